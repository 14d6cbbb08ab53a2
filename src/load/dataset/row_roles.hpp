// RowRoles: which rows state totals, by their names and by --total-row and --force-row. For load.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include <reach/load.hpp>

namespace reach {

/// What the name of a row makes of it. The options settle a row; the words for totals decide all others. A name that
/// an option gives is compared as names are, with the row's as written and as --rename has it.
class RowRoles {
 public:
  explicit RowRoles(const LoadOptions& options);

  /// Whether a row of this name is a stated total: checked, never added.
  [[nodiscard]] bool is_total(std::string_view name) const;
  /// Whether --total-row names it.
  [[nodiscard]] bool is_given_total(std::string_view name) const { return is_among(totals_, name); }
  /// Whether --force-row names it.
  [[nodiscard]] bool is_given_force(std::string_view name) const { return is_among(forces_, name); }

 private:
  using FoldedNames = std::set<std::string, std::less<>>;
  [[nodiscard]] bool is_among(const FoldedNames& names, std::string_view name) const;

  const NameMap& rename_;
  FoldedNames totals_;
  FoldedNames forces_;
};

}  // namespace reach
