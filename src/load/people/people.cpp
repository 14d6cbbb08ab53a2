#include "load/people/people.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <future>
#include <utility>

#include "load/csv/side_work.hpp"
#include "load/people/pair_sort.hpp"

namespace reach {
namespace {

constexpr std::size_t kParts = Pairs<1>::kParts;

/// Packs an id that is not followed by readable bytes.
PackedId packed(std::string_view id) {
  std::array<char, PackedId::kLongest + PackedId::kSlack> padded{};
  if (id.size() > PackedId::kLongest) return {};
  std::ranges::copy(id, padded.begin());
  return pack_id({padded.data(), id.size()});
}

}  // namespace

bool People::add(const Key& cell, std::string_view id) {
  PackedId packed_id = packed(id);
  if (packed_id.width == 0) {
    const std::uint32_t number = long_ids_.add(id);
    if (number == 0) return false;
    packed_id = numbered_id(number);
  }
  const std::uint32_t number = visits_.cell(cell);
  if (number >= Visits::kMostCells) return false;
  visits_.add(packed_id, number);
  return true;
}

bool People::take(std::unique_ptr<Visits> visits, std::span<const std::optional<Key>> series) {
  Taken& taken = taken_.emplace_back();
  for (const Key& cell : visits->cells()) {
    const auto& known = series[cell.force];
    if (!known) return false;
    taken.cells.push_back(visits_.cell({known->force, known->channel, cell.period}));
    if (taken.cells.back() >= Visits::kMostCells) return false;
  }
  taken.visits = std::move(visits);
  return true;
}

/// Counts the pairs of one width, part by part.
template <std::size_t kWords>
class People::PartCount {
 public:
  explicit PartCount(const People& people) : people_(people) {}

  void operator()(std::size_t part, HeadCount& heads) {
    runs_.clear();
    people_.visits_.pairs<kWords>().add_runs(part, nullptr, runs_);
    for (const Taken& taken : people_.taken_) taken.visits->pairs<kWords>().add_runs(part, taken.cells.data(), runs_);
    if (runs_.empty()) return;
    const auto pairs = sort_(runs_);
    heads.add(pairs.front().cell(), true);
    for (std::size_t at = 1; at < pairs.size(); ++at) {
      if (!(pairs[at] == pairs[at - 1])) heads.add(pairs[at].cell(), !pairs[at].has_id_of(pairs[at - 1]));
    }
  }

 private:
  const People& people_;
  PairSort<kWords> sort_;
  std::vector<PairRun<kWords>> runs_;
};

/// Each thread takes the next part that is left. The results are sums, so they do not depend on which thread takes
/// which part.
PeopleCounts People::count(std::span<const std::uint32_t> region_of, std::size_t channels, unsigned threads) const {
  const UnionTable table(visits_.cells(), region_of);
  std::vector<HeadCount> counts(std::max(threads, 1U), HeadCount(table));
  std::atomic<std::size_t> next = 0;
  const auto count_parts = [&](HeadCount& heads) {
    PartCount<1> narrow(*this);
    PartCount<2> wide(*this);
    PartCount<4> widest(*this);
    for (std::size_t part = next++; part < kParts; part = next++) {
      narrow(part, heads);
      wide(part, heads);
      widest(part, heads);
    }
  };
  std::vector<std::future<void>> others;
  for (std::size_t at = 1; at < counts.size(); ++at) {
    others.push_back(begin_beside([&count_parts, &heads = counts[at]] { count_parts(heads); }));
  }
  count_parts(counts.front());
  for (std::future<void>& other : others) other.get();
  std::vector<std::int64_t> cells(table.cells());
  std::vector<std::int64_t> unions(table.unions());
  for (const HeadCount& heads : counts) heads.add_to(cells, unions);
  return table.named(cells, unions, channels);
}

}  // namespace reach
