#include "report/grid/safe_name.hpp"

#include "text/unicode.hpp"

namespace reach::report {
namespace {

constexpr std::string_view kBlankStarts = "\t\r";  // a spreadsheet may drop these

}  // namespace

std::string safe_name(std::string_view name) {
  const bool blank = !name.empty() && kBlankStarts.find(name.front()) != std::string_view::npos;
  const bool formula = blank || begins_formula(name);
  std::string safe(formula ? 1 : 0, '\'');
  return safe.append(name);
}

}  // namespace reach::report
