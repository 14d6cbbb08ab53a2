// The names that sentences may use for rows, channels and measures of the figures. For audit/terms, audit/prose and
// audit/judge.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <reach/keyed_hash.hpp>
#include "audit/terms/tokens.hpp"
#include "audit/words.hpp"

namespace reach::audit {

/// What the words at a place name, and how many tokens they are; 0 if they name nothing.
struct NameFound {
  std::size_t tokens = 0;
  WordPart part = WordPart::unknown;
  std::vector<std::uint32_t> ids;
};

class FactNames {
 public:
  /// `titles` are the headings and captions of the document, whose nouns say what is counted.
  FactNames(const Facts& facts, const std::vector<std::string>& titles);

  /// O(names that begin with this word).
  [[nodiscard]] NameFound at(std::span<const Token> tokens, std::size_t at) const;
  /// Whether a number is part of a name, after the word before it: the `1` of `tier 1 capital`. O(1) on average.
  [[nodiscard]] bool numbers(std::span<const Token> tokens, std::size_t at) const;
  [[nodiscard]] const Facts& facts() const { return facts_; }
  /// Whether a word is the whole name of a column, and one that sentences are made of: `Against`. It may mean either.
  [[nodiscard]] bool is_unsafe(const std::string& word) const { return !unsafe_.empty() && unsafe_.contains(word); }
  [[nodiscard]] bool counts_people() const { return counts_people_; }

 private:
  struct Name {
    std::vector<std::string> stems;
    WordPart part;
    std::vector<std::uint32_t> ids;
  };

  void add(std::vector<std::string> stems, WordPart part, std::vector<std::uint32_t> ids);
  void add_row(const std::string& name, std::uint32_t id);
  void add_channel_words();
  void add_rate();
  void add_other(const std::string& name);
  void add_numbers(const std::string& name);
  void add_title(const std::string& title);
  void add_place(const Tokens& tokens);
  void add_organisations(const Tokens& tokens);
  void add_measure(const std::string& word);
  [[nodiscard]] bool is_proper(std::span<const Token> tokens, std::size_t at,
                               const std::vector<std::uint32_t>& ids) const;
  [[nodiscard]] NameFound initials_at(std::span<const Token> tokens, std::size_t at) const;

  const Facts& facts_;
  TextMap<std::vector<Name>> by_first_;  ///< by their first stem; the longest first
  TextMap<std::vector<std::uint32_t>> initials_;
  std::vector<std::vector<std::uint32_t>> families_;  ///< channels, by the family of their names
  std::vector<bool> measured_;                        ///< families of the words for all channels together
  TextSet numbered_;                                  ///< a word and a number of a name: `tier 1`
  TextSet unsafe_;                                    ///< columns that are called by words of sentences
  TextSet title_names_;                               ///< capitalised words of titles: `Harbour`, `Ombudsman`
  TextSet title_verbs_;                               ///< what titles say is done to the measure: `homes completed`
  bool counts_people_ = false;
};

}  // namespace reach::audit
