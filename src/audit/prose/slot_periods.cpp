// When: the periods that a word or number of a sentence refers to.
#include <algorithm>

#include "audit/prose/slots.hpp"

namespace reach::audit {

std::optional<Period> Slots::preceding(Period period) const {
  const auto& periods = facts_.periods();
  const auto found = std::ranges::lower_bound(periods, period);
  if (found == periods.begin() || found == periods.end() || *found != period) return std::nullopt;
  const Period before = *std::prev(found);
  return before.kind == period.kind ? std::optional(before) : std::nullopt;
}

std::optional<Period> Slots::following(std::optional<Period> period) const {
  const auto& periods = facts_.periods();
  const auto found = period ? std::ranges::upper_bound(periods, *period) : periods.end();
  return found != periods.end() && found->kind == period->kind ? std::optional(*found) : std::nullopt;
}

/// `two years earlier`: as many periods of the subject's kind before it.
std::optional<Period> Slots::period_of(const Mention& mention, std::optional<Period> subject) const {
  if (!mention.relative) {
    if (mention.options.empty()) return std::nullopt;
    return facts_.periods()[mention.options.front().front()];
  }
  const Term& term = layout_.terms()[mention.begin];
  const Period latest = facts_.periods().back();
  if (term.part == WordPart::latest) return mention.spoken_of ? preceding(subject.value_or(latest)) : latest;
  Period period = subject.value_or(latest);
  const std::string& key = term.key;
  const int years = key.starts_with("two")     ? 2
                    : key.starts_with("three") ? 3
                    : key.starts_with("four")  ? 4
                    : key.starts_with("five")  ? 5
                                               : 1;
  const int a_year = period.kind == PeriodKind::month ? 12 : period.kind == PeriodKind::quarter ? 4 : 1;
  const bool later =
      key.ends_with("later") || key.ends_with("after") || key.ends_with("following year") || key.ends_with("next year");
  period.index += (later ? years : -years) * a_year;
  return std::ranges::find(facts_.periods(), period) != facts_.periods().end() ? std::optional(period) : std::nullopt;
}

/// The periods listed with one, in order: `2021, 2022 and 2023`; only itself if there is no list.
std::vector<const Mention*> Slots::listed_with(const Mention& period) const {
  std::vector<const Mention*> list;
  for (const Mention& each : layout_.mentions()) {
    if (each.of != Of::period || each.relative || each.spoken_of != period.spoken_of) continue;
    if (!list.empty() && !layout_.is_listed(list.back()->end, each.begin)) {
      if (list.back()->begin >= period.begin) break;
      list.clear();
    }
    list.push_back(&each);
  }
  const bool found = std::ranges::find(list, &period) != list.end();
  return found ? list : std::vector{&period};
}

/// `fell by 9% after a rise of 8% in 2022`: whether a period is the one before that of another change.
bool Slots::is_of_earlier(std::size_t at, const Mention* period) const {
  if (period == nullptr) return false;
  const Terms& terms = layout_.terms();
  const std::size_t end = period->begin < at ? period->begin : at;
  bool divided = false;
  for (std::size_t term = period->end; term < at; ++term) divided = divided || layout_.divides(term);
  for (std::size_t term = period->begin; term-- > (period->begin < at ? 0 : end);) {
    if (layout_.divides(term)) return false;
    const bool after = terms[term].key == "after" || terms[term].key == "following" || terms[term].key == "having";
    if (after) return period->begin > at || divided;
  }
  return false;
}

/// `up on 2022, when there were 97`: the period that a clause is about; nullptr if no such word begins it, or it names
/// its own.
const Mention* Slots::time_of_clause(std::size_t at) const {
  std::size_t begin = at;
  while (begin > 0 && layout_.clause(begin - 1) == layout_.clause(at)) --begin;
  const Mention* time = nullptr;
  for (const Mention& each : layout_.mentions()) {
    const bool own = each.of == Of::period && layout_.clause(each.begin) == layout_.clause(at);
    if (own) return nullptr;
    if (each.of == Of::period && each.end <= begin) time = &each;
  }
  return layout_.terms()[begin].key.starts_with("when ") ? time : nullptr;
}

std::optional<Period> Slots::said_period(std::size_t at) const {
  const Mention *const after = layout_.after(Of::period, at), *later = layout_.later(Of::period, at);
  if (later != nullptr && says_of_which(at, later->begin)) later = nullptr;  // `77,000 visits, 31,000 of them in 2023`
  if (const Mention* const when = time_of_clause(at)) return period_of(*when, context_.period);
  const Mention* const carried = layout_.carried(Of::period, at);
  const Mention* const own = layout_.before(Of::period, at);
  for (const Mention* earlier : {carried, later}) {
    if (after != nullptr || own != nullptr || !is_of_earlier(at, earlier)) continue;
    return following(period_of(*earlier, context_.period));
  }
  for (const Mention* found : {after, layout_.before(Of::period, at), layout_.carried(Of::period, at), later}) {
    if (found == nullptr) continue;
    if (const auto list = listed_with(*found); list.size() > 1) {  // `21,000 and 25,000 in 2021 and 2022`
      const auto [place, numbers] = layout_.place_in_run(at);
      return numbers == list.size() ? period_of(*list[place], std::nullopt) : std::nullopt;
    }
    const Mention* const base = layout_.carried(Of::period, found->begin);
    const bool told = found->relative && base != nullptr && !base->relative;
    return period_of(*found, told ? period_of(*base, std::nullopt) : context_.period);
  }
  return std::nullopt;
}

std::optional<Period> Slots::compared_period(std::size_t at, std::optional<Period> subject) const {
  const Mention* const found = layout_.compared(Of::period, at);
  if (found != nullptr) return period_of(*found, subject);
  return std::nullopt;
}

/// The period of each number in `That is 40.0 and 66.8`: the two that the sentence before changed between; after `4,275
/// in 2016 and 4,344 in 2018`, the two compared.
std::optional<Period> Slots::both_before(std::size_t at) const {
  const auto [place, numbers] = layout_.place_in_run(at);
  if (numbers != 2 || !says_that_is()) return std::nullopt;
  const bool compared = context_.period == facts_.comparison() && facts_.baseline() != facts_.comparison();
  const std::optional<Period> begun = compared && !context_.reference ? facts_.baseline() : context_.reference;
  return place == 0 || !begun ? begun : context_.period;
}

std::vector<Period> Slots::periods(std::size_t at, bool reference) const {
  // A period right beside the number belongs to it, whatever word is between them.
  const std::optional<Period> subject = said_period(at);
  for (const Mention& each : layout_.mentions()) {
    if (each.of != Of::period || !each.spoken_of) continue;
    bool beside = each.begin > at && layout_.clause(each.begin) == layout_.clause(at);
    for (std::size_t term = at + 1; beside && term < each.begin; ++term) {
      beside = !layout_.divides(term) && layout_.part(term) != WordPart::amount &&
               layout_.part(term) != WordPart::than && layout_.part(term) != WordPart::versus &&
               layout_.part(term) != WordPart::from && layout_.part(term) != WordPart::more &&
               layout_.part(term) != WordPart::fewer && layout_.part(term) != WordPart::as;
    }
    std::size_t left = layout_.previous(at);
    if (layout_.part(left) == WordPart::open) left = layout_.previous(left);
    const bool leads = each.begin < at && left == each.begin;
    if (!beside && !leads) continue;
    if (const auto period = period_of(each, subject ? subject : context_.period)) return {*period};
    return {};
  }
  if (const Mention* const own = layout_.after(Of::period, at); reference && own != nullptr && !own->relative) {
    const auto period = period_of(*own, std::nullopt);
    return period ? std::vector{*period} : std::vector<Period>();
  }
  if (!reference) {
    if (subject) return {*subject};
    if (const auto two = both_before(at)) return {*two};
    const bool named = layout_.carried(Of::period, at) != nullptr || layout_.later(Of::period, at) != nullptr;
    if (named) return {};
    if (const Mention* const since = layout_.compared(Of::period, at); since != nullptr && since->begin > at)
      return {facts_.periods().back()};
    std::vector<Period> periods;
    if (context_.period) periods.push_back(*context_.period);
    if (std::ranges::find(periods, facts_.comparison()) == periods.end()) periods.push_back(facts_.comparison());
    return periods;
  }
  std::vector<Period> periods;
  for (const auto& [from, to] : level_pairs(at)) periods.push_back(from);
  return periods;
}

/// The two periods that a clause names, in its order; nothing if there are not two.
std::optional<std::pair<Period, Period>> Slots::two_named(std::size_t at) const {
  std::vector<Period> named;
  for (const Mention& each : layout_.mentions()) {
    const bool here = each.of == Of::period && layout_.clause(each.begin) == layout_.clause(at) && !each.relative;
    if (here && !each.options.empty()) named.push_back(facts_.periods()[each.options.front().front()]);
  }
  return named.size() == 2 && named[0] != named[1] ? std::optional(std::pair(named[0], named[1])) : std::nullopt;
}

std::vector<std::pair<Period, Period>> Slots::both_periods(std::size_t at) const {
  if (const auto two = two_named(at)) return {*two};
  return pairs(at);
}

bool Slots::compares_growths() const {
  const bool than = std::ranges::any_of(layout_.mentions(), [this](const Mention& each) {
    return each.of == Of::period && each.spoken_of && layout_.part(layout_.previous(each.begin)) == WordPart::than;
  });
  for (std::size_t term = 0; than && term < layout_.terms().size(); ++term) {
    const WordPart part = layout_.part(term);
    if (part != WordPart::quicker && part != WordPart::more && part != WordPart::fewer) continue;
    for (std::size_t back = term; back-- > 0 && !layout_.divides(back);) {
      if (is_turn(layout_.part(back))) return true;
    }
  }
  return false;
}

/// Whether the words to the left lead to an earlier growth: `up 24% in 2023, against 19%`.
bool Slots::follows_growth(std::size_t left) const {
  const auto is_led = [this](std::size_t term) {
    const WordPart part = layout_.part(term);
    return part == WordPart::versus || part == WordPart::from || part == WordPart::than;
  };
  // `compared with a rise of 19%`
  const std::size_t noun = layout_.part(left) == WordPart::of ? layout_.previous(left) : layout_.terms().size();
  if (is_turn(layout_.part(noun))) left = layout_.previous(noun);
  for (std::size_t back = left; is_led(left) && back-- > 0;) {
    if (is_turn(layout_.part(back))) return true;
  }
  return false;
}

/// The period of one of two growths compared: `against 19% in 2022`, `faster in 2022 (40%) than in 2023`.
const Mention* Slots::growth_period(std::size_t at) const {
  const std::size_t left = layout_.previous(at);
  const bool bracket = layout_.part(left) == WordPart::open;
  for (const Mention& each : layout_.mentions()) {
    if (each.of != Of::period) continue;
    const bool own = bracket ? layout_.previous(left) + 1 == each.end : each.begin > at;
    if (own && (bracket || layout_.is_in_phrase(at, each.begin)) && (!is_turn(layout_.part(at)) || !each.spoken_of))
      return &each;
  }
  return nullptr;
}

std::vector<std::pair<Period, Period>> Slots::pairs(std::size_t at) const {
  std::vector<std::pair<Period, Period>> pairs;
  const AmountUnit unit = layout_.terms()[at].amount.unit;
  const bool amount = layout_.part(at) == WordPart::amount && unit != AmountUnit::count;
  const bool other_row = layout_.after(Of::row, at) != nullptr || layout_.after(Of::channel, at) != nullptr;
  const bool earlier = amount && follows_growth(layout_.previous(at));
  const Mention* const own = earlier || compares_growths() ? growth_period(at) : nullptr;
  if (own != nullptr) {
    const auto to = period_of(*own, own->relative ? said_period(at) : std::nullopt);
    const auto from = to ? preceding(*to) : std::nullopt;
    if (from) pairs.emplace_back(*from, *to);
    return pairs;
  }
  if (earlier && !other_row) return pairs;  // its period is not said
  return level_pairs(at);
}

/// The pairs of periods of a change, apart from an earlier growth. An increase in brackets belongs to the range before
/// it: `from 21,000 in 2021 to 31,000 in 2023 (48%)`.
std::vector<std::pair<Period, Period>> Slots::level_pairs(std::size_t at) const {
  std::vector<std::pair<Period, Period>> pairs;
  const std::size_t open = layout_.previous(at);
  const std::size_t end = layout_.part(open) == WordPart::open ? layout_.previous(open) : layout_.terms().size();
  const Mention* const start = end < layout_.terms().size() ? layout_.compared(Of::period, end) : nullptr;
  const bool ends = layout_.part(end) == WordPart::period || layout_.part(end) == WordPart::amount;
  if (ends && start != nullptr && start->begin < end) return level_pairs(end);
  std::optional<int> span;
  for (std::size_t term = 0; term < layout_.terms().size(); ++term) {
    if (layout_.part(term) != WordPart::span || layout_.clause(term) != layout_.clause(at)) continue;
    const Amount& years = layout_.terms()[term].amount;
    span = static_cast<int>(years.numerator / years.denominator);
  }
  const auto add = [&](std::optional<Period> from, std::optional<Period> to) {
    if (from == to || (span && from && to && years_apart(*from, *to) != span)) return;
    if (from && to && std::ranges::find(pairs, std::pair(*from, *to)) == pairs.end()) pairs.emplace_back(*from, *to);
  };
  const std::optional<Period> said = said_period(at);
  const bool compared = layout_.compared(Of::period, at) != nullptr;
  if (compared) {
    const Period last = facts_.periods().back();
    const std::optional<Period> from = compared_period(at, said ? said : context_.period ? context_.period : last);
    if (said) return add(from, said), pairs;
    if (context_.period && from && *context_.period > *from) add(from, context_.period);
    add(from, last);
    return pairs;
  }
  if (said) {
    // `231 in 2023 and 220 in 2022, an increase of 11`
    const bool own = layout_.after(Of::period, at) != nullptr || layout_.before(Of::period, at) != nullptr;
    if (const auto two = own ? std::nullopt : two_named(at))
      add(std::min(two->first, two->second), std::max(two->first, two->second));
    add(preceding(*said), said);
    return pairs;
  }
  const bool named = layout_.carried(Of::period, at) != nullptr || layout_.later(Of::period, at) != nullptr;
  if (named) return pairs;
  if (context_.reference && context_.period) add(context_.reference, context_.period);
  if (context_.period) add(preceding(*context_.period), context_.period);
  add(preceding(facts_.periods().back()), facts_.periods().back());
  if (facts_.baseline() != facts_.comparison()) add(facts_.baseline(), facts_.comparison());
  if (facts_.periods().size() > 1) add(facts_.periods().front(), facts_.periods().back());
  return pairs;
}

}  // namespace reach::audit
