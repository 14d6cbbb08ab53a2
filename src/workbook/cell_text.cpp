#include "workbook/cell_text.hpp"

#include <algorithm>
#include <charconv>

#include "workbook/number.hpp"

namespace reach::workbook {
namespace {

constexpr int kKeptDigits = 15;  // that Excel keeps of a number
constexpr int kMostDecimals = 12;

CellText percentage(const Number& number, int decimals) {
  Number hundredfold = to_15_digits(number);
  if (!hundredfold.digits.empty()) hundredfold.exponent += 2;
  return {plain_text(rounded(std::move(hundredfold), -decimals), decimals) + '%'};
}

/// As it is stored, but for digits that no computation has right; these are cut only where a fraction remains.
CellText fraction(const Number& number) {
  Number shown = rounded(to_15_digits(number), -kMostDecimals);
  return {plain_text(shown.is_whole() ? number : shown)};
}

CellText number_text(const StoredCell& cell, Shown shown, Epoch epoch) {
  const auto number = parse_number(cell.value);
  if (!number) return {cell.value, CellFault::not_a_number};
  if (shown.as == ShownAs::clock) return {plain_text(*number), CellFault::clock};
  if (shown.as == ShownAs::percentage) return percentage(*number, shown.decimals);
  if (shown.as != ShownAs::number) {
    const auto date = date_text(*number, shown, epoch);
    if (!date) return {plain_text(*number), CellFault::no_date};
    return {*date, shown.as == ShownAs::year ? CellFault::year : CellFault::none};
  }
  if (!number->is_whole()) return fraction(*number);
  return {plain_text(*number), number->whole_digits() > kKeptDigits ? CellFault::digits : CellFault::none};
}

/// `2016-03-05T00:00:00` → `2016-03-05`.
std::string iso_date(std::string_view text) {
  constexpr std::string_view kMidnight = "T00:00:00";
  const std::size_t time = text.find(kMidnight);
  const bool exact = time != std::string_view::npos &&
                     text.find_first_not_of(".0Z", time + kMidnight.size()) == std::string_view::npos;
  return std::string(exact ? text.substr(0, time) : text);
}

}  // namespace

std::optional<CellText> text_of(const StoredCell& cell, const Vocabulary& words) {
  const bool computed = !cell.value.empty() || cell.as == StoredAs::text;
  if (cell.has_formula && (words.stale || !computed)) return CellText{'=' + cell.formula, CellFault::not_computed};
  if (cell.value.empty()) return CellText{};
  switch (cell.as) {
    case StoredAs::number: {
      const bool styled = cell.style < words.styles.size();
      if (!styled && cell.style > 0) return std::nullopt;
      return number_text(cell, styled ? words.styles[cell.style] : Shown{}, words.epoch);
    }
    case StoredAs::shared: {
      std::size_t index = 0;
      const char* const end = cell.value.data() + cell.value.size();
      if (std::from_chars(cell.value.data(), end, index).ptr != end) return std::nullopt;
      const auto text = words.strings.at(index);
      return text ? std::optional(CellText{std::string(*text)}) : std::nullopt;
    }
    case StoredAs::text:
      return CellText{unescaped(cell.value)};
    case StoredAs::truth:
      return CellText{cell.value == "0" ? "FALSE" : "TRUE", CellFault::truth};
    case StoredAs::error:
      return CellText{cell.value, CellFault::error};
    case StoredAs::date:
      return CellText{iso_date(cell.value)};
    case StoredAs::unknown:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace reach::workbook
