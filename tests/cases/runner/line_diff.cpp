#include "line_diff.hpp"

#include <algorithm>
#include <vector>

#include <text/unicode.hpp>

namespace reach::cases {
namespace {

/// Lines without their LF; the last one notes a missing LF.
std::vector<std::string> shown_lines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.push_back(printable(text.substr(0, end)));
    if (end == std::string_view::npos) {
      lines.back() += "  (no line end)";
      break;
    }
    text.remove_prefix(end + 1);
  }
  return lines;
}

/// lengths[i][j]: the longest common subsequence of the lines from i and from j on.
std::vector<std::vector<std::size_t>> common_lengths(const std::vector<std::string>& a,
                                                     const std::vector<std::string>& b) {
  std::vector<std::vector<std::size_t>> lengths(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = a.size(); i-- > 0;) {
    for (std::size_t j = b.size(); j-- > 0;) {
      lengths[i][j] = a[i] == b[j] ? lengths[i + 1][j + 1] + 1 : std::max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  return lengths;
}

}  // namespace

std::string line_diff(std::string_view expected, std::string_view actual) {
  const std::vector<std::string> a = shown_lines(expected);
  const std::vector<std::string> b = shown_lines(actual);
  const auto lengths = common_lengths(a, b);
  std::string diff;
  const auto put = [&diff](std::string_view mark, const std::string& line) {
    diff.append(mark).append(line).append("\n");
  };
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() || j < b.size()) {
    if (i < a.size() && j < b.size() && a[i] == b[j]) {
      put("  ", a[i]);
      ++i, ++j;
    } else if (j == b.size() || (i < a.size() && lengths[i + 1][j] >= lengths[i][j + 1])) {
      put("- ", a[i++]);
    } else {
      put("+ ", b[j++]);
    }
  }
  return diff;
}

}  // namespace reach::cases
