// What must hold for every series, tested on random ones.
#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "catch.hpp"

#include <reach/aggregate.hpp>
#include <reach/derived.hpp>
#include <reach/report.hpp>

#include "figures.hpp"
#include "report/figures/figures.hpp"
#include "report/figures/shown.hpp"
#include "sample.hpp"

namespace reach::property {
namespace {

constexpr std::uint64_t kSeedsOfSeries = 100;
constexpr int kFirstYear = 2010;

using report::Part;

/// Two to nine years of up to four forces and three channels, as long rows; all of them may lack a year.
Rows random_series(Random& random, bool missing) {
  const std::size_t forces = 1 + random.below(4), channels = 1 + random.below(3), years = 2 + random.below(8);
  const std::size_t gap = years > 3 ? 1 + random.below(years - 2) : years;
  Rows rows{{"force", "channel", "period", "count"}};
  for (std::size_t force = 0; force < forces; ++force) {
    for (std::size_t channel = 0; channel < channels; ++channel) {
      for (std::size_t year = 0; year < years; ++year) {
        if (year == gap) continue;
        const bool none = missing && random.one_in(15);
        rows.push_back({fmt::format("Force {}", force), fmt::format("calls {}", channel),
                        std::to_string(kFirstYear + static_cast<int>(year)),
                        none ? "[c]" : std::to_string(random.below(random.one_in(10) ? 2 : 5000))});
      }
    }
  }
  return rows;
}

Summary summary_of(const std::vector<std::string>& texts, bool series) {
  std::vector<Input> inputs;
  for (std::size_t i = 0; i < texts.size(); ++i)
    inputs.push_back({text_source(fmt::format("{}.csv", i), texts[i]), {}});
  Diagnostics findings;
  const Dataset dataset = load(std::move(inputs), {}, findings);
  AggregateOptions options;
  options.series = series;
  options.sort = SortBy::name;
  std::optional<Summary> summary = aggregate(dataset, options, findings);
  REQUIRE(summary.has_value());
  const std::size_t total = summary->channels.size();
  summary->shown = {{Figure::count, total}, {Figure::step, total},     {Figure::year_on_year, total},
                    {Figure::index, total}, {Figure::increase, total}, {Figure::annual, total}};
  return *std::move(summary);
}

std::string csv_of(const Summary& summary) {
  const auto csv = std::ranges::find(formats(), "csv", &Format::name);
  return csv->render(summary, {});
}

template <typename Check>
void for_each_line(const Summary& summary, Check check) {
  for (const RegionBlock& block : summary.regions) {
    check(block.figures);
    for (const Line& force : block.forces) check(force);
  }
  check(summary.overall);
}

/// A fraction as counts make it: above 0, and below 2^52 for two of these.
struct Fraction {
  Int128 numerator = 1, denominator = 1;
};

}  // namespace

TEST_CASE("series: each step on the index before gives the index, in exact fractions") {
  for (std::uint64_t seed = 1; seed <= kSeedsOfSeries; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Summary summary = summary_of({written(random_series(random, false))}, true);
    for_each_line(summary, [&](const Line& line) {
      for (std::size_t channel = 0; channel <= line.channel_count(); ++channel) {
        const Series series = line.figures(channel);
        const Part part{&line, &line};
        Fraction before;
        for (std::size_t at = 0; at < series.size(); ++at) {
          const auto index = report::kind_of(Figure::index).exact({series, part, summary, at});
          const auto step = report::kind_of(Figure::step).exact({series, part, summary, at});
          if (!std::holds_alternative<Ratio>(index)) break;  // the baseline is 0
          const auto is = std::get<Ratio>(index);
          if (const auto* ratio = std::get_if<Ratio>(&step)) {
            const Int128 numerator = before.numerator * (Int128{ratio->numerator} + ratio->denominator);
            CHECK((numerator * is.denominator == is.numerator * before.denominator * ratio->denominator));
          } else {
            CHECK((at == 0 || series[at - 1].value() == 0));
          }
          before = {is.numerator, is.denominator};
        }
      }
    });
  }
}

TEST_CASE("series: its first and last period, increase and year-by-year rate are those of the plain report") {
  for (std::uint64_t seed = 1; seed <= kSeedsOfSeries; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const std::string text = written(random_series(random, true));
    Summary series = summary_of({text}, true);
    Summary plain = summary_of({text}, false);
    CHECK(figures(series) == figures(plain));
    if (series.periods.size() > 2) continue;
    plain.series = true;
    CHECK(csv_of(series) == csv_of(plain));
  }
}

TEST_CASE("series: shuffled periods and split files give the same") {
  for (std::uint64_t seed = 1; seed <= kSeedsOfSeries; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    Rows rows = random_series(random, true);
    const std::string before = csv_of(summary_of({written(rows)}, true));
    std::vector<std::vector<std::string>> body(rows.begin() + 1, rows.end());
    random.shuffle(body);
    std::array<Rows, 3> parts{Rows{rows[0]}, Rows{rows[0]}, Rows{rows[0]}};
    for (std::vector<std::string>& row : body) parts[random.below(3)].push_back(std::move(row));
    std::vector<std::string> texts;
    for (const Rows& part : parts) {
      if (part.size() > 1) texts.push_back(written(part));
    }
    CHECK(csv_of(summary_of(texts, true)) == before);
  }
}

TEST_CASE("series: a missing count affects the figures that need it, and no others") {
  for (std::uint64_t seed = 1; seed <= kSeedsOfSeries; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Summary whole = summary_of({written(random_series(random, false))}, true);
    Summary lacking = whole;
    const std::size_t periods = whole.periods.size(), gone = random.below(periods);
    Line& line = lacking.regions.front().forces.front();
    line.counts[line.counts.size() - periods + gone] = Count(Symbol::confidential);
    const Line& before = whole.regions.front().forces.front();
    for (const Figure figure : {Figure::step, Figure::index, Figure::increase, Figure::annual}) {
      const report::FigureKind& kind = report::kind_of(figure);
      for (std::size_t at = 0; at < (kind.per_period ? periods : 1); ++at) {
        const bool first = gone == 0, last = gone == periods - 1;
        const bool needs = figure == Figure::step    ? at > 0 && (at == gone || at == gone + 1)
                           : figure == Figure::index ? first || at == gone
                                                     : first || last;
        const auto now = kind.value({line.total(), {&line, &line}, lacking, at});
        const auto then = kind.value({before.total(), {&before, &before}, whole, at});
        CAPTURE(kind.name, at, gone);
        CHECK((now == then) == !needs);
      }
    }
  }
}

}  // namespace reach::property
