// TimeWords: how often and over how long a claim is said to hold: `a month on average`, `every year`. For audit/prose.
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

  /// Whether a number of years in the clause of `at`, if there is one, is that of the figures. O(terms), as all below.
  [[nodiscard]] bool spans_all(std::size_t at) const;
  /// Into how many parts an average beside the amount at `at` divides its period; 0 if that is not said, and 1 if the
  /// clause has no average, or only that of another amount.
  [[nodiscard]] int parts_of(std::size_t at) const;
  /// Whether an average beside the amount at `at` is that of a year: `30% a year on average`.
  [[nodiscard]] bool says_a_year(std::size_t at) const;
  [[nodiscard]] bool says_every_year(std::size_t at) const { return every_year(at) < terms_.size(); }
  /// The term that says that a number is of all periods: `all` of `in all three years`, `both years`; the number of
  /// terms if none does.
  [[nodiscard]] std::size_t all_periods(std::size_t at) const;
  /// How many years or months a change is said to have gone on, in the clause of `at`: `for the third year running`; 0
  /// if that is not said.
  [[nodiscard]] std::size_t streak(std::size_t at) const;
  /// Takes the last of as many pairs of successive periods; none if they are not of the kind that is said.
  void take_streak(Claim& claim, std::size_t at, std::vector<std::pair<Period, Period>>& pairs) const;
  /// Takes each two successive periods, since the one that is named, if any.
  void take_every_year(std::size_t at, std::vector<std::pair<Period, Period>>& pairs) const;

 private:
  [[nodiscard]] bool is_of(std::size_t at, std::size_t average) const;
  [[nodiscard]] bool is_beside(std::size_t at, std::size_t other) const;
  [[nodiscard]] bool says_months(std::size_t at) const;
  [[nodiscard]] std::size_t every_year(std::size_t at) const;

  const SentenceLayout& layout_;
  const Terms& terms_;
  const Facts& facts_;
};

}  // namespace reach::audit
