#include "property/dated_rows.hpp"

#include <utility>
#include <vector>

#include <fmt/format.h>

#include "property/ids.hpp"

namespace reach::property {
namespace {

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
    {.name = "totals of pages", .quotes = 3, .wholes = 900},
    {.name = "more totals of pages", .quotes = 3, .wholes = 2},
    {"many faults", 3, 9, 7, 9, 31, 17, 13, 5},
    {"channels across", 0, 0, 0, 0, 0, 0, 0, 0, 0, false, true, 0, false, false, true},
    {"channels across, each date once", 3, 0, 9, 0, 0, 0, 0, 0, 0, false, false, 0, true, false, true},
    {"channels across, with times", 3, 9, 0, 11, 0, 0, 0, 0, 1, false, true, 40, false, false, true},
    {"channels across, hostile", 3, 9, 7, 9, 31, 17, 13, 40, 0, false, true, 25, true, false, true},
    {"missing, then faults", 0, 0, 2, 0, 0, 0, 0, 2, 0, false, false},
    {"channels across, missing, then faults", 0, 0, 2, 0, 0, 0, 0, 2, 0, false, false, 0, false, false, true},
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

/// A count, or what is given in its place.
std::string varied(Random& random, const Oddity& odd, std::string count) {
  if (met(random, odd.missing)) count = random.one_in(2) ? "" : "[c]";
  if (met(random, odd.plain)) count = random.one_in(2) ? "1,069" : " 12 ";
  if (met(random, odd.large)) count = random.one_in(2) ? "9000000000000000000" : "99999999";
  return count;
}

std::vector<std::string> row(Random& random, const Oddity& odd, std::size_t number) {
  std::string force = kForces[random.below(std::size(kForces))];
  std::string count = std::to_string(random.below(2000));
  std::string day = date(random);
  std::string region = force < "L" ? "West" : "South East";
  if (met(random, odd.faults)) region = random.one_in(2) ? "" : "west";
  if (met(random, odd.accents)) force = "Heddlu Gwent \u00e9";
  if (met(random, odd.totals)) force = "All forces";
  count = varied(random, odd, std::move(count));
  if (met(random, odd.faults)) {
    std::string* const cells[] = {&force, &count, &day, &region};
    *cells[random.below(odd.regions ? 4 : 3)] = kFaults[random.below(std::size(kFaults))];
  }
  std::string page = met(random, odd.breaks) ? deceiving_page(random) : fmt::format("/page-{}", random.below(9));
  if (odd.people && !met(random, odd.breaks)) {
    page = random_id(random);
    if (met(random, odd.plain)) page = padded(random, page);
    if (met(random, odd.faults * 3)) page = random.one_in(2) ? "" : unsound_id(random);
  }
  if (met(random, odd.wholes)) page = random.one_in(2) ? "All" : "Total:";
  if (met(random, odd.times)) day += time(random);
  if (!odd.sums) day = fmt::format("{}-{:02}-{:02}", 1950 + number / 336, number / 28 % 12 + 1, number % 28 + 1);
  std::string channel = kChannels[random.below(2)];
  if (odd.across) channel = varied(random, odd, std::to_string(random.below(300)));
  return {std::move(day), std::move(force), std::move(channel), std::move(page), std::move(count), std::move(region)};
}

}  // namespace

std::span<const Oddity> oddities() { return kOddities; }

std::string text_of(Random& random, const Oddity& odd, std::size_t rows) {
  std::vector<std::size_t> order{0, 1, 2, 3};
  if (!odd.events) order.push_back(4);
  if (odd.regions) order.push_back(5);
  if (random.one_in(2)) random.shuffle(order);
  const std::string end = random.one_in(2) ? "\r\n" : "\n";
  const bool all_quoted = random.one_in(3);
  const char* const third = odd.across ? kChannels[1] : "channel";
  const char* const fifth = odd.across ? kChannels[0] : "count";
  const char* const names[] = {"date", "force", third, "page", fifth, "region"};
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

}  // namespace reach::property
