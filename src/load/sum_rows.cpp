#include "load/sum_rows.hpp"

#include <algorithm>
#include <numeric>

#include "load/near_sums.hpp"
#include "load/run_sums.hpp"
#include "load/sum_names.hpp"

namespace reach {
namespace {

constexpr std::size_t kTellingCounts = 4;
constexpr int kTellingPeople = 100;
constexpr std::size_t kSmallTable = 10;   ///< rows: here each sum is worth a word
constexpr std::uint64_t kOddsPerRow = 4;  ///< in larger ones chance makes a sum likelier than once in so many
constexpr std::size_t kMostParts = 512;   ///< that are listed of a sum

using Rows = std::vector<std::uint32_t>;

Rows all_of(std::size_t rows) {
  Rows all(rows);
  std::iota(all.begin(), all.end(), 0U);
  return all;
}

/// The lists in which rows are neighbours: those of each region, where there are several, and all.
std::vector<Rows> neighbourhoods(const Dataset& dataset) {
  std::vector<Rows> groups;
  if (dataset.regions.size() > 1) {
    groups.resize(dataset.regions.size());
    for (std::uint32_t force = 0; force < dataset.forces.size(); ++force)
      groups[dataset.forces[force].region].push_back(force);
  }
  groups.push_back(all_of(dataset.forces.size()));
  return groups;
}

class Search {
 public:
  Search(const Dataset& dataset, const CountGrid& counts, const RowRoles& roles)
      : counts_(counts), groups_(neighbourhoods(dataset)), runs_(counts, groups_), names_(dataset) {
    for (std::uint32_t force = 0; force < dataset.forces.size(); ++force) {
      is_kept_.push_back(roles.is_given_force(dataset.forces[force].name));
      if (is_kept_.back()) runs_.keep(force);
    }
  }

  SumRows run() {
    bool declined = false;
    const auto is_telling = [&](const RunSum& sum) {
      const bool tells = is_certain(sum) || is_unlikely_chance(sum);
      declined = declined || !tells;
      return tells;
    };
    take(runs_.find(is_telling));
    const std::size_t before = found_.refused.size();
    look_at_names();
    if (found_.refused.size() > before) take(runs_.find(is_telling));
    if (declined)
      take(runs_.find([&](const RunSum& sum) { return sum.of_all_others || counts_.rows() <= kSmallTable; }));
    look_for_parts();
    std::erase_if(found_.doubtful, [&](const SumRow& sum) { return is_refused(sum.row); });
    std::ranges::sort(found_.refused, {}, &SumRow::row);
    std::ranges::sort(found_.doubtful, {}, &SumRow::row);
    return std::move(found_);
  }

 private:
  [[nodiscard]] Rows parts_of(const RunSum& sum) const {
    Rows parts;
    runs_.each_part(sum, [&](std::uint32_t row) {
      parts.push_back(row);
      return parts.size() < kMostParts;
    });
    return parts;
  }
  [[nodiscard]] bool is_certain(const RunSum& sum) const {
    const bool large = sum.people >= kTellingPeople;
    if (large && sum.equal >= kTellingCounts) return true;
    return names_.says_anything(sum.row) && names_.shows(sum.row, parts_of(sum), large);
  }
  [[nodiscard]] bool is_unlikely_chance(const RunSum& sum) const { return sum.odds >= kOddsPerRow * counts_.rows(); }
  [[nodiscard]] bool may_be_part(std::uint32_t row) const { return !runs_.is_left_out(row); }

  void take(const std::vector<RunSum>& sums) {
    for (const RunSum& sum : sums)
      (is_certain(sum) ? found_.refused : found_.doubtful).push_back({sum.row, SumSign::figures, parts_of(sum)});
  }
  [[nodiscard]] bool is_refused(std::uint32_t row) const {
    return std::ranges::find(found_.refused, row, &SumRow::row) != found_.refused.end();
  }
  void refuse(std::uint32_t row, SumSign sign, Rows parts) {
    runs_.leave_out(row);
    found_.refused.push_back({row, sign, std::move(parts)});
  }
  void doubt(std::uint32_t row, Rows parts) { found_.doubtful.push_back({row, SumSign::name, std::move(parts)}); }

  /// Rows that are called like totals, and whose neighbours do not add up to them.
  void look_at_names() {
    for (const std::uint32_t row : names_.candidates()) {
      if (is_kept_[row] || runs_.is_left_out(row) || is_empty(row)) continue;
      if (look_at_members(row)) continue;
      if (!names_.names_whole(row)) continue;
      if (auto parts = near(row); !parts.empty()) {
        refuse(row, SumSign::name, std::move(parts));
      } else if (names_.names_country(row)) {
        look_at_all_others(row);
      }
    }
  }

