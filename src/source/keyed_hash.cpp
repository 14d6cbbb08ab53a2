#include <reach/keyed_hash.hpp>

#include <cstring>

namespace reach {
namespace {

/// Reads the bytes of a word, the first as the lowest.
template <typename Word>
std::uint64_t word_at(const char* bytes) {
  Word word = 0;
  std::memcpy(&word, bytes, sizeof word);
  if constexpr (std::endian::native == std::endian::big)
    word = static_cast<Word>(__builtin_bswap64(word) >> (64 - 8 * sizeof word));
  return word;
}

constexpr std::size_t kWord = sizeof(std::uint64_t);

/// The last bytes of a text, fewer than eight. Reads overlap, because a loop over so few bytes would cost more than
/// everything else.
std::uint64_t tail_at(const char* bytes, std::size_t size) {
  constexpr std::size_t kHalf = kWord / 2;
  if (size == 0) return 0;
  if (size >= kHalf) {
    const std::size_t last = size - kHalf;
    return word_at<std::uint32_t>(bytes) | word_at<std::uint32_t>(bytes + last) << last * 8;
  }
  const auto byte = [&](std::size_t at) { return word_at<std::uint8_t>(bytes + at) << at * 8; };
  return byte(0) | byte(size / 2) | byte(size - 1);
}

}  // namespace

std::uint64_t SipHash::of_text(std::string_view text) const {
  State state(first_, second_);
  std::size_t at = 0;
  for (; text.size() - at >= kWord; at += kWord) state.add(word_at<std::uint64_t>(text.data() + at));
  state.add(tail_at(text.data() + at, text.size() - at) | std::uint64_t{text.size()} << 56);
  return state.finish();
}

}  // namespace reach
