// Reports characters that no cell may contain, and texts that end early.
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include <fmt/core.h>

#include "diagnostic/codes/files.hpp"
#include "diagnostic/codes/text.hpp"
#include "diagnostic/place.hpp"
#include "load/csv/records.hpp"
#include "source/read_trouble.hpp"

namespace reach {
namespace {

struct TextFaultText {
  Code code;
  const char* message;  ///< `{}`: the byte or character
  const char* hint;
  bool fatal;  ///< the rest of the input cannot be read
};

/// In the order of TextFault.
constexpr std::array kTextFaults = std::to_array<TextFaultText>({
    {code::bad_utf8, "{} is not UTF-8",
     "save the file as UTF-8; a file from Excel's plain `CSV` may need --encoding windows-1252", true},
    {code::control_character, "a NUL byte: this is not a text file", "export it as CSV in UTF-8", true},
    {code::control_character, "control character {}", "delete it", false},
    {code::hidden_character, "invisible character {}", "delete it: it cannot be seen, and makes two names of one",
     false},
    {code::hidden_character, "{} stands where a character was lost",
     "write the character again, or export the file as UTF-8", false},
    {code::hidden_character, "{} is not a character", "delete it", false},
});

}  // namespace

void Records::check_text() {
  while (!failed_) {
    const auto bytes = window_.bytes();
    const auto bad = find_bad_text(bytes, checked_, !window_.at_end());
    if (!bad) {
      checked_ = window_.at_end() ? bytes.size() : whole_length(bytes);
      return;
    }
    bad_.push_back(*bad);
    checked_ = bad->offset + bad->length;
    if (!kTextFaults[static_cast<std::size_t>(bad->fault)].fatal) continue;
    failed_ = true;
    limit_ = bad->offset;
  }
}

/// Reports rejected characters before `end`, each once. Text below the table is therefore never checked, even if it has
/// already been fetched.
void Records::report_text(std::size_t end) {
  for (; reported_ < bad_.size() && bad_[reported_].offset < end; ++reported_) {
    const BadText& bad = bad_[reported_];
    const auto& fault = kTextFaults[static_cast<std::size_t>(bad.fault)];
    diagnostics_.add(finding(fault.code, fmt::format(fmt::runtime(fault.message), describe(bad)))
                         .hint(fault.hint)
                         .at(place_at(text_locator_, window_.bytes(), window_.line(), bad.offset, bad.length)));
  }
}

void Records::report_end() {
  if (std::exchange(end_reported_, true) || window_.error() == 0) return;
  failed_ = true;
  const int error = window_.error();
  const auto bytes = window_.bytes();
  Diagnostic diagnostic = reach::error(code::cannot_read, fmt::format("reading failed: {}", std::strerror(error)));
  if (error == EILSEQ || error == EINVAL) {
    diagnostic.code = code::bad_encoding;
    diagnostic.message = fmt::format("what follows is not {}", encoding_);
    diagnostic.hint = "find out how the file was saved, and name that with --encoding";
  } else if (const ReadTrouble* const trouble = read_trouble(error)) {
    diagnostic.message = trouble->message;
    diagnostic.hint = trouble->hint;
  }
  diagnostic.place.file = name();
  const bool somewhere = error == ESTALE;  // a change to the file is detected later than it occurs, or elsewhere
  if (!somewhere) diagnostic.place = place_in(name(), bytes, window_.line(), bytes.size(), 0);
  diagnostics_.add(std::move(diagnostic));
}

}  // namespace reach
