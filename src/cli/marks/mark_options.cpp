#include "cli/marks/mark_options.hpp"

#include <fmt/core.h>

#include "cli/option/choice.hpp"
#include "cli/option/parse.hpp"

namespace reach::cli {
namespace {

OptionGroup value_options(MarkFlags& flags) {
  return {"Value",
          {decimals_option(flags.presentation.decimals),
           {"--plain", "", "no commas between thousands", &flags.plain},
           {"--sign", "", "a plus before changes and increases above zero", &flags.sign},
           {"--absolute", "", "no minus, for a sentence that says `fell by`", &flags.absolute}}};
}

OptionGroup table_options(MarkFlags& flags) {
  OptionGroup group{"Table",
                    {{"--format", "NAME", fmt::format("{} (default: as the document is)", listed(names_of(formats()))),
                      &flags.format},
                     {"--fence", "", "put the table into a fenced code block", &flags.fence}}};
  for (Option& option : presentation_options(flags.presentation)) group.options.push_back(std::move(option));
  return group;
}

std::string value_text(const Target& target) {
  if (const auto* flag = std::get_if<bool*>(&target)) return **flag ? "yes" : "";
  if (const auto* text = std::get_if<std::string*>(&target)) return **text;
  std::string all;
  for (const std::string& each : *std::get<std::vector<std::string>*>(target)) all += each + '\t';
  return all;
}

/// What a mark names is put into a document; it is no document itself.
void refuse_document(const Format& format, Diagnostics& faults) {
  if (!format.is_document) return;
  std::vector<std::string> tables;
  for (const Format& each : formats()) {
    if (!each.is_document) tables.emplace_back(each.name);
  }
  refuse(faults, fmt::format("`--format {}` makes a document of its own, which cannot stand in another", format.name),
         fmt::format("a table can be {}", listed(tables)));
}

}  // namespace

std::vector<OptionGroup> mark_options(MarkKind kind, MarkFlags& flags) {
  std::vector<OptionGroup> groups{input_options(flags.reading), figure_options(flags.reading)};
  if (kind == MarkKind::data) return groups;
  groups.push_back(
      {"Data", {{"--data", "NAME", "a named data mark, or a file; may be repeated for files", &flags.data}}});
  groups.push_back(kind == MarkKind::value ? value_options(flags) : table_options(flags));
  return groups;
}

void check_mark(const MarkFlags& flags, std::string_view native, MarkPlan& plan, Diagnostics& faults) {
  plan.figures = plan.reading.figures;
  check_presentation(flags.presentation, plan.figures, plan.looks, faults);
  plan.value = {plan.figures.decimals, flags.plain, flags.sign, flags.absolute};
  plan.format = find_choice("--format", flags.format.empty() ? native : flags.format, formats(), faults);
  if (plan.format != nullptr) {
    refuse_idle_looks(flags.presentation, *plan.format, faults);
    refuse_document(*plan.format, faults);
  }
  plan.fence = flags.fence;
}

std::string given(const OptionGroup& group) {
  std::string text;
  for (const Option& option : group.options) {
    const std::string value = value_text(option.target);
    if (!value.empty()) text += fmt::format("{}={}\n", option.names, value);
  }
  return text;
}

}  // namespace reach::cli
