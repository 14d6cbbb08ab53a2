// Counts in sentences, and changes in counts.
#include <algorithm>
#include <array>
#include <optional>
#include <variant>

#include <fmt/core.h>

#include "audit/judge/judge.hpp"
#include "audit/judge/near.hpp"
#include "audit/judge/range_ends.hpp"
#include "text/grouped.hpp"

namespace reach::audit {
namespace {

using Int = std::int64_t;

/// A figure that a number could mean, and its name. A change has the sign that the sentence would give it.
struct NumberCandidate {
  Int value = 0;
  std::string name;
  bool doubtful = false;
  std::optional<Int> change;  ///< from the figures, whatever the sentence says
};
using Candidates = std::vector<NumberCandidate>;

/// The true figure; a change with its own sign: `1,913`, `+1,913`.
std::string truth_of(const NumberCandidate& candidate) {
  if (!candidate.change) return grouped(candidate.value);
  return (*candidate.change > 0 ? "+" : "") + grouped(*candidate.change);
}

std::string digits_of(Int value) { return fmt::format("{}", value); }

/// 100 for 4,700.
Int unit_of(Int value) {
  Int unit = 1;
  while (value != 0 && value % (unit * 10) == 0) unit *= 10;
  return unit;
}

/// Whether `said` is a fair way to round `truth`.
bool fits(Int said, Int truth, Qualifier rounding) {
  const Int unit = unit_of(said);
  switch (rounding) {
    case Qualifier::none:
      return said == truth;
    case Qualifier::about:
      return truth >= said - unit / 2 && truth <= said + unit / 2;
    case Qualifier::over:
      return said <= truth && truth < said + unit;
    case Qualifier::under:
      return truth <= said && truth >= said - unit / 2;
  }
  return false;
}

/// Whether `said` looks like a slip for `truth`, rounded as stated; a bound that holds is not a slip.
bool slips(const std::string& digits, Int said, Int truth, Qualifier rounding) {
  const Int unit = unit_of(said);
  if (rounding == Qualifier::none) {
    const std::string right = digits_of(truth);
    // With two digits, too many figures differ by one digit: `10` is not a slip for 101.
    return is_slip(digits, right) && (digits.size() == right.size() || digits.size() > 2);
  }
  if (rounding == Qualifier::over && said <= truth) return false;
  if (rounding == Qualifier::under && truth <= said) return false;
  const Int down = truth / unit * unit;
  return std::ranges::any_of(std::array{digits_of(down), digits_of(down + unit)}, [&](const std::string& right) {
    return digits.size() == right.size() && is_slip(digits, right);
  });
}

bool is_unit(const Token& token) {
  return token.sense == Sense::people || token.sense == Sense::website || token.sense == Sense::helpline ||
         token.sense == Sense::total;
}

/// Whether a number may count what the figures count: people, users, callers, or something unnamed.
bool counts_people(const Case& at_hand, std::size_t at) {
  const std::size_t end = at_hand.binder.clause_end(at);
  for (std::size_t next = at + 1; next < end && next < at + 5; ++next) {
    if (is_unit(at_hand.token(next))) return true;
  }
  const Token& next = at_hand.token(at + 1);
  const bool joint = next.sense != Sense::none || next.kind != TokenKind::word || next.key == "in" ||
                     next.key == "at" || next.key == "of" || next.key == "for" || next.key == "or" ||
                     next.key == "on" || next.key == "across" || next.key == "last" || next.key == "respectively" ||
                     next.key == "before" || next.key == "between" || next.key == "who" || next.key == "were" ||
                     next.key == "was" || next.key == "used" || next.key == "rising" || next.key == "by" ||
                     next.key == "during";
  return joint ||
         std::ranges::any_of(at_hand.sentence.mentions, [&](const Mention& each) { return each.begin == at + 1; });
}

class NumberJudge {
 public:
  NumberJudge(const Case& at_hand, std::size_t at)
      : case_(at_hand),
        at_(at),
        said_(static_cast<Int>(at_hand.token(at).value.digits)),
        rounding_(rounding_before(at_hand, at)),
        subject_(at_hand.binder.subject(at)) {
    // `nearly 5,000 people` without a year is about the comparison year.
    const auto latest = std::ranges::find(case_.facts.periods(), case_.facts.comparison());
    const bool timeless = rounding_ != Qualifier::none && !subject_.periods.named;
    if (timeless) subject_.periods.ids = {static_cast<std::uint32_t>(latest - case_.facts.periods().begin())};
  }

  void run() {
    const bool change = is_change();
    const Candidates candidates = change ? changes() : counts();
    if (!change && leave_unlike()) return;
    if (confirm(candidates) || leave_doubtful(candidates)) return;
    const bool person = counts_people(case_, at_);
    if (person && contradict_slip(candidates)) return;
    if (!change && rounding_ == Qualifier::none && judge_elsewhere(candidates, person)) return;
    find(Verdict::untraceable, "equals no figure that the sentence names");
  }

 private:
  void find(Verdict verdict, std::string message) const {
    case_.find(verdict, at_, case_.token(at_).text, std::move(message));
  }

  [[nodiscard]] bool is_change() const {
    const Token& next = case_.token(at_ + 1);
    if (next.key == "more" || next.key == "fewer" || next.key == "extra" || next.key == "additional") return true;
    if (at_ < 2) return false;
    const std::string& before = case_.token(at_ - 1).key;
    const Sense two = case_.token(at_ - 2).sense;
    const bool moved = two == Sense::rise || two == Sense::fall;
    // `users rose by 4 and callers by 37`, but not `used by 37 people`
    const bool by = before == "by" && direction_at(case_, at_) != 0 && next.sense != Sense::people;
    return (before == "of" && moved) || (before == "by" && moved) || by;
  }

