// Channels of any name: reach reads back the names that it writes.
#include <algorithm>
#include <array>
#include <set>

#include <fmt/core.h>

#include "catch.hpp"

#include <reach/aggregate.hpp>
#include <reach/load.hpp>
#include <reach/report.hpp>

#include "diagnostic/print.hpp"
#include "model/column_names.hpp"
#include "sample.hpp"
#include "sanitized.hpp"
#include "text/unicode.hpp"

namespace reach::property {
namespace {

constexpr std::uint64_t kSeedsOfNames = draws(400);

/// Words that mean something in a header or a cell, and some that do not.
constexpr auto kNameWords =
    std::to_array<std::string_view>({"total",      "Total",    "all",          "(all)",      "overall", "sum",
                                     "combined",   "increase", "change",       "difference", "growth",  "%",
                                     "yoy",        "year",     "Year on year", "per",        "annual",  "May",
                                     "march",      "Q1",       "H2",           "YTD",        "2016",    "2016-17",
                                     "2018",       "12",       "101",          "999",        "3",       "to",
                                     "sent to",    "from",     "since",        "ending",     "and",     "rate",
                                     "population", "average",  "target",       "rank",       "index",   "id",
                                     "date",       "count",    "users",        "force",      "region",  "channel",
                                     "channel:",   "-",        "[x]",          "n/a",        "..",      "*",
                                     ":",          "/",        "web",          "Helpline",   "calls",   "é",
                                     "горячая",    "a,b",      "\"q\"",        "=1+1",       "'",       "self-help",
                                     "web_chat",   "New",      "Users",        "of",         "(web)",   ";",
                                     "a|b",        "share",    "01/02/2016",   "Mar-16",     "week 3",  "£"});

std::string random_name(Random& random) {
  std::string name;
  const std::size_t words = 1 + random.below(3);
  for (std::size_t at = 0; at < words; ++at) {
    if (at > 0) name += random.one_in(6) ? " / " : " ";
    name += kNameWords[random.below(kNameWords.size())];
  }
  return name;
}

/// Up to four names that fold differently.
std::vector<std::string> random_names(Random& random) {
  std::vector<std::string> names;
  std::set<std::string> folded;
  const std::size_t count = 1 + random.below(4);
  while (names.size() < count) {
    const std::string name = random_name(random);
    // An apostrophe before a formula is taken for the guard that CSV puts there: it is no part of the name.
    const bool guard = name.starts_with('\'') && begins_formula(std::string_view(name).substr(1));
    if (!guard && !fold_header(name).empty() && folded.insert(fold_header(name)).second) names.push_back(name);
  }
  return names;
}

std::string quoted_field(const std::string& text) {
  std::string field = "\"";
  for (const char c : text) field.append(c == '"' ? 2 : 1, c);
  return field + '"';
}

/// Rows of three forces.
std::string long_text(const std::vector<std::string>& names) {
  std::string text = "force,channel,period,count\n";
  int figure = 0;
  for (const std::string_view force : {"Kent", "Surrey", "Sussex"}) {
    for (const std::string& name : names) {
      for (const int year : {2016, 2018}) {
        figure = (figure * 31 + 17) % 997;
        text += fmt::format("{},{},{},{}\n", force, quoted_field(name), year, figure + 1000);
      }
    }
  }
  return text;
}

/// The same with every channel declared in its cell.
std::string said_text(std::vector<std::string> names) {
  for (std::string& name : names) name.insert(0, kChannelPrefix);
  return long_text(names);
}

/// The data set of a text; `messages` receives the findings.
Dataset loaded(const std::string& text, const std::vector<std::string>& as_channels, std::string& messages) {
  LoadOptions options;
  options.as_channels = as_channels;
  std::vector<Input> inputs;
  inputs.push_back({text_source("names.csv", text), {}});
  Diagnostics findings;
  Dataset dataset = load(std::move(inputs), options, findings);
  if (findings.has_errors()) messages = text + print_text(findings, {});
  return dataset;
}

/// Channels of any name. If reach would not accept all of them as channels of counts, an option declares them; or, if
/// the option would name a column, their cells do.
Dataset loaded(const std::vector<std::string>& names) {
  std::string refused;
  Dataset unsaid = loaded(long_text(names), {}, refused);
  if (refused.empty() && unsaid.channels == names) return unsaid;
  constexpr auto kColumns = std::to_array<std::string_view>({"force", "channel", "period", "count"});
  const bool by_cell = std::ranges::any_of(names, [&](const std::string& name) {
    return std::ranges::count(kColumns, fold_header(name)) > 0 || name.ends_with('*');  // otherwise the mark of a note
  });
  std::string messages;
  Dataset dataset = by_cell ? loaded(said_text(names), {}, messages) : loaded(long_text(names), names, messages);
  INFO(messages);
  REQUIRE(dataset.channels == names);
  return dataset;
}

/// One line per count, in the order of the channels.
std::string counts_of(const Dataset& dataset) {
  std::string text;
  for (std::uint32_t force = 0; force < dataset.forces.size(); ++force) {
    for (std::uint32_t channel = 0; channel < dataset.channels.size(); ++channel) {
      for (const Period period : dataset.periods) {
        text += fmt::format("{} {} {} {}\n", dataset.forces[force].name, channel, period_label(period),
                            dataset.count(force, channel, period).value_or(Count()).value());
      }
    }
  }
  return text;
}

/// Everything that reach writes for programs and can read back: reports, and tidy counts.
std::vector<std::string> loadable_texts(const Dataset& dataset) {
  Diagnostics findings;
  const auto summary = aggregate(dataset, {}, findings);
  REQUIRE(summary.has_value());
  std::vector<std::string> texts;
  for (const TidyFormat& format : tidy_formats()) texts.push_back(format.render(dataset, {}));
  for (const Format& format : formats()) {
    if (format.readers == Readers::programs) texts.push_back(format.render(*summary, {}));
  }
  return texts;
}

}  // namespace

TEST_CASE("channels of any name load back to the same figures, without a finding") {
  for (std::uint64_t seed = 1; seed <= kSeedsOfNames; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const std::vector<std::string> names = random_names(random);
    const Dataset before = loaded(names);
    for (const std::string& text : loadable_texts(before)) {
      std::string messages;
      Dataset after = loaded(text, {}, messages);
      // JSON has the plain names; that an option declared them as channels is lost.
      if (text.starts_with('{') && !messages.empty()) after = loaded(text, names, messages = {});
      INFO(messages);
      CHECK(messages.empty());
      CHECK(counts_of(after) == counts_of(before));
    }
  }
}

TEST_CASE("tidy counts keep the name of every channel") {
  for (std::uint64_t seed = 1; seed <= kSeedsOfNames; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const std::vector<std::string> names = random_names(random);
    const Dataset before = loaded(names);
    std::string messages;
    for (const TidyFormat& format : tidy_formats()) {
      const Dataset after = loaded(format.render(before, {}), {}, messages);
      CHECK(after.channels == names);
    }
  }
}

TEST_CASE("the header of a channel and period reads back as exactly these, and no two are equal") {
  const std::array periods{Period{PeriodKind::calendar_year, 2016}, Period{PeriodKind::financial_year, 2017},
                           Period{PeriodKind::quarter, 2016 * 4 + 1}, Period{PeriodKind::month, 2016 * 12 + 2},
                           Period{PeriodKind::day, 17000}};
  for (std::uint64_t seed = 1; seed <= kSeedsOfNames; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const std::vector<std::string> names = random_names(random);
    const std::array one{periods[random.below(periods.size())]};
    std::vector<ChannelSpelling> spellings;
    for (std::size_t at = 0; at < names.size(); ++at)
      spellings.push_back(random.one_in(3) ? ChannelSpelling::said : ChannelSpelling::plain);
    const ColumnNames columns(names, spellings, one);
    const PeriodKind prefer = one[0].kind == PeriodKind::month ? PeriodKind::month : PeriodKind::calendar_year;
    std::set<std::string> channels;
    for (std::size_t at = 0; at < names.size(); ++at) {
      const std::string header = columns.header(at, one[0]);
      CAPTURE(header);
      const HeaderWords words = read_column_name(header, prefer);
      CHECK(words.role == Role::value);
      CHECK(words.period == one[0]);
      CHECK(channels.insert(fold_header(words.channel)).second);
      if (words.said) CHECK(words.channel == names[at]);
    }
  }
}

}  // namespace reach::property
