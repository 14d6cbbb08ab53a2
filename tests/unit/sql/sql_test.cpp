// Names of tables, and quoting in each dialect: different names stay different, and a text stays one literal.
#include <algorithm>

#include <reach/sql.hpp>

#include "catch.hpp"
#include "sql/quote.hpp"

using namespace reach;

namespace {

const SqlDialect& dialect(std::string_view name) { return *std::ranges::find(sql_dialects(), name, &SqlDialect::name); }

using Parts = std::vector<std::string>;

}  // namespace

TEST_CASE("a table's name has parts between dots, except for dots in quotes") {
  CHECK(parse_table_name("visits") == Parts{"visits"});
  CHECK(parse_table_name("web.my visits") == Parts{"web", "my visits"});
  CHECK(parse_table_name(R"(web."a.b".c)") == Parts{"web", "a.b", "c"});
  CHECK(parse_table_name(R"("say ""hi""")") == Parts{R"(say "hi")"});
  CHECK(parse_table_name(R"(a"b)") == Parts{R"(a"b)"});
  for (const std::string_view bad : {"", ".", "a.", ".a", "a..b", "\"", "\"a", "\"\"", "\"a\"b", "a.\"b"}) {
    INFO(bad);
    CHECK(!parse_table_name(bad));
  }
}

TEST_CASE("names and literals end where intended") {
  CHECK(sql::quote_name(dialect("postgresql"), R"(a"b\)") == R"("a""b\")");
  CHECK(sql::quote_name(dialect("duckdb"), R"(a"b\)") == R"("a""b\")");
  CHECK(sql::quote_name(dialect("sqlite"), "a`b\"") == "`a``b\"`");
  CHECK(sql::quote_column(dialect("clickhouse"), R"(a"b\)") == R"(reach_raw."a\"b\\")");
  CHECK(sql::quote_name(dialect("bigquery"), "a`b\\\n") == R"(`a\`b\\\n`)");
  CHECK(sql::literal(dialect("postgresql"), "o'clock") == "'o''clock'");
  CHECK(sql::literal(dialect("bigquery"), "o'clock\\") == R"('o\'clock\\')");
  CHECK(sql::quote_table(dialect("bigquery"), {"p", "d", "t_*"}) == "`p.d.t_*`");
  CHECK(sql::quote_table(dialect("duckdb"), {"p", "d", "t"}) == R"("p"."d"."t")");
}

TEST_CASE("a form is filled once: placeholders within a name are not filled") {
  CHECK(sql::fill(dialect("sqlite"), "f(@, @)", "`@{whole}`") == "f(`@{whole}`, `@{whole}`)");
  CHECK(sql::fill(dialect("duckdb"), "g(@, {zone})", "x", "Etc/'@") == "g(x, 'Etc/''@')");
}
