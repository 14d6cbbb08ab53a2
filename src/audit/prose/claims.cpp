#include "audit/prose/claims.hpp"

#include <algorithm>
#include <array>

#include "audit/prose/layout.hpp"
#include "audit/prose/ranks.hpp"
#include "audit/prose/readings.hpp"
#include "audit/prose/turns.hpp"
#include "audit/terms/amounts.hpp"

namespace reach::audit {
namespace {

class ClaimFinder {
 public:
  ClaimFinder(const Terms& terms, const Facts& facts, const Context& context)
      : terms_(terms), facts_(facts), context_(context), layout_(terms, facts), readings_(layout_, facts, context) {}

  std::vector<Claim> find() {
    for (std::size_t at = 0; at < terms_.size(); ++at) {
      const WordPart part = terms_[at].part;
      if (part == WordPart::amount) find_amount(at);
      if (part == WordPart::rise || part == WordPart::fall || part == WordPart::same) find_direction(at);
      if (part == WordPart::more || part == WordPart::fewer) find_comparison(at);
      if (part == WordPart::most || part == WordPart::least) find_rank(at);
      if (part == WordPart::quicker) find_growth(at);
      if (part == WordPart::ordinal && layout_.is_placed(at)) find_place(at);
    }
    return std::move(claims_);
  }

  [[nodiscard]] const SentenceLayout& layout() const { return layout_; }

 private:
  Claim begin(std::size_t at, Operation operation) const {
    Claim claim;
    claim.operation = operation;
    claim.begin = terms_[at].begin;
    claim.end = terms_[at].end;
    claim.amount = terms_[at].amount;
    return claim;
  }

  void find_amount(std::size_t at) {
    if (is_all_but(terms_[at])) return;  // it quantifies another claim
    const std::size_t right = layout_.next(at);
    if (layout_.part(right) == WordPart::kind) return count_rows(at);
    const bool part_of_rows =
        layout_.part(right) == WordPart::of && readings_.quantifiers().counts_rows(layout_.next(right));
    if (part_of_rows) return;  // `three of the four` quantifies another claim
    const std::optional<AmountRole> role = role_at(at);
    if (!role) return leave(at);
    (terms_[at].amount.unit == AmountUnit::count ? last_count_ : last_) = role;
    if (terms_[at].amount.unit != AmountUnit::count) last_at_ = at;
    Claim claim = begin(at, role->operation);
    claim.way = role->way;
    if (readings_.leaves_out(at, *role)) return leave(at);
    const bool turned = claim.operation == Operation::change || claim.operation == Operation::difference;
    if (turned && claim.amount.sign == claim.way) claim.amount = unsigned_of(claim.amount);
    read(claim, at, *role);
    keep(std::move(claim), at);
  }

  /// `rose by 5%`, `5% more`; not `rose to 51.4%`.
  [[nodiscard]] bool says_change(std::size_t at) const {
    const std::size_t left = layout_.previous(at), right = layout_.next(at);
    const WordPart before = layout_.part(left), after = layout_.part(right);
    const bool noun = before == WordPart::of && is_turn(layout_.part(layout_.previous(left)));
    return noun || before == WordPart::by || is_turn(before) || is_turn(after) || after == WordPart::more ||
           after == WordPart::fewer;
  }
  [[nodiscard]] bool is_start(std::size_t at) const {
    const WordPart left = layout_.part(layout_.previous(at));
    return left == WordPart::from || left == WordPart::versus || left == WordPart::than;
  }

  /// What an amount says, by the words around it or by what the amount before it says.
  [[nodiscard]] std::optional<AmountRole> role_at(std::size_t at) const {
    const bool figures = readings_.is_of_percentages(at);  // they are said as counts are
    if (figures && !says_change(at)) return AmountRole{Operation::count, 0, is_start(at)};
    const std::optional<AmountRole> role = role_of(layout_, at, same_clause(last_at_, at) ? last_ : std::nullopt);
    const AmountUnit unit = terms_[at].amount.unit;
    if (!role && unit == AmountUnit::percent && context_.way && !last_)
      return AmountRole{Operation::change, *context_.way};
    // `rose by 251 and 470`, `from 541 and 580`
    const bool plain = role && role->operation == Operation::count && unit == AmountUnit::count;
    if (plain && layout_.place_in_run(at).first > 0 && last_count_) return last_count_;
    // `Kent added 251 contacts and Surrey 470`
    const std::size_t right = layout_.next(at);
    const bool bare =
        layout_.part(layout_.previous(at)) == WordPart::row && (right >= terms_.size() || layout_.divides(right));
    const bool alike = role && unit == AmountUnit::count && bare && last_count_;
    return alike && last_count_->operation == Operation::difference ? last_count_ : role;
  }

