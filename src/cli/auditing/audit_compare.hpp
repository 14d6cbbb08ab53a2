// Compares the counts of a document's table with the data, or with the tables above it. For cli/auditing and
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

/// Looks up the names of a data set, which must outlive this.
class DataIndex {
 public:
  explicit DataIndex(const Dataset& data);

  [[nodiscard]] const Dataset& data() const { return data_; }
  /// The channel with this name, or else the only one with the same meaning. O(1) on average, as all below.
  [[nodiscard]] std::optional<std::uint32_t> channel(const std::string& name) const;
  [[nodiscard]] std::vector<std::optional<std::uint32_t>> channels(const std::vector<std::string>& names) const;
  [[nodiscard]] std::optional<std::uint32_t> force(std::string_view name) const;
  /// The region as the data writes it; empty if there is none of this name.
  [[nodiscard]] std::string region(std::string_view name) const;

 private:
  const Dataset& data_;
  TextMap<std::uint32_t> channels_, forces_;            ///< by folded name
  std::map<int, std::vector<std::uint32_t>> families_;  ///< channels by meaning
  TextMap<std::string> regions_;
};

/// Compares the counts of a table with the data; reports counts and names that the data lacks. O(counts).
void compare_with_data(TableFigures& table, const DataIndex& names);
/// The same for a table read as it stands, for cells with row, column and period in the data. False if it has none.
bool compare_as_it_stands(TableFigures& table, const DataIndex& names);

/// The counts of the tables read so far.
class TablesAbove {
 public:
  /// Compares each count with the first table that has it; adds the table's own counts, unless it is the last.
  /// O(counts × log).
  void compare(TableFigures& table, bool is_last);

 private:
  /// A count, by force and channel id, twice as large, and 1 more if no other channel of its table has its meaning.
  struct CountAbove {
    Fact fact;
    Count value;
    std::uint64_t line = 0;  ///< of the first table that has it
  };

  [[nodiscard]] const CountAbove* find(const Fact& fact) const;
  void add(std::vector<CountAbove> counts);

  TextMap<std::uint32_t> forces_, channels_;         ///< ids by folded name
  std::map<int, std::vector<std::uint32_t>> alone_;  ///< by meaning: channels that were the only ones with it
  std::vector<std::vector<CountAbove>> runs_;        ///< each by fact
};

}  // namespace reach::cli
