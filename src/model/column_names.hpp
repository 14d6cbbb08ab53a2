// The names of columns: reads header cells, and writes a channel and its period so that reading the header returns
// exactly these. Used by load to read and by report to write. For every module.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <reach/dataset.hpp>
#include <reach/period.hpp>

namespace reach {

/// The purpose of a column.
enum class Role : std::uint8_t {
  blank,
  ignored,
  unknown,
  plain,  ///< a name without a period: a channel of a yearly file
  force,
  region,
  channel,
  period,
  part,  ///< the quarter or month of a year that another column gives
  date,
  code,      ///< of the area in the row: `E23000032`
  text,      ///< without figures: left out
  count,     ///< recognised by one word
  distinct,  ///< a number of different people, recognised by one word
  id,        ///< the person of an event: named by --distinct
  value,     ///< the counts of a channel in a period; or of a period alone: `2016`
  total,
  increase,
  change,        ///< stated figures
  step,          ///< the same, worked out by reach: the increase since the period before
  year_on_year,  ///< the increase since the same period a year before
  index,         ///< relative to 100 in the first period
  annual,        ///< the yearly increase that gives the whole one
  sum_over,
  marker,  ///< the markers of the counts in another column
};

/// Whether a column states figures that follow from counts: they are checked, never added.
constexpr bool is_stated(Role role) {
  return role == Role::total || role == Role::increase || role == Role::change || role == Role::step ||
         role == Role::year_on_year || role == Role::index || role == Role::annual;
}

/// Before a name, declares it to be a channel, whatever its words mean: `channel:May / 2016`.
inline constexpr std::string_view kChannelPrefix = "channel:";

/// A header cell, read on its own.
struct HeaderWords {
  Role role = Role::blank;
  std::string channel;           ///< as written, for a value or a plain name; for stated figures, empty for the total
  std::optional<Period> period;  ///< the longest period at either end
  std::string timespan = {};     ///< as written: a timespan that is not a period, or not all of one
  bool said = false;             ///< to be a channel, by kChannelPrefix
  int rank = 0;                  ///< of a label: where several columns have the same role, the lowest is meant
  bool in_doubt = false;         ///< for a total: the other words of its name may make it another figure; for
                                 ///< markers: only the cells can show whether they are any
};

/// Reads a header cell. `text` is trimmed, its line breaks are spaces. Total, increase and change are recognised by
/// words (`Total 2016`, `Year on year increase %`, `Website % change`); a period by `parse_period` at either end. After
/// kChannelPrefix, words have no meaning, and the last ` / ` separates the channel from its period.
HeaderWords read_column_name(std::string_view text, PeriodKind prefer);

/// The same for a header cell that is known to name a channel, with or without a period, whatever its words mean.
HeaderWords read_channel_words(std::string_view text, PeriodKind prefer);

/// The time in a header cell, as written: `2010-11` of `website 2010-11`, `04/05` of `website 04/05`; empty if it has
/// none.
std::string timespan_text(std::string_view text);

/// A channel as a cell names it: `May`, or `channel:May`.
struct ChannelCell {
  std::string_view name;
  bool said = false;  ///< to be a channel, by kChannelPrefix
};
ChannelCell read_channel_cell(std::string_view cell);

/// A channel as the text of a cell: its name alone if that reads back as a channel, otherwise after kChannelPrefix.
/// O(length).
std::string write_channel_cell(std::string_view channel, ChannelSpelling spelling);

/// The column names of channels, for programs: `website_2016`, `self_help_web_2016_17`. Lower case in every script;
/// runs of ASCII characters that are neither letters nor digits become `_`; the second of two equal names gets `_2`. A
/// channel whose column would then mean something else (`may_2016`, `total_calls_2016`) keeps its own name after
/// kChannelPrefix: `channel:May / 2016`. Read back, each name is a channel of its own, with its period.
class ColumnNames {
 public:
  /// `spellings` may be empty: all are plain. O(n log n).
  ColumnNames(std::span<const std::string> channels, std::span<const ChannelSpelling> spellings,
              std::span<const Period> periods);
  [[nodiscard]] std::string header(std::size_t channel, Period period) const;

 private:
  struct Name {
    std::string text;
    bool said = false;
  };
  std::vector<Name> names_;
};

/// `self_help_web` of `Self-help (web)`; `channel` if nothing is left. O(length).
std::string plain_column_name(std::string_view channel);

/// `total_2016`, `website_2016_17`.
std::string write_column_name(std::string_view name, Period period);

}  // namespace reach
