#include "audit/prose/inner_claims.hpp"

#include <algorithm>
#include <array>

#include "audit/prose/roles.hpp"
#include "audit/terms/amounts.hpp"

namespace reach::audit {
namespace {

/// Words that make numbers places in an order, ages or scores: `climbed from 12 to 8 in the league`.
constexpr auto kOrders = std::to_array<std::string_view>({"league", "table", "ranking", "rankings", "ranked", "rank",
                                                          "place", "position", "aged", "ages", "under", "score"});

class InnerClaimFinder {
 public:
  explicit InnerClaimFinder(const Terms& terms) : terms_(terms) {}

  std::vector<InnerClaim> find() {
    const bool orders = std::ranges::any_of(
        terms_, [](const Term& term) { return std::ranges::find(kOrders, term.key) != kOrders.end(); });
    if (orders) return {};
    for (std::size_t at = 0; at < terms_.size(); ++at) {
      if (part(at) == WordPart::from) find_range(at);
      if (part(at) == WordPart::comma || part(at) == WordPart::open) find_compared(at);
      if (part(at) == WordPart::of) find_share(at);
      if (part(at) == WordPart::amount) find_ratio(at);
      if (terms_[at].key == "comprising" || terms_[at].key == "consisting" || terms_[at].key == "made up") find_sum(at);
    }
    return std::move(claims_);
  }

 private:
  [[nodiscard]] WordPart part(std::size_t at) const { return at < terms_.size() ? terms_[at].part : WordPart::stop; }
  [[nodiscard]] bool is_end(std::size_t at) const {
    return part(at) == WordPart::stop || part(at) == WordPart::comma || part(at) == WordPart::close ||
           part(at) == WordPart::conjunction || (at + 1 == terms_.size() && part(at) == WordPart::silent);
  }
  [[nodiscard]] bool is_silent(std::size_t at) const {
    return part(at) == WordPart::silent && !terms_[at].key.ends_with("ing");
  }
  [[nodiscard]] std::size_t skip(std::size_t at) const {
    while (at < terms_.size() && is_silent(at)) ++at;
    return at;
  }
  [[nodiscard]] const Amount& amount(std::size_t at) const { return terms_[at].amount; }
  [[nodiscard]] bool is_amount(std::size_t at) const { return part(at) == WordPart::amount; }
  [[nodiscard]] bool is_exact(std::size_t at) const {
    return is_amount(at) && amount(at).bound == AmountBound::none &&
           (amount(at).unit == AmountUnit::count || amount(at).unit == AmountUnit::percent);
  }
  [[nodiscard]] bool are_alike(std::size_t a, std::size_t b) const {
    return is_exact(a) && is_exact(b) && amount(a).unit == amount(b).unit;
  }
  /// Whether a term may come between a number and the rest of a form: what it counts, where and when.
  [[nodiscard]] bool is_attribute(std::size_t at) const {
    return is_silent(at) || part(at) == WordPart::period || part(at) == WordPart::channel ||
           part(at) == WordPart::measure || part(at) == WordPart::people || part(at) == WordPart::before ||
           part(at) == WordPart::latest;
  }

  /// What an amount states about a change from one number to another; nothing if it cannot state a change.
  [[nodiscard]] std::optional<Operation> operation_of(std::size_t said, std::size_t number) const {
    switch (amount(said).unit) {
      case AmountUnit::count:
        return amount(number).unit == AmountUnit::count ? std::optional(Operation::difference) : std::nullopt;
      case AmountUnit::points:
        return amount(number).unit == AmountUnit::percent ? std::optional(Operation::difference) : std::nullopt;
      case AmountUnit::percent:
      case AmountUnit::part:
        return Operation::change;
      case AmountUnit::multiple:
        return Operation::multiple;
    }
    return std::nullopt;
  }

  void add(Operation operation, std::size_t said, int way, std::size_t to, std::size_t from) {
    InnerClaim claim;
    claim.operation = operation;
    claim.said = amount(said);
    claim.way = way;
    claim.to = amount(to);
    claim.from = amount(from);
    claim.begin = terms_[said].begin;
    claim.end = terms_[said].end;
    claims_.push_back(std::move(claim));
  }

