// Window: a sliding view of a source, with the physical line number of its first byte. For load.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <reach/source.hpp>

namespace reach {

/// Physical line breaks in text: LF, CRLF or CR. A CR at the very end counts unless `more` begins with LF. O(n),
/// vectorised.
std::uint64_t count_line_breaks(std::string_view text, bool lf_follows = false);

/// Where an offset of a window lies in its file.
struct Position {
  std::uint64_t line = 0;    ///< from 1
  std::uint64_t column = 0;  ///< code points, from 1
  std::string_view text;     ///< the whole physical line, as far as the window holds it, without its line break
  std::size_t offset = 0;    ///< of the position in `text`, in bytes
};
/// `window` must begin at the start of physical line `first_line`. O(offset).
Position locate(std::string_view window, std::uint64_t first_line, std::size_t offset);

/// Unread bytes stay, consumed ones go. Views into `bytes()` live until the next `fill` or `consume`.
class Window {
 public:
  explicit Window(Source source, std::size_t capacity = 64 * 1024);
  /// Reads more. Grows the buffer (doubling) where nothing could be consumed. False at the end, or when reading failed.
  bool fill();
  /// Drops the first `size` bytes and counts their line breaks. They must end at a line break (or at the end of input).
  void consume(std::size_t size);

  [[nodiscard]] std::string_view bytes() const { return {buffer_.data() + begin_, end_ - begin_}; }
  [[nodiscard]] bool at_end() const { return at_end_; }       ///< no more bytes will come
  [[nodiscard]] int error() const { return error_; }          ///< errno of a failed read, or 0
  [[nodiscard]] std::uint64_t line() const { return line_; }  ///< physical line of bytes()[0], from 1
  [[nodiscard]] const std::string& name() const { return source_.name; }

 private:
  Source source_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::uint64_t line_ = 1;
  bool at_end_ = false;
  int error_ = 0;
};

}  // namespace reach
