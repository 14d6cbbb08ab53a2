// The options that marks may have: reading and presentation, nothing that writes. For cli/marks.
#pragma once

#include <string>
#include <vector>

#include <reach/document.hpp>

#include "cli/marks/figure_value.hpp"
#include "cli/option/presentation.hpp"
#include "cli/read/reading.hpp"
#include "cli/read/reading_options.hpp"

namespace reach::cli {

/// What the options of a mark set.
struct MarkFlags {
  ReadingFlags reading;
  std::vector<std::string> data;
  ValueStyle value;
  Presentation looks;
  std::string format;
  bool fence = false;
};

/// What the options of a value or a table mean.
struct MarkPlan {
  Reading reading;
  AggregateOptions figures;  ///< of a table
  const Format* format = nullptr;
};

std::vector<OptionGroup> mark_options(MarkKind kind, MarkFlags& flags);

/// Checks how a value or table looks. `native` is the format of tables in this document.
void check_mark(const MarkFlags& flags, const Given& given, std::string_view native, MarkPlan& plan,
                Diagnostics& faults);

}  // namespace reach::cli
