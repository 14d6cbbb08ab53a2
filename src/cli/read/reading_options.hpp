// The reading options: their tables, and what they mean together. For cli.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/option/choice.hpp"
#include "cli/option/option.hpp"
#include "cli/read/reading.hpp"

namespace reach::cli {

/// As given on the command line or in a mark. The meaning of a text may depend on other options: see `check_reading`.
struct ReadingFlags {
  LoadOptions load;
  AggregateOptions figures;
  std::string regions, rename, population;
  std::string baseline, comparison;
  std::vector<std::string> breaks;                ///< `PERIOD` or `PERIOD=WHY`
  std::vector<std::string> provisional, revised;  ///< periods
  std::vector<std::string> missing;               ///< `TEXT=SYMBOL`
  std::optional<std::uint64_t> max_rejects;
  std::string rejects;
  bool strict = false;
  std::vector<std::string> allow;
  std::size_t per = 0;      ///< 0: not given
  std::size_t threads = 0;  ///< 0: not given
};

/// An option that other commands share. `given` becomes true if it is given.
Option period_option(PeriodKind& into, bool* given = nullptr);
Option for_option(std::vector<std::string>& into);
Option distinct_option(std::string& into);
Option time_zone_option(Target target);

OptionGroup input_options(ReadingFlags& flags);
/// The same options, and those for large files: for commands, not for marks in documents.
OptionGroup file_options(ReadingFlags& flags);
/// The options for rejected rows: for commands whose output mentions them.
OptionGroup reject_options(ReadingFlags& flags);
OptionGroup figure_options(ReadingFlags& flags);
/// Options that hide or round counts: for commands that publish figures, not for those of people who may see all.
OptionGroup publishing_options(ReadingFlags& flags);
/// `--population` and `--per`.
OptionGroup rate_options(ReadingFlags& flags);

/// `operands` are paths, `-`, or `PERIOD=PATH`, unless a file with exactly that name exists; `#PART` after a path names
/// a sheet or a file within. Paths are relative to `folder`, which is empty or ends with a slash.
Reading check_reading(const ReadingFlags& flags, std::span<const std::string> operands, Diagnostics& faults,
                      const std::string& folder = {});

/// The period in the value of an option; nothing if `text` is empty, or after refusing it.
std::optional<Period> check_period(std::string_view option, const std::string& text, PeriodKind prefer,
                                   Diagnostics& faults);

/// The same for several texts: the periods among them.
std::vector<Period> check_periods(std::string_view option, std::span<const std::string> texts, PeriodKind prefer,
                                  Diagnostics& faults);

/// `comma`: the name of a delimiter, or the character in backticks.
std::string delimiter_name(char delimiter);

}  // namespace reach::cli
