// Claims without a percentage: `doubled`, `by a third`, `rose`, `all four forces`.
#include <algorithm>
#include <optional>
#include <variant>

#include <fmt/core.h>

#include "audit/judge/judge.hpp"
#include "audit/judge/multiples.hpp"
#include "text/grouped.hpp"
#include "text/listed.hpp"

namespace reach::audit {
namespace {

class WordJudge {
 public:
  WordJudge(const Case& at_hand, std::size_t at) : case_(at_hand), at_(at) {}

  void run() {
    const Token& token = case_.token(at_);
    if (token.sense == Sense::forces) return judge_forces();
    if (is_denied()) return;
    if (const Multiple* multiple = multiple_of(token.key)) return judge_ratio(multiple->ratio, at_, true);
    if (const Multiple* part = part_of(token.key)) return judge_part(part->ratio);
    if (token.key == "times") return judge_times();
    if (token.sense == Sense::rise || token.sense == Sense::fall) judge_direction();
  }

 private:
  [[nodiscard]] const Token& token(std::size_t at) const { return case_.token(at); }

  /// Wished for, possible or denied: `to increase`, `could double`, `no fall`.
  [[nodiscard]] bool is_denied() const {
    const std::size_t begin = case_.binder.clause_begin(at_);
    for (std::size_t at = at_; at-- > begin && at + 4 > at_;) {
      const Token& before = token(at);
      if (before.key == "to" && at + 1 != at_) continue;
      if (before.sense == Sense::maybe || before.key == "no") return true;
    }
    return false;
  }

  void find(Verdict verdict, std::size_t first, std::string message) const {
    std::string said;
    for (std::size_t at = first; at <= at_; ++at)
      said += (said.empty() || !token(at).spaced ? "" : " ") + token(at).text;
    case_.find(verdict, at_, std::move(said), std::move(message));
  }

  /// The beginning of the phrase that qualifies the word at `at`.
  [[nodiscard]] std::size_t phrase_begin(std::size_t at, Qualifier rounding) const {
    if (rounding == Qualifier::none) return at;
    return token(at - 1).key == "than" ? at - 2 : at - 1;
  }

  struct Aim {
    std::vector<Move> moves;
    bool certain = false;
    bool anchored = false;
  };

  /// The subject of the claim. A row alone is not enough: `Kent doubled its team`.
  [[nodiscard]] Aim aim() const {
    const Subject subject = case_.binder.subject(at_);
    Aim aim;
    const bool range = token(at_ + 1).key == "from" && token(at_ + 2).kind == TokenKind::number;
    aim.anchored = (case_.sentence.names(Of::channel) || case_.sentence.people || range) && !subject.foreign();
    aim.certain = aim.anchored && subject.rows.certain && subject.channels.certain;
    aim.moves = moves_of(case_, at_, subject);
    if (case_.sentence.every_force) {
      std::vector<Move> every;
      for (const Move& move : aim.moves) add_forces(move, every);
      if (!every.empty()) aim.moves = std::move(every);
    }
    return aim;
  }

  void add_forces(const Move& move, std::vector<Move>& every) const {
    for (std::uint32_t row = 0; row < case_.facts.rows().size(); ++row) {
      Move of_force = move;
      of_force.row = row;
      const bool known = !std::holds_alternative<Symbol>(change_of(case_.facts, of_force).difference());
      if (!case_.facts.rows()[row].is_region && known) every.push_back(of_force);
    }
  }

  template <typename Holds>
  void judge(std::size_t first, Holds holds) const {
    const Aim aim = this->aim();
    if (!aim.anchored || aim.moves.empty())
      return find(Verdict::untraceable, first, "a claim about no figure that the sentence names");
    const auto wrong =
        std::ranges::find_if(aim.moves, [&](const Move& move) { return !holds(change_of(case_.facts, move)); });
    const bool none_holds =
        std::ranges::none_of(aim.moves, [&](const Move& move) { return holds(change_of(case_.facts, move)); });
    if (wrong == aim.moves.end()) {
      find(Verdict::confirmed, first, told(aim.moves.front()) + others(aim.moves.size() - 1));
    } else if ((aim.certain && (aim.moves.size() == 1 || case_.sentence.every_force)) || (none_holds && aim.certain)) {
      find(Verdict::contradicted, first, told(*wrong));
    } else {
      find(Verdict::untraceable, first, "may be about several figures, and is not true of each");
    }
  }

  static std::string others(std::size_t count) {
    return count == 0 ? std::string() : ", and " + plural(count, "other");
  }

