#include "workbook/written/block_builder.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace reach::workbook {
namespace {

constexpr std::size_t kMostBlockText = std::size_t{64} << 20;
constexpr std::size_t kMostBlockColumns = 256;

bool is_blank_cell(std::string_view text) { return text.find_first_not_of(" \t\n\v") == std::string_view::npos; }

}  // namespace

void BlockBuilder::begin_paragraph(BlockKind kind) {
  WrittenBlock block{kind_ == BlockKind::paragraph ? kind : kind_, std::exchange(joined_, {})};
  open_.push_back({std::move(block)});
}

void BlockBuilder::end_paragraph() {
  if (open_.empty()) return;
  auto [block, joins_next] = std::move(open_.back());
  open_.pop_back();
  if (joins_next) {
    joined_ = std::move(block.text);
    return;
  }
  if (is_blank_cell(block.text)) return;
  if (!table_.in_cell) return give(std::move(block));
  if (!table_.cell.empty()) table_.cell += ' ';
  std::replace(block.text.begin(), block.text.end(), '\n', ' ');
  table_.cell += block.text;
}

bool BlockBuilder::add(std::string_view text) {
  size_ += text.size();
  if (!open_.empty()) open_.back().block.text += text;
  return size_ <= kMostBlockText;
}

void BlockBuilder::end_line() {
  if (open_.empty()) return;
  std::string& text = open_.back().block.text;
  if (text.ends_with('\v')) {
    text.back() = '\n';
  } else {
    text += '\v';
  }
}

void BlockBuilder::set_kind(BlockKind kind) {
  if (!open_.empty() && kind_ == BlockKind::paragraph) open_.back().block.kind = kind;
}

void BlockBuilder::set_level(std::size_t level) {
  if (!open_.empty()) open_.back().block.level = level;
}

void BlockBuilder::join_next() {
  if (!open_.empty()) open_.back().joins_next = true;
}

void BlockBuilder::end_joined() {
  if (joined_.empty()) return;
  begin_paragraph(BlockKind::paragraph);
  end_paragraph();
}

void BlockBuilder::begin_table() {
  end_joined();
  if (table_.is_open) {
    begin_apart(kind_);
    outer_.back().has_table = true;
  }
  table_.block = {BlockKind::table, {}};
  table_.is_open = true;
}

void BlockBuilder::end_table() {
  if (!table_.is_open) return;
  if (!table_.block.rows.empty()) give(std::exchange(table_.block, {}));
  table_ = {};
  if (!outer_.empty() && outer_.back().has_table) end_apart();
}

void BlockBuilder::begin_row() {
  if (table_.is_open) table_.block.rows.emplace_back();
}

void BlockBuilder::end_row(bool deleted) {
  if (table_.is_open && deleted && !table_.block.rows.empty()) table_.block.rows.pop_back();
}

void BlockBuilder::begin_cell() {
  if (!table_.is_open) return;
  table_.in_cell = true;
  table_.cell.clear();
}

void BlockBuilder::end_cell(std::size_t columns, bool goes_on) {
  if (!table_.is_open || table_.block.rows.empty()) return;
  end_joined();
  table_.in_cell = false;
  auto& rows = table_.block.rows;
  auto& cells = rows.back();
  const std::size_t at = cells.size();
  // Header cells are not copied downwards: their words would count twice.
  const bool copied = goes_on && rows.size() > 2 && at < rows[rows.size() - 2].size();
  cells.push_back(copied ? rows[rows.size() - 2][at] : std::exchange(table_.cell, {}));
  const std::size_t width = std::clamp<std::size_t>(columns, 1, 64);
  if (cells.size() + width <= kMostBlockColumns) cells.resize(cells.size() + width - 1);
}

void BlockBuilder::begin_apart(BlockKind kind) {
  outer_.push_back(
      {std::exchange(open_, {}), std::exchange(joined_, {}), std::exchange(table_, {}), std::exchange(kind_, kind)});
}

void BlockBuilder::end_apart() {
  if (outer_.empty()) return;
  end_joined();
  open_ = std::move(outer_.back().paragraphs);
  joined_ = std::move(outer_.back().joined);
  table_ = std::move(outer_.back().table);
  kind_ = outer_.back().kind;
  outer_.pop_back();
}

void BlockBuilder::give(WrittenBlock block) {
  const bool last = kind_ == BlockKind::note || kind_ == BlockKind::margin;
  (last ? later_ : blocks_).push_back(std::move(block));
}

std::vector<WrittenBlock> BlockBuilder::take() {
  end_joined();
  std::move(later_.begin(), later_.end(), std::back_inserter(blocks_));
  later_.clear();
  return std::move(blocks_);
}

}  // namespace reach::workbook
