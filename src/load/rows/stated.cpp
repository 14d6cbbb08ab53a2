#include "load/rows/stated.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <variant>

#include <fmt/core.h>

#include <reach/derived.hpp>

#include "diagnostic/codes/totals.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// The digits of a whole number, written with as many decimals as a stated figure.
Int128 digits_like(const Decimal& stated, std::int64_t value) {
  Int128 scaled = value;
  for (int place = 0; place < stated.decimals; ++place) scaled *= 10;
  return scaled;
}

bool is_rounded(const Decimal& stated, Int128 off, std::span<const std::uint32_t> slots, const JudgedParts& parts) {
  if (parts.rounding == 0 || stated.decimals != 0) return false;
  const std::size_t rounded = parts.are_rounded(slots) ? parts.number(slots) : 0;
  return may_be_rounded(stated.digits, off, parts.rounding, rounded);
}

/// The figure that a formula gives, to that many decimals.
Percentage derived_by(const Formula& formula, const Change& change, int decimals) {
  if (formula.what == Role::index) return rounded(index_of(change), decimals);
  if (formula.what == Role::annual) return annual_increase(change, formula.years, decimals);
  return change.increase(decimals);
}

Judgement judge(const Stated& stated, const Formula& formula, const JudgedParts& parts) {
  const auto comparison = sum_of(formula.comparison, parts.counts);
  const auto baseline = sum_of(formula.baseline, parts.counts);
  if (!comparison || !baseline) return {};
  if (formula.what == Role::total) {
    if (stated.value.digits == digits_like(stated.value, comparison->value())) return {StatedVerdict::confirmed, {}};
    const Int128 difference = Int128{comparison->value()} - stated.value.digits;
    const Int128 off = difference < 0 ? -difference : difference;
    if (is_rounded(stated.value, off, formula.comparison, parts)) return {StatedVerdict::confirmed, {}, false, off};
    return {StatedVerdict::differs, fmt::format("{}", comparison->value()),
            stated.value.digits < digits_like(stated.value, comparison->value()), off};
  }
  const Change change{*baseline, *comparison};
  const auto difference = change.difference();
  if (std::holds_alternative<Symbol>(difference)) return {};
  if (formula.what == Role::change) {
    const auto value = std::get<std::int64_t>(difference);
    if (stated.value.digits == digits_like(stated.value, value)) return {StatedVerdict::confirmed, {}};
    return {StatedVerdict::differs, fmt::format("{}", value)};
  }
  const Percentage derived = derived_by(formula, change, stated.value.decimals);
  const auto* exact = std::get_if<Decimal>(&derived);
  if (exact == nullptr) return {StatedVerdict::differs, "no increase, since the baseline is 0"};
  if (*exact == stated.value) return {StatedVerdict::confirmed, {}};
  return {StatedVerdict::differs, to_text(*exact) + (formula.what == Role::index ? "" : "%")};
}

Judgement judge_stated(const Stated& stated, const JudgedParts& parts) {
  Judgement judgement;
  for (const auto& formula : stated.formulas) {
    Judgement one = judge(stated, formula, parts);
    if (one.verdict == StatedVerdict::confirmed) return one;
    const bool is_first = &formula == &stated.formulas.front();
    if (is_first || one.verdict == StatedVerdict::unchecked) {
      judgement = is_first ? std::move(one) : Judgement();
    } else if (formula.what == Role::total && judgement.verdict == StatedVerdict::differs && one.off < judgement.off) {
      judgement = std::move(one);
      judgement.likeliest = false;
    }
  }
  return judgement;
}

constexpr std::string_view kOverAll = "total over all periods";

}  // namespace

Checked report_stated(std::string_view name, std::span<const Stated> figures, std::span<const Judgement> judgements,
                      std::string_view hint, Diagnostics& diagnostics) {
  Checked checked;
  for (std::size_t at = 0; at < figures.size(); ++at) {
    const auto& figure = figures[at];
    const bool confirmed = judgements[at].verdict == StatedVerdict::confirmed;
    if (confirmed) ++checked.confirmed;
    if (confirmed && judgements[at].off > 0) checked.rounded.add({1, judgements[at].off});
    if (judgements[at].verdict == StatedVerdict::unchecked) ++checked.unchecked;
    if (judgements[at].verdict != StatedVerdict::differs) continue;
    diagnostics.add(
        error(code::stated_mismatch, fmt::format("the stated {} of {} is {}, but its parts give {}",
                                                 judgements[at].likeliest ? figure.what : kOverAll, in_backticks(name),
                                                 in_backticks(figure.shown), judgements[at].truth))
            .hint(std::string(hint))
            .at(figure.place));
  }
  return checked;
}

std::vector<Judgement> judge_all(std::span<const Stated> figures, const JudgedParts& parts) {
  std::vector<Judgement> judgements;
  for (const auto& figure : figures) judgements.push_back(judge_stated(figure, parts));
  return judgements;
}

std::optional<Count> sum_of(std::span<const std::uint32_t> slots, std::span<const Count> counts) {
  Sum sum;
  for (const std::uint32_t slot : slots) sum.add(counts[slot]);
  const auto result = sum.result();
  return result && !result->is_missing() ? result : std::nullopt;
}

Checked check_row(std::string_view name, std::span<const Stated> figures, std::span<const Count> slots,
                  std::uint64_t rounding, Diagnostics& diagnostics) {
  return report_stated(name, figures, judge_all(figures, JudgedParts{slots, rounding}), kCorrectStated, diagnostics);
}

void note_unchecked(std::string_view name, std::size_t figures, const Place& place, Diagnostics& diagnostics) {
  if (figures == 0) return;
  diagnostics.add(note(code::unchecked_total,
                       fmt::format("{} of {} cannot be checked: a part is missing or not certain",
                                   figures == 1 ? "a stated figure" : fmt::format("{} stated figures", figures),
                                   in_backticks(name)))
                      .at(place));
}

void note_rounded_totals(const DatasetBuilder& all) {
  const auto& [count, greatest] = all.rounded;
  if (count == 0) return;
  all.diagnostics.add(
      note(code::rounded_totals,
           fmt::format("{} from the sum of {} parts, by up to {}: accepted as rounded to {}",
                       count == 1 ? "a stated total differs" : fmt::format("{} stated totals differ", count),
                       count == 1 ? "its" : "their", static_cast<std::int64_t>(greatest), all.options.rounded_totals))
          .in(all.inputs.front().path));
}

}  // namespace reach
