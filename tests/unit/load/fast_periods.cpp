// Rows with periods on the fast path: which of them are read plainly, and that all are counted.
#include "load/fast/fast_rows.hpp"

#include <charconv>
#include <string>

#include "catch.hpp"

using namespace reach;

namespace {

/// Rows `force,channel,year,count`, each a digit or a year: what the plain path would make of them.
class PlainStub final : public OtherRows {
 public:
  explicit PlainStub(Tally& counts) : counts_(counts) {}

  std::optional<Key> read(std::string_view row, std::uint64_t line, bool /*in_turn*/) override {
    ++rows;
    std::int32_t year = 0;
    std::from_chars(row.data() + 4, row.data() + 8, year);
    const Key key{static_cast<std::uint32_t>(row[0] - '0'),
                  static_cast<std::uint32_t>(row[2] - '0'),
                  {PeriodKind::calendar_year, year}};
    std::int64_t count = 0;
    std::from_chars(row.data() + 9, row.data() + row.size() - 1, count);
    if (counts_.insert(key, Count(count), origin_at(line)) != nullptr) ++doubles;
    return key;
  }
  [[nodiscard]] bool ended() const override { return false; }

  std::size_t rows = 0;
  std::size_t doubles = 0;

 private:
  Tally& counts_;
};

constexpr std::uint32_t kForces = 3;
constexpr std::uint32_t kChannels = 2;
constexpr int kYears = 10;

std::string row_of(std::uint32_t force, std::uint32_t channel, int year) {
  const auto count = static_cast<std::uint32_t>(year) * 10 + force * 2 + channel;
  return std::to_string(force) + ',' + std::to_string(channel) + ',' + std::to_string(2010 + year) + ',' +
         std::to_string(count) + '\n';
}

FastRows::Taken take(const std::string& text, Tally& counts, PlainStub& plain) {
  FastShape shape;
  shape.columns = 4;
  shape.time = 2;
  shape.of_periods = true;
  shape.counts = {3};
  shape.names = {0, 1};
  DayCounts days;
  FastRows rows(std::move(shape), {days, counts}, plain);
  const std::string padded = text + std::string(kEdgeSlack, 'x');
  return rows.take(std::string_view(padded).substr(0, text.size()), 1);
}

}  // namespace

TEST_CASE("rows with a period are counted fast once their names, and their channel in that period, were met") {
  std::string text;
  for (int year = 0; year < kYears; ++year) {
    for (std::uint32_t force = 0; force < kForces; ++force) {
      for (std::uint32_t channel = 0; channel < kChannels; ++channel) text += row_of(force, channel, year);
    }
  }
  Tally counts;
  PlainStub plain(counts);
  const auto taken = take(text, counts, plain);
  CHECK(taken.bytes == text.size());
  CHECK(plain.rows == kForces * kChannels + (kYears - 1) * kChannels);
  CHECK(taken.rows == kForces * kChannels * kYears - plain.rows);
  CHECK(plain.doubles == 0);
  CHECK(counts.size() == kForces * kChannels * kYears);
  counts.each([](const Key& key, const Tally::Cell& cell) {
    const int year = key.period.index - 2010;
    CHECK(cell.count.value() == year * 10 + std::int64_t{key.force} * 2 + std::int64_t{key.channel});
    CHECK(cell.origin.line == static_cast<std::uint64_t>(year) * 6 + key.force * 2 + key.channel + 1);
  });
}

TEST_CASE("a count that is given already is left to the plain path") {
  const std::string text = row_of(0, 0, 0) + row_of(1, 0, 0) + row_of(0, 0, 1) + row_of(1, 0, 1) + row_of(1, 0, 1);
  Tally counts;
  PlainStub plain(counts);
  const auto taken = take(text, counts, plain);
  CHECK(taken.rows == 1);
  CHECK(plain.rows == 4);
  CHECK(plain.doubles == 1);
}
