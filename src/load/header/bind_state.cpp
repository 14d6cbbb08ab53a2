#include "load/header/bind_state.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "diagnostic/suggest.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr std::size_t kMostNamed = 12;

}  // namespace

bool BindState::has(Role role) const {
  return std::ranges::any_of(binding.header.columns, [=](const HeaderColumn& each) { return each.role == role; });
}

std::vector<ColumnIndex> BindState::with(Role role) const {
  std::vector<ColumnIndex> found;
  for (ColumnIndex at = 0; at < binding.header.columns.size(); ++at) {
    if (binding.header.columns[at].role == role) found.push_back(at);
  }
  return found;
}

std::string BindState::listing() const {
  std::vector<std::string> texts;
  for (const auto& each : binding.header.columns) texts.push_back(each.text.empty() ? "(no name)" : each.text);
  return suggestion("", texts, "the columns are");
}

std::string BindState::names(const std::vector<ColumnIndex>& columns) const {
  std::vector<std::string> texts;
  for (const ColumnIndex at : columns) {
    if (texts.size() == kMostNamed) break;
    texts.push_back(in_backticks(binding.header.columns[at].text));
  }
  if (texts.size() < columns.size()) texts.push_back(fmt::format("{} more", columns.size() - texts.size()));
  return listed(texts, " and ");
}

std::string BindState::both(ColumnIndex first, ColumnIndex second) const {
  const Records& records = context.records;
  const std::string& one = binding.header.columns[first].text;
  const std::string& other = binding.header.columns[second].text;
  const std::string names = one == other ? "" : fmt::format(", {} and {},", in_backticks(one), in_backticks(other));
  return fmt::format("columns {} and {}{}", records.column_name(first), records.column_name(second), names);
}

void BindState::report(Code code, ColumnIndex column, std::string message, std::string hint) const {
  const auto& batch = context.records.batch();
  const auto& record = batch.records[binding.header.first_record];
  const bool has_field = column < record.field_count;
  const Field field = has_field ? batch.fields[record.first_field + column] : Field{record.begin, 0, 0, 0};
  context.all.diagnostics.add(
      finding(code, std::move(message)).hint(std::move(hint)).at(context.records.place(record, field)));
}

void BindState::refuse(Code code, ColumnIndex column, std::string message, std::string hint) {
  report(code, column, std::move(message), std::move(hint));
  leave_out(column);
}

void BindState::leave_out(ColumnIndex at) {
  column(at).role = Role::unknown;
  column(at).refused = true;
  binding.faulty = true;
}

}  // namespace reach
