#include "load/checks/entry_table.hpp"

#include <map>

namespace reach {
namespace {

using SlotPair = std::pair<std::uint32_t, Period>;

std::vector<Entry> entries_of(const InputReader& file, const std::vector<Double>& doubles) {
  std::vector<Entry> entries;
  auto next = doubles.begin();
  for (std::size_t at = 0; at <= file.forces.size(); ++at) {
    for (; next != doubles.end() && next->position == at; ++next) entries.push_back({next->force, &*next});
    if (at < file.forces.size()) entries.push_back({file.forces[at]});
  }
  return entries;
}

/// Fills a table's rows, and finds where they begin.
class TableFiller {
 public:
  TableFiller(const InputReader& file, EntryTable& table) : file_(file), table_(table) {
    for (const Entry& entry : table.entries)
      table.origins.push_back(entry.second != nullptr ? entry.second->origin : file.all.forces.at(entry.force).origin);
    found_.resize(table.entries.size());
  }

  void fill_by_slots(const std::vector<Slot>& slots) {
    table_.grid = CountGrid(table_.entries.size(), slots.size());
    for (std::size_t row = 0; row < table_.entries.size(); ++row) {
      const auto& [force, second] = table_.entries[row];
      for (std::size_t at = 0; at < slots.size(); ++at) {
        if (second != nullptr) {
          const auto found = second->counts.find({slots[at].channel, slots[at].period});
          if (found != second->counts.end()) table_.grid.at(row, at) = found->second;
        } else if (const auto* cell = file_.all.counts.find({force, slots[at].channel, slots[at].period})) {
          table_.grid.at(row, at) = cell->count;
          meet(row, cell->origin);
        }
      }
    }
  }

  void fill_by_dates() {
    std::map<std::uint32_t, std::size_t> rows;
    for (std::size_t row = 0; row < table_.entries.size(); ++row) rows.emplace(table_.entries[row].force, row);
    std::map<SlotPair, std::map<std::size_t, Sum>> sums;
    file_.all.days.counts.each([&](const Key& key, const Tally::Cell& cell) {
      const auto row = rows.find(key.force);
      if (row == rows.end()) return;
      sums[{key.channel, enclosing(key.period, file_.all.period)}][row->second].add(cell.count);
      meet(row->second, cell.origin);
    });
    for (std::size_t row = 0; row < table_.entries.size(); ++row) {
      if (table_.entries[row].second == nullptr) continue;
      for (const auto& [slot, count] : table_.entries[row].second->counts)
        sums[{slot.first, enclosing(slot.second, file_.all.period)}][row].add(count);
    }
    table_.grid = CountGrid(table_.entries.size(), sums.size());
    std::size_t column = 0;
    for (const auto& [slot, by_row] : sums) {
      for (const auto& [row, sum] : by_row) table_.grid.at(row, column) = sum.result().value_or(Count());
      ++column;
    }
  }

 private:
  void meet(std::size_t row, Origin origin) {
    if (origin.input != file_.input || (found_[row] && table_.origins[row].line <= origin.line)) return;
    table_.origins[row] = origin;
    found_[row] = true;
  }

  const InputReader& file_;
  EntryTable& table_;
  std::vector<bool> found_;  ///< by row: whether its origin is of this input
};

}  // namespace

EntryTable entry_table(const InputReader& file, const std::vector<Double>& doubles) {
  EntryTable table{entries_of(file, doubles), CountGrid(0, 0), {}};
  TableFiller filler(file, table);
  if (file.is_summed()) {
    filler.fill_by_dates();
  } else {
    filler.fill_by_slots(file.slots);
  }
  return table;
}

void put_second(InputReader& file, const Double& second) {
  Tally& tally = file.is_summed() ? file.all.days.counts : file.all.counts;
  for (const auto& [slot, count] : second.counts) {
    const Key key{second.force, slot.first, slot.second};
    tally.erase(key);
    tally.insert(key, count, second.origin);
  }
}

}  // namespace reach
