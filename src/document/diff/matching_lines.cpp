#include "document/diff/matching_lines.hpp"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

#include <reach/keyed_hash.hpp>

namespace reach::document {
namespace {

constexpr std::size_t kMost = 4'000'000;  // cells of the table

using LinePairs = std::vector<std::pair<std::size_t, std::size_t>>;
using LineIds = std::vector<std::uint32_t>;

/// Gives equal lines equal numbers, so that comparing them is cheap.
class LineNumbering {
 public:
  LineIds of(std::span<const std::string_view> lines) {
    LineIds ids;
    ids.reserve(lines.size());
    for (const auto line : lines) ids.push_back(numbers_.try_emplace(line, numbers_.size()).first->second);
    return ids;
  }

 private:
  std::unordered_map<std::string_view, std::uint32_t, TextHash> numbers_;
};

/// Appends the longest common subsequence of both, whose first lines have the index `first` in their texts.
void append_matching(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b, std::size_t first,
                     LinePairs& pairs) {
  const std::size_t width = b.size() + 1;
  // length[i * width + j]: of the longest common subsequence of a[i…] and b[j…]; at most 2000, the root of kMost
  std::vector<std::uint16_t> length((a.size() + 1) * width);
  for (std::size_t i = a.size(); i-- > 0;) {
    for (std::size_t j = b.size(); j-- > 0;) {
      const std::size_t at = i * width + j;
      length[at] = a[i] == b[j] ? static_cast<std::uint16_t>(length[at + width + 1] + 1)
                                : std::max(length[at + width], length[at + 1]);
    }
  }
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const std::size_t at = i * width + j;
    if (a[i] == b[j]) {
      pairs.emplace_back(first + i++, first + j++);
    } else if (length[at + width] >= length[at + 1]) {
      ++i;
    } else {
      ++j;
    }
  }
}

}  // namespace

LinePairs matching_lines(std::span<const std::string_view> before, std::span<const std::string_view> after) {
  LineNumbering numbering;
  const LineIds a = numbering.of(before);
  const LineIds b = numbering.of(after);
  const std::size_t least = std::min(a.size(), b.size());
  std::size_t head = 0;
  while (head < least && a[head] == b[head]) ++head;
  std::size_t tail = 0;
  while (tail < least - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;

  LinePairs pairs;
  for (std::size_t i = 0; i < head; ++i) pairs.emplace_back(i, i);
  const std::size_t rows = a.size() - head - tail;
  const std::size_t columns = b.size() - head - tail;
  if (rows > 0 && columns > 0 && rows <= kMost / columns) {
    append_matching(std::span(a).subspan(head, rows), std::span(b).subspan(head, columns), head, pairs);
  }
  for (std::size_t i = tail; i > 0; --i) pairs.emplace_back(a.size() - i, b.size() - i);
  return pairs;
}

}  // namespace reach::document
