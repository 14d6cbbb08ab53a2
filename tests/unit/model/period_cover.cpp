// Which part of a period has rows: laid over other periods, and in words.
#include "model/period_cover.hpp"

#include "catch.hpp"

using namespace reach;

namespace {

constexpr std::int32_t kDaily = 1;

Period year(std::int32_t index) { return {PeriodKind::calendar_year, index}; }

/// From the day of one date to that of another, both included; `months` are those with rows.
PeriodPart part(Period period, const char* first, const char* last, std::uint32_t months) {
  return part_of({.months = months, .first = parse_period(first)->index, .end = parse_period(last)->index + 1}, period);
}

}  // namespace

TEST_CASE("a leap day is no difference, a day at the end is") {
  const PeriodPart leap = part(year(2016), "2016-01-01", "2016-02-29", 0b11);
  const PeriodPart plain = part(year(2017), "2017-01-01", "2017-02-28", 0b11);
  CHECK(are_alike(leap, plain, kDaily));
  CHECK_FALSE(are_alike(leap, part(year(2017), "2017-01-01", "2017-02-27", 0b11), kDaily));
  CHECK_FALSE(are_alike(leap, part(year(2017), "2017-01-02", "2017-02-28", 0b11), kDaily));
}

TEST_CASE("the ends of weekly figures may be some days apart, not a week") {
  constexpr std::int32_t kWeekly = 7;
  const PeriodPart one = part(year(2016), "2016-01-01", "2016-02-20", 0b11);
  CHECK(are_alike(one, part(year(2018), "2018-01-01", "2018-02-18", 0b11), kWeekly));
  CHECK_FALSE(are_alike(one, part(year(2018), "2018-01-01", "2018-02-13", 0b11), kWeekly));
}

TEST_CASE("months without rows are a difference wherever they are") {
  const PeriodPart all = part(year(2016), "2016-01-01", "2016-12-31", 0xFFF);
  CHECK_FALSE(are_alike(all, part(year(2017), "2017-01-01", "2017-12-31", 0xFF7), kDaily));
}

TEST_CASE("the common part has the months of both, between the later beginning and the earlier end") {
  const PeriodPart common = common_part(part(year(2016), "2016-02-05", "2016-12-31", 0xFFE),
                                        part(year(2017), "2017-01-01", "2017-04-20", 0b1011));
  CHECK(part_words(common, year(2016)) == "from 5 to 29 February and from 1 to 20 April");
  CHECK(part_words(common, year(2017)) == "from 5 to 28 February and from 1 to 20 April");
  CHECK(days_in(common, year(2016)) == 45);
  CHECK(days_in(common, year(2017)) == 44);
  CHECK(common.holds(*parse_period("2017-02-05"), year(2017)));
  CHECK_FALSE(common.holds(*parse_period("2017-02-04"), year(2017)));
  CHECK_FALSE(common.holds(*parse_period("2017-03-04"), year(2017)));
  CHECK(common.holds(*parse_period("2017-04-20"), year(2017)));
  CHECK_FALSE(common.holds(*parse_period("2017-04-21"), year(2017)));
}

TEST_CASE("parts in words, names and headings") {
  const Period financial{PeriodKind::financial_year, 2016};
  const PeriodPart months = part(financial, "2016-04-01", "2016-06-30", 0b111);
  CHECK(part_words(months, financial) == "from April to June");
  CHECK(part_names(months, financial) == "April to June");
  CHECK(part_heading(months, financial) == "Apr to Jun");
  CHECK(part_words(part(year(2016), "2016-02-01", "2016-02-29", 0b10), year(2016)) == "in February");
  CHECK(part_words(part(year(2016), "2016-02-03", "2016-02-03", 0b10), year(2016)) == "on 3 February");
  CHECK(part_heading(part(year(2016), "2016-01-01", "2016-02-20", 0b11), year(2016)) == "1 Jan to 20 Feb");
  CHECK(part_names(part(year(2016), "2016-01-01", "2016-12-31", 0b100000000111), year(2016)) ==
        "January to March and December");
}

TEST_CASE("a whole year is whole") {
  CHECK(is_whole(part(year(2016), "2016-01-01", "2016-12-31", 0xFFF), year(2016)));
  CHECK_FALSE(is_whole(part(year(2016), "2016-01-01", "2016-12-30", 0xFFF), year(2016)));
  CHECK_FALSE(is_whole(part(year(2016), "2016-01-01", "2016-12-31", 0xEFF), year(2016)));
}
