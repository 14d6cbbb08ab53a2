// Text as people see it: width, folding, look-alikes, escaping. Wraps utf8proc. For every module.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace reach {

/// Terminal columns of valid UTF-8, by grapheme cluster (a combining mark adds none, an ideograph has two). O(n).
std::size_t display_width(std::string_view text);
/// Code points in valid UTF-8; a stray byte counts as one.
std::size_t code_points(std::string_view text);

/// The key by which two names are one: NFC, case folding, every run of white space as one space, trimmed. O(n).
/// White space is what Unicode calls White_Space (NBSP and thin spaces too). Pure ASCII takes a fast path.
std::string fold_name(std::string_view name);
/// `fold_name`, and `_` and `-` are spaces too: the key of header cells and channels.
std::string fold_header(std::string_view name);
/// What names are sorted by, to the byte: the fold without accents (U+0300–036F), and only then with them. O(n).
std::string sort_key(std::string_view name);
/// The fold with Cyrillic and Greek look-alikes of Latin letters replaced by these (after Unicode TS #39, confusables),
/// and without what cannot be seen (joiners): two names with one skeleton look the same. Best given the name as it was
/// written, since `Ν` looks like N but `ν` like v; of a folded name, a small letter counts as what it looks like
/// itself.
std::string skeleton(std::string_view name);

/// What sets `name` apart from `other` where the two look the same: `but has U+00A0 no-break space`, `which is written
/// with combining accents`; empty where the eye can tell. Both are valid UTF-8. O(n).
std::string unseen_difference(std::string_view name, std::string_view other);

/// Without white space at both ends (Unicode White_Space). A view into the argument.
std::string_view trim(std::string_view text);

/// Whether a spreadsheet would take a cell with this text for a formula: it begins with `=`, `+`, `-` or `@`, or with
/// the full-width form of one, which Excel takes for the same.
bool begins_formula(std::string_view text);

/// Safe to print: control, bidi and invisible characters as `\u{1B}`, bytes that are not UTF-8 as `\xE9`.
std::string printable(std::string_view text);
/// `printable`, at most 60 code points (then `…`), in backticks: how messages show input.
std::string in_backticks(std::string_view text);

/// What JSON can hold: the text as it is, but bytes that are not UTF-8 as `\xE9`, as `printable` shows them.
std::string as_utf8(std::string_view text);
/// A JSON text with the characters that `printable` escapes as `\u009b`: the same to a program, and safe at a terminal.
std::string printable_json(std::string json);

/// Why text is refused.
enum class TextFault : std::uint8_t { bad_utf8, nul, control, hidden, lost, no_character };
struct BadText {
  TextFault fault;
  std::size_t offset;   ///< in bytes
  std::size_t length;   ///< in bytes
  std::uint32_t value;  ///< the code point, or the byte for bad_utf8
};
/// The first thing in `text` at or after `from` that reach refuses: bytes that are not UTF-8 (overlong forms and
/// surrogates too), NUL; C0 controls but tab, LF and CR; C1; U+061C 200B 200E 200F 202A–202E 2060 2066–2069 FEFF
/// FFF9–FFFB 00AD; U+FFFD, which stands for what was lost; what Unicode says is no character (FDD0–FDEF, FFFE, FFFF,
/// and the last two of every other plane). Where `more` follows, a sequence cut off by the end of `text` is not judged.
/// ASCII passes at 8 bytes a step or faster.
std::optional<BadText> find_bad_text(std::string_view text, std::size_t from, bool more);
/// The length of `text` without a sequence that its end cuts off: from there `find_bad_text` goes on when more has
/// come. O(1).
std::size_t whole_length(std::string_view text);
/// The first character in valid UTF-8 that nobody can see, of those that `find_bad_text` lets pass since they have
/// their use: joiners between letters that join, selectors and tags behind symbols. Elsewhere they only make two texts
/// of one, as do fillers wherever they stand. O(n).
std::optional<BadText> find_unseen(std::string_view text);
/// `U+202E right-to-left override`, `byte 0xE9`, `U+0001` where it has no common name: for messages.
std::string describe(const BadText& bad);

}  // namespace reach
