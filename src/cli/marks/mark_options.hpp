// The options that marks may have: for reading and presentation, but not for writing. For cli/marks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <reach/document.hpp>

#include "cli/marks/figure_value.hpp"
#include "cli/option/presentation.hpp"
#include "cli/read/reading.hpp"
#include "cli/read/reading_options.hpp"
#include "cli/read/sentence_of.hpp"

namespace reach::cli {

/// The options of a mark, as given.
struct MarkFlags {
  ReadingFlags reading;
  std::vector<std::string> data;
  ValueStyle value;
  SentenceWish sentence;
  Presentation looks;
  std::string format;
  bool fence = false;
};

/// The meaning of the options of a value, a sentence or a table.
struct MarkPlan {
  Reading reading;
  AggregateOptions figures;  ///< of a table or a sentence
  const Format* format = nullptr;
};

std::vector<OptionGroup> mark_options(MarkKind kind, MarkFlags& flags);

/// Checks the presentation of a value, a sentence or a table: only the last has a format. `native` is that of tables in
/// this document.
void check_mark(MarkKind kind, const MarkFlags& flags, const Given& given, std::string_view native, MarkPlan& plan,
                Diagnostics& faults);

}  // namespace reach::cli
