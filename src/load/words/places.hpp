// Places: countries, the regions of England and police force areas, and which place is in which. For load.
#pragma once

#include <cstdint>
#include <string_view>

namespace reach {

/// From small to large.
enum class PlaceKind : std::uint8_t {
  area,       ///< of a police force, or a county
  region,     ///< of England, as defined by the ONS
  nation,     ///< England, Wales, Scotland, Northern Ireland
  nations,    ///< several of them: England and Wales, Great Britain
  state,      ///< the United Kingdom, France
  continent,  ///< a continent, or a union of states
  world,
};

/// A place known by name, and the smallest known place that contains it.
struct KnownPlace {
  std::string_view name;  ///< folded as `find_place` does
  PlaceKind kind;
  std::string_view within;    ///< empty if no known place contains it
  bool is_force_too = false;  ///< a region or nation with the same name as a force: `West Midlands`
};

/// The place of this name, or null. `&` means `and`; ignores case, bracketed notes and words such as `region`, `police`
/// and `constabulary`. O(length + log places).
const KnownPlace* find_place(std::string_view name);

/// Whether `inner` is inside `outer`, and not the same place. O(1).
bool lies_in(const KnownPlace& inner, const KnownPlace& outer);

}  // namespace reach
