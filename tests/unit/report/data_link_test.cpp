#include "report/page/data_link.hpp"

#include "catch.hpp"

using reach::report::base64;

TEST_CASE("base64: the examples of RFC 4648, and bytes that are not text") {
  CHECK(base64("").empty());
  CHECK(base64("f") == "Zg==");
  CHECK(base64("fo") == "Zm8=");
  CHECK(base64("foo") == "Zm9v");
  CHECK(base64("foob") == "Zm9vYg==");
  CHECK(base64("fooba") == "Zm9vYmE=");
  CHECK(base64("foobar") == "Zm9vYmFy");
  CHECK(base64(std::string_view("\xFF\xFE\x00\xFB", 4)) == "//4A+w==");
}

TEST_CASE("data link: the size is rounded up") {
  const auto size_of = [](std::size_t bytes) {
    std::string link;
    reach::report::add_data_link(link, {"text/csv", "a.csv", "The table", "CSV"}, std::string(bytes, 'x'));
    return link.substr(link.find('>') + 1);
  };
  CHECK(size_of(999) == "The table (CSV, 999 bytes)</a>");
  CHECK(size_of(1000) == "The table (CSV, 1 KB)</a>");
  CHECK(size_of(1001) == "The table (CSV, 2 KB)</a>");
  CHECK(size_of(1000001) == "The table (CSV, 2 MB)</a>");
}
