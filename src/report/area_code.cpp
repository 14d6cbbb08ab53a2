#include "report/area_code.hpp"

namespace reach::report {
namespace {

constexpr NoFigure kNoCode{Lack::no_code, Symbol::not_applicable};
constexpr NoFigure kNotRegistered{Lack::not_registered, Symbol::not_available};

}  // namespace

Cell no_code() { return kNoCode; }

Cell code_of_force(std::string_view force, RegistryNumber number, const AreaCodes& given) {
  if (number > 0) {
    const std::string_view code = registered_forces()[number - 1U].code;
    return code.empty() ? Cell(kNoCode) : Cell(Name{code});
  }
  const auto found = given.find(force);
  return found == given.end() ? Cell(kNotRegistered) : Cell(Name{found->second});
}

Cell code_of_force(const Line& force, const Summary& summary) {
  return code_of_force(force.name, force.registry_number, summary.codes);
}

Cell code_of_region(const Line& region) {
  if (region.registry_number == 0) return kNoCode;
  return Name{registered_regions()[region.registry_number - 1U].code};
}

Cell code_of(const Row& row, const Summary& summary) {
  if (row.kind == RowKind::heading) return {};
  return row.kind == RowKind::force ? code_of_force(*row.line, summary) : code_of_region(*row.line);
}

}  // namespace reach::report
