#include "load/words/note_words.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "load/words/word_list.hpp"
#include "load/words/words.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr std::size_t kLongestName = 60;  // in characters

/// The first words of notes, folded.
constexpr std::string_view kNoteOpenings =
    "contact|contains|copyright|crown copyright|data|date of extract|date of publication|email|end of data|"
    "end of sheet|end of table|end of worksheet|extracted|next release|next update|publication date|telephone|"
    "excludes|excluding|exported|figures|footnote|footnotes|generated|includes|including|key|last updated|n.b.|"
    "nb|note|notes|numbers|please note|prepared by|produced|published|quelle|quellen|released|see|source|sources|"
    "symbols|these|this";
/// Words that only sentences contain, between spaces.
constexpr auto kVerbs = std::to_array<std::string_view>(
    {" is ",       " are ",     " was ",      " were ",   " has ",     " have ",        " may ",
     " can ",      " cannot ",  " should ",   " does ",   " do ",      " includes ",    " include ",
     " excludes ", " exclude ", " based on ", " due to ", " because ", " not available"});
constexpr auto kNoteMarks = std::to_array<std::string_view>(
    {"*", "†", "‡", "§", "¶", "©", "^", "~", "#", "¹", "²", "³", "•", "http://", "https://", "www."});

/// Whether the text begins with this word, or these, as a whole.
bool begins_with(std::string_view folded, std::string_view word) {
  if (!folded.starts_with(word)) return false;
  if (folded.size() == word.size()) return true;
  const char next = folded[word.size()];
  return next == ' ' || next == ':' || next == '.' || next == ',' || next == ';' || is_digit(next);
}

/// `1. `, `1) `, `(1) `, `(a) `, `[x] `, `[note 1] ` before other text.
bool is_numbered(std::string_view text) {
  const bool bracketed = text.front() == '(' || text.front() == '[';
  const char close = text.front() == '(' ? ')' : ']';
  std::size_t at = 0;
  if (bracketed) {
    at = text.find(close);
    if (at == std::string_view::npos || at > 10) return false;
  } else {
    while (at < text.size() && is_digit(text[at])) ++at;
    if (at == 0 || at > 2 || at == text.size() || (text[at] != '.' && text[at] != ')' && text[at] != ':')) return false;
  }
  const auto rest = trim(text.substr(at + 1));
  return !rest.empty() && !is_digit(rest.front());
}

/// `r = revised`, `.. not available`: a symbol, and what it stands for. `- Kent` may be a name.
bool explains_symbol(std::string_view text) {
  constexpr std::size_t kLongestSymbol = 3;
  const std::size_t space = text.find(' ');
  if (space == std::string_view::npos || space == 0 || space > kLongestSymbol) return false;
  const std::string_view symbol = text.substr(0, space);
  const std::string_view rest = trim(text.substr(space));
  const bool is_mark = std::ranges::none_of(symbol, [](char c) { return is_letter(c) || is_digit(c); });
  return is_mark ? rest.find(' ') != std::string_view::npos && is_letter(rest.front()) : rest.starts_with("= ");
}

}  // namespace

bool reads_like_note(std::string_view text) {
  text = trim(text);
  if (text.empty() || is_total_name(text)) return false;
  const auto begins = [&](std::string_view mark) { return text.starts_with(mark); };
  if (std::ranges::any_of(kNoteMarks, begins) || is_numbered(text) || explains_symbol(text)) return true;
  const std::string folded = fold_name(text);
  const auto opens = [&](std::string_view word) { return begins_with(folded, word); };
  const auto has = [&](std::string_view verb) { return (folded + ' ').find(verb) != std::string::npos; };
  return any_in_list(kNoteOpenings, opens) || std::ranges::any_of(kVerbs, has) || text.back() == '.' ||
         code_points(text) > kLongestName;
}

}  // namespace reach
