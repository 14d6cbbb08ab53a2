#include "load/header/line_shape.hpp"

#include <algorithm>
#include <variant>

#include <reach/timespan.hpp>

#include "load/cells/cell.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// Whether the text has a digit, and no letter outside square brackets: `449 [r]`.
bool is_of_digits(std::string_view text) {
  bool digits = false;
  bool inside = false;
  for (const char c : text) {
    if (c == '[') inside = true;
    if (c == ']') inside = false;
    if (!inside && is_letter(c)) return false;
    digits = digits || is_digit(c);
  }
  return digits;
}

bool is_year_like(std::string_view text) {
  return text.size() >= 4 && is_digit(text.front()) && parse_timespan(text).has_value();
}

}  // namespace

bool is_figure_like(std::string_view text) {
  if (text.empty()) return false;
  return is_of_digits(text) || std::holds_alternative<Count>(parse_count(text));
}

LineShape shape_of(const Batch& batch, const Record& record) {
  LineShape shape;
  std::string scratch;
  for (std::uint32_t at = 0; at < record.field_count; ++at) {
    const auto text = cell_text(batch, batch.fields[record.first_field + at], scratch);
    if (text.empty()) continue;
    if (shape.filled++ == 0) shape.first_filled = at;
    shape.last_filled = at;
    if (at == 0 || !is_figure_like(text)) continue;
    ++shape.figures;
    if (is_year_like(text)) ++shape.years;
  }
  return shape;
}

std::optional<Int128> figure_in(const Batch& batch, const Record& record, std::uint32_t column, std::string& scratch) {
  const auto parsed = parse_count(cell_text(batch, batch.fields[record.first_field + column], scratch));
  const auto* count = std::get_if<Count>(&parsed);
  return count == nullptr || count->is_missing() ? std::nullopt : std::optional<Int128>(count->value());
}

bool is_spaced(std::string_view raw, char delimiter) {
  bool any = false;
  bool quoted = false;
  for (std::size_t at = 0; at < raw.size(); ++at) {
    if (raw[at] == '"') quoted = !quoted;
    if (quoted || raw[at] != delimiter) continue;
    if (at + 1 == raw.size() || raw[at + 1] != ' ') return false;
    any = true;
  }
  return any;
}

std::vector<std::string> filled_cells(const Batch& batch, const Record& record) {
  std::vector<std::string> cells;
  std::string scratch;
  for (std::uint32_t at = 0; at < record.field_count; ++at) {
    const auto text = cell_text(batch, batch.fields[record.first_field + at], scratch);
    if (!text.empty()) cells.emplace_back(text);
  }
  return cells;
}

}  // namespace reach
