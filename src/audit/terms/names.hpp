// The names that sentences may use for rows, channels and measures of the figures. For audit/terms, audit/prose and
// audit/judge.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <reach/keyed_hash.hpp>
#include "audit/terms/age_bands.hpp"
#include "audit/terms/tokens.hpp"
#include "audit/words.hpp"

namespace reach::audit {

/// What the words at a token name, and how many tokens they take; 0 if they name nothing.
struct NameFound {
  std::size_t tokens = 0;
  WordPart part = WordPart::unknown;
  std::vector<std::uint32_t> ids;
};

/// A heading, or what is right above a table; `leads` if it is the first of the document, or above a table.
struct Title {
  std::string text;
  bool leads = false;
};

class FactNames {
 public:
  /// `titles`: the headings and captions of the document, whose nouns say what is counted.
  FactNames(const Facts& facts, const std::vector<Title>& titles);

  /// O(words of the longest name that begins with this word). A name of very many rows or channels is `unknown`, since
  /// no reading could tell which is meant.
  [[nodiscard]] NameFound at(std::span<const Token> tokens, std::size_t at) const;
  /// The row that is a band of ages, with the words around it: `aged 17 to 24`. O(log rows).
  [[nodiscard]] NameFound band_at(std::span<const Token> tokens, std::size_t at) const;
  /// Whether a number is part of a name: the `1` of `tier 1 capital`, the `51` of `51 Pegasi`. O(1) on average.
  [[nodiscard]] bool numbers(std::span<const Token> tokens, std::size_t at) const;
  [[nodiscard]] const Facts& facts() const { return facts_; }
  /// Whether a word is the whole name of a column and also an ordinary word, so that it is ambiguous: `Against`.
  [[nodiscard]] bool is_unsafe(const std::string& word) const { return !unsafe_.empty() && unsafe_.contains(word); }
  /// The same for a column that does not hold figures: `Time`. O(1) on average.
  [[nodiscard]] bool is_other_column(const std::string& word) const { return other_words_.contains(word); }
  /// Whether rows are only what the counts are about: `debt`, of calls by reason. By itself, it is not what is counted.
  [[nodiscard]] bool are_topics(const std::vector<std::uint32_t>& rows) const;
  /// Whether rows are called by common nouns: then `shops` are no rows, unless the document says so.
  [[nodiscard]] bool has_common_rows() const { return std::ranges::find(common_, true) != common_.end(); }
  /// Whether a word, which is not of sentences, is in the titles that lead the document or a table.
  [[nodiscard]] bool is_in_title(const std::string& word) const { return title_words_.contains(word); }
  /// Whether a title says this word of all that is counted, where all figures are of one table: `care` in `Children
  /// adopted from care`. Not one of several things, `Deaths and injuries`. O(1) on average.
  [[nodiscard]] bool is_context(const std::string& word) const { return one_table_ && context_.contains(stem(word)); }
  /// The only period of the titles, where the figures have none.
  [[nodiscard]] std::optional<Period> title_period() const { return title_period_; }
  /// How many words from a preposition on a title has, too, which say nothing more: `on one night in autumn`; 0 if
  /// fewer than three. O(words of titles).
  [[nodiscard]] std::size_t titled_run(std::span<const Token> tokens, std::size_t at) const;
  /// Whether what is counted was not just received: `decided 412 applications`.
  [[nodiscard]] bool has_own_verb() const { return own_verb_; }
  /// Whether columns are called by what was done, `Rehomed`. O(channels).
  [[nodiscard]] bool counts_deeds() const {
    return std::ranges::any_of(facts_.channels(), [](const std::string& each) { return each.ends_with("ed"); });
  }
  /// Whether a word for what is counted is also one for the rows: `offence`, of burglaries and thefts.
  [[nodiscard]] bool is_counted_kind(const std::string& word) const { return counted_kinds_.contains(word); }
  /// Whether the document itself uses this word for its rows: `museum` in `Visits to museums`. O(1) on average.
  [[nodiscard]] bool is_own_kind(const std::string& word) const { return own_kinds_.contains(word); }
  /// Whether a word is said before another in the titles, and only so: `deliberate` before `fires`.
  [[nodiscard]] bool qualifies(const std::string& word, const std::string& noun) const;
  [[nodiscard]] bool counts_people() const { return counts_people_; }
  /// Takes from sentences what the figures count, the noun after two or more of them, as in `598 pupils`; and whether
  /// the rows are called by common nouns. O(tokens), of the beginning only where a title says what is counted.
  void learn(const std::vector<Passage>& passages);

