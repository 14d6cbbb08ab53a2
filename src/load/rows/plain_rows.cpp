#include "load/rows/plain_rows.hpp"

#include <algorithm>

#include "load/words/words.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// Reads a row by its kind. Returns false, having changed nothing, if it has a fault and rows may be set aside.
bool read_row(InputReader& file, const Record& record) {
  switch (file.binding.rows) {
    case RowContent::counts:
      return read_count_row(file, record);
    case RowContent::events:
      return read_event_row(file, record);
    case RowContent::people:
      return read_people_row(file, record);
  }
  return false;
}

/// Reads any record. Returns false after a fault.
bool read_any(InputReader& file, const Record& record) {
  const std::size_t faults = file.all.diagnostics.count(Severity::error);
  if (file.records.sound(record)) {
    const bool blank = is_blank(file.records.batch(), record);
    const bool is_row = !blank && has_table_shape(file, record);
    if (is_row) {
      file.meet_row();
      refuse_unnamed_among_rows(file);
    }
    if (is_row && row_has_values(file, record)) read_row(file, record);
    const bool kept = !file.all.set_aside.is_open() || file.all.diagnostics.count(Severity::error) == faults;
    if (kept) file.after_blank = blank;
    if (blank && file.below.gap == 0) file.below.gap = file.records.line_at(record.begin);
  }
  return file.all.diagnostics.count(Severity::error) == faults;
}

/// The findings of a row that may be set aside: kept together until it is known what becomes of them.
class RowFindings {
 public:
  explicit RowFindings(Diagnostics& diagnostics) : diagnostics_(diagnostics), begin_(diagnostics.checkpoint()) {
    diagnostics.hold();
  }
  RowFindings(const RowFindings&) = delete;
  RowFindings& operator=(const RowFindings&) = delete;
  ~RowFindings() { diagnostics_.release(); }
  [[nodiscard]] std::span<const Diagnostic> all() const { return diagnostics_.since(begin_); }
  std::vector<Diagnostic> take() { return diagnostics_.cut(begin_); }

 private:
  Diagnostics& diagnostics_;
  std::uint64_t begin_;
};

/// The id of a name whose spelling has already been accepted.
std::optional<std::uint32_t> known(const Names& names, std::string_view name) {
  const Names::Match match = names.match(name);
  const bool known = names.knows(name) && match.spelling == Names::Spelling::known;
  return known ? std::optional(match.id) : std::nullopt;
}

}  // namespace

bool read_record(InputReader& file, const Record& record) {
  if (hold_back(file, record)) return true;
  file.cell_forms.drop();  // discards what earlier checks left
  RejectSink& set_aside = file.all.set_aside;
  if (!set_aside.is_open()) {
    const bool good = read_any(file, record);
    file.cell_forms.accept(file.all);
    return good;
  }
  RowFindings findings(file.all.diagnostics);
  if (read_any(file, record)) {
    file.cell_forms.accept(file.all);
    return true;
  }
  file.cell_forms.drop();
  const std::string_view row = file.records.raw(record);
  if (file.ended || !may_set_aside(row, findings.all(), file.info.delimiter)) return false;
  set_aside.take(row, findings.take(), file.all.diagnostics);
  file.ended = set_aside.refused();
  return false;
}

namespace {

/// Whether the row gives all coordinates of the column's counts except the channel, and the column's header has no
/// markers.
bool is_bare_column(const Binding& binding, const CountColumn& count) {
  return !count.force && !count.period && count.part.empty() && binding.header.columns[count.column].markers.none();
}

/// Sets the count columns. Returns false unless all rows of a series have counts for the same channels.
bool take_counts(const Binding& binding, FastShape& shape) {
  const bool by_row = binding.labels.channel.has_value();
  const bool states = binding.counts.empty() || !binding.stated.empty();
  if (states && binding.rows != RowContent::events) return false;
  if (by_row ? binding.counts.size() > 1 : binding.rows != RowContent::counts) return false;
  for (const CountColumn& count : binding.counts) {
    if (!is_bare_column(binding, count)) return false;
    shape.counts.push_back(count.column);
    if (by_row) continue;
    const auto channel = count.channel ? count.channel : binding.channel;
    const bool again = channel && std::ranges::find(shape.channels, *channel) != shape.channels.end();
    if (!channel || again) return false;
    shape.channels.push_back(*channel);
  }
  return true;
}

/// The date column, or the period column if its periods are reported unchanged; nothing if rows have to be read in
/// another way.
std::optional<ColumnIndex> column_of_time(const Binding& binding, const LoadOptions& options) {
  const LabelColumns& labels = binding.labels;
  if (labels.date && labels.period) return std::nullopt;
  if (binding.summed == SummedPeriods::all) return labels.date;
  const bool as_it_stands = binding.summed == SummedPeriods::none && !binding.period && options.sum_over.empty();
  return as_it_stands && binding.rows == RowContent::counts ? labels.period : std::nullopt;
}

}  // namespace