  /// By the rows that lie in the place of this one, or are of its two sexes. False where they say nothing.
  bool look_at_members(std::uint32_t row) {
    Rows members = names_.members(row, [&](std::uint32_t other) { return may_be_part(other) && !is_empty(other); });
    if (members.empty()) return false;
    const bool equal = is_sum(row, members);
    if (members.size() == 1 && !equal) return false;
    if (equal || is_as_large(row, members)) {
      refuse(row, equal ? SumSign::figures : SumSign::name, std::move(members));
    } else {
      doubt(row, std::move(members));
    }
    return true;
  }

  /// The neighbours whose sum the row nearly is, in its region and among all.
  [[nodiscard]] Rows near(std::uint32_t row) const {
    const auto is_in = [&](std::uint32_t other) {
      return may_be_part(other) && other != row && !is_empty(other) && !names_.is_elsewhere(other, row);
    };
    const auto is_border = [&](std::uint32_t other) { return runs_.is_left_out(other) || names_.names_whole(other); };
    for (const Rows& group : groups_) {
      auto parts = near_parts(counts_, {group, is_in, is_border}, row);
      if (!parts.empty()) return parts;
    }
    return {};
  }

  /// A country that is as large as all other rows together may hold them, even if no name says that it does.
  void look_at_all_others(std::uint32_t row) {
    Rows others;
    std::vector<Uint128> sums(counts_.columns());
    for (const std::uint32_t other : groups_.back()) {
      if (other == row || !may_be_part(other) || is_empty(other)) continue;
      if (names_.is_elsewhere(other, row)) return;
      add(other, sums);
      if (others.size() < kMostParts) others.push_back(other);
    }
    if (others.size() < 2) return;
    for (std::size_t at = 0; at < sums.size(); ++at) {
      const Count count = counts_.row(row)[at];
      if (!count.is_missing() && static_cast<Uint128>(count.value()) < sums[at]) return;
    }
    doubt(row, std::move(others));
  }

  /// Rows called `of which …`: parts of the nearest row above that is called otherwise.
  void look_for_parts() {
    std::vector<bool> explained(counts_.rows());
    for (const SumRow& sum : found_.refused) {
      for (const std::uint32_t part : sum.parts) explained[part] = true;
    }
    std::uint32_t whole = 0;
    for (std::uint32_t row = 0; row < counts_.rows(); ++row) {
      if (names_.word(row) != SumWord::of_which) {
        whole = row;
      } else if (!is_kept_[row] && !explained[row]) {
        found_.refused.push_back({row, SumSign::of_which, {whole}});
      }
    }
  }

  void add(std::uint32_t row, std::vector<Uint128>& sums) const {
    for (std::size_t at = 0; at < sums.size(); ++at) {
      const Count count = counts_.row(row)[at];
      if (!count.is_missing()) sums[at] += static_cast<Uint128>(count.value());
    }
  }
  [[nodiscard]] bool is_empty(std::uint32_t row) const {
    return std::ranges::all_of(counts_.row(row), [](Count count) { return count.is_missing() || count.value() == 0; });
  }
  [[nodiscard]] bool is_sum(std::uint32_t row, const Rows& parts) const {
    std::vector<Uint128> sums(counts_.columns());
    for (const std::uint32_t part : parts) add(part, sums);
    const auto counts = counts_.row(row);
    for (std::size_t at = 0; at < sums.size(); ++at) {
      if (!counts[at].is_missing() && static_cast<Uint128>(counts[at].value()) != sums[at]) return false;
    }
    return true;
  }
  /// Whether the row is as large as each of the others, in more than half of its counts.
  [[nodiscard]] bool is_as_large(std::uint32_t row, const Rows& parts) const {
    std::size_t as_large = 0;
    std::size_t all = 0;
    for (std::size_t at = 0; at < counts_.columns(); ++at) {
      const Count count = counts_.row(row)[at];
      if (count.is_missing()) continue;
      ++all;
      const bool holds = std::ranges::all_of(parts, [&](std::uint32_t part) {
        const Count other = counts_.row(part)[at];
        return other.is_missing() || other.value() <= count.value();
      });
      as_large += holds ? 1 : 0;
    }
    return as_large * 2 > all;
  }

  const CountGrid& counts_;
  std::vector<Rows> groups_;
  RunSums runs_;
  SumNames names_;
  std::vector<bool> is_kept_;
  SumRows found_;
};

}  // namespace

SumRows find_sum_rows(const Dataset& dataset, const CountGrid& counts, const RowRoles& roles) {
  return Search(dataset, counts, roles).run();
}

}  // namespace reach
