#include "audit/prose/roles.hpp"

#include <algorithm>

#include "audit/prose/spreads.hpp"

namespace reach::audit {

int way_of(const Term& term) {
  switch (term.part) {
    case WordPart::rise:
    case WordPart::more:
      return 1;
    case WordPart::fall:
    case WordPart::fewer:
      return -1;
    default:
      return 0;
  }
}

namespace {

class RoleFinder {
 public:
  RoleFinder(const SentenceLayout& layout, std::size_t at, const std::optional<AmountRole>& last)
      : layout_(layout),
        terms_(layout.terms()),
        at_(at),
        amount_(layout.terms()[at].amount),
        last_(last),
        left_(layout.previous(at)),
        right_(layout.next(at)) {}

  [[nodiscard]] std::optional<AmountRole> find() const {
    if (is_range() || is_ratio() || is_of_pair()) return std::nullopt;
    const std::optional<AmountRole> role = of_words();
    const bool rows = role && role->compared != Of::period && role->operation != Operation::gap;
    return rows && names_change_before(layout_, at_) ? std::nullopt : role;
  }

 private:
  [[nodiscard]] std::optional<AmountRole> of_words() const {
    if (amount_.unit == AmountUnit::multiple) return of_multiple();
    if (const std::optional<AmountRole> role = of_gap()) return role;
    if (compares_changes()) return std::nullopt;
    if (part(left_) == WordPart::open && amount_.sign != 0 && amount_.unit != AmountUnit::points)
      return AmountRole{changed(), amount_.sign};
    if (is_steady()) return AmountRole{Operation::steady};
    if (const std::optional<AmountRole> role = of_change()) return of_shares(*role);
    if (ranks()) return std::nullopt;
    return amount_.unit == AmountUnit::count ? of_count() : of_ratio();
  }

  [[nodiscard]] WordPart part(std::size_t at) const { return layout_.part(at); }
  [[nodiscard]] Operation changed() const {
    return amount_.unit == AmountUnit::count ? Operation::difference : Operation::change;
  }

  /// Whether an amount is a limit only: `between 46% and 105%`, `200 calls or more`.
  [[nodiscard]] bool is_range() const {
    std::size_t end = right_;
    while (part(end) == WordPart::channel || part(end) == WordPart::measure || part(end) == WordPart::people)
      end = layout_.next(end);
    const std::size_t more = layout_.next(end);
    const bool open = part(end) == WordPart::conjunction && terms_[end].key == "or" &&
                      (part(more) == WordPart::more || part(more) == WordPart::fewer) &&
                      (more + 1 >= terms_.size() || part(more + 1) == WordPart::silent || layout_.divides(more + 1));
    if (open) return true;
    std::size_t first = at_;
    if (part(left_) == WordPart::conjunction && part(layout_.previous(left_)) == WordPart::amount)
      first = layout_.previous(left_);
    const std::size_t between = layout_.previous(first);
    return part(between) == WordPart::between && (between == 0 || !is_range_word(terms_[between - 1].key));
  }

  /// Whether an amount is of one thing for another: `two visits for every loan`, `a loan for every two visits`.
  [[nodiscard]] bool is_ratio() const {
    const auto relates = [this](std::size_t at) {
      return part(at) == WordPart::every && at > 0 && terms_[at - 1].key == "for";
    };
    std::size_t end = right_;
    while (part(end) == WordPart::channel || part(end) == WordPart::measure || part(end) == WordPart::people ||
           part(end) == WordPart::kind)
      end = layout_.next(end);
    return relates(end) || relates(left_);
  }

  /// Whether it is one of two counts that a comparison of rows leaves without names: `Kent had fewer calls than Surrey:
  /// 199 against 245`.
  [[nodiscard]] bool is_of_pair() const {
    const bool first = part(right_) == WordPart::versus && part(layout_.next(right_)) == WordPart::amount;
    const bool second = part(left_) == WordPart::versus && part(layout_.previous(left_)) == WordPart::amount;
    bool compares = false;
    for (std::size_t back = left_; back-- > 0 && !compares;)
      compares = part(back) == WordPart::than && part(layout_.next(back)) == WordPart::row;
    return (first || second) && compares;
  }

