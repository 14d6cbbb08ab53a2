// Dated rows read in every way: plainly, by the fast path, by windows and pieces of any size, by one thread or many.
// The data set and every message are the same: of good files, of broken ones, and of those made to deceive.
#include <set>

#include <fmt/format.h>

#include "catch.hpp"
#include "diagnostic/print.hpp"
#include "property/ids.hpp"
#include "property/sample.hpp"

#include <reach/load.hpp>

using namespace reach;
using property::padded;
using property::Random;
using property::random_id;

namespace {

/// How often something odd is met; 0: never.
struct Oddity {
  const char* name;
  std::size_t quotes = 0;   ///< quoted cells
  std::size_t breaks = 0;   ///< line breaks in the page's name, with what looks like rows behind them
  std::size_t missing = 0;  ///< counts that are none
  std::size_t plain = 0;    ///< counts with separators or padding, which only the plain path reads
  std::size_t totals = 0;   ///< rows of totals
  std::size_t blanks = 0;   ///< blank rows
  std::size_t accents = 0;  ///< names beyond ASCII
  std::size_t faults = 0;   ///< whatever is refused
  std::size_t times = 0;    ///< dates with times behind them
  bool events = false;      ///< no counts: --count rows
  bool sums = true;         ///< --sum-over page; else each row is of a page of its own, and repeats are refused
  std::size_t large = 0;    ///< counts of which a few are too much for a sum
  bool regions = false;     ///< a column for them
  bool people = false;      ///< --distinct page: it has ids
};

constexpr Oddity kOddities[] = {
    {"clean"},
    {"clean, each date once", 0, 0, 0, 0, 0, 0, 0, 0, 0, false, false},
    {"quoted", 2, 9},
    {"all quoted, hostile", 1, 2},
    {"missing", 5, 0, 7, 11},
    {"totals and blanks", 3, 0, 0, 0, 23, 19},
    {"accents", 3, 0, 0, 0, 0, 0, 5},
    {"one fault", 3, 9, 0, 0, 0, 0, 0, 90},
    {"times", 3, 9, 7, 11, 0, 0, 0, 0, 1},
    {"some times", 3, 0, 0, 0, 0, 0, 0, 0, 40},
    {"regions", 3, 0, 9, 0, 0, 0, 0, 12, 0, false, true, 0, true},
    {"half with times", 3, 0, 0, 0, 0, 0, 0, 40, 2},
    {"events", 3, 9, 0, 0, 0, 0, 5, 0, 1, true},
    {"events of days", 0, 0, 0, 0, 0, 0, 0, 90, 0, true},
    {"people", 3, 0, 0, 0, 0, 0, 0, 0, 1, true, true, 0, false, true},
    {"people of regions", 0, 0, 0, 0, 0, 0, 0, 0, 0, true, true, 0, true, true},
    {"people, hostile", 3, 9, 0, 7, 31, 17, 13, 40, 0, true, true, 0, false, true},
    {"large counts", 9, 0, 40, 0, 0, 0, 0, 0, 0, false, true, 25},
    {"many faults", 3, 9, 7, 9, 31, 17, 13, 5},
};

bool met(Random& random, std::size_t one_in) { return one_in > 0 && random.one_in(one_in); }

std::string quoted_cell(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + '"';
}

constexpr const char* kForces[] = {"Surrey",           "Sussex",
                                   "Thames Valley",    "Kent",
                                   "Devon & Cornwall", "A force with a name that is longer than thirty-two bytes"};
constexpr const char* kChannels[] = {"website", "helpline"};
constexpr const char* kFaults[] = {"-5",   "1.5",  "12 users", "9999999999999999999",
                                   "\x01", "\xFF", "1\"2",     "\xE2\x80\x8B"};

std::string date(Random& random) {
  return fmt::format("201{}-{:02}-{:02}", 6 + random.below(3), 1 + random.below(12), 1 + random.below(28));
}

std::string time(Random& random) {
  constexpr const char* kForms[] = {"T{:02}:{:02}:{:02}Z", " {:02}:{:02}:{:02}", "T{:02}:{:02}:{:02}.5+01:00"};
  return fmt::format(fmt::runtime(kForms[random.below(3)]), random.below(random.one_in(200) ? 25 : 24),
                     random.below(60), random.below(60));
}

/// A page whose name holds lines that look like rows.
std::string deceiving_page(Random& random) {
  std::string page = "/p";
  for (std::size_t lines = random.below(6); lines-- > 0;) {
    page += random.one_in(2) ? "\r\n" : "\n";
    page += fmt::format("{},Surrey,website,x,{}", date(random), random.below(100));
    if (random.one_in(4)) page += '"';
  }
  return page;
}

std::vector<std::string> row(Random& random, const Oddity& odd, std::size_t number) {
  std::string force = kForces[random.below(std::size(kForces))];
  std::string count = std::to_string(random.below(2000));
  std::string day = date(random);
  std::string region = force < "L" ? "West" : "South East";
  if (met(random, odd.faults)) region = random.one_in(2) ? "" : "west";
  if (met(random, odd.accents)) force = "Heddlu Gwent \u00e9";
  if (met(random, odd.totals)) force = "All forces";
  if (met(random, odd.missing)) count = random.one_in(2) ? "" : "[c]";
  if (met(random, odd.plain)) count = random.one_in(2) ? "1,069" : " 12 ";
  if (met(random, odd.large)) count = random.one_in(2) ? "9000000000000000000" : "99999999";
  if (met(random, odd.faults)) {
    std::string* const cells[] = {&force, &count, &day, &region};
    *cells[random.below(odd.regions ? 4 : 3)] = kFaults[random.below(std::size(kFaults))];
  }
  std::string page = met(random, odd.breaks) ? deceiving_page(random) : fmt::format("/page-{}", random.below(9));
  if (odd.people && !met(random, odd.breaks)) {
    page = random_id(random);
    if (met(random, odd.plain)) page = padded(random, page);
    if (met(random, odd.faults * 3)) page = "";
  }
  if (met(random, odd.times)) day += time(random);
  if (!odd.sums) day = fmt::format("{}-{:02}-{:02}", 1950 + number / 336, number / 28 % 12 + 1, number % 28 + 1);
  return {std::move(day),  std::move(force), kChannels[random.below(2)],
          std::move(page), std::move(count), std::move(region)};
}

std::string text_of(Random& random, const Oddity& odd, std::size_t rows) {
  std::vector<std::size_t> order{0, 1, 2, 3};
  if (!odd.events) order.push_back(4);
  if (odd.regions) order.push_back(5);
  if (random.one_in(2)) random.shuffle(order);
  const std::string end = random.one_in(2) ? "\r\n" : "\n";
  const bool all_quoted = random.one_in(3);
  const char* const names[] = {"date", "force", "channel", "page", "count", "region"};
  std::string text;
  const auto add = [&](const auto& cells) {
    for (std::size_t at = 0; at < order.size(); ++at) {
      const std::string cell = cells[order[at]];
      const bool needed = cell.find_first_of("\n\r\",") != std::string::npos && !random.one_in(50);
      const bool quote = all_quoted || needed || met(random, odd.quotes);
      text += (at > 0 ? "," : "") + (quote ? quoted_cell(cell) : cell);
    }
    text += end;
  };
  add(names);
  for (std::size_t number = 0; number < rows; ++number) {
    if (met(random, odd.blanks)) text += random.one_in(2) ? ",,,," + end : end;
    add(row(random, odd, number));
    if (met(random, odd.faults * 3)) text += "short,row" + end;
  }
  if (random.one_in(3)) text.resize(text.size() - end.size());
  return text;
}

/// What rows are given away to, where bad ones are set aside.
Rejects into(std::string& bytes, std::uint64_t most) {
  return {most, "bad.csv", [&bytes](std::string_view more) { bytes += more; }, [&bytes] { bytes.clear(); }};
}

/// The counts, by names.
std::string figures(const Dataset& dataset) {
  std::string out;
  for (const std::string& channel : dataset.channels) out += channel + '\n';
  for (std::uint32_t force = 0; force < dataset.forces.size(); ++force) {
    out += dataset.forces[force].name + '\n';
    for (std::uint32_t channel = 0; channel < dataset.channels.size(); ++channel) {
      for (const Period period : dataset.periods) {
        const auto count = dataset.count(force, channel, period);
        if (count) out += fmt::format("{} {} {} ", force, channel, label(period));
        if (count) out += count->is_missing() ? std::string(text(count->symbol())) : fmt::format("{}", count->value());
        if (count) out += '\n';
      }
    }
  }
  return out;
}

/// The totals of different people.
std::string unions(const Dataset& dataset) {
  std::set<std::string> lines;
  if (dataset.unions) {
    dataset.unions->each([&](const Key& key, const Tally::Cell& cell) {
      lines.insert(fmt::format("{} {} {} {}\n", key.force, key.channel, label(key.period),
                               cell.count.is_missing() ? -1 : cell.count.value()));
    });
  }
  return fmt::format("{}", fmt::join(lines, ""));
}

/// All that loading gives, as text. (A snippet behind a byte that cannot be read goes as far as its window does.)
std::string outcome(const std::vector<std::string>& texts, const Schedule& schedule, const Oddity& odd, PeriodKind kind,
                    std::optional<std::uint64_t> most = {}) {
  LoadOptions options;
  options.schedule = schedule;
  options.period = kind;
  if (odd.people) {
    options.events.distinct = "page";
  } else {
    (odd.sums ? options.sum_over : options.ignore_columns) = {"page"};
    options.events.count_rows = odd.events;
  }
  std::vector<Input> inputs;
  for (std::size_t at = 0; at < texts.size(); ++at) {
    inputs.push_back({text_source(fmt::format("{}.csv", at), texts[at]), {}});
  }
  std::string rejected;
  if (most) options.rejects = into(rejected, *most);
  Diagnostics findings;
  const Dataset dataset = load(std::move(inputs), options, findings);
  std::string out = findings.has_mistakes() ? std::string() : rejected;
  for (const Diagnostic* finding : findings.in_order()) {
    const Place& place = finding->place;
    out += fmt::format("{} {}:{}:{} {} | {} | {} {}+{}\n", info(finding->code).name, place.file, place.line,
                       place.column, finding->message, finding->hint,
                       place.snippet.substr(0, place.caret + place.caret_length), place.caret, place.caret_length);
  }
  if (findings.has_mistakes()) return out;
  for (const InputInfo& input : dataset.inputs) out += fmt::format("{} {}\n", input.path, input.rows);
  for (const std::string& channel : dataset.channels) out += channel + '\n';
  for (const Force& force : dataset.forces) {
    out += fmt::format("{} {}:{}\n", force.name, std::uint64_t{force.origin.input}, std::uint64_t{force.origin.line});
  }
  for (std::uint32_t force = 0; force < dataset.forces.size(); ++force) {
    for (std::uint32_t channel = 0; channel < dataset.channels.size(); ++channel) {
      for (const Period period : dataset.periods) {
        const Tally::Cell* cell = dataset.tally.find({force, channel, period});
        if (cell == nullptr) continue;
        out += fmt::format("{} {} {} {} {}:{}\n", force, channel, label(period),
                           cell->count.is_missing() ? -1 : cell->count.value(), std::uint64_t{cell->origin.input},
                           std::uint64_t{cell->origin.line});
      }
    }
  }
  return out + unions(dataset);
}

Schedule random_schedule(Random& random) {
  Schedule schedule;
  schedule.threads = static_cast<unsigned>(1 + random.below(8));
  schedule.window = 1 + random.below(random.one_in(2) ? 40 : 3000);
  schedule.least_piece = 1 + random.below(random.one_in(2) ? 40 : 3000);
  return schedule;
}

}  // namespace

