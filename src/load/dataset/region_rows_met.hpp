// RegionRowsMet: the rows that were taken as regions, in all inputs so far. For load.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <reach/dataset.hpp>
#include <reach/load.hpp>

namespace reach {

struct RegionRowsMet {
  std::map<std::uint32_t, Origin> rows;    ///< by the force with their name: where each row is
  std::set<std::uint32_t> forces_too;      ///< those that share their name with a force: `West Midlands`
  std::set<std::string> confirmed;         ///< forces in regions whose figures show that they are not totals
  bool any = false;                        ///< whether there are such rows, or headings
  RegionRows explains = RegionRows::none;  ///< without the option: what explains forces that occur twice
  std::vector<std::uint32_t> ids{};        ///< what drop_region_rows has returned

  [[nodiscard]] bool is_only_region(std::uint32_t force) const {
    return rows.contains(force) && !forces_too.contains(force);
  }
};

/// Buffers the counts reported to on_count while rows are read, until it is known which rows are regions.
class SeenBuffer {
 public:
  void take(const Seen& seen) { all_.push_back(seen); }
  /// Reports those that are still in the data set, in order. `ids` are the new ids of forces.
  void tell(const Dataset& dataset, const std::vector<std::uint32_t>& ids,
            const std::function<void(const Seen&)>& on_count) const;

 private:
  std::vector<Seen> all_;
};

/// Removes the forces that are only names of region rows from the data set. Returns the new id of each force;
/// kNoForce for those removed.
inline constexpr std::uint32_t kNoForce = 0xFFFFFFFF;
std::vector<std::uint32_t> drop_region_rows(Dataset& dataset, const RegionRowsMet& met);

}  // namespace reach
