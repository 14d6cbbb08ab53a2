// What must hold for every table with hidden counts, tested on random ones: subtracting printed figures reveals no
// small count.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "catch.hpp"

#include <reach/aggregate.hpp>

#include "aggregate/protect/hidden_rows.hpp"
#include "aggregate/protect/suppress.hpp"
#include "attacker.hpp"
#include "sanitized.hpp"
#include "secret.hpp"

namespace reach::property {
namespace {

constexpr std::uint64_t kTables = draws(2500), kSeriesTables = draws(400);

/// Checks that each small count could still be anything from 1 to least − 1, and that no small figure is printed.
void check_safe(const Secret& secret, const Summary& summary) {
  for (std::size_t period = 0; period < summary.periods.size(); ++period) {
    const Attacker attacker(summary, period);
    for (std::uint32_t force = 0; force < secret.dataset.forces.size(); ++force) {
      for (std::uint32_t channel = 0; channel < secret.dataset.channels.size(); ++channel) {
        const auto count = secret.dataset.count(force, channel, summary.periods[period]);
        if (!protect::is_small(count->value(), secret.least)) continue;
        const auto bounds = attacker.of(secret.dataset.forces[force].name, channel);
        CAPTURE(force, channel, period, count->value(), secret.least, bounds.least, bounds.most);
        CHECK((bounds.least <= 1 && bounds.most >= secret.least - 1));
      }
    }
  }
}

}  // namespace

TEST_CASE("suppression: subtracting published figures narrows no small count") {
  std::size_t hiding = 0;
  for (std::uint64_t seed = 1; seed <= kTables; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Secret secret = random_secret(random, 2);
    const auto summary = published(secret);
    if (!summary) continue;
    if (summary->suppressed_below > 0) ++hiding;
    for_each_count(
        *summary, [&](Count count) { CHECK((count.is_missing() || !protect::is_small(count.value(), secret.least))); });
    check_safe(secret, *summary);
  }
  CHECK(hiding > kTables / 2);
}

TEST_CASE("suppression: tidy counts hide the same figures as the report, also for counts of different people") {
  std::size_t hidden = 0;
  for (std::uint64_t seed = 1; seed <= kSeriesTables; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    Secret secret = random_secret(random, 2);
    if (random.one_in(2)) count_people(secret.dataset, random);
    const auto summary = published(secret);
    if (!summary) continue;
    Dataset tidy = secret.dataset;
    Diagnostics findings;
    REQUIRE(protect::suppress(tidy, {}, secret.least, findings));
    const auto compare = [&](const Line& line, RowId row) {
      for (std::uint32_t at = 0; at < line.counts.size(); ++at) {
        const std::uint32_t channel = at / line.periods < line.channel_count() ? at / line.periods : kAllChannels;
        const Period period = summary->periods[at % line.periods];
        const bool is_count = row.is_force() && channel != kAllChannels;
        if (!is_count && !tidy.unions) continue;
        const auto count =
            is_count ? tidy.count(row.number(), channel, period) : tidy.united(row.number(), channel, period);
        CAPTURE(line.name, at);
        REQUIRE(count);
        CHECK(*count == line.counts[at]);
        hidden += count->is_missing() ? 1U : 0U;
      }
    };
    for (std::uint32_t region = 0; region < summary->regions.size(); ++region) {
      const RegionBlock& block = summary->regions[region];
      compare(block.figures, RowId::region(region));
      for (const Line& force : block.forces) {
        const auto found = std::ranges::find(tidy.forces, force.name, &Force::name);
        compare(force, RowId(static_cast<std::uint32_t>(found - tidy.forces.begin())));
      }
    }
    compare(summary->overall, RowId::all());
  }
  CHECK(hidden > kSeriesTables);
}

TEST_CASE("suppression: a period is hidden alike in a series and in any pair, and as safely") {
  for (std::uint64_t seed = 1; seed <= kSeriesTables; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Secret secret = random_secret(random, 3 + random.below(4));
    const auto series = published(secret, true), pair = published(secret);
    if (!series || !pair) continue;
    check_safe(secret, *series);
    const auto ends = [](const Summary& summary) {
      std::vector<Count> counts;
      const auto take = [&](const Line& line) {
        for (std::size_t channel = 0; channel <= line.channel_count(); ++channel) {
          counts.push_back(line.figures(channel).baseline());
          counts.push_back(line.figures(channel).comparison());
        }
      };
      for (const RegionBlock& block : summary.regions) {
        take(block.figures);
        std::ranges::for_each(block.forces, take);
      }
      take(summary.overall);
      return counts;
    };
    CHECK(ends(*series) == ends(*pair));
  }
}

TEST_CASE("suppression: the order of rows changes nothing") {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Secret secret = random_secret(random, 2);
    const Secret other{shuffled(secret.dataset, random), secret.least};
    const auto one = published(secret), two = published(other);
    REQUIRE(one.has_value() == two.has_value());
    if (one) CHECK(sorted_csv(*one) == sorted_csv(*two));
  }
}

TEST_CASE("suppression: no small table reveals a small count, even to an attacker who knows the rule") {
  constexpr int kRows = 3, kColumns = 2, kMost = 14;
  constexpr std::int64_t kLeast = 3;
  std::map<std::vector<std::int64_t>, std::array<std::set<std::int64_t>, kRows * kColumns>> possible;
  std::array<std::int64_t, kRows * kColumns> cells{};
  const auto publish = [&] {
    std::vector<protect::GuardedRow> rows;
    std::vector<std::int64_t> text(kColumns);
    for (std::size_t row = 0; row < kRows; ++row) {
      const std::int64_t a = cells[row * kColumns], b = cells[row * kColumns + 1];
      rows.push_back({std::string(1, static_cast<char>('A' + row)), {a, b}, a + b});
      text[0] += a;
      text[1] += b;
    }
    if (protect::is_small(text[0], kLeast) || protect::is_small(text[1], kLeast)) return;
    const auto hidden = protect::hidden_rows(rows, kLeast);
    for (std::size_t row = 0; row < kRows; ++row) {
      const std::int64_t a = cells[row * kColumns], b = cells[row * kColumns + 1];
      const bool open = hidden[row] == protect::Hidden::nothing;
      text.insert(text.end(), {open ? a : -1, open ? b : -1, hidden[row] == protect::Hidden::row ? -1 : a + b});
    }
    auto& seen = possible[text];
    for (std::size_t at = 0; at < cells.size(); ++at) seen[at].insert(cells[at]);
  };
  const auto fill = [&](auto& self, std::size_t at, std::int64_t rest) -> void {
    if (at == cells.size()) return publish();
    for (cells[at] = 0; cells[at] <= rest; ++cells[at]) self(self, at + 1, rest - cells[at]);
    cells[at] = 0;
  };
  fill(fill, 0, kMost);
  std::size_t told = 0;
  for (const auto& [text, seen] : possible) {
    for (const auto& values : seen) {
      if (values.size() == 1 && protect::is_small(*values.begin(), kLeast)) ++told;
    }
  }
  CHECK(told == 0);
}

}  // namespace reach::property
