// Values of a --sum-over column that are totals of its other values.
#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <utility>

#include <fmt/core.h>

#include "diagnostic/codes/sums.hpp"
#include "load/checks/checks.hpp"
#include "load/rows/input_reader.hpp"
#include "load/sums/run_sums.hpp"
#include "load/words/overlaps.hpp"
#include "load/words/sum_names.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr std::size_t kTellingFigures = 2;  ///< equal figures that show a total

/// How one value compares with the others of its groups.
struct SummedComparison {
  bool fits = true;
  bool several = false;  ///< in some group, there are two or more other values
  std::size_t equal = 0;
  Int128 people = 0;
};

/// The rows of one group.
using SummedGroup = std::span<const SummedRow>;

/// Adds a group to the comparison of a value. Missing counts are ignored.
void compare(SummedComparison& result, SummedGroup group, std::uint32_t value) {
  const auto has_value = [&](const SummedRow& row) { return row.value == value; };
  const auto own = std::ranges::count_if(group, has_value);
  if (own == 0 || own == std::ssize(group)) return;
  result.several = result.several || std::ssize(group) - own > 1;
  for (std::size_t at = 0; at < group.front().counts.size(); ++at) {
    Int128 stated = 0;
    Int128 parts = 0;
    bool missing = false;
    for (const SummedRow& row : group) {
      missing = missing || row.counts[at].is_missing();
      if (!missing) (has_value(row) ? stated : parts) += row.counts[at].value();
    }
    if (missing) continue;
    result.fits = result.fits && stated == parts;
    if (stated == 0) continue;
    ++result.equal;
    result.people += stated;
  }
}

class SummedCheck {
 public:
  SummedCheck(InputReader& file, SummedColumn& column) : file_(file), column_(column) {
    std::ranges::stable_sort(column.rows, {}, &SummedRow::group);
    for (std::size_t begin = 0; begin < column.rows.size();) {
      std::size_t end = begin;
      while (end < column.rows.size() && column.rows[end].group == column.rows[begin].group) ++end;
      groups_.emplace_back(column.rows.data() + begin, end - begin);
      begin = end;
    }
  }

  void check() {
    if (column_.names.size() < 2 || column_.names.size() > SummedColumn::kMostValues) return;
    for (std::uint32_t value = 0; value < column_.names.size(); ++value) {
      const std::string& name = column_.names[value];
      if (total_words(name) == TotalWords::alone || is_total_name(name)) continue;  // sums_no_total checks them
      if (is_of_both_sexes(value)) return report(code::counted_twice, value, "is the total of men and women");
      SummedComparison result;
      for (const SummedGroup& group : groups_) {
        if (result.fits) compare(result, group, value);
      }
      if (!result.fits || result.equal == 0) continue;
      const SumWord word = sum_word(name);
      const bool named = word == SumWord::both || word == SumWord::total;
      const bool telling = result.several && result.equal >= kTellingFigures && result.people >= kTellingPeople;
      if (named || telling) return report(code::counted_twice, value, "is the sum of the other values in every row");
      if (result.several) return report(code::hidden_total, value, "may be the sum of the other values");
    }
    for (std::uint32_t value = 0; value < column_.names.size(); ++value) {
      if (report_run(value)) return;
    }
    if (const auto bands = overlapping_bands(column_.names))
      report(code::hidden_total, static_cast<std::uint32_t>(bands->first),
             "overlaps " + in_backticks(column_.names[bands->second]));
  }

 private:
  /// Reports a value that is the sum of some neighbours in every group: `18 and over` below `18 to 64` and `65 and
  /// over`.
  bool report_run(std::uint32_t value) const {
    const auto group =
        std::ranges::find_if(groups_, [&](SummedGroup rows) { return position_in(rows, value).has_value(); });
    if (group == groups_.end()) return false;
    const auto at = static_cast<std::ptrdiff_t>(*position_in(*group, value));
    for (const std::ptrdiff_t step : {-1, 1}) {
      std::vector<std::uint32_t> run;
      for (std::ptrdiff_t next = at + step; next >= 0 && next < std::ssize(*group); next += step) {
        run.push_back((*group)[static_cast<std::size_t>(next)].value);
        const SummedComparison sums = compare_run(value, run);
        if (run.size() < 2 || !sums.fits || sums.equal < kTellingFigures) continue;
        const bool certain = sums.people >= kTellingPeople;
        const auto [first, last] = step < 0 ? std::pair(run.back(), run.front()) : std::pair(run.front(), run.back());
        report(certain ? code::counted_twice : code::hidden_total, value,
               fmt::format("{} the sum of {} {} {} in every row", certain ? "is" : "may be",
                           in_backticks(column_.names[first]), run.size() > 2 ? "to" : "and",
                           in_backticks(column_.names[last])));
        return true;
      }
    }
    return false;
  }
  static std::optional<std::size_t> position_in(SummedGroup group, std::uint32_t value) {
    const auto found = std::ranges::find(group, value, &SummedRow::value);
    return found == group.end() || group.size() < 3 ? std::nullopt : std::optional<std::size_t>(found - group.begin());
  }
  /// Compares a value with the sum of the values in `run`.
  [[nodiscard]] SummedComparison compare_run(std::uint32_t value, const std::vector<std::uint32_t>& run) const {
    SummedComparison result;
    std::vector<SummedRow> rows;
    for (const SummedGroup& group : groups_) {
      if (!result.fits) break;
      rows.clear();
      std::ranges::copy_if(group, std::back_inserter(rows), [&](const SummedRow& row) {
        return row.value == value || std::ranges::find(run, row.value) != run.end();
      });
      if (rows.size() == run.size() + 1) compare(result, rows, value);
    }
    return result;
  }

  [[nodiscard]] bool has(SumWord word, SummedGroup group) const {
    return std::ranges::any_of(group, [&](const SummedRow& row) { return sum_word(column_.names[row.value]) == word; });
  }
  /// Whether the value is called `Persons` and is beside both `Male` and `Female`.
  [[nodiscard]] bool is_of_both_sexes(std::uint32_t value) const {
    if (sum_word(column_.names[value]) != SumWord::both) return false;
    return std::ranges::any_of(groups_, [&](SummedGroup group) {
      const bool here = std::ranges::any_of(group, [&](const SummedRow& row) { return row.value == value; });
      return here && has(SumWord::male, group) && has(SumWord::female, group);
    });
  }

  void report(Code code, std::uint32_t value, std::string_view what) const {
    const std::string& column = file_.binding.header.columns[column_.column].text;
    const auto row = std::ranges::find(column_.rows, value, &SummedRow::value);
    file_.all.diagnostics.add(finding(code, fmt::format("{} in {} {}, and --sum-over adds up both",
                                                        in_backticks(column_.names[value]), in_backticks(column), what))
                                  .hint(std::string(kEitherTotals))
                                  .at(file_.all.place(origin_at(row->line, file_.input))));
  }

  InputReader& file_;
  SummedColumn& column_;
  std::vector<SummedGroup> groups_;
};

}  // namespace

void check_summed_parts(InputReader& file) {
  for (SummedColumn& column : file.summed_parts.columns) SummedCheck(file, column).check();
}

}  // namespace reach
