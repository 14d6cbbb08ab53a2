// Places: countries, the regions of England and police force areas, and which lies in which. For load.
#pragma once

#include <cstdint>
#include <string_view>

namespace reach {

/// The larger a place, the later its kind.
enum class PlaceKind : std::uint8_t {
  area,       ///< of a police force, a county
  region,     ///< of England, as the ONS has them
  nation,     ///< England, Wales, Scotland, Northern Ireland
  nations,    ///< several of them: England and Wales, Great Britain
  state,      ///< the United Kingdom, France
  continent,  ///< or a union of states
  world,
};

/// A place that is known by name, and the smallest one here that it lies in.
struct KnownPlace {
  std::string_view name;  ///< folded as `find_place` does
  PlaceKind kind;
  std::string_view within;    ///< empty where it lies in none of these
  bool is_force_too = false;  ///< a region or nation whose name is also that of a force: `West Midlands`
};

/// The place of this name, or null. `&` is `and`; case, notes in brackets and words such as `region`, `police` and
/// `constabulary` do not matter. O(length + log places).
const KnownPlace* find_place(std::string_view name);

/// Whether `inner` lies in `outer` and is another place. O(1).
bool lies_in(const KnownPlace& inner, const KnownPlace& outer);

}  // namespace reach
