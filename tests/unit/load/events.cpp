// Rows that are events, and their times.
#include "catch.hpp"
#include "unit/load/loaded.hpp"

using namespace reach;

namespace {

LoadOptions counting_rows() {
  LoadOptions options;
  options.events.count_rows = true;
  return options;
}

LoadOptions distinct(std::string column) {
  LoadOptions options;
  options.events.distinct = std::move(column);
  return options;
}

/// One hour ahead of UTC, from 2018-03-25T01:00:00Z on.
TimeZone summer_time() { return {"Europe/London", {{0, 0}, {1521939600, 3600}}}; }

LoadOptions by_day(LoadOptions options) {
  options.period = PeriodKind::day;
  options.period_given = true;
  return options;
}

/// Those that refuse: made-up events cover no year.
Texts errors(const std::string& text, const LoadOptions& options) {
  const Loaded result = loaded(text, options);
  Diagnostics errors;
  for (const auto& finding : result.diagnostics.all()) {
    if (finding.code.severity() == Severity::error) errors.add(finding);
  }
  return messages(errors);
}

}  // namespace

TEST_CASE("each row counts one") {
  CHECK(figures("time,force,channel\n2018-03-05T10:00Z,Kent,website\n2018-03-05T10:00Z,Kent,website\n"
                "2016-03-05T10:00Z,Kent,website\n2018-04-05T10:00Z,Kent,helpline\n",
                counting_rows()) == Texts{"2016 2018", "Kent, All forces: website 1 2; helpline . 1"});
}

TEST_CASE("different ids count one") {
  CHECK(figures("event time,force,channel,id\n2018-03-05T10:00Z,Kent,website,a\n2018-03-05T10:00Z,Kent,website,b\n"
                "2018-04-05T10:00Z,Kent,website, a \n2018-04-05T10:00Z,Kent,website,A\n",
                distinct("ID")) == Texts{"2018", "Kent, All forces: website 3"});
}

TEST_CASE("every name of a column of times is known") {
  for (const std::string name : {"timestamp", "Time", "datetime", "date_time", "Event Time", "date"}) {
    CHECK(figures(name + ",force,channel\n2018-03-05,Kent,website\n", counting_rows()) ==
          Texts{"2018", "Kent, All forces: website 1"});
  }
}

TEST_CASE("an event without an id is refused") {
  CHECK(
      errors(
          "date,force,channel,id\n2018-03-05,Kent,website,\n2018-03-05,Kent,website,\"  \"\n2018-03-05,Kent,website," +
              std::string(5000, 'x') + "\n",
          distinct("id")) == Texts{"2:25 bad-id: `id` is empty: nobody can be counted for this row",
                                   "3:26 bad-id: `id` is empty: nobody can be counted for this row",
                                   "4:25 bad-id: `id` has 5000 bytes, more than 4096"});
}

TEST_CASE("all files of a data set must be of one kind") {
  const File tidy{"force,channel,period,distinct\nKent,website,2016,3\n", "tidy.csv"};
  const File wide{"force,website_2018\nKent,5\n", "wide.csv"};
  CHECK(messages(std::vector<File>{tidy, wide}) ==
        Texts{"wide.csv:1:1 not-additive: counts that add up, and numbers of different people in the files before"});
  CHECK(messages(std::vector<File>{wide, tidy}) ==
        Texts{"tidy.csv:1:1 not-additive: numbers of different people, and counts that add up in the files before"});
}

TEST_CASE("the day follows the time as written, or the zone") {
  const std::string text =
      "time,force,channel\n2018-03-24T23:30:00Z,Kent,website\n2018-03-25T23:30:00Z,Kent,website\n"
      "2018-03-26T00:30:00+01:00,Kent,website\n2018-03-25T18:59:59-04:00,Kent,website\n";
  CHECK(figures(text, by_day(counting_rows())) ==
        Texts{"2018-03-24 2018-03-25 2018-03-26", "Kent, All forces: website 1 2 1"});
  auto in_zone = by_day(counting_rows());
  in_zone.zone = summer_time();
  CHECK(figures(text, in_zone) == Texts{"2018-03-24 2018-03-25 2018-03-26", "Kent, All forces: website 1 1 2"});
}

TEST_CASE("a zone requires times with a UTC offset") {
  auto options = counting_rows();
  options.zone = summer_time();
  CHECK(errors("time,force,channel\n2018-03-24T23:30:00,Kent,website\n2018-03-24,Kent,website\n", options) ==
        Texts{"2:1 no-offset: `2018-03-24T23:30:00` does not say how far it is from UTC, and --time-zone asks for the "
              "date in Europe/London",
              "3:1 no-offset: `2018-03-24` does not say how far it is from UTC, and --time-zone asks for the date in "
              "Europe/London"});
}

TEST_CASE("counts for moments add up into their day, each moment once") {
  const std::string header = "time,force,channel,count\n";
  CHECK(figures(header + "2018-03-05T10:00,Kent,website,3\n2018-03-05T11:00,Kent,website,4\n"
                         "2018-03-06T11:00,Kent,website,5\n") == Texts{"2018", "Kent, All forces: website 12"});
  CHECK(errors(header + "2018-03-05T10:00Z,Kent,website,3\n2018-03-05T10:00Z,Kent,helpline,3\n"
                        "2018-03-05T12:00+02:00,Kent,website,4\n2018-03-05T10:00:00.000000001Z,Kent,website,4\n",
               {}) ==
        Texts{"4:1 duplicate-count: `Kent` has website 2018-03-05T12:00+02:00 twice: here and at counts.csv:2"});
  CHECK(errors(header + "2018-03-05T10:00,Kent,website,3\n2018-03-05T10:00Z,Kent,website,3\n", {}).empty());
}

TEST_CASE("dates with and without times do not mix") {
  CHECK(errors("time,force,channel\n2018-03-05,Kent,website\n2018-03-05T10:00,Kent,website\n2018-03,Kent,website\n",
               counting_rows()) ==
        Texts{"3:1 mixed-periods: `2018-03-05T10:00` is a time, and the rows above have days",
              "4:1 mixed-periods: `2018-03` is a month, and the rows above have days"});
}
