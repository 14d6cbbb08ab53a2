// Records: one input as batches of whole records; what its bytes and quotes do wrong is reported here. For load.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <reach/diagnostic.hpp>
#include <reach/source.hpp>

#include "load/csv/open.hpp"
#include "load/csv/scanner.hpp"
#include "source/window.hpp"
#include "text/unicode.hpp"

namespace reach {

/// A line above the header.
struct LineAbove {
  std::uint64_t number = 0;
  std::string text;  ///< without its line break
};

class Records {
 public:
  Records(OpenedInput opened, std::size_t window, Diagnostics& diagnostics);

  /// Passes `count` physical lines, and adds them to `passed` if that is given. False where the input has fewer.
  bool skip_lines(std::uint64_t count, std::string* passed = nullptr);
  /// Passes blank lines and lines that begin with `#`. False where nothing is left.
  bool skip_preamble();
  /// The lines passed by these two: the first of them, each cut to a length that a line of dates has.
  [[nodiscard]] const std::vector<LineAbove>& above() const { return above_; }
  /// The delimiter that the next record (the header) uses most, outside quotes: `,` where there is none.
  char find_delimiter();
  void set_delimiter(char delimiter) { delimiter_ = delimiter; }

  /// Moves to the next batch; false at the end, or after bytes that cannot be read on (then `failed`).
  bool next();
  [[nodiscard]] const Batch& batch() const { return batch_; }

  /// For the fast path, between two batches: the bytes not read yet, their first line, more of them (their text is not
  /// checked), and passing those that it has read (and whose text it has checked).
  [[nodiscard]] std::string_view ahead() const { return readable(); }
  [[nodiscard]] std::uint64_t line() const { return window_.line(); }
  bool fetch();
  void pass(std::size_t size, std::uint64_t line_breaks);
  /// Makes a batch of one record, which begins at physical line `line`; its text is known to be sound.
  void read_one(std::string_view row, std::uint64_t line);
  /// Gives back what the batch holds from its record `first` on: it is ahead again, and the batch is done with.
  void give_back(std::size_t first);

  /// Reads on in another source, which begins with a record, at physical line `line`.
  void go_on(Source source, std::uint64_t line);

  /// Whether the record may be read: no fault in its quotes or bytes. Reports the fault (once a record).
  bool sound(const Record& record);
  /// The bytes of the batch's records from `first` to before `end`, as they stand, line breaks included.
  [[nodiscard]] std::string_view raw(std::size_t first, std::size_t end) const;
  [[nodiscard]] std::string_view raw(const Record& record) const;
  /// The physical line of an offset in the batch. O(bytes from the offset that was asked for last).
  std::uint64_t line_at(std::size_t offset);
  /// The place of `length` bytes at `offset` within `record`.
  Place place(const Record& record, std::size_t offset, std::size_t length);
  /// The place of a cell (of its quotes' inside); an empty one is marked where it would stand.
  Place place(const Record& record, const Field& field) {
    return place(record, field.begin, field.length > 0 ? field.length : 1);
  }

  /// Reports something about a cell, or about a whole record, at its first cell.
  void report(const Record& record, const Field& field, Code code, std::string message, std::string hint);
  void report(const Record& record, Code code, std::string message, std::string hint);

  /// The sheet that is read, or null where the input is text.
  [[nodiscard]] const workbook::Sheet* sheet() const { return sheet_.get(); }
  /// How a message names a column, the first being 0: `1`; in a workbook `A`.
  [[nodiscard]] std::string column_name(std::size_t column) const;
  [[nodiscard]] bool failed() const { return failed_; }
  [[nodiscard]] const std::string& name() const { return window_.name(); }

 private:
  bool more();
  void check_text();
  void report_text(std::size_t end);
  void report_end();
  void consume(std::size_t size);
  void keep_above(std::string_view line);
  void shift(std::size_t size);
  Place place_at(Locator& locator, std::string_view window, std::uint64_t line, std::size_t offset, std::size_t length);
  [[nodiscard]] std::string_view readable() const { return window_.bytes().substr(0, limit_); }

  std::size_t capacity_;
  Window window_;
  std::string encoding_;
  std::shared_ptr<const workbook::Sheet> sheet_;
  Diagnostics& diagnostics_;
  Batch batch_;
  std::size_t batch_size_ = 0;  ///< of the batch's records, in bytes
  char delimiter_ = ',';
  std::size_t checked_ = 0;                     ///< bytes of the window known to be text
  std::size_t limit_ = std::string_view::npos;  ///< nothing from here on can be read
  std::vector<BadText> bad_;                    ///< what is refused in the window, ascending
  std::size_t reported_ = 0;                    ///< of these
  Locator locator_;                             ///< of cells, within their record
  Locator text_locator_;                        ///< of refused characters, within the window
  std::size_t line_offset_ = 0;                 ///< cursor of line_at
  std::uint64_t line_ = 1;
  std::vector<LineAbove> above_;
  bool failed_ = false;
  bool end_reported_ = false;
};

}  // namespace reach
