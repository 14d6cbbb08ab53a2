// After all inputs: channels that are parts of others, or whose figures are labels, not counts.
#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "diagnostic/codes/measures.hpp"
#include "diagnostic/suggest.hpp"
#include "load/dataset/finish.hpp"
#include "load/header/measure_check.hpp"
#include "load/words/measures.hpp"
#include "load/words/people_words.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr std::size_t kFewestYears = 3;   // with fewer, counts may look like years by chance
constexpr std::size_t kFewestDates = 2;   // one number of eight digits in a thousand is a date by chance
constexpr std::size_t kFewestInTurn = 5;  // the fewest forces that must have row numbers

/// What all counts of a channel look like. Missing counts are ignored.
struct ChannelLooks {
  std::size_t counts = 0;
  bool dates = true;     ///< all are dates: 20160105
  bool months = true;    ///< all are months of their own periods: 201601
  bool serials = true;   ///< all are days of their own periods, as spreadsheet serial numbers: 42374
  bool years = true;     ///< all are years of their own periods
  bool one_year = true;  ///< in each period, all are the same year: its own or another
  std::map<Period, std::int64_t> year_in{};
  bool from_zero = true;  ///< all are the row's number
  bool from_one = true;
};

bool is_day(std::int64_t value) {
  constexpr std::int64_t kFirst = 1900'00'00;
  constexpr std::int64_t kLast = 2199'12'31;
  if (value < kFirst || value > kLast) return false;
  const auto part = [&](std::int64_t unit) { return static_cast<int>(value / unit % 100); };
  return day_number(static_cast<int>(value / 10'000), part(100), part(1)).has_value();
}

bool is_month_of(std::int64_t value, Period period) {
  if (value < 1900'00 || value > 2199'12) return false;
  const auto month = parse_period(fmt::format("{}-{:02}", value / 100, value % 100), PeriodKind::month);
  return month && month->kind == PeriodKind::month && first_day(*month) >= first_day(period) &&
         end_day(*month) <= end_day(period);
}

bool is_serial_of(std::int64_t value, Period period) {
  constexpr std::int64_t kFirstDay = 25'569;  // the spreadsheets' number of 1970-01-01
  const std::int64_t day = value - kFirstDay;
  return day >= first_day(period) && day < end_day(period);
}

bool is_year(std::int64_t value) {
  constexpr std::int64_t kFirst = 1950, kLast = 2049;
  return value >= kFirst && value <= kLast;
}

bool is_year_of(std::int64_t value, Period period) {
  const std::string first = period_label(Period{PeriodKind::day, first_day(period)});
  const std::string last = period_label(Period{PeriodKind::day, end_day(period) - 1});
  const std::string year = fmt::format("{}-", value);
  return first.starts_with(year) || last.starts_with(year);
}

std::vector<ChannelLooks> looks_of(const Dataset& dataset) {
  std::vector<ChannelLooks> looks(dataset.channels.size());
  dataset.tally.each([&](const Key& key, const Tally::Cell& cell) {
    if (cell.count.is_missing()) return;
    ChannelLooks& all = looks[key.channel];
    const std::int64_t value = cell.count.value();
    ++all.counts;
    all.dates = all.dates && is_day(value);
    all.months = all.months && is_month_of(value, key.period);
    all.serials = all.serials && is_serial_of(value, key.period);
    all.years = all.years && is_year_of(value, key.period);
    all.one_year = all.one_year && is_year(value) && all.year_in.try_emplace(key.period, value).first->second == value;
    all.from_zero = all.from_zero && value == key.force;
    all.from_one = all.from_one && value == std::int64_t{key.force} + 1;
  });
  return looks;
}

class ChannelFigures {
 public:
  ChannelFigures(const DatasetBuilder& all, const Dataset& dataset) : all_(all), dataset_(dataset) {}

  /// Reports channels that are parts of others: `New users` beside `Users`.
  void check_parts() {
    std::vector<std::pair<std::uint32_t, std::string>> parts;
    for (std::uint32_t at = 0; at < dataset_.channels.size(); ++at) {
      if (std::string whole = part_of_key(dataset_.channels[at]); !whole.empty())
        parts.emplace_back(at, std::move(whole));
    }
    if (parts.empty()) return;
    std::map<std::string, std::uint32_t> wholes;
    for (std::uint32_t at = 0; at < dataset_.channels.size(); ++at)
      wholes.emplace(whole_key(dataset_.channels[at]), at);
    for (const auto& [at, key] : parts) {
      const auto whole = wholes.find(key);
      if (whole == wholes.end() || whole->second == at) continue;
      report(code::not_a_count, at,
             fmt::format("the channel {} is a part of {}, and would be counted twice",
                         in_backticks(dataset_.channels[at]), in_backticks(dataset_.channels[whole->second])));
    }
  }

  /// Reports channels that may be parts of others: `Unique` beside `Visitors`. If all are like `New` and `Returning`,
  /// none is a part of another.
  void check_parts_alone() {
    const auto is_part = [](const std::string& name) { return is_part_alone(name); };
    if (std::ranges::all_of(dataset_.channels, is_part)) return;
    for (std::uint32_t at = 0; at < dataset_.channels.size(); ++at) {
      if (!is_part(dataset_.channels[at])) continue;
      report(code::doubtful_channel, at,
             fmt::format("the channel {} may be a part of another, and would be counted twice",
                         in_backticks(dataset_.channels[at])));
    }
  }

  void check_figures() {
    const std::vector<ChannelLooks> looks = looks_of(dataset_);
    for (std::uint32_t at = 0; at < looks.size(); ++at) check_looks(at, looks[at]);
  }

 private:
  void check_looks(std::uint32_t at, const ChannelLooks& looks) {
    if (looks.counts == 0) return;
    const std::string channel = in_backticks(dataset_.channels[at]);
    if (looks.dates) {
      report(looks.counts >= kFewestDates ? code::not_a_count : code::doubtful_channel, at,
             fmt::format("the figures of {} are dates, such as 20160105", channel));
    } else if (looks.months && looks.counts > 1) {
      report(looks.counts >= kFewestYears ? code::not_a_count : code::doubtful_channel, at,
             fmt::format("every figure of {} is a month of its period, such as 201601", channel));
    } else if (looks.serials && looks.counts >= kFewestYears) {
      report(code::doubtful_channel, at,
             fmt::format("every figure of {} is a day of its period, as spreadsheets number days", channel));
    } else if (looks.years && looks.counts > 1) {
      report(looks.counts >= kFewestYears ? code::not_a_count : code::doubtful_channel, at,
             fmt::format("every figure of {} is the year of its period", channel));
    } else if (looks.one_year && looks.counts > looks.year_in.size()) {
      report(code::doubtful_channel, at,
             fmt::format("the figures of {} are one year in each period, such as {}", channel,
                         looks.year_in.begin()->second));
    } else if ((looks.from_zero || looks.from_one) && looks.counts >= dataset_.forces.size() &&
               dataset_.forces.size() >= kFewestInTurn) {
      report(code::doubtful_channel, at,
             fmt::format("the figures of {} count the rows: {}, {}, {} …", channel, looks.from_zero ? 0 : 1,
                         looks.from_zero ? 1 : 2, looks.from_zero ? 2 : 3));
    }
  }

  void report(Code code, std::uint32_t channel, std::string message) {
    const std::string& name = dataset_.channels[channel];
    if (all_.channels.is_said(channel) || is_named(all_.options.as_channels, name)) return;
    const std::string columns = ignoring_channel(dataset_, channel);
    const Origin first = all_.channels.origin(channel);
    all_.diagnostics.add(
        finding(code, std::move(message))
            .hint(fmt::format(
                "{} out of every total; or --as-channel {} if its figures are counts beside the others",
                columns.empty() ? "leave its rows out of the file, and so" : fmt::format("use {} to leave it", columns),
                as_argument(name)))
            .in(dataset_.inputs[first.input].path, first.line));
  }

  const DatasetBuilder& all_;
  const Dataset& dataset_;
};

}  // namespace

void check_measures(const DatasetBuilder& all, const Dataset& dataset) {
  const bool mistakes = all.diagnostics.has_mistakes();
  if (dataset.unions) return;  // counts of different people are never added up
  ChannelFigures figures(all, dataset);
  figures.check_parts();
  figures.check_parts_alone();
  if (!mistakes) figures.check_figures();
}

}  // namespace reach
