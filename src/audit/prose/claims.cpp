#include "audit/prose/claims.hpp"

#include <algorithm>
#include <array>

#include "audit/prose/layout.hpp"
#include "audit/prose/roles.hpp"
#include "audit/prose/share_parts.hpp"
#include "audit/prose/slots.hpp"
#include "audit/prose/time_words.hpp"

namespace reach::audit {
namespace {

/// All forces, in the order of the figures.
std::vector<std::uint32_t> forces_of(const Facts& facts) {
  std::vector<std::uint32_t> rows;
  for (std::uint32_t id = 0; id < facts.rows().size(); ++id) {
    if (!facts.rows()[id].is_region) rows.push_back(id);
  }
  return rows;
}

class ClaimFinder {
 public:
  ClaimFinder(const Terms& terms, const Facts& facts, const Context& context)
      : terms_(terms),
        facts_(facts),
        context_(context),
        layout_(terms, facts),
        slots_(layout_, facts, context),
        times_(layout_, facts) {}

  std::vector<Claim> find() {
    for (std::size_t at = 0; at < terms_.size(); ++at) {
      const WordPart part = terms_[at].part;
      if (part == WordPart::amount) find_amount(at);
      if (part == WordPart::rise || part == WordPart::fall || part == WordPart::same) find_direction(at);
      if (part == WordPart::more || part == WordPart::fewer) find_comparison(at);
      if (part == WordPart::most || part == WordPart::least) find_rank(at);
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
    const std::size_t right = layout_.next(at);
    if (layout_.part(right) == WordPart::kind) return count_rows(at);
    const bool part_of_rows = layout_.part(right) == WordPart::of && is_row_count(layout_.next(right));
    if (part_of_rows) return;  // `three of the four`: a quantifier of the claim beside it
    std::optional<AmountRole> role = role_of(layout_, at, same_clause(last_at_, at) ? last_ : std::nullopt);
    const bool alike = terms_[at].amount.unit == AmountUnit::percent && context_.way && !last_;
    if (!role && alike) role = AmountRole{Operation::change, *context_.way};
    if ((!role || role->operation == Operation::share) && is_of_percentages(at)) role = AmountRole{Operation::count, 0};
    if (!role) return leave(at);
    const bool count = terms_[at].amount.unit == AmountUnit::count;
    // `Kent added 251 contacts and Surrey 470`
    const bool bare =
        layout_.part(layout_.previous(at)) == WordPart::row && (right >= terms_.size() || layout_.divides(right));
    if (count && bare && last_count_ && last_count_->operation == Operation::difference) role = last_count_;
    (count ? last_count_ : last_) = role;
    if (!count) last_at_ = at;
    Claim claim = begin(at, role->operation);
    claim.way = role->way;
    if (role->operation == Operation::count) {
      read_count(claim, at, *role);
    } else if (role->operation == Operation::share) {
      read_share(claim, at, *role);
    } else {
      read_change(claim, at, role->of_rows);
    }
    keep(std::move(claim), at);
  }

  /// `a turnout of 67.4%`: what is named is a percentage itself.
  [[nodiscard]] bool is_of_percentages(std::size_t at) const {
    if (terms_[at].amount.unit != AmountUnit::percent) return false;
    const ClaimSlot channels = slots_.channels(at);
    return channels.said && std::ranges::all_of(channels.options, [this](const auto& option) {
             return option.size() == 1 && facts_.is_percent(option.front());
           });
  }

  /// An amount without a role keeps its figure from being judged.
  void leave(std::size_t at) {
    Claim claim = begin(at, Operation::count);
    claim.measured = layout_.is_measured(layout_.clause(at));
    claims_.push_back(std::move(claim));
  }

  /// Whether no clause ends between two terms, but for brackets.
  [[nodiscard]] bool same_clause(std::size_t from, std::size_t to) const {
    for (std::size_t term = from; term < to; ++term) {
      if (terms_[term].part == WordPart::stop) return false;
    }
    return true;
  }

  [[nodiscard]] bool is_row_count(std::size_t at) const {
    return layout_.part(at) == WordPart::kind ||
           (layout_.part(at) == WordPart::amount && layout_.part(layout_.next(at)) == WordPart::kind);
  }

  /// `all four forces`
  void count_rows(std::size_t at) {
    Claim claim = begin(at, Operation::rows);
    const std::size_t kind = layout_.next(at);
    claim.end = terms_[kind].end;
    const std::size_t left = layout_.previous(at);
    const bool of_them = layout_.part(left) == WordPart::of && terms_[at - 1].key == "the";
    const bool every = layout_.part(left) == WordPart::every || of_them;
    if (layout_.part(left) == WordPart::every) claim.begin = terms_[left].begin;
    claim.quantifier = every ? Quantifier::every : Quantifier::one;
    claim.understood = terms_[at].amount.unit == AmountUnit::count && terms_[at].amount.bound == AmountBound::none;
    claim.ours = every || (at > 0 && terms_[at - 1].key == "the") || at == 0;
    if (claim.understood && claim.ours) claims_.push_back(std::move(claim));
  }

  /// `from 792 in Kent to 1,848 in Surrey` goes from row to row, within a period.
  [[nodiscard]] bool spans_rows(std::size_t at) const {
    if (layout_.part(layout_.previous(at)) != WordPart::from || layout_.after(Of::row, at) == nullptr) return false;
    for (std::size_t next = at + 1; next < terms_.size(); ++next) {
      if (layout_.part(next) == WordPart::amount)
        return layout_.part(layout_.previous(next)) == WordPart::to && layout_.after(Of::row, next) != nullptr;
    }
    return false;
  }

  void read_count(Claim& claim, std::size_t at, AmountRole role) {
    role.reference = role.reference && !spans_rows(at);
    const ClaimSlot rows = slots_.rows(at), channels = slots_.channels(at);
    const int parts = layout_.has_part(layout_.clause(at), WordPart::average) ? times_.parts_of(at) : 1;
    if (parts != 1) claim.operation = Operation::average;
    for (const auto& row : rows.options) {
      for (const auto& channel : channels.options) {
        doubtful_ = is_doubtful(rows, row) || is_doubtful(channels, channel);
        if (parts == TimeWords::kPerPeriod || layout_.has_part(layout_.clause(at), WordPart::span)) {
          add(claim, {{row, channel, facts_.periods()}, {}});
          continue;
        }
        for (const Period period : slots_.periods(at, role.reference)) add(claim, {{row, channel, {period}}, {}});
      }
    }
    claim.parts = parts == TimeWords::kPerPeriod ? static_cast<int>(facts_.periods().size()) : parts;
    tie(claim, at, rows, channels);
    if (parts == 0 || !times_.spans_all(at)) claim.understood = false;
    claim.amount.half_step = std::max<Int128>(claim.amount.half_step, parts == 1 ? 0 : 1);
  }

  void read_change(Claim& claim, std::size_t at, bool of_rows) {
    ClaimSlot channels = slots_.channels(at);
    ClaimSlot rows = slots_.rows(at);
    quantify(claim, at, rows, channels);
    if (claim.operation == Operation::change && layout_.has_part(layout_.clause(at), WordPart::average))
      claim.operation = Operation::mean_change;
    if (of_rows) {
      const Mention* const other = layout_.compared(Of::row, at);
      for (const auto& row : rows.options) {
        for (const auto& channel : channels.options) {
          for (const Period period : slots_.periods(at, false)) {
            if (!other->options.empty())
              add(claim, {{row, channel, {period}}, Cells{other->options.front(), channel, {period}}});
          }
        }
      }
      return tie(claim, at, rows, channels);
    }
    auto pairs = slots_.pairs(at);
    if (times_.says_every_year(at)) claim.quantifier = Quantifier::every;
    if (claim.quantifier != Quantifier::one) {  // each row has one reading only
      if (!pairs.empty()) pairs.resize(1);
      if (channels.members.size() < 2) channels.options.resize(1);
      if (channels.members.size() > 1) rows.options.resize(std::min<std::size_t>(rows.options.size(), 1));
      times_.take_every_year(claim, at, pairs);
    }
    for (const auto& row : rows.options) {
      for (const auto& channel : channels.options) {
        doubtful_ = is_doubtful(rows, row) || is_doubtful(channels, channel);
        for (const auto& [from, to] : pairs) add(claim, {{row, channel, {to}}, Cells{row, channel, {from}}});
      }
    }
    tie(claim, at, rows, channels);
    if (times_.says_every_year(at) && pairs.empty()) claim.understood = false;
  }

  /// A list may be meant together: `people who turned to the website or the helpline`.
  void join(Claim& claim, std::size_t at, const ClaimSlot& rows, const ClaimSlot& channels) const {
    const auto pairs = slots_.pairs(at);
    if (pairs.empty() || rows.options.empty() || channels.options.empty() || claim.joint) return;
    const auto& [from, to] = pairs.front();
    claim.joint = ClaimReading{{rows.options.front(), channels.options.front(), {to}},
                               Cells{rows.options.front(), channels.options.front(), {from}}};
  }

  /// Rows that a claim is said of one by one: `in every force`, `both`, `three of the four`, `only in Kent`.
  void quantify(Claim& claim, std::size_t at, ClaimSlot& rows, ClaimSlot& channels) const {
    const std::size_t clause = layout_.clause(at);
    const auto all = [&](Quantifier quantifier) {
      claim.quantifier = quantifier;
      rows.options.clear();
      for (const std::uint32_t row : forces_of(facts_)) rows.options.push_back({row});
      rows.said = true;
    };
    for (std::size_t term = 0; term < terms_.size(); ++term) {
      if (layout_.clause(term) != clause) continue;
      const std::size_t right = layout_.next(term);
      const bool of_rows =
          is_row_count(right) || (layout_.part(right) == WordPart::of && is_row_count(layout_.next(right)));
      const WordPart part = terms_[term].part;
      if (part == WordPart::every && of_rows) return all(Quantifier::every);
      if (part == WordPart::any && of_rows && layout_.has_part(clause, WordPart::denied)) return all(Quantifier::none);
      if (part == WordPart::none && of_rows) return all(Quantifier::none);
      const bool sole = part == WordPart::only && rows.said && rows.options.size() == 1;
      if (sole && (layout_.part(right) == WordPart::kind || layout_.part(right) == WordPart::row)) {
        const std::vector<std::uint32_t> row = rows.options.front();
        all(Quantifier::only);
        std::stable_partition(rows.options.begin(), rows.options.end(), [&](const auto& each) { return each == row; });
        return;
      }
      const bool amount =
          part == WordPart::amount && layout_.part(right) == WordPart::of && is_row_count(layout_.next(right));
      if (amount && terms_[term].amount.unit == AmountUnit::count && terms_[term].amount.bound == AmountBound::none) {
        claim.quantity = static_cast<std::size_t>(terms_[term].amount.numerator / terms_[term].amount.denominator);
        return all(Quantifier::exactly);
      }
    }
    for (ClaimSlot* slot : {&rows, &channels}) {
      if (slot->members.size() < 2) continue;
      if (!layout_.has_part(clause, WordPart::every)) join(claim, at, rows, channels);
      claim.quantifier = Quantifier::every;
      slot->options.clear();
      for (const Options& member : slot->members) {
        if (!member.empty()) slot->options.push_back(member.front());
      }
    }
  }

  void read_share(Claim& claim, std::size_t at, const AmountRole& role) {
    const ClaimSlot rows = slots_.rows(at), channels = slots_.channels(at);
    const Mention* const whole = whole_of(layout_, at);
    const std::vector<Period> periods = slots_.periods(at, role.reference);
    for (const Period period : periods) {
      for (const auto& row : rows.options) {
        doubtful_ = is_doubtful(rows, row);
        const bool of_all = std::ranges::find(facts_.default_rows(), row.front()) != facts_.default_rows().end();
        const auto& of = whole != nullptr ? whole->options : channels.options;
        for (const auto& channel : of_all ? Options{} : of) {
          for (const std::uint32_t all : facts_.default_rows())
            add(claim, {{row, channel, {period}}, Cells{{all}, channel, {period}}});
        }
        for (const Mention& part : layout_.mentions()) {
          const bool specific = part.of == Of::channel && &part != whole && part.options != Options{{kTotalChannel}} &&
                                is_share_part(layout_, part, at, whole) && !part.options.empty();
          if (!specific) continue;
          const auto& channel = whole != nullptr ? whole->options.front() : std::vector{kTotalChannel};
          add(claim, {{row, part.options.front(), {period}}, Cells{row, channel, {period}}});
        }
      }
    }
    tie(claim, at, rows, channels);
    claim.ours = claim.ours || whole != nullptr;
  }

  /// A rise or fall without an amount of its own.
  void find_direction(std::size_t at) {
    if (has_amount(at) || layout_.has_part(layout_.clause(at), WordPart::share)) return;
    const std::size_t clause = layout_.clause(at);
    const bool denied = layout_.has_part(clause, WordPart::none) || layout_.has_part(clause, WordPart::denied);
    if (terms_[at].noun && !denied && !(at > 0 && (terms_[at - 1].key == "a" || terms_[at - 1].key == "an"))) return;
    const std::size_t left = layout_.previous(at);
    if (layout_.part(left) == WordPart::most || layout_.part(left) == WordPart::least ||
        layout_.part(left) == WordPart::to)
      return;
    Claim claim = begin(at, Operation::direction);
    claim.way = way_of(terms_[at]);
    read_change(claim, at, false);
    if (denied && claim.quantifier != Quantifier::none) claim.understood = false;
    keep(std::move(claim), at);
  }

  /// Whether an amount says how much the change at `at` is.
  [[nodiscard]] bool has_amount(std::size_t at) const {
    for (std::size_t next = at + 1; next < terms_.size() && !layout_.divides(next); ++next) {
      if (terms_[next].part != WordPart::amount) continue;
      const std::optional<AmountRole> role = role_of(layout_, next, {});
      return role && role->operation != Operation::count && role->operation != Operation::share;
    }
    const std::size_t left = layout_.previous(at);
    return layout_.part(left) == WordPart::amount && terms_[left].amount.unit != AmountUnit::count;
  }

  /// `More people contacted the charity in 2018 than in 2016`: more, without an amount.
  void find_comparison(std::size_t at) {
    if (layout_.part(layout_.previous(at)) == WordPart::amount) return;
    const Mention* const row = layout_.compared(Of::row, at);
    const bool of_rows = row != nullptr && row->begin > at;
    if (layout_.has_part(layout_.clause(at), WordPart::others))
      return rank(at, way_of(terms_[at]) > 0, 0, terms_[at].end);
    for (std::size_t back = at; back-- > 0;) {
      if (is_turn(layout_.part(back)) && terms_[back].noun) return;  // it compares changes
    }
    if (!of_rows && layout_.compared(Of::period, at) == nullptr) return;
    Claim claim = begin(at, Operation::direction);
    claim.way = way_of(terms_[at]);
    read_change(claim, at, of_rows);
    keep(std::move(claim), at);
  }

  /// `the highest number of contacts`, `the smallest increase`, `grew fastest in Sussex`.
  void find_rank(std::size_t at) {
    constexpr auto kOfSpeed = std::to_array<std::string_view>({"fastest", "slowest", "steepest", "sharpest"});
    const std::size_t right = layout_.next(at);
    const bool high = terms_[at].part == WordPart::most;
    if (layout_.part(layout_.previous(at)) == WordPart::only) return;
    if (is_turn(layout_.part(right))) return rank(at, high, way_of(terms_[right]), terms_[right].end);
    const bool speed = std::ranges::find(kOfSpeed, terms_[at].key) != kOfSpeed.end();
    const bool counted = at + 1 < terms_.size() && !terms_[at + 1].key.ends_with("ed") &&
                         (terms_[at + 1].key.starts_with("number") || layout_.part(right) == WordPart::channel ||
                          layout_.part(right) == WordPart::measure || layout_.part(right) == WordPart::people ||
                          layout_.part(right) == WordPart::of || layout_.part(right) == WordPart::whole);
    if (counted && !speed) return rank(at, high, 0, terms_[at].end);
    for (std::size_t back = at; back-- > 0;) {
      if (is_turn(layout_.part(back)) && (speed || terms_[back].noun))
        return rank(at, high, way_of(terms_[back]), terms_[at].end);
    }
    if (terms_[at].key == "busiest" || terms_[at].key == "quietest") rank(at, high, 0, terms_[at].end);
  }

  void rank(std::size_t at, bool high, int change, std::size_t end) {
    const ClaimSlot channels = slots_.channels(at);
    const ClaimSlot rows = slots_.rows(at);
    Claim claim = begin(at, Operation::rank);
    claim.end = end;
    claim.rank = {high, change, false};
    const std::size_t right = layout_.next(at);
    const bool of_years = at + 1 < terms_.size() && terms_[at + 1].key == "year" && !rows.said;
    if (of_years || right > terms_.size()) {
      claim.rank.among_periods = of_years;
    } else if (!rows.said) {
      return;
    }
    for (const auto& row : rows.options) {
      const bool region = std::ranges::any_of(row, [&](std::uint32_t id) { return facts_.rows()[id].is_region; });
      if (region && !of_years) return;
      for (const auto& channel : channels.options) {
        if (change == 0) {
          for (const Period period : slots_.periods(at, false)) add(claim, {{row, channel, {period}}, {}});
        } else {
          for (const auto& [from, to] : slots_.pairs(at))
            add(claim, {{row, channel, {to}}, Cells{row, channel, {from}}});
        }
      }
    }
    tie(claim, at, rows, channels);
    keep(std::move(claim), at);
  }

  static bool is_doubtful(const ClaimSlot& slot, const std::vector<std::uint32_t>& option) {
    return static_cast<std::size_t>(&option - slot.options.data()) >= slot.sure;
  }

  void add(Claim& claim, ClaimReading reading) const {
    reading.doubtful = doubtful_;
    if (std::ranges::find(claim.readings, reading) == claim.readings.end())
      claim.readings.push_back(std::move(reading));
  }

  /// Whether a clause has a list of names: `Surrey and Kent … respectively`.
  [[nodiscard]] bool is_listed(std::size_t clause) const {
    return std::ranges::any_of(layout_.mentions(), [&](const Mention& each) {
      return each.members.size() > 1 && layout_.clause(each.begin) == clause;
    });
  }

  /// What is known of a claim: whether all is understood, and whether it is ours.
  void tie(Claim& claim, std::size_t at, const ClaimSlot& rows, const ClaimSlot& channels) const {
    const std::size_t clause = layout_.clause(at);
    claim.understood = layout_.is_understood(clause) && rows.known && channels.known;
    if (layout_.has_part(clause, WordPart::respectively) && !is_listed(clause)) claim.understood = false;
    for (const ClaimSlot* slot : {&rows, &channels}) {
      if (slot->clause != SIZE_MAX) claim.understood = claim.understood && layout_.is_understood(slot->clause);
    }
    const bool people = layout_.has_part(clause, WordPart::people);
    claim.measured = layout_.is_measured(clause);
    const bool whole = layout_.has_part(clause, WordPart::whole) || layout_.has_part(clause, WordPart::together);
    claim.ours = people || whole || channels.said || rows.said || (context_.understood && !claim.readings.empty());
  }

  void keep(Claim claim, std::size_t at) {
    doubtful_ = false;
    const bool count = claim.operation == Operation::count;
    const std::size_t left = layout_.previous(at);
    const bool second = count && layout_.part(left) == WordPart::to && last_from_ && *last_from_ + 10 > at;
    if (second) claim.partner = from_claim_;
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
  Slots slots_;
  TimeWords times_;
  std::optional<AmountRole> last_, last_count_;
  std::optional<std::size_t> last_from_;  ///< the term of the last `from A`
  std::size_t from_claim_ = 0;            ///< its claim
  bool doubtful_ = false;                 ///< the readings that are being added
  std::size_t last_at_ = 0;               ///< the amount of `last_`
  std::vector<Claim> claims_;
};

/// What the sentence leaves to the next one.
void remember(const SentenceLayout& layout, const Facts& facts, const std::vector<Claim>& claims, Context& context) {
  Options rows, channels;
  std::optional<Period> period, reference;
  for (const Mention& each : layout.mentions()) {
    if (each.of == Of::row && !each.spoken_of) unite(rows, each.options);
    if (each.of == Of::channel) unite(channels, each.options);
    if (each.of != Of::period || each.options.empty() || each.relative) continue;
    (each.spoken_of ? reference : period) = facts.periods()[each.options.front().front()];
  }
  if (!rows.empty()) context.rows = std::move(rows);
  context.channels = std::move(channels);
  if (period) context.period = period;
  context.reference = reference;
  context.way.reset();
  for (const Claim& claim : claims) {
    if (claim.operation == Operation::change || claim.rank.change != 0)
      context.way = claim.rank.change != 0 ? claim.rank.change : claim.way;
  }
  context.understood = std::ranges::any_of(claims, [](const Claim& claim) { return claim.understood && claim.ours; });
}

}  // namespace

std::vector<Claim> claims_of(const Terms& terms, const Facts& facts, Context& context) {
  ClaimFinder finder(terms, facts, context);
  std::vector<Claim> claims = finder.find();
  remember(finder.layout(), facts, claims, context);
  return claims;
}

}  // namespace reach::audit
