#include "load/sums/sum_rows.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <span>
#include <utility>

#include "load/sums/near_sums.hpp"
#include "load/sums/part_sums.hpp"
#include "load/sums/run_sums.hpp"
#include "load/sums/whole_sums.hpp"
#include "load/words/sum_names.hpp"

namespace reach {
namespace {

constexpr std::size_t kTellingCounts = 4;
constexpr std::size_t kSmallTable = 10;         ///< rows: in tables this small, every sum is reported
constexpr std::uint64_t kOddsPerRow = 4;        ///< the odds, per row, from which sums in larger tables are reported
constexpr std::uint64_t kSlipOddsPerRow = 100;  ///< the same for sums that differ by one digit
constexpr std::size_t kMostForSlips = 2'000;    ///< rows: larger tables are not searched for these
constexpr std::size_t kMostParts = 512;         ///< parts examined for their names

/// The limit for rows examined because of names: this many per row of the table, plus kFewSteps. Tables of forces need
/// far less, and a million rows named like places remain feasible.
constexpr std::uint64_t kStepsPerRow = 50;
constexpr std::uint64_t kFewSteps = 1'000'000;

using RowNumbers = std::vector<std::uint32_t>;

/// The lists in which rows are neighbours: one per region, if there are several, and one for all rows.
class Neighbours {
 public:
  explicit Neighbours(const Dataset& dataset) {
    if (dataset.regions.size() > 1) {
      lists_.resize(dataset.regions.size());
      for (const auto& force : dataset.forces) {
        RowNumbers& list = lists_[force.region];
        places_.push_back({force.region, list.size()});
        list.push_back(static_cast<std::uint32_t>(places_.size() - 1));
      }
    }
    lists_.emplace_back(dataset.forces.size());
    std::iota(lists_.back().begin(), lists_.back().end(), 0U);
  }

  struct At {
    std::span<const std::uint32_t> rows;
    std::size_t position;
  };
  /// The row's positions in the list of its region, if there is one, and in the list of all.
  [[nodiscard]] std::vector<At> of(std::uint32_t row) const {
    std::vector<At> all;
    if (!places_.empty()) all.push_back({lists_[places_[row].list], places_[row].position});
    all.push_back({lists_.back(), row});
    return all;
  }
  [[nodiscard]] const std::vector<RowNumbers>& lists() const { return lists_; }
  [[nodiscard]] const RowNumbers& all() const { return lists_.back(); }

 private:
  struct InList {
    std::uint32_t list;
    std::size_t position;
  };
  std::vector<RowNumbers> lists_;
  std::vector<InList> places_;  ///< by row; empty if there is only the list of all
};

/// A row found to be a sum, and the run that adds up to it, if its figures show that.
struct Found {
  SumRow sum;
  std::optional<RunSum> run;
};

class SumSearch {
 public:
  SumSearch(const Dataset& dataset, const CountGrid& counts, const std::vector<bool>& is_force)
      : counts_(counts),
        neighbours_(dataset),
        runs_(counts, neighbours_.lists()),
        names_(dataset),
        is_kept_(is_force),
        is_refused_(counts.rows()),
        steps_(kStepsPerRow * counts.rows() + kFewSteps) {
    for (std::uint32_t force = 0; force < counts.rows(); ++force) {
      if (is_kept_[force]) runs_.keep(force);
    }
  }

  SumRows run() {
    const auto is_doubtful = [&](const RunSum& sum) { return sum.of_all_others || counts_.rows() <= kSmallTable; };
    bool declined = false;
    const auto is_telling = [&](const RunSum& sum) {
      const bool tells = is_certain(sum) || is_unlikely_chance(sum);
      declined = declined || (!tells && is_doubtful(sum));
      return tells;
    };
    take(runs_.find(is_telling));
    const std::size_t before = refused_.size();
    look_at_names();
    if (refused_.size() > before) take(runs_.find(is_telling));
    if (declined) take(runs_.find(is_doubtful));
    look_for_parts();
    look_for_slips();
    look_at_the_whole();
    std::erase_if(doubtful_, [&](const Found& found) { return is_refused_[found.sum.row]; });
    return {told(std::move(refused_)), told(std::move(doubtful_))};
  }

