// Columns whose names begin with a word for totals, `Total tests`, and whose figures are no totals: they are counts.
#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>
#include <string>

#include <fmt/core.h>

#include "diagnostic/codes/totals.hpp"
#include "diagnostic/suggest.hpp"
#include "load/header/count_coordinates.hpp"
#include "load/header/first_rows.hpp"
#include "load/words/cell.hpp"
#include "model/total_words.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// How a column compares with the columns that it may be the total of.
struct TotalLook {
  std::size_t rows = 0;   ///< in which all figures are known
  std::size_t equal = 0;  ///< that some neighbouring columns add up to
  std::size_t near = 0;   ///< that all of them, or those right before it, nearly add up to
};

/// Whether some neighbouring counts add up to the total; O(counts), since none is negative.
bool has_equal_run(const std::vector<Int128>& counts, Int128 total) {
  Int128 sum = 0;
  std::size_t first = 0;
  for (std::size_t last = 0; last < counts.size(); ++last) {
    sum += counts[last];
    while (sum > total) sum -= counts[first++];
    if (sum == total) return true;
  }
  return false;
}

bool is_near(Int128 sum, Int128 total) {
  constexpr int kTenth = 10;
  const Int128 off = sum < total ? total - sum : sum - total;
  return off * kTenth <= total;
}

/// Whether all counts nearly add up to the total, or several that end after the first `before`.
bool has_near_run(const std::vector<Int128>& counts, std::size_t before, Int128 total) {
  if (is_near(std::accumulate(counts.begin(), counts.end(), Int128{0}), total)) return true;
  Int128 sum = 0;
  for (std::size_t first = before; first-- > 0;) {
    sum += counts[first];
    if (first + 1 < before && is_near(sum, total)) return true;
  }
  return false;
}

std::optional<Int128> figure_in(const BindState& state, const Record& record, ColumnIndex column,
                                std::string& scratch) {
  const Batch& batch = state.context.records.batch();
  const auto parsed = parse_count(cell_text(batch, batch.fields[record.first_field + column], scratch));
  const auto* count = std::get_if<Count>(&parsed);
  return count == nullptr || count->is_missing() ? std::nullopt : std::optional<Int128>(count->value());
}

TotalLook look_at(const BindState& state, ColumnIndex total, const std::vector<ColumnIndex>& parts) {
  const auto before = static_cast<std::size_t>(std::ranges::lower_bound(parts, total) - parts.begin());
  TotalLook look;
  std::string scratch;
  std::vector<Int128> counts;
  each_first_row(state, [&](const Record& record) {
    const auto stated = figure_in(state, record, total, scratch);
    if (!stated || *stated == 0) return;
    counts.clear();
    for (const ColumnIndex part : parts) {
      const auto count = figure_in(state, record, part, scratch);
      if (!count) return;
      counts.push_back(*count);
    }
    ++look.rows;
    if (has_equal_run(counts, *stated)) ++look.equal;
    if (has_near_run(counts, before, *stated)) ++look.near;
  });
  return look;
}

/// Whether the word for totals is not the head of the name: `Total tests`, but not `Tests total`.
bool begins_in_total(std::string_view name) {
  const std::string folded = fold_header(name);
  constexpr auto kWords = std::to_array<std::string_view>({"total ", "all ", "overall "});
  return channel_of_total(name).empty() &&
         std::ranges::any_of(kWords, [&](std::string_view word) { return folded.starts_with(word); });
}

void warn_of_counted(const BindState& state, const std::vector<ColumnIndex>& totals) {
  const bool one = totals.size() == 1;
  std::string options;
  for (const ColumnIndex at : totals)
    options += " --ignore-column " + as_argument(state.binding.header.columns[at].text);
  state.report(
      code::doubtful_total, totals.front(),
      fmt::format("{} counted: no columns beside {} up to {} in any row", state.names(totals) + (one ? " is" : " are"),
                  one ? "it add" : "them add", one ? "it" : "them"),
      fmt::format("if the columns beside are parts of {}, leave out what holds them twice:{}", one ? "it" : "them",
                  options));
}

}  // namespace

void take_counted_totals(BindState& state, std::vector<ColumnIndex>& counts) {
  std::vector<ColumnIndex> taken;
  for (const ColumnIndex at : state.with(Role::total)) {
    HeaderColumn& column = state.column(at);
    const std::string name = read_channel_words(column.text, state.binding.header.forms.prefer()).channel;
    if (total_words(name) != TotalWords::beside_others || !begins_in_total(name)) continue;
    std::vector<ColumnIndex> parts;
    std::ranges::copy_if(counts, std::back_inserter(parts),
                         [&](ColumnIndex part) { return state.column(part).period == column.period; });
    const TotalLook look = look_at(state, at, parts);
    if (parts.empty() || look.rows == 0 || look.equal > 0 || look.near * 2 >= look.rows) continue;
    column.role = column.period ? Role::value : Role::plain;
    column.channel = name;
    column.said = true;
    taken.push_back(at);
  }
  if (!taken.empty()) warn_of_counted(state, taken);
  counts.insert(counts.end(), taken.begin(), taken.end());
  std::ranges::sort(counts);
}

}  // namespace reach