TEST_CASE("however dated rows are read, the figures and the messages are the same") {
  Random random(20181);
  for (const Oddity& odd : kOddities) {
    std::size_t read = 0;
    for (int round = 0; round < 60; ++round) {
      std::vector<std::string> texts(1 + (random.one_in(4) ? 1 : 0));
      for (std::string& text : texts) text = text_of(random, odd, random.below(round % 10 == 0 ? 1500 : 60));
      Schedule plain;
      plain.plain = true;
      const auto period = static_cast<PeriodKind>(random.below(5));
      const std::string expected = outcome(texts, plain, odd, period);
      read += expected.find("0.csv ") == std::string::npos ? 0U : 1U;
      for (int way = 0; way < 6; ++way) {
        const Schedule schedule = way == 0 ? Schedule{} : random_schedule(random);
        INFO(odd.name << ", round " << round << ": " << schedule.threads << " threads, window " << schedule.window
                      << ", pieces from " << schedule.least_piece << "\n"
                      << (texts[0].size() < 3000 ? texts[0] : ""));
        REQUIRE(outcome(texts, schedule, odd, period) == expected);
      }
    }
    CHECK((read > 0 || odd.faults + odd.times + odd.large > 0));
  }
}

TEST_CASE("however dated rows are read, the same of them are set aside") {
  Random random(20182);
  for (const Oddity& odd : kOddities) {
    std::size_t read = 0;
    for (int round = 0; round < 40; ++round) {
      std::vector<std::string> texts(1 + (random.one_in(4) ? 1 : 0));
      for (std::string& text : texts) text = text_of(random, odd, random.below(round % 10 == 0 ? 1500 : 60));
      Schedule plain;
      plain.plain = true;
      const std::uint64_t most = random.one_in(3) ? random.below(20) : 100000;
      const auto period = static_cast<PeriodKind>(random.below(5));
      const std::string expected = outcome(texts, plain, odd, period, most);
      read += expected.find("0.csv ") == std::string::npos ? 0U : 1U;
      for (int way = 0; way < 6; ++way) {
        const Schedule schedule = way == 0 ? Schedule{} : random_schedule(random);
        INFO(odd.name << ", round " << round << ": " << schedule.threads << " threads, window " << schedule.window
                      << ", pieces from " << schedule.least_piece << "\n"
                      << (texts[0].size() < 3000 ? texts[0] : ""));
        REQUIRE(outcome(texts, schedule, odd, period, most) == expected);
      }
    }
    CHECK(read > 0);
  }
}