 private:
  /// The rows to report, in order; the first kMostSumsTold have their parts.
  [[nodiscard]] std::vector<SumRow> told(std::vector<Found> all) const {
    std::ranges::stable_sort(all, {}, [](const Found& found) { return found.sum.row; });
    std::vector<SumRow> sums;
    for (Found& found : all) {
      if (sums.size() < kMostSumsTold && found.run) found.sum.parts = runs_.parts_of(*found.run);
      sums.push_back(std::move(found.sum));
    }
    return sums;
  }
  [[nodiscard]] bool is_certain(const RunSum& sum) const {
    const bool large = sum.people >= kTellingPeople;
    if (large && sum.equal >= kTellingCounts) return true;
    return names_.says_anything(sum.row) && names_.shows(sum.row, runs_.parts_of(sum, kMostParts), large);
  }
  [[nodiscard]] bool is_unlikely_chance(const RunSum& sum) const { return sum.odds >= kOddsPerRow * counts_.rows(); }
  /// Whether a row may be a part: it has people, and is not known to be a sum.
  [[nodiscard]] bool may_be_part(std::uint32_t row) const {
    return !runs_.is_left_out(row) && has_people(counts_.row(row));
  }

  void take(const std::vector<RunSum>& sums) {
    for (const RunSum& sum : sums) {
      const bool certain = is_certain(sum);
      if (certain) is_refused_[sum.row] = true;
      (certain ? refused_ : doubtful_).push_back({{sum.row, SumSign::figures, {}}, sum});
    }
  }
  void refuse(std::uint32_t row, SumSign sign, RowNumbers parts) {
    runs_.leave_out(row);
    is_refused_[row] = true;
    refused_.push_back({{row, sign, std::move(parts)}, std::nullopt});
  }
  void doubt(std::uint32_t row, SumSign sign, RowNumbers parts) {
    doubtful_.push_back({{row, sign, std::move(parts)}, std::nullopt});
  }

  /// Examines rows whose names are like those of totals although their neighbours do not add up to them.
  void look_at_names() {
    for (const std::uint32_t row : names_.candidates()) {
      if (is_kept_[row] || !may_be_part(row)) continue;
      if (look_at_members(row)) continue;
      if (!names_.may_be_total(row)) continue;
      if (auto parts = near(row); !parts.empty()) {
        refuse(row, SumSign::name, std::move(parts));
      } else if (names_.may_hold_all(row)) {
        look_at_all_others(row);
      }
    }
  }

  /// Compares the row with the rows inside its place, or with both sexes. Returns false if these show nothing.
  bool look_at_members(std::uint32_t row) {
    if (!names_.may_have_members(row) || !may_look_at(names_.telling())) return false;
    RowNumbers members = names_.members(row, [&](std::uint32_t other) { return may_be_part(other); });
    if (members.empty()) return false;
    const bool equal = sums_of(members).compare(counts_.row(row)).fits;
    if (members.size() == 1 && !equal) return false;
    if (equal || is_as_large(counts_, row, members)) {
      refuse(row, equal ? SumSign::figures : SumSign::name, std::move(members));
    } else {
      doubt(row, SumSign::name, std::move(members));
    }
    return true;
  }

  /// The neighbours whose sum is almost equal to the row, in its region or among all rows.
  [[nodiscard]] RowNumbers near(std::uint32_t row) {
    const auto is_in = [&](std::uint32_t other) {
      return may_be_part(other) && other != row && !names_.is_elsewhere(other, row);
    };
    const auto is_border = [&](std::uint32_t other) { return runs_.is_left_out(other) || names_.names_whole(other); };
    for (const auto& [rows, position] : neighbours_.of(row)) {
      auto parts = near_parts(counts_, {rows, is_in, is_border}, position, steps_);
      if (!parts.empty()) return parts;
    }
    return {};
  }

