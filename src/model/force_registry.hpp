// The registry of police forces: their codes, names and regions, as the Office for National Statistics (ONS) has them.
// For every module.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace reach {

/// A force of the United Kingdom. Its former names, and what people call it, are aliases.
struct RegisteredForce {
  std::string_view code;  ///< of its police force area; empty: the ONS gives it none
  std::string_view name;
  std::string_view aliases;  ///< separated by semicolons
  std::string_view region;   ///< of the ONS, or the nation; empty: none
};

/// A region of the ONS, or a nation.
struct RegisteredRegion {
  std::string_view code;
  std::string_view name;
};

/// A number in one of the two tables, counted from 1; 0: in none.
using RegistryNumber = std::uint8_t;

std::span<const RegisteredForce> registered_forces();
std::span<const RegisteredRegion> registered_regions();

/// The force of a name, alias or code. Whole names are compared, after NFKC and case folding; spaces and dashes are
/// alike, `&` is `and`, and a leading `the` and `. , '` do not count. Nothing is guessed from parts of names.
/// O(length).
RegistryNumber find_registered_force(std::string_view name);
/// The region or nation of this name, compared in the same way.
RegistryNumber find_registered_region(std::string_view name);

/// The numbers of the forces of a region, ascending; of England, those of all its regions.
std::vector<RegistryNumber> forces_of_region(RegistryNumber region);

/// Whether a text has the form of a code of a police force area: `E23000032`.
bool is_force_code(std::string_view text);

/// `Hampshire & Isle of Wight`: the name of a force without its last word, if that only says that it is a force.
std::string_view short_force_name(const RegisteredForce& force);

/// The candidate that is the same force under another name; empty if none is.
std::string same_registered_force(std::string_view name, std::span<const std::string> candidates);

/// The names and aliases of the registry that are most like a name, best first; at most three.
std::vector<std::string> nearest_registered_names(std::string_view name);

}  // namespace reach
