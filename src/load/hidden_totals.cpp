#include "load/hidden_totals.hpp"

#include <span>

#include <fmt/core.h>

#include "source/unicode.hpp"

namespace reach {
namespace {

/// A matrix of counts, row by row; a missing one makes its row and column sums useless, as nothing equals them.
class Grid {
 public:
  Grid(std::size_t rows, std::size_t columns) : columns_(columns), cells_(rows * columns) {}
  Count& at(std::size_t row, std::size_t column) { return cells_[row * columns_ + column]; }
  [[nodiscard]] std::span<const Count> row(std::size_t row) const { return {cells_.data() + row * columns_, columns_}; }
  [[nodiscard]] std::size_t columns() const { return columns_; }

 private:
  std::size_t columns_;
  std::vector<Count> cells_;
};

/// Sums of columns; a missing part makes them missing.
struct Sums {
  explicit Sums(std::size_t columns) : values(columns) {}
  std::vector<Uint128> values;
  bool missing = false;
  std::size_t rows = 0;

  void add(std::span<const Count> row) {
    for (std::size_t at = 0; at < row.size(); ++at) {
      missing = missing || row[at].is_missing();
      if (!missing) values[at] += static_cast<Uint128>(row[at].value());
    }
    ++rows;
  }
  /// Whether `row` times `factor` equals the sums, and is not all zero.
  [[nodiscard]] bool equal(std::span<const Count> row, unsigned factor) const {
    if (missing) return false;
    bool any = false;
    for (std::size_t at = 0; at < row.size(); ++at) {
      if (row[at].is_missing() || static_cast<Uint128>(row[at].value()) * factor != values[at]) return false;
      any = any || row[at].value() != 0;
    }
    return any;
  }
};

constexpr std::size_t kFewestRows = 3;  // a row and two others: of two alike, each equals the other

/// The rows that equal the sum of the other rows of `members`, or of the three or more above them.
std::vector<std::uint32_t> totals_among(const Grid& grid, std::span<const std::uint32_t> members) {
  std::vector<std::uint32_t> found;
  Sums whole(grid.columns());
  for (const auto member : members) whole.add(grid.row(member));
  Sums above(grid.columns());
  for (const auto member : members) {
    const auto row = grid.row(member);
    const bool of_others = members.size() >= kFewestRows && whole.equal(row, 2);
    if (of_others || (above.rows >= kFewestRows && above.equal(row, 1))) {
      found.push_back(member);
      above = Sums(grid.columns());
    } else {
      above.add(row);
    }
  }
  return found;
}

Grid force_rows(const Dataset& dataset) {
  Grid grid(dataset.forces.size(), dataset.channels.size() * dataset.periods.size());
  for (std::uint32_t force = 0; force < dataset.forces.size(); ++force) {
    std::size_t column = 0;
    for (std::uint32_t channel = 0; channel < dataset.channels.size(); ++channel) {
      for (const auto period : dataset.periods) {
        grid.at(force, column++) = dataset.count(force, channel, period).value_or(Count());
      }
    }
  }
  return grid;
}

/// The same figures with channels as rows.
Grid channel_rows(const Grid& forces, std::size_t force_count, std::size_t channels, std::size_t periods) {
  Grid grid(channels, force_count * periods);
  for (std::size_t force = 0; force < force_count; ++force) {
    for (std::size_t channel = 0; channel < channels; ++channel) {
      for (std::size_t period = 0; period < periods; ++period) {
        grid.at(channel, force * periods + period) = forces.row(force)[channel * periods + period];
      }
    }
  }
  return grid;
}

std::vector<std::uint32_t> up_to(std::size_t size) {
  std::vector<std::uint32_t> all(size);
  for (std::uint32_t at = 0; at < size; ++at) all[at] = at;
  return all;
}

void warn_force(const Dataset& dataset, const Force& force, Diagnostics& diagnostics) {
  Place place;
  place.file = dataset.inputs[force.origin.input].path;
  place.line = force.origin.line;
  diagnostics.add({Code::hidden_total,
                   fmt::format("{} is the sum of other rows in every figure: it looks like a total under another name",
                               quoted(force.name)),
                   "a total is named `Total`, or `… total`, and is then not added; a force may stay as it is",
                   place,
                   {}});
}

}  // namespace

void warn_hidden_totals(const Dataset& dataset, Diagnostics& diagnostics) {
  const Grid forces = force_rows(dataset);
  std::vector<std::vector<std::uint32_t>> groups(dataset.regions.size());
  for (std::uint32_t force = 0; force < dataset.forces.size(); ++force)
    groups[dataset.forces[force].region].push_back(force);
  if (groups.size() > 1) groups.push_back(up_to(dataset.forces.size()));
  std::vector<bool> warned(dataset.forces.size());
  for (const auto& group : groups) {
    for (const auto force : totals_among(forces, group)) {
      if (!warned[force]) warn_force(dataset, dataset.forces[force], diagnostics);
      warned[force] = true;
    }
  }
  const auto channels = up_to(dataset.channels.size());
  if (channels.size() < kFewestRows) return;
  const Grid by_channel = channel_rows(forces, dataset.forces.size(), channels.size(), dataset.periods.size());
  for (const auto channel : totals_among(by_channel, channels)) {
    diagnostics.add(
        {Code::hidden_total,
         fmt::format("the channel {} is the sum of other channels in every row: it looks like a total under another "
                     "name",
                     quoted(dataset.channels[channel])),
         "a total is named `total`, and is then not added; or --ignore-column",
         {},
         {}});
  }
}

}  // namespace reach
