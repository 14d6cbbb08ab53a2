// Percentages: increases, falls, shares.
#include <algorithm>
#include <array>
#include <string_view>
#include <variant>

#include <fmt/core.h>

#include "audit/judge/judge.hpp"
#include "audit/judge/mean.hpp"
#include "audit/judge/near.hpp"
#include "audit/judge/percentage_kind.hpp"
#include "audit/judge/said_increase.hpp"
#include "audit/judge/shares.hpp"
#include "text/grouped.hpp"

namespace reach::audit {
namespace {

struct PercentageCandidate {
  Move move;
  Change change;
  Decimal increase;
};

class PercentageJudge {
 public:
  PercentageJudge(const Case& at_hand, std::size_t at)
      : case_(at_hand),
        at_(at),
        token_(at_hand.token(at)),
        said_{token_.value, direction_at(at_hand, at), rounding_before(at_hand, at)},
        subject_(at_hand.binder.subject(at)),
        share_(says_share(at_hand, at, said_.way)) {
    for (const Move& move : moves_of(case_, at_, subject_)) {
      const Change change = change_of(case_.facts, move);
      const auto increase = change.increase(token_.value.decimals);
      if (const auto* value = std::get_if<Decimal>(&increase)) candidates_.push_back({move, change, *value});
    }
  }

  void run() {
    if (share_) {
      if (!judge_share()) find(Verdict::untraceable, "is no share that the sentence names");
      return;
    }
    if (speaks_of_else(case_, at_)) return find(Verdict::untraceable, "is a change of something else");
    if (confirm() || confirm_mean() || (is_compared_change() && explain_points())) return;
    if (said_.way == 0 && judge_share()) return;
    if (contradict_direction() || contradict_mean() || contradict_slip() || contradict_claim()) return;
    if (explain_points()) return;
    find(Verdict::untraceable, "equals no increase that the sentence names");
  }

 private:
  void find(Verdict verdict, std::string message) const { case_.find(verdict, at_, token_.text, std::move(message)); }

  /// `30% more than calls`: compares the changes of two figures.
  [[nodiscard]] bool is_compared_change() const {
    const auto next = case_.sentence.first_behind(at_);
    return case_.token(at_ + 2).key == "than" && next != case_.sentence.mentions.end() && next->begin == at_ + 3 &&
           next->of != Of::period;
  }

  bool confirm() const {
    const auto same = [this](bool doubtful) {
      return std::ranges::find_if(candidates_, [this, doubtful](const PercentageCandidate& each) {
        return each.move.doubtful == doubtful && said_.fits(each.increase, each.change);
      });
    };
    if (const auto found = same(false); found != candidates_.end()) {
      confirm_as(*found);
      return true;
    }
    const auto found = same(true);
    if (found == candidates_.end()) return false;
    find(Verdict::untraceable,
         fmt::format("equals the increase of {}, which the sentence does not name", name_of(case_.facts, found->move)));
    return true;
  }

  void confirm_as(const PercentageCandidate& candidate) const {
    const auto& [move, change, increase] = candidate;
    std::string message = fmt::format("the increase of {} ({} to {})", name_of(case_.facts, move),
                                      grouped(change.baseline.value()), grouped(change.comparison.value()));
    if (said_.rounding != Qualifier::none) message += fmt::format(", {}%", to_text(increase));
    find(Verdict::confirmed, std::move(message));
    remark_points();
    remark_sign();
    remark_base(move, change);
    remark_years(move);
  }

  void remark(std::string message) const { find(Verdict::remark, std::move(message)); }

  void remark_points() const {
    if (token_.points) remark("is a percentage change, not a number of percentage points");
  }

  void remark_sign() const {
    if (token_.value.digits < 0) remark("is a fall written as a negative increase: say that it fell");
  }

  void remark_base(const Move& move, const Change& change) const {
    if (change.baseline.value() >= kSmallBase) return;
    remark(fmt::format("comes from a base of {} ({} {}): a percentage says little of so few", change.baseline.value(),
                       case_.facts.name(move.row, move.channel), period_label(move.from)));
  }

  /// Remarks on `year on year` for a change over several years.
  void remark_years(const Move& move) const {
    if (!says_yearly(case_.sentence.tokens)) return;
    if (const auto rate = yearly_rate(case_.facts, move)) {
      remark(fmt::format("is over {} years, not year on year: it is {}% a year, compound", rate->years, rate->percent));
    }
  }

  bool contradict(const PercentageCandidate& candidate, std::string_view why) const {
    std::string message = fmt::format("the increase of {} is {}%{}", name_of(case_.facts, candidate.move),
                                      to_text(candidate.increase), why);
    find(Verdict::contradicted, std::move(message));
    return true;
  }

  bool contradict_direction() const {
    if (said_.way == 0 || said_.rounding != Qualifier::none || subject_.foreign()) return false;
    for (const PercentageCandidate& candidate : candidates_) {
      if (candidate.increase.digits == 0 || candidate.increase != negated(said_.change())) continue;
      return contradict(candidate, candidate.increase.digits < 0 ? ", a fall" : ", a rise");
    }
    return false;
  }

