// Zones by name.
#include "cli/option/time_zone.hpp"

#include <cstdlib>

#include "catch.hpp"

using namespace reach;

namespace {

std::string refusal(const std::string& name) {
  Diagnostics faults;
  REQUIRE_FALSE(cli::read_time_zone(name, faults));
  REQUIRE(faults.all().size() == 1);
  return faults.all().front().message + "; " + faults.all().front().hint;
}

}  // namespace

TEST_CASE("a zone has the offsets of its clocks") {
  Diagnostics faults;
  const auto zone = cli::read_time_zone("Europe/London", faults);
  REQUIRE(zone);
  CHECK(zone->offset_at(1521939599) == 0);  // 2018-03-25T00:59:59Z
  CHECK(zone->offset_at(1521939600) == 3600);
  CHECK(zone->offset_at(1540688399) == 3600);  // 2018-10-28T00:59:59Z
  CHECK(zone->offset_at(1540688400) == 0);
  CHECK(zone->offset_at(0) == 3600);            // British standard time, 1968 to 1971
  CHECK(zone->offset_at(7258118399) == 0);      // the end of 2199
  CHECK(zone->offset_at(-9'000'000'000) == 0);  // before 1900: as then
  CHECK(cli::read_time_zone("GB", faults)->offset_at(1521939600) == 3600);
  CHECK(cli::read_time_zone("UTC", faults)->changes.size() == 1);
}

TEST_CASE("TZ is restored") {
  const char* own = std::getenv("TZ");
  const std::string before = own ? own : "(none)";
  setenv("TZ", "Asia/Tokyo", 1);
  Diagnostics faults;
  CHECK(cli::read_time_zone("Europe/London", faults));
  CHECK(std::string(std::getenv("TZ")) == "Asia/Tokyo");
  unsetenv("TZ");
  CHECK(cli::read_time_zone("Europe/London", faults));
  CHECK(std::getenv("TZ") == nullptr);
  if (own != nullptr) setenv("TZ", before.c_str(), 1);
}

TEST_CASE("a name that is not in the database is refused") {
  const std::string listing = "give a name of the time zone database, such as Europe/London, America/New_York or UTC";
  CHECK(refusal("Europe/Lodnon") == "`--time-zone` cannot be `Europe/Lodnon`; did you mean `Europe/London`?");
  CHECK(refusal("new york") == "`--time-zone` cannot be `new york`; did you mean `America/New_York`?");
  CHECK(refusal("europe/london") == "`--time-zone` cannot be `europe/london`; did you mean `Europe/London`?");
  for (const std::string name :
       {"localtime", "right/Europe/London", "../../../etc/passwd", "/etc/localtime", "Atlantis"}) {
    CHECK(refusal(name).starts_with("`--time-zone` cannot be `" + name + '`'));
  }
  CHECK(refusal("Atlantis") == "`--time-zone` cannot be `Atlantis`; " + listing);
}
