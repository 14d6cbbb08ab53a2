// The counts of a document's table beside those of the data, or of the tables above it. For cli/auditing and
// cli/command.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <reach/keyed_hash.hpp>

#include "cli/auditing/audit_tables.hpp"

namespace reach::cli {

/// A data set by its names; it must outlive this.
class DataIndex {
 public:
  explicit DataIndex(const Dataset& data);

  [[nodiscard]] const Dataset& data() const { return data_; }
  /// The channel of this name, or else the only one with the same meaning. O(1) on average, as all below.
  [[nodiscard]] std::optional<std::uint32_t> channel(const std::string& name) const;
  [[nodiscard]] std::vector<std::optional<std::uint32_t>> channels(const std::vector<std::string>& names) const;
  /// Whether a channel has a meaning, and no other has the same.
  [[nodiscard]] bool is_alone(const std::string& channel) const;
  [[nodiscard]] std::optional<std::uint32_t> force(std::string_view name) const;
  /// The region as the data writes it; empty if it has none of this name.
  [[nodiscard]] std::string region(std::string_view name) const;

 private:
  const Dataset& data_;
  TextMap<std::uint32_t> channels_, forces_;            ///< by folded name
  std::map<int, std::vector<std::uint32_t>> families_;  ///< channels, by what they mean
  TextMap<std::string> regions_;
};

/// Compares the counts of a table with the data, and reports the counts that the data lacks. O(counts).
void compare_with_data(TableFigures& table, const DataIndex& names);
/// The same of a table that is read as it stands: only the cells whose row, column and period the data has. False, if
/// it has none of them.
bool compare_as_it_stands(TableFigures& table, const DataIndex& names);

/// The counts of the tables above one.
class TablesAbove {
 public:
  /// Compares each count with that of the first table that has it; then the table is one of those above. O(counts).
  void compare(TableFigures& table);

 private:
  struct FirstCount {
    std::uint64_t line = 0;  ///< of the table that has it
    Count value;
  };
  TextMap<std::uint32_t> forces_, channels_;  ///< numbers by folded name
  std::map<Fact, FirstCount> first_;          ///< by the channel's name, and by its meaning: the last numbers
};

}  // namespace reach::cli
