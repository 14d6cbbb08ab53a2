#include "report/grid/csv_field.hpp"

#include "text/unicode.hpp"

namespace reach::report {
namespace {

constexpr std::string_view kBlankStarts = "\t\r";  // a spreadsheet may drop these

}  // namespace

std::string safe_name(std::string_view name) {
  const bool blank = !name.empty() && kBlankStarts.find(name.front()) != std::string_view::npos;
  const bool formula = blank || begins_formula(name);
  return (formula ? "'" : "") + std::string(name);
}

void add_field(std::string& out, std::string_view text, char delimiter) {
  const bool plain =
      text.find_first_of("\"\r\n") == std::string_view::npos && text.find(delimiter) == std::string_view::npos;
  if (plain) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) out.append(c == '"' ? 2 : 1, c);
  out += '"';
}

}  // namespace reach::report
