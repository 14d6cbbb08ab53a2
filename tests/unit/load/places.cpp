// Places, and which is in which.
#include "load/words/places.hpp"
#include "catch.hpp"

using namespace reach;

namespace {

bool lies(std::string_view inner, std::string_view outer) {
  const auto* a = find_place(inner);
  const auto* b = find_place(outer);
  return a != nullptr && b != nullptr && lies_in(*a, *b);
}

}  // namespace

TEST_CASE("places are found however they are written") {
  for (const char* name : {"England and Wales",
                           "ENGLAND & WALES",
                           "England & Wales [note 1]",
                           "england and wales*",
                           "E&W",
                           "E & W",
                           "England/Wales",
                           "Wales and England",
                           "England and Wales 1",
                           "N East",
                           "North East GOR",
                           "Yorks & Humber",
                           "East of England",
                           "Eastern",
                           "Yorkshire and The Humber",
                           "South West Region",
                           "South West (region)",
                           "Avon and Somerset Constabulary",
                           "Dyfed-Powys",
                           "UK",
                           "Metropolitan Police",
                           "zimbabwe",
                           "Afghanistan",
                           "Yorkshire"}) {
    CHECK((find_place(name) != nullptr ? "" : std::string(name)).empty());
  }
  for (const char* name : {"", "Rankin", "Kentish Town", "South", "Region", "Area 1", "Kent/Rankin"})
    CHECK(find_place(name) == nullptr);
}

TEST_CASE("areas are in regions, regions in nations, and all in the United Kingdom") {
  CHECK(lies("Kent", "South East"));
  CHECK(lies("Kent", "England"));
  CHECK(lies("Kent", "England and Wales"));
  CHECK(lies("Gwent", "Wales"));
  CHECK(lies("Gwent", "Great Britain"));
  CHECK(lies("Northern Ireland", "UK"));
  CHECK_FALSE(lies("Northern Ireland", "Great Britain"));
  CHECK_FALSE(lies("Gwent", "England"));
  CHECK_FALSE(lies("Kent", "South West"));
  CHECK_FALSE(lies("Kent", "Kent"));
  CHECK_FALSE(lies("France", "UK"));
}
