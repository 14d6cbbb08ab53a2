// Rows with numbers of different people. `(all)` as a channel, force or region marks a union, which is used as given.
#include <fmt/core.h>

#include "diagnostic/codes/names.hpp"
#include "diagnostic/codes/people.hpp"
#include "load/rows/input_reader.hpp"
#include "load/words/words.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// A row and channel of Dataset::unions, or of its counts.
struct UnionTarget {
  std::uint32_t row = RowId::all().number();
  std::uint32_t channel = kAllChannels;
  [[nodiscard]] bool is_union() const { return !RowId(row).is_force() || channel == kAllChannels; }
};

bool names_all(InputReader& file, const Record& record, int column) {
  return column >= 0 && file.cell(record, column) == kUnion;
}

/// Reports a total under a name other than `(all)`: which union it is could only be guessed.
void refuse_total(InputReader& file, const Record& record, int column) {
  file.report(code::not_additive, record, column,
              fmt::format("{} is the name of a sum, and different people do not add up",
                          in_backticks(file.cell(record, column))),
              fmt::format("where a row counts each person once, write {}", kUnion));
}

std::optional<std::uint32_t> read_channel_or_all(InputReader& file, const Record& record) {
  if (names_all(file, record, file.binding.channel)) return kAllChannels;
  const auto name = read_channel(file, record);
  if (!name) return std::nullopt;
  if (!is_total_channel(*name)) return file.all.channels.add(*name, file.origin(record));
  refuse_total(file, record, file.binding.channel);
  return std::nullopt;
}

/// The row of a force, of a region (its force is `(all)`) or of all regions (its region is `(all)`, or there is no
/// region column).
std::optional<std::uint32_t> read_row(InputReader& file, const Record& record) {
  const auto& binding = file.binding;
  const bool all_forces = names_all(file, record, binding.force);
  if (all_forces && (binding.region < 0 || names_all(file, record, binding.region))) return RowId::all().number();
  if (all_forces) {
    const auto region = read_region(file, record);
    return region ? std::optional(RowId::region(*region).number()) : std::nullopt;
  }
  const std::string name(file.cell(record, binding.force));
  if (names_all(file, record, binding.region)) {
    file.report(code::bad_name, record, binding.region,
                fmt::format("{} is of one region, and {} stands for all", in_backticks(name), kUnion),
                fmt::format("name the region, or write {} for the force too", kUnion));
    return std::nullopt;
  }
  if (file.all.forces.knows(name) || !file.all.rows.is_total(name)) return read_force(file, record);
  refuse_total(file, record, binding.force);
  return std::nullopt;
}

/// `website 2016`, `(all) 2016`.
std::string what_of(const InputReader& file, std::uint32_t channel, Period period) {
  const std::string name = channel == kAllChannels ? std::string(kUnion) : printable(file.all.channels.all()[channel]);
  return fmt::format("{} {}", name, period_label(period));
}

}  // namespace

void read_distinct_row(InputReader& file, const Record& record) {
  const auto& binding = file.binding;
  ++file.info.rows;
  const auto period = read_period(file, record);
  const auto channel = read_channel_or_all(file, record);
  const auto row = read_row(file, record);
  if (!period || !channel || !row) return;
  const UnionTarget target{*row, *channel};
  const std::string what = what_of(file, target.channel, *period);
  const std::string force(file.cell(record, binding.force));
  const std::string name =
      target.channel == kAllChannels ? std::string(kUnion) : file.all.channels.all()[target.channel];
  const auto count = read_count(file, record, binding.count, force, name, *period);
  if (!count) return;
  auto& tally = target.is_union() ? *file.all.unions : file.all.counts;
  const auto* earlier = tally.insert({target.row, target.channel, *period}, *count, file.origin(record));
  if (earlier != nullptr) return report_twice(file, record, binding.period, what, earlier->origin);
  if (target.is_union()) return;
  file.cell_forms.mark({target.row, target.channel, *period});
  file.tell(record, {target.row, target.channel, *period}, *count);
}

}  // namespace reach
