#include "load/rows/export_totals.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "diagnostic/codes/names.hpp"
#include "diagnostic/codes/people.hpp"
#include "diagnostic/codes/totals.hpp"
#include "load/header/line_shape.hpp"
#include "load/rows/input_reader.hpp"
#include "load/words/people_words.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// Whether the lines above the header are like those of Google Analytics.
bool is_web_export(const std::vector<LineAbove>& above) {
  return std::ranges::any_of(above, [](const LineAbove& line) {
    return line.text.starts_with("# ----") || fold_name(line.text).starts_with("# start date");
  });
}

/// Whether a total row states the sum of this slot.
bool has_total(const InputReader& file, const Slot& slot) {
  const auto states = [&](const StatedFigure& figure) {
    return figure.channel == slot.channel && (!figure.period || figure.period == slot.period);
  };
  return std::ranges::any_of(
      file.stated.rows, [&](const StatedRow& row) { return !row.force && std::ranges::any_of(row.figures, states); });
}

/// Whether a count is a number of people, by its channel or by the header that --channel renames.
bool is_of_people(const InputReader& file, const std::string& channel) {
  const Binding& binding = file.binding;
  return counts_people(channel) || (binding.channel && std::ranges::any_of(binding.counts, [&](const auto& count) {
                                      return counts_people(binding.header.columns[count.column].text);
                                    }));
}

}  // namespace

bool is_unnamed_total(InputReader& file, const Record& record, std::string_view name) {
  if (!name.empty() || file.unnamed || file.all.set_aside.is_open()) return false;
  const auto& region = file.binding.labels.region;
  if (region && !file.cell(record, *region).empty()) return false;
  if (shape_of(file.records.batch(), record).figures == 0) return false;
  const bool is_first = file.info.rows == 0 && file.stated.rows.empty();
  file.unnamed = UnnamedRow{file.place(record, file.first_label()), file.stated.rows.size(), is_first};
  return true;
}

void refuse_unnamed_among_rows(InputReader& file) {
  if (!file.unnamed || file.unnamed->is_settled) return;
  file.unnamed->is_settled = true;
  file.all.diagnostics.add(error(code::bad_name, "the name of the force is empty")
                               .hint("name the force; only the first or the last row can be a total without a name")
                               .at(file.unnamed->place));
  if (file.unnamed->row < file.stated.rows.size()) file.stated.rows[file.unnamed->row].figures.clear();
}

bool may_add_people(InputReader& file) {
  for (const StatedRow& stated : file.stated.rows) {
    const TotalRow& row = stated.row;
    if (row.name != kNoName || stated.figures.empty()) continue;
    file.all.diagnostics.add(
        note(code::stated_total,
             "a row without a name is taken as a stated total: checked against its parts, not added")
            .at(row.place));
  }
  if (file.all.options.accept_overlap || !is_web_export(file.records.above())) return true;
  for (const Slot& slot : file.slots) {
    const std::string& channel = file.all.channels.all()[slot.channel];
    if (!is_of_people(file, channel) || has_total(file, slot)) continue;
    Place place;
    place.file = file.records.name();
    place.line = file.binding.header.line;
    place.column = 1;
    file.all.diagnostics.add(
        error(code::not_additive,
              fmt::format("the numbers of {} cannot be added up: one person may be counted in several "
                          "rows, and the export has no total that shows whether any is",
                          in_backticks(channel)))
            .hint(std::string(kOverlapHint))
            .at(place));
    return false;
  }
  return true;
}

}  // namespace reach
