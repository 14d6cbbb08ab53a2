// Rows that are events: each counts as one, or counts the id that it names.
#include <fmt/core.h>

#include "diagnostic/codes/figures.hpp"
#include "diagnostic/codes/names.hpp"
#include "diagnostic/codes/text.hpp"
#include "load/rows/input_reader.hpp"
#include "load/words/words.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

struct IdFault {
  Code code;
  std::string message;
  std::string hint;
};

/// Whether the name is that of a single force or channel; reports a name for a total, which nobody can visit.
bool is_single(InputReader& file, const Record& record, ColumnIndex column, bool is_total) {
  if (!is_total) return true;
  file.report(
      code::bad_name, record, column,
      fmt::format("{} is a name for a total, and an event is of one force and channel",
                  in_backticks(file.cell(record, column))),
      "name the force and channel of the event, or set the row aside: --max-rejects says how many are not counted");
  return false;
}

/// The fault of an id, if it has one: it may identify nobody, or count one person twice. `column` is its name, in
/// backticks.
std::optional<IdFault> fault_of(std::string_view id, const std::string& column) {
  if (id.empty()) {
    return IdFault{code::bad_id, fmt::format("{} is empty: nobody can be counted for this row", column),
                   "fill it in, or set the row aside: --max-rejects says how many are not counted"};
  }
  if (id.size() > Ids::kLongest) {
    return IdFault{code::bad_id, fmt::format("{} has {} bytes, more than {}", column, id.size(), Ids::kLongest),
                   "look for a missing delimiter or quote"};
  }
  if (holds_break(id)) {
    return IdFault{code::bad_id, fmt::format("{} holds a line break or tab: {}", column, in_backticks(id)),
                   "write it on one line, or look for a missing quote"};
  }
  if (const auto unseen = find_unseen(id)) {
    return IdFault{code::hidden_character, fmt::format("{} holds the invisible {}", column, describe(*unseen)),
                   "delete it: it cannot be seen, and makes two visitors of one"};
  }
  return std::nullopt;
}

/// The id of an event; nothing after reporting what is wrong with it.
std::optional<std::string_view> read_id(InputReader& file, const Record& record) {
  const auto id = file.cell(record, *file.binding.labels.id);
  const auto& column = file.binding.header.columns[*file.binding.labels.id].text;
  auto fault = fault_of(id, in_backticks(column));
  if (!fault) return id;
  file.report(fault->code, record, *file.binding.labels.id, std::move(fault->message), std::move(fault->hint));
  return std::nullopt;
}

/// Adds the id; returns false if there is no room, and reports the first such id.
bool add_id(InputReader& file, const Record& record, const Key& cell, std::string_view id) {
  if (file.all.people->add(cell, id)) return true;
  file.report(code::too_many_figures, record, *file.binding.labels.id,
              "more ids, or periods of channels, than can be told apart here", "count a part of the files at a time");
  file.ended = true;
  return false;
}

}  // namespace

bool read_event_row(InputReader& file, const Record& record) {
  const LabelColumns& labels = file.binding.labels;
  const std::string name(file.cell(record, *labels.force));
  const auto when = read_date(file, record);
  const bool known = file.all.forces.knows(name);
  bool good = is_single(file, record, *labels.force, !known && file.all.rows.is_total(name));
  const auto channel_name = read_channel(file, record);
  good = channel_name && is_single(file, record, *labels.channel, is_total_channel(*channel_name)) && good;
  const auto force = good ? read_force(file, record) : std::nullopt;
  std::optional<RowName> region;
  if (labels.region) region = read_region(file, record);
  good = good && force && when && (!labels.region || region) && fits_region(file, record, *force, region);
  const auto id = labels.id ? read_id(file, record) : std::string_view();
  good = good && id;
  if (!good && file.all.set_aside.is_open()) return false;
  ++file.info.rows;
  if (!good) return true;
  meet_date(file, *when);
  const auto channel = file.all.channels.add(file.cell(record, *labels.channel), file.origin(record));
  const Key day{add_force(file, record, *force, region), channel, when->period};
  const Key whole{day.force, channel, enclosing(when->period, file.all.period)};
  if (labels.id && !add_id(file, record, whole, file.cell(record, *labels.id))) return true;
  file.tell(record, whole, Count(1), when->period);
  add_to_day(file, record, *labels.date, day, Count(1));
  return true;
}

}  // namespace reach
