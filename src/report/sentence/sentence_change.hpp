// A change in the words of a sentence. For report.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <reach/chance.hpp>
#include <reach/summary.hpp>

namespace reach::report {

/// Two known counts, and what a sentence may say about them.
class ChangeInWords {
 public:
  ChangeInWords(const Summary& summary, const Change& counts);

  [[nodiscard]] const Change& counts() const { return counts_; }
  /// Whether the sentence may give a percentage: the change is clear, and neither count is small, nor the baseline
  /// below `--low-base`.
  [[nodiscard]] bool has_percentage() const { return is_clear() && is_large_; }
  /// The increase in whole per cent; there must be a percentage.
  [[nodiscard]] std::int64_t increase() const;
  /// Whether the sentence may give a pace: the periods are a whole number of years apart, more than 1.
  [[nodiscard]] bool has_pace() const { return has_percentage() && years_ > 1; }
  /// The increase a year, in whole per cent; there must be a pace.
  [[nodiscard]] std::int64_t pace() const;

  /// `In Kent, contacts rose from 541 in 2016 to 792 in 2018, an increase of 46%.`
  [[nodiscard]] std::string main(std::string_view place, std::string_view noun) const;
  /// `That is 21% a year on average over 2 years.`; empty if there is no pace.
  [[nodiscard]] std::string pace_text() const;
  /// `website rose from 449 to 695 (55%)`.
  [[nodiscard]] std::string part(std::string_view channel) const;

 private:
  [[nodiscard]] bool is_clear() const { return clear_ != chance::Direction::none; }
  [[nodiscard]] std::string_view verb() const { return clear_ == chance::Direction::rise ? "rose" : "fell"; }
  [[nodiscard]] std::string amount(Count count) const;
  [[nodiscard]] std::string before() const { return amount(counts_.baseline); }
  [[nodiscard]] std::string after() const { return amount(counts_.comparison); }

  Change counts_;
  std::string from_, to_;  ///< the periods
  chance::Direction clear_;
  bool is_large_;
  int years_ = 0;                ///< between the periods; 0 if they are not a whole number of years apart
  std::int64_t rounded_to_ = 0;  ///< 0: counts are exact
};

}  // namespace reach::report
