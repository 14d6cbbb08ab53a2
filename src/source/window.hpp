// Window: a sliding view of a source, with the physical line number of its first byte. For every module.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <reach/source.hpp>

namespace reach {

/// Physical line breaks in text: LF, CRLF or CR. A CR at the very end counts unless `lf_follows`. O(n), vectorised.
std::uint64_t count_line_breaks(std::string_view text, bool lf_follows = false);

/// The place in its file of an offset in a window. The LF of a CRLF is at the place of its CR.
struct Position {
  std::uint64_t line = 0;      ///< from 1
  std::uint64_t column = 0;    ///< code points, from 1
  std::size_t offset = 0;      ///< offset in the window
  std::size_t line_begin = 0;  ///< where that physical line begins in the window
};

/// Finds positions. It remembers the last one, so that a line with 100,000 faults is scanned once: O(distance) from
/// there if `offset` is not before it and the window is the same (or the same, longer); else O(offset).
class Locator {
 public:
  /// `window` must begin at the start of physical line `first_line`. All windows must be of one file.
  Position locate(std::string_view window, std::uint64_t first_line, std::size_t offset);

 private:
  const char* window_ = nullptr;
  std::uint64_t first_line_ = 0;
  Position last_;
};

/// The number of bytes after those of a window that may be read, whatever they are: for loops over whole blocks.
inline constexpr std::size_t kWindowSlack = 64;

/// Unread bytes stay, consumed ones go. Views into `bytes()` live until the next `fill` or `consume`.
class Window {
 public:
  /// `line` is the line number of the source's first byte.
  explicit Window(Source source, std::size_t capacity = std::size_t{64} * 1024, std::uint64_t line = 1);
  /// Reads until the buffer is full or the source ends. Doubles the buffer if too little was consumed, so that a caller
  /// who rescans the rest takes linear time. False at the end, or if reading failed.
  bool fill();
  /// Drops the first `size` bytes and counts their line breaks. They must end at a line break (or at the end of input).
  void consume(std::size_t size);
  /// The same, if the line breaks are already counted and the last of them is an LF. O(1).
  void consume(std::size_t size, std::uint64_t line_breaks);

  [[nodiscard]] std::string_view bytes() const { return {buffer_.get() + begin_, end_ - begin_}; }
  [[nodiscard]] bool at_end() const { return at_end_; }       ///< no more bytes will come
  [[nodiscard]] int error() const { return error_; }          ///< errno of a failed read, or 0
  [[nodiscard]] std::uint64_t line() const { return line_; }  ///< physical line of bytes()[0], from 1
  [[nodiscard]] const std::string& name() const { return source_.name; }

 private:
  void make_room();
  void settle_cr();

  Source source_;
  std::unique_ptr<char[]>
      buffer_;  // not a vector: it would touch every page of a window that a small file leaves empty
  std::size_t capacity_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::uint64_t line_;
  bool cr_pending_ = false;  // the last byte consumed is a CR, and the next one is not read yet
  bool at_end_ = false;
  int error_ = 0;
};

}  // namespace reach