  void add_change(std::size_t said, int way, std::size_t to, std::size_t from) {
    if (const auto operation = operation_of(said, to)) add(*operation, said, way, to, from);
    if (amount(said).sign == 0 || claims_.empty() || claims_.back().begin != terms_[said].begin) return;
    claims_.back().way = amount(said).sign;
    claims_.back().said = unsigned_of(amount(said));
  }

  /// Finds `from A to B`, and the claims before and after it.
  void find_range(std::size_t at) {
    const std::size_t from = skip(at + 1);
    if (!is_exact(from) || at == 0 || part(at - 1) == WordPart::unknown) return;  // `open from 9 to 5`
    std::size_t to = from + 1;
    for (std::size_t words = 0; part(to) != WordPart::to; ++to, ++words) {
      const bool noun = part(to) == WordPart::unknown || is_attribute(to);
      if (!noun || words > 5) return;
    }
    to = skip(to + 1);
    if (!are_alike(from, to)) return;
    find_after(from, to);
    find_before(at, from, to);
  }

  /// `…, up C%`, `…, a rise of C%`, `… (C%)`, `…, or by C%`.
  void find_after(std::size_t from, std::size_t to) {
    std::size_t at = to + 1;
    while (is_attribute(at) || (part(at) == WordPart::unknown && at == to + 1)) ++at;
    if (part(at) != WordPart::comma && part(at) != WordPart::open) return;
    int way = 0;
    for (++at; !is_amount(at); ++at) {
      const bool led = is_silent(at) || is_turn(part(at)) || part(at) == WordPart::by || part(at) == WordPart::of ||
                       (part(at) == WordPart::conjunction && terms_[at].key == "or");
      if (!led || at + 1 >= terms_.size()) return;
      if (is_turn(part(at))) way = way_of(terms_[at]);
    }
    std::size_t end = at + 1;
    if (is_turn(part(end)) && terms_[end].noun) way = way_of(terms_[end++]);
    const bool bracket = part(to + 1) == WordPart::open;
    if (!is_end(end) || (way == 0 && part(at - 1) != WordPart::by && !bracket)) return;
    if (way == 0 && amount(at).unit == AmountUnit::count) return;
    add_change(at, way, to, from);
  }

  /// `rose by C% from`, `doubled from`, `a C% rise, from`; or only `rose from`.
  void find_before(std::size_t range, std::size_t from, std::size_t to) {
    int way = 0;
    for (std::size_t at = range; at-- > 0;) {
      if (is_amount(at)) return take_before(at, way, from, to);
      if (is_turn(part(at))) {
        const bool noun = terms_[at].noun;
        way = way_of(terms_[at]);
        if (noun) continue;
        return add_direction(at, way, from, to);
      }
      const bool light = is_attribute(at) || part(at) == WordPart::comma || part(at) == WordPart::open ||
                         part(at) == WordPart::row || part(at) == WordPart::whole;
      if (!light) return;
    }
  }

  void add_direction(std::size_t at, int way, std::size_t from, std::size_t to) {
    constexpr auto kConditions = std::to_array<std::string_view>({"when", "whenever", "if", "unless", "until", "once"});
    for (std::size_t before = 0; before < at; ++before) {  // `when the price rises from 1 to 25`
      if (std::ranges::find(kConditions, terms_[before].key) != kConditions.end()) return;
    }
    add(Operation::direction, at, way, to, from);
    claims_.back().said = {};
  }

  /// Takes the amount before `from A to B`, if a word of change comes right before or after it.
  void take_before(std::size_t at, int way, std::size_t from, std::size_t to) {
    if (amount(at).verb) return add(Operation::multiple, at, 0, to, from);
    for (std::size_t back = at; way == 0 && back-- > 0 && back + 4 > at;) {
      if (is_turn(part(back))) way = way_of(terms_[back]);
      if (!is_silent(back) && part(back) != WordPart::by && part(back) != WordPart::of) break;
    }
    if (way != 0) add_change(at, way, to, from);
  }

  /// The only number between the last stop and a comma.
  [[nodiscard]] std::optional<std::size_t> only_number(std::size_t comma) const {
    std::optional<std::size_t> found;
    for (std::size_t at = comma; at-- > 0 && part(at) != WordPart::stop;) {
      if (part(at) == WordPart::open || part(at) == WordPart::close || part(at) == WordPart::from) return {};
      if (!is_amount(at)) continue;
      if (found || !is_exact(at)) return {};
      found = at;
    }
    return found;
  }

