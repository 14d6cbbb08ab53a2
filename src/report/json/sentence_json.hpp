// A sentence as JSON. For report/json and cli.
#pragma once

#include <string>

#include "report/sentence/sentence.hpp"

namespace reach::report {

/// `reach sentence --json`: the text, its pieces, and where each of its numbers comes from. Ends with LF.
std::string sentence_json(const Sentence& sentence);

}  // namespace reach::report
