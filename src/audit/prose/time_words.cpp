#include "audit/prose/time_words.hpp"

#include <algorithm>

namespace reach::audit {

bool TimeWords::spans_all(std::size_t at) const {
  for (std::size_t term = 0; term < terms_.size(); ++term) {
    if (terms_[term].part != WordPart::span || layout_.clause(term) != layout_.clause(at)) continue;
    if (!is_span_of(at, term)) continue;
    const Amount& years = terms_[term].amount;
    if (years.numerator != years.denominator * static_cast<Int128>(facts_.periods().size())) return false;
  }
  return true;
}

/// `31,000 visits, up 8% in a year`: whether no amount in another unit is nearer to a number of years.
bool TimeWords::is_span_of(std::size_t at, std::size_t span) const {
  for (std::size_t term = std::min(at, span) + 1; term < std::max(at, span); ++term) {
    if (terms_[term].part == WordPart::amount && terms_[term].amount.unit != terms_[at].amount.unit) return false;
  }
  return true;
}

bool TimeWords::says_span(std::size_t at) const {
  for (std::size_t term = 0; term < terms_.size(); ++term) {
    const bool span = terms_[term].part == WordPart::span && layout_.clause(term) == layout_.clause(at);
    if (span && is_span_of(at, term)) return true;
  }
  return false;
}

int TimeWords::parts_of(std::size_t at) const {
  bool average = false, yearly = false, found = false;
  const bool years = facts_.periods().back().kind == PeriodKind::calendar_year ||
                     facts_.periods().back().kind == PeriodKind::financial_year;
  for (std::size_t term = 0; term < terms_.size(); ++term) {
    if (terms_[term].part != WordPart::average || layout_.clause(term) != layout_.clause(at)) continue;
    if (!is_of(at, term)) continue;
    found = true;
    const std::string& key = terms_[term].key;
    if (key.ends_with("month") || key == "monthly") return years ? 12 : 0;
    if (key.ends_with("week") || key == "weekly") return years ? 52 : 0;
    if (key.ends_with("day") || key == "daily") return years ? 365 : 0;
    (key.ends_with("year") || key == "yearly" ? yearly : average) = true;
  }
  if (!found) return 1;
  return average && yearly && years ? kPerPeriod : 0;
}

bool TimeWords::says_a_year(std::size_t at) const {
  for (std::size_t term = 0; term < terms_.size(); ++term) {
    const bool average = terms_[term].part == WordPart::average && layout_.clause(term) == layout_.clause(at);
    if (average && is_of(at, term) && terms_[term].key.ends_with("year")) return true;
  }
  return false;
}

/// Whether no other amount is nearer to the average: `482 calls, or about 40 a month`.
bool TimeWords::is_of(std::size_t at, std::size_t average) const {
  if (average > at && terms_[average].key == "an average of") return false;
  for (std::size_t term = std::min(at, average) + 1; term < std::max(at, average); ++term) {
    if (terms_[term].part == WordPart::amount) return false;
  }
  return true;
}

/// Whether no phrase ends between two terms.
bool TimeWords::is_beside(std::size_t at, std::size_t other) const {
  for (std::size_t term = std::min(at, other) + 1; term < std::max(at, other); ++term) {
    if (layout_.divides(term)) return false;
  }
  return true;
}

/// The term of `every year`, `both years`; the number of terms if there is none.
std::size_t TimeWords::every_year(std::size_t at) const {
  for (std::size_t term = 0; term < terms_.size(); ++term) {
    if (layout_.clause(term) != layout_.clause(at) || !is_beside(at, term)) continue;
    if (terms_[term].key == "every year" || terms_[term].key == "each year") return term;
    if (terms_[term].part == WordPart::every && term + 1 < terms_.size() && terms_[term + 1].key == "years")
      return term;
  }
  return terms_.size();
}

std::size_t TimeWords::all_periods(std::size_t at) const {
  const bool own = layout_.after(Of::period, at) != nullptr || layout_.before(Of::period, at) != nullptr;
  for (std::size_t term = 0; !own && term < terms_.size(); ++term) {
    if (terms_[term].part != WordPart::every || layout_.clause(term) != layout_.clause(at)) continue;
    const std::size_t right = layout_.next(term);
    const bool years = term + 1 < terms_.size() && (terms_[term + 1].key == "years" || terms_[term + 1].key == "year");
    if (years || layout_.part(right) == WordPart::span) return term;
  }
  return terms_.size();
}

void TimeWords::take_every_year(std::size_t at, std::vector<std::pair<Period, Period>>& pairs) const {
  const std::size_t every = every_year(at);
  if (every == terms_.size()) return;
  const auto& periods = facts_.periods();
  std::optional<Period> since;
  for (const Mention& each : layout_.mentions()) {
    if (each.of == Of::period && !each.options.empty()) since = periods[each.options.front().front()];
  }
  pairs.clear();
  for (std::size_t next = 1; next < periods.size(); ++next) {
    if (!since || periods[next - 1] >= *since) pairs.emplace_back(periods[next - 1], periods[next]);
  }
  if (terms_[every].key == "both" && pairs.size() != 2) pairs.clear();
}

std::size_t TimeWords::streak(std::size_t at) const {
  for (std::size_t term = 0; term < terms_.size(); ++term) {
    if (terms_[term].part == WordPart::streak && layout_.clause(term) == layout_.clause(at))
      return static_cast<std::size_t>(terms_[term].amount.numerator);
  }
  return 0;
}

/// Whether a streak is one of months.
bool TimeWords::says_months(std::size_t at) const {
  return std::ranges::any_of(terms_, [&](const Term& term) {
    return term.part == WordPart::streak &&
           layout_.clause(static_cast<std::size_t>(&term - terms_.data())) == layout_.clause(at) &&
           term.key.find("month") != std::string::npos;
  });
}

void TimeWords::take_streak(Claim& claim, std::size_t at, std::vector<std::pair<Period, Period>>& pairs) const {
  const std::size_t years = streak(at);
  if (years == 0) return;
  const auto& periods = facts_.periods();
  const Period last = pairs.empty() ? periods.back() : pairs.front().second;
  pairs.clear();
  if (says_months(at) != (last.kind == PeriodKind::month)) return;
  auto to = std::ranges::find(periods, last);
  while (to != periods.end() && to != periods.begin() && pairs.size() < years && std::prev(to)->kind == to->kind &&
         std::prev(to)->index + 1 == to->index) {
    pairs.emplace_back(*std::prev(to), *to);
    --to;
  }
  claim.partial = pairs.size() < years;
}

}  // namespace reach::audit
