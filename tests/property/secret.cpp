#include "secret.hpp"

#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "catch.hpp"

#include <reach/aggregate.hpp>
#include <reach/report.hpp>

#include "aggregate/protect/hidden_rows.hpp"
#include "diagnostic/codes/publishing.hpp"

namespace reach::property {
namespace {

/// Small counts, counts near the smallest that is shown, and large ones: some tables have many small ones, others few.
std::int64_t random_count(Random& random, std::int64_t least, std::size_t kind) {
  const auto small = static_cast<std::size_t>(least);
  if (random.one_in(2 + kind * 3)) return static_cast<std::int64_t>(random.below(small + 2));
  return static_cast<std::int64_t>(random.below(random.one_in(3) ? 4 * small : 2000));
}

}  // namespace

Secret random_secret(Random& random, std::size_t periods) {
  Secret secret;
  secret.least = random.one_in(2) ? 5 : 3 + static_cast<std::int64_t>(random.below(12));
  Dataset& data = secret.dataset;
  const std::size_t most = random.one_in(10) ? 45 : 8;
  const std::size_t forces = 1 + random.below(most), channels = 1 + random.below(6);
  const std::size_t regions = random.one_in(3) ? 1 : 1 + random.below(std::min<std::size_t>(forces, 6));
  for (std::size_t region = 0; region < regions; ++region) data.regions.push_back(fmt::format("Region {}", region));
  for (std::size_t channel = 0; channel < channels; ++channel)
    data.channels.push_back(fmt::format("calls {}", channel));
  for (std::size_t at = 0; at < periods; ++at) {
    data.periods.push_back({PeriodKind::calendar_year, 2010 + static_cast<std::int32_t>(at)});
  }
  const std::size_t kind = random.below(4);
  for (std::uint32_t force = 0; force < forces; ++force) {
    const auto region = static_cast<std::uint32_t>(force < regions ? force : random.below(regions));
    data.forces.push_back({fmt::format("Force {}", random.below(900000) * 100 + force), region, {}});
    for (std::uint32_t channel = 0; channel < channels; ++channel) {
      for (const Period period : data.periods)
        data.tally.insert({force, channel, period}, Count(random_count(random, secret.least, kind)), {});
    }
  }
  return secret;
}

void count_people(Dataset& data, Random& random) {
  data.unions.emplace();
  const auto unite = [&](RowId row, std::uint32_t channel, Period period, const std::vector<std::int64_t>& parts) {
    std::int64_t most = 0, sum = 0;
    for (const std::int64_t part : parts) most = std::max(most, part), sum += part;
    const std::int64_t people =
        most + static_cast<std::int64_t>(random.below(static_cast<std::size_t>(sum - most) + 1));
    data.unions->insert({row.number(), channel, period}, Count(people), {});
    return people;
  };
  for (const Period period : data.periods) {
    std::vector<std::vector<std::int64_t>> of_region(data.regions.size());
    for (std::uint32_t force = 0; force < data.forces.size(); ++force) {
      std::vector<std::int64_t> parts;
      for (std::uint32_t channel = 0; channel < data.channels.size(); ++channel)
        parts.push_back(data.count(force, channel, period)->value());
      of_region[data.forces[force].region].push_back(unite(RowId(force), kAllChannels, period, parts));
    }
    std::vector<std::int64_t> regions;
    for (std::uint32_t region = 0; region < data.regions.size(); ++region)
      regions.push_back(unite(RowId::region(region), kAllChannels, period, of_region[region]));
    unite(RowId::all(), kAllChannels, period, regions);
    for (std::uint32_t channel = 0; channel < data.channels.size(); ++channel) {
      std::vector<std::vector<std::int64_t>> in_region(data.regions.size());
      for (std::uint32_t force = 0; force < data.forces.size(); ++force)
        in_region[data.forces[force].region].push_back(data.count(force, channel, period)->value());
      std::vector<std::int64_t> parts;
      for (std::uint32_t region = 0; region < data.regions.size(); ++region)
        parts.push_back(unite(RowId::region(region), channel, period, in_region[region]));
      unite(RowId::all(), channel, period, parts);
    }
  }
}

Dataset shuffled(const Dataset& data, Random& random) {
  std::vector<std::uint32_t> forces(data.forces.size()), channels(data.channels.size());
  for (std::uint32_t at = 0; at < forces.size(); ++at) forces[at] = at;
  for (std::uint32_t at = 0; at < channels.size(); ++at) channels[at] = at;
  random.shuffle(forces);
  Dataset other = data;
  other.tally = {};
  for (std::uint32_t at = 0; at < forces.size(); ++at) {
    other.forces[at] = data.forces[forces[at]];
    for (const std::uint32_t channel : channels) {
      for (const Period period : data.periods)
        other.tally.insert({at, channel, period}, *data.count(forces[at], channel, period), {});
    }
  }
  return other;
}

bool exchange(Secret& secret, Random& random) {
  Dataset& data = secret.dataset;
  if (data.forces.size() < 2 || data.channels.size() < 2) return false;
  const auto pick = [&](std::size_t below) { return static_cast<std::uint32_t>(random.below(below)); };
  const std::array<std::uint32_t, 2> forces{pick(data.forces.size()), pick(data.forces.size())};
  const std::array<std::uint32_t, 2> channels{pick(data.channels.size()), pick(data.channels.size())};
  const Period period = data.periods[random.below(data.periods.size())];
  if (forces[0] == forces[1] || channels[0] == channels[1]) return false;
  if (data.forces[forces[0]].region != data.forces[forces[1]].region) return false;
  Dataset changed = data;
  for (const std::size_t row : {0U, 1U}) {
    for (const std::size_t column : {0U, 1U}) {
      const Key key{forces[row], channels[column], period};
      const std::int64_t before = data.count(key.force, key.channel, period)->value();
      const std::int64_t after = before + (row == column ? 1 : -1);
      if (after < 0 || protect::is_small(before, secret.least) != protect::is_small(after, secret.least)) return false;
      changed.tally.erase(key);
      changed.tally.insert(key, Count(after), {});
    }
  }
  data = std::move(changed);
  return true;
}

std::optional<Summary> published(const Secret& secret, bool series) {
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

}  // namespace reach::property
