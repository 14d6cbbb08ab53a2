// TimeWords: how often and for how long a claim holds: `a month on average`, `every year`. For audit/prose.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "audit/prose/claims.hpp"
#include "audit/prose/layout.hpp"

namespace reach::audit {

class TimeWords {
 public:
  static constexpr int kPerPeriod = -1;

  TimeWords(const SentenceLayout& layout, const Facts& facts)
      : layout_(layout), terms_(layout.terms()), facts_(facts) {}

  /// Whether every number of years in the clause of `at` is the figures' number of periods. O(terms), as all below.
  [[nodiscard]] bool spans_all(std::size_t at) const;
  /// Whether a number of years is that of the amount at `at`: `77,000 visits in three years`.
  [[nodiscard]] bool says_span(std::size_t at) const;
  /// Into how many parts an average beside the amount at `at` divides its period: 12 for `a month`; `kPerPeriod` for an
  /// average over all years; 0 if that is unclear; 1 if the amount is not an average.
  [[nodiscard]] int parts_of(std::size_t at) const;
  /// Whether the amount at `at` is an average per year: `30% a year on average`.
  [[nodiscard]] bool says_a_year(std::size_t at) const;
  [[nodiscard]] bool says_every_year(std::size_t at) const { return every_year(at) < terms_.size(); }
  /// The term that makes a number one of all periods: `all` in `all three years`; the number of terms if there is none.
  [[nodiscard]] std::size_t all_periods(std::size_t at) const;
  /// For how many years or months in a row the clause of `at` says a change went on: `for the third year running`; else
  /// 0.
  [[nodiscard]] std::size_t streak(std::size_t at) const;
  /// Sets `pairs` to as many pairs of successive periods, the last ones; empty if they are not of the kind said.
  void take_streak(Claim& claim, std::size_t at, std::vector<std::pair<Period, Period>>& pairs) const;
  /// If the clause says `every year`, sets `pairs` to all pairs of successive periods, from the one named onwards.
  void take_every_year(std::size_t at, std::vector<std::pair<Period, Period>>& pairs) const;

 private:
  [[nodiscard]] bool is_of(std::size_t at, std::size_t average) const;
  [[nodiscard]] bool is_span_of(std::size_t at, std::size_t span) const;
  [[nodiscard]] bool is_beside(std::size_t at, std::size_t other) const;
  [[nodiscard]] bool says_months(std::size_t at) const;
  [[nodiscard]] std::size_t every_year(std::size_t at) const;

  const SentenceLayout& layout_;
  const Terms& terms_;
  const Facts& facts_;
};

}  // namespace reach::audit
