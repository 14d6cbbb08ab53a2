// The figure that a path asks for, and the view of the data that has it. For cli/marks.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <reach/period.hpp>

#include "cli/marks/data_store.hpp"
#include "report/figures/figures.hpp"

namespace reach::cli {

/// A figure of a view, or the count of one of its periods.
struct Asked {
  const View* view;
  const report::FigureKind* kind = nullptr;  ///< null: a count
  std::size_t period = 0;  ///< of a count, and of a figure that each period has: an index into Summary::periods
};

/// Finds `2017`, `baseline`, `comparison`; `increase` and the like, of the periods that the data mark compares, or of
/// any two: `increase 2016 to 2018`; and of a period of the series between these: `step 2017`, `index 2018`. Nothing
/// after reporting why.
std::optional<Asked> find_figure(DataSet& data, std::string_view figure, PeriodKind prefer, Diagnostics& diagnostics);

}  // namespace reach::cli
