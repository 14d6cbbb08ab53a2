// Options that change some columns only, and are refused where none of these is shown. For cli.
#pragma once

#include <string_view>
#include <vector>

#include <reach/diagnostic.hpp>
#include <reach/report.hpp>

#include "cli/option/columns.hpp"
#include "cli/option/parse.hpp"

namespace reach::cli {

/// Those of the given options that change some columns only: `--decimals` is for percentages, `--per` for rates.
std::vector<std::string_view> column_options(const Given& given);

/// Refuses those of `wish.given` that change nothing in this format with the columns of this summary. It depends on the
/// columns alone, not on the figures, so that a command line that works today works with the data of next year.
/// O(columns).
void refuse_idle_options(const ColumnWish& wish, const Format& format, const Summary& summary, Diagnostics& findings);

}  // namespace reach::cli
