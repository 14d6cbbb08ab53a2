#include "catch.hpp"
#include "unit/report/sample.hpp"

using namespace sample;
using reach::Symbol;

TEST_CASE("text: the reference table, 80 columns wide") {
  CHECK(render("text", south_east()) ==
        R"(                               2016                       2018
                  website  helpline  total   website  helpline  total   increase
────────────────────────────────────────────────────────────────────────────────
Surrey                483        97    580       949       101   1050        81%
Sussex                479        51    530      1008        78   1086       105%
Thames Valley        1069       106   1175      1741       107   1848        57%
Kent                  449        92    541       695        97    792        46%
────────────────────────────────────────────────────────────────────────────────
South East total     2480       346   2826      4393       383   4776        69%
)");
}

TEST_CASE("text: several regions are blocks, with missing figures and notes") {
  CHECK(render("text", two_regions()) ==
        R"(                          2016                       2018
             website  helpline  total   website  helpline  total   increase
───────────────────────────────────────────────────────────────────────────
South
  Kent            60        20     80        90        10    100        25%
  Surrey          40         0     40        60         0     60        50%
South total      100        20    120       150        10    160        33%
───────────────────────────────────────────────────────────────────────────
North
  Cumbria          0         0      0         5       [x]    [x]        [x]
  Durham          30         0     30        20         7     27       −10%
North total       30         0     30        25       [x]    [x]        [x]
───────────────────────────────────────────────────────────────────────────
All regions      130        20    150       175       [x]    [x]        [x]

[x] not available
)");
}

TEST_CASE("text: totals only, of several regions and of one") {
  CHECK(render("text", without_forces(two_regions())) ==
        R"(                          2016                       2018
             website  helpline  total   website  helpline  total   increase
───────────────────────────────────────────────────────────────────────────
South            100        20    120       150        10    160        33%
North             30         0     30        25       [x]    [x]        [x]
───────────────────────────────────────────────────────────────────────────
All regions      130        20    150       175       [x]    [x]        [x]

[x] not available
)");
  CHECK(render("text", without_forces(south_east())) ==
        R"(                         2016                       2018
            website  helpline  total   website  helpline  total   increase
──────────────────────────────────────────────────────────────────────────
South East     2480       346   2826      4393       383   4776        69%
)");
}

TEST_CASE("text: title, thousands and decimals; a zero baseline has its symbol and note") {
  reach::Summary summary = single("Kent", change(1000, 1234567));
  summary.regions[0].forces.push_back(line("Surrey", {change(0, 3)}, change(0, 3)));
  summary.regions[0].forces.push_back(line("Sussex", {change(123456, 3)}, change(123456, 3)));
  summary.decimals = 2;
  summary.notes = {"a plain note"};
  reach::Style style;
  style.title = "Reach\tby force";
  style.thousands = true;
  CHECK(render("text", summary, style) ==
        R"(Reach\u{9}by force

                 2016                 2018
              website    total     website      total      increase
───────────────────────────────────────────────────────────────────
Kent            1,000    1,000   1,234,567  1,234,567   123,356.70%
Surrey              0        0           3          3           [z]
Sussex        123,456  123,456           3          3      −100.00%
───────────────────────────────────────────────────────────────────
Region total    1,000    1,000   1,234,567  1,234,567   123,356.70%

[z] not applicable: the baseline is zero
a plain note
)");
}

TEST_CASE("text: names are measured in terminal columns") {
  reach::Summary summary = single("東京都警視庁", change(1, 2), "Region", "ウェブ");
  const auto add = [&summary](std::string name) {
    summary.regions[0].forces.push_back(line(std::move(name), {change(1, 2)}, change(1, 2)));
  };
  add("e\u0301te\u0301");
  add("👮🏽 force");
  add("A force with a rather long name of its own");
  CHECK(render("text", summary) ==
        "                                              2016            2018\n"
        "                                            ウェブ  total   ウェブ  total   increase\n"
        "────────────────────────────────────────────────────────────────────────────────────\n"
        "東京都警視庁                                     1      1        2      2       100%\n"
        "e\u0301te\u0301                                              1      1        2      2       100%\n"
        "👮🏽 force                                         1      1        2      2       100%\n"
        "A force with a rather long name of its own       1      1        2      2       100%\n"
        "────────────────────────────────────────────────────────────────────────────────────\n"
        "Region total                                     1      1        2      2       100%\n");
}

TEST_CASE("text: a right-to-left name is isolated, so that it cannot reorder the figures beside it") {
  CHECK(render("text", without_forces(single("-", change(1, 2), "شرطة"))) ==
        "         2016             2018\n"
        "      website  total   website  total   increase\n"
        "────────────────────────────────────────────────\n"
        "\u2068شرطة\u2069        1      1         2      2       100%\n");
}

TEST_CASE("text: terminal escapes in names and notes never reach the terminal") {
  reach::Summary summary = without_forces(single("-", change(1, 2), "\x1b[31mred"));
  summary.notes = {"left out: \x1b[31mred"};
  CHECK(render("text", summary) ==
        R"(                  2016             2018
               website  total   website  total   increase
─────────────────────────────────────────────────────────
\u{1B}[31mred        1      1         2      2       100%

left out: \u{1B}[31mred
)");
}

TEST_CASE("text: colour is only bold, for header and totals") {
  reach::Style style;
  style.colour = true;
  CHECK(render("text", single("Kent", change(4, 3)), style) ==
        "\x1b[1m                 2016             2018\x1b[0m\n"
        "\x1b[1m              website  total   website  total   increase\x1b[0m\n"
        "────────────────────────────────────────────────────────\n"
        "Kent                4      4         3      3       −25%\n"
        "────────────────────────────────────────────────────────\n"
        "\x1b[1mRegion total        4      4         3      3       −25%\x1b[0m\n");
}

TEST_CASE("text: four channels; financial years; a period wider than its column") {
  const reach::Change one = change(1, 1);
  reach::Summary summary =
      summary_of_one_line({"web", "phone", "chat", "letter"}, line("South", {one, one, one, one}, change(4, 4)));
  summary.periods = {{reach::PeriodKind::financial_year, 2016}, {reach::PeriodKind::financial_year, 2018}};
  CHECK(render("text", summary) ==
        R"(                2016-17                           2018-19
       web  phone  chat  letter  total   web  phone  chat  letter  total   increase
───────────────────────────────────────────────────────────────────────────────────
South    1      1     1       1      4     1      1     1       1      4         0%
)");
  CHECK(render("text", [&] {
          reach::Summary narrow = summary_of_one_line({"w"}, line("South", {one}, one));
          narrow.periods = summary.periods;
          return narrow;
        }()) == R"(       2016-17          2018-19
             w  total         w  total   increase
─────────────────────────────────────────────────
South        1      1         1      1         0%
)");
}

TEST_CASE("text: no line ends in a space") {
  for (const reach::Summary& summary : {south_east(), two_regions(), single("a", change(0, 0))}) {
    CHECK(render("text", summary).find(" \n") == std::string::npos);
  }
}
