#include <cstdio>

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

std::string_view readers(const reach::Format& format) {
  switch (format.readers) {
    case reach::Readers::people:
      return "\n";
    case reach::Readers::programs:
      return " (programs)\n";
    case reach::Readers::both:
      return " (people and programs)\n";
  }
  return {};
}

}  // namespace

TEST_CASE("formats: the table, in the order of help") {
  std::string listed;
  for (const reach::Format& format : reach::formats()) {
    listed.append(format.name).append(format.extension).append(readers(format));
    CHECK_FALSE(format.summary.empty());
  }
  CHECK(listed ==
        "text.txt\nmarkdown.md\ncsv.csv (programs)\ntsv.tsv (programs)\nhtml.html\npage.html (people and "
        "programs)\njson.json (programs)\n"
        "jsonl.jsonl (programs)\nxlsx.xlsx\n");
}

TEST_CASE("formats: the same summary gives the same bytes, and every report ends its last line") {
  for (const reach::Format& format : reach::formats()) {
    if (format.binary) continue;  // xlsx_test.cpp
    const std::string report = format.render(two_regions(), {});
    CHECK(report == format.render(two_regions(), {}));
    CHECK(report.ends_with('\n'));
    CHECK_FALSE(report.ends_with("\n\n"));
  }
}

TEST_CASE("schema: the binary holds the bytes that are shipped") {
  CHECK(reach::json_schema() == file_text(REACH_DATA "/schema/reach-report.schema.json"));
}
