// The names of columns: what a header cell says, and how a channel and its period are written so that the header says
// just that. Load reads with it, report writes with it. For every module.
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

/// What a column is for.
enum class Role : std::uint8_t {
  blank,
  ignored,
  unknown,
  plain,  ///< `plain`: a name without a period, a channel of a yearly file
  force,
  region,
  channel,
  period,
  date,
  count,     ///< told by one word
  distinct,  ///< a number of different people, told by one word
  id,        ///< of whom an event is: named by --distinct
  value,     ///< the counts of a channel in a period
  total,
  increase,
  change,  ///< stated figures
  sum_over,
};

/// Before the name of a channel, says that the name is one, whatever its words mean: `channel:May / 2016`.
inline constexpr std::string_view kChannelPrefix = "channel:";

/// A header cell, read on its own.
struct HeaderWords {
  Role role = Role::blank;
  std::string channel;           ///< as written, for a value or a plain name; for stated figures: empty for the total
  std::optional<Period> period;  ///< the longest one at either end
  std::string timespan = {};     ///< as written: a timespan of time that is no period, or one that is not all
  bool said = false;             ///< to be a channel, by kChannelPrefix
  bool in_doubt = false;         ///< of a total: it may be another figure, by the other words of its name
};

/// What a header cell says. `text` is trimmed, its line breaks are spaces. Total, increase and change are recognised by
/// words (`Total 2016`, `Year on year increase %`, `Website % change`); a period by `parse_period` at either end. After
/// kChannelPrefix, words mean nothing, and the last ` / ` parts the channel from its period.
HeaderWords read_column_name(std::string_view text, PeriodKind prefer);

/// The same of a header cell that is known to name a channel, with a period or without, whatever its words mean.
HeaderWords read_channel_words(std::string_view text, PeriodKind prefer);

/// What a header cell says of time, as written: `2010-11` of `website 2010-11`; empty where it says nothing.
std::string timespan_text(std::string_view text);

/// A channel as a cell names it: `May`, or `channel:May`.
struct ChannelCell {
  std::string_view name;
  bool said = false;  ///< to be a channel, by kChannelPrefix
};
ChannelCell read_channel_cell(std::string_view cell);

/// A channel as a cell: its name alone where that is taken for a channel, else behind kChannelPrefix. O(length).
std::string write_channel_cell(std::string_view channel, ChannelSpelling spelling);

/// The columns of channels, named for programs: `website_2016`, `self_help_web_2016_17`. Lower-cased in every script;
/// runs of ASCII characters that are neither letter nor digit become `_`; a later one of two equal names gets `_2`. A
/// channel whose column would say something else of that name (`may_2016`, `total_calls_2016`) keeps its own behind
/// kChannelPrefix: `channel:May / 2016`. Read back, each is a channel of its own, with its period.
class ColumnNames {
 public:
  /// `spellings` may be empty: all plain. O(n log n).
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

/// `self_help_web` of `Self-help (web)`; `channel` where nothing is left. O(length).
std::string plain_column_name(std::string_view channel);

/// `total_2016`, `website_2016_17`.
std::string write_column_name(std::string_view name, Period period);

}  // namespace reach
