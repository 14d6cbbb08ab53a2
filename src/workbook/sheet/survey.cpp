// The first pass over a sheet: the extent of its cells, and which of them are faulty, hidden or merged.
#include <algorithm>
#include <queue>
#include <string>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include <reach/keyed_hash.hpp>

#include "workbook/sheet/sheet_reader.hpp"
#include "workbook/sheet/sheet_text.hpp"

namespace reach::workbook {
namespace {

/// In the text, including empty ones: a few cells far apart must not expand to a million rows of thousands of cells.
constexpr std::uint64_t kMostCells = std::uint64_t{1} << 30;
constexpr std::uint64_t kFewCells = std::uint64_t{1} << 20;  // up to this number, any share may be empty
constexpr std::uint64_t kMostEmpty = 64;                     // for each cell with content

/// Sorts by first cell. A cell can only be merged once, so in row order the merged cells that continue must fit the
/// width of a sheet; returns false if they do not.
bool sort_merged(std::vector<MergedCells>& merged) {
  std::ranges::sort(merged, {},
                    [](const MergedCells& cells) { return std::pair(cells.first.row, cells.first.column); });
  const auto ends_later = [](const MergedCells* a, const MergedCells* b) { return a->last.row > b->last.row; };
  std::priority_queue<const MergedCells*, std::vector<const MergedCells*>, decltype(ends_later)> going_on(ends_later);
  const auto width = [](const MergedCells& cells) { return cells.last.column - cells.first.column + 1; };
  std::uint64_t covered = 0;
  for (const MergedCells& cells : merged) {
    for (; !going_on.empty() && going_on.top()->last.row < cells.first.row; going_on.pop()) {
      covered -= width(*going_on.top());
    }
    going_on.push(&cells);
    covered += width(cells);
    if (covered > kMostColumns) return false;
  }
  return true;
}

class Surveyor : public CellSink {
 public:
  explicit Surveyor(const Vocabulary& words) : words_(words) {}

  void row(std::uint32_t number, bool hidden) override {
    row_ = number;
    hidden_ = hidden;
    filled_ = false;
  }
  void cell(const StoredCell& stored) override {
    const auto text = text_of(stored, words_);
    if (!text) return give_up(damaged(fmt::format("the workbook is damaged: {} cannot be read", cell_name(stored.at))));
    if (text->fault != CellFault::none) faulty_.push_back({stored.at, text->fault, number_of(text->detail)});
    if (text->text.empty()) return;
    if (!filled_) ++filled_rows_;
    ++filled_cells_;
    filled_ = true;
    const std::uint32_t column = stored.at.column;
    if (column >= used_.size()) used_.resize(column + 1);
    used_[column] = true;
  }
  void row_end() override {
    if (!hidden_ || !filled_) return;
    const bool goes_on = !hidden_rows_.empty() && hidden_rows_.back().last + 1 == row_;
    if (goes_on)
      hidden_rows_.back().last = row_;
    else
      hidden_rows_.push_back({row_, row_});
  }

  void sheet_end(SheetMarks&& marks) override { marks_ = std::move(marks); }

  std::optional<Surveyed> result(Trouble& why) {
    Surveyed found;
    if (!sort_merged(marks_.merged)) {
      why = damaged("the sheet is damaged: its merged cells overlap");
      return std::nullopt;
    }
    found.sheet.merged = std::move(marks_.merged);
    const auto first = std::ranges::find(used_, true);
    found.sheet.first_column = static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(first - used_.begin(), 1));
    found.last_column = used_.empty() ? 0 : static_cast<std::uint32_t>(used_.size() - 1);
    const std::uint64_t cells = filled_rows_ * used_.size();
    if (cells > kMostCells || (cells > kFewCells && cells / kMostEmpty > filled_cells_)) {
      why = damaged("the sheet is larger than can be read: a row reaches far to the right of the others");
      return std::nullopt;
    }
    found.sheet.hidden_rows = std::move(hidden_rows_);
    found.sheet.hidden_columns = hidden_and_used();
    found.sheet.faulty = std::move(faulty_);
    found.sheet.details.resize(details_.size() + 1);
    for (const auto& [detail, number] : details_) found.sheet.details[number] = detail;
    return found;
  }

 private:
  /// The number of a fault's detail; each text is stored once, and 0 is the empty text.
  std::uint32_t number_of(const std::string& detail) {
    if (detail.empty()) return 0;
    return details_.try_emplace(detail, static_cast<std::uint32_t>(details_.size() + 1)).first->second;
  }

  /// O(columns + hidden runs), because a sheet may list many runs.
  std::vector<std::uint32_t> hidden_and_used() {
    std::vector<std::int64_t> steps(kMostColumns + 2);  // where runs begin, and just after their ends
    for (const HiddenColumns& run : marks_.hidden) {
      if (run.first > run.last) continue;
      ++steps[run.first];
      --steps[run.last + 1];
    }
    std::vector<std::uint32_t> columns;
    std::int64_t runs = steps[0];
    for (std::uint32_t column = 1; column < used_.size(); ++column) {
      runs += steps[column];
      if (runs > 0 && used_[column]) columns.push_back(column);
    }
    return columns;
  }

  const Vocabulary& words_;
  SheetMarks marks_;
  std::uint32_t row_ = 0;
  bool hidden_ = false;
  bool filled_ = false;
  std::uint64_t filled_rows_ = 0;
  std::uint64_t filled_cells_ = 0;
  std::vector<bool> used_;  ///< by column: whether any cell has content
  std::vector<FaultyCell> faulty_;
  TextMap<std::uint32_t> details_;
  std::vector<RowRange> hidden_rows_;
};

}  // namespace

std::optional<Surveyed> survey(const Archive& archive, const SheetEntry& entry, const Vocabulary& words, Trouble& why) {
  Surveyor surveyor(words);
  const auto reader = sheet_reader(entry, surveyor);
  if (!XmlPart(archive, *entry.part, *reader).read(why)) return std::nullopt;
  return surveyor.result(why);
}

}  // namespace reach::workbook
