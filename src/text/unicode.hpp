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

/// The key under which two names are the same: NFC, case folding, every run of white space as one space, trimmed. O(n).
/// White space is Unicode's White_Space (including NBSP and thin spaces). Pure ASCII takes a fast path.
std::string fold_name(std::string_view name);
/// Like `fold_name`, but `_` and `-` also count as spaces: the key of header cells and channels.
std::string fold_header(std::string_view name);
/// The key by which names are sorted bytewise: the folded name without accents (U+0300–036F), followed by the one with
/// them. O(n).
std::string sort_key(std::string_view name);
/// The folded name with Cyrillic and Greek look-alikes replaced by Latin letters (following Unicode TS #39,
/// confusables), and without invisible characters (joiners): two names with the same skeleton look the same. Best
/// called with the name as written, since `Ν` looks like N but `ν` like v; in a folded name, a small letter counts as
/// what it looks like itself.
std::string skeleton(std::string_view name);

/// How `name` differs from `other` if the two look the same: `but has U+00A0 no-break space`, `which is written with
/// combining accents`; empty if the difference is visible. Both are valid UTF-8. O(n).
std::string unseen_difference(std::string_view name, std::string_view other);

/// The text without white space at both ends (Unicode White_Space). A view into the argument.
std::string_view trim(std::string_view text);

/// Whether a spreadsheet would read a cell with this text as a formula: it begins with `=`, `+`, `-` or `@`, or with
/// the full-width form of one, which Excel treats the same.
bool begins_formula(std::string_view text);

/// The text made safe to print: control, bidi and invisible characters as `\u{1B}`, bytes that are not UTF-8 as `\xE9`.
std::string printable(std::string_view text);
/// `printable`, at most 60 code points (then `…`), in backticks: how messages show input.
std::string in_backticks(std::string_view text);

/// The text as JSON can hold it: unchanged, except that bytes that are not UTF-8 become `\xE9`, as in `printable`.
std::string as_utf8(std::string_view text);
/// A JSON text with the characters that `printable` escapes as `\u009b`: the same for programs, and safe on a terminal.
std::string printable_json(std::string json);

/// The reason why text is refused.
enum class TextFault : std::uint8_t { bad_utf8, nul, control, hidden, lost, no_character };
struct BadText {
  TextFault fault;
  std::size_t offset;   ///< in bytes
  std::size_t length;   ///< in bytes
  std::uint32_t value;  ///< the code point, or the byte for bad_utf8
};
/// The first thing in `text` at or after `from` that reach refuses: bytes that are not UTF-8 (overlong forms and
/// surrogates too), NUL; C0 controls except tab, LF and CR; C1; U+061C 200B 200E 200F 202A–202E 2060 2066–2069 FEFF
/// FFF9–FFFB 00AD; U+FFFD, which replaces lost text; Unicode's noncharacters (FDD0–FDEF, FFFE, FFFF, and the last two
/// of every other plane). If `more` text follows, a sequence cut off by the end of `text` is not judged. ASCII is
/// checked at 8 bytes per step or faster.
std::optional<BadText> find_bad_text(std::string_view text, std::size_t from, bool more);
/// The length of `text` without a sequence cut off at its end: `find_bad_text` continues from there when more text has
/// come. O(1).
std::size_t whole_length(std::string_view text);
/// The first invisible character in valid UTF-8, among those that `find_bad_text` accepts because they have a use:
/// joiners between letters that join, selectors and tags after symbols. Anywhere else, they only make two texts look
/// the same; fillers do so everywhere. O(n).
std::optional<BadText> find_unseen(std::string_view text);
/// `U+202E right-to-left override`, `byte 0xE9`, `U+0001` if it has no common name: for messages.
std::string describe(const BadText& bad);

}  // namespace reach
