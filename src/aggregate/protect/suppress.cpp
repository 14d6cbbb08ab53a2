#include "aggregate/protect/suppress.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include <fmt/core.h>

#include "aggregate/protect/pattern.hpp"
#include "diagnostic/codes/publishing.hpp"
#include "text/listed.hpp"

namespace reach::protect {
namespace {

void hide(Count& count) {
  if (!count.is_missing()) count = Count(Symbol::confidential);
}

/// Hides the figures of a line that the patterns of the periods hide. `row_of(pattern)`: how much of its row.
template <typename RowOf>
void hide_line(Line& line, std::span<const Pattern> patterns, RowOf row_of) {
  const std::size_t total = line.channel_count();
  for (std::size_t period = 0; period < patterns.size(); ++period) {
    const Pattern& pattern = patterns[period];
    const Hidden row = row_of(pattern);
    for (std::size_t channel = 0; channel < total; ++channel) {
      if (pattern.channels[channel] || row != Hidden::nothing) hide(line.counts[channel * line.periods + period]);
    }
    if (row == Hidden::row) hide(line.counts[total * line.periods + period]);
  }
}

/// The ids of rows by their names.
class IdsByName {
 public:
  explicit IdsByName(const Dataset& dataset) {
    for (const Force& force : dataset.forces) forces_.emplace(force.name, forces_.size());
    for (const std::string& region : dataset.regions) regions_.emplace(region, regions_.size());
  }
  [[nodiscard]] std::size_t force(const Line& line) const { return forces_.at(line.name); }
  [[nodiscard]] std::size_t region(const Line& line) const { return regions_.at(line.name); }