 private:
  struct Named {
    WordPart part;
    std::vector<std::uint32_t> ids;  ///< ascending
  };

  void add(const std::vector<std::string>& stems, WordPart part, const std::vector<std::uint32_t>& ids);
  void add_row(const std::string& name, std::uint32_t id);
  void add_bands();
  void add_place_name(const PlaceName& place);
  void add_kind(const std::string& kind);
  void add_own_kinds(const std::vector<std::string>& stems);
  void find_common_rows();
  void add_channel_words();
  void add_rate(const std::string& per, const std::string& number, const std::vector<std::uint32_t>& ids);
  void add_rates();
  void add_percentages();
  void add_other(const std::string& name);
  void add_numbers(const std::string& name);
  void add_title(const Title& title);
  void add_lead(const Tokens& tokens);
  void find_written_small(std::span<const Token> sentence, TextMap<std::uint32_t>& rows);
  void learn_verb(const Token& token);
  void settle_written_small(const std::vector<bool>& before);
  void add_place(const Tokens& tokens);
  void add_owner(const Tokens& tokens);
  void add_organisations(const Tokens& tokens);
  void add_period(const std::vector<Title>& titles);
  void add_measure(const std::string& word);
  void add_measure_name(const MeasureName& measure);
  [[nodiscard]] bool is_proper(std::span<const Token> tokens, std::size_t at,
                               const std::vector<std::uint32_t>& ids) const;
  [[nodiscard]] bool names_figures(std::span<const Token> tokens, std::size_t at) const;
  [[nodiscard]] NameFound verb_at(const Token& token) const;
  [[nodiscard]] NameFound initials_at(std::span<const Token> tokens, std::size_t at) const;

  const Facts& facts_;
  TextMap<Named> names_;          ///< by their stems, with a space between them
  TextMap<std::size_t> longest_;  ///< by first stem: the most stems that such a name has
  TextMap<std::vector<std::uint32_t>> initials_;
  std::map<AgeBand, std::vector<std::uint32_t>> bands_;  ///< rows, if at least two are bands of ages
  std::vector<std::vector<std::uint32_t>> families_;     ///< channels, by the family of their names
  std::vector<bool> measured_;                           ///< families whose words mean all channels together
  TextSet places_;                                       ///< names of rows that need no capital letter: `the county`
  TextSet numbered_;                                     ///< a word and a number in a name: `tier 1`, `51 pegasi`
  TextSet unsafe_;                                       ///< names of columns that are also ordinary words
  TextSet other_words_;                                  ///< the same for columns that do not hold figures
  TextSet title_names_;                                  ///< capitalised words of titles: `Harbour`, `Ombudsman`
  TextSet title_pairs_;                                  ///< two words of titles, the last a measure: `deliberate fire`
  TextSet title_words_;                                  ///< words of titles that no sentence is made of
  TextSet context_;                                      ///< those that are not one of several: `care`
  TextSet bare_;                                         ///< measures that a title names without such a word
  TextSet title_verbs_;                                  ///< participles after the measure in titles: `homes completed`
  TextSet counted_kinds_;                                ///< measures that are also words for the rows
  TextSet own_kinds_;                                    ///< words for the rows, in titles, columns and names of rows
  std::vector<bool> topics_;                             ///< by row: whether it is only what the counts are about
  std::vector<bool> common_;                             ///< by row: whether its name is a common noun, `burglary`
  bool has_measure_ = false;                             ///< something says what all channels count
  std::vector<Tokens> title_runs_;                       ///< of the titles that lead, from each preposition on
  std::optional<Period> title_period_;
  bool counts_people_ = false;
  bool one_table_ = true;
  bool own_verb_ = false;
};

}  // namespace reach::audit
