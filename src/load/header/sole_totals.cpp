#include "load/header/sole_totals.hpp"

#include <algorithm>

#include "model/total_words.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr std::string_view kUnnamedChannel = "count";

bool has_role(const Header& header, std::initializer_list<Role> roles) {
  return std::ranges::any_of(
      header.columns, [&](const HeaderColumn& column) { return std::ranges::find(roles, column.role) != roles.end(); });
}

/// The words of a column's name apart from its period: `Total users` of `Total users 2016`.
std::string name_of(const HeaderColumn& column, PeriodKind prefer) {
  return read_channel_words(column.text, prefer).channel;
}

void make_count(HeaderColumn& column, std::string channel) {
  column.role = column.period ? Role::value : Role::plain;
  column.channel = std::move(channel);
  column.said = true;
}

}  // namespace

void take_sole_totals(Header& header, const LoadOptions& options) {
  const bool has_counts = has_role(header, {Role::value, Role::plain, Role::count, Role::distinct, Role::id});
  if (has_counts || header.events || !has_role(header, {Role::force, Role::region, Role::blank})) return;
  const PeriodKind prefer = options.period_given ? options.period : header.forms.prefer();
  std::vector<HeaderColumn*> totals;
  for (HeaderColumn& column : header.columns) {
    if (column.role == Role::total) totals.push_back(&column);
  }
  const bool by_rows = has_role(header, {Role::channel, Role::period, Role::date});
  if (by_rows) {
    if (totals.size() == 1 && !totals.front()->period) totals.front()->role = Role::count;
    return;
  }
  const auto is_named = [&](const HeaderColumn* total) {
    return total_words(name_of(*total, prefer)) == TotalWords::beside_others;
  };
  const bool any_named = std::ranges::any_of(totals, is_named);
  for (HeaderColumn* total : totals) {
    if (any_named && !is_named(total)) continue;
    const std::string unnamed = options.given_channel.empty() ? std::string(kUnnamedChannel) : options.given_channel;
    make_count(*total, any_named ? name_of(*total, prefer) : unnamed);
  }
}

}  // namespace reach
