// Dated rows summed into periods, and the periods that they cover only in part.
#include <initializer_list>

#include "catch.hpp"
#include "unit/load/loaded.hpp"

using namespace reach;

namespace {

const std::string kDatedHeader = "date,force,channel,count\n";

LoadOptions summed_by(PeriodKind kind) {
  LoadOptions options;
  options.period = kind;
  options.period_given = true;
  return options;
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

/// A row a month, from January (1) to December, but for those left out.
std::string rows_of_months(int year, const std::string& force, std::initializer_list<int> without = {}) {
  std::string text;
  for (int month = 1; month <= 12; ++month) {
    if (std::find(without.begin(), without.end(), month) != without.end()) continue;
    text += std::to_string(year) + "-" + two_digits(month) + "," + force + ",website,1\n";
  }
  return text;
}

/// A row every `step` days of a year of 365, from day `from` to before day `to`.
std::string days(int year, int step, int from = 0, int to = 365) {
  std::string text;
  for (int day = from; day < to; day += step) {
    const Period date{PeriodKind::day, day_number(year, 1, 1).value() + day};
    text += period_label(date) + ",Kent,website,1\n";
  }
  return text;
}

}  // namespace

TEST_CASE("months are summed into calendar years") {
  CHECK(figures(kDatedHeader + rows_of_months(2016, "Kent") + rows_of_months(2018, "Kent")) ==
        Texts{"2016 2018", "Kent, All forces: website 12 12"});
  CHECK(messages(kDatedHeader + rows_of_months(2016, "Kent") + rows_of_months(2018, "Kent")) == Texts{});
}

TEST_CASE("financial years begin in April") {
  const auto result = loaded(kDatedHeader + rows_of_months(2016, "Kent") + rows_of_months(2017, "Kent"),
                             summed_by(PeriodKind::financial_year));
  CHECK(figures(result.dataset) == Texts{"2015-16 2016-17 2017-18", "Kent, All forces: website 3 12 9"});
  CHECK(messages(result.diagnostics) == Texts{"partial-period: 2015-16 is incomplete: no rows for April to December",
                                              "partial-period: 2017-18 is incomplete: no rows for January to March"});
}

TEST_CASE("months that are not summed need nothing else") {
  const auto result = loaded(kDatedHeader + rows_of_months(2016, "Kent", {2}), summed_by(PeriodKind::month));
  CHECK(messages(result.diagnostics) == Texts{});
  CHECK(result.dataset.periods.size() == 11);
}

TEST_CASE("months without rows, at the start, in the middle and at the end") {
  CHECK(messages(kDatedHeader + rows_of_months(2016, "Kent", {1})) ==
        Texts{"partial-period: 2016 is incomplete: no rows for January"});
  CHECK(messages(kDatedHeader + rows_of_months(2016, "Kent", {6, 7})) ==
        Texts{"partial-period: 2016 is incomplete: no rows for June and July"});
  CHECK(messages(kDatedHeader + rows_of_months(2016, "Kent", {11, 12})) ==
        Texts{"partial-period: 2016 is incomplete: no rows for November and December"});
  CHECK(messages(kDatedHeader + rows_of_months(2016, "Kent") + rows_of_months(2018, "Kent", {12})) ==
        Texts{"partial-period: 2018 is incomplete: no rows for December"});
}

TEST_CASE("months that only some forces have") {
  CHECK(messages(kDatedHeader + rows_of_months(2016, "Kent") + rows_of_months(2016, "Surrey", {2, 3, 12})) ==
        Texts{"14 partial-period: `Surrey` website 2016 is incomplete: no rows for February and March, or "
              "December"});
}

TEST_CASE("days, every one of them") {
  CHECK(messages(kDatedHeader + days(2018, 1)) == Texts{});
  CHECK(messages(kDatedHeader + days(2018, 1, 1)) ==
        Texts{"partial-period: 2018 is incomplete: no rows for 1 January"});
  CHECK(messages(kDatedHeader + days(2018, 1, 0, 364)) ==
        Texts{"partial-period: 2018 is incomplete: no rows for 31 December"});
  CHECK(messages(kDatedHeader + days(2018, 1, 0, 100) + days(2018, 1, 110)) ==
        Texts{"partial-period: 2018 is incomplete: no rows for 11 to 20 April"});
}

TEST_CASE("weekly days cover a year") {
  CHECK(messages(kDatedHeader + days(2018, 7)) == Texts{});
  CHECK(messages(kDatedHeader + days(2018, 7, 6)) == Texts{});
  CHECK(messages(kDatedHeader + days(2018, 7, 8)) ==
        Texts{"partial-period: 2018 is incomplete: no rows for 1 to 8 January"});
  CHECK(messages(kDatedHeader + days(2018, 7, 0, 180) + days(2018, 7, 203)) ==
        Texts{"partial-period: 2018 is incomplete: no rows for 26 June to 22 July"});
  CHECK(messages(kDatedHeader + days(2018, 7, 0, 352)) ==
        Texts{"partial-period: 2018 is incomplete: no rows for 18 to 31 December"});
}

TEST_CASE("a missing day makes its period missing") {
  const auto result =
      loaded(kDatedHeader + "2016-03-01,Kent,website,1\n2016-03-02,Kent,website,*\n", summed_by(PeriodKind::month));
  CHECK(figures(result.dataset) == Texts{"2016-03", "Kent, All forces: website [c]"});
}

TEST_CASE("a sum above 2^63 - 1 is refused") {
  CHECK(messages(kDatedHeader + "2016-03-01,Kent,website,9223372036854775807\n2016-03-02,Kent,website,1\n",
                 summed_by(PeriodKind::month)) ==
        Texts{"2 large-total: `Kent` website 2016-03 is above 9223372036854775807"});
}

TEST_CASE("a figure given both by dates and by a period") {
  CHECK(
      messages(std::vector<File>{{"force,website_2016\nKent,12\n"},
                                 {kDatedHeader + rows_of_months(2016, "Kent"), "dated.csv"}}) ==
      Texts{"dated.csv:2 duplicate-count: `Kent` website 2016 is given twice: by the dates here, and at counts.csv:2"});
}

TEST_CASE("stated totals of single days are checked, although days are summed by month") {
  const std::string rows =
      "date,force,channel,page,count\n2018-03-05,Kent,website,a,1\n2018-03-06,Kent,website,a,5\n"
      "2018-03-05,Kent,website,b,2\n2018-03-05,Sussex,website,b,4\n";
  LoadOptions options;
  options.sum_over = {"page"};
  const auto all = loaded(rows + "2018-03-05,All forces,website,all,7\n", options);
  CHECK(all.dataset.inputs.front().stated_checked == 1);
  CHECK(messages(rows + "2018-03-05,All forces,website,all,8\n", options).back() ==
        "6:35 stated-mismatch: the stated website 2018-03-05 of `All forces` is `8`, but its parts give 7");
}

TEST_CASE("a quarter beside its months is given twice, beside those of another series or quarter it is not") {
  const auto by_year = summed_by(PeriodKind::calendar_year);
  CHECK(messages("force,website feb 2016,website q1 2016\nKent,2,6\nSurrey,1,3\n", by_year).front() ==
        "2 mixed-periods: `Kent` website 2016-02 is given twice: as a part of 2016-Q1 at counts.csv:2, and here");
  CHECK(figures("force,website jan 2016,website q2 2016,helpline q1 2016\nKent,2,6,7\n", by_year) ==
        Texts{"2016", "Kent, All forces: website 8; helpline 7"});
}
