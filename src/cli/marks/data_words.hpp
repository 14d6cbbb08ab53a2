// The words of a data mark: the files and options of a command line, as seen from the document. For cli/command.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/option/parse.hpp"

namespace reach::cli {

/// ` ../data/counts.csv --baseline 2016`: files, and those of the options that were given, with a space before each
/// word. `folder` is that of the document, empty or ending with a slash. O(words).
std::string data_words(const std::vector<std::string>& files, const Given& given, std::span<const OptionGroup> options,
                       const std::string& folder);

}  // namespace reach::cli
