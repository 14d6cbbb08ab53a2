// PeriodForms: whether `2010-11` is a month or a financial year, judging by the periods written beside it. For load and
// cli.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <reach/period.hpp>

namespace reach {

/// The periods of one header, column or command line, as they are written.
struct PeriodForms {
  bool months = false;               ///< one of them can only be a month: `2010-10`, `Mar 2010`
  bool years = false;                ///< one of them can only be a financial year: `2016-17`, `2010/11`
  std::string either{};              ///< the first that can be either, as written
  std::optional<Period> as_month{};  ///< that text read as a month

  /// Takes a text into account; text that is not a period is ignored.
  void add(std::string_view text);
  /// How to read texts that can be either: as months if others can only be months, and none can only be a year.
  [[nodiscard]] PeriodKind prefer() const;
  /// Whether there are such texts, and nothing shows that they are years.
  [[nodiscard]] bool doubtful() const { return !either.empty() && months == years; }
};

/// The note about a doubtful text, which is read as a financial year.
std::string doubt(const PeriodForms& forms);
inline constexpr std::string_view kDoubtHint =
    "if it is a month, give --period month; if it is a year, --period financial-year, and this note goes away";

}  // namespace reach
