// Writes an export like those of websites, the same bytes every time, for tests/bench/scale.
//
//   bench_export clean|quoted|shuffled|events|visits ROWS > FILE
#include <algorithm>
#include <array>
#include <cinttypes>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace {

/// The territorial forces of England and Wales.
constexpr std::array<const char*, 43> kForces = {"Avon and Somerset",
                                                 "Bedfordshire",
                                                 "Cambridgeshire",
                                                 "Cheshire",
                                                 "City of London",
                                                 "Cleveland",
                                                 "Cumbria",
                                                 "Derbyshire",
                                                 "Devon & Cornwall",
                                                 "Dorset",
                                                 "Durham",
                                                 "Dyfed-Powys",
                                                 "Essex",
                                                 "Gloucestershire",
                                                 "Greater Manchester",
                                                 "Gwent",
                                                 "Hampshire",
                                                 "Hertfordshire",
                                                 "Humberside",
                                                 "Kent",
                                                 "Lancashire",
                                                 "Leicestershire",
                                                 "Lincolnshire",
                                                 "Merseyside",
                                                 "Metropolitan",
                                                 "Norfolk",
                                                 "North Wales",
                                                 "North Yorkshire",
                                                 "Northamptonshire",
                                                 "Northumbria",
                                                 "Nottinghamshire",
                                                 "South Wales",
                                                 "South Yorkshire",
                                                 "Staffordshire",
                                                 "Suffolk",
                                                 "Surrey",
                                                 "Sussex",
                                                 "Thames Valley",
                                                 "Warwickshire",
                                                 "West Mercia",
                                                 "West Midlands",
                                                 "West Yorkshire",
                                                 "Wiltshire"};
constexpr std::array<const char*, 4> kChannels = {"website", "helpline", "chat", "email"};
constexpr std::size_t kChunk = std::size_t{1} << 20;

/// xorshift64 (Marsaglia 2003): quick, and the same everywhere.
class Random {
 public:
  std::uint64_t next() {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    return state_ ^= state_ << 17;
  }

 private:
  std::uint64_t state_ = 88172645463325252U;
};

std::vector<std::string> days() {
  constexpr std::array<int, 12> kLengths = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  std::vector<std::string> days;
  for (int year = 2016; year <= 2018; ++year) {
    for (int month = 1; month <= 12; ++month) {
      const int length = kLengths[static_cast<std::size_t>(month - 1)] + (year == 2016 && month == 2 ? 1 : 0);
      for (int day = 1; day <= length; ++day) {
        std::array<char, 40> text{};
        std::snprintf(text.data(), text.size(), "%d-%02d-%02d", year, month, day);
        days.emplace_back(text.data());
      }
    }
  }
  return days;
}

struct Row {
  const char* day;
  const char* force;
  const char* channel;
  std::uint64_t chance;
};

int write_row(char* into, std::size_t room, std::string_view kind, const Row& row) {
  const std::uint64_t page = (row.chance >> 20) % 1000;
  const std::uint64_t count = (row.chance >> 40) % 2000;
  if (kind == "quoted") {
    const char* more = row.chance % 100 < 5 ? "\r\nnext" : "";
    return std::snprintf(into, room, "\"%s\",\"%s\",\"%s\",\"/help/page-%" PRIu64 "%s\",\"%" PRIu64 "\"\r\n", row.day,
                         row.force, row.channel, page, more, count);
  }
  if (kind == "events") {
    const std::uint64_t second = (row.chance >> 8) % 86'400;
    return std::snprintf(into, room, "%sT%02d:%02d:%02dZ,%s,%s,%012" PRIx64 "\n", row.day,
                         static_cast<int>(second / 3600), static_cast<int>(second / 60 % 60),
                         static_cast<int>(second % 60), row.force, row.channel, row.chance * 0x9E3779B97F4A7C15U >> 41);
  }
  return std::snprintf(into, room, "%s,%s,%s,/help/page-%" PRIu64 ",%" PRIu64 "\n", row.day, row.force, row.channel,
                       page, count);
}

