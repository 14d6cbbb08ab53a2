// A workbook that is cut short or altered gives the same figures or is refused: its members hold check sums.
#include <string>

#include "catch.hpp"
#include "property/sample.hpp"
#include "unit/cli/captured.hpp"
#include "unit/cli/folder.hpp"

using namespace reach;
using cli::Captured;
using cli::Folder;

namespace {

/// What reach prints of a workbook with these bytes.
Captured figures_of(const Folder& folder, const std::string& bytes) {
  return cli::ran({"report", folder.file("counts.xlsx", bytes), "--format", "csv"});
}

void check_damaged(const Folder& folder, const std::string& right, const std::string& bytes) {
  const Captured run = figures_of(folder, bytes);
  if (run.code == 2) {
    CHECK(run.out.empty());
    CHECK(!run.err.empty());
  } else {
    CHECK(run.code == 0);
    CHECK(run.out == right);
  }
}

}  // namespace

TEST_CASE("no damage to a workbook changes a figure") {
  const Folder folder;
  const std::string sound = Folder::text(REACH_TESTS_DIR "/cases/workbook/published/counts.xlsx");
  const Captured right = figures_of(folder, sound);
  REQUIRE(right.code == 0);
  for (std::size_t size = 0; size < sound.size(); size += 3) {
    INFO("cut after " << size);
    check_damaged(folder, right.out, sound.substr(0, size));
  }
  property::Random random(1069);
  for (int change = 0; change < 500; ++change) {
    std::string bytes = sound;
    for (std::size_t left = random.one_in(3) ? 4 : 1; left > 0; --left) {
      bytes[random.below(bytes.size())] = static_cast<char>(random.below(256));
    }
    INFO("change " << change);
    check_damaged(folder, right.out, bytes);
  }
}
