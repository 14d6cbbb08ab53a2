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

namespace reach::cli {

/// How figures look, apart from what they are.
struct Presentation {
  Style style;
  ColumnWish columns;
  SortBy sort = SortBy::input;
  int decimals = 0;
  bool totals_only = false;
};

std::vector<Option> presentation_options(Presentation& into);
/// Some of them alone, for other commands; `what` is sorted.
Option decimals_option(int& into);
Option sort_option(std::string_view what, SortBy& into);

/// Gives the figures their order, decimals and rows. `given` are the options by which they look so: one that would
/// change nothing in this format is refused, since whoever gave it expects another output. `format` is null where it
/// was refused.
void check_presentation(const Presentation& looks, const Given& given, const Format* format, AggregateOptions& figures,
                        Diagnostics& faults);

}  // namespace reach::cli
