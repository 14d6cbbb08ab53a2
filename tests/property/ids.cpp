#include "property/ids.hpp"

#include <cstdint>

#include "colliding_ids.hpp"

namespace reach::property {
namespace {

constexpr std::string_view kAlphabets[] = {
    "0123456789abcdef",
    "0123456789ABCDEF",
    "0123456789*+,-./",
    "0123456789abcdefg",
    "0123456789",
    "0123456789abcdEF",
    "0",
    "aA",
    "\"0",
    "a ",
    "\u00e9x",
};

/// Random letters of one alphabet, with few different ids of each length.
std::string letters(Random& random, std::string_view alphabet, std::size_t length) {
  std::string id;
  const char filler = alphabet[random.below(2) % alphabet.size()];
  while (id.size() < length) id += filler;
  if (length > 0) id[random.one_in(2) ? length - 1 : random.below(length)] = alphabet[random.below(alphabet.size())];
  return id;
}

std::string uuid(Random& random) {
  std::string id = letters(random, kAlphabets[random.below(4)], 36);
  for (const std::size_t at : {8U, 13U, 18U, 23U}) id[at] = random.one_in(40) ? '0' : '-';
  return id;
}

}  // namespace

std::string random_id(Random& random) {
  constexpr std::size_t kLengths[] = {1, 2, 7, 8, 9, 15, 16, 17, 21, 31, 32, 33, 38, 63, 64, 65, 80};
  switch (random.below(6)) {
    case 0:
      return uuid(random);
    case 1:
      return colliding_id(random.below(6));
    case 2:
      return "id " + std::to_string(random.below(8));
    default:
      break;
  }
  const std::size_t length = random.one_in(2) ? 1 + random.below(70) : kLengths[random.below(std::size(kLengths))];
  std::string id = letters(random, kAlphabets[random.below(std::size(kAlphabets) - 1)], length);
  if (random.one_in(12)) id = "\u00e9" + id + "\u00e9";
  if (random.one_in(12)) {
    constexpr std::string_view kSound[] = {"Jos\u00e9", "a\u2019b", "\U0001f469\u200d\U0001f467", "c\u0301\u0441",
                                           "\u2764\ufe0f"};
    id.insert(id.size() / 2, kSound[random.below(std::size(kSound))]);
  }
  for (char* end : {&id.front(), &id.back()}) *end = *end == ' ' ? 'a' : *end;
  return id;
}

std::string unsound_id(Random& random) {
  constexpr std::string_view kUnsound[] = {"\n",     "\r\n",   "\t",     "\u2028", "\u2029", "\u200c",
                                           "\u200d", "\u034f", "\u3164", "\ufe0f", "\u2062", "\u115f"};
  std::string id = random.one_in(2) ? "id " + std::to_string(random.below(8)) : "0123456789abcdef";
  id.insert(1 + random.below(id.size() - 1), kUnsound[random.below(std::size(kUnsound))]);
  return id;
}

std::string padded(Random& random, const std::string& id) {
  constexpr std::string_view kBlanks[] = {" ", "\t", "\u00a0", "\u2009", "  "};
  const auto blank = [&] { return std::string(random.one_in(2) ? kBlanks[random.below(std::size(kBlanks))] : ""); };
  return blank() + id + blank();
}

}  // namespace reach::property
