#include <cstdio>
#include <set>
#include <string_view>

#include "catch.hpp"
#include "unit/report/sample.hpp"

using namespace sample;

namespace {

std::string file_text(const std::string& path) {
  std::string text;
  std::FILE* file = std::fopen(path.c_str(), "rb");
  REQUIRE(file != nullptr);
  for (int c = std::fgetc(file); c != EOF; c = std::fgetc(file)) text += static_cast<char>(c);
  std::fclose(file);
  return text;
}

}  // namespace

TEST_CASE("formats: names are one word each, and each row is consistent") {
  std::set<std::string_view> names;
  for (const reach::Format& format : reach::formats()) {
    CAPTURE(format.name);
    CHECK(names.insert(format.name).second);
    CHECK(format.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos);
    CHECK(format.extension.starts_with('.'));
    CHECK_FALSE(format.summary.empty());
    const bool for_programs = format.readers == reach::Readers::programs;
    CHECK_FALSE((for_programs && (format.has(reach::Look::label) || format.has(reach::Look::thousands))));
    CHECK((format.is_document || !format.binary));
    CHECK((for_programs || format.loads_back == reach::LoadsBack::nothing));
  }
  CHECK(reach::formats().front().name == "text");  // the default
}

TEST_CASE("formats: only the presentation options of a format change its bytes") {
  reach::Summary summary = two_regions();
  summary.regions[0].figures = line("South East", {change(1049, 1731), change(20, 10)}, change(1069, 1741));
  const auto looked = [&](const reach::Format& format, reach::Look look) {
    reach::Style style;
    if (look == reach::Look::title) style.title = "A title of its own";
    if (look == reach::Look::thousands) style.thousands = true;
    if (look == reach::Look::compact) style.compact = true;
    if (look == reach::Look::by) style.by = reach::GroupBy::channel;
    if (look == reach::Look::text) style.text = reach::TextStyle::rounded;
    return format.render(summary, style);
  };
  for (const reach::Format& format : reach::formats()) {
    if (format.is_document) continue;  // its contents have their own presentation options
    for (const auto look :
         {reach::Look::title, reach::Look::thousands, reach::Look::compact, reach::Look::by, reach::Look::text}) {
      CAPTURE(format.name, static_cast<int>(look));
      CHECK((looked(format, look) != format.render(summary, {})) == format.has(look));
    }
  }
}

TEST_CASE("formats: the same summary produces the same bytes, and every report ends its last line") {
  for (const reach::Format& format : reach::formats()) {
    if (format.binary) continue;  // xlsx_test.cpp
    const std::string report = format.render(two_regions(), {});
    CHECK(report == format.render(two_regions(), {}));
    CHECK(report.ends_with('\n'));
    CHECK_FALSE(report.ends_with("\n\n"));
  }
}

TEST_CASE("schema: the binary contains the shipped bytes") {
  CHECK(reach::json_schemas().front().name == "report");
  for (const reach::JsonSchema& each : reach::json_schemas()) {
    CHECK(each.text == file_text(REACH_DATA "/schema/reach-" + std::string(each.name) + ".schema.json"));
  }
}
