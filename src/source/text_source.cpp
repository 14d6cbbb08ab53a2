// A source over text in memory.
#include <algorithm>
#include <cstring>
#include <memory>
#include <utility>

#include <reach/source.hpp>

namespace reach {
namespace {

Source view_source(std::string name, std::shared_ptr<const std::string> text, std::uint64_t begin, std::uint64_t end) {
  Source source;
  source.name = std::move(name);
  source.read = [text = std::move(text), at = begin, end](std::span<char> room) mutable {
    const std::uint64_t size = std::min<std::uint64_t>(room.size(), end - at);
    if (size > 0) std::memcpy(room.data(), text->data() + at, size);
    at += size;
    return static_cast<std::ptrdiff_t>(size);
  };
  return source;
}

}  // namespace

Source text_source(std::string name, std::string text) {
  const auto bytes = std::make_shared<const std::string>(std::move(text));
  Source source = view_source(name, bytes, 0, bytes->size());
  source.part = [name = std::move(name), bytes](std::uint64_t begin, std::uint64_t end) {
    return view_source(name, bytes, std::min<std::uint64_t>(begin, bytes->size()),
                       std::min<std::uint64_t>(end, bytes->size()));
  };
  source.size = bytes->size();
  return source;
}

}  // namespace reach