  [[nodiscard]] Candidates counts() const {
    Candidates candidates;
    for (const Fact& fact : case_.binder.figures(subject_)) {
      candidates.push_back({case_.facts.count(fact).value(), name_of(case_.facts, fact), doubts(fact), std::nullopt});
    }
    return candidates;
  }

  [[nodiscard]] Candidates changes() const {
    Candidates candidates;
    const int way = direction_at(case_, at_);
    for (const Move& move : moves_of(case_, at_, subject_)) {
      const Int change = std::get<Int>(change_of(case_.facts, move).difference());
      candidates.push_back(
          {way < 0 ? -change : change, "the change of " + name_of(case_.facts, move), move.doubtful, change});
    }
    return candidates;
  }

  bool confirm(const Candidates& candidates) const {
    std::string names;
    for (const NumberCandidate& candidate : candidates) {
      if (candidate.doubtful || !fits(said_, candidate.value, rounding_) ||
          names.find(candidate.name) != std::string::npos)
        continue;
      const bool first = names.empty();
      names += first ? candidate.name : ", also " + candidate.name;
      if (first && rounding_ != Qualifier::none) names += ", " + truth_of(candidate);
    }
    if (names.empty()) return false;
    find(Verdict::confirmed, names);
    return true;
  }

  /// Lists a number if the other end of `from A to B` is a figure of something else: one of the two may be wrong.
  bool leave_unlike() const {
    const auto other = unlike_end(case_, at_);
    if (!other) return false;
    find(Verdict::untraceable, fmt::format("equals a figure of another row or channel than the other end, which is {}",
                                           name_of(case_.facts, *other)));
    return true;
  }

  bool leave_doubtful(const Candidates& candidates) const {
    const auto same = std::ranges::find_if(
        candidates, [this](const NumberCandidate& each) { return fits(said_, each.value, rounding_); });
    if (same == candidates.end()) return false;
    find(Verdict::untraceable, fmt::format("equals {}, which the sentence does not name", same->name));
    return true;
  }

  /// Contradicts a number that is one digit off a figure that the sentence may mean. A short number is near many
  /// figures, so it must be certain.
  bool contradict_slip(const Candidates& candidates) const {
    const bool is_short = digits_said(case_.token(at_)).size() < 3;
    if (subject_.foreign() || (is_short && candidates.size() > 2)) return false;
    for (const NumberCandidate& candidate : candidates) {
      if (!slips(digits_said(case_.token(at_)), said_, candidate.value, rounding_)) continue;
      find(Verdict::contradicted, fmt::format("{} is {}", candidate.name, truth_of(candidate)));
      return true;
    }
    return false;
  }

  /// Judges a number that is a figure of something other than what the sentence names.
  bool judge_elsewhere(const Candidates& candidates, bool person) const {
    const std::vector<Fact>& places = case_.facts.with_value(said_);
    if (places.empty()) return false;
    const bool may_be = !subject_.foreign() && (person || said_ >= 100);
    const auto agrees = [&](const Fact& fact) { return agrees_with(fact); };
    const auto found = std::ranges::find_if(places, agrees);
    if (may_be && found != places.end()) {
      find(Verdict::confirmed, name_of(case_.facts, *found));
      return true;
    }
    const bool certain = subject_.rows.certain && subject_.channels.certain && subject_.periods.certain;
    const bool named = subject_.periods.named && (subject_.rows.named || subject_.channels.named);
    // It may be the figure of another, unnamed row, because of a heading or layout that was not understood.
    const bool same_row =
        certain && std::ranges::any_of(places, [&](const Fact& fact) { return fact.row == subject_.rows.ids.front(); });
    const std::string place = name_of(case_.facts, places.front());
    if (may_be && person && certain && named && (subject_.rows.named || same_row) && candidates.size() == 1) {
      find(Verdict::contradicted, fmt::format("{} is {}; {} is {}", candidates.front().name,
                                              grouped(candidates.front().value), grouped(said_), place));
    } else {
      find(Verdict::untraceable, fmt::format("equals {}, which the sentence does not name", place));
    }
    return true;
  }

  [[nodiscard]] bool doubts(const Fact& fact) const {
    const auto period = std::ranges::find(case_.facts.periods(), fact.period) - case_.facts.periods().begin();
    return subject_.doubts(fact.row, fact.channel) || subject_.periods.doubts(static_cast<std::uint32_t>(period));
  }

  /// Whether the figure is of a row that the sentence may mean, and not of a different channel or period from those it
  /// names.
  [[nodiscard]] bool agrees_with(const Fact& fact) const {
    const auto holds = [](const ClaimSide& side, std::uint32_t id) {
      return std::ranges::find(side.ids, id) != side.ids.end();
    };
    const auto period = std::ranges::find(case_.facts.periods(), fact.period) - case_.facts.periods().begin();
    const bool row = std::ranges::find(subject_.rows.ids, fact.row) != subject_.rows.ids.end();
    return row && !doubts(fact) && holds(subject_.channels, fact.channel) &&
           holds(subject_.periods, static_cast<std::uint32_t>(period));
  }

  const Case& case_;
  std::size_t at_;
  Int said_;
  Qualifier rounding_;
  Subject subject_;
};

}  // namespace

void judge_number(const Case& at_hand, std::size_t at) {
  const Token& token = at_hand.token(at);
  if (token.value.decimals > 0) {
    at_hand.find(Verdict::untraceable, at, token.text, "is no whole number");
    return;
  }
  if (at_hand.token(at + 1).sense == Sense::forces || at_hand.token(at + 2).sense == Sense::forces) {
    return;  // judge_word counts forces
  }
  NumberJudge(at_hand, at).run();
}

}  // namespace reach::audit