  /// `South East total, 2016 to 2018: 2,826 to 4,776`.
  [[nodiscard]] std::string told(const Move& move) const {
    const Change change = change_of(case_.facts, move);
    return fmt::format("{}: {} to {}", name_of(case_.facts, move), grouped(change.baseline.value()),
                       grouped(change.comparison.value()));
  }

  void judge_ratio(MultipleRatio ratio, std::size_t first, bool plain_bound) const {
    const Qualifier rounding = rounding_before(case_, first);
    judge(phrase_begin(first, rounding),
          [&](const Change& change) { return is_multiple(change, ratio, plain_bound, rounding); });
  }

  /// `by a third`, `by almost half`, `by two thirds`.
  void judge_part(MultipleRatio part) const {
    std::size_t first = at_;
    while (first > 0 && (token(first - 1).key == "a" || token(first - 1).in_words)) --first;
    const std::size_t phrase = phrase_begin(first, rounding_before(case_, first));
    const int way = direction_at(case_, at_);
    if (phrase == 0 || token(phrase - 1).key != "by" || way == 0) return;
    judge_ratio({part.denominator + way * part.numerator, part.denominator}, first, false);
  }

  /// `three times as many`, `four times higher`.
  void judge_times() const {
    if (at_ == 0 || !token(at_ - 1).in_words) return;
    if (token(at_ + 1).key != "as" && token(at_ + 1).key != "more" && token(at_ + 1).key != "higher" &&
        token(at_ + 1).key != "the")
      return;
    judge_ratio({static_cast<int>(token(at_ - 1).value.digits), 1}, at_ - 1, true);
  }

  /// A rise or fall without a percentage; one with a percentage is judged with it.
  void judge_direction() const {
    if (has_percentage_near() || (is_adverb() && !is_moving())) return;
    const int way = token(at_).sense == Sense::rise ? 1 : -1;
    judge(at_, [way](const Change& change) {
      return way > 0 ? change.comparison.value() > change.baseline.value()
                     : change.comparison.value() < change.baseline.value();
    });
  }

  [[nodiscard]] bool has_percentage_near() const {
    for (std::size_t at = at_ + 1; at < case_.sentence.tokens.size() && at < at_ + 10; ++at) {
      const Token& next = token(at);
      if (next.kind == TokenKind::number && next.percent) return true;
      if (next.kind == TokenKind::mark && (next.text == ";" || next.text == ":")) break;
      const bool claim = multiple_of(next.key) != nullptr || part_of(next.key) != nullptr;
      if (claim) return true;
    }
    for (std::size_t at = at_; at-- > 0 && at + 4 > at_;) {
      if (token(at).kind == TokenKind::number && token(at).percent) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_adverb() const {
    const std::string& key = token(at_).key;
    return key == "up" || key == "down" || key == "less" || key == "lower" || key == "higher";
  }

  /// `up from 346`, `was up on 2016`; not `sign up`, `up to 5`.
  [[nodiscard]] bool is_moving() const {
    const std::string& next = token(at_ + 1).key;
    const bool was = at_ > 0 && (token(at_ - 1).key == "was" || token(at_ - 1).key == "were" ||
                                 token(at_ - 1).key == "are" || token(at_ - 1).key == "is");
    return next == "from" || next == "by" || was ||
           ((token(at_).key == "higher" || token(at_).key == "lower") && next == "than");
  }

  /// The number of forces, if `all` says that these are the ones.
  void judge_forces() const {
    std::size_t number = at_;
    while (number > 0 && at_ - number < 2 && token(number).kind == TokenKind::word && !token(number).in_words) --number;
    const Token& said = token(number);
    if (!said.in_words && said.kind != TokenKind::number) return;
    const bool all = number > 0 && token(number - 1).key == "all";
    const bool same = said.value == Decimal{static_cast<Int128>(case_.facts.forces()), 0};
    if (same) return find(Verdict::confirmed, number, "as many as the figures have");
    if (all)
      return find(Verdict::contradicted, number - 1,
                  fmt::format("the figures are those of {} forces", case_.facts.forces()));
    if (!said.in_words)
      find(Verdict::untraceable, number, fmt::format("the figures are those of {} forces", case_.facts.forces()));
  }

  const Case& case_;
  std::size_t at_;
};

}  // namespace

void judge_word(const Case& at_hand, std::size_t at) { WordJudge(at_hand, at).run(); }

}  // namespace reach::audit
