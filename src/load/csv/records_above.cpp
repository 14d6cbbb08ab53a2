// The lines above the table: skipping them, and looking at them to find the table.
#include <algorithm>
#include <array>
#include <utility>

#include "load/csv/records.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr std::string_view kDelimiters = ",\t;|";
constexpr std::size_t kMostPeeked = std::size_t{1} << 20;

/// The end of the first physical line in `text`, including its line break; npos if there is none.
std::size_t line_end(std::string_view text, bool at_end) {
  const std::size_t at = text.find_first_of("\r\n");
  if (at == std::string_view::npos) return at_end && !text.empty() ? text.size() : at;
  if (text[at] == '\n') return at + 1;
  if (at + 1 == text.size()) return at_end ? at + 1 : std::string_view::npos;
  return text[at + 1] == '\n' ? at + 2 : at + 1;
}

/// The delimiter in a line `sep=;`, with or without quotes; 0 for any other line.
char separator_of(std::string_view line) {
  line = trim(line);
  if (line == "sep=") return '\t';  // trimmed
  if (line.size() > 1 && line.front() == '"' && line.back() == '"') line = line.substr(1, line.size() - 2);
  const bool names =
      line.size() == 5 && (line.starts_with("sep=") || line.starts_with("SEP=") || line.starts_with("Sep="));
  return names && kDelimiters.find(line.back()) != std::string_view::npos ? line.back() : '\0';
}

}  // namespace

void Records::keep_above(std::string_view line) {
  constexpr std::size_t kMostLines = 100;
  constexpr std::size_t kMostBytes = 300;
  if (above_.size() == kMostLines) return;
  const auto start = line.substr(0, kMostBytes);
  above_.push_back({window_.line(), std::string(trim(start.substr(0, whole_length(start))))});
}

bool Records::skip_lines(std::uint64_t count, std::string* passed) {
  while (count > 0) {
    const std::size_t end = line_end(readable(), window_.at_end());
    if (end != std::string_view::npos) {
      if (passed != nullptr) passed->append(readable().substr(0, end));
      keep_above(readable().substr(0, end));
      consume(end);
      --count;
    } else if (!more()) {
      if (line_end(readable(), true) == std::string_view::npos) return false;
    }
  }
  return true;
}

bool Records::skip_preamble() {
  for (;;) {
    const std::size_t end = line_end(readable(), window_.at_end() || failed_);
    if (end == std::string_view::npos) {
      if (!more() && readable().empty()) return false;
      continue;
    }
    const auto line = readable().substr(0, end);
    if (!line.starts_with('#') && !trim(line).empty()) return true;
    keep_above(line);
    consume(end);
  }
}

char Records::find_delimiter() {
  std::array<std::size_t, kDelimiters.size()> found{};
  bool quoted = false;
  for (std::size_t at = 0;; ++at) {
    while (at >= readable().size() && more()) {
    }
    if (at >= readable().size()) break;
    const char c = readable()[at];
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n' || c == '\r') break;
    const std::size_t which = kDelimiters.find(c);
    if (which != std::string_view::npos) ++found[which];
  }
  const auto most = std::max_element(found.begin(), found.end());
  return kDelimiters[static_cast<std::size_t>(most - found.begin())];
}

char Records::skip_separator_line() {
  const std::string_view first = peek_lines(1);
  const std::size_t end = std::min(line_end(first, true), first.size());
  const char delimiter = separator_of(first.substr(0, end));
  if (delimiter != '\0') consume(end);
  return delimiter;
}

std::string_view Records::peek_lines(std::size_t lines) {
  std::size_t looked = 0;
  std::size_t found = 0;
  for (;;) {
    const auto bytes = readable();
    found +=
        static_cast<std::size_t>(std::count(bytes.begin() + static_cast<std::ptrdiff_t>(looked), bytes.end(), '\n'));
    looked = bytes.size();
    if (found > lines || failed_ || window_.at_end() || looked >= kMostPeeked || !more()) return readable();
  }
}

}  // namespace reach
