// The tables of an input, after its rows are read: the one that was read, and those below it.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "diagnostic/codes/records.hpp"
#include "load/header/line_shape.hpp"
#include "load/rows/input_reader.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr std::size_t kMostTables = 1000;

/// Collects tables. A table is a header with rows of figures below it that have as many fields. It ends at a blank line
/// or another header. O(cells).
class TableScan {
 public:
  /// Begins with a line that has already been read.
  explicit TableScan(HeaderLine first) : header_(std::move(first)) {}

  void add(const Batch& batch, const Record& record, std::uint64_t line);
  [[nodiscard]] const std::vector<TableInfo>& tables() const { return tables_; }

 private:
  std::optional<HeaderLine> header_;  ///< above rows that may follow
  bool open_ = false;                 ///< the last table continues
  std::uint32_t fields_ = 0;          ///< of the last table's rows
  std::vector<TableInfo> tables_;
};

void TableScan::add(const Batch& batch, const Record& record, std::uint64_t line) {
  if (record.fault != RecordFault::none) return;
  const LineShape shape = shape_of(batch, record);
  if (shape.filled == 0) {
    open_ = false;
    return;
  }
  if (shape.figures == 0) {
    if (shape.filled < 2) return;
    open_ = false;
    header_ = header_line(batch, record, line);
    return;
  }
  if (open_ && record.field_count == fields_) {
    tables_.back().last_line = line;
    return;
  }
  if (!header_ || header_->fields != record.field_count || tables_.size() == kMostTables) return;
  tables_.push_back({header_->line, line, std::move(header_->cells), false});
  header_.reset();
  open_ = true;
  fields_ = record.field_count;
}

/// The first words of a header: `force, website_2016, …`.
std::string header_text(const std::vector<std::string>& cells) {
  constexpr std::size_t kShown = 4;
  std::string text;
  for (std::size_t at = 0; at < std::min(cells.size(), kShown); ++at) {
    text += (at == 0 ? "" : ", ") + printable(cells[at]);
  }
  return text + (cells.size() > kShown ? ", …" : "");
}

/// The end of the table whose rows have been read.
std::uint64_t last_line_of(const InputReader& file) {
  if (file.below.gap != 0) return file.below.gap - 1;
  return file.below.second ? file.below.second->line - 1 : file.records.last_line();
}

TableInfo table_read(const InputReader& file) {
  TableInfo table{file.binding.header.line, last_line_of(file), {}, true};
  for (const auto& column : file.binding.header.columns) {
    if (!column.text.empty()) table.header.push_back(column.text);
  }
  return table;
}

/// Reads the rest of the input, looking for more tables.
std::vector<TableInfo> scan_rest(InputReader& file) {
  const BelowTable& below = file.below;
  TableScan scan(*below.second);
  do {
    for (const Record& record : file.records.batch().records) {
      const std::uint64_t line = file.records.line_at(record.begin);
      const bool is_read = line < below.end || line == below.second->line;  // whether a batch holds it or not
      if (!is_read) scan.add(file.records.batch(), record, line);
    }
  } while (file.records.next());
  return scan.tables();
}

/// `--rows 1:4 (force, website_2016) or 7:9 (area, staff)`.
std::string choices(const std::vector<TableInfo>& tables) {
  constexpr std::size_t kShown = 6;
  std::vector<std::string> texts;
  for (std::size_t at = 0; at < std::min(tables.size(), kShown); ++at) {
    const TableInfo& table = tables[at];
    texts.push_back(fmt::format("{}:{} ({})", table.first_line, table.last_line, header_text(table.header)));
  }
  if (tables.size() > kShown) texts.push_back(plural(tables.size() - kShown, "further table"));
  return "--rows " + listed(texts);
}

void report_second(InputReader& file) {
  const auto rest = scan_rest(file);
  auto& tables = file.info.tables;
  tables.insert(tables.end(), rest.begin(), rest.end());
  Diagnostic& ending = *file.below.ending;
  if (ending.hint.empty()) {
    ending.hint = rest.empty() ? fmt::format("if the table ends above it, say so: --rows {}:{}",
                                             tables.front().first_line, tables.front().last_line)
                               : "choose one of the tables: " + choices(tables);
  }
  file.all.diagnostics.add(std::move(ending));
}

void report_notes(InputReader& file) {
  const BelowTable& below = file.below;
  if (below.is_full_header) {
    file.all.diagnostics.add(
        error(code::text_below, "a line below the table that is neither a row of figures nor a note")
            .hint(fmt::format("correct its figures, or say which lines are the table: --rows {}:{}",
                              file.binding.header.line, last_line_of(file)))
            .at(below.header_place));
    return;
  }
  const auto unit = file.records.sheet() != nullptr ? "row" : "line";
  file.all.diagnostics.add(
      note(code::notes_skipped, fmt::format("{} below the table {} skipped: {}", plural(below.notes, unit),
                                            below.notes == 1 ? "is" : "are", in_backticks(below.first_note)))
          .at(below.note_place));
}

}  // namespace

HeaderLine header_line(const Batch& batch, const Record& record, std::uint64_t line) {
  return {line, record.field_count, filled_cells(batch, record)};
}

void finish_below(InputReader& file) {
  file.info.tables.push_back(table_read(file));
  if (file.below.ending) return report_second(file);
  if (file.below.notes > 0) report_notes(file);
}

}  // namespace reach
