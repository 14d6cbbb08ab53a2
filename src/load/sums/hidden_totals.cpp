#include "load/sums/hidden_totals.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <string>
#include <vector>

#include <fmt/core.h>

#include <reach/keyed_hash.hpp>

#include "diagnostic/codes/sums.hpp"
#include "load/dataset/count_grid.hpp"
#include "load/dataset/finish.hpp"
#include "load/sums/near_sums.hpp"
#include "load/sums/region_tree.hpp"
#include "load/sums/run_sums.hpp"
#include "load/sums/sum_rows.hpp"
#include "load/sums/sum_text.hpp"
#include "load/words/overlaps.hpp"
#include "load/words/sum_names.hpp"
#include "load/words/words.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// Forces as rows; one column per channel and period, in that order.
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

/// Rejects the doubtful rows as well: several of them that make every row part of a region are not sums by chance.
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

using ChannelIds = std::vector<std::uint32_t>;

/// The same figures with channels as rows.
CountGrid channel_rows(const CountGrid& forces, std::size_t channels) {
  const std::size_t periods = forces.columns() / channels;
  CountGrid grid(channels, forces.rows() * periods);
  for (std::size_t force = 0; force < forces.rows(); ++force) {
    for (std::size_t channel = 0; channel < channels; ++channel) {
      for (std::size_t period = 0; period < periods; ++period) {
        grid.at(channel, force * periods + period) = forces.row(force)[channel * periods + period];
      }
    }
  }
  return grid;
}

/// The channels named after a sex; empty unless there are channels of both.
ChannelIds both_sexes(const Dataset& dataset) {
  ChannelIds channels;
  bool male = false, female = false;
  for (std::uint32_t channel = 0; channel < dataset.channels.size(); ++channel) {
    const SumWord word = sum_word(dataset.channels[channel]);
    male = male || word == SumWord::male;
    female = female || word == SumWord::female;
    if (word == SumWord::male || word == SumWord::female) channels.push_back(channel);
  }
  return male && female ? channels : ChannelIds();
}

/// Reports channels of a data set that are totals of others. Each is a row of `counts`.
class ChannelSums {
 public:
  ChannelSums(Dataset& dataset, const CountGrid& counts, Diagnostics& diagnostics)
      : dataset_(dataset), counts_(counts), diagnostics_(diagnostics), sexes_(both_sexes(dataset)) {
    all_.resize(dataset.channels.size());
    std::iota(all_.begin(), all_.end(), 0U);
  }

  void report() {
    std::vector<bool> is_reported(all_.size());
    const std::vector<ChannelIds> order(1, all_);
    RunSums sums(counts_, order);
    for (const RunSum& sum :
         sums.find([](const RunSum& each) { return each.of_all_others || each.people >= kTellingPeople; })) {
      is_reported[sum.row] = true;
      report(sum.row, sums.parts_of(sum));
    }
    std::uint64_t steps = kMostSteps;
    for (const std::uint32_t channel : all_) {
      if (is_reported[channel]) continue;
      const bool of_both = sum_word(dataset_.channels[channel]) == SumWord::both;
      ChannelIds parts = of_both ? sexes_ : ChannelIds();
      if (parts.empty()) parts = nearly_parts(channel, steps);
      if (!parts.empty()) report(channel, parts);
    }
  }

 private:
  static constexpr std::uint64_t kMostSteps = 100'000;  // channels examined
  static bool is_any(std::uint32_t) { return true; }
  static bool is_none(std::uint32_t) { return false; }

  /// Whether the name says that the channel is the total of others: `Combined figures`; `Persons` beside both sexes.
  [[nodiscard]] bool says_total(std::uint32_t channel) const {
    const SumWord word = sum_word(dataset_.channels[channel]);
    return word == SumWord::total || (word == SumWord::both && !sexes_.empty());
  }

  /// The channels whose sum this one is, except in a few counts.
  [[nodiscard]] ChannelIds nearly_parts(std::uint32_t channel, std::uint64_t& steps) const {
    constexpr std::size_t kFew = 4;  // at most one in this many may differ
    ChannelIds parts = near_parts(counts_, {all_, is_any, is_none}, channel, steps);
    const GridDifferences found = differences(counts_, channel, parts);
    return found.at.size() * kFew <= found.known ? parts : ChannelIds();
  }

  /// `; Kent has 34 in 2016, where they give 33`: the first difference; empty if there is none.
  [[nodiscard]] std::string first_difference(std::uint32_t channel, const ChannelIds& parts) const {
    const GridDifferences found = differences(counts_, channel, parts);
    if (found.at.empty()) return {};
    const std::size_t at = found.at.front(), periods = dataset_.periods.size();
    return fmt::format("; {} has {} in {}, where they give {}", dataset_.forces[at / periods].name,
                       counts_.row(channel)[at].value(), period_label(dataset_.periods[at % periods]),
                       counts_.sum(parts, at)->value());
  }

