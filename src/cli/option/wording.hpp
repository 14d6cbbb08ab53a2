// What a publisher writes beside the figures: source, notes, headings of channels, what is counted. For cli.
#pragma once

#include <string>
#include <vector>

#include <reach/diagnostic.hpp>
#include <reach/summary.hpp>

#include "cli/option/option.hpp"

namespace reach::cli {

struct PublisherText {
  std::string source;
  std::vector<std::string> notes;
  std::vector<std::string> labels;  ///< `CHANNEL=TEXT`
  std::string noun;
};

std::vector<Option> wording_options(PublisherText& into);

/// Writes them into the summary, which every format for people shows. Refuses a label for a channel that the data
/// lacks, a second one for the same channel, and one that would make two headings alike. O(channels × labels).
void apply_wording(const PublisherText& wording, Summary& summary, Diagnostics& findings);

}  // namespace reach::cli
