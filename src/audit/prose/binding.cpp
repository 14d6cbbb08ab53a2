#include "audit/prose/binding.hpp"

#include <algorithm>
#include <array>

namespace reach::audit {
namespace {}  // namespace

void unite(std::vector<std::uint32_t>& ids, const std::vector<std::uint32_t>& more) {
  for (const std::uint32_t id : more) {
    if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
  }
}

ClaimSide side_of(const Mention& mention, bool certain) {
  return {mention.ids, true, certain && mention.ids.size() == 1, mention.ids.empty(), {}};
}

Binder::Binder(const Sentence& sentence, const Facts& facts) : sentence_(sentence), facts_(facts) { pair_in_order(); }

/// `Surrey and Kent had 1,050 and 792 respectively`: pairs the first of each, the second of each.
void Binder::pair_in_order() {
  const auto& tokens = sentence_.tokens;
  if (!sentence_.respectively) return;
  std::vector<std::size_t> numbers;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (is_number(tokens[at])) numbers.push_back(at);
  }
  std::vector<const Mention*> rows;
  for (const Mention& mention : sentence_.mentions) {
    if (mention.of == Of::row) rows.push_back(&mention);
  }
  if (rows.size() != numbers.size()) return;
  for (std::size_t at = 0; at < rows.size(); ++at) ordered_.emplace_back(numbers[at], rows[at]);
}

std::size_t Binder::clause_end(std::size_t at) const {
  std::size_t end = at + 1;
  while (end < sentence_.tokens.size() && !sentence_.parts_clause(end)) ++end;
  return end;
}

std::size_t Binder::clause_begin(std::size_t at) const {
  std::size_t begin = at;
  while (begin > 0 && !sentence_.parts_clause(begin - 1)) --begin;
  return begin;
}

bool Binder::same_clause(std::size_t from, std::size_t to) const {
  for (std::size_t at = from; at < to; ++at) {
    if (sentence_.parts_clause(at)) return false;
  }
  return true;
}

/// Whether a mention introduces the clause of `at`: `In Kent, 792 people …`, `On the website in 2018, …`.
bool Binder::introduces(const Mention& mention, std::size_t at) const {
  constexpr auto kLeads = std::to_array<std::string_view>({"in", "across", "for", "on", "by", "from", "at"});
  const auto& tokens = sentence_.tokens;
  std::size_t comma = mention.end;
  while (comma < at && !sentence_.parts_clause(comma)) ++comma;
  if (comma >= at || tokens[comma].text != "," || !same_clause(comma + 1, at)) return false;
  std::size_t lead = mention.begin;
  if (lead > 0 && tokens[lead - 1].key == "the") --lead;
  if (lead == 0 || std::ranges::find(kLeads, tokens[lead - 1].key) == kLeads.end()) return false;
  return lead == 1 || tokens[lead - 2].kind == TokenKind::mark || tokens[lead - 2].sense == Sense::clause;
}

namespace {

/// Whether a token means all channels or all forces.
bool is_whole(const Token& token) {
  constexpr auto kWhole = std::to_array<std::string_view>({"total", "altogether", "overall", "combined", "together"});
  return std::ranges::find(kWhole, token.key) != kWhole.end();
}

}  // namespace

/// Whether these words refer to the whole: `altogether 4,776 people`.
bool Binder::sums_up(std::size_t begin, std::size_t end) const {
  return std::ranges::any_of(sentence_.tokens.subspan(begin, end - begin), is_whole);
}

bool Binder::is_compared(std::size_t at) const {
  if (spans_rows(at)) return false;
  for (std::size_t back = 1; back <= 3 && back <= at; ++back) {
    const Token& token = sentence_.tokens[at - back];
    if (token.key == "more" || token.key == "fewer" || token.key == "less") return false;
    if (token.sense == Sense::earlier) {
      // `more than 346` is a bound; `more than double the 346` makes a comparison.
      const bool bound = back == 1 && token.key == "than" && at > 1 && sentence_.tokens[at - 2].sense == Sense::people;
      return !bound;
    }
    if (token.kind != TokenKind::word) return false;
  }
  return false;
}

/// `to` of `from A to B`, or an arrow.
bool Binder::leads_to(std::size_t at) const {
  return sentence_.tokens[at].key == "to" || sentence_.tokens[at].text == "→";
}

