// Faults of a document, by offset; they become diagnostics once all are known. For document.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <reach/diagnostic.hpp>

namespace reach::document {

struct Fault {
  Code code;
  std::size_t offset = 0;  ///< offset in the text
  std::size_t length = 0;
  std::string message;
  std::string hint;
};

/// Adds the faults as diagnostics in text order, with their places. O(text + n log n).
void report(std::vector<Fault> faults, const std::string& name, std::string_view text, Diagnostics& diagnostics);

/// Whether any fault is an error. O(n).
bool has_errors(const std::vector<Fault>& faults);

}  // namespace reach::document
