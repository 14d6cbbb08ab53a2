// How figures are shown: the options that `report` and the tables in documents share. For cli.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <reach/aggregate.hpp>
#include <reach/report.hpp>

#include "cli/option/columns.hpp"
#include "cli/option/option.hpp"
#include "cli/option/parse.hpp"
#include "cli/option/wording.hpp"

namespace reach::cli {

/// How figures look, as opposed to their values.
struct Presentation {
  Style style;
  ColumnWish columns;
  SortBy sort = SortBy::input;
  int decimals = 0;
  Certainty certainty;
  bool totals_only = false;
  bool series = false;
  std::vector<std::string> only_forces;
  bool codes = false;
  PublisherText wording;
};

OptionGroup presentation_options(Presentation& into);
/// Single options of this group, for other commands; `what` names the items to sort.
/// `--codes`: of `what`, in words. It needs the registry.
Option codes_option(std::string_view what, bool& into);
void check_codes(bool codes, const Given& given, Diagnostics& faults);
Option series_option(std::string_view help, bool& into);
Option decimals_option(int& into);
Option only_force_option(std::vector<std::string>& into);
Option sort_option(std::string_view what, SortBy& into);

/// Keeps these forces only; refuses them, and an order of forces, if no forces are shown.
void check_forces(const std::vector<std::string>& only, const Given& given, AggregateOptions& figures,
                  Diagnostics& faults);

/// Sets the order, decimals and rows of the figures. `given` are the options that the user gave: one that would change
/// nothing in this format is refused, since the user expects a different output. `format` is null if it was refused.
void check_presentation(const Presentation& looks, const Given& given, const Format* format, AggregateOptions& figures,
                        Diagnostics& faults);

/// Refuses `--by channel` if the output is the same without it; `style` must not depend on a terminal's width. Renders
/// twice if it is given. O(output).
void refuse_idle_grouping(const Format& format, const Summary& summary, Style style, Diagnostics& findings);

}  // namespace reach::cli
