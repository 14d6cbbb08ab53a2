// Sentence: a figure and its change in prose, which claims no more than the counts show. For report/json and cli.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <reach/summary.hpp>

#include "model/figure_row.hpp"

namespace reach::report {

enum class PieceKind : std::uint8_t { main, pace, parts, sum, scope, quality, rate };
/// `main`, `pace`…: the kind in JSON.
std::string_view name_of(PieceKind kind);

/// One or more sentences about one thing.
struct SentencePiece {
  PieceKind kind;
  std::string text;
};

/// A number of a sentence and where it comes from.
struct TracedNumber {
  std::string row, channel;
  std::string period;       ///< `2016`; of a change `2016 to 2018`
  std::string_view figure;  ///< `count`, or a name in the table of figures
  std::int64_t value = 0;   ///< as the sentence says it; for a decrease below 0
  int decimals = 0;         ///< of a rate, which is `value` / 10^`decimals`
};

struct Sentence {
  std::vector<SentencePiece> pieces;
  std::vector<TracedNumber> numbers;

  /// All pieces, in one paragraph.
  [[nodiscard]] std::string text() const;
};

/// What a sentence is about, and what it calls it.
struct SentenceSubject {
  FigureRow row;
  std::size_t channel = 0;             ///< an index into Summary::channels; their number means the total
  std::string noun;                    ///< `calls`; empty: by the names of the channels
  std::string place;                   ///< empty: the name of the row
  std::vector<std::string> caveats{};  ///< sentences about how the data was read
};

/// The reason why there is no sentence.
struct SentenceRefusal {
  std::string message, hint;
};

/// The sentence about the baseline and the comparison. Refused if a figure is missing, or if a break in the series is
/// between the periods: a sentence has no footnotes. O(forces + channels).
std::variant<Sentence, SentenceRefusal> make_sentence(const Summary& summary, const SentenceSubject& subject);

}  // namespace reach::report