  /// `A, up C% on the B`, `A, C more than the B`, `A, twice the B`, `A, a third of the B`.
  void find_compared(std::size_t comma) {
    const std::optional<std::size_t> to = only_number(comma);
    if (!to) return;
    int way = 0;
    std::size_t at = skip(comma + 1);
    for (; is_turn(part(at)) || part(at) == WordPart::of || part(at) == WordPart::by || is_silent(at); ++at) {
      if (is_turn(part(at))) way = way_of(terms_[at]);
    }
    if (!is_amount(at)) return;
    std::size_t link = skip(at + 1);
    if (is_turn(part(link)) && terms_[link].noun) way = way_of(terms_[link]), link = skip(link + 1);
    if (part(link) == WordPart::more || part(link) == WordPart::fewer) {
      way = way_of(terms_[link]);
      link = skip(link + 1);
      if (part(link) != WordPart::than) return;
    }
    const bool plain = part(link) == WordPart::amount && terms_[link - 1].key == "the";
    const bool share = way == 0 && part(link) == WordPart::of;
    const bool linked = part(link) == WordPart::from || part(link) == WordPart::than || part(link) == WordPart::versus;
    if (!plain && !share && !(linked && way != 0)) return;
    const std::size_t from = plain ? link : skip(link + 1);
    if (from >= terms_.size() || !are_alike(*to, from)) return;
    if (is_turn(part(skip(from + 1))) || part(from + 1) == WordPart::to) return;
    const AmountUnit unit = amount(at).unit;
    if (share && terms_[from - 1].key == "the" && (unit == AmountUnit::percent || unit == AmountUnit::part))
      return add(Operation::share, at, 0, *to, from);
    if (way != 0 || (plain && unit == AmountUnit::multiple)) add_change(at, way, *to, from);
  }

  /// `A of the B calls (C%)`, `A of the B calls, or C%`.
  void find_share(std::size_t of) {
    const std::size_t from = skip(of + 1);
    if (of == 0 || !are_alike(of - 1, from) || amount(from).unit != AmountUnit::count) return;
    find_stated(of - 1, from, from);
  }

  /// `12 out of 40 (30%)`
  void find_ratio(std::size_t at) {
    if (amount(at).unit == AmountUnit::part && amount(at).bound == AmountBound::none && amount(at).denominator > 10)
      find_stated(at, at, at);
  }

  void find_stated(std::size_t to, std::size_t from, std::size_t last) {
    std::size_t at = last + 1;
    while (is_attribute(at) || (part(at) == WordPart::unknown && at < last + 4)) ++at;
    const bool bracket = part(at) == WordPart::open;
    std::size_t said = skip(at + 1);
    if (part(at) == WordPart::comma && part(said) == WordPart::conjunction && terms_[said].key == "or")
      said = skip(said + 1);
    else if (!bracket)
      return;
    if (!is_amount(said) || amount(said).unit != AmountUnit::percent || !is_end(said + 1)) return;
    add(Operation::share, said, 0, to, from);
    if (to != from) return;
    claims_.back().to.denominator = claims_.back().from.denominator = 1;
    claims_.back().from.numerator = amount(to).denominator;
  }

  /// `A, made up of B and C`
  void find_sum(std::size_t at) {
    const std::optional<std::size_t> whole = only_number(at);
    if (!whole || amount(*whole).unit != AmountUnit::count) return;
    InnerClaim claim;
    claim.operation = Operation::count;
    claim.said = amount(*whole);
    claim.begin = terms_[*whole].begin;
    claim.end = terms_[*whole].end;
    bool listed = false;
    for (++at; at < terms_.size() && part(at) != WordPart::stop; ++at) {
      listed = listed || part(at) == WordPart::conjunction;
      if (part(at) == WordPart::open || part(at) == WordPart::period) return;
      if (!is_amount(at)) continue;
      if (!is_exact(at) || amount(at).unit != AmountUnit::count) return;
      claim.parts.push_back(amount(at));
    }
    if (listed && claim.parts.size() > 1) claims_.push_back(std::move(claim));
  }

  const Terms& terms_;
  std::vector<InnerClaim> claims_;
};

}  // namespace

std::vector<InnerClaim> inner_claims_of(const Terms& terms) { return InnerClaimFinder(terms).find(); }

}  // namespace reach::audit
