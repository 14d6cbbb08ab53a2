// How a sentence is laid out: its clauses, and where it names what. For audit/prose.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "audit/terms/terms.hpp"

namespace reach::audit {

/// Alternatives for what is meant; each is one row, channel or period, or several together.
using Options = std::vector<std::vector<std::uint32_t>>;

enum class Of : std::uint8_t { row, channel, period };

/// Adjacent terms that name rows, channels or a period: `Surrey and Kent`, `calls to the helpline`.
struct Mention {
  Of of = Of::row;
  std::size_t begin = 0, end = 0;  ///< terms
  Options options;                 ///< empty: not in the figures
  std::vector<Options> members;    ///< of a list: each by itself
  bool spoken_of = false;
  bool relative = false;  ///< a period given relative to another: `the year before`
};

class SentenceLayout {
 public:
  SentenceLayout(const Terms& terms, const Facts& facts);

  [[nodiscard]] const std::vector<Mention>& mentions() const { return mentions_; }
  /// The clause of a term; clauses are numbered in the order in which they begin. Words in brackets, in quotation marks
  /// or after `while` are clauses of their own.
  [[nodiscard]] std::size_t clause(std::size_t term) const { return clauses_[term]; }
  /// Whether all words of a clause are known.
  [[nodiscard]] bool is_understood(std::size_t clause) const { return understood_[clause]; }
  /// Whether a clause has a word for what is counted, and no money, date or age.
  [[nodiscard]] bool is_measured(std::size_t clause) const;
  [[nodiscard]] bool has_part(std::size_t clause, WordPart part) const;
  /// Whether a phrase ends at a term: a comma, `and`, the end of a clause.
  [[nodiscard]] bool divides(std::size_t term) const;
  /// Whether only commas, `and` and articles are between two names: `Surrey, Kent and Sussex`.
  [[nodiscard]] bool is_listed(std::size_t from, std::size_t to) const;
  /// Whether a mention is an attribute of the one before it: only prepositions and articles are between them.
  [[nodiscard]] bool is_attribute(const Mention& first, const Mention& second) const;
  /// The place, from 0, of an amount in a run of amounts (`792 and 1,050`), and the length of the run.
  [[nodiscard]] std::pair<std::size_t, std::size_t> place_in_run(std::size_t at) const;
  /// Whether an ordinal says a place by itself: `Kent was second, with 792`.
  [[nodiscard]] bool is_placed(std::size_t at) const;
  /// Whether no phrase ends between two terms.
  [[nodiscard]] bool is_in_phrase(std::size_t from, std::size_t to) const;
  /// The nearest term after or before `at` that is not `silent`; the number of terms if there is none.
  [[nodiscard]] std::size_t next(std::size_t at) const;
  [[nodiscard]] std::size_t previous(std::size_t at) const;
  [[nodiscard]] WordPart part(std::size_t at) const { return at < terms_.size() ? terms_[at].part : WordPart::silent; }
  [[nodiscard]] const Terms& terms() const { return terms_; }

  /// The mention of a kind in the phrase after a term, or in the phrase up to the term; nullptr if there is none.
  [[nodiscard]] const Mention* after(Of of, std::size_t at) const;
  [[nodiscard]] const Mention* before(Of of, std::size_t at) const;
  /// The last mention before a term, anywhere in the sentence, that is quoted as the term is or, like it, is not.
  [[nodiscard]] const Mention* carried(Of of, std::size_t at) const;
  /// The first mention after a term in its clause.
  [[nodiscard]] const Mention* later(Of of, std::size_t at) const;
  /// What the subject is compared with, in the clause of a term: later in its phrase, or else the last before it, or
  /// else the first after it; nullptr if there is none.
  [[nodiscard]] const Mention* compared(Of of, std::size_t at) const;

 private:
  void find_clauses();
  void find_mentions(const Facts& facts);
  void join_lists();
  [[nodiscard]] bool leads_phrase(std::size_t at) const;
  [[nodiscard]] bool has_amount_before(std::size_t at) const;
  [[nodiscard]] bool has_amount_after(std::size_t at) const;
  [[nodiscard]] bool denies_all(std::size_t at) const;
  [[nodiscard]] bool stands_alone(std::size_t at) const;
  [[nodiscard]] bool leads_channel(std::size_t at) const;
  [[nodiscard]] bool joins(const Mention& first, const Mention& second) const;
  [[nodiscard]] bool is_known(std::size_t at) const;

  const Terms& terms_;
  std::vector<std::size_t> clauses_;
  std::vector<bool> understood_;
  std::vector<Mention> mentions_;
};

}  // namespace reach::audit
