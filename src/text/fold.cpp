// Decides when two names are the same: Unicode normalisation, case folding and white space.
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <new>

#include "text/ascii.hpp"
#include "text/character.hpp"
#include "text/code_point.hpp"
#include "text/compatible.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

constexpr bool is_header_space(std::uint32_t value) { return is_white_space(value) || value == '_' || value == '-'; }

bool is_accent(std::uint32_t value) { return value >= 0x300 && value <= 0x36F; }

/// Replaces every run of characters that `is_space` accepts with one space, drops those at the ends, and lower-cases
/// ASCII letters.
std::string squeeze(std::string_view text, bool (*is_space)(std::uint32_t)) {
  std::string out;
  out.reserve(text.size());
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    const bool space = point.state == Utf8::valid && is_space(point.value);
    if (!space) {
      if (gap && !out.empty()) out += ' ';
      for (std::size_t i = 0; i < point.length; ++i) out += ascii_lower(text[at + i]);
    }
    gap = space;
    at += point.length;
  }
  return out;
}

/// The text mapped as `options` say; unchanged if it is not UTF-8.
std::string mapped(const std::string& text, int options) {
  utf8proc_uint8_t* out = nullptr;
  const auto size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &out, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(out, &std::free);
  if (size == UTF8PROC_ERROR_NOMEM) throw std::bad_alloc();
  if (size < 0) return text;
  return {reinterpret_cast<const char*>(out), static_cast<std::size_t>(size)};
}

/// The folded form of each ASCII byte: itself, its small letter, or a space.
using AsciiTable = std::array<char, 0x80>;

constexpr AsciiTable ascii_table(bool (*is_space)(std::uint32_t)) {
  AsciiTable table{};
  for (std::uint32_t value = 0; value < table.size(); ++value) {
    table[value] = is_space(value) ? ' ' : ascii_lower(static_cast<char>(value));
  }
  return table;
}

/// The same as `squeeze`, for ASCII: most names.
std::string squeeze_ascii(std::string_view text, const AsciiTable& table) {
  std::string out(text.size(), ' ');
  std::size_t size = 0;
  for (const char c : text) {
    const char folded = table[static_cast<unsigned char>(c)];
    if (folded == ' ' && (size == 0 || out[size - 1] == ' ')) continue;
    out[size++] = folded;
  }
  while (size > 0 && out[size - 1] == ' ') --size;
  out.resize(size);
  return out;
}

template <bool (*kIsSpace)(std::uint32_t)>
std::string fold(std::string_view name) {
  static constexpr AsciiTable kTable = ascii_table(kIsSpace);
  if (is_ascii(name)) return squeeze_ascii(name, kTable);
  std::string text = squeeze(name, kIsSpace);
  if (is_ascii(text)) return text;
  // Composed first: canonical order puts the iota subscript, which folds to a letter, after the accents of its vowel.
  return mapped(composed(text), UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
}

}  // namespace

std::string composed(const std::string& text) { return mapped(text, UTF8PROC_COMPOSE); }

std::string fold_compatible(std::string_view name) {
  const std::string text(name);
  if (is_ascii(text)) return fold_name(text);
  return mapped(text, UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
}

std::string fold_name(std::string_view name) { return fold<is_white_space>(name); }

std::string fold_header(std::string_view name) { return fold<is_header_space>(name); }

std::string sort_key(std::string_view name) {
  const std::string folded = fold_name(name);
  if (is_ascii(folded)) return folded;
  const std::string parts = mapped(folded, UTF8PROC_DECOMPOSE);
  std::string key;
  for (std::size_t at = 0; at < parts.size();) {
    const CodePoint point = code_point_at(parts, at);
    if (!is_accent(point.value)) key.append(parts, at, point.length);
    at += point.length;
  }
  return key + '\0' + folded;  // no name contains a NUL, which sorts before everything
}

std::string_view trim(std::string_view text) {
  while (!text.empty()) {
    const CodePoint first = code_point_at(text, 0);
    if (first.state != Utf8::valid || !is_white_space(first.value)) break;
    text.remove_prefix(first.length);
  }
  while (!text.empty()) {
    const std::size_t begin = code_point_before(text, text.size());
    const CodePoint last = code_point_at(text, begin);
    if (last.state != Utf8::valid || !is_white_space(last.value)) break;
    text.remove_suffix(text.size() - begin);
  }
  return text;
}

}  // namespace reach
