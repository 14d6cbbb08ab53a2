#include "load/rows/plain_rows.hpp"

#include <algorithm>

#include "load/rows/row_shape.hpp"
#include "load/rows/trial.hpp"
#include "load/words/words.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// Returns false after a fault.
bool read_any(InputReader& file, const Record& record) {
  const std::size_t faults = file.all.diagnostics.count(Severity::error);
  if (file.records.sound(record)) {
    const bool blank = is_blank(file.records.batch(), record);
    const bool is_row = !blank && has_table_shape(file, record);
    if (is_row) {
      file.meet_row();
      refuse_unnamed_among_rows(file);
    }
    if (is_row && row_has_values(file, record)) file.binding.layout->read_row(file, record);
    file.after_blank = blank;
    if (blank && file.below.gap == 0) file.below.gap = file.records.line_at(record.begin);
  }
  return file.all.diagnostics.count(Severity::error) == faults;
}

std::size_t index(int column) { return static_cast<std::size_t>(column); }

/// The id of a name whose spelling has already been accepted.
std::optional<std::uint32_t> known(Names& names, std::string_view name) {
  if (!names.knows(name)) return std::nullopt;
  const Names::Found found = names.add(name, {});
  return found.spelling == Names::Spelling::known ? std::optional(found.id) : std::nullopt;
}

}  // namespace

bool read_record(InputReader& file, const Record& record) {
  if (hold_back(file, record)) return true;
  RejectSink& set_aside = file.all.set_aside;
  if (!set_aside.is_open()) return read_any(file, record);
  Trial trial(file);
  if (read_any(file, record)) return true;
  const std::string_view row = file.records.raw(record);
  if (file.ended || !may_set_aside(row, trial.findings(), file.info.delimiter)) return false;
  set_aside.take(row, trial.undo(record), file.all.diagnostics);
  file.ended = set_aside.refused();
  return false;
}

std::optional<FastShape> fast_shape(const InputReader& file) {
  const Binding& binding = file.binding;
  const LoadOptions& options = file.all.options;
  const bool every_row =
      options.on_count || options.zone || options.date_order != DateOrder::iso || !binding.blank.empty();
  const workbook::Sheet* const sheet = file.records.sheet();
  const bool by_cell = sheet != nullptr && !sheet->is_plain();
  if (!kFastCells || by_cell || every_row || binding.date < 0) return std::nullopt;
  FastShape shape;
  shape.columns = binding.header.columns.size();
  shape.date = index(binding.date);
  if (binding.count >= 0) shape.count = index(binding.count);
  if (binding.id >= 0) shape.id = index(binding.id);
  shape.whole = options.period;
  for (const int column : {binding.force, binding.channel, binding.region}) {
    if (column >= 0) shape.names.push_back(index(column));
  }
  std::ranges::sort(shape.names);
  shape.delimiter = file.info.delimiter;
  shape.adds_up = !options.sum_over.empty() || options.events.any();
  shape.input = file.input;
  shape.roles = &file.all.rows;
  return shape;
}

std::optional<Key> series_of(InputReader& file, const Record& record) {
  const Binding& binding = file.binding;
  if (record.fault != RecordFault::none || record.field_count != binding.header.columns.size()) return std::nullopt;
  if (!file.all.date_form || file.all.date_form->kind != PeriodKind::day) return std::nullopt;
  const auto force = known(file.all.forces, file.cell(record, binding.force));
  const std::string_view name = file.cell(record, binding.channel);
  const bool total = file.all.is_total_channel(name);
  const std::uint32_t* const channel = total ? nullptr : file.all.channels.find(name);
  if (!force || channel == nullptr) return std::nullopt;
  if (binding.region >= 0) {
    const auto region = known(file.all.regions, file.cell(record, binding.region));
    if (!region || file.all.region(*force) != *region) return std::nullopt;
  }
  return Key{*force, *channel, {}};
}

std::optional<Key> PlainRows::read(std::string_view row, std::uint64_t line, bool in_turn) {
  if (!in_turn) file_.meet_row();
  file_.records.read_one(row, line);
  const Batch& batch = file_.records.batch();
  bool taken = batch.records.size() == 1;
  for (const Record& record : batch.records) {
    if (!file_.ended) taken = read_record(file_, record) && taken;
  }
  return taken ? series_of(file_, batch.records.front()) : std::nullopt;
}

}  // namespace reach
