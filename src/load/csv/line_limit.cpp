#include "load/csv/line_limit.hpp"

#include <array>
#include <functional>
#include <span>
#include <string_view>
#include <utility>

namespace reach {

/// Counts lines as their bytes pass. A line ends with LF, CRLF or CR.
struct LineLimit::Lines {
  std::function<std::ptrdiff_t(std::span<char>)> read;  ///< must not be copied: it may store how far it has read
  std::uint64_t most = 0;
  std::uint64_t ended = 0;  ///< complete lines that have passed
  bool in_line = false;     ///< bytes have passed since the last line break
  bool after_cr = false;    ///< the last byte is a CR: an LF after it belongs to it
  bool at_end = false;      ///< the source has no more bytes

  void pass(char c) {
    const bool belongs = c == '\n' && std::exchange(after_cr, c == '\r');
    if (c != '\n') after_cr = c == '\r';
    if (belongs) return;
    in_line = c != '\n' && c != '\r';
    if (!in_line) ++ended;
  }
  /// Counts the lines in all bytes; returns how many bytes are before the limit.
  std::size_t take(std::string_view bytes) {
    std::size_t taken = 0;
    for (const char c : bytes) {
      if (ended < most) ++taken;
      pass(c);
    }
    return taken;
  }
  [[nodiscard]] std::uint64_t total() const { return ended + (in_line ? 1 : 0); }
};

LineLimit::LineLimit(Source whole, std::uint64_t last)
    : name_(std::move(whole.name)), lines_(std::make_shared<Lines>()) {
  lines_->read = std::move(whole.read);
  lines_->most = last;
}

Source LineLimit::source() const {
  Source limited;
  limited.name = name_;
  limited.read = [lines = lines_](std::span<char> room) -> std::ptrdiff_t {
    if (lines->ended >= lines->most) return 0;
    const std::ptrdiff_t got = lines->read(room);
    if (got <= 0) {
      lines->at_end = got == 0;
      return got;
    }
    return static_cast<std::ptrdiff_t>(lines->take({room.data(), static_cast<std::size_t>(got)}));
  };
  return limited;
}

bool LineLimit::is_short() const { return lines_->at_end && lines_->total() < lines_->most; }

std::uint64_t LineLimit::last_line() {
  std::array<char, std::size_t{16} << 10> room{};
  while (!lines_->at_end) {
    const std::ptrdiff_t got = lines_->read(room);
    lines_->at_end = got <= 0;
    if (got > 0) lines_->take({room.data(), static_cast<std::size_t>(got)});
  }
  return lines_->total();
}

}  // namespace reach
