#include "load/dataset/row_roles.hpp"

#include "load/dataset/names.hpp"
#include "load/words/words.hpp"

namespace reach {

RowRoles::RowRoles(const LoadOptions& options) : rename_(options.rename) {
  for (const auto& name : options.total_rows) totals_.insert({fold_name(name), fold_name(renamed(name, rename_))});
  for (const auto& name : options.force_rows) forces_.insert({fold_name(name), fold_name(renamed(name, rename_))});
}

bool RowRoles::is_among(const FoldedNames& names, std::string_view name) const {
  if (names.empty()) return false;
  if (names.contains(fold_name(name))) return true;
  return !rename_.entries.empty() && names.contains(fold_name(renamed(name, rename_)));
}

bool RowRoles::is_total(std::string_view name) const {
  if (is_given_force(name)) return false;
  return is_given_total(name) || is_total_name(name);
}

}  // namespace reach
