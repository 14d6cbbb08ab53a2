// Writes channels as column names and in cells.
#include <algorithm>
#include <set>

#include <fmt/core.h>

#include <reach/keyed_hash.hpp>

#include "model/column_names.hpp"
#include "model/marker_names.hpp"
#include "model/total_words.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

bool is_kept(char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

/// Whether a column of this name is read as the counts of a channel of this name in that period, and nothing else.
bool is_read_back(std::string_view name, Period period) {
  const bool month = period.kind == PeriodKind::month;  // among months, `2010-11` is a month
  const PeriodKind prefer = month ? PeriodKind::month : PeriodKind::calendar_year;
  const std::string column = write_column_name(name, period);
  const auto marker = read_marker_name(column, prefer);
  if (marker && !marker->in_doubt) return false;
  const HeaderWords words = read_column_name(column, prefer);
  return words.role == Role::value && words.period == period && fold_header(words.channel) == fold_header(name);
}

bool is_read_back(std::string_view name, std::span<const Period> periods) {
  return std::ranges::all_of(periods, [&](Period period) { return is_read_back(name, period); });
}

}  // namespace

std::string plain_column_name(std::string_view channel) {
  std::string snake;
  bool inside = false;
  for (const char c : fold_header(channel)) {
    if (is_kept(c)) {
      if (!inside && !snake.empty()) snake += '_';
      snake += c;
    }
    inside = is_kept(c);
  }
  return snake.empty() ? "channel" : snake;
}

std::string write_column_name(std::string_view name, Period period) {
  std::string column = std::string(name) + '_' + period_label(period);
  std::ranges::replace(column.begin() + static_cast<std::ptrdiff_t>(name.size()), column.end(), '-', '_');
  return column;
}

std::string write_channel_cell(std::string_view channel, ChannelSpelling spelling) {
  const bool said = spelling != ChannelSpelling::plain || read_channel_cell(channel).said ||
                    read_column_name(channel, PeriodKind::calendar_year).role == Role::total;
  return said ? std::string(kChannelPrefix).append(channel) : std::string(channel);
}

ColumnNames::ColumnNames(std::span<const std::string> channels, std::span<const ChannelSpelling> spellings,
                         std::span<const Period> periods) {
  std::set<std::string> taken;  // folded like column names
  for (std::size_t at = 0; at < channels.size(); ++at) {
    const bool said = at < spellings.size() && spellings[at] == ChannelSpelling::said;
    std::string snake = plain_column_name(channels[at]);
    if (said || !is_read_back(snake, periods)) {
      taken.insert(fold_header(channels[at]));
      names_.push_back({channels[at], true});
    } else {
      names_.push_back({std::move(snake), false});
    }
  }
  TextMap<std::size_t> last;  // the last suffix tried, so that equal names take linear time
  for (std::size_t at = 0; at < channels.size(); ++at) {
    if (names_[at].said) continue;
    const std::string snake = names_[at].text;
    std::size_t& suffix = last.try_emplace(snake, 1).first->second;
    std::string& name = names_[at].text;
    // `calls_2_2016_03` would be read as a day.
    while (taken.contains(fold_header(name)) || (name != snake && !is_read_back(name, periods))) {
      name = snake + '_' + std::to_string(++suffix);
    }
    taken.insert(fold_header(name));
  }
}

std::string ColumnNames::header(std::size_t channel, Period period) const {
  const Name& name = names_[channel];
  return name.said ? fmt::format("{}{} / {}", kChannelPrefix, name.text, period_label(period))
                   : write_column_name(name.text, period);
}

}  // namespace reach
