// Names that say that they hold others, and bands that overlap.
#include "load/words/overlaps.hpp"
#include "catch.hpp"

using namespace reach;

namespace {

/// `18+ 25-34`: the two bands that overlap; empty if none do.
std::string overlap(const std::vector<std::string>& names) {
  const auto pair = overlapping_bands(names);
  return pair ? names[pair->first] + ' ' + names[pair->second] : "";
}

}  // namespace

TEST_CASE("names that include others") {
  CHECK(included_in("Dorset (incl. Poole)") == std::vector<std::string>{"poole"});
  CHECK(included_in("Dorset including Poole and Swanage").front() == "poole and swanage");
  CHECK(included_in("Dorset including Poole and Swanage").back() == "swanage");
  CHECK(included_in("Dorset (excl. Poole)").empty());
  CHECK(included_in("Lincoln").empty());
  CHECK(included_in("Incl. Poole").empty());
}

TEST_CASE("bands that overlap") {
  CHECK(overlap({"18-25", "20-34"}) == "18-25 20-34");
  CHECK(overlap({"Under 18", "18-24", "18+"}) == "18+ 18-24");
  CHECK(overlap({"aged 18 to 24 years", "over 20"}) == "aged 18 to 24 years over 20");
  CHECK(overlap({"18-25", "25-34", "35-44"}) == "18-25 25-34");
}

TEST_CASE("bands that do not overlap") {
  CHECK(overlap({"Under 18", "18-24", "25-34", "35 and over", "Unknown"}).empty());
  CHECK(overlap({"0-5", "5-10", "10-15"}).empty());
  CHECK(overlap({"2016-17", "2017-18"}).empty());
  CHECK(overlap({"Website", "App"}).empty());
  CHECK(overlap({"18-24", "18-24 online"}).empty());
}
