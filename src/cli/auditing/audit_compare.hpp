// The counts of a document's table beside those of the data, or of the tables above it. For cli/auditing and
// cli/command.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <reach/keyed_hash.hpp>

#include "cli/auditing/audit_tables.hpp"

namespace reach::cli {

/// For each of these channels, the matching channel of `other`: the one of the same name, or else the only one with
/// the same meaning. O(channels).
std::vector<std::optional<std::uint32_t>> channels_in(const Dataset& other, const std::vector<std::string>& names);
/// The forces of a data set, by their folded names. O(forces).
TextMap<std::uint32_t> forces_of(const Dataset& dataset);

/// Compares the counts of a table with the data, and reports the counts that the data lacks.
void compare_with_data(TableFigures& table, const Dataset& data);
/// The same of a table that is read as it stands: only the cells whose row, column and period the data has. False, if
/// it has none of them.
bool compare_as_it_stands(TableFigures& table, const Dataset& data);

/// The tables above one: its counts are compared with those of the first that has them.
class TablesAbove {
 public:
  /// O(its figures × log), and those of the tables that share some.
  void compare(TableFigures& table);
  /// The table must outlive this.
  void add(const TableFigures& table);

 private:
  [[nodiscard]] std::vector<std::size_t> sharing(const TableFigures& table) const;

  std::vector<const TableFigures*> tables_;
  TextMap<std::size_t> first_;  ///< the first table with a force, channel and period
};

}  // namespace reach::cli