  /// A country, or a row with a word for totals, may contain all other rows if it is as large as their sum, even if no
  /// name says so.
  void look_at_all_others(std::uint32_t row) {
    if (!may_look_at(counts_.rows())) return;
    RowNumbers others;
    for (const std::uint32_t other : neighbours_.all()) {
      if (other == row || !may_be_part(other)) continue;
      if (names_.is_elsewhere(other, row)) return;
      others.push_back(other);
    }
    if (others.size() < 2 || sums_of(others).is_above(counts_.row(row))) return;
    doubt(row, SumSign::name, std::move(others));
  }

  /// Examines rows called `of which …`: they are parts of the nearest row above with another kind of name.
  void look_for_parts() {
    if (!names_.has_of_which()) return;
    const std::vector<bool> explained = explained_parts();
    std::uint32_t whole = 0;
    for (std::uint32_t row = 0; row < counts_.rows(); ++row) {
      if (names_.word(row) != SumWord::of_which) {
        whole = row;
      } else if (!is_kept_[row] && !explained[row]) {
        refuse(row, SumSign::of_which, {whole});
      }
    }
  }
  /// The parts of rows that are rejected.
  [[nodiscard]] std::vector<bool> explained_parts() const {
    std::vector<bool> explained(counts_.rows());
    for (const auto& [sum, run] : refused_) {
      const RowNumbers parts = run ? runs_.parts_of(*run, kMostParts) : sum.parts;
      for (const std::uint32_t part : parts) explained[part] = true;
    }
    return explained;
  }

  /// Finds totals that runs of neighbours do not show: regions listed before all forces.
  void look_at_the_whole() {
    RowNumbers rows;
    for (const std::uint32_t row : neighbours_.all()) {
      if (is_kept_[row]) return;
      if (may_be_part(row)) rows.push_back(row);
    }
    const auto whole = find_whole_sum(counts_, rows);
    if (!whole) return;
    const SumSign sign = whole->times > 0 ? SumSign::multiple : SumSign::block;
    const RowNumbers together(whole->totals.begin() + 1, whole->totals.end());
    doubtful_.push_back({{whole->totals.front(), sign, whole->parts, together, whole->times}, std::nullopt});
  }

  /// Finds rows that equal the sum of their neighbours except for one digit.
  void look_for_slips() {
    if (counts_.rows() > kMostForSlips) return;
    const auto is_in = [&](std::uint32_t other) { return may_be_part(other); };
    for (const std::uint32_t row : neighbours_.all()) {
      const bool doubted = std::ranges::any_of(doubtful_, [row](const Found& found) { return found.sum.row == row; });
      if (is_kept_[row] || doubted || !is_in(row)) continue;
      for (const auto& [rows, position] : neighbours_.of(row)) {
        auto parts = slip_parts(counts_, {rows, is_in, {}}, position, kSlipOddsPerRow * counts_.rows());
        if (parts.empty()) continue;
        doubt(row, SumSign::slip, std::move(parts));
        break;
      }
    }
  }

  /// Whether this many more rows may be examined.
  bool may_look_at(std::size_t rows) {
    if (rows > steps_) return false;
    steps_ -= rows;
    return true;
  }
  [[nodiscard]] PartSums sums_of(const RowNumbers& parts) const {
    PartSums sums(counts_.columns(), 0);
    for (const std::uint32_t part : parts) sums.add(counts_.row(part));
    return sums;
  }

  const CountGrid& counts_;
  Neighbours neighbours_;
  RunSums runs_;
  SumNames names_;
  std::vector<bool> is_kept_;
  std::vector<bool> is_refused_;
  std::vector<Found> refused_;
  std::vector<Found> doubtful_;
  std::uint64_t steps_;  ///< the steps left: see kStepsPerRow
};

}  // namespace

SumRows find_sum_rows(const Dataset& dataset, const CountGrid& counts, const std::vector<bool>& is_force) {
  return SumSearch(dataset, counts, is_force).run();
}

}  // namespace reach
