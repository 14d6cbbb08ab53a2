#include "audit/prose/ranks.hpp"

#include <algorithm>
#include <array>

#include "audit/prose/roles.hpp"

namespace reach::audit {
namespace {

bool is_among(std::string_view key, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, key) != words.end();
}

class RankReader {
 public:
  RankReader(const SentenceLayout& layout, const Facts& facts, std::size_t at)
      : layout_(layout), terms_(layout.terms()), facts_(facts), at_(at), right_(layout.next(at)) {}

  [[nodiscard]] std::optional<RankFound> read() const {
    RankFound found;
    found.rank.high = terms_[at_].part == WordPart::most;
    found.end = terms_[at_].end;
    const std::size_t before = layout_.previous(at_);
    if (layout_.part(before) == WordPart::only) return std::nullopt;
    // `one of the two forces with the most calls`
    const bool some =
        layout_.part(before) == WordPart::kind && layout_.part(layout_.previous(before)) == WordPart::amount;
    if (some) return std::nullopt;
    if (terms_[at_].key == kSecondOnly) {
      found.rank.place = 2;
      return found;
    }
    if (layout_.part(before) == WordPart::ordinal) found.rank.place = place_of(terms_[before].key);
    if (!take_what(found)) return std::nullopt;
    return found;
  }

 private:
  /// Reads what is ranked: changes, counts of rows, or periods. False if it is not said.
  [[nodiscard]] bool take_what(RankFound& found) const {
    if (is_turn(layout_.part(right_))) {
      found.rank.change = way_of(terms_[right_]);
      found.end = terms_[right_].end;
      return true;
    }
    const bool speed = is_among(terms_[at_].key, {"fastest", "slowest", "steepest", "sharpest"});
    if (ranks_periods(found.rank)) return !speed;
    if (counts() && !speed) return true;
    for (std::size_t back = at_; back-- > 0;) {
      if (!is_turn(layout_.part(back)) || !(speed || terms_[back].noun)) continue;
      found.rank.change = way_of(terms_[back]);
      return true;
    }
    const std::string& key = terms_[at_].key;  // `the most common reason`
    return is_among(key, {"busiest", "quietest", "commonest"}) || key.ends_with("common") || key.ends_with("popular") ||
           key.ends_with("frequent");
  }

  [[nodiscard]] bool counts() const {
    const bool measure = layout_.part(at_ + 1) == WordPart::measure;  // `the most visited`
    if (at_ + 1 >= terms_.size() || (terms_[at_ + 1].key.ends_with("ed") && !measure)) return false;
    const WordPart right = layout_.part(right_);
    return terms_[at_ + 1].key.starts_with("number") || right == WordPart::channel || right == WordPart::measure ||
           right == WordPart::people || right == WordPart::of || right == WordPart::whole;
  }

  /// Whether periods are ranked: `the busiest year`, `the highest since 2014`, `the highest of the four years`.
  [[nodiscard]] bool ranks_periods(RankClaim& rank) const {
    const bool year = at_ + 1 < terms_.size() && terms_[at_ + 1].part != WordPart::kind &&
                      is_among(terms_[at_ + 1].key, {"year", "years", "annual", "month", "quarter"});
    const std::size_t since = layout_.part(right_) == WordPart::versus ? right_ : year ? layout_.next(at_ + 1) : 0;
    const bool from = since > 0 && layout_.part(since) == WordPart::versus && terms_[since].key == "since";
    if (from) {
      const Mention* const period = layout_.compared(Of::period, at_);
      if (period == nullptr || period->options.empty() || period->relative) return false;
      rank.since = facts_.periods()[period->options.front().front()];
    }
    const std::size_t span = layout_.part(right_) == WordPart::of ? layout_.next(right_) : right_;
    const bool of_years = layout_.part(span) == WordPart::span;  // `the highest of the four years`, `in four years`
    // `Kent had its highest number of calls in 2018`
    const bool own = at_ > 0 && is_among(terms_[at_ - 1].key, {"its", "their"});
    rank.among_periods = from || of_years || own || (year && terms_[at_ + 1].key != "annual") || has_only_periods();
    return rank.among_periods;
  }

  /// Whether only periods can be ranked, because there are no forces: `Emails were highest in March`.
  [[nodiscard]] bool has_only_periods() const {
    return layout_.part(right_) == WordPart::period && facts_.force_rows() == 0;
  }

  const SentenceLayout& layout_;
  const Terms& terms_;
  const Facts& facts_;
  std::size_t at_, right_;
};

}  // namespace

bool ranks_within_row(const SentenceLayout& layout, std::size_t at) {
  const Mention* const row = layout.after(Of::row, at);
  if (row == nullptr) return false;
  bool noun = false;
  for (std::size_t term = at + 1; term < row->begin; ++term) {
    const std::string& key = layout.terms()[term].key;
    noun = noun || layout.part(term) == WordPart::channel || layout.part(term) == WordPart::measure ||
           layout.part(term) == WordPart::people || key.starts_with("number");
    if (is_turn(layout.part(term)) || is_among(key, {"was", "were", "is", "are", "came", "had", "recorded", "seen"}))
      return false;
  }
  return noun;
}

bool ranks_own(const SentenceLayout& layout, std::size_t at) {
  return at > 0 && layout.part(at - 1) == WordPart::row && layout.terms()[at - 1].owns;
}

std::optional<RankFound> rank_at(const SentenceLayout& layout, const Facts& facts, std::size_t at) {
  return RankReader(layout, facts, at).read();
}

std::optional<RankFound> rank_after(const SentenceLayout& layout, std::size_t at, const RankClaim& last) {
  const std::size_t right = layout.next(at);
  const bool bare = right >= layout.terms().size() || layout.divides(right) || layout.part(right) == WordPart::amount;
  if (!bare || last.among_periods || layout.part(layout.previous(at)) != WordPart::row) return std::nullopt;
  RankFound found{last, layout.terms()[at].end};
  found.rank.high = layout.part(at) == WordPart::most;
  found.rank.place = 1;
  found.rank.sharers = 1;
  return found;
}

}  // namespace reach::audit
