#include "report/csv_field.hpp"

namespace reach::report {
namespace {

constexpr std::string_view kFormulaStarts = "=+-@\t\r";

}  // namespace

std::string safe_name(std::string_view name) {
  const bool formula = !name.empty() && kFormulaStarts.find(name.front()) != std::string_view::npos;
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
