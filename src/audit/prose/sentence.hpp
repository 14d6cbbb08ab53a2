// A sentence and its mentions of rows, channels and periods. For audit/prose.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include <reach/keyed_hash.hpp>
#include "audit/prose/tokens.hpp"

namespace reach::audit {

enum class Of : std::uint8_t { row, channel, period };

/// Words of a sentence that name something.
struct Mention {
  Of of = Of::row;
  std::size_t begin = 0, end = 0;  ///< token indices in the sentence
  std::vector<std::uint32_t> ids;  ///< what it may mean: rows, channels, or indices of periods; empty: not in the facts
};

struct Sentence {
  std::span<const Token> tokens;
  std::vector<Mention> mentions;                       ///< by position; they do not overlap
  std::vector<std::uint32_t> rows, channels, periods;  ///< named shortly before, by the last sentences or the heading
  bool headed = false;                                 ///< `rows` come from the heading
  bool fresh = false;                                  ///< `rows` come from the previous sentence or the heading

  bool people = false;        ///< it counts people, or has a word for them
  bool every_force = false;   ///< `every force`, `all four forces`
  bool refers_back = false;   ///< `callers there`: the row of the previous sentence
  bool may_refer = false;     ///< `its website users`: the row of the previous sentence, or something else
  bool respectively = false;  ///< its numbers belong to its rows in order

  [[nodiscard]] bool names(Of of) const;
  /// The first mention that begins after the token at `at`. O(log n).
  [[nodiscard]] std::vector<Mention>::const_iterator first_behind(std::size_t at) const;
  /// Whether a clause ends before the token at `at`: a mark, a word such as `while`, another number.
  [[nodiscard]] bool parts_clause(std::size_t at) const;
};

/// Finds the rows, channels and periods of the facts in sentences, by the names in the facts and the words of kWords.
class NameFinder {
 public:
  explicit NameFinder(const Facts& facts);

  /// O(length of the sentence), plus the number of its mentions.
  [[nodiscard]] Sentence read(std::span<const Token> tokens) const;

 private:
  struct Name {
    std::vector<std::string> keys;
    Of of = Of::row;
    std::vector<std::uint32_t> ids;
  };

  void add(const std::string& name, Of of, std::uint32_t id);
  void add_keys(std::vector<std::string> keys, Of of, std::uint32_t id);
  void add_sense(Sense sense, std::uint32_t id);
  [[nodiscard]] Mention mention_at(std::span<const Token> tokens, std::size_t at) const;
  [[nodiscard]] Mention initials_at(std::span<const Token> tokens, std::size_t at) const;
  [[nodiscard]] Mention all_at(std::span<const Token> tokens, std::size_t at) const;
  [[nodiscard]] Mention word_at(std::span<const Token> tokens, std::size_t at) const;

  const Facts& facts_;
  TextMap<std::vector<Name>> by_first_;  ///< by their first key; the longest first
  TextMap<std::vector<std::uint32_t>> initials_;
  std::unordered_map<int, std::vector<std::uint32_t>> by_sense_;
};

}  // namespace reach::audit
