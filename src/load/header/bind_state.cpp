#include "load/header/bind_state.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "diagnostic/suggest.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"

namespace reach {
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

std::string BindState::names(const std::vector<ColumnIndex>& columns, std::size_t most) const {
  std::vector<std::string> texts;
  for (const ColumnIndex at : columns) texts.push_back(in_backticks(binding.header.columns[at].text));
  return listed_names(texts, texts.size(), most);
}

std::string BindState::leaving_out(const std::vector<ColumnIndex>& columns, std::size_t most) const {
  std::vector<std::string> texts;
  for (const ColumnIndex at : columns) texts.push_back(binding.header.columns[at].text);
  return option_for_each("--ignore-column", texts, most);
}

std::string BindState::both(ColumnIndex first, ColumnIndex second, std::string_view what) const {
  const Records& records = context.records;
  const std::string& one = binding.header.columns[first].text;
  const std::string& other = binding.header.columns[second].text;
  const bool alike = one == other;
  const std::string names = alike ? "" : fmt::format(", {} and {},", in_backticks(one), in_backticks(other));
  return fmt::format("columns {} and {}{} are both {}", records.column_name(first), records.column_name(second), names,
                     alike ? in_backticks(one) : printable(what));
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
