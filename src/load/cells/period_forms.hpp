// PeriodForms: whether `2010-11` is a month or a financial year, and `04/05` a period at all, judging by the periods
// written beside it. For load and cli.
#pragma once

#include <bitset>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <reach/load.hpp>
#include <reach/period.hpp>

namespace reach {

/// A text that is read as a financial year, and could be a month.
struct Doubt {
  std::string text;
  Period as_month;
};

/// The periods of one header, column or command line, as they are written.
struct PeriodForms {
  bool months = false;               ///< one of them can only be a month: `2010-10`, `Mar 2010`, `201603`
  bool years = false;                ///< one of them can only be a financial year: `2016-17`, `2010/11`, `16/17`
  bool others = false;               ///< one of them looks like a short year but is not one: `04/06`
  bool six_digits = false;           ///< one of them is a month in six digits
  std::string either{};              ///< the first that can be either, as written: `2010-11`
  std::optional<Period> as_month{};  ///< that text read as a month
  std::string short_text{};          ///< the first short year, as written: `04/05`, `201617`
  std::bitset<300> short_years{};    ///< the years in which short years begin, counted from 1900

  /// Takes a text into account; text that is not a period is ignored.
  void add(std::string_view text);
  /// The same for the time in a header cell.
  void add_header(std::string_view text);
  /// How to read texts that can be either: as months if others can only be months, and none can only be a year. Short
  /// years are read as financial years if none is like `04/06`, no other text is a month, and there are several of
  /// them, or a text that can only be a financial year.
  [[nodiscard]] PeriodKind prefer() const;
  /// Whether some texts can only be read once all are known.
  [[nodiscard]] bool needs_all() const { return !either.empty() || !short_text.empty() || six_digits; }
  /// The first text that can be either, if nothing shows that it is a year.
  [[nodiscard]] std::optional<Doubt> doubt() const;
  /// Whether there are short years that are not read, because nothing settles that they are years.
  [[nodiscard]] bool unsettled() const;
};

/// `January`.
std::string_view month_name(Period month);

/// Whether --period says how to read texts that can be either: as months, or as financial years.
bool says_form(const LoadOptions& options);

/// The note about a doubtful text, which is read as a financial year.
std::string doubt_text(const Doubt& doubt);
inline constexpr std::string_view kDoubtHint =
    "if it is a month, give --period month; if it is a year, --period financial-year, and this note goes away";

/// Why a text that looks like a period is not read as one, and what the person can do.
struct UnreadPeriod {
  std::string message;
  std::string hint;
};

/// For a text that may mean several periods: a short year that nothing settles (`04/05`), or `FY17`. Nothing for other
/// text.
std::optional<UnreadPeriod> unread_period(std::string_view text);

/// The note about a quarter of a financial year, where its number differs from that of its label: `Q1 2016/17` is
/// 2016-Q2. Empty for other text.
std::string quarter_text(std::string_view text);
inline constexpr std::string_view kQuarterHint = "quarters are numbered from January in what reach writes";

}  // namespace reach