/// The events of visitors who come back: 17 rows are 15 pairs of an id and a cell (force, channel, year), by ten ids,
/// and two rows that repeat an earlier pair. So 17 million rows are 15 million different pairs of 10 million ids.
class Visits {
 public:
  Visits(std::uint64_t rows, const std::vector<std::string>& dates) : rows_(rows), dates_(dates) {}

  int write(char* into, std::size_t room, std::uint64_t row) const {
    const std::uint64_t second = mixed(row) % 86'400;
    const std::uint64_t pair = pair_of(row);
    const std::uint64_t first = pair % 3 == 2 ? pair - 2 : pair;  // every third pair is of the id two pairs before
    const std::uint64_t chance = mixed(first);
    const std::uint64_t day = row_of(pair) * dates_.size() / rows_;
    const std::size_t force = (chance + (pair - first)) % kForces.size();
    return std::snprintf(into, room, "%sT%02d:%02d:%02dZ,%s,%s,%016" PRIx64 "\n", dates_[day].c_str(),
                         static_cast<int>(second / 3600), static_cast<int>(second / 60 % 60),
                         static_cast<int>(second % 60), kForces[force], kChannels[chance >> 32 & 3], mixed(~first));
  }

 private:
  static constexpr std::uint64_t kRows = 17;
  static constexpr std::uint64_t kPairs = 15;
  static constexpr std::uint64_t kBack = 100'000;  ///< pairs that a repeat looks back

  static std::uint64_t row_of(std::uint64_t pair) { return pair / kPairs * kRows + pair % kPairs; }
  static std::uint64_t pair_of(std::uint64_t row) {
    const std::uint64_t pairs = row / kRows * kPairs;
    if (row % kRows < kPairs) return pairs + row % kRows;
    return pairs + kPairs - 1 - mixed(row) % std::min(kBack, pairs + kPairs);
  }
  /// A bijection (the finaliser of splitmix64): different numbers are different ids.
  static std::uint64_t mixed(std::uint64_t bits) {
    bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9U;
    bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBU;
    return bits ^ (bits >> 31);
  }

  std::uint64_t rows_;
  const std::vector<std::string>& dates_;
};

}  // namespace

int main(int argc, char** argv) {
  const std::string_view kind = argc == 3 ? argv[1] : "";
  const bool known = kind == "clean" || kind == "quoted" || kind == "shuffled" || kind == "events" || kind == "visits";
  const std::uint64_t rows = known ? std::strtoull(argv[2], nullptr, 10) : 0;
  if (rows == 0) {
    std::fputs("usage: bench_export clean|quoted|shuffled|events|visits ROWS > FILE\n", stderr);
    return 2;
  }
  const std::vector<std::string> dates = days();
  Random random;
  const Visits visits(rows, dates);
  const bool of_visits = kind == "visits";
  std::string out = kind == "events" || of_visits ? "timestamp,force,channel,visitor_id\n"
                    : kind == "quoted"            ? "\"date\",\"force\",\"channel\",\"page\",\"count\"\r\n"
                                                  : "date,force,channel,page,count\n";
  out.reserve(2 * kChunk);
  for (std::uint64_t row = 0; row < rows; ++row) {
    const std::size_t day = kind == "shuffled" ? random.next() % dates.size() : row * dates.size() / rows;
    const char* const force = kForces[random.next() % kForces.size()];
    const char* const channel = kChannels[random.next() % kChannels.size()];
    std::array<char, 200> text{};
    const Row values{dates[day].c_str(), force, channel, random.next()};
    const int size =
        of_visits ? visits.write(text.data(), text.size(), row) : write_row(text.data(), text.size(), kind, values);
    out.append(text.data(), static_cast<std::size_t>(size));
    if (out.size() >= kChunk || row + 1 == rows) {
      if (std::fwrite(out.data(), 1, out.size(), stdout) != out.size()) return 1;
      out.clear();
    }
  }
  return std::fflush(stdout) == 0 ? 0 : 1;
}
