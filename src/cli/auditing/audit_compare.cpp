#include "cli/auditing/audit_compare.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/core.h>

#include "text/unicode.hpp"

namespace reach::cli {

DataIndex::DataIndex(const Dataset& data) : data_(data) {
  for (std::uint32_t id = 0; id < data.channels.size(); ++id) {
    channels_.emplace(fold_header(data.channels[id]), id);
    families_[channel_family(data.channels[id])].push_back(id);
  }
  for (std::uint32_t id = 0; id < data.forces.size(); ++id) forces_.emplace(fold_name(data.forces[id].name), id);
  for (const std::string& region : data.regions) regions_.emplace(fold_name(region), region);
}

std::optional<std::uint32_t> DataIndex::channel(const std::string& name) const {
  if (const auto same = channels_.find(fold_header(name)); same != channels_.end()) return same->second;
  const int family = channel_family(name);
  const auto alike = family == 0 ? families_.end() : families_.find(family);
  return alike != families_.end() && alike->second.size() == 1 ? std::optional(alike->second.front()) : std::nullopt;
}

std::vector<std::optional<std::uint32_t>> DataIndex::channels(const std::vector<std::string>& names) const {
  std::vector<std::optional<std::uint32_t>> found;
  for (const std::string& name : names) found.push_back(channel(name));
  return found;
}

std::optional<std::uint32_t> DataIndex::force(std::string_view name) const {
  const auto found = forces_.find(fold_name(name));
  return found == forces_.end() ? std::nullopt : std::optional(found->second);
}

std::string DataIndex::region(std::string_view name) const {
  const auto found = regions_.find(fold_name(name));
  return found == regions_.end() ? std::string() : found->second;
}

namespace {

void find_in(TableFigures& table, Verdict verdict, std::uint64_t line, std::string said, std::string message) {
  table.findings.push_back({verdict, line, std::move(said), std::move(message), 1});
}

Count force_total(const Dataset& dataset, std::uint32_t force, Period period) {
  Sum sum;
  for (std::uint32_t channel = 0; channel < dataset.channels.size(); ++channel) {
    sum.add(dataset.count(force, channel, period).value_or(Count()));
  }
  return sum.result().value_or(Count());
}

/// Adds a finding that so many counts of a table equal the data.
void confirm_counts(TableFigures& table, std::uint64_t same) {
  if (same == 0) return;
  table.findings.push_back({Verdict::confirmed, table.about.first_line, "table",
                            fmt::format("its counts are those of the data: {}", same), same});
}

/// A count of a table.
struct TableCount {
  std::uint32_t force = 0, channel = 0;
  Period period;
  Count value;
  std::uint64_t line = 0;
};

/// Calls `visit` for each count of a table, except missing ones.
template <typename Visit>
void each_count(const TableFigures& table, Visit visit) {
  const Dataset& data = table.dataset;
  for (std::uint32_t force = 0; force < data.forces.size(); ++force) {
    for (std::uint32_t channel = 0; channel < data.channels.size(); ++channel) {
      for (const Period period : data.periods) {
        const auto value = data.count(force, channel, period);
        if (!value || value->is_missing()) continue;
        const Tally::Cell* const cell = data.tally.find({force, channel, period});
        const std::uint64_t line = table.line(cell != nullptr ? cell->origin.line : data.forces[force].origin.line);
        visit(TableCount{force, channel, period, *value, line});
      }
    }
  }
}

/// `Kent helpline 2018`
std::string name_of(const TableFigures& table, const TableCount& count) {
  return fmt::format("{} {} {}", printable(table.dataset.forces[count.force].name),
                     printable(table.dataset.channels[count.channel]), period_label(count.period));
}

std::uint32_t id_of(TextMap<std::uint32_t>& known, const std::string& name) {
  return known.emplace(name, static_cast<std::uint32_t>(known.size())).first->second;
}

/// The whole numbers that a figure, perhaps rounded, of a table read as it stands may be.
struct WholeRange {
  std::int64_t least = 0, most = 0;
};
std::optional<WholeRange> range_of(const MeasuredFigure& figure) {
  std::int64_t one = 1;
  for (int place = 0; place < figure.decimals; ++place) one *= 10;
  WholeRange range{figure.digits - figure.half_step, figure.digits + figure.half_step};
  if (range.least % one != 0 && range.least / one == range.most / one) return std::nullopt;  // 12.4 is not a count
  range.least = (range.least + one - 1) / one;
  range.most /= one;
  return range;
}

/// `695`, `about 12,500`
std::string shown_range(const WholeRange& range) {
  const std::string middle = fmt::format("{}", range.least + (range.most - range.least) / 2);
  return range.least == range.most ? middle : "about " + middle;
}

}  // namespace

void compare_with_data(TableFigures& table, const DataIndex& names) {
  constexpr const char* kRemedy = "is no {} of the data: --rename MAP.csv says which it is";
  const Dataset& data = names.data();
  const auto channels = names.channels(table.dataset.channels);
  for (std::size_t at = 0; at < channels.size(); ++at) {
    if (channels[at] || table.dataset.channels[at] == kUnnamedChannel) continue;
    find_in(table, Verdict::untraceable, table.about.first_line, table.dataset.channels[at],
            fmt::format(kRemedy, "channel"));
  }
  for (const Force& force : table.dataset.forces) {
    if (names.force(force.name)) continue;
    find_in(table, Verdict::untraceable, table.line(force.origin.line), force.name, fmt::format(kRemedy, "force"));
  }
  std::uint64_t same = 0;
  each_count(table, [&](const TableCount& count) {
    const auto force = names.force(table.dataset.forces[count.force].name);
    const auto& channel = channels[count.channel];
    const bool total = !channel && table.dataset.channels[count.channel] == kUnnamedChannel;
    if (!force || !(channel || total)) return;
    const std::string said = fmt::format("{}", count.value.value());
    const Count there =
        total ? force_total(data, *force, count.period) : data.count(*force, *channel, count.period).value_or(Count());
    if (there.is_missing()) {
      find_in(table, Verdict::untraceable, count.line, said,
              fmt::format("the data has no figure for {}", name_of(table, count)));
    } else if (there != count.value) {
      find_in(table, Verdict::contradicted, count.line, said,
              fmt::format("{} is {} in the data", name_of(table, count), there.value()));
    } else {
      table.cells.push_back(
          {count.line, said,
           path_of(data.forces[*force].name, total ? "total" : data.channels[*channel], period_label(count.period))});
      ++same;
    }
  });
  confirm_counts(table, same);
}

bool compare_as_it_stands(TableFigures& table, const DataIndex& names) {
  const Dataset& data = names.data();
  const MeasuredTable& measured = *table.measured;
  std::vector<std::optional<std::uint32_t>> channels;
  for (const TableMeasure& measure : measured.measures) channels.push_back(names.channel(measure.name));
  std::uint64_t same = 0, different = 0;
  for (const MeasuredFigure& figure : measured.figures) {
    const FactRow& row = measured.rows[figure.row];
    const TableMeasure& measure = measured.measures[figure.measure];
    const auto force = names.force(row.name);
    const bool total = measure.total || measure.name == kUnnamedChannel;
    const std::optional<Period> period = figure.period != kUndated  ? std::optional(figure.period)
                                         : data.periods.size() == 1 ? std::optional(data.periods.front())
                                                                    : std::nullopt;
    const bool comparable = !row.is_region && force && measure.additive && !measure.percent && period;
    const auto range = comparable && (total || channels[figure.measure]) ? range_of(figure) : std::nullopt;
    if (!range) continue;
    const Count there = total ? force_total(data, *force, *period)
                              : data.count(*force, *channels[figure.measure], *period).value_or(Count());
    if (there.is_missing()) continue;
    if (range->least <= there.value() && there.value() <= range->most) {
      ++same;
      continue;
    }
    ++different;
    find_in(table, Verdict::contradicted, row.line, shown_range(*range),
            fmt::format("{} {} {} is {} in the data", printable(row.name), printable(total ? "total" : measure.name),
                        period_label(*period), there.value()));
  }
  confirm_counts(table, same);
  return same + different > 0;
}

const TablesAbove::CountAbove* TablesAbove::find(const Fact& fact) const {
  for (const std::vector<CountAbove>& run : runs_) {
    const auto found = std::ranges::lower_bound(run, fact, {}, &CountAbove::fact);
    if (found != run.end() && found->fact == fact) return &*found;
  }
  return nullptr;
}

/// Adds counts that no run has. Runs are merged so that there are few, and none becomes so long that it would be copied
/// as a whole.
void TablesAbove::add(std::vector<CountAbove> counts) {
  constexpr std::size_t kLongest = std::size_t{1} << 18;
  if (counts.empty()) return;
  std::ranges::sort(counts, {}, &CountAbove::fact);
  while (!runs_.empty() && runs_.back().size() <= 2 * counts.size() &&
         runs_.back().size() + counts.size() <= kLongest) {
    std::vector<CountAbove> merged;
    merged.reserve(runs_.back().size() + counts.size());
    std::ranges::merge(runs_.back(), counts, std::back_inserter(merged), {}, &CountAbove::fact, &CountAbove::fact);
    runs_.pop_back();
    counts = std::move(merged);
  }
  counts.shrink_to_fit();
  runs_.push_back(std::move(counts));
}

void TablesAbove::compare(TableFigures& table, bool is_last) {
  if (is_last && runs_.empty()) return;
  std::map<int, std::size_t> families;
  for (const std::string& channel : table.dataset.channels) ++families[channel_family(channel)];
  std::vector<std::vector<std::uint32_t>> channels;  ///< the table's own first
  for (const std::string& channel : table.dataset.channels) {
    const int family = channel_family(channel);
    const std::uint32_t id = 2 * id_of(channels_, fold_header(channel));
    const bool alone = family != 0 && families[family] == 1;
    channels.push_back({alone ? id + 1 : id, alone ? id : id + 1});
    if (!alone) continue;
    std::vector<std::uint32_t>& alike = alone_[family];
    if (std::ranges::find(alike, id + 1) == alike.end()) alike.push_back(id + 1);
    channels.back().insert(channels.back().end(), alike.begin(), alike.end());
  }
  std::vector<std::uint32_t> forces;
  for (const Force& force : table.dataset.forces) forces.push_back(id_of(forces_, fold_name(force.name)));
  std::vector<CountAbove> own;
  each_count(table, [&](const TableCount& count) {
    const CountAbove* above = nullptr;
    for (const std::uint32_t channel : channels[count.channel]) {
      const Fact fact{forces[count.force], channel, count.period};
      const CountAbove* const found = find(fact);
      if (found != nullptr && (above == nullptr || found->line < above->line)) above = found;
      if (found == nullptr && channel == channels[count.channel].front())
        own.push_back({fact, count.value, table.about.first_line});
    }
    if (above == nullptr || above->value == count.value) return;
    find_in(table, Verdict::contradicted, count.line, fmt::format("{}", count.value.value()),
            fmt::format("{} is {} in the table at line {}", name_of(table, count), above->value.value(), above->line));
  });
  if (!is_last) add(std::move(own));
}

}  // namespace reach::cli
