// What earlier sentences and headings leave to be understood. For audit/prose and audit/judge.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <reach/audit.hpp>

namespace reach::audit {

class SentenceLayout;
struct Claim;

/// What later sentences may leave out, because earlier sentences and headings said it.
struct Context {
  std::vector<std::vector<std::uint32_t>> rows, headed;
  std::vector<std::vector<std::uint32_t>> channels, headed_channels;
  std::optional<Period> period, reference;
  std::optional<int> way;    ///< of the last change or rank of changes: `Surrey followed with 81%`
  bool understood = false;   ///< the sentence before made a claim that was understood
  std::optional<bool> high;  ///< of the last rank among the rows: that of the highest counts
  bool changed = false;      ///< the sentence before said by how much something changed: `of these` may be of that
  bool unsure = false;       ///< a sentence since the rows were named is not understood: `it` may be of that
  bool elsewhere = false;    ///< the last place named is not in the figures
};

/// What a sentence with these claims leaves to the next one. O(terms).
void remember(const SentenceLayout& layout, const Facts& facts, const std::vector<Claim>& claims, Context& context);

}  // namespace reach::audit
