// The vocabulary of headers and total rows: which words mean a force, a total, an increase. For load.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

/// A header cell, read on its own.
struct HeaderWords {
  Role role = Role::blank;
  std::string channel;           ///< as written, for a value or a plain name; for stated figures: empty for the total
  std::optional<Period> period;  ///< the longest one at either end
  std::string timespan = {};     ///< as written: a timespan of time that is no period, or one that is not all
};

/// What a header cell says. `text` is trimmed, its line breaks are spaces. Total, increase and change are recognised by
/// words (`Total 2016`, `Year on year increase %`, `Website % change`); a period by `parse_period` at either end.
HeaderWords read_header_words(std::string_view text, PeriodKind prefer);

/// The same of a header cell that is known to name a channel, with a period or without, whatever its words mean.
HeaderWords read_channel_words(std::string_view text, PeriodKind prefer);

/// Whether one of the names, which an option gave, is `text`; compared as headers are.
bool is_named(const std::vector<std::string>& names, std::string_view text);
/// What a header cell says of time at either end, as written: `2010-11` of `website 2010-11`; empty where it says
/// nothing.
std::string timespan_text(std::string_view text);

/// Whether a channel of this name is a total over channels.
bool is_total_channel(std::string_view name);

/// Whether a row of this name is a total: `total`, `subtotal`, `grand total`, `all forces`, `… total`, `total …`.
bool is_total_name(std::string_view name);
/// What a total row is a total of: `South East` of `South East TOTAL`; empty for all or the block above.
std::string total_of(std::string_view name);
/// Whether a total row's name says that it is over everything (`grand total`, `all forces`).
bool is_grand_total(std::string_view name);

}  // namespace reach