/// In `from A to B` and in `A to B`: B for A; otherwise the end of the sentence.
std::size_t Binder::partner(std::size_t at) const {
  const auto& tokens = sentence_.tokens;
  std::size_t next = at + 1;
  if (next < tokens.size() && tokens[next].text == "(") {
    while (next < tokens.size() && tokens[next].text != ")") ++next;
    ++next;
  }
  for (; next < tokens.size(); ++next) {
    if (is_number(tokens[next])) return next > at + 1 && leads_to(next - 1) ? next : tokens.size();
    if (tokens[next].kind == TokenKind::mark && tokens[next].text != "-" && !leads_to(next)) break;
  }
  return tokens.size();
}

/// The mention in brackets after the number: `792 (Kent)`.
const Mention* Binder::in_brackets(Of of, std::size_t at) const {
  const auto& tokens = sentence_.tokens;
  const auto mention = sentence_.first_behind(at);
  const bool whole = mention != sentence_.mentions.end() && mention->of == of && mention->begin == at + 2 &&
                     tokens[at + 1].text == "(" && mention->end < tokens.size() && tokens[mention->end].text == ")";
  return whole ? &*mention : nullptr;
}

/// The mention after the number in its own clause: `101 callers`, `81% in Surrey`.
const Mention* Binder::own(Of of, std::size_t at, int hops) const {
  if (const Mention* const inside = in_brackets(of, at)) return inside;
  const std::size_t end = clause_end(at);
  for (auto mention = sentence_.first_behind(at); mention != sentence_.mentions.end() && mention->begin < end;
       ++mention) {
    const bool other =
        of != Of::period && mention->begin > at + 1 && sentence_.tokens[mention->begin - 1].key == "than";
    if (mention->of == of && !other) return &*mention;  // `30% more than calls` is not about calls
  }
  // Numbers that share the mention after the last of them: `from 530 to 1,086 in Sussex`.
  const std::size_t next = partner(at);
  if (hops < 3 && next < sentence_.tokens.size() && of != Of::period) return own(of, next, hops + 1);
  return nullptr;
}

const Mention* Binder::before(Of of, std::size_t at) const {
  for (auto mention = sentence_.first_behind(at); mention != sentence_.mentions.begin();) {
    --mention;
    if (mention->of != of || mention->end > at) continue;
    const bool same_voice = sentence_.tokens[mention->begin].quoted == sentence_.tokens[at].quoted;
    if (of == Of::period ? !is_aside(*mention) : same_voice) return &*mention;
  }
  return nullptr;
}

const Mention* Binder::after(Of of, std::size_t at) const {
  for (auto mention = sentence_.first_behind(at); mention != sentence_.mentions.end(); ++mention) {
    if (of == Of::row && std::any_of(sentence_.tokens.begin() + static_cast<std::ptrdiff_t>(at),
                                     sentence_.tokens.begin() + static_cast<std::ptrdiff_t>(mention->begin),
                                     [](const Token& token) { return token.text == ";"; })) {
      return nullptr;
    }
    const bool same_voice = sentence_.tokens[mention->begin].quoted == sentence_.tokens[at].quoted;
    if (mention->of == of && (of == Of::period ? !is_aside(*mention) : same_voice)) return &*mention;
  }
  return nullptr;
}

namespace {

/// Adds ids that the sentence does not name but may mean as well as those it names.
void add_unsaid(ClaimSide& side, const std::vector<std::uint32_t>& unsaid, bool doubtful) {
  for (const std::uint32_t id : unsaid) {
    if (doubtful && std::ranges::find(side.ids, id) == side.ids.end()) side.doubtful.push_back(id);
  }
  unite(side.ids, unsaid);
}

}  // namespace

/// A row or channel: the one named after the number, else the one named before it, else the unstated default.
ClaimSide Binder::by_place(Of of, std::size_t at, const std::vector<std::uint32_t>& unsaid,
                           const std::vector<std::uint32_t>& context) const {
  const Mention* const behind = own(of, at);
  const Mention* const ahead = before(of, at);
  const bool here = ahead != nullptr && (same_clause(ahead->end, at) || introduces(*ahead, at));
  const bool direct = behind != nullptr && same_clause(at + 1, behind->begin);
  if (behind != nullptr && (direct || !here)) return side_of(*behind, true);
  if (ahead != nullptr) {
    const bool carried = here || is_compared(at) || (at > 0 && sentence_.tokens[at - 1].key == "to");
    ClaimSide side = side_of(*ahead, carried && behind == nullptr);
    if (behind != nullptr) unite(side.ids, behind->ids);
    if (!carried && !side.foreign) add_unsaid(side, unsaid, !sums_up(clause_begin(at), clause_end(at)));
    return side;
  }
  if (of == Of::row && !context.empty() && (sentence_.refers_back || sentence_.may_refer)) {
    const bool surely = sentence_.refers_back && sentence_.fresh;
    ClaimSide side{context, true, surely && context.size() == 1, false, {}};
    if (!surely) add_unsaid(side, unsaid, !sums_up(clause_begin(at), clause_end(at)));
    return side;
  }
  ClaimSide side{unsaid, false, context.empty() && unsaid.size() == 1, false, {}};
  if (const Mention* const later = after(of, at)) {
    unite(side.ids, later->ids);
    side.certain = false;
    side.foreign = later->ids.empty();
  }
  add_unsaid(side, context, of == Of::row && !sentence_.headed && sums_up(0, sentence_.tokens.size()));
  return side;
}

