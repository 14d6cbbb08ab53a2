// Rows with numbers of distinct people. `(all)` as a channel, force or region marks a union, which is used as given.
#include <fmt/core.h>

#include "diagnostic/codes/names.hpp"
#include "diagnostic/codes/people.hpp"
#include "load/rows/input_reader.hpp"
#include "load/words/words.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

bool names_all(InputReader& file, const Record& record, std::optional<ColumnIndex> column) {
  return column && file.cell(record, *column) == kUnion;
}

/// Reports a total under a name other than `(all)`, as it would be a guess which union it is.
void refuse_total(InputReader& file, const Record& record, ColumnIndex column) {
  file.report(code::not_additive, record, column,
              fmt::format("{} is the name of a sum, and different people do not add up",
                          in_backticks(file.cell(record, column))),
              fmt::format("where a row counts each person once, write {}", kUnion));
}

/// Whose people a row counts, before its names are in the data set.
struct UnionTarget {
  std::optional<RowName> force{};   ///< nothing: a union of forces
  std::optional<RowName> region{};  ///< of the force, or of the union; nothing: of all regions
  std::string channel{};            ///< empty: a union of channels
  [[nodiscard]] bool is_union() const { return !force || channel.empty(); }
};

/// Reads the channel; empty for a union. Returns false after reporting a name that cannot be used.
bool read_channel_or_all(InputReader& file, const Record& record, UnionTarget& target) {
  const ColumnIndex column = *file.binding.labels.channel;
  if (names_all(file, record, column)) return true;
  const auto name = read_channel(file, record);
  if (!name) return false;
  if (is_total_channel(*name)) {
    refuse_total(file, record, column);
    return false;
  }
  target.channel = *name;
  return true;
}

/// Reads the force and region of a row: those of a force, of a region (the force is `(all)`) or of all regions (the
/// region is `(all)`, or there is no region column). Returns false after reporting a name that cannot be used.
bool read_target(InputReader& file, const Record& record, UnionTarget& target) {
  const LabelColumns& labels = file.binding.labels;
  const bool all_forces = names_all(file, record, labels.force);
  const bool all_regions = names_all(file, record, labels.region);
  if (all_forces && (!labels.region || all_regions)) return true;
  const std::string name(file.cell(record, *labels.force));
  if (all_regions) {
    file.report(code::bad_name, record, *labels.region,
                fmt::format("{} is of one region, and {} stands for all", in_backticks(name), kUnion),
                fmt::format("name the region, or write {} for the force too", kUnion));
    return false;
  }
  if (!all_forces && !file.all.forces.knows(name) && file.all.rows.is_total(name)) {
    refuse_total(file, record, *labels.force);
    return false;
  }
  if (!all_forces) target.force = read_force(file, record);
  if (labels.region) target.region = read_region(file, record);
  if ((!all_forces && !target.force) || (labels.region && !target.region)) return false;
  return all_forces || fits_region(file, record, *target.force, target.region);
}

/// The number of the row that a target adds to, with its names in the data set.
std::uint32_t add_row(InputReader& file, const Record& record, const UnionTarget& target) {
  if (target.force) return add_force(file, record, *target.force, target.region);
  if (!target.region) return RowId::all().number();
  return RowId::region(file.all.regions.add(target.region->text, target.region->match, file.origin(record))).number();
}

/// The count that a target already has, or null.
const Tally::Cell* find_earlier(const InputReader& file, const UnionTarget& target, Period period) {
  const auto is_fresh = [](const std::optional<RowName>& name) {
    return name && name->match.spelling == Names::Spelling::fresh;
  };
  const auto* channel = target.channel.empty() ? nullptr : file.all.channels.find(target.channel);
  const bool fresh = target.force ? is_fresh(target.force) : is_fresh(target.region);
  if (fresh || (!target.channel.empty() && channel == nullptr)) return nullptr;
  const std::uint32_t row = target.force    ? target.force->match.id
                            : target.region ? RowId::region(target.region->match.id).number()
                                            : RowId::all().number();
  const auto& tally = target.is_union() ? *file.all.unions : file.all.counts;
  return tally.find({row, target.channel.empty() ? kAllChannels : *channel, period});
}

}  // namespace

bool read_people_row(InputReader& file, const Record& record) {
  const LabelColumns& labels = file.binding.labels;
  UnionTarget target;
  const auto period = read_period(file, record);
  bool good = read_channel_or_all(file, record, target);
  good = read_target(file, record, target) && good && period;
  const std::string force(file.cell(record, *labels.force));
  const std::string name = target.channel.empty() ? std::string(kUnion) : target.channel;
  std::optional<Count> count;
  if (good)
    count = read_count(file, record, file.binding.counts.front().column, force, name, *period);
  else if (!file.all.set_aside.is_open())
    report_bad_figures(file, record);
  if (count) {
    if (const auto* earlier = find_earlier(file, target, *period)) {
      report_twice(file, record, *labels.period, force, fmt::format("{} {}", printable(name), period_label(*period)),
                   earlier->origin);
      count.reset();
    }
  }
  if (!count && file.all.set_aside.is_open()) return false;
  ++file.info.rows;
  if (!count) return true;
  const std::uint32_t row = add_row(file, record, target);
  const std::uint32_t channel =
      target.channel.empty() ? kAllChannels : file.all.channels.add(target.channel, file.origin(record));
  auto& tally = target.is_union() ? *file.all.unions : file.all.counts;
  tally.insert({row, channel, *period}, *count, file.origin(record));
  if (target.is_union()) return true;
  file.all.marked.add({row, channel, *period}, file.cell_forms.markers());
  file.tell(record, {row, channel, *period}, *count);
  return true;
}

}  // namespace reach
