#include <algorithm>
#include <functional>
#include <set>
#include <string>

#include "catch.hpp"
#include "diagnostic/codes/counts.hpp"
#include "diagnostic/codes/dates.hpp"
#include "diagnostic/codes/drafts.hpp"
#include "diagnostic/codes/list.hpp"
#include "diagnostic/codes/options.hpp"
#include "diagnostic/codes/publishing.hpp"
#include "diagnostic/codes/text.hpp"
#include "diagnostic/codes/totals.hpp"

using namespace reach;

namespace {

bool is_kebab_case(std::string_view name) {
  const bool letters = std::all_of(name.begin(), name.end(),
                                   [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
  return letters && !name.empty() && name.front() != '-' && name.back() != '-' && name.find("--") == std::string::npos;
}

}  // namespace

TEST_CASE("codes are listed by severity, the most severe first") {
  CHECK(std::ranges::is_sorted(all_codes(), std::ranges::greater{}, &Code::severity));
  CHECK(all_codes().front() == code::bad_utf8);
  CHECK(all_codes().back() == code::not_marked);
}

TEST_CASE("a code equals only itself, and sorts by name") {
  CHECK(Code(code::bad_count) == code::bad_count);
  CHECK(Code(code::bad_count) != code::bad_date);
  CHECK(Code(code::bad_count) < Code(code::bad_date));
  CHECK(Code(code::usage) > Code(code::bad_date));
}

TEST_CASE("code names are unique, in kebab case and documented") {
  std::set<std::string_view> names;
  for (const Code code : all_codes()) {
    CAPTURE(std::string(code.name()));
    CHECK(is_kebab_case(code.name()));
    CHECK(names.insert(code.name()).second);
    CHECK_FALSE(code.summary().empty());
    CHECK_FALSE(code.summary().ends_with('.'));
  }
}

TEST_CASE("a code has its name and severity from its row") {
  CHECK(code::bad_count.name == "bad-count");
  CHECK(Code(code::bad_count).name() == "bad-count");
  CHECK(Code(code::missing_count).severity() == Severity::warning);
  CHECK(Code(code::stated_total).severity() == Severity::note);
  CHECK(Code(code::usage).severity() == Severity::error);
}
