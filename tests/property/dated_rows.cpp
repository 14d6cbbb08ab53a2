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
    {.name = "marked", .quotes = 3, .sums = false, .marks = 5},
    {.name = "periods", .sums = false, .periods = true},
    {.name = "periods, quoted", .quotes = 2, .breaks = 9, .plain = 11, .sums = false, .periods = true},
    {.name = "periods, marked", .missing = 7, .accents = 5, .sums = false, .periods = true, .marks = 9},
    {.name = "periods, doubles", .blanks = 19, .sums = false, .regions = true, .periods = true, .doubles = 60},
    {.name = "periods, totals", .quotes = 3, .totals = 23, .blanks = 17, .sums = false, .periods = true},
    {.name = "periods, hostile",
     .quotes = 3,
     .breaks = 9,
     .missing = 7,
     .plain = 9,
     .totals = 31,
     .faults = 40,
     .sums = false,
     .large = 25,
     .regions = true,
     .periods = true,
     .doubles = 30},
    {.name = "periods, channels across", .quotes = 3, .missing = 9, .sums = false, .across = true, .periods = true},
    {.name = "periods, channels across, hostile",
     .breaks = 9,
     .plain = 9,
     .blanks = 17,
     .faults = 40,
     .sums = false,
     .across = true,
     .periods = true,
     .doubles = 30},
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

/// A page whose name contains lines that look like rows.
std::string deceiving_page(Random& random) {
  std::string page = "/p";
  for (std::size_t lines = random.below(6); lines-- > 0;) {
    page += random.one_in(2) ? "\r\n" : "\n";
    page += fmt::format("{},Surrey,website,x,{}", date(random), random.below(100));
    if (random.one_in(4)) page += '"';
  }
  return page;
}

/// A count, or a text in its place.
std::string varied(Random& random, const Oddity& odd, std::string count) {
  if (met(random, odd.missing)) count = random.one_in(2) ? "" : "[c]";
  if (met(random, odd.plain)) count = random.one_in(2) ? "1,069" : " 12 ";
  if (met(random, odd.large)) count = random.one_in(2) ? "9000000000000000000" : "99999999";
  return count;
}

/// How the periods of a text are written and ordered.
struct PeriodStyle {
  std::size_t form = 0;
  bool by_force = false;  ///< all periods of a force are neighbours; else all forces of a period
};

std::string period_text(const PeriodStyle& style, std::size_t number) {
  const std::size_t year = 1990 + number;
  switch (style.form) {
    case 0:
      return fmt::format("{} Q{}", 1990 + number / 4, number % 4 + 1);
    case 1:  // some of which may be financial years
      return fmt::format("{}-{:02}", 2005 + number / 12, number % 12 + 1);
    case 2:  // some of which may be months
      return fmt::format("{}-{:02}", year, (year + 1) % 100);
    default:
      return std::to_string(year);
  }
}

/// Gives a row of periods coordinates that no other number has.
void place(const PeriodStyle& style, const Oddity& odd, std::size_t number, std::vector<std::string>& row) {
  constexpr std::size_t kRun = 40;
  const std::size_t series = odd.across ? number : number / 2;
  const std::size_t forces = std::size(kForces);
  const std::size_t force = (style.by_force ? series / kRun : series) % forces;
  const std::size_t in_turn = series % kRun + series / (kRun * forces) * kRun;
  row[0] = period_text(style, style.by_force ? in_turn : series / forces);
  row[1] = kForces[force];
  if (!odd.across) row[2] = kChannels[number % 2];
}

std::vector<std::string> row(Random& random, const Oddity& odd, std::size_t number) {
  std::string force = kForces[random.below(std::size(kForces))];
  std::string count = std::to_string(random.below(2000));
  std::string day = date(random);
  std::string region = force < "L" ? "West" : "South East";
  if (met(random, odd.faults)) region = random.one_in(2) ? "" : "west";
  if (met(random, odd.accents)) force = "Heddlu Gwent \u00e9";
  if (met(random, odd.totals)) force = "All forces";
  if (met(random, odd.marks)) force += " [r]";
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

std::vector<std::string> row_of_period(Random& random, const Oddity& odd, const PeriodStyle& style,
                                       std::size_t number) {
  auto cells = row(random, odd, number);
  if (met(random, odd.doubles)) number = random.below(number + 1);
  const std::vector<std::string> own = cells;
  place(style, odd, number, cells);
  cells[5] = cells[1] < "L" ? "West" : "South East";
  if (met(random, odd.totals)) cells[odd.across ? 1 : random.below(3)] = "Total";
  if (met(random, odd.faults)) cells = own;
  return cells;
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
  const PeriodStyle style{odd.periods ? random.below(5) : 0, odd.periods && random.one_in(2)};
  const char* const names[] = {odd.periods ? "period" : "date", "force", third, "page", fifth, "region"};
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
    add(odd.periods ? row_of_period(random, odd, style, number) : row(random, odd, number));
    if (met(random, odd.faults * 3)) text += "short,row" + end;
  }
  if (random.one_in(3)) text.resize(text.size() - end.size());
  return text;
}

}  // namespace reach::property