std::optional<FastShape> fast_shape(const InputReader& file) {
  const Binding& binding = file.binding;
  const LoadOptions& options = file.all.options;
  const LabelColumns& labels = binding.labels;
  const bool every_row = options.on_count || options.zone || options.date_order != DateOrder::iso ||
                         !binding.blank.empty() || !binding.texts.empty() || !binding.marker_of.empty() ||
                         file.all.count_cells.numbers_have_meanings();
  const workbook::Sheet* const sheet = file.records.sheet();
  const bool by_cell = sheet != nullptr && !sheet->is_plain();
  const auto time = column_of_time(binding, options);
  if (!kFastCells || by_cell || every_row || !time || !labels.force) return std::nullopt;
  FastShape shape;
  if (!take_counts(binding, shape)) return std::nullopt;
  shape.columns = binding.header.columns.size();
  shape.time = *time;
  shape.of_periods = binding.summed == SummedPeriods::none;
  if (labels.id) shape.id = *labels.id;
  shape.whole = file.all.period;
  for (const auto& column : {labels.force, labels.channel, labels.region, labels.code}) {
    if (column) shape.names.push_back(*column);
  }
  std::ranges::sort(shape.names);
  for (ColumnIndex at = 0; at < shape.columns; ++at) {
    if (binding.header.columns[at].role == Role::sum_over) shape.summed.push_back(at);
  }
  shape.delimiter = file.info.delimiter;
  shape.adds_up = !options.sum_over.empty() || options.events.any();
  shape.input = file.input;
  shape.roles = &file.all.rows;
  return shape;
}

namespace {

/// The channel of a row's counts, or 0 if the columns give it; nothing if it is that of a total.
std::optional<std::uint32_t> channel_of(InputReader& file, const Record& record) {
  const auto& column = file.binding.labels.channel;
  if (!column) return 0;
  const std::string_view name = file.cell(record, *column);
  const std::uint32_t* const channel = file.all.is_total_channel(name) ? nullptr : file.all.channels.find(name);
  return channel == nullptr ? std::nullopt : std::optional(*channel);
}

/// Whether the fast path counts rows with a time like this one: a day, or a period.
bool is_of_plain_time(const InputReader& file) {
  if (file.binding.summed == SummedPeriods::none) return file.row.time.has_value();
  return file.all.date_form && file.all.date_form->kind == PeriodKind::day;
}

/// Whether neither the names nor the period of the row have marks that the plain path takes off.
bool has_bare_labels(InputReader& file, const Record& record) {
  const LabelColumns& labels = file.binding.labels;
  std::string scratch;
  for (const auto& column : {labels.force, labels.region, labels.channel, labels.period}) {
    if (!column) continue;
    const auto text = cell_text(file.records.batch(), file.field(record, *column), scratch);
    if (file.cell(record, *column) != text) return false;
  }
  return true;
}

}  // namespace

std::optional<Key> series_of(InputReader& file, const Record& record) {
  const Binding& binding = file.binding;
  if (record.fault != RecordFault::none || record.field_count != binding.header.columns.size()) return std::nullopt;
  if (binding.rows == RowContent::counts && !file.row.committed) return std::nullopt;
  if (!is_of_plain_time(file) || !has_bare_labels(file, record)) return std::nullopt;
  const auto force = known(file.all.forces, file.cell(record, *binding.labels.force));
  const auto channel = channel_of(file, record);
  if (!force || !channel) return std::nullopt;
  if (binding.labels.region) {
    const auto region = known(file.all.regions, file.cell(record, *binding.labels.region));
    if (!region || file.all.region(*force) != *region) return std::nullopt;
  }
  const bool of_period = binding.summed == SummedPeriods::none;
  return Key{*force, *channel, of_period ? file.row.time->period : Period{}};
}

bool may_be_fast(const InputReader& file) {
  return !file.ended && file.below.notes == 0 && file.held.state != HeldRows::State::holding;
}

void meet_fast_rows(InputReader& file) {
  if (file.below.notes > 0) return file.give_up();  // in a chunk, below a note: the sequential reading refuses them
  file.meet_row();
  const auto meet = [&](ColumnIndex column) { file.bad_columns.meet(column, file.all.diagnostics); };
  for (const CountColumn& count : file.binding.counts) meet(count.column);
  if (const auto& date = file.binding.labels.date) meet(*date);
  if (const auto& period = file.binding.labels.period) meet(*period);
}

std::optional<Key> PlainRows::read(std::string_view row, std::uint64_t line, bool in_turn) {
  if (!in_turn) meet_fast_rows(file_);
  file_.row.committed = false;
  file_.records.read_one(row, line);
  const Batch& batch = file_.records.batch();
  bool taken = batch.records.size() == 1;
  for (const Record& record : batch.records) {
    if (!file_.ended) taken = read_record(file_, record) && taken;
  }
  return taken ? series_of(file_, batch.records.front()) : std::nullopt;
}

}  // namespace reach