  void report(std::uint32_t channel, const ChannelIds& parts) {
    const bool is_total = says_total(channel);
    const std::string columns = ignoring_channel(dataset_, channel), differs = first_difference(channel, parts);
    std::vector<std::string> names;
    for (const std::uint32_t part : parts) names.push_back(in_backticks(dataset_.channels[part]));
    if (!is_total) dataset_.doubtful_totals.push_back(dataset_.channels[channel]);
    const std::string_view is = differs.empty() ? "equals" : is_total ? "is by its name" : "is nearly";
    const std::string text = fmt::format("{} the sum of {}{}: {}, counted twice{}", is, listed_names(names),
                                         differs.empty() ? " in every row" : "",
                                         is_total ? "it is their total" : "it may be their total", differs);
    diagnostics_.add(
        finding(is_total ? code::counted_twice : code::hidden_total,
                fmt::format("the channel {} {}", in_backticks(dataset_.channels[channel]), text))
            .hint(fmt::format("{}{}",
                              columns.empty() ? "call it `total` in its rows, which are then checked and not added"
                                              : "name the column `total`, which is checked and not added; or use " +
                                                    columns + ", since its parts are added",
                              is_total ? "" : "; a channel of its own may stay")));
  }

  Dataset& dataset_;
  const CountGrid& counts_;
  Diagnostics& diagnostics_;
  ChannelIds all_, sexes_;
};

/// Reports channels that equal the sum of others in every row, exactly or nearly, or that have names of totals: as
/// errors if the name says so, otherwise as warnings. `forces`: one row per force, and one column per channel and
/// period, in that order. O(channels² × counts of a channel).
void report_channel_sums(Dataset& dataset, const CountGrid& forces, Diagnostics& diagnostics) {
  constexpr std::size_t kFewest = 3;
  const std::size_t channels = dataset.channels.size();
  if (channels < kFewest || forces.columns() == 0) return;
  ChannelSums(dataset, channel_rows(forces, channels), diagnostics).report();
}

/// A name, and another that it says it includes.
struct IncludedName {
  std::size_t whole;
  std::size_t part;
};

/// The pairs among some names, at most one per name; `name_at` returns each name. O(names).
template <typename NameAt>
std::vector<IncludedName> included_pairs(std::size_t names, const NameAt& name_at) {
  std::vector<IncludedName> pairs;
  TextMap<std::size_t> numbers;
  for (std::size_t at = 0; at < names; ++at) {
    const std::vector<std::string> included = included_in(name_at(at));
    if (included.empty()) continue;
    if (numbers.empty()) {
      for (std::size_t other = 0; other < names; ++other) numbers.emplace(fold_header(name_at(other)), other);
    }
    const auto known = [&](const std::string& text) { return numbers.contains(text); };
    const auto part = std::ranges::find_if(included, known);
    if (part != included.end()) pairs.push_back({at, numbers.find(*part)->second});
  }
  return pairs;
}

std::string may_hold(const std::string& whole, const std::string& part) {
  return fmt::format("{} may hold {}, which would be counted twice", in_backticks(whole), in_backticks(part));
}

}  // namespace

void report_hidden_totals(Dataset& dataset, DatasetBuilder& all) {
  if (dataset.forces.empty() || dataset.channels.empty()) return;
  const CountGrid forces = force_rows(dataset);
  report_rows(dataset, forces, all);
  report_channel_sums(dataset, forces, all.diagnostics);
}

void warn_of_overlaps(Dataset& dataset, const DatasetBuilder& all) {
  const auto force_at = [&](std::size_t at) -> const std::string& { return dataset.forces[at].name; };
  for (const IncludedName& pair : included_pairs(dataset.forces.size(), force_at)) {
    const Force& force = dataset.forces[pair.whole];
    if (all.rows.is_given_force(force.name)) continue;
    dataset.doubtful_totals.push_back(force.name);
    all.diagnostics.add(
        warning(code::hidden_total, may_hold(force.name, force_at(pair.part)))
            .hint(fmt::format("if it does, take one of the two out of the file; if not, add --force-row {}",
                              as_argument(force.name)))
            .in(dataset.inputs[force.origin.input].path, force.origin.line));
  }
  const auto warn_channel = [&](std::size_t channel, std::string message) {
    const std::string& name = dataset.channels[channel];
    if (is_named(all.options.as_channels, name)) return;
    dataset.doubtful_totals.push_back(name);
    const Origin origin = all.channels.origin(static_cast<std::uint32_t>(channel));
    all.diagnostics.add(
        warning(code::hidden_total, std::move(message))
            .hint(fmt::format("if it does, leave one of the two out; if not, --as-channel {}", as_argument(name)))
            .in(dataset.inputs[origin.input].path, origin.line));
  };
  const auto channel_at = [&](std::size_t at) -> const std::string& { return dataset.channels[at]; };
  for (const IncludedName& pair : included_pairs(dataset.channels.size(), channel_at))
    warn_channel(pair.whole, may_hold(dataset.channels[pair.whole], dataset.channels[pair.part]));
  if (const auto bands = overlapping_bands(dataset.channels))
    warn_channel(bands->first,
                 fmt::format("{} overlaps {}: those in both would be counted twice",
                             in_backticks(channel_at(bands->first)), in_backticks(channel_at(bands->second))));
}

}  // namespace reach
