// Which marks a document has, and what is said of those that are none.
#include <string>

#include "catch.hpp"

#include "reading.hpp"

using namespace reach;

TEST_CASE("marks have their kind, arguments, line, body and seal") {
  CHECK(marks("<!-- reach:data ../data/south_east.csv --baseline 2016 -->\n"
              "In 2018, <!-- reach:value South East / helpline / 2018 -->383<!-- reach:end --> people called and\n"
              "<!--reach:value South East / total-->4,776<!--reach:end 00c0ffee00c0ffee-->\n"
              "\n"
              "<!--\n  reach:table\n  --format   markdown -->\n| x |\n<!-- reach:end -->\n") ==
        "1 data [../data/south_east.csv --baseline 2016]\n"
        "2 value [South East / helpline / 2018] 383\n"
        "3 value [South East / total] 4,776 sealed 00c0ffee00c0ffee\n"
        "5 table [--format markdown] \\u{A}| x |\\u{A}\n");
  CHECK(marks("No mark, <!-- a comment --> and <!-- another, to reach: more -->.\n").empty());
  CHECK(marks("").empty());
}
