// What must hold for every table with hidden counts, tested on random ones: subtracting printed figures reveals no
// small count.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "catch.hpp"

#include <reach/aggregate.hpp>
#include <reach/load.hpp>
#include <reach/report.hpp>

#include "aggregate/protect/hidden_rows.hpp"
#include "aggregate/protect/suppress.hpp"
#include "attacker.hpp"
#include "cli/option/allowed.hpp"
#include "cli/read/published.hpp"
#include "diagnostic/codes/list.hpp"
#include "diagnostic/codes/publishing.hpp"
#include "sanitized.hpp"
#include "secret.hpp"

namespace reach::property {
namespace {

constexpr std::uint64_t kTables = draws(2500), kSeriesTables = draws(400);

/// The published summary; nothing if a whole period is too small.
std::optional<Summary> published(const Secret& secret, bool series = false) {
  AggregateOptions options;
  options.suppress = static_cast<std::size_t>(secret.least);
  options.series = series;
  Diagnostics findings;
  std::optional<Summary> summary = aggregate(secret.dataset, options, findings);
  const auto refusals = findings.all();
  const bool too_small = std::ranges::any_of(refusals, [](const auto& each) { return each.code == code::too_small; });
  CHECK(summary.has_value() != too_small);
  return summary;
}

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

template <typename Check>
void for_each_count(const Summary& summary, Check check) {
  const auto of_line = [&](const Line& line) { std::ranges::for_each(line.counts, check); };
  for (const RegionBlock& block : summary.regions) {
    of_line(block.figures);
    std::ranges::for_each(block.forces, of_line);
  }
  of_line(summary.overall);
}

/// The same table with counts changed within its totals; nothing if no count can be changed.
std::optional<Secret> twin_of(const Secret& secret, Random& random) {
  Secret twin = secret;
  bool changed = false;
  for (std::size_t tries = 0; tries < 8; ++tries) changed = exchange(twin, random) || changed;
  return changed ? std::optional(std::move(twin)) : std::nullopt;
}

std::vector<bool> hidden_figures(const Summary& summary) {
  std::vector<bool> hidden;
  for_each_count(summary, [&](Count count) { hidden.push_back(count.is_missing()); });
  return hidden;
}

/// One line per row, sorted, so that the order of rows does not matter.
std::vector<std::string> sorted_csv(const Summary& summary) {
  const std::string text = std::ranges::find(formats(), "csv", &Format::name)->render(summary, {});
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  std::ranges::sort(lines);
  return lines;
}

/// Every format, with and without its optional parts. `binary`: also workbooks, if they can be made here.
std::vector<std::string> all_outputs(const Summary& summary, bool binary) {
  std::vector<std::string> outputs;
  for (const Format& format : formats()) {
    const bool can_be_made = format.obstacle == nullptr || !format.obstacle(nullptr, {});
    if (!format.binary || (binary && can_be_made)) outputs.push_back(format.render(summary, {}));
  }
  for (const ChartFormat& format : chart_formats()) {
    for (const ChartKind kind : {ChartKind::bars, ChartKind::contribution}) {
      for (std::size_t channel = 0; channel <= summary.channels.size(); ++channel) {
        ChartStyle style;
        style.kind = kind;
        style.width = format.width;
        if (channel < summary.channels.size()) style.channel = channel;
        outputs.push_back(format.render(summary, style));
      }
    }
  }
  return outputs;
}

/// Everything published about counts from a file.
struct Publication {
  std::vector<std::string> csv, warnings;
  bool hides = false;
};

/// Nothing if the file is refused, or a whole period is too small.
std::optional<Publication> read_and_published(const Secret& secret) {
  std::vector<Input> inputs;
  inputs.push_back({text_source("counts.csv", tidy_formats().front().render(secret.dataset, {})), {}});
  Diagnostics findings;
  const Dataset dataset = load(std::move(inputs), {}, findings);
  AggregateOptions options;
  options.suppress = static_cast<std::size_t>(secret.least);
  const auto summary = findings.has_errors() ? std::nullopt : aggregate(dataset, options, findings);
  if (!summary) return std::nullopt;
  Publication publication{sorted_csv(*summary), {}, summary->suppressed_below > 0};
  for (const Diagnostic& warning : cli::published_warnings(findings, *summary))
    publication.warnings.push_back(std::string(warning.code.name()) + ' ' + warning.message);
  return publication;
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

TEST_CASE("suppression: hidden counts that change within the printed totals change no byte of any format") {
  std::size_t twins = 0;
  for (std::uint64_t seed = 1; seed <= draws(1500); ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Secret secret = random_secret(random, 2);
    const auto twin = twin_of(secret, random);
    if (!twin) continue;
    const auto one = published(secret), two = published(*twin);
    if (!one || !two || one->suppressed_below == 0 || hidden_figures(*one) != hidden_figures(*two)) continue;
    if (sorted_csv(*one) != sorted_csv(*two)) continue;  // a printed count has changed
    const bool binary = twins++ % 8 == 0;                // a workbook takes as long as all others
    CHECK(all_outputs(*one, binary) == all_outputs(*two, binary));
  }
  CHECK(twins > draws(20));
}

TEST_CASE("suppression: the warnings that are not published exist") {
  CHECK(std::ranges::count_if(all_codes(), cli::depends_on_counts) == 4);
}

TEST_CASE("suppression: hidden counts that change within the printed totals change no warning that is published") {
  std::size_t twins = 0;
  for (std::uint64_t seed = 1; seed <= draws(600); ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Secret secret = random_secret(random, 2);
    const auto twin = twin_of(secret, random);
    if (!twin) continue;
    const auto one = read_and_published(secret), two = read_and_published(*twin);
    if (!one || !two || one->csv != two->csv || !one->hides) continue;
    ++twins;
    CHECK(one->warnings == two->warnings);
  }
  CHECK(twins > draws(5));
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
