#include "cli/command/beyond_double.hpp"

#include "catch.hpp"
#include "diagnostic/print.hpp"
#include "line_of.hpp"

namespace reach::cli {
namespace {

constexpr std::int64_t kExact = 9007199254740992;  // 2^53

Line force_line(std::string name, std::int64_t baseline, std::int64_t comparison) {
  const Change change{Count(baseline), Count(comparison)};
  return line_of(std::move(name), {change}, change);
}

std::string warning(const Line& force, const Line& region, const Line& overall) {
  Summary summary;
  summary.regions = {{region, {force}}};
  summary.overall = overall;
  Diagnostics findings;
  warn_beyond(kDoubles, summary, findings);
  return print_text(findings, {});
}

std::string expected(const std::string& name, const std::string& figure) {
  return "reach: warning: `" + name + "` has the figure " + figure +
         ", above 2^53 [beyond-double]\n"
         "      = hint: it is printed in full; a program that reads it as a double rounds it\n";
}

}  // namespace

TEST_CASE("a figure above 2^53 causes one warning, wherever it is") {
  const Line small = force_line("small", 1, kExact);
  CHECK(warning(small, small, small).empty());
  CHECK(warning(force_line("Kent", kExact + 1, 1), small, small) == expected("Kent", "9007199254740993"));
  CHECK(warning(small, force_line("South East", 0, kExact + 2), small) == expected("South East", "9007199254740994"));
  CHECK(warning(small, small, force_line("All regions", kExact + 1, 3)) == expected("All regions", "9007199254740993"));
  CHECK(warning(force_line("Kent", 1, kExact + 1), force_line("South East", 1, kExact + 1), small) ==
        expected("Kent", "9007199254740993"));
}

TEST_CASE("a figure above 2^53 is found even if the total is missing") {
  const Line force = line_of("Kent", {{Count(kExact + 1), Count(1)}}, {});
  CHECK(warning(force, force_line("", 0, 0), force_line("", 0, 0)) == expected("Kent", "9007199254740993"));
}

}  // namespace reach::cli
