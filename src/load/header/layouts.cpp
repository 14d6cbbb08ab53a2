#include <algorithm>
#include <array>
#include <cassert>

#include "load/header/layout.hpp"

namespace reach {
namespace {

/// The combinations, by where the channel and the period of a count are given.
constexpr auto kLayouts = std::to_array<Layout>({
    {"dated", GivenBy::row, GivenBy::date},       // date, force, channel, count
    {"dated", GivenBy::column, GivenBy::date},    // date, force, website, helpline
    {"dated", GivenBy::table, GivenBy::date},     // date, force, count
    {"long", GivenBy::row, GivenBy::row},         // force, channel, year, count
    {"long", GivenBy::column, GivenBy::row},      // force, year, website, helpline
    {"long", GivenBy::table, GivenBy::row},       // force, year, count
    {"wide", GivenBy::column, GivenBy::column},   // force, website_2016, website_2018
    {"wide", GivenBy::row, GivenBy::column},      // force, channel, 2016, 2018
    {"wide", GivenBy::table, GivenBy::column},    // force, 2016, 2018
    {"yearly", GivenBy::column, GivenBy::table},  // 2016=FILE: force, website, helpline
    {"yearly", GivenBy::row, GivenBy::table},     // 2016=FILE: force, channel, count
    {"yearly", GivenBy::table, GivenBy::table},   // 2016=FILE: force, count
});

constexpr const Layout* find_layout(GivenBy channel, GivenBy period) {
  const auto* const found = std::ranges::find_if(
      kLayouts, [=](const Layout& layout) { return layout.channel == channel && layout.period == period; });
  return found == kLayouts.end() ? nullptr : found;
}

constexpr bool have_all_names() {
  for (const GivenBy channel : {GivenBy::row, GivenBy::column, GivenBy::table}) {
    for (const GivenBy period : {GivenBy::row, GivenBy::column, GivenBy::table, GivenBy::date}) {
      if (find_layout(channel, period) == nullptr) return false;
    }
  }
  return true;
}
static_assert(have_all_names(), "no combination lacks a name");

constexpr Roles kLabelRoles =
    role_set({Role::force, Role::region, Role::channel, Role::period, Role::part, Role::date});
constexpr Roles kFigureRoles = role_set({Role::value, Role::count, Role::distinct, Role::total});

bool has_any(const Header& header, Roles roles) {
  return std::ranges::any_of(header.columns,
                             [=](const HeaderColumn& column) { return (roles & role_set({column.role})) != 0; });
}

}  // namespace

std::string_view layout_name(GivenBy channel, GivenBy period) {
  const Layout* const layout = find_layout(channel, period);
  assert(layout != nullptr);
  return layout->name;
}

bool is_header(const Header& header, const Input& input) {
  const auto filled = std::ranges::count_if(header.columns, [](const auto& column) { return !column.text.empty(); });
  if (filled < 2) return false;
  const bool labels = has_any(header, kLabelRoles);
  const bool dated = has_any(header, role_set({Role::date}));
  const bool plain = has_any(header, role_set({Role::plain}));
  return has_any(header, kFigureRoles) || (plain && (labels || input.period)) || (dated && header.events);
}

bool gives_periods(const Header& header) {
  constexpr Roles kPeriods = role_set({Role::period, Role::part, Role::date});
  return std::ranges::any_of(header.columns, [](const HeaderColumn& column) {
    return column.period || (kPeriods & role_set({column.role})) != 0;
  });
}

bool gives_periods_twice(const Header& header) {
  const auto is_filled = [](const HeaderColumn& column) { return !column.text.empty(); };
  const auto is_time = [](const HeaderColumn& column) {
    const bool is_period = column.role == Role::value && column.channel.empty();
    return column.role == Role::period || is_period;
  };
  return has_any(header, role_set({Role::period})) && has_any(header, role_set({Role::value})) &&
         std::ranges::none_of(header.columns,
                              [&](const auto& column) { return is_filled(column) && !is_time(column); });
}

}  // namespace reach