  /// The direction of the last word of change before a term, on the same side of quotation marks; 0 if there is none.
  [[nodiscard]] int way_before(std::size_t at) const {
    for (std::size_t back = at; back-- > 0;) {
      if (is_turn(part(back)) && terms_[back].quoted == terms_[at_].quoted) return way_of(terms_[back]);
    }
    return 0;
  }

  /// Whether a number holds for two periods: `stayed at 40`, `40 in 2016 and as many in 2018`, `no calls in 2016 or
  /// 2018`.
  [[nodiscard]] bool is_steady() const {
    if (amount_.unit != AmountUnit::count) return false;
    if (part(left_) == WordPart::steady) return true;
    std::size_t at = at_ + 1;
    while (part(at) == WordPart::channel || part(at) == WordPart::measure || is_plain(at)) ++at;
    if (part(at) != WordPart::period || part(at + 1) != WordPart::conjunction) return false;
    at += 2;
    const bool as_many = part(at) == WordPart::as && terms_[at].key == "as many";
    const bool listed = part(left_) == WordPart::conjunction || part(left_) == WordPart::amount;
    if (listed && !as_many) return false;  // `580 and 541 in 2016 and 2018`
    for (at += as_many ? 1 : 0; is_plain(at); ++at) {
    }
    return part(at) == WordPart::period &&
           (at + 1 == terms_.size() || layout_.divides(at + 1) || (is_plain(at + 1) && at + 2 == terms_.size()));
  }

  /// Whether a term is silent; not the end of the sentence.
  [[nodiscard]] bool is_plain(std::size_t at) const { return at < terms_.size() && part(at) == WordPart::silent; }

  /// The role in `fell by 164`, `up 15%`, `a rise of 37`, `an 81% increase`, `470 more`.
  [[nodiscard]] std::optional<AmountRole> of_change() const {
    if (counts_rows()) return std::nullopt;
    if (const std::size_t word = comparison(); word < terms_.size()) {
      const bool below = terms_[word].key == "below" || terms_[word].key == "behind";
      const int way = way_of(terms_[word]);
      return AmountRole{changed(), way != 0 ? way : below ? -1 : 1, false, compared_at(layout_, at_)};
    }
    if (amount_.unit != AmountUnit::count && right_ == at_ + 1 && right_ < terms_.size() && is_turn(part(right_)))
      return AmountRole{Operation::change, way_of(terms_[right_])};
    if (amount_.unit == AmountUnit::part && part(right_) == WordPart::as && terms_[right_].key.ends_with("again"))
      return AmountRole{Operation::change, 1, false, compared_in_clause(layout_, at_)};
    if (left_ == terms_.size()) return std::nullopt;
    if (part(left_) == WordPart::by) {
      if (const std::size_t word = comparative_before(layout_, left_); word < terms_.size())
        return AmountRole{changed(), way_of(terms_[word]), false, compared_in_clause(layout_, at_)};
      const int way = way_before(left_);
      const bool share = way == 0 || (right_ < terms_.size() && part(right_) == WordPart::by);
      return share ? std::nullopt : std::optional(AmountRole{changed(), way});
    }
    const bool among = at_ > 0 && terms_[at_ - 1].key == "in";  // `fell in two of the three forces`
    if (is_turn(part(left_)) && !terms_[left_].noun && !among) return AmountRole{changed(), way_of(terms_[left_])};
    std::size_t noun = part(left_) == WordPart::of ? layout_.previous(left_) : terms_.size();
    if (part(noun) == WordPart::comma) {  // `the biggest rise was in Kent, of 251`
      while (noun > 0 && !is_turn(part(noun)) && part(noun) != WordPart::amount && part(noun) != WordPart::stop) --noun;
    }
    if (noun < terms_.size() && is_turn(part(noun)) && terms_[noun].noun)
      return AmountRole{changed(), way_of(terms_[noun])};
    return std::nullopt;
  }

