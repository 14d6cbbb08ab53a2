#include "workbook/sheet/sheet_part.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/core.h>

namespace reach::workbook {
namespace {

struct StoredName {
  std::string_view name;
  StoredAs as;
};

constexpr auto kStored = std::to_array<StoredName>({
    {"", StoredAs::number},
    {"n", StoredAs::number},
    {"s", StoredAs::shared},
    {"str", StoredAs::text},
    {"inlineStr", StoredAs::text},
    {"b", StoredAs::truth},
    {"e", StoredAs::error},
    {"d", StoredAs::date},
});

StoredAs stored_as(std::string_view name) {
  const auto* const found = std::ranges::find(kStored, name, &StoredName::name);
  return found == kStored.end() ? StoredAs::unknown : found->as;
}

std::uint32_t number_of(std::string_view text) {
  std::uint32_t number = 0;
  const char* const end = text.data() + text.size();
  return std::from_chars(text.data(), end, number).ptr == end ? number : 0;
}

/// Whether a height or width is zero, which also hides a row or column.
bool is_nothing(std::string_view size) {
  return !size.empty() && size.find_first_not_of("0.") == std::string_view::npos;
}

Trouble out_of_order(CellAt at) {
  return damaged(fmt::format("the sheet is damaged: its cells are not in order at {}", cell_name(at)));
}

}  // namespace

void SheetPartReader::start(std::size_t depth, std::string_view name, const Attributes& attributes) {
  if (depth == 1 && name != "worksheet") give_up(damaged("the sheet is damaged: its part is not a worksheet"));
  if (depth == 2) {
    group_ = name == "sheetData"    ? Group::rows
             : name == "cols"       ? Group::columns
             : name == "mergeCells" ? Group::merges
                                    : Group::none;
  }
  if (depth == 3) start_in_group(name, attributes);
  if (depth == 4 && in_row_ && name == "c") start_cell(attributes);
  if (depth > 4 && in_cell_) start_in_cell(depth, name, attributes);
}

void SheetPartReader::start_in_group(std::string_view name, const Attributes& attributes) {
  if (group_ == Group::rows && name == "row") start_row(attributes);
  if (group_ == Group::merges && name == "mergeCell") add_merge(attributes["ref"]);
  if (group_ == Group::columns && name == "col") add_columns(attributes);
}

void SheetPartReader::start_row(const Attributes& attributes) {
  const auto given = attributes["r"];
  const std::uint32_t number = given.empty() ? row_ + 1 : number_of(given);
  if (number <= row_ || number > kMostRows) return give_up(out_of_order({number, 1}));
  row_ = number;
  cell_.at = {number, 0};
  in_row_ = true;
  sink_.row(number, attributes.is_true("hidden") || is_nothing(attributes["ht"]));
}

void SheetPartReader::start_cell(const Attributes& attributes) {
  const auto given = attributes["r"];
  const auto at = given.empty() ? CellAt{row_, cell_.at.column + 1} : parse_cell_name(given).value_or(CellAt{});
  if (at.row != row_ || at.column <= cell_.at.column || at.column > kMostColumns) {
    return give_up(out_of_order({row_, cell_.at.column + 1}));
  }
  cell_.at = at;
  cell_.style = number_of(attributes["s"]);
  cell_.as = stored_as(attributes["t"]);
  cell_.value.clear();
  cell_.runs.clear();
  cell_.formula.clear();
  cell_.has_formula = false;
  in_cell_ = true;
}

void SheetPartReader::start_in_cell(std::size_t depth, std::string_view name, const Attributes& attributes) {
  into_ = nullptr;
  if (depth == 5) {
    in_item_ = name == "is";
    if (in_item_) own_.begin_item();
    if (name == "v") into_ = &cell_.value;
    if (name == "f") into_ = &cell_.formula;
    cell_.has_formula = cell_.has_formula || name == "f";
  } else if (in_item_) {
    own_.start(name, attributes);
  }
}

void SheetPartReader::end_in_cell(std::size_t depth, std::string_view name) {
  if (depth > 5 && in_item_) own_.end(name);
  if (depth != 5) return;
  if (in_item_) {
    const RichText item = own_.item();
    cell_.value = item.text;
    cell_.runs.assign(item.runs.begin(), item.runs.end());
  } else if (name == "v" && cell_.as == StoredAs::text) {
    cell_.value = unescaped(cell_.value);
  }
  in_item_ = false;
}

void SheetPartReader::end(std::size_t depth, std::string_view name) {
  into_ = nullptr;
  if (depth == 3 && in_row_) {
    in_row_ = false;
    sink_.row_end();
  }
  if (depth == 4 && in_cell_) {
    in_cell_ = false;
    sink_.cell(cell_);
  }
  if (in_cell_) end_in_cell(depth, name);
  if (depth == 1) sink_.sheet_end(std::move(marks_));
  if (sink_.trouble()) give_up(*sink_.trouble());
  if (sink_.full()) stop();
}

void SheetPartReader::text(std::string_view some) {
  const auto refuse = [&] { give_up(damaged(fmt::format("{} holds more text than a cell can", cell_name(cell_.at)))); };
  if (in_item_ && !own_.add(some)) return refuse();
  if (into_ == nullptr) return;
  const bool formula = into_ == &cell_.formula;
  if (formula) some = some.substr(0, kFormulaShown - std::min(kFormulaShown, cell_.formula.size()));
  *into_ += some;
  if (into_->size() > kMostText) refuse();
}

void SheetPartReader::add_merge(std::string_view reference) {
  const std::size_t colon = reference.find(':');
  const auto first = parse_cell_name(reference.substr(0, colon));
  const auto last = colon == std::string_view::npos ? first : parse_cell_name(reference.substr(colon + 1));
  const bool sound = first && last && first->row <= last->row && first->column <= last->column;
  if (!sound || marks_.merged.size() == kMostMerges) return give_up(damaged("the sheet is damaged: its merged cells"));
  marks_.merged.push_back({*first, *last});
}

void SheetPartReader::add_columns(const Attributes& attributes) {
  if (!attributes.is_true("hidden") && !is_nothing(attributes["width"])) return;
  const std::uint32_t last = std::min(number_of(attributes["max"]), kMostColumns);
  marks_.hidden.push_back({number_of(attributes["min"]), last});
}

}  // namespace reach::workbook
