// RowRoles: which rows state totals, according to their names and to --total-row and --force-row. For load.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>

#include <reach/load.hpp>

#include "text/unicode.hpp"

namespace reach {

/// The role of a row, according to its name. The options take precedence; otherwise, words for totals decide. A name
/// given by an option is compared like other names, with the row's name as written and after --rename.
class RowRoles {
 public:
  explicit RowRoles(const LoadOptions& options);
  /// Takes a name as that of the only force, as if --force-row listed it.
  void take_only_force(std::string_view name) { only_force_ = forces_.emplace(fold_name(name)).second; }

  /// Whether a row of this name is a stated total: checked, never added.
  [[nodiscard]] bool is_total(std::string_view name) const;
  /// Whether --total-row lists it.
  [[nodiscard]] bool is_given_total(std::string_view name) const { return is_among(totals_, name); }
  /// Whether --force-row lists it.
  [[nodiscard]] bool is_given_force(std::string_view name) const { return is_among(forces_, name); }
  /// Whether a name was taken as that of the only force.
  [[nodiscard]] bool has_only_force() const { return only_force_; }

 private:
  using FoldedNames = std::set<std::string, std::less<>>;
  [[nodiscard]] bool is_among(const FoldedNames& names, std::string_view name) const;

  const NameMap& rename_;
  FoldedNames totals_;
  FoldedNames forces_;
  bool only_force_ = false;
};

}  // namespace reach
