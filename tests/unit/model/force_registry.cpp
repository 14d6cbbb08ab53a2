// The registry of forces: every name is found, and only whole names.
#include "model/force_registry.hpp"

#include <set>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace reach;

namespace {

using Names = std::vector<std::string>;

/// The name of the force found; empty if there is none.
std::string found(std::string_view name) {
  const RegistryNumber number = find_registered_force(name);
  return number == 0 ? "" : std::string(registered_forces()[number - 1U].name);
}

}  // namespace

TEST_CASE("every name, alias and code of the registry finds its own force") {
  for (const RegisteredForce& force : registered_forces()) {
    CAPTURE(force.name);
    CHECK(found(force.name) == force.name);
    if (!force.code.empty()) CHECK(found(force.code) == force.name);
    std::string aliases(force.aliases);
    for (std::size_t begin = 0; begin < aliases.size();) {
      const std::size_t end = std::min(aliases.find(';', begin), aliases.size());
      CHECK(found(aliases.substr(begin, end - begin)) == force.name);
      begin = end + 1;
    }
  }
}

TEST_CASE("the registry has 43 forces of England and Wales, and three more") {
  std::set<std::string_view> codes;
  std::size_t english_and_welsh = 0;
  for (const RegisteredForce& force : registered_forces()) {
    codes.insert(force.code);
    english_and_welsh += force.code.starts_with("E23") || force.code.starts_with("W15") ? 1U : 0U;
  }
  CHECK(registered_forces().size() == 46);
  CHECK(english_and_welsh == 43);
  CHECK(codes.size() == 45);  // two forces have none
}

TEST_CASE("case, spaces, dashes, ampersands, full stops and a leading article make no difference") {
  CHECK(found("  DYFED powys ") == "Dyfed-Powys Police");
  CHECK(found("Dyfed\u2013Powys Police") == "Dyfed-Powys Police");
  CHECK(found("Devon and Cornwall Police") == "Devon & Cornwall Police");
  CHECK(found("Avon&Somerset") == "Avon and Somerset Constabulary");
  CHECK(found("the Metropolitan Police") == "Metropolitan Police Service");
  CHECK(found("London City of") == "City of London Police");
  CHECK(found("T.V.P.") == "Thames Valley Police");
  CHECK(found("\uFF34\uFF36\uFF30") == "Thames Valley Police");
  CHECK(found("South\u00A0Wales") == "South Wales Police");
}

TEST_CASE("nothing is guessed from a part of a name, or from a similar name") {
  for (const char* name : {"", "the", "Police", "Kent County Council", "County Durham", "Isle of Wight", "London",
                           "West Yorks", "Kent 2", "Kentt", "E23000099", "E230000321", "Yorkshire"}) {
    CAPTURE(name);
    CHECK(found(name).empty());
  }
}

TEST_CASE("a region has its forces, and England those of all its regions") {
  const RegistryNumber south_east = find_registered_region("south east");
  REQUIRE(south_east > 0);
  CHECK(registered_regions()[south_east - 1U].code == "E12000008");
  Names names;
  for (const RegistryNumber number : forces_of_region(south_east))
    names.emplace_back(short_force_name(registered_forces()[number - 1U]));
  CHECK(names == Names{"Thames Valley", "Hampshire & Isle of Wight", "Surrey", "Kent", "Sussex"});
  CHECK(forces_of_region(find_registered_region("England")).size() == 39);
  CHECK(forces_of_region(find_registered_region("Wales")).size() == 4);
  CHECK(find_registered_region("Yorkshire & the Humber") == find_registered_region("Yorkshire and The Humber"));
  CHECK(find_registered_region("The North") == 0);
}

TEST_CASE("the suggestion is a candidate that is the same force, or names similar to a misspelling") {
  const Names candidates{"Kent", "Thames Valley"};
  CHECK(same_registered_force("TVP", candidates) == "Thames Valley");
  CHECK(same_registered_force("Surrey", candidates).empty());
  CHECK(same_registered_force("Kentt", candidates).empty());
  CHECK(nearest_registered_names("Wiltshier") == Names{"Wiltshire"});
  CHECK(nearest_registered_names("Trumpton").empty());
}

TEST_CASE("a code of a police force area is known by its form") {
  CHECK(is_force_code("E23000032"));
  CHECK(is_force_code("W15000099"));
  CHECK_FALSE(is_force_code("E10000016"));
  CHECK_FALSE(is_force_code("E2300003"));
  CHECK_FALSE(is_force_code("E2300003X"));
}
