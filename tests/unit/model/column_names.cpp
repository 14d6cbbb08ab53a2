// The names of columns, written and read.
#include "model/column_names.hpp"

#include <array>

#include "catch.hpp"
#include "text/unicode.hpp"

using namespace reach;

namespace {

constexpr Period k2016{PeriodKind::calendar_year, 2016};
constexpr Period k2018{PeriodKind::calendar_year, 2018};

/// The headers of these channels in 2016.
std::vector<std::string> headers(const std::vector<std::string>& channels, Period period = k2016,
                                 const std::vector<ChannelSpelling>& spellings = {}) {
  const std::array periods{period};
  const ColumnNames names(channels, spellings, periods);
  std::vector<std::string> written;
  for (std::size_t at = 0; at < channels.size(); ++at) written.push_back(names.header(at, period));
  return written;
}

std::string header(const std::string& channel, Period period = k2016) { return headers({channel}, period).front(); }

/// `May 2016`, or the number of the role if the header is not a channel's.
std::string read_header(std::string_view text) {
  const HeaderWords words = read_column_name(text, PeriodKind::calendar_year);
  if (words.role != Role::value && words.role != Role::plain) return std::to_string(static_cast<int>(words.role));
  return words.channel + (words.period ? ' ' + period_label(*words.period) : "") + (words.said ? ", said" : "");
}

}  // namespace

TEST_CASE("column names: plain channels in snake case, each a name of its own") {
  CHECK(header("website") == "website_2016");
  CHECK(header("Self-help (web)") == "self_help_web_2016");
  CHECK(header("ÉCRIT") == "écrit_2016");
  CHECK(header("!") == "channel_2016");
  CHECK(header("101") == "101_2016");
  CHECK(header("web", {PeriodKind::financial_year, 2016}) == "web_2016_17");
  CHECK(headers({"a.b", "a b", "a_b_2"}) == std::vector<std::string>{"a_b_2016", "a_b_2_2016", "a_b_2_2_2016"});
}

TEST_CASE("column names: a channel that would read like something else keeps its name after `channel:`") {
  for (const std::string name : {"May", "Q1", "H1", "sent to", "difference", "total", "Total calls", "Calls in May",
                                 "helpline 2016", "% change", "YoY", "All", "(all)"}) {
    CHECK(header(name) == "channel:" + name + " / 2016");
  }
  CHECK(header("Year group") == "year_group_2016");
  CHECK(headers({"rate"}, k2016, {ChannelSpelling::said}).front() == "channel:rate / 2016");
  CHECK(headers({"101"}, k2016, {ChannelSpelling::said_in_cells}).front() == "101_2016");
}

TEST_CASE("column names: `calls_2_2016_03` would be a day, and a declared name is unique") {
  const Period march{PeriodKind::month, 2016 * 12 + 2};
  CHECK(headers({"a.b", "a b"}, march) == std::vector<std::string>{"a_b_2016_03", "a_b_100_2016_03"});
  CHECK(headers({"a.b", "a b"}, k2016, {ChannelSpelling::plain, ChannelSpelling::said}) ==
        std::vector<std::string>{"a_b_2_2016", "channel:a b / 2016"});
}

TEST_CASE("column names: after `channel:` words have no meaning") {
  CHECK(read_header("channel:May / 2016") == "May 2016, said");
  CHECK(read_header("channel:total / 2016-17") == "total 2016-17, said");
  CHECK(read_header("channel:calls 2015 / 2016") == "calls 2015 2016, said");
  CHECK(read_header("channel:web / phone / 2016") == "web / phone 2016, said");
  CHECK(read_header("channel:total") == "total, said");
  CHECK(read_header("channel:web / phone") == "web / phone, said");
  CHECK(read_header("channel:May 2016") == "May 2016, said");
  CHECK(read_header("channel:total 2016") == "total 2016, said");
  CHECK(read_header("channel:web / YTD March 2017") == std::to_string(static_cast<int>(Role::unknown)));
  CHECK(timespan_text("channel:web Q1 / 2010-11") == "2010-11");
}

TEST_CASE("column names: a colon in a header written by people has no meaning") {
  CHECK(read_header("Channel: Website 2016") == "Channel: Website 2016");
  CHECK(read_header("channel: website 2016") == "channel: website 2016");
  CHECK(read_header("Channel:Website 2016") == "Channel:Website 2016");
  CHECK(read_header("channel:") == "channel:");
  CHECK(read_header("web / 2016") == "web / 2016");
}

TEST_CASE("channel cells: after `channel:` if the name alone is that of a total, or may not be a channel") {
  const auto cell = [](std::string_view name, ChannelSpelling spelling = ChannelSpelling::plain) {
    const std::string written = write_channel_cell(name, spelling);
    CHECK(read_channel_cell(written).name == name);
    return written;
  };
  CHECK(cell("May") == "May");
  CHECK(cell("Year group") == "Year group");
  CHECK(cell("total") == "channel:total");
  CHECK(cell("(all)") == "channel:(all)");
  CHECK(cell("channel:web") == "channel:channel:web");
  CHECK(cell("101", ChannelSpelling::said_in_cells) == "channel:101");
  CHECK(cell("rate", ChannelSpelling::said) == "channel:rate");
}