TEST_CASE("rows that are set aside leave no trace, and none is lost") {
  Random random(20183);
  const Oddity odd{"rows at fault", 3, 0, 9, 9, 0, 23, 31, 12, 0, false, true};
  std::size_t met = 0;
  for (int round = 0; round < 200; ++round) {
    Oddity own = odd;
    own.sums = random.one_in(2);
    own.regions = random.one_in(2);
    own.times = random.one_in(3) ? 6 : 0;
    const std::string all = text_of(random, own, 1 + random.below(80));
    LoadOptions options;
    (own.sums ? options.sum_over : options.ignore_columns) = {"page"};
    std::string rejected;
    options.rejects = into(rejected, 100000);
    Diagnostics findings;
    const Dataset dataset = load({{text_source("a.csv", all), {}}}, options, findings);
    if (findings.has_mistakes() || dataset.set_aside == 0) continue;
    ++met;
    std::string rest = all;
    std::size_t at = rest.find('\n') + 1;
    std::uint64_t rows = 0;
    for (std::size_t begin = rejected.find('\n') + 1; begin < rejected.size(); ++rows) {
      const std::size_t end = rejected.find('\n', begin) + 1;
      const std::string row = rejected.substr(begin, end - begin);
      while (at < rest.size() && rest.compare(at, row.size(), row) != 0 && rest.substr(at) + '\n' != row)
        at = rest.find('\n', at) + 1;
      INFO(all << "\n-- set aside\n" << rejected);
      REQUIRE(at < rest.size());
      rest.erase(at, row.size());
      begin = end;
    }
    CHECK(rows == dataset.set_aside);
    options.rejects.reset();
    Diagnostics none;
    const Dataset without = load({{text_source("a.csv", rest), {}}}, options, none);
    INFO(all << "\n-- set aside\n" << rejected);
    REQUIRE_FALSE(none.has_mistakes());
    REQUIRE(figures(without) == figures(dataset));
  }
  CHECK(met > 50);
}
