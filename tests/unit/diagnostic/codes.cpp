#include <reach/diagnostic_codes.hpp>

#include <algorithm>
#include <set>
#include <string>

#include "catch.hpp"

using namespace reach;

namespace {

bool is_kebab_case(std::string_view name) {
  const bool letters = std::all_of(name.begin(), name.end(),
                                   [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
  return letters && !name.empty() && name.front() != '-' && name.back() != '-' && name.find("--") == std::string::npos;
}

}  // namespace

TEST_CASE("the table of codes is in the order of the enum") {
  for (std::size_t i = 0; i < kCodes.size(); ++i) {
    CAPTURE(i, std::string(kCodes[i].name));
    CHECK(static_cast<std::size_t>(kCodes[i].code) == i);
    CHECK(&info(kCodes[i].code) == &kCodes[i]);
  }
  CHECK(kCodes.back().code == Code::not_loadable);
}

TEST_CASE("code names are unique and in kebab case, and each has its line of documentation") {
  std::set<std::string_view> names;
  for (const CodeInfo& row : kCodes) {
    CAPTURE(std::string(row.name));
    CHECK(is_kebab_case(row.name));
    CHECK(names.insert(row.name).second);
    CHECK_FALSE(row.summary.empty());
    CHECK_FALSE(row.summary.ends_with('.'));
  }
}

TEST_CASE("a code's name is its enumerator's") {
  CHECK(info(Code::bad_count).name == "bad-count");
  CHECK(info(Code::missing_count).severity == Severity::warning);
  CHECK(info(Code::stated_total).severity == Severity::note);
  CHECK(info(Code::usage).severity == Severity::error);
}
