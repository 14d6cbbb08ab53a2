// A source over text in memory.
#include <algorithm>
#include <cstring>
#include <utility>

#include <reach/source.hpp>

namespace reach {

Source text_source(std::string name, std::string text) {
  auto read = [text = std::move(text), at = std::size_t{0}](std::span<char> room) mutable {
    const std::size_t size = std::min(room.size(), text.size() - at);
    if (size > 0) std::memcpy(room.data(), text.data() + at, size);
    at += size;
    return static_cast<std::ptrdiff_t>(size);
  };
  return {std::move(name), std::move(read)};
}

}  // namespace reach