  void read(Claim& claim, std::size_t at, const AmountRole& role) {
    switch (role.operation) {
      case Operation::count:
        if (const Spread spread = spread_at(layout_, facts_, at); spread != Spread::none)
          return readings_.spread(claim, at, spread);
        return readings_.count(claim, at, role.reference);
      case Operation::share:
        return readings_.share(claim, at, role.reference);
      case Operation::share_change:
        return readings_.share_change(claim, at);
      case Operation::gap:
        return readings_.gap(claim, at, claims_.back());
      case Operation::steady:
        return readings_.steady(claim, at);
      default:
        return readings_.change(claim, at, role.compared);
    }
  }

  /// Adds a claim for an amount without a role, so that it is left to the reader.
  void leave(std::size_t at) {
    Claim claim = begin(at, Operation::count);
    claim.measured = layout_.is_measured(layout_.clause(at));
    claims_.push_back(std::move(claim));
  }

  /// Whether no clause, except brackets, ends between two terms.
  [[nodiscard]] bool same_clause(std::size_t from, std::size_t to) const {
    for (std::size_t term = from; term < to; ++term) {
      if (terms_[term].part == WordPart::stop) return false;
    }
    return true;
  }

  /// Adds a claim about the number of rows: `all four forces`; not `one of the four forces that …`.
  void count_rows(std::size_t at) {
    Claim claim = begin(at, Operation::rows);
    const std::size_t kind = layout_.next(at);
    claim.end = terms_[kind].end;
    constexpr auto kRelative = std::to_array<std::string_view>({"that", "which", "who", "where", "whose", "with"});
    const bool some = kind + 1 < terms_.size() && std::ranges::find(kRelative, terms_[kind + 1].key) != kRelative.end();
    const std::size_t left = layout_.previous(at);
    const bool of_them = layout_.part(left) == WordPart::of &&
                         (terms_[at - 1].key == "the" || layout_.part(layout_.previous(left)) == WordPart::amount);
    const bool every = layout_.part(left) == WordPart::every || of_them;
    if (layout_.part(left) == WordPart::every) claim.begin = terms_[left].begin;
    claim.quantifier = every ? Quantifier::every : Quantifier::one;
    const bool all = counts_forces() && (layout_.part(left) == WordPart::every || terms_[kind].key.ends_with("forces"));
    claim.understood = terms_[at].amount.unit == AmountUnit::count && terms_[at].amount.bound == AmountBound::none &&
                       (all || layout_.is_understood(layout_.clause(at)));
    claim.ours = every || (at > 0 && terms_[at - 1].key == "the") || at == 0;
    if (claim.understood && claim.ours && !some && !names_as_many(at)) claims_.push_back(std::move(claim));
  }

  /// Whether the number of rows is that of the forces. The rows of a table read as it stands may be anything, so that
  /// `all five venues` or `13 countries` may be some of them.
  [[nodiscard]] bool counts_forces() const { return !facts_.has_rows_as_they_stand(); }

  /// Whether as many rows were just named: `Surrey and Kent …, the two forces`.
  [[nodiscard]] bool names_as_many(std::size_t at) const {
    const Amount& amount = terms_[at].amount;
    return std::ranges::any_of(layout_.mentions(), [&](const Mention& each) {
      return each.of == Of::row && each.end <= at && each.members.size() > 1 &&
             amount.numerator == amount.denominator * static_cast<Int128>(each.members.size());
    });
  }

  /// Adds a claim for a rise or fall without an amount.
  void find_direction(std::size_t at) {
    if (!says_direction(layout_, at)) return;
    Claim claim = begin(at, Operation::direction);
    claim.way = way_of(terms_[at]);
    if (is_roughly_the_same(terms_[at])) claim.amount.bound = AmountBound::about;
    readings_.change(claim, at, Of::period);
    if (terms_[at].part == WordPart::same && compares_rows(layout_, at)) claim.understood = false;
    if (denies(layout_, layout_.clause(at)) && claim.quantifier != Quantifier::none) claim.understood = false;
    keep(std::move(claim), at);
  }

  /// Adds a claim for `more` or `fewer` without an amount: `More people contacted the charity in 2018 than in 2016`.
  void find_comparison(std::size_t at) {
    if (layout_.part(layout_.previous(at)) == WordPart::amount) return;
    if (layout_.has_part(layout_.clause(at), WordPart::others)) {
      RankClaim rank;
      rank.high = way_of(terms_[at]) > 0;
      for (std::size_t back = at; back-- > 0 && layout_.part(layout_.previous(at)) == WordPart::by;) {
        if (rank.change == 0) rank.change = is_turn(layout_.part(back)) ? way_of(terms_[back]) : 0;  // `fell by more`
      }
      return add_rank(at, {rank, terms_[at].end});
    }
    for (std::size_t back = at; back-- > 0;) {  // it may compare changes
      if (is_turn(layout_.part(back)) && (terms_[back].noun || layout_.is_in_phrase(back, at))) return find_growth(at);
    }
    const Of compared = compared_at(layout_, at);
    if (compared == Of::period && layout_.compared(Of::period, at) == nullptr && !is_than_before(at)) return;
    Claim claim = begin(at, Operation::direction);
    claim.way = way_of(terms_[at]);
    readings_.change(claim, at, compared);
    keep(std::move(claim), at);
  }

