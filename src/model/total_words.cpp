#include "model/total_words.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "model/time/header_time.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

using TotalWordList = std::span<const std::string_view>;

constexpr auto kTotalWords =
    std::to_array<std::string_view>({"total", "totals", "sum", "all", "all channels", "overall", "combined",
                                     "sub total", "subtotal", "grand total", "gesamt", "insgesamt", "summe", "totaal"});
constexpr auto kGrandTotals = std::to_array<std::string_view>({"total",
                                                               "totals",
                                                               "grand total",
                                                               "overall total",
                                                               "overall",
                                                               "all",
                                                               "all forces",
                                                               "all regions",
                                                               "all forces total",
                                                               "all regions total",
                                                               "regions shown",
                                                               "regions shown total",
                                                               "all areas",
                                                               "all police forces",
                                                               "all police force areas",
                                                               "eindtotaal",
                                                               "gesamtsumme",
                                                               "gesamt",
                                                               "insgesamt",
                                                               "somme",
                                                               "suma",
                                                               "summe",
                                                               "totaal",
                                                               "totalt",
                                                               "total geral",
                                                               "total general",
                                                               "total g\u00E9n\u00E9ral",
                                                               "totale",
                                                               "totale complessivo",
                                                               "totale generale"});
constexpr std::array<std::string_view, 7> kSubtotals = {"subtotal",     "sub total",      "subtotals", "sum",
                                                        "region total", "regional total", "combined"};
/// The beginnings of names of totals: `total contacts`, `all users`, `All four forces`.
constexpr std::array<std::string_view, 3> kTotalBeginnings = {"total ", "all ", "overall "};

constexpr bool may_all_be_total(TotalWordList names) { return std::ranges::all_of(names, may_be_total); }
static_assert(may_all_be_total(kTotalWords) && may_all_be_total(kGrandTotals) && may_all_be_total(kSubtotals) &&
              may_all_be_total(kTotalBeginnings) && may_be_total("Kent TOTALS") && may_be_total("Kent subtotal"));

/// What the rows are called that a row of all forces covers: `All four forces`, `All English regions`. `All Saints` is
/// a place.
constexpr std::array<std::string_view, 21> kCovered = {
    "forces",      "regions", "areas",    "districts", "divisions", "counties", "countries",
    "towns",       "cities",  "places",   "boroughs",  "nations",   "teams",    "stations",
    "authorities", "units",   "channels", "people",    "persons",   "ages",     "sexes"};

bool among(TotalWordList words, std::string_view word) { return std::ranges::find(words, word) != words.end(); }

constexpr bool is_mark(char c) {
  switch (c) {
    case ':':
    case '.':
    case ',':
    case ';':
    case '*':
    case '(':
    case ')':
    case '[':
    case ']':
    case '"':
    case '\'':
      return true;
    default:
      return false;
  }
}

/// The name without punctuation around words: `Total:`, `Total*`, `South East (total)`.
std::string without_marks(std::string_view name) {
  std::string bare(name);
  for (char& c : bare) {
    if (is_mark(c)) c = ' ';
  }
  return std::string(trim(bare));
}

/// The key for comparing a name with the words for totals. It ignores punctuation and look-alikes, since a missed total
/// would be added in.
std::string total_key(std::string_view name) { return fold_header(skeleton(with_humps_spaced(without_marks(name)))); }

/// Whether the name only says how many rows there are, like the `43 forces` of `Total 43 forces`.
bool is_number_of_rows(std::string_view key) {
  const std::size_t digits = std::min(key.find_first_not_of("0123456789"), key.size());
  return digits > 0 && digits < key.size() && key[digits] == ' ';
}

/// `All other theft offences`: what the other rows or columns do not hold.
bool is_remainder(std::string_view key) {
  return key == "all other" || key == "all others" || key.starts_with("all other ");
}

/// Whether a row called `All …` covers others: it names what they are, or a country.
bool covers_rows(std::string_view key) {
  constexpr std::string_view kAll = "all ";
  if (!key.starts_with(kAll)) return true;
  return among(kCovered, key.substr(key.rfind(' ') + 1)) || key.ends_with(" total") || key.ends_with(" totals");
}

bool begins_or_ends_in_total(std::string_view key) {
  if (is_remainder(key)) return false;
  if (std::ranges::any_of(kTotalBeginnings, [&](auto words) { return key.starts_with(words); })) return true;
  return key.ends_with(" total") || key.ends_with(" totals") || key.ends_with(" subtotal");
}

}  // namespace

std::string with_humps_spaced(std::string_view text) {
  std::string spaced;
  for (const char c : text) {
    const bool hump = c >= 'A' && c <= 'Z' && !spaced.empty() && spaced.back() >= 'a' && spaced.back() <= 'z';
    if (hump) spaced += ' ';
    spaced += c;
  }
  return spaced;
}

TotalWords total_words(std::string_view name) {
  if (!may_be_total(name)) return TotalWords::none;
  const std::string key = total_key(name);
  if (among(kTotalWords, key)) return TotalWords::alone;
  return begins_or_ends_in_total(key) ? TotalWords::beside_others : TotalWords::none;
}

std::string channel_of_total(std::string_view name) {
  constexpr std::string_view kEnd = " total";
  const std::string key = total_key(name);
  return among(kTotalWords, key) || !key.ends_with(kEnd) ? "" : key.substr(0, key.size() - kEnd.size());
}

bool is_total_name(std::string_view name) {
  if (!may_be_total(name)) return false;
  const std::string key = total_key(name);
  return among(kGrandTotals, key) || among(kSubtotals, key) || (begins_or_ends_in_total(key) && covers_rows(key));
}

bool is_total_value(std::string_view value) { return total_words(value) == TotalWords::alone || is_total_name(value); }

std::string total_of(std::string_view name) {
  if (is_grand_total(name) || among(kSubtotals, total_key(name))) return {};
  const std::string bare = without_marks(name);
  auto rest = std::string_view(bare);
  if (fold_header(rest).starts_with("total ")) {
    rest = trim(rest.substr(5));
    if (fold_name(rest).starts_with("for ")) rest = trim(rest.substr(4));
    const bool names_none = is_grand_total(rest) || is_number_of_rows(fold_header(rest));
    return names_none ? std::string() : std::string(rest);
  }
  // The words are ASCII, so they have the same length whether folded or not.
  for (const std::string_view word : {"subtotal", "totals", "total", "sub"}) {
    const std::string rest_folded = fold_name(rest);
    if (rest_folded.size() > word.size() && rest_folded.ends_with(word)) {
      rest = trim_joints(trim(rest.substr(0, rest.size() - word.size())));
    }
  }
  return rest == bare || is_number_of_rows(fold_header(rest)) ? std::string() : std::string(rest);
}

bool is_grand_total(std::string_view name) { return among(kGrandTotals, total_key(name)); }

}  // namespace reach
