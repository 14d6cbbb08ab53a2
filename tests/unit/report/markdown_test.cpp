#include "catch.hpp"
#include "unit/report/sample.hpp"

using namespace sample;

namespace {

/// A force's name as its cell has it, without the padding.
std::string markdown_cell(std::string name) {
  const std::string table = render("markdown", single(std::move(name), change(1, 2)));
  const std::size_t row = table.find("\n| ", table.find(":-")) + 3;
  const std::string text = table.substr(row, table.find(" 1 |", row) - row);
  return text.substr(0, text.find(" | ")).substr(0, text.find_last_not_of(' ', text.find(" | ")) + 1);
}

}  // namespace

TEST_CASE("markdown: the reference table, aligned in its source") {
  CHECK(
      render("markdown", south_east()) ==
      R"(| force                | website 2016 | helpline 2016 | total 2016 | website 2018 | helpline 2018 | total 2018 | increase |
| :------------------- | -----------: | ------------: | ---------: | -----------: | ------------: | ---------: | -------: |
| Surrey               |          483 |            97 |        580 |          949 |           101 |       1050 |      81% |
| Sussex               |          479 |            51 |        530 |         1008 |            78 |       1086 |     105% |
| Thames Valley        |         1069 |           106 |       1175 |         1741 |           107 |       1848 |      57% |
| Kent                 |          449 |            92 |        541 |          695 |            97 |        792 |      46% |
| **South East total** |     **2480** |       **346** |   **2826** |     **4393** |       **383** |   **4776** |  **69%** |
)");
}

TEST_CASE("markdown: several regions have a column, notes are a list and no check boxes") {
  CHECK(
      render("markdown", two_regions()) ==
      R"(| region    | force           | website 2016 | helpline 2016 | total 2016 | website 2018 | helpline 2018 | total 2018 | increase |
| :-------- | :-------------- | -----------: | ------------: | ---------: | -----------: | ------------: | ---------: | -------: |
| South     | Kent            |           60 |            20 |         80 |           90 |            10 |        100 |      25% |
| South     | Surrey          |           40 |             0 |         40 |           60 |             0 |         60 |      50% |
| **South** | **South total** |      **100** |        **20** |    **120** |      **150** |        **10** |    **160** |  **33%** |
| North     | Cumbria         |            0 |             0 |          0 |            5 |           [x] |        [x] |      [x] |
| North     | Durham          |           30 |             0 |         30 |           20 |             7 |         27 |     −10% |
| **North** | **North total** |       **30** |         **0** |     **30** |       **25** |       **[x]** |    **[x]** |  **[x]** |
|           | **All regions** |      **130** |        **20** |    **150** |      **175** |       **[x]** |    **[x]** |  **[x]** |

- \[x\] not available
)");
}

TEST_CASE("markdown: totals only") {
  CHECK(
      render("markdown", without_forces(two_regions())) ==
      R"(| region          | website 2016 | helpline 2016 | total 2016 | website 2018 | helpline 2018 | total 2018 | increase |
| :-------------- | -----------: | ------------: | ---------: | -----------: | ------------: | ---------: | -------: |
| South           |          100 |            20 |        120 |          150 |            10 |        160 |      33% |
| North           |           30 |             0 |         30 |           25 |           [x] |        [x] |      [x] |
| **All regions** |      **130** |        **20** |    **150** |      **175** |       **[x]** |    **[x]** |  **[x]** |

- \[x\] not available
)");
}

TEST_CASE("markdown: title, thousands, wide names") {
  reach::Style style;
  style.title = "Reach *by* force";
  style.thousands = true;
  CHECK(render("markdown", single("東京", change(1000, 2000)), style) ==
        R"(**Reach \*by\* force**

| force            | website 2016 | total 2016 | website 2018 | total 2018 | increase |
| :--------------- | -----------: | ---------: | -----------: | ---------: | -------: |
| 東京             |        1,000 |      1,000 |        2,000 |      2,000 |     100% |
| **Region total** |    **1,000** |  **1,000** |    **2,000** |  **2,000** | **100%** |
)");
}

TEST_CASE("markdown: a hostile name renders as itself") {
  CHECK(markdown_cell("St. Albans: e-mail") == "St. Albans: e-mail");
  CHECK(markdown_cell("a|b\\") == R"(a\|b\\)");
  CHECK(markdown_cell("[a](b) ![c]") == R"(\[a\](b) !\[c\])");
  CHECK(markdown_cell("`a` *b* _c_ ~d~ #1 $e$") == R"(\`a\` \*b\* \_c\_ \~d\~ \#1 \$e\$)");
  CHECK(markdown_cell("<script>&amp;") == "&lt;script&gt;&amp;amp;");
  CHECK(markdown_cell("https://example.org www.example.org") == R"(https\://example.org www\.example.org)");
  CHECK(markdown_cell("mail a.b@example.org or @home") == "mail a.b<!-- -->@example.org or @home");
  CHECK(markdown_cell("\x1b[2J") == R"(\\u{1B}\[2J)");
}
