// Which part of a period dated rows cover: compared with that of another period, and in words. For every module.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <reach/dataset.hpp>
#include <reach/period.hpp>

namespace reach {

/// The topic (Diagnostic::about) of a warning that dates do not cover a period wholly. It differs from the topic of
/// other findings about the period, because whether it matters depends on the other period compared.
std::string cover_topic(Period period);
/// The topics of all findings about these periods.
std::vector<std::string> topics_of(std::span<const Period> periods, bool with_cover = true);

/// A point of a period, laid over other periods: months from its beginning, and days from that of the month.
struct PeriodPoint {
  std::int32_t month = 0;
  std::int32_t day = 0;
  auto operator<=>(const PeriodPoint&) const = default;
};

/// A part of a period that other periods have, too: the months with rows, from `first` to before `end`.
struct PeriodPart {
  std::uint32_t months = 0;  ///< as in PeriodCover
  PeriodPoint first;
  PeriodPoint end;  ///< the last day of a month is the beginning of the next

  /// Whether a month or a day of the period is in it.
  [[nodiscard]] bool holds(Period date, Period period) const;
};

PeriodPart part_of(const PeriodCover& cover, Period period);

/// The cover of a period whose rows are in this part only.
PeriodCover cover_of_part(const PeriodPart& part, Period period);

/// Whether two parts are the same when they are laid over one another: they have the same months, and begin and end
/// alike, up to a usual distance between dates. A leap day is no difference.
bool are_alike(const PeriodPart& a, const PeriodPart& b, std::int32_t step);

/// The part that both cover.
PeriodPart common_part(const PeriodPart& a, const PeriodPart& b);

/// `from January to March and in May`, `from 1 January to 20 March`.
std::string part_words(const PeriodPart& part, Period period);
/// `January to March and May`: the same after `over`.
std::string part_names(const PeriodPart& part, Period period);
/// `Jan to Mar`: the same for headings.
std::string part_heading(const PeriodPart& part, Period period);
/// How many days it has in this period.
std::int32_t days_in(const PeriodPart& part, Period period);
/// Whether it is the whole period.
bool is_whole(const PeriodPart& part, Period period);
/// Whether it begins and ends with months.
bool is_of_months(const PeriodPart& part);

}  // namespace reach
