#include "load/csv/scanner.hpp"

#include <array>
#include <cstring>

#include "text/unicode.hpp"

namespace reach {
namespace {

/// Scans one window. `at` is the next byte; `ends` marks the bytes that end an unquoted run.
class WindowWalk {
 public:
  WindowWalk(Batch& batch, char delimiter, bool at_end)
      : batch_(batch), bytes_(batch.window), delimiter_(delimiter), at_end_(at_end) {
    for (const char c : {delimiter, '\n', '\r', '"'}) ends_[static_cast<unsigned char>(c)] = true;
  }

  /// Reads one record. Returns false if the window ends before the record does; the fields it added are dropped later.
  bool record() {
    Record record;
    record.begin = offset();
    record.first_field = static_cast<std::uint32_t>(batch_.fields.size());
    for (bool more = true; more;) {
      if (!field(record)) return false;
      if (record.fault != RecordFault::none && !skip_line()) return false;
      more = record.fault == RecordFault::none && at_ < bytes_.size() && bytes_[at_] == delimiter_;
      if (more) ++at_;
    }
    if (!line_break()) return false;
    record.field_count = static_cast<std::uint32_t>(batch_.fields.size()) - record.first_field;
    batch_.records.push_back(record);
    batch_.consumed = at_;
    return true;
  }

  [[nodiscard]] bool done() const { return at_ >= bytes_.size(); }

 private:
  [[nodiscard]] std::uint32_t offset() const { return static_cast<std::uint32_t>(at_); }

  /// Reads one field. Leaves `at_` on the delimiter or line break after it, or at the end.
  bool field(Record& record) {
    if (at_ < bytes_.size() && bytes_[at_] == '"') return quoted(record);
    const std::size_t begin = at_;
    while (at_ < bytes_.size() && !ends_[static_cast<unsigned char>(bytes_[at_])]) ++at_;
    if (at_ == bytes_.size() && !at_end_) return false;
    if (at_ < bytes_.size() && bytes_[at_] == '"') return fault(record, RecordFault::stray_quote, at_);
    push(begin, at_ - begin, false, false);
    return true;
  }

  bool quoted(Record& record) {
    const std::size_t open = at_++;
    bool escaped = false;
    for (;;) {
      const void* quote = at_ < bytes_.size() ? std::memchr(&bytes_[at_], '"', bytes_.size() - at_) : nullptr;
      if (quote == nullptr) {
        at_ = bytes_.size();
        return at_end_ && fault(record, RecordFault::open_quote, open);
      }
      at_ = static_cast<std::size_t>(static_cast<const char*>(quote) - bytes_.data()) + 1;
      if (at_ == bytes_.size() && !at_end_) return false;
      if (at_ == bytes_.size() || bytes_[at_] != '"') break;
      escaped = true;
      ++at_;
    }
    const bool ended = at_ == bytes_.size() || bytes_[at_] == delimiter_ || bytes_[at_] == '\n' || bytes_[at_] == '\r';
    if (!ended) return fault(record, RecordFault::text_after_quote, at_);
    push(open + 1, at_ - open - 2, true, escaped);
    return true;
  }

  static bool fault(Record& record, RecordFault kind, std::size_t at) {
    record.fault = kind;
    record.fault_at = static_cast<std::uint32_t>(at);
    return true;
  }

  void push(std::size_t begin, std::size_t length, bool is_quoted, bool is_escaped) {
    Field field;
    field.begin = static_cast<std::uint32_t>(begin);
    field.length = static_cast<std::uint32_t>(length) & 0x3FFFFFFFU;
    field.quoted = is_quoted;
    field.escaped = is_escaped;
    batch_.fields.push_back(field);
  }

  /// After a fault, skips everything up to the line break.
  bool skip_line() {
    while (at_ < bytes_.size() && bytes_[at_] != '\n' && bytes_[at_] != '\r') ++at_;
    return at_ < bytes_.size() || at_end_;
  }

  /// Skips LF, CRLF or CR, or stops at the end; returns false if the window may end between CR and LF.
  bool line_break() {
    if (at_ == bytes_.size()) return at_end_;
    if (bytes_[at_] == '\r') {
      if (at_ + 1 == bytes_.size() && !at_end_) return false;
      ++at_;
      if (at_ < bytes_.size() && bytes_[at_] == '\n') ++at_;
      return true;
    }
    ++at_;
    return true;
  }

  Batch& batch_;
  std::string_view bytes_;
  std::size_t at_ = 0;
  char delimiter_;
  bool at_end_;
  std::array<bool, 256> ends_{};
};

}  // namespace

void scan_window(std::string_view window, std::uint64_t first_line, char delimiter, bool at_end, Batch& batch) {
  batch.window = window;
  batch.first_line = first_line;
  batch.fields.clear();
  batch.records.clear();
  batch.consumed = 0;
  WindowWalk walk(batch, delimiter, at_end);
  while (!walk.done() && walk.record()) {
  }
  const auto whole = batch.records.empty() ? 0 : batch.records.back().first_field + batch.records.back().field_count;
  batch.fields.resize(whole);
}

std::string_view cell_text(const Batch& batch, const Field& field, std::string& scratch) {
  std::string_view text = batch.raw(field);
  if (field.escaped) {
    scratch.clear();
    for (std::size_t at = 0; at < text.size(); ++at) {
      scratch += text[at];
      if (text[at] == '"') ++at;  // the second of a pair
    }
    text = scratch;
  }
  return trim(text);
}

bool is_blank(const Batch& batch, const Record& record) {
  for (std::uint32_t at = 0; at < record.field_count; ++at) {
    const auto text = batch.raw(batch.fields[record.first_field + at]);
    if (!text.empty() && !trim(text).empty()) return false;
  }
  return true;
}

}  // namespace reach
