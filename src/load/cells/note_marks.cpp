#include "load/cells/note_marks.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include <reach/timespan.hpp>

#include "load/cells/count_cell.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr auto kSuperscripts =
    std::to_array<std::string_view>({"\u00B9", "\u00B2", "\u00B3", "\u2070", "\u2074", "\u2075", "\u2076", "\u2077",
                                     "\u2078", "\u2079", "\u207D", "\u207E"});
constexpr auto kNoteSigns = std::to_array<std::string_view>({"*", "\u2020", "\u2021"});
/// Words before the number of a note, in brackets.
constexpr auto kNoteWords = std::to_array<std::string_view>(
    {"see notes", "see note", "see footnotes", "see footnote", "footnotes", "footnote", "notes", "note", "fn", "n"});
/// In round brackets, these may be note marks, or distinguish two names. `(M)` and `(F)` are not marks.
constexpr auto kLooseLetters = std::to_array<std::string_view>(
    {"a", "b", "c", "d", "e", "p", "r", "i", "ii", "iii", "iv", "v", "vi", "P", "R", "E"});

enum class NoteMarkKind : std::uint8_t { none, sure, marker, forecast, loose };

struct FoundMark {
  NoteMarkKind kind = NoteMarkKind::none;
  std::size_t length = 0;
};

/// `1`, `12`, `1, 2`, `1 and 2`, `1-3`, `2a`.
bool is_note_number(std::string_view text) {
  std::size_t digits = 0;
  bool any = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (is_digit(c)) {
      any = true;
      if (++digits > 2) return false;
      continue;
    }
    if (is_letter(c)) {
      const bool joins = text.substr(at).starts_with("and ") || text.substr(at).starts_with("to ");
      const bool suffix = digits > 0 && (at + 1 == text.size() || !(is_letter(text[at + 1]) || is_digit(text[at + 1])));
      if (!joins && !suffix) return false;
      if (joins) at += text[at] == 'a' ? std::size_t{2} : std::size_t{1};
    } else if (std::string_view(" ,;&-").find(c) == std::string_view::npos) {
      return false;
    }
    digits = 0;
  }
  return any;
}

/// `note 1`, `Notes 2, 3`, `note a`, `see footnote 1`, `n1`, `note`.
bool is_note_reference(std::string_view inside) {
  const std::string folded = fold_name(inside);
  for (const auto word : kNoteWords) {
    if (!folded.starts_with(word)) continue;
    const auto rest = trim(std::string_view(folded).substr(word.size()));
    const bool letter = rest.size() == 1 && is_letter(rest.front()) && folded[word.size()] == ' ';
    const std::size_t comma = rest.find(',');
    const bool more = comma != std::string_view::npos && is_note_number(rest.substr(0, comma)) &&
                      is_note_reference(trim(rest.substr(comma + 1)));  // `note 1, note 2`
    if (is_note_number(rest) || letter || more) return true;
    if (rest.empty() && word.size() > 2) return true;
  }
  return false;
}

/// The markers in a pair of brackets.
Markers markers_in(std::string_view inside) {
  return split_markers(std::string("0 [").append(inside).append("]")).markers;
}

/// What kind of mark a text in brackets is.
NoteMarkKind kind_of(std::string_view inside, bool square) {
  if (is_note_reference(inside)) return NoteMarkKind::sure;
  if (is_forecast_word(inside) && (square || inside.size() > 1)) return NoteMarkKind::forecast;
  const bool signs = !inside.empty() && inside.find_first_not_of('*') == std::string_view::npos;
  if (signs) return NoteMarkKind::sure;
  if (square && is_note_number(inside)) return NoteMarkKind::sure;
  if (square && !markers_in(inside).none()) return NoteMarkKind::marker;
  if (square) return NoteMarkKind::none;
  if (!written_out_marker(inside).none()) return NoteMarkKind::marker;
  if (is_note_number(inside)) return NoteMarkKind::loose;
  return std::ranges::find(kLooseLetters, inside) != kLooseLetters.end() ? NoteMarkKind::loose : NoteMarkKind::none;
}

template <std::size_t size>
std::size_t length_of_any(std::string_view text, const std::array<std::string_view, size>& texts) {
  const auto found = std::ranges::find_if(texts, [&](std::string_view each) { return text.starts_with(each); });
  return found == texts.end() ? 0 : found->size();
}

/// The length of a run of superscript digits and note signs at the beginning of a text, perhaps with a comma or space
/// between them.
std::size_t run_length(std::string_view text) {
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto rest = text.substr(at);
    const std::size_t one = length_of_any(rest, kSuperscripts) + length_of_any(rest, kNoteSigns);
    const bool comma =
        one == 0 && end > 0 && rest.size() > 1 && (rest.front() == ',' || rest.front() == ' ') &&
        (length_of_any(rest.substr(1), kSuperscripts) > 0 || length_of_any(rest.substr(1), kNoteSigns) > 0);
    if (one == 0 && !comma) break;
    at += comma ? 1 : one;
    if (!comma) end = at;
  }
  return end;
}

