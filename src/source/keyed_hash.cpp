#include <reach/keyed_hash.hpp>

#include <cstring>

namespace reach {
namespace {

constexpr std::size_t kWord = sizeof(std::uint64_t);

/// Reads up to eight bytes, the first as the lowest.
std::uint64_t word_of(const char* bytes, std::size_t size) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, size);
  if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
  return word;
}

}  // namespace

std::uint64_t SipHash::of_text(std::string_view text) const {
  State state(first_, second_);
  std::size_t at = 0;
  for (; text.size() - at >= kWord; at += kWord) state.add(word_of(text.data() + at, kWord));
  state.add(word_of(text.data() + at, text.size() - at) | std::uint64_t{text.size()} << 56);
  return state.finish();
}

}  // namespace reach
