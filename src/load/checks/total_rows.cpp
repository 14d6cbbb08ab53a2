// Total rows: which rows they are the totals of, and whether these add up to them.
#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include <fmt/core.h>

#include "diagnostic/suggest.hpp"
#include "load/checks/total_parts.hpp"
#include "load/rows/export_totals.hpp"
#include "load/words/people_words.hpp"
#include "load/words/words.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

std::vector<Judgement> judge_all(const TotalRow& row, const SlotSums& sums, const TotalParts& parts) {
  return judge_all(row.figures, JudgedParts{sums.counts, parts.rounding(), &sums});
}

bool all_fit(std::span<const Judgement> judgements) {
  return std::ranges::none_of(judgements,
                              [](const auto& judgement) { return judgement.verdict == StatedVerdict::differs; });
}

/// Whether at least one figure matches the parts, and none differs.
bool confirms(std::span<const Judgement> judgements) {
  return all_fit(judgements) && std::ranges::any_of(judgements, [](const auto& judgement) {
           return judgement.verdict == StatedVerdict::confirmed;
         });
}

/// Judges a total row against the sets of parts that it may be the total of. Returns the judgements for the first set
/// that matches; if none does, for the likeliest.
std::vector<Judgement> judge_total(const TotalRow& row, TotalParts& parts) {
  const std::string of = total_of(row.name);
  const SlotSums* region = row.region.empty() ? nullptr : parts.region(row.region);
  if (region == nullptr && !of.empty()) region = parts.region(of);
  if (region != nullptr) return judge_all(row, *region, parts);
  const bool has_block = row.block_end > row.block_begin;
  const bool only_all = is_grand_total(row.name) && fold_name(row.name) != "total" && fold_name(row.name) != "totals";
  if (!has_block || only_all) return judge_all(row, parts.everything(), parts);
  auto judgements = judge_all(row, parts.block(row.block_begin, row.block_end), parts);
  const std::string folded = fold_header(row.name);
  const bool counts_rows = of.empty() && (folded.starts_with("total ") || folded.starts_with("all "));  // `43 forces`
  if (all_fit(judgements) || !(is_grand_total(row.name) || counts_rows)) return judgements;
  auto over_all = judge_all(row, parts.everything(), parts);
  if (all_fit(over_all)) return over_all;
  auto over_above = judge_all(row, parts.block(0, row.position), parts);  // forces outside the total may be below it
  return confirms(over_above) ? over_above : judgements;
}

/// The same for a row that is a total only because of --total-row. Its name, its region or its figures show what it is
/// a total of; if none does, nothing is reported.
std::vector<Judgement> judge_given(const TotalRow& row, TotalParts& parts) {
  const auto region = [&](std::string_view name) {
    const SlotSums* sums = name.empty() ? nullptr : parts.region(name);
    return sums == nullptr ? std::nullopt : std::optional(*sums);
  };
  const auto by_name = region(row.name);
  for (const auto& sums :
       {by_name, region(row.region), sums_of_members(row, parts), std::optional(parts.everything())}) {
    if (!sums) continue;
    auto judgements = judge_all(row, *sums, parts);
    if (confirms(judgements)) return judgements;
  }
  const auto likely = by_name ? by_name : sums_of_neighbours(row, parts);
  return likely ? judge_all(row, *likely, parts) : std::vector<Judgement>(row.figures.size());
}

/// How to fix a total row that differs from its parts. In `All Saints`, only the first word suggests a total, and it
/// may be a force.
std::string hint_of(std::string_view name, bool is_given) {
  if (is_given || is_grand_total(name) || !total_of(name).empty()) return std::string(kCorrectStated);
  return fmt::format("{}; or use --force-row {} if it is the name of a force", kCorrectStated, as_argument(name));
}

/// Whether a figure is the total of a channel whose name satisfies `is_such`.
template <typename IsSuch>
bool is_of(const Stated& figure, std::span<const Slot> slots, const DatasetBuilder& all, IsSuch is_such) {
  return std::ranges::any_of(figure.formulas, [&](const Formula& formula) {
    return std::ranges::any_of(formula.comparison,
                               [&](std::uint32_t slot) { return is_such(all.channels.all()[slots[slot].channel]); });
  });
}

