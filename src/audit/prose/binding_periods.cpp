// Finds the period of a number.
#include <algorithm>
#include <array>

#include "audit/prose/binding.hpp"

namespace reach::audit {
namespace {}  // namespace

bool Binder::is_aside(const Mention& period) const {
  for (std::size_t back = 1; back <= 2 && back <= period.begin; ++back) {
    const Token& token = sentence_.tokens[period.begin - back];
    const bool beside = token.sense == Sense::earlier || token.key == "since" || token.key == "as";
    if (token.kind == TokenKind::word && beside) return true;
  }
  for (std::size_t at = period.begin; at-- > 0;) {
    if (!is_number(sentence_.tokens[at])) continue;
    const bool from = at > 0 && sentence_.tokens[at - 1].key == "from";
    return (is_compared(at) || from) && own(Of::period, at) == &period;
  }
  return false;
}

/// Whether the clause refers to an earlier time: `two years earlier`.
bool Binder::looks_back(std::size_t at) const {
  constexpr auto kBefore = std::to_array<std::string_view>({"earlier", "before", "previously", "ago", "previous"});
  std::size_t begin = at;
  while (begin > 0 && sentence_.tokens[begin - 1].kind != TokenKind::mark) --begin;
  for (std::size_t place = begin; place < clause_end(at); ++place) {
    if (std::ranges::find(kBefore, sentence_.tokens[place].key) != kBefore.end()) return true;
  }
  return false;
}

/// Whether the number is the A of `from 792 in Kent to 1,848 in Thames Valley`, which goes from force to force.
bool Binder::spans_rows(std::size_t at) const {
  const std::size_t to = partner(at);
  if (at == 0 || sentence_.tokens[at - 1].key != "from" || to == sentence_.tokens.size()) return false;
  const auto row = std::find_if(sentence_.first_behind(at), sentence_.mentions.end(),
                                [](const Mention& mention) { return mention.of == Of::row; });
  return row != sentence_.mentions.end() && row->begin < to && own(Of::row, to) != nullptr;
}

/// Whether the number is the A of `from A to B`, which goes from period to period.
bool Binder::begins_range(std::size_t at) const {
  const bool from = at > 0 && sentence_.tokens[at - 1].key == "from";
  return from && partner(at) < sentence_.tokens.size() && !spans_rows(at);
}

/// Whether the number is the B of such a range.
bool Binder::ends_range(std::size_t at) const {
  const auto other = other_end(at);
  return other && *other < at;
}

std::optional<std::size_t> Binder::other_end(std::size_t at) const {
  if (begins_range(at)) return partner(at);
  for (std::size_t first = at; first-- > 1;) {
    if (!is_number(sentence_.tokens[first])) continue;
    return begins_range(first) && partner(first) == at ? std::optional(first) : std::nullopt;
  }
  return std::nullopt;
}

ClaimSide Binder::periods(std::size_t at) const {
  const auto& all = facts_.periods();
  const auto id_of = [&](Period period) {
    return static_cast<std::uint32_t>(std::ranges::find(all, period) - all.begin());
  };
  const auto earlier_than = [&](const ClaimSide& side) {
    ClaimSide earlier;
    const std::uint32_t latest = side.ids.empty() ? id_of(facts_.comparison()) : side.ids.back();
    for (std::uint32_t id = 0; id < latest; ++id) earlier.ids.push_back(id);
    earlier.certain = earlier.ids.size() == 1;
    earlier.named = side.named;
    return earlier;
  };
  if (const Mention* const behind = own(Of::period, at)) return side_of(*behind, true);
  const std::size_t to = partner(at);
  const bool from = begins_range(at);
  if (to < sentence_.tokens.size() && (from || to == at + 2)) {
    ClaimSide earlier = earlier_than(periods(to));
    earlier.named = from;  // the order decides; `580 to 1,050` may be just a range
    earlier.certain = earlier.certain && from;
    return earlier;
  }
  const Mention* const ahead = before(Of::period, at);
  if (is_compared(at)) return earlier_than(ahead != nullptr ? side_of(*ahead, true) : ClaimSide{});
  if (looks_back(at)) return earlier_than(ahead != nullptr ? side_of(*ahead, true) : ClaimSide{});
  const bool arrives = at > 0 && leads_to(at - 1);
  const bool led = ahead != nullptr && (!arrives || ahead->ids != std::vector{id_of(facts_.baseline())});
  if (led) {
    ClaimSide side = side_of(*ahead, true);
    const Mention* const later = after(Of::period, at);
    if (later == nullptr ||
        std::any_of(sentence_.tokens.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                    sentence_.tokens.begin() + static_cast<std::ptrdiff_t>(later->begin), is_number)) {
      return side;
    }
    unite(side.ids, later->ids);  // `in its first full year, 2016`
    side.certain = false;
    return side;
  }
  if (arrives) return {{id_of(facts_.comparison())}, ends_range(at), all.size() == 2, false, {}};
  if (const Mention* const later = after(Of::period, at)) return side_of(*later, false);
  ClaimSide side;
  side.ids = {id_of(facts_.comparison())};
  unite(side.ids, sentence_.periods);
  for (std::uint32_t id = static_cast<std::uint32_t>(all.size()); id-- > 0;) {
    if (std::ranges::find(side.ids, id) == side.ids.end()) side.doubtful.push_back(id);
  }
  unite(side.ids, side.doubtful);
  return side;
}

namespace {

using PeriodPairs = std::vector<std::pair<Period, Period>>;

void add_pair(PeriodPairs& pairs, Period from, Period to) {
  const std::pair pair{from, to};
  if (from < to && std::ranges::find(pairs, pair) == pairs.end()) pairs.push_back(pair);
}

}  // namespace

/// Whether the sentence gives two periods as a range: `between 2016 and 2018`, `from 2016 to 2018`, `since 2016`.
bool Binder::tells_range() const {
  return std::ranges::any_of(sentence_.mentions, [this](const Mention& mention) {
    if (mention.of != Of::period || mention.begin == 0) return false;
    const std::string& lead = sentence_.tokens[mention.begin - 1].key;
    return lead == "between" || lead == "from" || lead == "since";
  });
}

std::vector<std::pair<Period, Period>> Binder::pairs(std::size_t at) const {
  const auto& all = facts_.periods();
  if (facts_.baseline() == facts_.comparison()) return {};
  std::vector<Period> named;
  for (const Mention& mention : sentence_.mentions) {
    if (mention.of != Of::period) continue;
    for (const std::uint32_t id : mention.ids) named.push_back(all[id]);
  }
  std::ranges::sort(named);
  named.erase(std::unique(named.begin(), named.end()), named.end());
  const bool series = all.size() > 2;
  const Mention* const mine = series && !tells_range() ? own(Of::period, at) : nullptr;
  if (named.size() == 2 && (!series || tells_range())) return {{named[0], named[1]}};
  const bool usual = std::ranges::all_of(
      named, [this](Period each) { return each == facts_.baseline() || each == facts_.comparison(); });
  if (usual && !series) return {{facts_.baseline(), facts_.comparison()}};
  PeriodPairs pairs;
  const auto add_into = [&](Period period) {
    const auto place = std::ranges::find(all, period);
    if (place != all.begin())
      add_pair(pairs, *std::prev(place), period);  // `by 12% in 2020`: compared with the year before
    add_pair(pairs, facts_.baseline(), period);
  };
  if (mine != nullptr && mine->ids.size() == 1) add_into(all[mine->ids.front()]);
  if (!pairs.empty()) return pairs;
  if (named.size() == 2) add_pair(pairs, named[0], named[1]);
  if (usual) add_pair(pairs, facts_.baseline(), facts_.comparison());
  if (named.empty()) named.push_back(facts_.comparison());
  for (const Period period : named) {
    add_into(period);
    add_pair(pairs, period, facts_.comparison());
  }
  return pairs;
}

}  // namespace reach::audit