  /// Contradicts a regional percentage that is the mean of the forces' increases, not the region's own.
  bool contradict_mean() const {
    if (subject_.foreign() || said_.rounding != Qualifier::none || candidates_.size() > 2) return false;
    for (const PercentageCandidate& candidate : candidates_) {
      const bool regional = case_.facts.rows()[candidate.move.row].is_region;
      if (!regional || !is_mean_of_forces(case_.facts, candidate.move, said_.change())) continue;
      return contradict(candidate, fmt::format("; {} is the mean or median of the forces' increases", token_.text));
    }
    return false;
  }

  /// Confirms a mean that is stated as a mean: `on average, the forces' contacts rose by 72%`.
  bool confirm_mean() const {
    constexpr auto kWords = std::to_array<std::string_view>({"average", "mean", "median", "typical"});
    const auto told = [&](const Token& token) { return std::ranges::find(kWords, token.key) != kWords.end(); };
    if (std::ranges::none_of(case_.sentence.tokens, told)) return false;
    for (const PercentageCandidate& candidate : candidates_) {
      const bool regional = case_.facts.rows()[candidate.move.row].is_region;
      if (!regional || !is_mean_of_forces(case_.facts, candidate.move, said_.change())) continue;
      find(Verdict::confirmed, "the mean or median of the forces' increases");
      remark(
          fmt::format("is the mean or median of the forces' increases: the increase of {} is {}%, from its summed "
                      "counts",
                      name_of(case_.facts, candidate.move), to_text(candidate.increase)));
      return true;
    }
    return false;
  }

  bool contradict_slip() const {
    if (subject_.foreign() || said_.rounding != Qualifier::none) return false;
    const bool short_one = magnitude(token_.value).digits < 100;
    if (short_one && candidates_.size() > 2) return false;
    for (const PercentageCandidate& candidate : candidates_) {
      if (is_slip(digits_said(token_), to_text(magnitude(candidate.increase)))) return contradict(candidate, "");
    }
    return false;
  }

  /// Contradicts a claim about one row and channel whose value is different, or belongs to another row or channel.
  bool contradict_claim() const {
    if (subject_.foreign() || candidates_.size() != 1) return false;
    const PercentageCandidate& own = candidates_.front();
    if (said_.rounding != Qualifier::none && said_.holds_loosely(own.increase, own.change)) return false;
    const bool named = subject_.rows.named || subject_.channels.named;
    const bool certain = subject_.rows.certain && subject_.channels.certain;
    if (!named || !certain) return false;
    const std::string other = name_elsewhere();
    if (!other.empty() && subject_.rows.named)
      return contradict(own, fmt::format("; {} is that of {}", token_.text, other));
    return said_.way != 0 && contradict(own, "");
  }

  /// The first row and channel with this increase; empty if there is none.
  [[nodiscard]] std::string name_elsewhere() const {
    for (const auto& [from, to] : case_.binder.pairs(at_)) {
      for (std::uint32_t row = 0; row < case_.facts.rows().size(); ++row) {
        for (std::uint32_t at = 0; at <= case_.facts.channels().size(); ++at) {
          const Move move{row, at == 0 ? kTotalChannel : at - 1, from, to, false};
          const auto increase = change_of(case_.facts, move).increase(token_.value.decimals);
          const auto* value = std::get_if<Decimal>(&increase);
          if (value != nullptr && *value == said_.change()) return name_of(case_.facts, move);
        }
      }
    }
    return {};
  }

  /// Judges a part of a whole; with doubt if the sentence does not say that it is one.
  bool judge_share() const {
    Subject subject = subject_;  // `92% of contacts were online`: the part may come after the whole
    for (const Mention& mention : case_.sentence.mentions) {
      if (mention.of == Of::channel) unite(subject.channels.ids, mention.ids);
    }
    for (const std::uint32_t id : subject_.periods.ids) {
      if (subject_.periods.doubts(id)) continue;
      const Period period = case_.facts.periods()[id];
      const std::optional<Share> share = find_share(case_.facts, subject, token_.value, period);
      if (!share) continue;
      const std::string names =
          fmt::format("the share of {} in {}", name_of(case_.facts, share->part), name_of(case_.facts, share->whole));
      share_ ? find(Verdict::confirmed, names) : find(Verdict::untraceable, "may be " + names);
      return true;
    }
    return false;
  }

  /// Explains that the difference between two increases is in percentage points.
  bool explain_points() const {
    for (const PercentageCandidate& one : candidates_) {
      for (std::uint32_t at = 0; at < case_.facts.channels().size(); ++at) {
        const auto other =
            change_of(case_.facts, {one.move.row, at, one.move.from, one.move.to}).increase(token_.value.decimals);
        const auto* value = std::get_if<Decimal>(&other);
        if (value == nullptr || magnitude({one.increase.digits - value->digits, value->decimals}) != token_.value)
          continue;
        const std::string between = fmt::format("between {}% and {}%", to_text(one.increase), to_text(*value));
        if (token_.points) {
          find(Verdict::confirmed, "the difference " + between);
        } else {
          find(Verdict::untraceable, "equals no increase that the sentence names");
          remark(fmt::format("is the difference {}: that is in percentage points", between));
        }
        return true;
      }
    }
    return false;
  }

  static constexpr std::int64_t kSmallBase = 50;

  const Case& case_;
  std::size_t at_;
  const Token& token_;
  SaidIncrease said_;
  Subject subject_;
  bool share_;
  std::vector<PercentageCandidate> candidates_;
};

}  // namespace

void judge_percentage(const Case& at_hand, std::size_t at) { PercentageJudge(at_hand, at).run(); }

}  // namespace reach::audit