ClaimSide Binder::rows(std::size_t at) const {
  for (const auto& [number, mention] : ordered_) {
    if (number == at) return side_of(*mention, true);
  }
  // The speaker is usually not the subject of the sentence, but may be: `our area`.
  std::vector<std::uint32_t> context = sentence_.rows;
  for (const Mention& mention : sentence_.mentions) {
    const bool speaker = sentence_.tokens[at].quoted && !sentence_.tokens[mention.begin].quoted;
    if (mention.of == Of::row && speaker) unite(context, mention.ids);
  }
  ClaimSide side = by_place(Of::row, at, facts_.default_rows(), context);
  // Rows joined in one phrase (`Surrey and Kent together`) may be meant separately or together.
  const Mention* const ahead = before(Of::row, at);
  for (const Mention& mention : sentence_.mentions) {
    const bool joined = ahead != nullptr && mention.of == Of::row && mention.end < ahead->begin &&
                        std::none_of(sentence_.tokens.begin() + static_cast<std::ptrdiff_t>(mention.end),
                                     sentence_.tokens.begin() + static_cast<std::ptrdiff_t>(ahead->begin), is_number);
    if (!joined || side.ids != ahead->ids || ahead->begin - mention.end > 2) continue;
    unite(side.ids, mention.ids);
    side.certain = false;
  }
  return side;
}

/// Whether two mentions are joined by `and` or `or`, with at most a few words between: `the website or a confidential
/// helpline`.
bool Binder::in_one_breath(const Mention& first, const Mention& second) const {
  constexpr std::size_t kMost = 4;
  if (first.end >= second.begin || second.begin - first.end > kMost) return false;
  const auto between = sentence_.tokens.subspan(first.end, second.begin - first.end);
  return std::ranges::none_of(between, is_number) &&
         std::ranges::any_of(between, [](const Token& token) { return token.key == "and" || token.key == "or"; });
}

ClaimSide Binder::channels(std::size_t at) const {
  ClaimSide side = by_place(Of::channel, at, {kTotalChannel}, sentence_.channels);
  // Channels joined in one phrase may be meant separately or together.
  const Mention* last = before(Of::channel, at);
  if (last != nullptr && side.ids == last->ids) {
    for (auto mention = sentence_.first_behind(at); mention != sentence_.mentions.begin();) {
      --mention;
      if (mention->of != Of::channel || &*mention == last || !in_one_breath(*mention, *last)) continue;
      unite(side.ids, mention->ids);
      unite(side.ids, {kTotalChannel});
      side.certain = false;
      last = &*mention;
    }
  }
  // `visits to the website fell by 10% overall`: the total of the channels, or of the forces.
  const auto named = std::ranges::find_if(sentence_.mentions, [&](const Mention& mention) {
    return mention.of == Of::channel && !mention.ids.empty() && mention.ids != std::vector{kTotalChannel};
  });
  const bool either = side.named && side.ids == std::vector{kTotalChannel} && named != sentence_.mentions.end() &&
                      named->begin < at && sums_up(named->end, clause_end(at));
  if (either) {
    unite(side.ids, named->ids);
    side.certain = false;
  }
  if (!sentence_.respectively) return side;
  for (const Mention& mention : sentence_.mentions) {
    if (mention.of == Of::channel) unite(side.ids, mention.ids);
  }
  side.certain = false;
  return side;
}

Subject Binder::subject(std::size_t at) const { return {rows(at), channels(at), periods(at)}; }

std::vector<Fact> Binder::figures(const Subject& subject) const {
  std::vector<Fact> figures;
  for (const std::uint32_t row : subject.rows.ids) {
    for (const std::uint32_t channel : subject.channels.ids) {
      for (const std::uint32_t period : subject.periods.ids) {
        const Fact fact{row, channel, facts_.periods()[period]};
        if (!facts_.count(fact).is_missing()) figures.push_back(fact);
      }
    }
  }
  return figures;
}

}  // namespace reach::audit
