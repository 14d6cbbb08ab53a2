#include "cli/auditing/audit_compare.hpp"

#include <algorithm>

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

bool DataIndex::is_alone(const std::string& channel) const {
  const int family = channel_family(channel);
  return family != 0 && families_.at(family).size() == 1;
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

void find(TableFigures& table, Verdict verdict, std::uint64_t line, std::string said, std::string message) {
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
    find(table, Verdict::untraceable, table.about.first_line, table.dataset.channels[at],
         fmt::format(kRemedy, "channel"));
  }
  for (const Force& force : table.dataset.forces) {
    if (names.force(force.name)) continue;
    find(table, Verdict::untraceable, table.line(force.origin.line), force.name, fmt::format(kRemedy, "force"));
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
      find(table, Verdict::untraceable, count.line, said,
           fmt::format("the data has no figure for {}", name_of(table, count)));
    } else if (there != count.value) {
      find(table, Verdict::contradicted, count.line, said,
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
    find(table, Verdict::contradicted, row.line, shown_range(*range),
         fmt::format("{} {} {} is {} in the data", printable(row.name), printable(total ? "total" : measure.name),
                     period_label(*period), there.value()));
  }
  confirm_counts(table, same);
  return same + different > 0;
}

void TablesAbove::compare(TableFigures& table) {
  std::vector<std::pair<Fact, FirstCount>> own;
  const DataIndex names(table.dataset);
  std::vector<std::vector<std::uint32_t>> channels;
  for (const std::string& channel : table.dataset.channels) {
    auto& known = channels.emplace_back(1, id_of(channels_, fold_header(channel)));
    if (names.is_alone(channel)) known.push_back(UINT32_MAX - static_cast<std::uint32_t>(channel_family(channel)));
  }
  std::vector<std::uint32_t> forces;
  for (const Force& force : table.dataset.forces) forces.push_back(id_of(forces_, fold_name(force.name)));
  each_count(table, [&](const TableCount& count) {
    const FirstCount* above = nullptr;
    for (const std::uint32_t channel : channels[count.channel]) {
      const Fact fact{forces[count.force], channel, count.period};
      const auto found = first_.find(fact);
      if (found != first_.end() && (above == nullptr || found->second.line < above->line)) above = &found->second;
      if (found == first_.end()) own.emplace_back(fact, FirstCount{table.about.first_line, count.value});
    }
    if (above == nullptr || above->value == count.value) return;
    find(table, Verdict::contradicted, count.line, fmt::format("{}", count.value.value()),
         fmt::format("{} is {} in the table at line {}", name_of(table, count), above->value.value(), above->line));
  });
  first_.insert(own.begin(), own.end());
}

}  // namespace reach::cli
