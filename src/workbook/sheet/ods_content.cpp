#include "workbook/sheet/ods_content.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/core.h>

namespace reach::workbook {
namespace {

/// What repeated cells may add to a sheet, in bytes, each counted with a few of its own: some 8 million cells.
constexpr std::uint64_t kMostRepeated = std::uint64_t{1} << 27;
constexpr std::uint64_t kBytesOfCell = 16;
constexpr std::size_t kMostRowBytes = std::size_t{64} << 20;

/// Elements in which a sheet groups its rows and columns.
constexpr auto kGroups =
    std::to_array<std::string_view>({"table-row-group", "table-header-rows", "table-rows", "table-column-group",
                                     "table-header-columns", "table-columns"});

/// A count of repetitions or cells, at least 1.
std::uint32_t times_of(std::string_view text) {
  std::uint32_t count = 1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  return error == std::errc() && count > 0 ? std::min(count, kMostRows) : 1;
}

bool is_hidden(const Attributes& attributes) {
  const auto visibility = attributes.in(space::table, "visibility");
  return visibility == "collapse" || visibility == "filter";
}

Trouble too_far(std::string_view what) {
  return damaged(fmt::format("the sheet is larger than can be read: it has more than {}", what));
}

}  // namespace

OdsContentReader::OdsContentReader(std::shared_ptr<const OdsStyles> styles, std::size_t last, SinkOf sink_of)
    : styles_(std::move(styles)), last_(last), sink_of_(std::move(sink_of)) {}

void OdsContentReader::start(std::size_t depth, std::string_view name, const Attributes& attributes) {
  constexpr std::size_t kTableDepth = 4;  // document-content, body, spreadsheet
  if (aside_ > 0) return;
  if (cell_depth_ > 0) return text_.start(depth - cell_depth_, name, attributes);
  if (depth == kTableDepth && name == "table") return begin_table();
  if (sink_ != nullptr && depth > kTableDepth) start_in_table(depth, name, attributes);
}

void OdsContentReader::start_in_table(std::size_t depth, std::string_view name, const Attributes& attributes) {
  if (in_row_ && (name == "table-cell" || name == "covered-table-cell")) {
    begin_cell(depth, attributes);
  } else if (!in_row_ && name == "table-row") {
    begin_row(attributes);
  } else if (!in_row_ && name == "table-column") {
    add_columns(attributes);
  } else if (std::ranges::find(kGroups, name) == kGroups.end()) {
    aside_ = depth;  // shapes, forms and so on, which may have tables of their own
  }
}

void OdsContentReader::end(std::size_t depth, std::string_view name) {
  if (aside_ > 0) {
    if (aside_ == depth) aside_ = 0;
    return;
  }
  if (cell_depth_ > 0) {
    if (depth > cell_depth_) return text_.end(depth - cell_depth_, name);
    end_cell();
  } else if (in_row_ && name == "table-row") {
    end_row();
  } else if (depth == 4 && name == "table") {
    end_table();
  }
  look_at_sink();
}

void OdsContentReader::text(std::string_view some) {
  if (cell_depth_ == 0 || aside_ > 0 || text_.add(some)) return;
  give_up(damaged(
      fmt::format("{} holds more text than a cell can",
                  cell_name({static_cast<std::uint32_t>(above_ + 1), static_cast<std::uint32_t>(column_ + 1)}))));
}

void OdsContentReader::begin_table() {
  sink_ = sink_of_(table_);
  above_ = columns_ = repeated_ = 0;
  defaults_.clear();
  marks_ = {};
}

void OdsContentReader::end_table() {
  if (sink_ != nullptr) sink_->sheet_end(std::move(marks_));
  if (sink_ != nullptr && sink_->trouble()) give_up(*sink_->trouble());
  sink_ = nullptr;
  if (table_++ == last_) stop();
}

/// A sink that is full gets nothing more until its sheet ends.
void OdsContentReader::look_at_sink() {
  if (sink_ == nullptr || !sink_->full()) return;
  if (sink_->trouble()) give_up(*sink_->trouble());
  sink_ = nullptr;
  in_row_ = false;
  if (table_ == last_) stop();
}

void OdsContentReader::add_columns(const Attributes& attributes) {
  const std::uint64_t first = columns_ + 1;
  columns_ += times_of(attributes.in(space::table, "number-columns-repeated"));
  if (first > kMostColumns) return;
  const auto begin = static_cast<std::uint32_t>(first);
  const auto end = static_cast<std::uint32_t>(std::min<std::uint64_t>(columns_, kMostColumns));
  defaults_.push_back({begin, style_of(attributes.in(space::table, "default-cell-style-name"))});
  const bool nothing = styles_->hidden.contains(attributes.in(space::table, "style-name"));
  if (is_hidden(attributes) || nothing) marks_.hidden.push_back({begin, end});
}

void OdsContentReader::begin_row(const Attributes& attributes) {
  in_row_ = true;
  row_.times = times_of(attributes.in(space::table, "number-rows-repeated"));
  row_.hidden = is_hidden(attributes) || styles_->hidden.contains(attributes.in(space::table, "style-name"));
  row_.style = attributes.in(space::table, "default-cell-style-name");
  column_ = 0;
  cells_.clear();
  row_bytes_ = 0;
  row_merges_.clear();
}

void OdsContentReader::end_row() {
  in_row_ = false;
  if (!cells_.empty() && above_ + row_.times > kMostRows) return give_up(too_far("1,048,576 rows"));
  if (!cells_.empty() || row_.times == 1) give_merges();
  repeated_ += row_bytes_ * (row_.times - 1);
  if (repeated_ > kMostRepeated) return give_up(too_far("8 million repeated cells"));
  for (std::uint32_t time = 0; time < row_.times && !cells_.empty() && !sink_->full(); ++time) {
    give_row(static_cast<std::uint32_t>(above_ + time + 1));
  }
  above_ += row_.times;
}

void OdsContentReader::give_row(std::uint32_t number) {
  sink_->row(number, row_.hidden);
  for (RepeatedCell& each : cells_) {
    each.cell.at.row = number;
    const std::uint32_t first = each.cell.at.column;
    for (std::uint32_t time = 0; time < each.times && !sink_->full(); ++time) {
      each.cell.at.column = first + time;
      sink_->cell(each.cell);
    }
    each.cell.at.column = first;
  }
  sink_->row_end();
}

void OdsContentReader::begin_cell(std::size_t depth, const Attributes& attributes) {
  cell_depth_ = depth;
  cell_.begin(attributes);
  cell_.style = cell_style(attributes.in(space::table, "style-name"));
  times_ = times_of(attributes.in(space::table, "number-columns-repeated"));
  text_.begin(*styles_);
  add_merge(attributes);
}

void OdsContentReader::end_cell() {
  cell_depth_ = 0;
  StoredCell stored = cell_.stored(text_, *styles_);
  const std::uint64_t first = column_ + 1;
  column_ += times_;
  const bool empty = stored.value.empty() && !stored.has_formula;
  if (text_.too_long()) return give_up(too_far("a megabyte of text in a cell"));
  if (empty) return;
  if (column_ > kMostColumns) return give_up(too_far("16,384 columns"));
  stored.at.column = static_cast<std::uint32_t>(first);
  const std::size_t bytes = kBytesOfCell + stored.value.size();
  row_bytes_ += bytes * times_;
  repeated_ += bytes * (times_ - 1);
  if (row_bytes_ > kMostRowBytes) return give_up(too_far("64 MB of text in a row"));
  cells_.push_back({std::move(stored), times_});
}

void OdsContentReader::add_merge(const Attributes& attributes) {
  const std::uint32_t width = times_of(attributes.in(space::table, "number-columns-spanned"));
  const std::uint32_t height = times_of(attributes.in(space::table, "number-rows-spanned"));
  if ((width == 1 && height == 1) || column_ >= kMostColumns) return;
  const auto column = static_cast<std::uint32_t>(column_ + 1);
  row_merges_.push_back({{0, column}, {height - 1, std::min(column + width - 1, kMostColumns)}});
}

/// A repeated row has its merged cells once for each repetition.
void OdsContentReader::give_merges() {
  for (std::uint32_t time = 0; time < row_.times && !row_merges_.empty(); ++time) {
    const auto row = static_cast<std::uint32_t>(std::min<std::uint64_t>(above_ + time + 1, kMostRows));
    for (const MergedCells& merge : row_merges_) {
      if (marks_.merged.size() == kMostMerges) return give_up(damaged("the sheet is damaged: its merged cells"));
      marks_.merged.push_back(
          {{row, merge.first.column}, {std::min(row + merge.last.row, kMostRows), merge.last.column}});
    }
  }
}

std::uint32_t OdsContentReader::style_of(std::string_view name) const {
  const auto found = styles_->cells.find(name);
  return found == styles_->cells.end() ? 0 : found->second;
}

/// The style of a cell: its own, that of its row, or that of its column.
std::uint32_t OdsContentReader::cell_style(std::string_view name) const {
  if (!name.empty()) return style_of(name);
  if (!row_.style.empty()) return style_of(row_.style);
  const auto after = [](std::uint64_t column, const DefaultStyle& each) { return column < each.first; };
  const auto found = std::upper_bound(defaults_.begin(), defaults_.end(), column_ + 1, after);
  return found == defaults_.begin() ? 0 : std::prev(found)->style;
}

}  // namespace reach::workbook