/// Whether a byte begins or belongs to a letter or digit. Beyond ASCII, characters that begin with C2 or E2 are
/// punctuation or superscripts.
bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return is_letter(c) || is_digit(c) || (byte >= 0xC3 && byte != 0xE2);
}

/// Whether a mark may end here: the text or a word ends, or another mark follows.
bool is_mark_end(std::string_view rest) {
  constexpr std::string_view kNoBreakSpace = "\u00A0";
  return rest.empty() || std::string_view(" ,;:[(*_/)").find(rest.front()) != std::string_view::npos ||
         rest.starts_with(kNoBreakSpace) || length_of_any(rest, kSuperscripts) + length_of_any(rest, kNoteSigns) > 0;
}

/// Whether a superscript or a sign may be a mark here: it follows a word, bracket or full stop, or is alone at the end
/// of the text (`a * b` and `<i>*` have no marks). A superscript may be alone anywhere: `Web ¹ 2016`.
bool is_mark_begin(std::string_view before, std::string_view mark, std::string_view after) {
  const char last = before.back();
  const bool beyond_ascii = static_cast<unsigned char>(last) >= 0x80;
  const bool alone = last == ' ' && (after.empty() || length_of_any(mark, kSuperscripts) > 0);
  return beyond_ascii || is_word_byte(last) || last == ')' || last == ']' || last == '.' || alone;
}

/// `km²`, `m²`: a unit of area.
bool is_unit(std::string_view before, std::string_view mark) {
  before = trim(before);
  const auto word = before.substr(before.find_last_of(" (") + 1);
  return (word == "m" || word == "km" || word == "cm") && (mark == "\u00B2" || mark == "\u00B3");
}

/// Whether a text ends in a period: `(f)` after it marks a forecast; elsewhere it may mean women.
bool ends_in_period(std::string_view before) {
  const std::string_view text = trim(before);
  return parse_period(text.substr(text.find_last_of(' ') + 1)).has_value();
}

/// The mark that begins at `at`.
FoundMark mark_at(std::string_view text, std::size_t at) {
  const auto rest = text.substr(at);
  if (rest.front() == '[' || rest.front() == '(') {
    const bool square = rest.front() == '[';
    const std::size_t close = rest.find(square ? ']' : ')');
    if (close == std::string_view::npos) return {};
    const std::string_view inside = trim(rest.substr(1, close - 1));
    const bool is_forecast = inside == "f" && ends_in_period(text.substr(0, at));
    const NoteMarkKind kind = is_forecast ? NoteMarkKind::forecast : kind_of(inside, square);
    return is_mark_end(rest.substr(close + 1)) ? FoundMark{kind, close + 1} : FoundMark{};
  }
  const std::size_t length = run_length(rest);
  if (length == 0 || !is_mark_end(rest.substr(length))) return {};
  if (!is_mark_begin(text.substr(0, at), rest.substr(0, length), rest.substr(length))) return {};
  return is_unit(text.substr(0, at), rest.substr(0, length)) ? FoundMark{} : FoundMark{NoteMarkKind::sure, length};
}

bool has_word(std::string_view text) { return std::ranges::any_of(text, is_word_byte); }

}  // namespace

bool may_have_note_marks(std::string_view text) {
  return std::ranges::any_of(text,
                             [](char c) { return c == '[' || c == '(' || c == '*' || c == '\xC2' || c == '\xE2'; });
}

BareLabel read_label(std::string_view text, bool drop_loose) {
  BareLabel label;
  for (std::size_t at = 0; at < text.size();) {
    const FoundMark mark = at > 0 ? mark_at(text, at) : FoundMark{};
    const bool drops =
        mark.kind != NoteMarkKind::none && (mark.kind != NoteMarkKind::loose || drop_loose) && has_word(label.text);
    if (!drops) {
      const bool is_loose = mark.kind == NoteMarkKind::loose && has_word(label.text);
      if (is_loose && label.loose.empty()) label.loose = text.substr(at, mark.length);
      label.text += text[at++];
      continue;
    }
    if (mark.kind == NoteMarkKind::marker) label.markers |= markers_in(text.substr(at + 1, mark.length - 2));
    if (mark.kind == NoteMarkKind::forecast) label.forecast = true;
    if (mark.kind == NoteMarkKind::sure || mark.kind == NoteMarkKind::loose) label.noted = true;
    label.marked = true;
    at += mark.length;
    const bool joins = at < text.size() && text[at] == ' ' && label.text.ends_with(' ');
    if (joins) ++at;
  }
  if (label.marked) label.text = std::string(trim(label.text));
  return label;
}

LoadOptions without_note_marks(LoadOptions options) {
  const auto strip = [&](std::string& name) {
    if (may_have_note_marks(name)) name = read_label(name, options.drop_note_marks).text;
  };
  for (auto* names : {&options.ignore_columns, &options.sum_over, &options.as_channels, &options.total_rows,
                      &options.force_rows, &options.columns.counts}) {
    std::ranges::for_each(*names, strip);
  }
  for (auto* name : {&options.columns.force, &options.columns.region, &options.columns.channel, &options.columns.period,
                     &options.columns.date, &options.events.distinct}) {
    strip(*name);
  }
  return options;
}

}  // namespace reach
