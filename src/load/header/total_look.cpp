#include "load/header/total_look.hpp"

#include <algorithm>
#include <array>
#include <variant>

#include "load/cells/cell.hpp"
#include "load/dataset/partial_total.hpp"
#include "load/words/words.hpp"
#include "model/total_words.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// Whether some neighbouring parts add up to the total; O(parts), since none is negative.
bool has_equal_run(std::span<const PartFigure> parts, Int128 total) {
  Int128 sum = 0;
  std::size_t first = 0;
  for (const PartFigure& part : parts) {
    sum += part.figure;
    while (sum > total) sum -= parts[first++].figure;
    if (sum == total) return true;
  }
  return false;
}

bool is_near(Int128 sum, Int128 total) {
  constexpr int kTenth = 10;
  const Int128 off = sum < total ? total - sum : sum - total;
  return off * kTenth <= total;
}

/// Whether all parts nearly add up to the total, or several that end after the first `before`.
bool has_near_run(std::span<const PartFigure> parts, std::size_t before, Int128 total) {
  Int128 all = 0;
  for (const PartFigure& part : parts) all += part.figure;
  if (is_near(all, total)) return true;
  Int128 sum = 0;
  for (std::size_t first = before; first-- > 0;) {
    sum += parts[first].figure;
    if (first + 1 < before && is_near(sum, total)) return true;
  }
  return false;
}

}  // namespace

void TotalLook::add(std::span<const PartFigure> parts, std::size_t before, Int128 total) {
  constexpr std::size_t kFew = 64;
  if (total == 0) return;
  if (rows_++ < kFew) first_.push_back({{parts.begin(), parts.end()}, total});
  if (has_equal_run(parts, total)) ++equal_;
  if (has_near_run(parts, before, total)) ++near_;
  for (const PartFigure& part : parts) {
    parts_.insert(part.part);
    if (part.figure > total) above_.insert(part.part);
  }
}

bool TotalLook::is_count() const {
  if (rows_ == 0 || equal_ > 0 || near_ * 2 >= rows_) return false;
  std::vector<TotalEquation> equations;
  for (const Row& row : first_) {
    TotalEquation& equation = equations.emplace_back(TotalEquation{row.total, {}});
    for (const std::uint32_t part : parts_) {
      const auto found = std::ranges::find(row.parts, part, &PartFigure::part);
      equation.parts.push_back(found == row.parts.end() ? std::nullopt : std::optional(found->figure));
    }
  }
  return !find_partial_total(equations, parts_.size());
}

bool begins_in_total(std::string_view name) {
  const std::string folded = fold_header(with_humps_spaced(name));
  constexpr auto kWords = std::to_array<std::string_view>({"total ", "all ", "overall "});
  return total_words(name) == TotalWords::beside_others && channel_of_total(name).empty() &&
         std::ranges::any_of(kWords, [&](std::string_view word) { return folded.starts_with(word); });
}

std::optional<Int128> figure_in(const Batch& batch, const Record& record, ColumnIndex column, std::string& scratch) {
  const auto parsed = parse_count(cell_text(batch, batch.fields[record.first_field + column], scratch));
  const auto* count = std::get_if<Count>(&parsed);
  return count == nullptr || count->is_missing() ? std::nullopt : std::optional<Int128>(count->value());
}

}  // namespace reach
