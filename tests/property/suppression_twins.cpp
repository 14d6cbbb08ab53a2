// Two tables that differ only in hidden counts, within the printed totals: nothing that is published differs.
#include <algorithm>

#include "catch.hpp"

#include <reach/aggregate.hpp>
#include <reach/load.hpp>
#include <reach/report.hpp>

#include "cli/option/allowed.hpp"
#include "cli/read/published.hpp"
#include "diagnostic/codes/list.hpp"
#include "sanitized.hpp"
#include "secret.hpp"

namespace reach::property {
namespace {

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

}  // namespace reach::property