/// Under --accept-overlap, accepts totals of people that are below the sum of their parts, which count some people
/// again.
void accept_overlap(const TotalRow& row, std::vector<Judgement>& judgements, std::span<const Slot> slots,
                    const DatasetBuilder& all) {
  if (!all.options.accept_overlap) return;
  for (std::size_t at = 0; at < judgements.size(); ++at) {
    const bool is_overlap = judgements[at].below && !is_of(row.figures[at], slots, all, counts_happenings);
    if (is_overlap) judgements[at].verdict = StatedVerdict::overlaps;
  }
}

/// How to fix a total row with a figure that differs.
std::string hint_of(const TotalRow& row, std::span<const Judgement> judgements, std::span<const Slot> slots,
                    const DatasetBuilder& all) {
  for (std::size_t at = 0; at < judgements.size(); ++at) {
    const bool overlaps = judgements[at].verdict == StatedVerdict::differs && judgements[at].below;
    if (overlaps && is_of(row.figures[at], slots, all, counts_people)) {
      return fmt::format("one person may be counted in several rows: {}", kOverlapHint);
    }
  }
  if (row.name == kNoName) return "name the row if it is that of a force; otherwise correct the figure or its parts";
  return hint_of(row.name, all.rows.is_given_total(row.name));
}

/// Whether the forces are already in several regions, given by region rows: their total then covers a larger area.
bool holds_regions(std::span<const std::uint32_t> forces, const DatasetBuilder& all) {
  const auto of = [&](std::uint32_t force) { return all.region(force); };
  return all.options.region_rows != RegionRows::none &&
         std::ranges::adjacent_find(forces, [&](auto one, auto next) { return of(one) != of(next); }) != forces.end();
}

/// The parts of a total that names a region, as positions of rows: the rows whose sum it is, or else the rows above it.
/// There are none of the latter if rows were set aside, as the rows above may then belong to another region.
std::pair<std::size_t, std::size_t> block_of(const TotalRow& row, const TotalParts& parts, bool has_all_rows) {
  const bool has_block = row.block_end > row.block_begin;
  if (has_block && confirms(judge_all(row, parts.block(row.block_begin, row.block_end), parts)))
    return {row.block_begin, row.block_end};
  const auto run = equal_neighbours(row, parts);
  const std::size_t begin = has_all_rows ? row.block_begin : row.block_end;
  return run.value_or(std::pair(begin, row.block_end));
}

}  // namespace

Checked check_totals(std::span<const TotalRow> rows, std::span<const std::uint32_t> forces, std::span<const Slot> slots,
                     const Tally& tally, DatasetBuilder& all) {
  TotalParts parts(forces, slots, tally, all);
  Checked checked;
  for (const auto& row : rows) {
    const bool is_given = all.rows.is_given_total(row.name);
    const bool over_all = row.block_begin == 0 && row.block_end == forces.size();
    if (over_all) check_region_of_total(all, row.name, row.place);
    auto judgements = is_given ? judge_given(row, parts) : judge_total(row, parts);
    accept_overlap(row, judgements, slots, all);
    Diagnostics mismatches;
    const auto found =
        report_stated(row.name, row.figures, judgements, hint_of(row, judgements, slots, all), mismatches);
    std::ranges::copy(mismatches.all(), std::back_inserter(all.total_mismatches));
    checked.confirmed += found.confirmed;
    all.rounded.add(found.rounded);
    checked.unchecked += found.unchecked + row.unchecked;
    note_unchecked(row.name, found.unchecked + row.unchecked, row.place, all.diagnostics);
  }
  return checked;
}

void assign_named_regions(std::span<const TotalRow> rows, std::span<const std::uint32_t> forces,
                          std::span<const Slot> slots, const Tally& tally, DatasetBuilder& all) {
  if (all.regions_known) return;
  const TotalParts parts(forces, slots, tally, all);
  for (const auto& row : rows) {
    const std::string region = total_of(row.name);
    if (region.empty()) continue;
    const auto [begin, end] = block_of(row, parts, all.set_aside.rows() == 0);
    if (begin == end || holds_regions(forces.subspan(begin, end - begin), all)) continue;
    const auto id = all.regions.add(region, row.origin);
    for (std::size_t at = begin; at < end; ++at) assign_region(all, forces[at], id, row.place);
  }
}

}  // namespace reach
