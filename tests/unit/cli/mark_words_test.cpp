#include "cli/marks/mark_words.hpp"

#include "catch.hpp"

namespace reach::cli {
namespace {

/// The words, each in brackets; `open` if a quote is not closed.
std::string words(std::string_view text) {
  const auto split = split_words(text);
  if (!split) return "open";
  std::string all;
  for (const std::string& word : *split) all += '[' + word + ']';
  return all;
}

std::string parts(std::string_view arguments) {
  const MarkWords split = split_mark(arguments);
  return std::string(split.subject) + '|' + std::string(split.options);
}

}  // namespace

TEST_CASE("the subject of a mark ends where its options begin") {
  CHECK(parts("South East / total / 2018") == "South East / total / 2018|");
  CHECK(parts("South East / total / 2018 --plain --sign") == "South East / total / 2018|--plain --sign");
  CHECK(parts("--format text") == "|--format text");
  CHECK(parts("Stoke--on-Trent - North / total / 2018 -q") == "Stoke--on-Trent - North / total / 2018 -q|");
  CHECK(parts("").size() == 1);
}

TEST_CASE("words are split at spaces, outside quotes that begin a word or a value") {
  CHECK(words("").empty());
  CHECK(words("a  b ") == "[a][b]");
  CHECK(words("--title \"Contacts, South East\" --plain") == "[--title][Contacts, South East][--plain]");
  CHECK(words("--title='it is \"so\"'") == "[--title=it is \"so\"]");
  CHECK(words("se=\"my data.csv\"") == "[se=my data.csv]");
  CHECK(words("''") == "[]");
  CHECK(words("\"a\"b") == "[ab]");
}

TEST_CASE("a quote inside a word is an ordinary character") {
  CHECK(words("King's Lynn") == "[King's][Lynn]");
  CHECK(words("5\" x") == "[5\"][x]");
  CHECK(words("\\\" a") == "[\\\"][a]");
}

TEST_CASE("an unclosed quote is not a word") {
  CHECK(words("--title \"Contacts") == "open");
  CHECK(words("a '") == "open");
  CHECK(words("--title='") == "open");
}

TEST_CASE("a word is quoted if a shell would split it") {
  CHECK(shell_word("docs/release-2018.md") == "docs/release-2018.md");
  CHECK(shell_word("the release.md") == "'the release.md'");
  CHECK(shell_word("it's.md") == "'it'\\''s.md'");
  CHECK(shell_word("[[ ]]") == "'[[ ]]'");
  CHECK(shell_word("$HOME") == "'$HOME'");
  CHECK(shell_word("~me") == "'~me'");
  CHECK(shell_word("") == "''");
  CHECK(shell_word("Île") == "'Île'");
}

}  // namespace reach::cli
