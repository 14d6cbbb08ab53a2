// Which two periods are compared, and when there are none.
#include "catch.hpp"
#include "unit/aggregate/sample.hpp"

using namespace reach;

namespace {

using Asked = std::optional<Period>;

Dataset with(const std::vector<Period>& periods) {
  std::vector<std::optional<Count>> counts;
  for (std::size_t at = 0; at < periods.size(); ++at) counts.emplace_back(n(100 + static_cast<std::int64_t>(at)));
  return dataset_of(periods, {"website"}, {"South East"}, {{"Kent", 0, counts}});
}

/// `2016 to 2018` and what is warned about, or what is refused.
Texts chosen(const std::vector<Period>& periods, Asked baseline = {}, Asked comparison = {}) {
  AggregateOptions options;
  options.baseline = baseline;
  options.comparison = comparison;
  Diagnostics diagnostics;
  const auto summary = aggregate(with(periods), options, diagnostics);
  Texts lines = messages(diagnostics);
  if (summary)
    lines.insert(lines.begin(), period_label(summary->baseline()) + " to " + period_label(summary->comparison()));
  return lines;
}

const std::vector<Period> kYears = {year(2017), year(2016), year(2018)};
const std::vector<Period> kBoth = {year(2016), financial(2016), year(2018), financial(2018)};

}  // namespace

TEST_CASE("by default the earliest and the latest are compared") {
  CHECK(chosen({year(2016), year(2018)}) == Texts{"2016 to 2018"});
  CHECK(chosen(kYears) == Texts{"2016 to 2018"});
  CHECK(chosen({financial(2018), financial(2016)}) == Texts{"2016-17 to 2018-19"});
}

TEST_CASE("either end may be chosen") {
  CHECK(chosen(kYears, year(2017)) == Texts{"2017 to 2018"});
  CHECK(chosen(kYears, {}, year(2017)) == Texts{"2016 to 2017"});
  CHECK(chosen(kYears, year(2016), year(2017)) == Texts{"2016 to 2017"});
}

TEST_CASE("a comparison before its baseline is allowed, with a warning") {
  CHECK(chosen(kYears, year(2018), year(2016)) ==
        Texts{"2018 to 2016", "reversed-periods: the comparison, 2016, is before the baseline, 2018"});
}

TEST_CASE("a period that no force has") {
  CHECK(
      chosen(kYears, year(2015)) ==
      Texts{
          "unknown-period: no force has figures for 2015 (did you mean `2016`? the periods are: 2016, 2017 and 2018)"});
  CHECK(
      chosen(kYears, year(2015), financial(2016)) ==
      Texts{"unknown-period: no force has figures for 2015 (did you mean `2016`? the periods are: 2016, 2017 and 2018)",
            "unknown-period: no force has figures for 2016-17 (the periods are: 2016, 2017 and 2018)"});
}

TEST_CASE("a single period, and one period given twice") {
  CHECK(chosen({year(2016)}) == Texts{"one-period: the data has one period, 2016: there is nothing to compare it with "
                                      "(add the figures of another period; `reach tally` lists the counts of one)"});
  CHECK(chosen({year(2016)}, year(2016)) ==
        Texts{"one-period: the data has one period, 2016: there is nothing to compare it with (add the figures of "
              "another period; `reach tally` lists the counts of one)"});
  CHECK(chosen(kYears, year(2016), year(2016)) ==
        Texts{"same-period: baseline and comparison are both 2016 (the periods are: 2016, 2017 and 2018)"});
  CHECK(chosen(kYears, year(2018)) ==
        Texts{"same-period: baseline and comparison are both 2018 (the periods are: 2016, 2017 and 2018)"});
}

TEST_CASE("calendar and financial years cannot be compared") {
  CHECK(chosen(kBoth) == Texts{"mixed-periods: the data has periods of two kinds, and neither was chosen (--baseline "
                               "and --comparison choose; the periods are: 2016, 2018, 2016-17 and 2018-19)"});
  CHECK(chosen(kBoth, year(2016), financial(2018)) ==
        Texts{"mixed-periods: 2016 is a calendar year and 2018-19 a financial year: they do not compare (the periods "
              "are: 2016, 2018, 2016-17 and 2018-19)"});
  CHECK(chosen(kBoth, year(2016)) == Texts{"2016 to 2018"});
  CHECK(chosen(kBoth, {}, financial(2018)) == Texts{"2016-17 to 2018-19"});
  CHECK(
      chosen({year(2016), financial(2018)}, year(2016)) ==
      Texts{"mixed-periods: there is no other calendar year to compare 2016 with (the periods are: 2016 and 2018-19)"});
}

TEST_CASE("data without any period produces no report") { CHECK(chosen({}) == Texts{}); }