TEST_CASE("column names: names of few words in every period") {
  const std::array periods{k2018, Period{PeriodKind::financial_year, 2010}, Period{PeriodKind::quarter, 2016 * 4},
                           Period{PeriodKind::month, 2016 * 12 + 10}, Period{PeriodKind::day, 17000}};
  for (const Period period : periods) {
    for (const std::string name : {"website", "May", "year", "2", "2016", "Q1 2016", "to", "sent to", "web / 2016",
                                   "12", "YTD", "year ending", "Apr/Aug", "channel:x", "from the", "total", "%"}) {
      const std::string written = header(name, period);
      CAPTURE(written);
      const bool month = period.kind == PeriodKind::month;
      const HeaderWords words = read_column_name(written, month ? PeriodKind::month : PeriodKind::calendar_year);
      CHECK(words.role == Role::value);
      CHECK(words.period == period);
      if (words.said) CHECK(words.channel == name);
    }
  }
}

TEST_CASE("column names: figures that reach works out, each with its unit") {
  const auto role = [](std::string_view text) { return read_column_name(text, PeriodKind::calendar_year).role; };
  const auto period = [](std::string_view text) { return read_column_name(text, PeriodKind::calendar_year).period; };
  for (const std::string_view text : {"step_2016_percent", "step 2016 (%)"}) CHECK(role(text) == Role::step);
  for (const std::string_view text : {"year_on_year_2016_percent", "year on year 2016 (%)"})
    CHECK(role(text) == Role::year_on_year);
  for (const std::string_view text : {"index_2016", "index 2016"}) CHECK(role(text) == Role::index);
  for (const std::string_view text : {"annual_percent", "annual increase (%)"}) CHECK(role(text) == Role::annual);
  for (const std::string_view text : {"step_2016_percent", "index_2016", "year on year 2016 (%)"})
    CHECK(period(text) == k2016);
  CHECK(period("step_2016-17_percent") == Period{PeriodKind::financial_year, 2016});
}

TEST_CASE("column names: headers that only resemble such a figure are not one") {
  CHECK(read_header("Step 2016") == "Step 2016");
  CHECK(read_header("Step change 2016") == "Step change 2016");
  CHECK(read_header("Annual report 2016") == "Annual report 2016");
  CHECK(read_header("Index offences 2016") == "Index offences 2016");
  CHECK(read_header("2016 index") == "index 2016");
  CHECK(read_column_name("Year on year increase %", PeriodKind::calendar_year).role == Role::increase);
}

TEST_CASE("column names: a part of a year is not that year") {
  const std::string unknown = std::to_string(static_cast<int>(Role::unknown));
  for (const std::string_view text : {"Website wk 12 2016", "Week 12 2016", "Website week 1 2016", "Website part 2016",
                                      "Website partial 2016", "Website so far 2016", "Part 2016"})
    CHECK(std::string(text) + ": " + read_header(text) == std::string(text) + ": " + unknown);
  for (const std::string_view text : {"Website 12 2016", "Weekly calls 2016", "Part-time staff calls 2016",
                                      "Partners 2016", "Counterpart 2016", "Week 2016"})
    CHECK(std::string(text) + ": " + read_header(text) == std::string(text) + ": " + std::string(text));
  CHECK(read_header("channel:Take part / 2016") == "Take part 2016, said");
}

TEST_CASE("column names: words before a period leave it as it is") {
  for (const std::string_view text :
       {"Calls (year 2016)", "Calls (in 2016)", "Calls during 2016", "Calls (during 2016)", "Calls in 2016",
        "Calls Year 2016", "Calls, year 2016", "Calls in the year 2016", "Calls (for the full year 2016)",
        "Calls_in_2016", "Calls throughout 2016", "Calls (all of 2016)", "Calls (calendar year 2016)",
        "in 2016 Calls"}) {
    CHECK(std::string(text) + ": " + read_header(text) == std::string(text) + ": Calls 2016");
  }
  CHECK(read_header("during 2016") == " 2016");
  CHECK(read_header("Calls (in March 2016)") == "Calls 2016-03");
  CHECK(read_header("Calls (in Q1 2016)") == "Calls 2016-Q1");
  CHECK(read_header("Calls Financial year 2016/17") == "Calls 2016-17");
  CHECK(read_column_name("Calls financial year 16/17", PeriodKind::financial_year).channel == "Calls");
  CHECK(read_header("Drop in 2016") == "Drop in 2016");  // a name
  CHECK(read_header("Walk-in 2016") == "Walk-in 2016");
  CHECK(read_header("Calls per year 2016") == "Calls per year 2016");
  CHECK(read_header("New Year 2016") == "New Year 2016");
  CHECK(read_header("Year 7 2016") == "Year 7 2016");
  const std::string unknown = std::to_string(static_cast<int>(Role::unknown));
  for (const std::string_view text :
       {"Calls financial year 2016", "Financial year 2016", "March of 2016", "Calls Summer 2016"})
    CHECK(std::string(text) + ": " + read_header(text) == std::string(text) + ": " + unknown);
}
