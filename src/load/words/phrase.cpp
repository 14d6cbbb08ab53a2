#include "load/words/phrase.hpp"

#include <iterator>

#include "load/words/measure_words.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// `pfaCode` is two words; `PFA23CD` is one.
std::string with_humps_apart(std::string_view name) {
  std::string apart;
  for (const char c : name) {
    const bool hump = c >= 'A' && c <= 'Z' && !apart.empty() && apart.back() >= 'a' && apart.back() <= 'z';
    if (hump) apart += ' ';
    apart += c;
  }
  return apart;
}

/// `drop-in` is one word, `call-rate` two.
void append_hyphened(NameWords& words, std::string_view token) {
  NameWords parts;
  bool joined = false;
  for (std::size_t at = 0; at <= token.size();) {
    const std::size_t end = std::min(token.find('-', at), token.size());
    if (end > at) parts.emplace_back(token.substr(at, end - at));
    joined = joined || (parts.size() > 1 && parts.back() != "per" && among(kPrepositions, parts.back()));
    at = end + 1;
  }
  if (!joined) return static_cast<void>(std::ranges::move(parts, std::back_inserter(words)));
  std::string one;
  for (const auto& part : parts) one += part;
  words.push_back(std::move(one));
}

/// Whether `text` begins with 100, 1,000, 10,000… as a number of its own.
bool begins_with_power(std::string_view text) {
  if (!text.starts_with('1')) return false;
  std::size_t zeros = 0;
  std::size_t at = 1;
  for (; at < text.size() && (text[at] == '0' || text[at] == ','); ++at) zeros += text[at] == '0' ? 1U : 0U;
  return zeros >= 2 && (at == text.size() || !is_digit(text[at]));
}

/// Separates the division in `Calls/1,000` and `per1000`: `calls per 1,000`.
std::string with_divisions_apart(std::string text) {
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (!begins_with_power(std::string_view(text).substr(at))) continue;
    const auto before = std::string_view(text).substr(0, at);
    if (before.back() == '/') {
      text.replace(at - 1, 1, " per ");
      at += 4;
    } else if (before.ends_with(" per") || before == "per") {
      text.insert(at, 1, ' ');
    }
  }
  return text;
}

/// The words of a text in lower case. Currency and per cent signs count as words.
NameWords words_of(std::string_view text) {
  constexpr std::string_view kWordSigns = "%#$";
  std::string spaced;
  const std::string folded = with_divisions_apart(fold_name(text));
  for (std::size_t at = 0; at < folded.size(); ++at) {
    const char c = folded[at];
    const bool groups =
        c == ',' && at > 0 && at + 1 < folded.size() && is_digit(folded[at - 1]) && is_digit(folded[at + 1]);
    if (groups) continue;
    if (kWordSigns.find(c) != std::string_view::npos)
      spaced.append(" ").append(1, c).append(" ");
    else
      spaced += std::string_view("_.,:;/*\"'()[]{}").find(c) != std::string_view::npos ? ' ' : c;
  }
  for (const std::string_view sign : {"\u00A3", "\u20AC"}) {
    for (std::size_t at = 0; (at = spaced.find(sign, at)) != std::string::npos; at += sign.size() + 2)
      spaced.replace(at, sign.size(), ' ' + std::string(sign) + ' ');
  }
  NameWords words;
  for (std::size_t at = 0; at < spaced.size();) {
    const std::size_t end = std::min(spaced.find(' ', at), spaced.size());
    if (end > at) append_hyphened(words, std::string_view(spaced).substr(at, end - at));
    at = end + 1;
  }
  return words;
}

/// The separator after what is being described: `Rate - website`, `Rate: website`; 0 if there is none.
std::size_t separator_in(std::string_view text) {
  std::size_t first = text.size();
  for (const std::string_view mark : {" - ", " \u2013 ", " \u2014 ", ": "}) first = std::min(first, text.find(mark));
  return first == text.size() ? 0 : first;
}

/// The bracket that closes the one at `open`, taking nested ones into account; npos if there is none.
std::size_t closing_of(std::string_view text, std::size_t open) {
  std::size_t depth = 0;
  for (std::size_t at = open; at < text.size(); ++at) {
    if (text[at] == '(') ++depth;
    if (text[at] == ')' && --depth == 0) return at;
  }
  return std::string_view::npos;
}

}  // namespace

std::string singular(std::string_view word) {
  constexpr std::size_t kShortest = 4;
  if (word.size() >= kShortest && word.ends_with("ies")) return std::string(word.substr(0, word.size() - 3)) + 'y';
  const bool plural = word.size() >= kShortest && word.ends_with('s') && !word.ends_with("ss");
  return std::string(word.substr(0, word.size() - (plural ? 1 : 0)));
}

std::string joined(std::span<const std::string> words) {
  std::string text;
  for (const auto& word : words) text += text.empty() ? word : ' ' + word;
  return text;
}

bool has_words(std::string_view text, std::string_view words) {
  const std::string spaced = ' ' + std::string(text) + ' ';
  return spaced.find(' ' + std::string(words) + ' ') != std::string::npos;
}

Phrase phrase_of(std::string_view name) {
  const std::string apart = with_humps_apart(name);
  Phrase phrase;
  std::string outside;
  for (std::size_t at = 0; at < apart.size();) {
    const std::size_t open = std::min(apart.find('(', at), apart.size());
    outside.append(apart, at, open - at).append(" ");
    const std::size_t close = closing_of(apart, open);
    if (close == std::string::npos) {
      outside.append(apart, std::min(open + 1, apart.size()), std::string::npos);
      break;
    }
    phrase.bracketed.push_back(words_of(std::string_view(apart).substr(open + 1, close - open - 1)));
    at = close + 1;
  }
  phrase.lead = words_of(std::string_view(outside).substr(0, separator_in(outside)));
  std::string text = joined(words_of(outside));
  for (const std::string_view compound : kCompounds) {
    const bool averages = text == compound && among(kAveraging, text.substr(0, text.find(' ')));
    if (averages || !has_words(text, compound)) continue;
    text.replace(text.find(compound), compound.size(), "such");
  }
  phrase.words = words_of(text);
  return phrase;
}

}  // namespace reach