  /// Makes it a change of a share, if it is: `from 12% to 8%, or by four points`, `Kent's share rose by 2 points`.
  [[nodiscard]] AmountRole of_shares(AmountRole role) const {
    const bool after_share = last_ && last_->operation == Operation::share && part(left_) == WordPart::by;
    const bool ratio = amount_.unit == AmountUnit::percent || amount_.unit == AmountUnit::points;
    if (role.operation == Operation::change && ratio && (after_share || names_share()))
      role.operation = Operation::share_change;
    return role;
  }

  /// Whether a share is named before the change, in its clause: `the proportion of calls`.
  [[nodiscard]] bool names_share() const {
    for (std::size_t back = at_; back-- > 0 && layout_.clause(back) == layout_.clause(at_);) {
      if (part(back) != WordPart::share) continue;
      const std::string& key = terms_[back].key;
      return key == "share" || key == "proportion" || key == "percentage of";
    }
    return false;
  }

  /// The role in `Surrey's increase of 81% is 12 percentage points above that of the region`.
  [[nodiscard]] std::optional<AmountRole> of_gap() const {
    const bool compares =
        part(right_) == WordPart::than || part(right_) == WordPart::more || part(right_) == WordPart::fewer;
    const bool after_change = last_ && last_->operation == Operation::change;
    if (amount_.unit != AmountUnit::points || !compares || !after_change) return std::nullopt;
    const bool below =
        part(right_) == WordPart::fewer || terms_[right_].key == "below" || terms_[right_].key == "behind";
    return AmountRole{Operation::gap, below ? -1 : 1};
  }

  /// `grew by 30% more than calls`
  [[nodiscard]] bool compares_changes() const {
    const bool compares = part(right_) == WordPart::more || part(right_) == WordPart::fewer;
    return compares && part(left_) == WordPart::by && way_before(left_) != 0;
  }

  /// Whether an amount is the lead of a rank: `the highest, by 1,000`.
  [[nodiscard]] bool ranks() const {
    if (part(left_) != WordPart::by) return false;
    const std::size_t clause = layout_.clause(at_);
    return layout_.has_part(clause, WordPart::most) || layout_.has_part(clause, WordPart::least);
  }

  /// `fell at three of the four hospitals`
  [[nodiscard]] bool counts_rows() const {
    std::size_t right = part(right_) == WordPart::of ? layout_.next(right_) : right_;
    if (right != right_ && part(right) == WordPart::amount) right = layout_.next(right);
    return part(right) == WordPart::kind;
  }

  /// The word that compares: `470 more`, `57 calls more than`, `20% below 2016`; the number of terms if there is none.
  [[nodiscard]] std::size_t comparison() const {
    const auto compares = [this](std::size_t at) { return part(at) == WordPart::more || part(at) == WordPart::fewer; };
    const std::size_t after = layout_.next(right_);
    const bool counted = part(right_) == WordPart::channel || part(right_) == WordPart::measure;
    if (counted && compares(after) && part(layout_.next(after)) == WordPart::than) return after;
    const bool of_figure = amount_.unit == AmountUnit::percent || amount_.unit == AmountUnit::count;
    const bool of_period =
        part(right_) == WordPart::than && of_figure && part(after) == WordPart::period && terms_[right_].key != "than";
    return right_ < terms_.size() && (compares(right_) || of_period) ? right_ : terms_.size();
  }

