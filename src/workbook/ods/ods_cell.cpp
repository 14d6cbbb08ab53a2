#include "workbook/ods/ods_cell.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"
#include "workbook/ods/ods_time.hpp"

namespace reach::workbook {
namespace {

/// Whether a text is an error that a formula shows in place of a value: `#DIV/0!`, `Err:502`.
bool is_error_text(std::string_view text) {
  constexpr auto kErrors = std::to_array<std::string_view>(
      {"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#GETTING_DATA"});
  return text.starts_with("Err:") || std::ranges::find(kErrors, text) != kErrors.end();
}

/// How many decimals a percentage is shown with: `57.3%` has one.
std::uint32_t decimals_shown(std::string_view text) {
  const std::size_t point = text.find_last_of(".,");
  if (point == std::string_view::npos) return 0;
  std::uint32_t decimals = 0;
  while (point + 1 + decimals < text.size() && is_digit(text[point + 1 + decimals])) ++decimals;
  return std::min(decimals, kMostPercentageDecimals);
}

ShownAs shown_as(const StoredCell& cell, const OdsStyles& styles) {
  const auto number = parse_number(cell.value);
  const auto& format = styles.styles.formats[styles.styles.cells[cell.style].format];
  return number ? format.of(*number).shown.as : ShownAs::number;
}

/// Gives a number the style that its type implies, if its own format does not show it.
void fit_style(StoredCell& cell, std::string_view type, std::string_view text, const OdsStyles& styles) {
  const ShownAs shown = shown_as(cell, styles);
  const bool date = shown == ShownAs::day || shown == ShownAs::month || shown == ShownAs::year;
  if (type == "percentage" && shown != ShownAs::percentage) {
    const std::uint32_t decimals = text.empty() ? kMostPercentageDecimals : decimals_shown(text);
    cell.style = styles.percentage + decimals;
  }
  if (type == "date" && !date) cell.style = styles.date;
  if (type == "time" && shown != ShownAs::clock) cell.style = styles.clock;
}

}  // namespace

void OdsCell::begin(const Attributes& attributes) {
  type = attributes.in(space::calc, "value-type") == "error" ? "error" : attributes.in(space::office, "value-type");
  constexpr auto kValues =
      std::to_array<std::string_view>({"value", "date-value", "time-value", "boolean-value", "string-value"});
  value.clear();
  for (const std::string_view name : kValues) {
    if (value.empty()) value = attributes.in(space::office, name);
  }
  const auto written = attributes.in(space::table, "formula");
  has_formula = !written.empty();
  const std::size_t equals = written.find('=');  // after the namespace of its syntax: `of:=1/0`
  formula = written.substr(equals == std::string_view::npos ? 0 : equals + 1).substr(0, kFormulaShown);
}

StoredCell OdsCell::stored(const OdsTextReader& text, const OdsStyles& styles) const {
  StoredCell cell;
  cell.style = style;
  cell.has_formula = has_formula;
  cell.formula = formula;
  cell.value = value;
  if (type == "error" || (has_formula && is_error_text(text.text()))) {
    cell.as = StoredAs::error;
    cell.value = text.text().empty() ? value : text.text();
  } else if (type == "string" || (type.empty() && !text.text().empty())) {
    cell.as = StoredAs::text;
    cell.runs = text.runs();
    if (value.empty() || !cell.runs.empty()) cell.value = text.text();  // only the text has note markers
  } else if (type == "boolean") {
    cell.as = StoredAs::truth;
    cell.value = value.empty() ? "" : value == "true" ? "1" : "0";
  } else if (type == "date" || type == "time") {
    const auto serial = type == "date" ? serial_of_date(value) : serial_of_time(value);
    cell.as = serial || value.empty() ? StoredAs::number : StoredAs::date;
    if (serial) cell.value = *serial;
    if (serial) fit_style(cell, type, text.text(), styles);
  } else if (!type.empty()) {
    if (value.empty() && !has_formula) cell.value = text.text();
    fit_style(cell, type, text.text(), styles);
  }
  return cell;
}

}  // namespace reach::workbook
