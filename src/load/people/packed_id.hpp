// PackedId: an id of up to 64 bytes as a few words, without loss. What matters of an id is only whether it is the same
// as another. So an id is kept as words (`width` of them: 1, 2 or 4) and a `form`, from which its bytes could be had
// back: two ids are the same if and only if widths, forms and words are.  - Ids in one of three alphabets of sixteen
// characters take four bits a character: 16 characters a word. UUIDs have their hyphens left out. The form is the
// alphabet and the length. - Other ids of up to 32 bytes are kept as they are, zeros behind them. The form is the
// length. The first word is mixed with the others by a function that can be undone. It is still part of the id, none of
// which is lost, and serves as its hash: ids are spread by its bits. For load/people.
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
  static constexpr std::size_t kLongest = 64;  ///< bytes of an id
  static constexpr std::size_t kSlack = 7;     ///< bytes behind an id that are read, and must be there
  static constexpr unsigned kFormBits = 7;
  static constexpr unsigned kTextForms = 32;  ///< forms below this are of ids as they are, those above of alphabets
  static constexpr unsigned kNumbered = 31;   ///< of one word: the form of an id that is known by a number

  std::array<std::uint64_t, 4> words{};
  unsigned width = 0;  ///< 0: an id that cannot be packed
  unsigned form = 0;

  /// Whether the id may hold more than letters up to F, digits and `*+,-./`.
  [[nodiscard]] bool is_text() const { return form < kTextForms; }
};

namespace packing {

inline constexpr std::size_t kUuid = 36;  // bytes
inline constexpr std::uint64_t kOnes = 0x0101010101010101;
inline constexpr std::uint64_t kZeroDigits = kOnes * '0';

/// The alphabets: the digits, and six neighbours of which this is what the first would be if it stood for 0. The names
/// are their forms'.
inline constexpr std::array<std::uint64_t, 3> kAlphabets = {'a' - 10, 'A' - 10, '*' - 10};

/// The first eight bytes, or fewer with `filler` behind them; the first byte lowest.
inline std::uint64_t word_at(const char* bytes, std::size_t left, std::uint64_t filler) {
  std::uint64_t word = 0;
  __builtin_memcpy(&word, bytes, sizeof word);
  if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
  if (left >= sizeof word) return word;
  const std::uint64_t mask = (std::uint64_t{1} << left * 8) - 1;
  return (word & mask) | (filler & ~mask);
}

/// Packs characters of one alphabet, four bits each: those of every second eight bytes lie between those of the eight
/// before. False where there is one of no such alphabet.
inline bool pack_fours(const char* bytes, std::size_t length, std::uint64_t alphabet, PackedId& id) {
  std::uint64_t wrong = 0;
  id.words = {};
  for (std::size_t at = 0; at * 8 < length; ++at) {
    const std::uint64_t word = word_at(bytes + at * 8, length - at * 8, kZeroDigits);
    const std::uint64_t fours = (word & kOnes * 0xF) + (word >> 6 & kOnes) * 9;  // letters: A and a are 1 and 10
    const std::uint64_t above_nine = (fours + kOnes * 6) >> 4 & kOnes;
    const std::uint64_t spelled = fours + (kZeroDigits ^ above_nine * (alphabet ^ '0'));
    wrong |= (spelled ^ word) | (fours & kOnes * 0xF0);
    id.words[at / 2] |= fours << at % 2 * 4;
  }
  return wrong == 0;
}

/// Packs an id of one alphabet, if it is one.
inline bool pack_digits(const char* bytes, std::size_t length, PackedId& id) {
  for (unsigned alphabet = 0; alphabet < kAlphabets.size(); ++alphabet) {
    if (!pack_fours(bytes, length, kAlphabets[alphabet], id)) continue;
    id.width = length <= 16 ? 1 : length <= 32 ? 2 : 4;
    constexpr unsigned kLengths = 32;  // of one width, at most
    id.form = PackedId::kTextForms + alphabet * kLengths + static_cast<unsigned>(length - 1) % kLengths;
    return true;
  }
  return false;
}

/// Packs `f81d4fae-7dec-11d0-a765-00a0c91e6bf6`, in small letters or capitals.
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
    id.form = alphabet;  // no text of two words is as short
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

/// Makes the first word the hash: `mixed` can be undone, and so can this, the other words and the key given. Ids of one
/// hash cannot be chosen: what the words are mixed with begins with the key.
inline void mix(PackedId& id) {
  std::uint64_t others = hash_key()[2];
  for (unsigned at = id.width; at-- > 1;) others = mixed(others ^ id.words[at]);
  id.words[0] = mixed(id.words[0] ^ others);
}

/// Packs an id of any bytes; `kSlack` bytes behind it must be readable. O(length).
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

/// An id that is known by a number above 0.
inline PackedId numbered_id(std::uint64_t number) {
  PackedId id;
  id.words[0] = mixed(number);
  id.width = 1;
  id.form = PackedId::kNumbered;
  return id;
}

}  // namespace reach
