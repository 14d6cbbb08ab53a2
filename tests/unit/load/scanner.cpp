// The records of RFC 4180, and what breaks it, in one window.
#include "load/csv/scanner.hpp"

#include "catch.hpp"
#include "unit/load/scanned.hpp"

using namespace reach;

namespace {

Texts scanned(std::string_view text, char delimiter = ',') {
  Batch batch;
  scan_window(text, 1, delimiter, true, batch);
  CHECK(batch.consumed == text.size());
  return shown(batch);
}

}  // namespace

TEST_CASE("records end with LF, CRLF or CR; the last one may lack it") {
  const Texts two = {"[force][website_2016]", "[Kent][449]"};
  CHECK(scanned("force,website_2016\nKent,449\n") == two);
  CHECK(scanned("force,website_2016\r\nKent,449\r\n") == two);
  CHECK(scanned("force,website_2016\rKent,449\r") == two);
  CHECK(scanned("force,website_2016\nKent,449") == two);
  CHECK(scanned("force,website_2016\rKent,449") == two);
  CHECK(scanned("force,website_2016\r\nKent,449\n") == two);
}

TEST_CASE("empty fields and empty lines are kept") {
  CHECK(scanned("") == Texts{});
  CHECK(scanned("\n") == Texts{"[]"});
  CHECK(scanned("\n\n") == Texts{"[]", "[]"});
  CHECK(scanned("\r\n\r\n") == Texts{"[]", "[]"});
  CHECK(scanned("a\r\rb") == Texts{"[a]", "[]", "[b]"});
  CHECK(scanned("a\n\rb") == Texts{"[a]", "[]", "[b]"});
  CHECK(scanned(",") == Texts{"[][]"});
  CHECK(scanned(",,\n,") == Texts{"[][][]", "[][]"});
  CHECK(scanned("a,") == Texts{"[a][]"});
  CHECK(scanned("a,\n") == Texts{"[a][]"});
}

TEST_CASE("a quoted field may hold delimiters, line breaks and doubled quotes") {
  CHECK(scanned("\"a,b\",c\n") == Texts{"[\"a,b\"][c]"});
  CHECK(scanned("\"a\nb\",c\n") == Texts{"[\"a\nb\"][c]"});
  CHECK(scanned("\"a\r\nb\",c\r\n") == Texts{"[\"a\r\nb\"][c]"});
  CHECK(scanned("\"a\rb\"\rc") == Texts{"[\"a\rb\"]", "[c]"});
  CHECK(scanned("\"a \"\"b\"\"\",c") == Texts{"[\"a \"\"b\"\"\"][c]"});
  CHECK(scanned("\"\",\"\"\n") == Texts{"[\"\"][\"\"]"});
  CHECK(scanned("\"\"\"\"") == Texts{"[\"\"\"\"]"});
  CHECK(scanned("a,\"b\"") == Texts{"[a][\"b\"]"});
}

TEST_CASE("spaces and other delimiters are text") {
  CHECK(scanned(" a , b \n") == Texts{"[ a ][ b ]"});
  CHECK(scanned("a;b,c\n", ';') == Texts{"[a][b,c]"});
  CHECK(scanned("a\tb\n\"c\td\"\t\n", '\t') == Texts{"[a][b]", "[\"c\td\"][]"});
  CHECK(scanned("a|b\n", '|') == Texts{"[a][b]"});
}

TEST_CASE("a fault costs its physical line, and no other") {
  CHECK(scanned("a,b\"c\nd,e\n") == Texts{"stray quote at 3", "[d][e]"});
  CHECK(scanned("a, \"b\"\nd,e\n") == Texts{"stray quote at 3", "[d][e]"});
  CHECK(scanned("\"a\"b,c\r\nd,e\n") == Texts{"text after quote at 3", "[d][e]"});
  CHECK(scanned("\"a\" ,c\rd,e\n") == Texts{"text after quote at 3", "[d][e]"});
  CHECK(scanned("a,b\"") == Texts{"stray quote at 3"});
}

TEST_CASE("a quote left open is found where it opened") {
  CHECK(scanned("a,\"b\n") == Texts{"open quote at 2"});
  CHECK(scanned("\"") == Texts{"open quote at 0"});
  CHECK(scanned("\"a\"\"") == Texts{"open quote at 0"});
  CHECK(scanned("a,b\n\"c,d\ne,f") == Texts{"[a][b]", "open quote at 4"});
}

TEST_CASE("records have their start position") {
  Batch batch;
  scan_window("a,b\r\n\"c\nd\",e\nf", 7, ',', true, batch);
  REQUIRE(batch.records.size() == 3);
  CHECK(batch.first_line == 7);
  CHECK(batch.records[0].begin == 0);
  CHECK(batch.records[1].begin == 5);
  CHECK(batch.records[2].begin == 13);
}

TEST_CASE("a cell's text is trimmed, and its doubled quotes undone") {
  Batch batch;
  std::string scratch;
  scan_window(" a ,\" b\",\"c \"\"d\"\" \",\u00A0e\u2009,\"\"\"\"", 1, ',', true, batch);
  Texts cells;
  for (const auto& field : batch.fields) cells.emplace_back(cell_text(batch, field, scratch));
  CHECK(cells == Texts{"a", "b", "c \"d\"", "e", "\""});
}