  [[nodiscard]] std::optional<AmountRole> of_multiple() const {
    if (amount_.verb) return AmountRole{Operation::multiple, 0};
    if (right_ < terms_.size() && is_turn(part(right_))) return AmountRole{Operation::multiple, way_of(terms_[right_])};
    const bool compares = part(right_) == WordPart::as || part(right_) == WordPart::more ||
                          part(right_) == WordPart::versus ||
                          (right_ < terms_.size() && layout_.compared(Of::period, at_) != nullptr);
    // `more than Kent, twice as many`
    const Of compared = compares ? compared_in_clause(layout_, at_) : compared_at(layout_, at_);
    if (compared != Of::period || compares) return AmountRole{Operation::multiple, 0, false, compared};
    if (left_ < terms_.size() && is_turn(part(left_))) return AmountRole{Operation::multiple, way_of(terms_[left_])};
    return std::nullopt;
  }

  /// The direction of the noun before a number in brackets: `the rise in admissions at Holm Valley (477)`.
  [[nodiscard]] int named_change() const {
    for (std::size_t back = left_; back-- > 0 && part(back) != WordPart::amount;) {
      if (is_turn(part(back))) return terms_[back].noun ? way_of(terms_[back]) : 0;
      if (part(back) == WordPart::as || part(back) == WordPart::than) return way_before(back);
    }
    return 0;
  }

  [[nodiscard]] bool is_reference() const {
    const std::size_t end = part(right_) == WordPart::to ? layout_.next(right_) : terms_.size();
    if (part(end) == WordPart::amount && terms_[end].amount.unit == amount_.unit) return true;  // `580 to 1,050`
    return part(left_) == WordPart::from || part(left_) == WordPart::versus || part(left_) == WordPart::than;
  }

  [[nodiscard]] std::optional<AmountRole> of_count() const {
    const std::size_t noun = part(right_) == WordPart::row ? layout_.next(right_) : right_;  // `four UK nations`
    if (part(noun) == WordPart::kind) return std::nullopt;
    if (part(left_) == WordPart::open) {
      if (const int way = named_change()) return AmountRole{Operation::difference, way};
    }
    const bool rephrased = part(left_) == WordPart::conjunction && terms_[left_].key == "or" && last_ &&
                           last_->operation == Operation::change;
    if (rephrased) return AmountRole{Operation::difference, last_->way};
    return AmountRole{Operation::count, 0, is_reference()};
  }

  /// The role of a percentage that is not a change: a share, or that of the percentage before it.
  [[nodiscard]] std::optional<AmountRole> of_ratio() const {
    if (amount_.unit == AmountUnit::points) return std::nullopt;
    const AmountRole share{Operation::share, 0, is_reference()};
    const bool in_so_many =
        amount_.unit == AmountUnit::part && right_ == at_ + 1 &&  // `nine in ten people`
        (part(right_) == WordPart::people || part(right_) == WordPart::measure || part(right_) == WordPart::channel);
    if (in_so_many || part(right_) == WordPart::of || layout_.has_part(layout_.clause(at_), WordPart::share))
      return share;
    const bool told = right_ < terms_.size() && (part(right_) == WordPart::channel || part(right_) == WordPart::by) &&
                      !(last_ && last_->operation == Operation::change);
    if (told) return share;
    if (last_ && amount_.unit == AmountUnit::percent &&
        (last_->operation == Operation::change || last_->operation == Operation::share)) {
      AmountRole same = *last_;
      same.reference = last_->operation == Operation::share && is_reference();
      return same;
    }
    const int way = part(right_) == WordPart::as ? 0 : way_before(at_);  // `rose by 7, half as much as in Kent`
    if (way != 0 && layout_.clause(at_) < terms_.size()) return AmountRole{Operation::change, way};
    if (part(left_) == WordPart::open && last_) return AmountRole{Operation::change, 0};
    return std::nullopt;
  }

  const SentenceLayout& layout_;
  const Terms& terms_;
  std::size_t at_;
  const Amount& amount_;
  const std::optional<AmountRole>& last_;
  std::size_t left_, right_;
};

}  // namespace

std::optional<AmountRole> role_of(const SentenceLayout& layout, std::size_t at, const std::optional<AmountRole>& last) {
  return RoleFinder(layout, at, last).find();
}

}  // namespace reach::audit
