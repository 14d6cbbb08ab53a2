#include "cli/auditing/audit_compare.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/core.h>

#include "text/unicode.hpp"

namespace reach::cli {

std::vector<std::optional<std::uint32_t>> channels_in(const Dataset& other, const std::vector<std::string>& names) {
  TextMap<std::uint32_t> by_name;
  std::map<int, std::vector<std::uint32_t>> by_family;
  for (std::uint32_t id = 0; id < other.channels.size(); ++id) {
    by_name.emplace(fold_header(other.channels[id]), id);
    by_family[channel_family(other.channels[id])].push_back(id);
  }
  std::vector<std::optional<std::uint32_t>> channels;
  for (const std::string& channel : names) {
    const auto same = by_name.find(fold_header(channel));
    const int family = channel_family(channel);
    const bool only = family != 0 && by_family[family].size() == 1;
    channels.push_back(same != by_name.end() ? std::optional(same->second)
                       : only                ? std::optional(by_family[family].front())
                                             : std::nullopt);
  }
  return channels;
}

TextMap<std::uint32_t> forces_of(const Dataset& dataset) {
  TextMap<std::uint32_t> ids;
  for (std::uint32_t id = 0; id < dataset.forces.size(); ++id) ids.emplace(fold_name(dataset.forces[id].name), id);
  return ids;
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

/// Confirms the counts of a table that are those of the data.
void confirm_counts(TableFigures& table, std::uint64_t same) {
  if (same == 0) return;
  table.findings.push_back({Verdict::confirmed, table.about.first_line, "table",
                            fmt::format("its counts are those of the data: {}", same), same});
}

/// A count of a table, and the same of another data set.
struct CommonCount {
  std::uint64_t line = 0;
  std::string name, path;  ///< for readers; as marks name the other
  Count here, there;
};

/// Calls `visit(CommonCount)` for each count whose force and channel both data sets have.
template <typename Visit>
void each_common(const TableFigures& table, const Dataset& other, Visit visit) {
  const auto channels = channels_in(other, table.dataset.channels);
  const auto forces = forces_of(other);
  for (std::uint32_t row = 0; row < table.dataset.forces.size(); ++row) {
    const Force& named = table.dataset.forces[row];
    const auto force = forces.find(fold_name(named.name));
    if (force == forces.end()) continue;
    for (std::uint32_t channel = 0; channel < channels.size(); ++channel) {
      for (const Period period : table.dataset.periods) {
        const auto here = table.dataset.count(row, channel, period);
        const bool total = !channels[channel] && table.dataset.channels[channel] == kUnnamedChannel;
        if (!here || here->is_missing() || !(channels[channel] || total)) continue;
        const Tally::Cell* const cell = table.dataset.tally.find({row, channel, period});
        const std::uint64_t line = table.line(cell != nullptr ? cell->origin.line : named.origin.line);
        CommonCount common{line, {}, {}, *here, {}};
        common.name = fmt::format("{} {} {}", printable(named.name), printable(table.dataset.channels[channel]),
                                  period_label(period));
        common.path = path_of(other.forces[force->second].name, total ? "total" : other.channels[*channels[channel]],
                              period_label(period));
        common.there = total ? force_total(other, force->second, period)
                             : other.count(force->second, *channels[channel], period).value_or(Count());
        visit(common);
      }
    }
  }
}

/// Each force with each channel and period of a table, as one text.
std::vector<std::string> keys_of(const TableFigures& table) {
  std::vector<std::string> keys;
  for (const Force& force : table.dataset.forces) {
    for (const std::string& channel : table.dataset.channels) {
      const int family = channel_family(channel);
      const std::string what = family != 0 ? std::to_string(family) : fold_header(channel);
      for (const Period period : table.dataset.periods) {
        keys.push_back(fmt::format("{}\n{}\n{}", fold_name(force.name), what, period_label(period)));
      }
    }
  }
  return keys;
}

/// A figure of a table as it stands, in ones: the whole numbers that it may be.
struct WholeRange {
  std::int64_t least = 0, most = 0;
};
std::optional<WholeRange> range_of(const MeasuredFigure& figure) {
  std::int64_t one = 1;
  for (int place = 0; place < figure.decimals; ++place) one *= 10;
  WholeRange range{figure.digits - figure.half_step, figure.digits + figure.half_step};
  if (range.least % one != 0 && range.least / one == range.most / one) return std::nullopt;  // 12.4 of something
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

void compare_with_data(TableFigures& table, const Dataset& data) {
  constexpr const char* kRemedy = "is no {} of the data: --rename MAP.csv says which it is";
  const auto channels = channels_in(data, table.dataset.channels);
  for (std::size_t at = 0; at < channels.size(); ++at) {
    if (channels[at] || table.dataset.channels[at] == kUnnamedChannel) continue;
    find(table, Verdict::untraceable, table.about.first_line, table.dataset.channels[at],
         fmt::format(kRemedy, "channel"));
  }
  const auto forces = forces_of(data);
  for (const Force& force : table.dataset.forces) {
    if (forces.contains(fold_name(force.name))) continue;
    find(table, Verdict::untraceable, table.line(force.origin.line), force.name, fmt::format(kRemedy, "force"));
  }
  std::uint64_t same = 0;
  each_common(table, data, [&](const CommonCount& common) {
    const std::string said = fmt::format("{}", common.here.value());
    if (common.there.is_missing()) {
      find(table, Verdict::untraceable, common.line, said, fmt::format("the data has no figure for {}", common.name));
    } else if (common.there != common.here) {
      find(table, Verdict::contradicted, common.line, said,
           fmt::format("{} is {} in the data", common.name, common.there.value()));
    } else {
      table.cells.push_back({common.line, said, common.path});
      ++same;
    }
  });
  confirm_counts(table, same);
}

bool compare_as_it_stands(TableFigures& table, const Dataset& data) {
  const MeasuredTable& measured = *table.measured;
  std::vector<std::string> names;
  for (const TableMeasure& measure : measured.measures) names.push_back(measure.name);
  const auto channels = channels_in(data, names);
  const auto forces = forces_of(data);
  std::uint64_t same = 0, different = 0;
  for (const MeasuredFigure& figure : measured.figures) {
    const FactRow& row = measured.rows[figure.row];
    const TableMeasure& measure = measured.measures[figure.measure];
    const auto force = forces.find(fold_name(row.name));
    const bool total = measure.total || measure.name == kUnnamedChannel;
    const std::optional<Period> period = figure.period != kUndated  ? std::optional(figure.period)
                                         : data.periods.size() == 1 ? std::optional(data.periods.front())
                                                                    : std::nullopt;
    const bool comparable = !row.is_region && force != forces.end() && measure.additive && !measure.percent && period;
    const auto range = comparable && (total || channels[figure.measure]) ? range_of(figure) : std::nullopt;
    if (!range) continue;
    const Count there = total ? force_total(data, force->second, *period)
                              : data.count(force->second, *channels[figure.measure], *period).value_or(Count());
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
  for (const std::size_t at : sharing(table)) {
    const TableFigures& above = *tables_[at];
    each_common(table, above.dataset, [&](const CommonCount& common) {
      if (common.there.is_missing() || common.there == common.here) return;
      find(table, Verdict::contradicted, common.line, fmt::format("{}", common.here.value()),
           fmt::format("{} is {} in the table at line {}", common.name, common.there.value(), above.about.first_line));
    });
  }
}

/// The first tables that have one of the table's forces in one of its periods.
std::vector<std::size_t> TablesAbove::sharing(const TableFigures& table) const {
  std::set<std::size_t> found;
  for (const std::string& key : keys_of(table)) {
    if (const auto at = first_.find(key); at != first_.end()) found.insert(at->second);
  }
  return {found.begin(), found.end()};
}

void TablesAbove::add(const TableFigures& table) {
  for (std::string& key : keys_of(table)) first_.emplace(std::move(key), tables_.size());
  tables_.push_back(&table);
}

}  // namespace reach::cli
