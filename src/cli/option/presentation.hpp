// How figures are shown: the options that `report` and the tables in documents share. For cli.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <reach/aggregate.hpp>
#include <reach/report.hpp>

#include "cli/option/columns.hpp"
#include "cli/option/option.hpp"

namespace reach::cli {

/// As given on the command line or in a mark; an empty string is an option not given.
struct PresentationFlags {
  std::string decimals, sort, title, columns, by, style;
  bool summary = false, thousands = false, compact = false, no_channels = false;
};

std::vector<Option> presentation_options(PresentationFlags& flags);
/// Some of them alone, for other commands; `what` is sorted.
Option decimals_option(std::string& into);
Option sort_option(std::string_view what, std::string& into);

/// What they mean, but for the figures themselves.
struct Presentation {
  Style style;
  ColumnWish columns;
};

void check_presentation(const PresentationFlags& flags, AggregateOptions& figures, Presentation& into,
                        Diagnostics& faults);
/// An option that would change nothing in this format is refused: whoever gave it expects another output.
void refuse_idle_looks(const PresentationFlags& flags, const Format& chosen, Diagnostics& faults);
void check_sort(const std::string& text, SortBy& into, Diagnostics& faults);
void check_decimals(const std::string& text, int& into, Diagnostics& faults);

}  // namespace reach::cli
