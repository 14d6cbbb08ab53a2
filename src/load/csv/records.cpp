#include "load/csv/records.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "diagnostic/codes/records.hpp"
#include "diagnostic/place.hpp"

namespace reach {
namespace {

struct FaultText {
  Code code;
  const char* message;
  const char* hint;
};

/// In the order of RecordFault, from open_quote on.
constexpr std::array kFaults = std::to_array<FaultText>({
    {code::open_quote, "this quote is never closed", "close it, or double a quote that belongs to the text: \"\""},
    {code::stray_quote, "a quote inside an unquoted cell",
     "quote the whole cell and double the quotes inside it: \"a \"\"b\"\"\""},
    {code::stray_quote, "text after a closing quote", "double a quote that belongs to the text: \"\""},
});

}  // namespace

Records::Records(OpenedInput opened, std::size_t window, Diagnostics& diagnostics)
    : capacity_(window),
      window_(std::move(opened.text), window, opened.is_made ? 0 : 1),  // the header of converted text is line 0
      encoding_(std::move(opened.encoding)),
      sheet_(std::move(opened.sheet)),
      is_made_(opened.is_made),
      diagnostics_(diagnostics) {}

bool Records::fetch() { return !failed_ && window_.fill(); }

bool Records::more() {
  if (failed_) {
    report_text(std::string_view::npos);
    return false;
  }
  const bool grown = window_.fill();
  check_text();
  if (!grown) report_end();
  return grown;
}

void Records::consume(std::size_t size) {
  report_text(size);
  if (size > 0) in_line_ = window_.bytes()[size - 1] != '\n' && window_.bytes()[size - 1] != '\r';
  window_.consume(size);
  shift(size);
}

void Records::pass(std::size_t size, std::uint64_t line_breaks) {
  if (size > 0) in_line_ = false;
  window_.consume(size, line_breaks);
  shift(size);
}

/// Adjusts stored offsets when the window moves on by `size` bytes.
void Records::shift(std::size_t size) {
  checked_ -= std::min(checked_, size);
  if (limit_ != std::string_view::npos) limit_ -= size;
  std::erase_if(bad_, [&](const BadText& bad) { return bad.offset < size; });
  for (BadText& bad : bad_) bad.offset -= size;
  reported_ = 0;
}

bool Records::next() {
  if (batch_.consumed > 0) consume(std::exchange(batch_.consumed, 0));
  check_text();  // the bytes that the fast path fetched
  for (;;) {
    const auto bytes = readable();
    const bool at_end =
        window_.at_end() && !failed_ && window_.error() == 0;  // otherwise the last row may be incomplete
    if (!bytes.empty()) scan_window(bytes, window_.line(), delimiter_, at_end, batch_);
    if (!bytes.empty() && !batch_.records.empty()) {
      batch_size_ = batch_.consumed;
      line_offset_ = 0;
      line_ = batch_.first_line;
      return true;
    }
    if (bytes.size() >= kMaxWindow / 2) {
      failed_ = true;
      diagnostics_.add(error(code::open_quote, "this row has no end within 512 MB")
                           .hint("look for a quote that is never closed")
                           .at(place_in(name(), bytes, window_.line(), 0, 1)));
    }
    if (!more() && (failed_ || readable().empty())) {
      batch_.records.clear();
      return false;
    }
  }
}

void Records::give_back(std::size_t first) {
  if (first < batch_.records.size()) batch_.consumed = batch_.records[first].begin;
  consume(std::exchange(batch_.consumed, 0));
  batch_.records.clear();
}

void Records::go_on(Source source, std::uint64_t line) {
  window_ = Window(std::move(source), capacity_, line);
  batch_.consumed = 0;
  batch_.records.clear();
  checked_ = 0;
  bad_.clear();
  reported_ = 0;
  end_reported_ = false;
}

void Records::read_one(std::string_view row, std::uint64_t line) {
  scan_window(row, line, delimiter_, true, batch_);
  batch_size_ = std::exchange(batch_.consumed, 0);
  line_offset_ = 0;
  line_ = line;
}

bool Records::sound(const Record& record) {
  const auto* following = &record + 1;
  const bool last = &record == &batch_.records.back();
  const std::size_t end = last ? batch_.consumed : following->begin;
  const auto bad = std::ranges::lower_bound(bad_, record.begin, {}, &BadText::offset);
  report_text(end);
  if (bad != bad_.end() && bad->offset < end) return false;
  if (record.fault == RecordFault::none) return true;
  const auto& fault = kFaults[static_cast<std::size_t>(record.fault) - 1];
  if (diagnostics_.count_unseen(fault.code, name(), line_at(record.begin))) return false;
  diagnostics_.add(finding(fault.code, fault.message).hint(fault.hint).at(place(record, record.fault_at, 1)));
  return false;
}

std::string_view Records::raw(std::size_t first, std::size_t end) const {
  const std::size_t begin = batch_.records[first].begin;
  const std::size_t stop = end < batch_.records.size() ? batch_.records[end].begin : batch_size_;
  return batch_.window.substr(begin, stop - begin);
}

std::string_view Records::raw(const Record& record) const {
  const auto at = static_cast<std::size_t>(&record - batch_.records.data());
  return raw(at, at + 1);
}

std::uint64_t Records::line_at(std::size_t offset) {
  const auto [begin, end] = std::minmax(offset, line_offset_);
  const auto breaks = count_line_breaks(batch_.window.substr(begin, end - begin));
  line_ = offset < line_offset_ ? line_ - breaks : line_ + breaks;
  line_offset_ = offset;
  return line_;
}

Place Records::place(const Record& record, std::size_t offset, std::size_t length) {
  return place_at(locator_, batch_.window.substr(record.begin), line_at(record.begin), offset - record.begin, length);
}

Place Records::place_at(Locator& locator, std::string_view window, std::uint64_t line, std::size_t offset,
                        std::size_t length) {
  Place place = place_in(locator, name(), window, line, offset, length);
  if (is_made_) {  // its text is not in the file
    Place of_line;
    of_line.file = std::move(place.file);
    of_line.line = place.line;
    return of_line;
  }
  if (!sheet_) return place;
  const auto before = window.substr(0, offset);
  sheet_->locate(place, before.substr(before.rfind('\n') + 1));
  return place;
}

std::string Records::column_name(std::size_t column) const {
  const auto at = static_cast<std::uint32_t>(column);
  return sheet_ ? workbook::column_name(sheet_->first_column + at) : std::to_string(at + 1);
}

void Records::report(const Record& record, const Field& field, Code code, std::string message, std::string hint) {
  diagnostics_.add(finding(code, std::move(message)).hint(std::move(hint)).at(place(record, field)));
}

void Records::report(const Record& record, Code code, std::string message, std::string hint) {
  const Field field = record.field_count > 0 ? batch_.fields[record.first_field] : Field{record.begin, 0, 0, 0};
  report(record, field, code, std::move(message), std::move(hint));
}

}  // namespace reach
