#include "workbook/ods_cell.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include <fmt/core.h>

#include <reach/period.hpp>

#include "text/ascii.hpp"
#include "workbook/serial_date.hpp"

namespace reach::workbook {
namespace {

/// Elements within a cell that are not part of its text. Those of other namespaces (shapes) have no name here.
constexpr auto kAside = std::to_array<std::string_view>({"", "annotation", "note", "ruby-text", "table", "detective"});

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// What formulas show in place of a value: `#DIV/0!`, `Err:502`.
bool is_error_text(std::string_view text) {
  constexpr auto kErrors = std::to_array<std::string_view>(
      {"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#GETTING_DATA"});
  return text.starts_with("Err:") || std::ranges::find(kErrors, text) != kErrors.end();
}

/// Takes a number and the character after it off the front; nothing if they are not there.
std::optional<std::uint64_t> take_number(std::string_view& text, char after) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const auto size = static_cast<std::size_t>(end - text.data());
  if (error != std::errc() || size == text.size() || text[size] != after) return std::nullopt;
  text.remove_prefix(size + 1);
  return number;
}

/// A time of day or a length of time, as a part of a day: days and 10^-12 days.
std::string serial_text(std::uint64_t days, std::uint64_t milliseconds) {
  constexpr std::uint64_t kDay = 86'400'000;
  constexpr std::uint64_t kParts = 1'000'000'000'000;
  days += milliseconds / kDay;
  const std::uint64_t rest = milliseconds % kDay;
  const std::uint64_t parts = (rest * (kParts / kDay) + rest * (kParts % kDay) / kDay);
  return rest == 0 ? fmt::format("{}", days) : fmt::format("{}.{:012}", days, parts);
}

/// `30.25` → 30250: seconds, with decimals, as milliseconds.
std::optional<std::uint64_t> milliseconds_of(std::string_view seconds) {
  const std::size_t point = std::min(seconds.find('.'), seconds.size());
  std::string digits(seconds.substr(0, point));
  std::string_view decimals = seconds.substr(std::min(point + 1, seconds.size()));
  digits += decimals.substr(0, 3);
  digits.append(3 - std::min<std::size_t>(decimals.size(), 3), '0');
  constexpr std::size_t kMostDigits = 12;
  if (!all_digits(digits) || digits.size() > kMostDigits) return std::nullopt;
  std::uint64_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

/// `12:30:05.25`, which may lack its seconds.
std::optional<std::uint64_t> clock_of(std::string_view text) {
  if (text.ends_with('Z')) text.remove_suffix(1);
  const auto hours = take_number(text, ':');
  if (!hours || *hours > 23) return std::nullopt;
  std::string rest(text);
  if (rest.find(':') == std::string::npos) rest += ":0";
  std::string_view left = rest;
  const auto minutes = take_number(left, ':');
  const auto seconds = milliseconds_of(left);
  if (!minutes || *minutes > 59 || !seconds || *seconds >= 60'000) return std::nullopt;
  return (*hours * 60 + *minutes) * 60'000 + *seconds;
}

/// `2016-03-05`, `2016-03-05T23:30:00` → the serial number by which an .xlsx stores it; nothing if it is not a date, or
/// before 1900.
std::optional<std::string> serial_of_date(std::string_view text) {
  constexpr std::size_t kDateSize = 10;
  const auto date = parse_period(text.substr(0, kDateSize));
  if (!date || date->kind != PeriodKind::day) return std::nullopt;
  const auto serial = serial_day(*date);
  if (serial <= 0) return std::nullopt;
  if (text.size() == kDateSize) return serial_text(static_cast<std::uint64_t>(serial), 0);
  const auto time = text[kDateSize] == 'T' ? clock_of(text.substr(kDateSize + 1)) : std::nullopt;
  return time ? std::optional(serial_text(static_cast<std::uint64_t>(serial), *time)) : std::nullopt;
}

/// `PT12H30M05.25S` → a part of a day.
std::optional<std::string> serial_of_time(std::string_view text) {
  if (!text.starts_with("PT")) return std::nullopt;
  text.remove_prefix(2);
  constexpr std::uint64_t kMost = 10'000'000;
  const std::uint64_t hours = take_number(text, 'H').value_or(0);
  const std::uint64_t minutes = take_number(text, 'M').value_or(0);
  std::uint64_t rest = 0;
  if (text.ends_with('S')) {
    const auto seconds = milliseconds_of(text.substr(0, text.size() - 1));
    if (!seconds) return std::nullopt;
    rest = *seconds;
    text = {};
  }
  if (!text.empty() || hours > kMost || minutes > kMost) return std::nullopt;
  return serial_text(0, (hours * 60 + minutes) * 60'000 + rest);
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

/// A number whose type says what it is, even where its format does not.
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

void OdsTextReader::begin(const OdsStyles& styles) {
  styles_ = &styles;
  text_.clear();
  runs_.clear();
  spans_.clear();
  aside_ = 0;
  in_paragraph_ = any_paragraph_ = after_space_ = false;
}

void OdsTextReader::start(std::size_t depth, std::string_view name, const Attributes& attributes) {
  if (aside_ > 0) return;
  if (std::ranges::find(kAside, name) != kAside.end()) {
    aside_ = depth;
  } else if (name == "p" || name == "h") {
    begin_paragraph();
  } else if (name == "span") {
    spans_.push_back(styles_->raised.contains(attributes.in(space::text, "style-name")) ? Rise::raised : rise());
  } else if (name == "s") {
    std::size_t count = 1;
    const auto given = attributes.in(space::text, "c");
    std::from_chars(given.data(), given.data() + given.size(), count);
    put(' ', std::min(count, kMostText));
  } else if (name == "tab") {
    put('\t');
  } else if (name == "line-break") {
    put('\n');
    after_space_ = true;
  }
}

void OdsTextReader::end(std::size_t depth, std::string_view name) {
  if (aside_ > 0) {
    if (aside_ == depth) aside_ = 0;
  } else if (name == "p" || name == "h") {
    end_paragraph();
  } else if (name == "span" && !spans_.empty()) {
    spans_.pop_back();
  }
}

bool OdsTextReader::add(std::string_view some) {
  if (aside_ > 0 || !in_paragraph_) return true;
  for (const char c : some) {
    const bool space = is_space(c);
    if (space && after_space_) continue;
    put(space ? ' ' : c);
    after_space_ = space;
  }
  return !too_long();
}

void OdsTextReader::put(char c, std::size_t times) {
  after_space_ = false;
  if (too_long()) return;
  text_.append(times, c);
  const auto end = static_cast<std::uint32_t>(text_.size());
  if (!runs_.empty() && runs_.back().rise == rise())
    runs_.back().end = end;
  else
    runs_.push_back({end, rise()});
}

void OdsTextReader::begin_paragraph() {
  if (any_paragraph_) put('\n');
  in_paragraph_ = any_paragraph_ = true;
  after_space_ = true;
  spans_.clear();
}

/// White space at the end of a paragraph is left out.
void OdsTextReader::end_paragraph() {
  if (after_space_ && text_.ends_with(' ')) {
    text_.pop_back();
    const auto end = static_cast<std::uint32_t>(text_.size());
    for (Run& run : runs_) run.end = std::min(run.end, end);
  }
  in_paragraph_ = false;
}

std::vector<Run> OdsTextReader::runs() const {
  const bool plain = std::ranges::all_of(runs_, [](const Run& run) { return run.rise == Rise::as_cell; });
  return plain ? std::vector<Run>() : runs_;
}

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
    if (value.empty()) {
      cell.value = text.text();
      cell.runs = text.runs();
    }
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
