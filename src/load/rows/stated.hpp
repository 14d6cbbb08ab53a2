// Stated figures: totals and increases in the input itself, which are checked against their parts and never added. For
// load.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <reach/change.hpp>

#include "load/dataset/dataset_builder.hpp"
#include "load/header/layout.hpp"

namespace reach {

inline constexpr std::uint32_t kNoColumn = 0xFFFFFFFF;

/// One stated figure as read.
struct Stated {
  std::vector<Formula> formulas;  ///< one that holds confirms the figure
  Decimal value;
  std::string shown;  ///< the cell's text
  std::string what;   ///< `total 2016`, `increase`: for messages
  Place place;
  std::uint32_t column = kNoColumn;  ///< of the header, if the figure has a column
  bool spans = false;                ///< by its row, the figure is a total over channels or periods
  Markers markers{};

  /// Whether it is the total of counts, by its likeliest formula.
  [[nodiscard]] bool is_total() const { return !formulas.empty() && formulas.front().what == Role::total; }
};

/// A row of stated figures that covers several forces. Its parts are only known at the end of the input.
struct TotalRow {
  std::string name;
  Place place;
  Origin origin;
  std::string region;           ///< the text of its region column, if there is one
  std::size_t block_begin = 0;  ///< the first force after the last total, in the input's order of forces
  std::size_t block_end = 0;
  std::size_t position = 0;  ///< how many of these forces are above it
  std::vector<Stated> figures;
  std::size_t unchecked = 0;  ///< figures that are missing, or whose parts are not in the file
};

/// Sums of counts, by slot; a missing count makes a sum missing.
struct SlotSums {
  std::vector<Count> counts{};
  std::vector<bool> is_exact{};  ///< whether a part is not a multiple of the rounding of totals
  std::size_t parts = 0;         ///< of each sum
};

/// The counts that a figure is judged against. Without `sums`, each is a single part.
struct JudgedParts {
  std::span<const Count> counts;
  std::uint64_t rounding = 0;
  const SlotSums* sums = nullptr;

  [[nodiscard]] std::size_t number(std::span<const std::uint32_t> slots) const {
    return slots.size() * (sums == nullptr ? 1 : sums->parts);
  }
  /// Whether all parts of these slots may be rounded themselves.
  [[nodiscard]] bool are_rounded(std::span<const std::uint32_t> slots) const {
    return std::ranges::all_of(slots, [&](std::uint32_t slot) {
      if (sums != nullptr) return !sums->is_exact[slot];
      return counts[slot].value() % static_cast<std::int64_t>(rounding) == 0;
    });
  }
};

/// What the parts of a stated figure say about it.
enum class StatedVerdict : std::uint8_t { confirmed, unchecked, differs, overlaps };

/// A stated figure, compared with its parts.
struct Judgement {
  StatedVerdict verdict = StatedVerdict::unchecked;
  std::string truth;      ///< if it differs: the result from the parts
  bool below = false;     ///< the stated figure is a total, and below the sum of its parts
  Int128 off = 0;         ///< of a total: the difference
  bool likeliest = true;  ///< judged by the first formula
};

/// The result of checking one input.
struct Checked {
  std::uint64_t confirmed = 0;  ///< including those accepted as rounded
  std::uint64_t unchecked = 0;
  RoundedTotals rounded{};
};

/// The sum of some counts; nothing if one is missing, or if the sum is too large, which is reported elsewhere.
std::optional<Count> sum_of(std::span<const std::uint32_t> slots, std::span<const Count> counts);

/// Judges each figure by its parts. If a figure can follow from several formulas, one match confirms it; it differs
/// only if it differs from all of them. The difference is then taken from the likeliest formula; for a total, from the
/// nearest.
std::vector<Judgement> judge_all(std::span<const Stated> figures, const JudgedParts& parts);

/// Reports the figures that differ.
Checked report_stated(std::string_view name, std::span<const Stated> figures, std::span<const Judgement> judgements,
                      std::string_view hint, Diagnostics& diagnostics);
inline constexpr std::string_view kCorrectStated = "correct the figure or its parts";

/// Checks the figures of one row against the counts of its slots, and reports those that differ. `name` is that of the
/// row.
Checked check_row(std::string_view name, std::span<const Stated> figures, std::span<const Count> slots,
                  std::uint64_t rounding, Diagnostics& diagnostics);

/// Adds a note that figures of a row could not be checked.
void note_unchecked(std::string_view name, std::size_t figures, const Place& place, Diagnostics& diagnostics);

/// After all inputs: adds a note about totals that were accepted because they are rounded.
void note_rounded_totals(const DatasetBuilder& all);

}  // namespace reach
