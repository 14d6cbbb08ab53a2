// PackedId: an id of up to 64 bytes as a few words, without loss. All that matters about an id is whether it equals
// another. It is stored as 1, 2 or 4 words (`width`) and a `form`, from which its bytes could be restored, so two ids
// are equal if and only if their widths, forms and words are. Ids in one of three alphabets of sixteen characters take
// four bits per character, 16 characters per word; UUIDs lose their hyphens; the form is the alphabet and the length.
// Other ids of up to 32 bytes are stored as they are, padded with zeros; the form is the length. An invertible function
// mixes the first word with the others. It remains part of the id without loss, and also serves as its hash. For
// load/people.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <reach/keyed_hash.hpp>
#include "load/people/hash_parts.hpp"

namespace reach {

struct PackedId {
  static constexpr std::size_t kLongest = 64;  ///< in bytes
  static constexpr std::size_t kSlack = 7;     ///< bytes after an id that are read, and must be readable
  static constexpr unsigned kFormBits = 7;
  static constexpr unsigned kTextForms =
      32;  ///< smaller forms are ids stored as they are; the others belong to alphabets
  static constexpr unsigned kNumbered = 31;  ///< the form, in one word, of an id represented by a number

  std::array<std::uint64_t, 4> words{};
  unsigned width = 0;  ///< 0: the id cannot be packed
  unsigned form = 0;

  /// Whether the id may contain characters other than letters up to F, digits and `*+,-./`.
  [[nodiscard]] bool is_text() const { return form < kTextForms; }
};

namespace packing {

inline constexpr std::size_t kUuid = 36;  // bytes
inline constexpr std::uint64_t kOnes = 0x0101010101010101;
inline constexpr std::uint64_t kZeroDigits = kOnes * '0';

/// The alphabets: the digits and six consecutive characters. Each value is the first of those characters minus 10.
/// Forms refer to them by index.
inline constexpr std::array<std::uint64_t, 3> kAlphabets = {'a' - 10, 'A' - 10, '*' - 10};

/// The first eight bytes, or fewer followed by `filler`; the first byte is the lowest.
inline std::uint64_t word_at(const char* bytes, std::size_t left, std::uint64_t filler) {
  std::uint64_t word = 0;
  __builtin_memcpy(&word, bytes, sizeof word);
  if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
  if (left >= sizeof word) return word;
  const std::uint64_t mask = (std::uint64_t{1} << left * 8) - 1;
  return (word & mask) | (filler & ~mask);
}

/// Packs characters of one alphabet, four bits each: every second group of eight bytes is interleaved with the group
/// before it. Returns false if a character is not in the alphabet.
inline bool pack_fours(const char* bytes, std::size_t length, std::uint64_t alphabet, PackedId& id) {
  std::uint64_t wrong = 0;
  id.words = {};
  for (std::size_t at = 0; at * 8 < length; ++at) {
    const std::uint64_t word = word_at(bytes + at * 8, length - at * 8, kZeroDigits);
    const std::uint64_t fours = (word & kOnes * 0xF) + (word >> 6 & kOnes) * 9;  // of a letter: A and a are 1, plus 9
    const std::uint64_t above_nine = (fours + kOnes * 6) >> 4 & kOnes;
    const std::uint64_t spelled = fours + (kZeroDigits ^ above_nine * (alphabet ^ '0'));
    wrong |= (spelled ^ word) | (fours & kOnes * 0xF0);
    id.words[at / 2] |= fours << at % 2 * 4;
  }
  return wrong == 0;
}

/// Packs an id whose characters are all in one alphabet. Returns false for other ids.
inline bool pack_digits(const char* bytes, std::size_t length, PackedId& id) {
  for (unsigned alphabet = 0; alphabet < kAlphabets.size(); ++alphabet) {
    if (!pack_fours(bytes, length, kAlphabets[alphabet], id)) continue;
    id.width = length <= 16 ? 1 : length <= 32 ? 2 : 4;
    constexpr unsigned kLengths = 32;  // the most lengths of one width
    id.form = PackedId::kTextForms + alphabet * kLengths + static_cast<unsigned>(length - 1) % kLengths;
    return true;
  }
  return false;
}

/// Packs `f81d4fae-7dec-11d0-a765-00a0c91e6bf6`, in lower or upper case.
inline bool pack_uuid(const char* bytes, PackedId& id) {
  if (bytes[8] != '-' || bytes[13] != '-' || bytes[18] != '-' || bytes[23] != '-') return false;
  std::array<char, 32> digits;
  __builtin_memcpy(digits.data(), bytes, 8);
  __builtin_memcpy(digits.data() + 8, bytes + 9, 4);
  __builtin_memcpy(digits.data() + 12, bytes + 14, 4);
  __builtin_memcpy(digits.data() + 16, bytes + 19, 4);
  __builtin_memcpy(digits.data() + 20, bytes + 24, 12);
  for (unsigned alphabet = 0; alphabet < 2; ++alphabet) {
    if (!pack_fours(digits.data(), digits.size(), kAlphabets[alphabet], id)) continue;
    id.width = 2;
    id.form = alphabet;  // no text in two words is that short
    return true;
  }
  return false;
}

inline void pack_text(const char* bytes, std::size_t length, PackedId& id) {
  id.words = {};
  for (std::size_t at = 0; at * 8 < length; ++at) id.words[at] = word_at(bytes + at * 8, length - at * 8, 0);
  id.width = length <= 8 ? 1 : length <= 16 ? 2 : 4;
  id.form = static_cast<unsigned>(length - 1);
}

}  // namespace packing

/// Turns the first word into the hash. `mixed` is invertible, and so is this, given the other words and the key. Nobody
/// can choose ids with equal hashes, because the value mixed in begins with the key.
inline void mix(PackedId& id) {
  std::uint64_t others = hash_key()[2];
  for (unsigned at = id.width; at-- > 1;) others = mixed(others ^ id.words[at]);
  id.words[0] = mixed(id.words[0] ^ others);
}

/// Packs an id of any bytes; `kSlack` bytes after it must be readable. O(length).
inline PackedId pack_id(std::string_view text) {
  PackedId id;
  if (text.empty() || text.size() > PackedId::kLongest) return id;
  const bool digits = packing::pack_digits(text.data(), text.size(), id) ||
                      (text.size() == packing::kUuid && packing::pack_uuid(text.data(), id));
  if (!digits) {
    if (text.size() > sizeof id.words) return id;
    packing::pack_text(text.data(), text.size(), id);
  }
  mix(id);
  return id;
}

/// An id represented by a number above 0.
inline PackedId numbered_id(std::uint64_t number) {
  PackedId id;
  id.words[0] = mixed(number);
  id.width = 1;
  id.form = PackedId::kNumbered;
  return id;
}

}  // namespace reach
