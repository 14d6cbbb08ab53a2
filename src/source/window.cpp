// The sliding view of a source, and positions in it.
#include "source/window.hpp"

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <cstring>
#include <utility>

#include "text/unicode.hpp"

namespace reach {
namespace {

bool is_break(char c) { return c == '\n' || c == '\r'; }

}  // namespace

std::uint64_t count_line_breaks(std::string_view text, bool lf_follows) {
  if (text.empty()) return 0;
  constexpr std::size_t kBlock = 128;  // the number of its breaks fits the byte in which a vector lane counts
  const char* const data = text.data();
  const std::size_t last = text.size() - 1;  // the last byte, which has no successor in `text`
  std::uint64_t total = 0;
  for (std::size_t at = 0; at < last;) {
    const std::size_t end = std::min(at + kBlock, last);
    std::uint8_t breaks = 0;
    for (; at < end; ++at) {
      const bool lone_cr = (data[at] == '\r') & (data[at + 1] != '\n');
      breaks = static_cast<std::uint8_t>(breaks + ((data[at] == '\n') | lone_cr));
    }
    total += breaks;
  }
  const bool last_breaks = data[last] == '\n' || (data[last] == '\r' && !lf_follows);
  return total + (last_breaks ? 1 : 0);
}

Position Locator::locate(std::string_view window, std::uint64_t first_line, std::size_t offset) {
  offset = std::min(offset, window.size());
  const bool within_crlf = offset > 0 && offset < window.size() && window[offset] == '\n' && window[offset - 1] == '\r';
  if (within_crlf) --offset;

  const bool known = window.data() == window_ && first_line == first_line_ && offset >= last_.offset;
  Position position = known ? last_ : Position{first_line, 1, 0, 0};
  const auto passed = window.substr(position.offset, offset - position.offset);
  const auto line_begin = std::find_if(passed.rbegin(), passed.rend(), is_break);
  if (line_begin == passed.rend()) {
    position.column += code_points(passed);
  } else {
    position.line += count_line_breaks(passed);
    position.line_begin = offset - static_cast<std::size_t>(line_begin - passed.rbegin());
    position.column = code_points(window.substr(position.line_begin, offset - position.line_begin)) + 1;
  }
  position.offset = offset;
  if (offset == window.size()) return position;  // not remembered: the next byte may turn the CR before it into a CRLF

  window_ = window.data();
  first_line_ = first_line;
  last_ = position;
  return position;
}

Window::Window(Source source, std::size_t capacity, std::uint64_t line)
    : source_(std::move(source)),
      buffer_(std::make_unique_for_overwrite<char[]>(std::max<std::size_t>(capacity, 1) + kWindowSlack)),
      capacity_(std::max<std::size_t>(capacity, 1)),
      line_(line) {}

bool Window::fill() {
  if (error_ != 0) at_end_ = true;
  if (at_end_) return false;
  make_room();
  const std::size_t before = end_;
  while (end_ < capacity_ && !at_end_) {
    const auto size = source_.read({buffer_.get() + end_, capacity_ - end_});
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) {
      error_ = errno;
      break;
    }
    end_ += static_cast<std::size_t>(size);
    at_end_ = size == 0;
  }
  const bool grown = end_ > before;
  if (!grown) at_end_ = true;
  settle_cr();
  return grown;
}

/// Moves the unread bytes to the front if that costs no more than consuming the bytes before them did; otherwise grows
/// the buffer if it is full. So every byte is moved O(1) times, whatever the length of records.
void Window::make_room() {
  const std::size_t unread = end_ - begin_;
  if (unread <= begin_) {
    std::memmove(buffer_.get(), buffer_.get() + begin_, unread);
  } else if (end_ == capacity_) {
    capacity_ *= 2;
    auto larger = std::make_unique_for_overwrite<char[]>(capacity_ + kWindowSlack);
    std::memcpy(larger.get(), buffer_.get() + begin_, unread);
    buffer_ = std::move(larger);
  } else {
    return;
  }
  begin_ = 0;
  end_ = unread;
}

void Window::consume(std::size_t size) {
  assert(size <= end_ - begin_);
  const auto text = bytes().substr(0, size);
  begin_ += size;
  const bool open_cr = text.ends_with('\r') && begin_ == end_;
  const bool lf_follows = open_cr || (begin_ < end_ && buffer_[begin_] == '\n');
  line_ += count_line_breaks(text, lf_follows);
  if (size > 0) cr_pending_ = open_cr;
  settle_cr();
}

void Window::consume(std::size_t size, std::uint64_t line_breaks) {
  assert(size <= end_ - begin_ && (size == 0 || buffer_[begin_ + size - 1] == '\n'));
  begin_ += size;
  line_ += line_breaks;
}

/// Counts a CR that was the last byte of the buffer as a line break unless an LF follows.
void Window::settle_cr() {
  if (!cr_pending_ || (begin_ == end_ && !at_end_)) return;
  cr_pending_ = false;
  if (begin_ == end_ || buffer_[begin_] != '\n') ++line_;
}

}  // namespace reach
