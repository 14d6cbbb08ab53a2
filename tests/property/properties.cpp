// What must hold for every data set, tested on random ones.
#include <array>

#include <fmt/core.h>

#include "catch.hpp"

#include <reach/derived.hpp>
#include <reach/report.hpp>

#include "figures.hpp"
#include "sample.hpp"
#include "text/unicode.hpp"

namespace reach::property {
namespace {

constexpr std::uint64_t kSamples = 150;

/// Calls `check(random)` for each seed; a failure shows the seed.
template <typename Check>
void for_each_seed(Check check) {
  for (std::uint64_t seed = 1; seed <= kSamples; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    check(random);
  }
}

void shuffle_rows(Rows& rows, Random& random) {
  std::vector<std::vector<std::string>> body(rows.begin() + 1, rows.end());
  random.shuffle(body);
  std::copy(body.begin(), body.end(), rows.begin() + 1);
}

void shuffle_columns(Rows& rows, Random& random) {
  std::vector<std::size_t> order(rows.front().size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  random.shuffle(order);
  for (std::vector<std::string>& row : rows) {
    std::vector<std::string> moved;
    for (const std::size_t i : order) moved.push_back(row[i]);
    row = std::move(moved);
  }
}

std::string csv(const Summary& summary, GroupBy by = GroupBy::period) {
  Style style;
  style.by = by;
  for (const Format& format : formats()) {
    if (format.name == "csv") return format.render(summary, style);
  }
  return {};
}

}  // namespace

TEST_CASE("the order of rows and columns changes no figure") {
  for_each_seed([](Random& random) {
    const Sample sample = random_sample(random, true);
    for (Rows rows : {wide_rows(sample), long_rows(sample)}) {
      const std::string before = figures(written(rows));
      shuffle_rows(rows, random);
      shuffle_columns(rows, random);
      CHECK(figures(written(rows)) == before);
    }
  });
}

TEST_CASE("rows split over files give the same figures") {
  for_each_seed([](Random& random) {
    const Rows rows = long_rows(random_sample(random, true));
    std::array<Rows, 3> parts{Rows{rows[0]}, Rows{rows[0]}, Rows{rows[0]}};
    for (std::size_t i = 1; i < rows.size(); ++i) parts[random.below(3)].push_back(rows[i]);
    std::vector<Text> texts;
    for (const Rows& part : parts) {
      if (part.size() > 1) texts.push_back({written(part), {}});
    }
    CHECK(figures(summarise(texts)) == figures(written(rows)));
  });
}

TEST_CASE("every layout gives the same figures") {
  for_each_seed([](Random& random) {
    const Sample sample = random_sample(random, true);
    const std::string wide = figures(written(wide_rows(sample)));
    CHECK(figures(written(long_rows(sample))) == wide);
    CHECK(figures(written(dated_rows(sample, random))) == wide);
    CHECK(figures(summarise({{written(yearly_rows(sample, 0)), 2016}, {written(yearly_rows(sample, 1)), 2018}})) ==
          wide);
  });
}

TEST_CASE("tidy counts load back to the same figures, whatever the layout they came from") {
  for_each_seed([](Random& random) {
    const Sample sample = random_sample(random, true);
    const std::string before = figures(written(wide_rows(sample)));
    for (const Rows& rows : {wide_rows(sample), long_rows(sample), dated_rows(sample, random)}) {
      Diagnostics findings;
      std::vector<Input> inputs;
      inputs.push_back({text_source("sample.csv", written(rows)), {}});
      const Dataset dataset = load(std::move(inputs), {}, findings);
      CHECK(figures(tidy_formats().front().render(dataset, {})) == before);
    }
  });
}

TEST_CASE("delimiter, quotes, line ends, blank lines and a byte order mark change no figure") {
  for_each_seed([](Random& random) {
    const Sample sample = random_sample(random, true);
    for (const Rows& rows : {wide_rows(sample), long_rows(sample)}) {
      const std::string text = written(rows, random_dialect(random));
      CHECK(figures(text) == figures(written(rows)));
    }
  });
}

TEST_CASE("renaming a force changes only its name") {
  for_each_seed([](Random& random) {
    const Sample sample = random_sample(random, true);
    const std::string name(trim(sample.forces[random.below(sample.forces.size())]));
    LoadOptions options;
    Sample renamed = sample;
    for (std::string& force : renamed.forces) {
      if (trim(force) == name) force = "Another Name";
    }
    options.rename = {"map.csv", {{fold_header(name), "Another Name"}}, {name}};
    CHECK(figures(summarise({{written(wide_rows(sample)), {}}}, options)) == figures(written(wide_rows(renamed))));
  });
}

TEST_CASE("all counts times k: the same increases, to six decimals") {
  for_each_seed([](Random& random) {
    const Sample sample = random_sample(random, true);
    const auto factor = static_cast<std::int64_t>(2 + random.below(1'000'000'000));
    const Summary once = summarise({{written(wide_rows(sample)), {}}});
    const Summary scaled_up = summarise({{written(wide_rows(scaled(sample, factor))), {}}});
    CAPTURE(factor);
    for (std::size_t force = 0; force < sample.forces.size(); ++force) {
      const Line& line = once.regions[0].forces[force];
      const Line& other = scaled_up.regions[0].forces[force];
      for (std::size_t channel = 0; channel <= line.channel_count(); ++channel) {
        CHECK(line.figures(channel).change().increase(6) == other.figures(channel).change().increase(6));
      }
    }
    CHECK(once.overall.total().change().increase(6) == scaled_up.overall.total().change().increase(6));
  });
}

TEST_CASE("parts add up to totals") {
  for_each_seed([](Random& random) {
    const Sample sample = random_sample(random, false);
    const Summary summary = summarise({{written(wide_rows(sample)), {}}});
    std::int64_t over_forces = 0;
    for (std::size_t f = 0; f < sample.forces.size(); ++f) {
      const Line& line = summary.regions[0].forces[f];
      std::int64_t over_channels = 0;
      for (std::size_t c = 0; c < sample.channels.size(); ++c) {
        CHECK(line.figures(c).baseline().value() == std::stoll(sample.count(f, c, 0)));
        CHECK(line.figures(c).comparison().value() == std::stoll(sample.count(f, c, 1)));
        over_channels += line.figures(c).comparison().value();
      }
      CHECK(line.total().comparison().value() == over_channels);
      over_forces += over_channels;
    }
    CHECK(summary.regions[0].figures.total().comparison().value() == over_forces);
    CHECK(summary.overall.total().comparison().value() == over_forces);
  });
}

TEST_CASE("shares add up to all, and contributions to the increase, of forces and of channels") {
  for_each_seed([](Random& random) {
    const Sample sample = random_sample(random, false);
    const Summary summary = summarise({{written(wide_rows(sample)), {}}});
    const Change whole = summary.regions[0].figures.total().change();
    if (whole.baseline.value() == 0 || whole.comparison.value() == 0) return;
    std::int64_t shares = 0, contributions = 0, of_channels = 0;
    for (const Line& line : summary.regions[0].forces) {
      const auto part = std::get<Ratio>(share_of(line.total().comparison(), whole.comparison));
      const auto points = std::get<Ratio>(contribution(line.total().change(), whole));
      CHECK(part.denominator == whole.comparison.value());
      CHECK(points.denominator == whole.baseline.value());
      shares += part.numerator;
      contributions += points.numerator;
      for (std::size_t channel = 0; channel < line.channel_count(); ++channel)
        of_channels += std::get<Ratio>(contribution(line.figures(channel).change(), whole)).numerator;
    }
    CHECK(shares == whole.comparison.value());
    CHECK(ExactPercentage(Ratio{contributions, whole.baseline.value()}) == whole.ratio());
    CHECK(of_channels == contributions);
  });
}

TEST_CASE("an annual increase, compounded, is the increase") {
  for_each_seed([](Random& random) {
    const Summary summary = summarise({{written(wide_rows(random_sample(random, false))), {}}});
    for (const Line& line : summary.regions[0].forces) {
      const Percentage rate = annual_increase(line.total().change(), 2, 6);
      if (std::holds_alternative<NoFigure>(rate)) continue;
      // (1 + (rate ± ½ step))² encloses comparison / baseline; all in steps of 10^-8.
      const auto factor = static_cast<long double>(std::get<Decimal>(rate).digits) + 1e8L;
      const auto ratio = static_cast<long double>(line.total().comparison().value()) /
                         static_cast<long double>(line.total().baseline().value());
      CHECK((factor - 0.51L) * (factor - 0.51L) <= ratio * 1e16L);
      CHECK((factor + 0.51L) * (factor + 0.51L) >= ratio * 1e16L);
    }
  });
}

TEST_CASE("a report as CSV loads back to the same figures, however its columns are grouped") {
  for_each_seed([](Random& random) {
    const Summary summary = summarise({{written(long_rows(random_sample(random, true))), {}}});
    const std::string printed = csv(summary);
    CAPTURE(printed);
    CHECK(csv(summarise({{printed, {}}})) == printed);
    CHECK(csv(summarise({{csv(summary, GroupBy::channel), {}}})) == printed);
  });
}

}  // namespace reach::property
