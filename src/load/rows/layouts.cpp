#include "load/header/layout.hpp"

#include <algorithm>
#include <array>

#include "load/rows/input_reader.hpp"

namespace reach {
namespace {

bool has(const Header& header, Role role) {
  return std::ranges::any_of(header.columns, [=](const HeaderColumn& column) { return column.role == role; });
}

bool has_stated(const Header& header) {
  return has(header, Role::total) || has(header, Role::increase) || has(header, Role::change);
}

/// Decides by columns only; bind checks whether rows may be counted as events.
bool is_events(const Header& header, const Input& input) {
  const bool counted = has(header, Role::count) || has(header, Role::distinct) || input.period;
  return has(header, Role::date) && has(header, Role::channel) && (header.events || !counted);
}

bool is_distinct(const Header& header, const Input&) {
  return has(header, Role::period) && has(header, Role::channel) && has(header, Role::distinct);
}

bool is_dated(const Header& header, const Input&) {
  return has(header, Role::date) && has(header, Role::channel) && has(header, Role::count);
}

bool is_long(const Header& header, const Input&) {
  return has(header, Role::period) && has(header, Role::channel) && has(header, Role::count);
}

bool is_published(const Header& header, const Input&) {
  return has(header, Role::value) && (has_stated(header) || header.records > 1);
}

bool is_wide(const Header& header, const Input&) { return has(header, Role::value); }

bool is_yearly(const Header& header, const Input& input) {
  return input.period && (has(header, Role::plain) || has(header, Role::count));
}

constexpr Roles kNames = role_set({Role::force, Role::region});
constexpr Roles kStated = role_set({Role::total, Role::increase, Role::change});
constexpr Roles kTall = kNames | role_set({Role::channel, Role::count});

constexpr std::array kLayouts = std::to_array<Layout>({
    {"events", "time, force, channel: a row an event, with --count rows or --distinct NAME", is_events,
     kNames | role_set({Role::channel, Role::date, Role::id, Role::sum_over}), read_event_row, finish_plain},
    {"distinct", "force, channel, period, distinct: numbers of different people, with their unions", is_distinct,
     kNames | role_set({Role::channel, Role::period, Role::distinct}), read_distinct_row, finish_plain},
    {"dated", "date, force, channel, count: days or months, summed into periods", is_dated,
     kTall | role_set({Role::date, Role::sum_over}), read_tall_row, finish_tall},
    {"long", "force, channel, period, count: a row a figure", is_long, kTall | role_set({Role::period}), read_tall_row,
     finish_tall},
    {"published", "wide with stated totals, stated increases, total rows or a two-row header", is_published,
     kNames | kStated | role_set({Role::value}), read_wide_row, finish_wide},
    {"wide", "force, then a column for each channel and period: website_2016", is_wide,
     kNames | kStated | role_set({Role::value}), read_wide_row, finish_wide},
    {"yearly", "force, then a column for each channel; one file a period: 2016=FILE", is_yearly,
     kNames | kStated | role_set({Role::value, Role::plain, Role::period}), read_wide_row, finish_wide},
});

}  // namespace

std::span<const Layout> layouts() { return kLayouts; }

bool is_header(const Header& header, const Input& input) {
  if (header.columns.size() < 2) return false;
  return std::ranges::any_of(kLayouts, [&](const Layout& layout) { return layout.matches(header, input); });
}

}  // namespace reach
