#include "document/marks/seal.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstdint>

namespace reach::document {
namespace {

constexpr std::string_view kEnd = "reach:end";

}  // namespace

std::string seal_of(std::string_view body) {
  std::uint64_t hash = 0xCBF29CE484222325;
  for (std::size_t at = 0; at < body.size(); ++at) {
    const bool pair = body[at] == '\r' && at + 1 < body.size() && body[at + 1] == '\n';
    if (pair) continue;
    hash ^= static_cast<unsigned char>(body[at] == '\r' ? '\n' : body[at]);
    hash *= 0x100000001B3;
  }
  return fmt::format("{:016x}", hash);
}

bool is_seal(std::string_view text) {
  const auto is_digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  return text.size() == kSealLength && std::ranges::all_of(text, is_digit);
}

std::string sealed_end(const Document& document, const Mark& mark, std::string_view seal) {
  std::string text = document.text.substr(mark.body_end, mark.end - mark.body_end);
  const std::size_t word = text.find(kEnd, document.markup.open.size()) + kEnd.size();
  if (mark.seal.empty()) return text.insert(word, " " + std::string(seal));
  return text.replace(text.find(mark.seal, word), kSealLength, seal);
}

}  // namespace reach::document
