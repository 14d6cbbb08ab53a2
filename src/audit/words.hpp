// The words that an audit understands, by their part in a sentence. A claim with a word that is not here, and names
// nothing in the figures, is not judged. For audit.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace reach::audit {

/// The part that a word or phrase plays in a sentence.
enum class WordPart : std::uint8_t {
  unknown,  ///< not a known word: its clause is not judged
  silent,   ///< does not change a claim
  row,      ///< a row of the figures
  channel,  ///< one or more channels
  measure,  ///< what all channels count together: `contacts`, `burglaries`
  people,
  kind,  ///< what the rows are: `forces`, `towns`
  period,
  amount,
  other,  ///< a number that is not a figure: money, a date, an age
  rise,
  fall,
  same,
  steady,  ///< the number after it holds for both periods: `stayed at`
  more,
  fewer,
  than,
  as,
  of,
  by,
  from,
  to,
  between,
  versus,  ///< what follows is the reference: `against`, `since`
  every,
  none,
  only,
  whole,  ///< all rows, or all channels, together: `overall`
  most,
  least,
  share,
  average,
  together,
  outside,
  any,
  others,      ///< all rows but the subject: `any other`
  ordinal,     ///< `second`, in `the second highest`
  first_time,  ///< `for the first time`
  streak,      ///< a number of changes in succession: `for the third year running`
  quicker,     ///< compares one change with another: `faster than`
  respectively,
  back,    ///< refers back: `there`, `its`
  latest,  ///< the last period of the figures
  span,    ///< a number of years: `in two years`
  before,  ///< the period before the one in question
  denied,
  conjunction,
  comma,
  stop,  ///< ends a clause: `while`, `;`
  open,
  close,
};

/// Whether a word says that something rose or fell.
constexpr bool is_turn(WordPart part) { return part == WordPart::rise || part == WordPart::fall; }

/// How a number is said to relate to the figure.
enum class AmountBound : std::uint8_t { none, over, just_over, under, just_under, about, at_least, at_most };

/// An entry found at the start of some words: how many words it has, and its part; `words` is 0 if none was found.
struct KnownWords {
  std::size_t words = 0;
  WordPart part = WordPart::unknown;
  bool noun = false;  ///< `a rise`, not `rose`
};
struct BoundWords {
  std::size_t words = 0;
  AmountBound bound = AmountBound::none;
};

/// Looks up the longest entry that the folded words begin with. O(1) on average.
KnownWords known_words(std::span<const std::string_view> words);
BoundWords bound_words(std::span<const std::string_view> words);

/// The key of `second only to`.
inline constexpr std::string_view kSecondOnly = "second only to";

/// 1 for `first` to 10 for `tenth`; 0 for any other word.
int place_of(std::string_view ordinal);

/// A word without its plural ending: `burglary` for `burglaries`.
std::string stem(std::string_view folded);

/// The number, from 1, of the family of words for one measure that a stem belongs to (`website`, `visit` and `user` are
/// one family); 0 if it is in no family.
int family_of(std::string_view stem);
/// The family of the first word of a name that has one.
int family_of_name(std::string_view name);

inline constexpr int kWebsiteFamily = 1;
inline constexpr int kHelplineFamily = 2;
inline constexpr int kContactFamily = 3;

/// Whether a stem is a word for things that tables count: `call`, `offence`.
bool is_counted(std::string_view stem);

}  // namespace reach::audit
