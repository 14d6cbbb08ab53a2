// The words of a mark: `South East / total / increase --decimals 1 --data "my data.csv"`. For cli.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reach::cli {

/// The text before the first word that begins with `--`, and the text from there on.
struct MarkWords {
  std::string_view subject;
  std::string_view options;
};
MarkWords split_mark(std::string_view arguments);

/// Splits at spaces. A word that begins with `"` or `'`, or whose value after `=` does, ends at the next such quote;
/// there are no escapes. Nothing if a quote is left open. O(n).
std::optional<std::vector<std::string>> split_words(std::string_view text);

/// A word in shell syntax: in single quotes if it needs them.
std::string shell_word(std::string_view word);

}  // namespace reach::cli
