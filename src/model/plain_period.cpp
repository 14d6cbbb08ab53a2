#include "model/plain_period.hpp"

#include <array>
#include <string>

#include "model/written_date.hpp"

namespace reach {
namespace {

struct Scanned {
  int value = 0;
  int digits = 0;
};

/// Takes digits off the front of `text`.
Scanned take_digits(std::string_view& text) {
  Scanned scanned;
  while (!text.empty() && text.front() >= '0' && text.front() <= '9' && scanned.digits < 5) {
    scanned.value = scanned.value * 10 + (text.front() - '0');
    ++scanned.digits;
    text.remove_prefix(1);
  }
  return scanned;
}

enum class Joint : std::uint8_t { none, dash, slash, word };

/// Takes the separator between the two halves of a period: a dash, space or `_`; a slash; or ` to `.
Joint take_joint(std::string_view& text) {
  struct Spelling {
    std::string_view text;
    Joint joint;
  };
  static constexpr std::array kSpellings = std::to_array<Spelling>({
      {" to ", Joint::word},
      {"_to_", Joint::word},
      {"-to-", Joint::word},
      {" / ", Joint::slash},
      {"/", Joint::slash},
      {" - ", Joint::dash},
      {" \u2013 ", Joint::dash},
      {"\u2013", Joint::dash},
      {"-", Joint::dash},
      {"_", Joint::dash},
      {" ", Joint::dash},
  });
  for (const auto& spelling : kSpellings) {
    if (text.starts_with(spelling.text)) {
      text.remove_prefix(spelling.text.size());
      return spelling.joint;
    }
  }
  return Joint::none;
}

/// Takes `Q1` to `Q4` off the front of `text`; 0 if there is none.
int take_quarter(std::string_view& text) {
  const bool is_quarter = text.size() >= 2 && (text[0] == 'Q' || text[0] == 'q') && text[1] >= '1' && text[1] <= '4';
  if (!is_quarter) return 0;
  const int quarter = text[1] - '0';
  text.remove_prefix(2);
  return quarter;
}

Period quarter_of(int year, int quarter) { return {PeriodKind::quarter, year * 4 + quarter - 1}; }

bool is_year(Scanned scanned) {
  return scanned.digits == 4 && scanned.value >= kFirstYear && scanned.value <= kLastYear;
}

/// `Q1 2016`.
std::optional<Period> leading_quarter(std::string_view text) {
  const int quarter = take_quarter(text);
  if (quarter == 0 || take_joint(text) != Joint::dash) return std::nullopt;
  const Scanned year = take_digits(text);
  return is_year(year) && text.empty() ? std::optional(quarter_of(year.value, quarter)) : std::nullopt;
}

/// The day whose text ends with `rest`: `-05`.
std::optional<Period> day_of(int year, int month, std::string_view rest) {
  const bool joined = take_joint(rest) == Joint::dash;
  const Scanned day = take_digits(rest);
  const auto number = joined && day.digits == 2 && rest.empty() ? day_number(year, month, day.value) : std::nullopt;
  return number ? std::optional(Period{PeriodKind::day, *number}) : std::nullopt;
}

/// `March 2017`, `Mar-2017`: the words are separated by a space, `_` or `-`.
std::optional<Period> named_month(std::string_view text) {
  constexpr std::size_t kYear = 4;
  constexpr std::size_t kLongest = 14;  // `september 2017`
  if (text.size() <= kYear + 1 || text.size() > kLongest) return std::nullopt;
  if (std::string_view(" _-").find(text[text.size() - kYear - 1]) == std::string_view::npos) return std::nullopt;
  auto digits = text.substr(text.size() - kYear);
  const Scanned year = take_digits(digits);
  if (!is_year(year)) return std::nullopt;
  const int month = month_number(folded_time(text.substr(0, text.size() - kYear - 1)));
  if (month == 0) return std::nullopt;
  return Period{PeriodKind::month, year.value * 12 + month - 1};
}

}  // namespace

std::optional<Period> plain_period(std::string_view text, PeriodKind prefer) {
  if (const auto quarter = leading_quarter(text)) return quarter;
  if (const auto month = named_month(text)) return month;
  const bool marked = text.starts_with("FY") || text.starts_with("fy");
  if (marked) text.remove_prefix(text.size() > 2 && text[2] == ' ' ? 3 : 2);
  const auto year = take_digits(text);
  if (!is_year(year)) return std::nullopt;
  if (text.empty()) return marked ? std::nullopt : std::optional(Period{PeriodKind::calendar_year, year.value});
  const Joint joint = take_joint(text);
  if (const auto quarter = joint == Joint::slash || marked ? 0 : take_quarter(text); quarter != 0) {
    return text.empty() ? std::optional(quarter_of(year.value, quarter)) : std::nullopt;
  }
  const auto second = take_digits(text);
  if (!marked && joint == Joint::dash && second.digits == 2 && text.size() == 3) {
    return day_of(year.value, second.value, text);
  }
  if (joint == Joint::none || !text.empty()) return std::nullopt;
  const Period financial{PeriodKind::financial_year, year.value};
  if (second.digits == 4 && second.value == year.value + 1) return financial;
  if (second.digits != 2) return std::nullopt;
  const bool is_next = second.value == (year.value + 1) % 100;
  const bool is_month = joint == Joint::dash && second.value >= 1 && second.value <= 12;
  if (!marked && is_month && (!is_next || prefer == PeriodKind::month)) {
    return Period{PeriodKind::month, year.value * 12 + second.value - 1};
  }
  return is_next ? std::optional(financial) : std::nullopt;
}

}  // namespace reach
