// What a publisher writes beside the figures: source, notes, headings of channels, what is counted. For cli.
#pragma once

#include <functional>
#include <string>
#include <string_view>
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

OptionGroup wording_options(PublisherText& into);

/// Writes them into the summary, which every format for people shows. Refuses a label for a channel that the data
/// lacks, a second one for the same channel, and one that would make two headings alike. O(channels × labels).
void apply_wording(const PublisherText& wording, Summary& summary, Diagnostics& findings);

/// Refuses labels of channels that are not shown: what `render` gives is the same without them. Renders twice if there
/// are any.
void refuse_idle_labels(const Summary& summary, const std::function<std::string(const Summary&)>& render,
                        Diagnostics& findings);

}  // namespace reach::cli
