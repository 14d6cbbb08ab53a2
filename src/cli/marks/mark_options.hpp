// The options that marks may have: reading and presentation, nothing that writes. For cli/marks.
#pragma once

#include <span>
#include <string>
#include <vector>

#include <reach/document.hpp>

#include "cli/marks/figure_value.hpp"
#include "cli/option/presentation.hpp"
#include "cli/read/reading.hpp"

namespace reach::cli {

/// As given in a mark; an empty string is an option not given.
struct MarkFlags {
  ReadingFlags reading;
  std::vector<std::string> data;
  PresentationFlags presentation;
  std::string format;
  bool fence = false;
  bool plain = false, sign = false, absolute = false;
};

/// What the options of a value or a table mean.
struct MarkPlan {
  Reading reading;
  ValueStyle value;
  AggregateOptions figures;  ///< of a table
  Presentation looks;
  const Format* format = nullptr;
  bool fence = false;
};

std::vector<OptionGroup> mark_options(MarkKind kind, MarkFlags& flags);

/// Checks what the flags of a value or table say about how it looks. `native` is the format of tables in this document.
void check_mark(const MarkFlags& flags, std::string_view native, MarkPlan& plan, Diagnostics& faults);

/// All options given in a group, as text: equal where they are equal.
std::string given(const OptionGroup& group);

}  // namespace reach::cli
