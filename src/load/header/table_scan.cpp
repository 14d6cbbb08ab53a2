#include "load/header/table_scan.hpp"

#include "load/header/line_shape.hpp"

namespace reach {
namespace {

constexpr std::size_t kMostTables = 1000;

}  // namespace

HeaderLine header_line(const Batch& batch, const Record& record, std::uint64_t line) {
  return {line, record.field_count, filled_cells(batch, record)};
}

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

}  // namespace reach