 private:
  std::map<std::string_view, std::size_t> forces_, regions_;
};

void hide_all(Summary& summary, std::span<const Pattern> patterns, const Dataset& dataset) {
  const IdsByName ids(dataset);
  std::vector<std::size_t> shown;
  for (RegionBlock& block : summary.regions) {
    const std::size_t region = ids.region(block.figures);
    shown.push_back(region);
    hide_line(block.figures, patterns, [&](const Pattern& pattern) { return pattern.regions[region]; });
    for (Line& force : block.forces) {
      const std::size_t id = ids.force(force);
      hide_line(force, patterns, [&](const Pattern& pattern) { return pattern.forces[id]; });
    }
  }
  // The line of all regions is shown; that of some regions shows what each of these regions shows.
  const bool is_part = summary.overall.name == kRegionsShown || shown.size() == 1;
  hide_line(summary.overall, patterns, [&](const Pattern& pattern) {
    Hidden most = Hidden::nothing;
    for (const std::size_t region : shown) most = std::max(most, is_part ? pattern.regions[region] : most);
    return most;
  });
}

/// The pattern of each period; nothing after reporting those in which nothing would be left.
std::optional<std::vector<Pattern>> patterns_of(const Dataset& dataset, std::span<const Period> periods,
                                                std::int64_t least, const std::vector<bool>& left_out,
                                                Diagnostics& diagnostics) {
  std::vector<Pattern> patterns;
  bool good = true;
  for (const Period period : periods) {
    patterns.push_back(pattern_of(dataset, period, least, left_out));
    if (!patterns.back().is_too_small) continue;
    good = false;
    diagnostics.add(error(code::too_small, fmt::format("every figure would be hidden in {}: the total is below {}",
                                                       period_label(period), least))
                        .hint("leave the period out, or sum it into a longer one"));
  }
  return good ? std::optional(std::move(patterns)) : std::nullopt;
}

bool hides_something(std::span<const Pattern> patterns) {
  return std::any_of(patterns.begin(), patterns.end(),
                     [](const Pattern& pattern) { return pattern.hides_something(); });
}

/// Whether a count is small, whichever period it is of.
bool has_small(const Dataset& dataset, std::int64_t least) {
  bool any = false;
  dataset.tally.each([&](const Key&, const Tally::Cell& cell) {
    any = any || (!cell.count.is_missing() && is_small(cell.count.value(), least));
  });
  return any;
}

/// Forces that the totals leave out show no channels.
void hide_left_out(std::span<Pattern> patterns, const std::vector<bool>& left_out) {
  for (Pattern& pattern : patterns) {
    for (std::size_t force = 0; force < left_out.size(); ++force) {
      if (left_out[force]) pattern.forces[force] = std::max(pattern.forces[force], Hidden::channels);
    }
  }
}

/// The same figures, except that those for which `is_hidden(key, pattern)` are hidden.
template <typename IsHidden>
Tally hidden_in(const Tally& tally, std::span<const Period> periods, std::span<const Pattern> patterns,
                IsHidden is_hidden) {
  Tally shown;
  tally.each([&](const Key& key, const Tally::Cell& cell) {
    const auto period = std::lower_bound(periods.begin(), periods.end(), key.period);
    if (period == periods.end() || *period != key.period) return;
    Count count = cell.count;
    if (is_hidden(key, patterns[static_cast<std::size_t>(period - periods.begin())])) hide(count);
    shown.insert(key, count, cell.origin);
  });
  return shown;
}

bool hides_count(const Key& key, const Pattern& pattern) {
  return pattern.channels[key.channel] || pattern.forces[key.force] != Hidden::nothing;
}

bool hides_union(const Key& key, const Pattern& pattern) {
  const RowId row(key.force);
  Hidden hidden = Hidden::nothing;
  if (row.is_force()) hidden = pattern.forces[key.force];
  if (row.is_region()) hidden = pattern.regions[row.region_id()];
  return key.channel == kAllChannels ? hidden == Hidden::row
                                     : pattern.channels[key.channel] || hidden != Hidden::nothing;
}

}  // namespace

bool suppress(Summary& summary, const Dataset& dataset, std::int64_t least, const std::vector<bool>& left_out,
              Diagnostics& diagnostics) {
  auto patterns = patterns_of(dataset, summary.periods, least, left_out, diagnostics);
  if (!patterns) return false;
  if (has_small(dataset, least)) {
    leave_out_traces(summary, dataset);
    hide_left_out(*patterns, left_out);
  }
  if (!hides_something(*patterns)) return true;
  hide_all(summary, *patterns, dataset);
  summary.suppressed_below = least;
  return true;
}

bool suppress(Dataset& dataset, std::span<const Period> periods, std::int64_t least, Diagnostics& diagnostics) {
  std::vector<Period> listed(periods.begin(), periods.end());
  if (listed.empty()) listed = dataset.periods;
  std::ranges::sort(listed);
  const auto patterns = patterns_of(dataset, listed, least, {}, diagnostics);
  if (!patterns) return false;
  dataset.tally = hidden_in(dataset.tally, listed, *patterns, hides_count);
  if (dataset.unions) dataset.unions = hidden_in(*dataset.unions, listed, *patterns, hides_union);
  if (hides_something(*patterns)) note_linked_tables(diagnostics);
  return true;
}

void leave_out_traces(Summary& summary, const Dataset& dataset) {
  for (InputInfo& input : summary.inputs) {
    input.sha256.clear();  // with few unknown digits, a hash can be tried out
    // A row of a dated file may be one person: their number less the totals shown would be the total of other periods.
    if (!dataset.covers.empty()) input.rows = 0;
  }
}

std::uint64_t small_counts(const Dataset& dataset, std::span<const Period> periods) {
  std::uint64_t count = 0;
  dataset.tally.each([&](const Key& key, const Tally::Cell& cell) {
    const bool listed = periods.empty() || std::ranges::find(periods, key.period) != periods.end();
    if (listed && !cell.count.is_missing() && is_small(cell.count.value(), kSmallBelow)) ++count;
  });
  return count;
}

void note_small_counts(std::uint64_t count, Diagnostics& diagnostics) {
  if (count == 0) return;
  diagnostics.add(note(code::small_counts, fmt::format("{} {} below {}: --suppress {} hides {} where this is published",
                                                       plural(count, "count"), count == 1 ? "is" : "are", kSmallBelow,
                                                       kSmallBelow, count == 1 ? "it" : "them")));
}

void note_linked_tables(Diagnostics& diagnostics) {
  diagnostics.add(note(code::linked_tables,
                       "tables from other groupings or periods can be subtracted from these: publish one set"));
}

}  // namespace reach::protect
