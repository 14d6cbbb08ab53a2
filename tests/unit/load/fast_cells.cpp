// The cells of the fast path: each is read as the plain path reads it, or left to it.
#include "load/fast/fast_cells.hpp"

#include <random>
#include <string>
#include <variant>

#include <fmt/core.h>

#include "catch.hpp"
#include "load/cells/cell.hpp"
#include "load/cells/date.hpp"
#include "load/fast/fast_days.hpp"

using namespace reach;

namespace {

std::int32_t count_of(const std::string& cell) {
  const std::string padded = cell + ",99999999";
  return fast_count(padded.data(), padded.data() + cell.size());
}

/// What the plain path has of a day, or nothing.
std::optional<std::int32_t> plain_day(const std::string& text) {
  const auto parsed = parse_date_time(text, DateOrder::iso);
  const auto* written = std::get_if<DateTime>(&parsed);
  if (written == nullptr || written->date.kind != PeriodKind::day) return std::nullopt;
  return written->date.index;
}

}  // namespace

TEST_CASE("counts of one to eight digits are read as the plain path reads them") {
  for (int count = 0; count < 100'000'000; count = count * 3 + 1) CHECK(count_of(std::to_string(count)) == count);
  CHECK(count_of("99999999") == 99'999'999);
  CHECK(count_of("00000012") == 12);
  std::mt19937_64 random(8);
  for (int round = 0; round < 100'000; ++round) {
    std::string cell(random() % 11, '0');
    for (char& c : cell) c = static_cast<char>(random() % 20 == 0 ? random() % 256 : '0' + random() % 10);
    const std::int32_t count = count_of(cell);
    const bool digits = !cell.empty() && cell.find_first_not_of("0123456789") == std::string::npos;
    INFO(cell);
    CHECK((count != kNotPlain) == (digits && cell.size() <= 8));
    if (count != kNotPlain) CHECK(std::get<Count>(parse_count(cell)) == Count(count));
  }
}

TEST_CASE("days are read as the plain path reads them, and reported if they have counts") {
  DaySet met;
  DaySet expected;
  std::mt19937_64 random(31);
  {
    FastDays days(false, met);
    FastDays months(true, met);
    for (int round = 0; round < 200'000; ++round) {
      const auto number = [&](std::size_t below) { return random() % below; };
      std::string text =
          fmt::format("{:04}-{:02}-{:02}", 1900 + number(round % 2 == 0 ? 300 : 3), number(14), number(33));
      if (number(50) == 0) text[number(text.size())] = static_cast<char>(number(256));
      const auto day = plain_day(text);
      const std::string padded = text + std::string(16, ',');
      const FastDays::Day* const found = days.find(padded.data());
      FastDays::Day* const month = months.find(padded.data());
      INFO(text);
      REQUIRE((found != nullptr) == day.has_value());
      REQUIRE((month != nullptr) == day.has_value());
      if (!day) continue;
      CHECK(found->index == *day);
      CHECK(month->index == enclosing({PeriodKind::day, *day}, PeriodKind::month).index);
      if (number(3) != 0) continue;
      month->met = true;
      expected.insert(*day);
    }
    months.tell();
  }
  CHECK(met == expected);
}

TEST_CASE("times are times of a day, to the second") {
  const auto timed = [](std::string text) {
    const std::size_t size = text.size();
    text += std::string(16, ',');
    return FastDays::is_timed(text.data(), text.data() + size);
  };
  CHECK(timed("2018-03-05T23:59:59Z"));
  CHECK(timed("2018-03-05 00:00:00"));
  for (const char* text :
       {"2018-03-05", "2018-03-05T24:00:00", "2018-03-05T23:60:00", "2018-03-05T23:59:60", "2018-03-05T23:59:59+01:00",
        "2018-03-05x23:59:59", "2018-03-05T23.59:59", "2018-03-05T2a:59:59"}) {
    INFO(text);
    CHECK_FALSE(timed(text));
  }
}
