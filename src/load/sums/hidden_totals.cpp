#include "load/sums/hidden_totals.hpp"
#include "diagnostic/codes/sums.hpp"

#include <algorithm>
#include <map>

#include <fmt/core.h>

#include "load/dataset/count_grid.hpp"
#include "load/sums/channel_sums.hpp"
#include "load/sums/region_question.hpp"
#include "load/sums/sum_rows.hpp"
#include "load/sums/sum_text.hpp"
#include "load/words/sum_names.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// Forces as rows; channels, each in these periods, as columns.
CountGrid force_rows(const Dataset& dataset) {
  std::map<Period, std::size_t> periods;
  for (const Period period : dataset.periods) periods.emplace(period, periods.size());
  CountGrid grid(dataset.forces.size(), dataset.channels.size() * periods.size());
  dataset.tally.each_page([&](const Tally::Page& page) {
    const std::size_t column = page.first.channel * periods.size() + periods[page.first.period];
    dataset.tally.each_of(page,
                          [&](const Key& key, const Tally::Cell& cell) { grid.at(key.force, column) = cell.count; });
  });
  return grid;
}

/// The value of --region-rows that explains all these rows, if nothing else gives regions.
RegionRows side_for(const SumRows& found, const Dataset& dataset, const CountGrid& counts, const DatasetBuilder& all) {
  if (found.refused.empty() && found.doubtful.empty()) return RegionRows::none;
  if (are_columns(dataset) || all.options.region_rows != RegionRows::none) return RegionRows::none;
  std::vector<std::uint32_t> sums;
  for (const auto* rows : {&found.refused, &found.doubtful}) {
    for (const SumRow& sum : *rows) {
      const bool is_place = sum.sign != SumSign::of_which && sum_word(dataset.forces[sum.row].name) != SumWord::both;
      if (!is_place) return RegionRows::none;
      sums.push_back(sum.row);
      sums.insert(sums.end(), sum.together.begin(), sum.together.end());
    }
  }
  if (all.region_rows.explains != RegionRows::none || all.regions_known) return all.region_rows.explains;
  std::vector<std::string> names;
  for (const Force& force : dataset.forces) names.push_back(force.name);
  return side_of_regions(counts, names, all.rows, sums);
}

/// Several doubtful rows that make every row a part of a region are not sums by chance.
void refuse_doubtful(SumRows& found) {
  found.refused.insert(found.refused.end(), found.doubtful.begin(), found.doubtful.end());
  std::ranges::sort(found.refused, {}, &SumRow::row);
  found.doubtful.clear();
}

void report_rows(Dataset& dataset, const CountGrid& counts, DatasetBuilder& all) {
  std::vector<bool> is_force;
  for (const Force& force : dataset.forces)
    is_force.push_back(all.rows.is_given_force(force.name) || all.region_rows.confirmed.contains(force.name));
  SumRows found = find_sum_rows(dataset, counts, is_force);
  const RegionRows side = side_for(found, dataset, counts, all);
  if (side != RegionRows::none && found.doubtful.size() > 1) refuse_doubtful(found);
  const auto describe = [&](Code code, const std::vector<SumRow>& rows) {
    if (!rows.empty()) all.diagnostics.add(describe_sums(code, rows, {dataset, counts, side}));
  };
  describe(code::counted_twice, found.refused);
  describe(code::hidden_total, found.doubtful);
  for (const SumRow& sum : found.doubtful) {
    dataset.doubtful_totals.push_back(dataset.forces[sum.row].name);
    for (const std::uint32_t row : sum.together) dataset.doubtful_totals.push_back(dataset.forces[row].name);
  }
}

}  // namespace

void report_hidden_totals(Dataset& dataset, DatasetBuilder& all) {
  if (dataset.forces.empty() || dataset.channels.empty()) return;
  const CountGrid forces = force_rows(dataset);
  report_rows(dataset, forces, all);
  report_channel_sums(dataset, forces, all.diagnostics);
}

}  // namespace reach
