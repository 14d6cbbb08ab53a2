#include "cli/marks/mark_options.hpp"

#include <fmt/core.h>

#include "cli/option/certainty.hpp"
#include "cli/option/choice.hpp"
#include "cli/option/parse.hpp"

namespace reach::cli {
namespace {

OptionGroup value_options(ValueStyle& into) {
  return {"Value",
          {decimals_option(into.decimals),
           {"--plain", "", "no commas between thousands", &into.plain},
           {"--sign", "", "a plus before changes and increases above zero", &into.sign},
           {"--absolute", "", "no minus, for a sentence that says `fell by`", &into.absolute},
           {"--bare", "", "no unit, for a sentence that says `per cent`", &into.bare}}};
}

OptionGroup sentence_group(MarkFlags& flags) {
  OptionGroup group{"Sentence", sentence_options(flags.sentence)};
  group.add(certainty_options(flags.looks.certainty));
  return group;
}

OptionGroup table_options(MarkFlags& flags) {
  OptionGroup group{"Table",
                    {{"--format", "NAME", fmt::format("{} (default: as the document is)", listed(names_of(formats()))),
                      &flags.format},
                     {"--fence", "", "put the table into a fenced code block", &flags.fence}}};
  group.add(presentation_options(flags.looks));
  return group;
}

/// Refuses formats that are whole documents: a mark's content goes inside one.
void refuse_document(const Format& format, Diagnostics& faults) {
  if (!format.is_document) return;
  std::vector<std::string> tables;
  for (const Format& each : formats()) {
    if (!each.is_document) tables.emplace_back(each.name);
  }
  refuse(faults,
         fmt::format("`--format {}` makes a document of its own, which cannot be put into another", format.name),
         fmt::format("a table can be {}", listed(tables)));
}

}  // namespace

std::vector<OptionGroup> mark_options(MarkKind kind, MarkFlags& flags) {
  std::vector<OptionGroup> groups = option_table(input_options(flags.reading), figure_options(flags.reading));
  groups.back().add(rate_options(flags.reading));
  groups.push_back(publishing_options(flags.reading));
  if (kind == MarkKind::data) return groups;
  groups.push_back(
      {"Data", {{"--data", "NAME", "a named data mark, or a file; may be repeated for files", &flags.data}}});
  groups.push_back(kind == MarkKind::value      ? value_options(flags.value)
                   : kind == MarkKind::sentence ? sentence_group(flags)
                                                : table_options(flags));
  return groups;
}

void check_mark(MarkKind kind, const MarkFlags& flags, const Given& given, std::string_view native, MarkPlan& plan,
                Diagnostics& faults) {
  plan.figures = plan.reading.figures;
  plan.figures.certainty = flags.looks.certainty;
  if (kind != MarkKind::table) return;
  plan.format = find_choice("--format", flags.format.empty() ? native : flags.format, formats(), faults);
  check_presentation(flags.looks, given, plan.format, plan.figures, faults);
  if (plan.format != nullptr) refuse_document(*plan.format, faults);
}

}  // namespace reach::cli
