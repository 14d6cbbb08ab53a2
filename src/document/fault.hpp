// What is wrong in a document, by offset: made a diagnostic when all are known. For document.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <reach/diagnostic.hpp>

namespace reach::document {

struct Fault {
  Code code;
  std::size_t offset = 0;  ///< in the text
  std::size_t length = 0;
  std::string message;
  std::string hint;
};

/// Adds them in the order of the text, with their places. O(text + n log n).
void report(std::vector<Fault> faults, const std::string& name, std::string_view text, Diagnostics& diagnostics);

/// Whether one of them is an error. O(n).
bool has_errors(const std::vector<Fault>& faults);

}  // namespace reach::document
