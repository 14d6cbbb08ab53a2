#include "cli/auditing/audit_stated.hpp"

#include <algorithm>

#include "model/total_words.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

/// What a column states about its row: `total / 2018`; empty if marks cannot name it.
struct TracedColumn {
  std::string channel, figure;
  bool of_sums = false;  ///< a column of counts: stated only in total rows
};

class StatedCells {
 public:
  StatedCells(TableFigures& table, const DataIndex& names)
      : table_(table), names_(names), columns_(columns_of(table, names)) {}

  void trace() {
    std::string_view rest = table_.written.text;
    for (std::size_t row = 0; !rest.empty(); ++row) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      if (row > 0) trace_row(rest.substr(0, end), table_.line(row + 1));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }

 private:
  static std::vector<TracedColumn> columns_of(const TableFigures& table, const DataIndex& names) {
    const Dataset& own = table.dataset;
    const auto channels = names.channels(own.channels);
    TextMap<TracedColumn> roles;
    for (const Period period : own.periods) {
      const std::string when = period_label(period);
      roles.emplace("stated total " + when, TracedColumn{"total", when, false});
      for (std::size_t channel = 0; channel < channels.size(); ++channel) {
        if (channels[channel])
          roles.emplace(own.channels[channel] + ' ' + when,
                        TracedColumn{names.data().channels[*channels[channel]], when, true});
      }
    }
    if (own.periods.size() == 2) {
      const std::string pair = period_label(own.periods.front()) + " to " + period_label(own.periods.back());
      roles.emplace("stated increase", TracedColumn{"total", "increase " + pair, false});
      roles.emplace("stated change", TracedColumn{"total", "change " + pair, false});
    }
    std::vector<TracedColumn> columns;
    for (const ColumnInfo& column : own.inputs.front().columns) {
      const auto found = roles.find(column.role);
      columns.push_back(found == roles.end() ? TracedColumn{} : found->second);
    }
    return columns;
  }

  /// The data's name for a row of the table; empty if the data does not have it.
  [[nodiscard]] std::string row_of(std::string_view name) const {
    const Dataset& data = names_.data();
    if (const auto force = names_.force(name)) return data.forces[*force].name;
    std::string region = names_.region(total_of(name));
    const bool total = data.regions.size() == 1 && is_total_name(name) && total_of(name).empty();
    return region.empty() && total ? data.regions.front() : region;
  }

  void trace_row(std::string_view text, std::uint64_t line) {
    std::string row;
    bool of_sums = false;
    for (std::size_t column = 0; column <= columns_.size() && !text.empty(); ++column) {
      const std::size_t end = std::min(text.find('\t'), text.size());
      const std::string cell(text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
      if (column == 0) {
        row = row_of(cell);
        of_sums = !names_.force(cell);
      } else if (column < columns_.size() && !row.empty() && !cell.empty()) {
        const TracedColumn& stated = columns_[column];
        if (!stated.figure.empty() && (of_sums || !stated.of_sums))
          table_.cells.push_back({line, cell, path_of(row, stated.channel, stated.figure)});
      }
    }
  }

  TableFigures& table_;
  const DataIndex& names_;
  std::vector<TracedColumn> columns_;
};

}  // namespace

void trace_stated(TableFigures& table, const DataIndex& names) {
  if (!table.dataset.inputs.empty()) StatedCells(table, names).trace();
}

}  // namespace reach::cli
