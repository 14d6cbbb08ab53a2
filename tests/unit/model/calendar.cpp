// Periods on the calendar, compared with a calendar that counts days one by one.
#include <array>

#include <reach/period.hpp>

#include "catch.hpp"

using namespace reach;

namespace {

/// A date that moves on by a day; the rules of the Gregorian calendar written out.
struct Date {
  int year;
  int month;
  int day;

  [[nodiscard]] int days_in_month() const {
    constexpr std::array kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
  }
  void move_on() {
    if (++day <= days_in_month()) return;
    day = 1;
    if (++month <= 12) return;
    month = 1;
    ++year;
  }
};

constexpr Period year_of(int index) { return {PeriodKind::calendar_year, index}; }
constexpr Period financial(int index) { return {PeriodKind::financial_year, index}; }
constexpr Period month(int in_year, int number) { return {PeriodKind::month, in_year * 12 + number - 1}; }

}  // namespace

TEST_CASE("day numbers count days, and every day is in its month and years") {
  std::uint64_t wrong = 0;
  std::int32_t number = day_number(1900, 1, 1).value();
  for (Date date{1900, 1, 1}; date.year < 2200; date.move_on(), ++number) {
    const Period day{PeriodKind::day, number};
    const bool in_spring = date.month >= 4;  // the financial year begins on 1 April
    const bool right = day_number(date.year, date.month, date.day) == number &&
                       enclosing(day, PeriodKind::day) == day &&
                       enclosing(day, PeriodKind::month) == month(date.year, date.month) &&
                       enclosing(day, PeriodKind::calendar_year) == year_of(date.year) &&
                       enclosing(day, PeriodKind::financial_year) == financial(in_spring ? date.year : date.year - 1);
    if (!right) ++wrong;
  }
  CHECK(wrong == 0);
  CHECK(day_number(1970, 1, 1) == 0);
  CHECK(day_number(2000, 3, 1) == 11017);
}

TEST_CASE("every period begins with its first day and ends before the next one's") {
  for (int index = 1900; index < 2199; ++index) {
    CHECK(first_day(year_of(index)) == day_number(index, 1, 1));
    CHECK(end_day(year_of(index)) == day_number(index + 1, 1, 1));
    CHECK(first_day(financial(index)) == day_number(index, 4, 1));
    CHECK(end_day(financial(index)) == day_number(index + 1, 4, 1));
    for (int number = 1; number <= 12; ++number) {
      CHECK(first_day(month(index, number)) == day_number(index, number, 1));
      CHECK(end_day(month(index, number)) == first_day(month(index, number + 1)));
    }
  }
  CHECK(first_day({PeriodKind::day, 5}) == 5);
  CHECK(end_day({PeriodKind::day, 5}) == 6);
}

TEST_CASE("leap years are a day longer") {
  CHECK(end_day(year_of(2016)) - first_day(year_of(2016)) == 366);
  CHECK(end_day(year_of(2018)) - first_day(year_of(2018)) == 365);
  CHECK(end_day(year_of(2000)) - first_day(year_of(2000)) == 366);
  CHECK(end_day(year_of(1900)) - first_day(year_of(1900)) == 365);
  CHECK(end_day(financial(2015)) - first_day(financial(2015)) == 366);
  CHECK(end_day(financial(2016)) - first_day(financial(2016)) == 365);
}

TEST_CASE("a month is in its years") {
  CHECK(enclosing(month(2018, 3), PeriodKind::month) == month(2018, 3));
  CHECK(enclosing(month(2018, 3), PeriodKind::calendar_year) == year_of(2018));
  CHECK(enclosing(month(2018, 3), PeriodKind::financial_year) == financial(2017));
  CHECK(enclosing(month(2018, 4), PeriodKind::financial_year) == financial(2018));
  CHECK(enclosing(month(2000, 1), PeriodKind::financial_year) == financial(1999));
}

TEST_CASE("days that are not in the calendar") {
  CHECK(day_number(2018, 2, 29) == std::nullopt);
  CHECK(day_number(2018, 2, 30) == std::nullopt);
  CHECK(day_number(1900, 2, 29) == std::nullopt);
  CHECK(day_number(2016, 2, 29) != std::nullopt);
  CHECK(day_number(2018, 4, 31) == std::nullopt);
  CHECK(day_number(2018, 0, 1) == std::nullopt);
  CHECK(day_number(2018, 13, 1) == std::nullopt);
  CHECK(day_number(2018, 1, 0) == std::nullopt);
  CHECK(day_number(2018, 1, 32) == std::nullopt);
  CHECK(day_number(2018, 1, 9999) == std::nullopt);
  CHECK(day_number(2018, 9999, 1) == std::nullopt);
  CHECK(day_number(2018, 257, 1) == std::nullopt);
  CHECK(day_number(2018, 1, 257) == std::nullopt);
  CHECK(day_number(1899, 12, 31) == std::nullopt);
  CHECK(day_number(2200, 1, 1) == std::nullopt);
  CHECK(day_number(-2018, 1, 1) == std::nullopt);
}