  /// `collected less in 2024`, where there is only one other period to compare with.
  [[nodiscard]] bool is_than_before(std::size_t at) const {
    return facts_.periods().size() == 2 && layout_.part(layout_.next(at)) == WordPart::period;
  }

  /// Adds a claim for `grew faster than`.
  void find_growth(std::size_t at) {
    if (than_after(layout_, at) == terms_.size()) return;
    for (std::size_t back = at; back-- > 0 && !layout_.divides(back);) {
      if (!is_turn(layout_.part(back)) || terms_[back].noun) continue;
      Claim claim = begin(at, Operation::growth);
      claim.way = way_of(terms_[back]);
      claim.slower = layout_.part(at) == WordPart::fewer || terms_[at].key.starts_with("less") ||
                     terms_[at].key.find("slow") != std::string::npos;
      readings_.growth(claim, at, back);
      return keep(std::move(claim), at);
    }
  }

  void find_rank(std::size_t at) {
    if (const std::optional<RankFound> found = rank_at(layout_, facts_, at)) return add_rank(at, *found);
    const RankClaim* const last = last_rank();
    if (last == nullptr) return;
    if (const std::optional<RankFound> found = rank_after(layout_, at, *last)) add_rank(at, *found);
  }

  [[nodiscard]] const RankClaim* last_rank() const {
    const auto last = std::find_if(claims_.rbegin(), claims_.rend(),
                                   [](const Claim& claim) { return claim.operation == Operation::rank; });
    return last == claims_.rend() ? nullptr : &last->rank;
  }

  /// `Kent was second, with 792`: after a rank of counts, or beside one.
  void find_place(std::size_t at) {
    const RankClaim* const last = last_rank();
    if (context_.way || (last != nullptr && last->change != 0)) return;
    const std::optional<bool> high = last != nullptr ? std::optional(last->high) : context_.high;
    std::size_t right = layout_.next(at);
    if (layout_.part(right) == WordPart::comma) right = layout_.next(right);
    if (!high && layout_.part(right) != WordPart::amount) return;
    RankClaim rank;
    rank.high = high.value_or(true);
    rank.place = place_of(terms_[at].key);
    add_rank(at, {rank, terms_[at].end});
  }

  void add_rank(std::size_t at, const RankFound& found) {
    Claim claim = begin(at, Operation::rank);
    claim.end = found.end;
    claim.rank = found.rank;
    if (readings_.rank(claim, at)) keep(std::move(claim), at);
  }

  void keep(Claim claim, std::size_t at) {
    claim.lacks_words = claim.lacks_words && claim.understood && claim.ours;
    claim.understood = claim.understood && claim.knows_words;
    const bool count = claim.operation == Operation::count;
    const std::size_t left = layout_.previous(at);
    const bool second = count && layout_.part(left) == WordPart::to && last_from_ && *last_from_ + 10 > at;
    if (second && !claim.spread) claim.partner = from_claim_;  // the ends of a range belong to two rows
    if (count && layout_.part(left) == WordPart::from) {
      last_from_ = at;
      from_claim_ = claims_.size();
    }
    claims_.push_back(std::move(claim));
  }

  const Terms& terms_;
  const Facts& facts_;
  const Context& context_;
  SentenceLayout layout_;
  Readings readings_;
  std::optional<AmountRole> last_, last_count_;
  std::optional<std::size_t> last_from_;  ///< the term of the last `from A`
  std::size_t from_claim_ = 0;            ///< its claim
  std::size_t last_at_ = 0;               ///< the amount of `last_`
  std::vector<Claim> claims_;
};

void not_understood(Claim& claim) { claim.understood = claim.lacks_words = false; }

bool is_pointer(std::string_view key) { return key == "these" || key == "those" || key == "them"; }

}  // namespace

std::vector<Claim> claims_of(const Terms& terms, const Facts& facts, Context& context) {
  const bool after_change = context.changed;
  ClaimFinder finder(terms, facts, context);
  std::vector<Claim> claims = finder.find();
  remember(finder.layout(), facts, claims, context);
  // `There were 251 more calls. Of these, 97 were from Kent.`
  const bool of_these = terms.size() > 1 && terms[0].part == WordPart::of && is_pointer(terms[1].key);
  if (of_these && after_change) std::ranges::for_each(claims, not_understood);
  // It may still speak of that place: `In Ruritania, calls rose from 7 to 9. Website visits fell from 5 to 4.`
  if (context.elsewhere) std::ranges::for_each(claims, not_understood);
  return claims;
}

}  // namespace reach::audit
