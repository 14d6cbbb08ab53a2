// The sentence about a row and a channel, by their names. For cli/marks and cli/command.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/option/option.hpp"
#include "cli/read/figure_rows.hpp"
#include "report/sentence/sentence.hpp"

namespace reach::cli {

/// What a sentence should be about, as given.
struct SentenceWish {
  std::string row;      ///< empty: the only region, or all regions
  std::string channel;  ///< empty: the total
  std::string noun, place;
};

/// `--noun` and `--place`.
OptionGroup sentence_options(SentenceWish& into);

/// The sentence, or nothing after reporting, without a place, why there is none. It is refused for a doubt that a table
/// would state in a note: one that doubt_in finds, or rows set aside.
std::optional<report::Sentence> sentence_of(const Summary& summary, const Dataset& dataset, const SentenceWish& wish,
                                            const std::optional<Diagnostic>& doubt, Diagnostics& findings);

}  // namespace reach::cli
