#include "audit/prose/layout.hpp"

#include <algorithm>
#include <array>

namespace reach::audit {
namespace {

bool is_of_channels(const Term& term) {
  return term.part == WordPart::channel || term.part == WordPart::measure ||
         (term.part == WordPart::whole && !is_region_word(term));
}

bool is_division(WordPart part) {
  return part == WordPart::comma || part == WordPart::conjunction || part == WordPart::stop || part == WordPart::open ||
         part == WordPart::close;
}

/// Words that may come between two names of one thing.
bool is_article(std::string_view key) {
  constexpr auto kArticles = std::to_array<std::string_view>(
      {"the", "a", "an", "our", "new", "self help", "confidential", "anonymous", "in", "from", "both", "at", ""});
  return std::ranges::find(kArticles, key) != kArticles.end();
}

Options each_of(const std::vector<std::uint32_t>& ids) {
  Options options;
  for (const std::uint32_t id : ids) options.push_back({id});
  return options;
}

/// The sum of all forces except this one; nothing if they come from several tables.
Options all_but(const Facts& facts, const std::vector<std::uint32_t>& ids) {
  if (ids.size() != 1 || facts.force_rows() != facts.forces()) return {};
  std::vector<std::uint32_t> rows;
  for (std::uint32_t row = 0; row < facts.rows().size(); ++row) {
    if (!facts.rows()[row].is_region && row != ids.front()) rows.push_back(row);
  }
  return rows.size() + 1 == facts.forces() ? Options{rows} : Options{};
}

/// Removes a row from those that are meant: `excluding Kent and Surrey`; removes all if it is ambiguous.
void exclude(Options& rows, const Options& row) {
  if (row.size() != 1) rows.clear();
  for (auto& option : rows) std::erase_if(option, [&](std::uint32_t id) { return id == row.front().front(); });
  std::erase_if(rows, [](const auto& option) { return option.empty(); });
}

/// Whether a mention and its attribute differ: `helpline calls per 100,000`, if the rate is that of all calls.
bool are_two(const Mention& first, const Mention& second) {
  const bool rate = second.options == Options{{kRateChannel}};
  return (rate || first.end == second.begin) && first.options != Options{{kTotalChannel}} &&
         first.options != second.options;
}

/// Joins alternatives of two lists in pairs; a list's last alternative joins with all others.
Options joined(const Options& a, const Options& b) {
  Options options;
  for (std::size_t at = 0; at < std::max(a.size(), b.size()) && !a.empty() && !b.empty(); ++at) {
    std::vector<std::uint32_t> both = a[std::min(at, a.size() - 1)];
    for (const std::uint32_t id : b[std::min(at, b.size() - 1)]) {
      if (std::ranges::find(both, id) == both.end()) both.push_back(id);
    }
    options.push_back(std::move(both));
  }
  return options;
}

}  // namespace

SentenceLayout::SentenceLayout(const Terms& terms, const Facts& facts) : terms_(terms) {
  find_clauses();
  find_mentions(facts);
  join_lists();
}

bool SentenceLayout::is_known(std::size_t at) const {
  const Term& term = terms_[at];
  if (term.part == WordPart::denied) return denies_all(at);
  if (term.part == WordPart::unknown || term.part == WordPart::other) return false;
  if (term.part == WordPart::ordinal) {  // of a rank, or `First, …`
    const WordPart ranks = part(next(at));
    return ranks == WordPart::most || ranks == WordPart::least || (at == 0 && part(1) == WordPart::comma) ||
           is_placed(at);
  }
  return term.part != WordPart::period || !term.ids.empty();
}

bool SentenceLayout::is_placed(std::size_t at) const {
  constexpr auto kVerbs = std::to_array<std::string_view>({"was", "is", "came", "were"});
  if (part(at) != WordPart::ordinal || at == 0 || std::ranges::find(kVerbs, terms_[at - 1].key) == kVerbs.end())
    return false;
  if (at + 1 == terms_.size() || terms_[at + 1].key == "with") return true;
  const WordPart right = part(at + 1);
  return right == WordPart::comma || right == WordPart::stop || right == WordPart::open || terms_[at + 1].key == ".";
}

/// `did not fall in any force`: the denial is of each row.
bool SentenceLayout::denies_all(std::size_t at) const {
  for (std::size_t after = at + 1; after + 1 < terms_.size() && terms_[after].part != WordPart::stop; ++after) {
    if (terms_[after].part == WordPart::any && part(next(after)) == WordPart::kind) return true;
  }
  return false;
}

void SentenceLayout::find_clauses() {
  std::vector<std::size_t> open{0};
  understood_.assign(1, true);
  bool quoted = !terms_.empty() && terms_.front().quoted;
  for (std::size_t at = 0; at < terms_.size(); ++at) {
    const WordPart part = terms_[at].part;
    const bool divided =
        at > 0 && (terms_[at - 1].part == WordPart::comma || terms_[at - 1].part == WordPart::conjunction);
    const bool speaks = divided && (terms_[at].key == "i" || terms_[at].key == "we" || terms_[at].key == "because");
    const bool turns = terms_[at].quoted != quoted || speaks;
    quoted = terms_[at].quoted;
    if (part == WordPart::open || part == WordPart::stop || turns) {
      if (part == WordPart::open) open.push_back(0);
      open.back() = understood_.size();
      understood_.push_back(true);
    }
    clauses_.push_back(open.back());
    if (!is_known(at)) understood_[open.back()] = false;
    if (part == WordPart::close && open.size() > 1) open.pop_back();
  }
}

bool SentenceLayout::has_part(std::size_t clause, WordPart part) const {
  for (std::size_t at = 0; at < terms_.size(); ++at) {
    if (clauses_[at] == clause && terms_[at].part == part) return true;
  }
  return false;
}

bool SentenceLayout::is_measured(std::size_t clause) const {
  return (has_part(clause, WordPart::channel) || has_part(clause, WordPart::measure)) &&
         !has_part(clause, WordPart::other);
}

void SentenceLayout::find_mentions(const Facts& facts) {
  for (std::size_t at = 0; at < terms_.size(); ++at) {
    const Term& term = terms_[at];
    Mention mention;
    mention.begin = at;
    mention.end = at + 1;
    mention.spoken_of = term.spoken_of;
    // `our county`: a speaker from one of the rows
    if (is_region_word(term) && term.quoted && at > 0 && terms_[at - 1].key == "our") continue;
    if (term.part == WordPart::row || is_region_word(term)) {
      mention.options = each_of(term.part == WordPart::row ? term.ids : facts.default_rows());
      if (part(previous(at)) == WordPart::outside) mention.options = all_but(facts, term.ids);
    } else if (term.key == "both" && facts.channels().size() == 2 && stands_alone(at)) {
      mention.of = Of::channel;
      mention.options = {{0, 1}};
      mention.members = {{{0}}, {{1}}};
      mentions_.push_back(std::move(mention));
      continue;
    } else if (leads_channel(at)) {
      continue;
    } else if (is_of_channels(term)) {
      mention.of = Of::channel;
      mention.options = term.part == WordPart::channel ? each_of(term.ids) : Options{{kTotalChannel}};
    } else if (term.part == WordPart::period || term.part == WordPart::before || term.part == WordPart::latest) {
      mention.of = Of::period;
      mention.options = each_of(term.ids);
      mention.relative = term.part != WordPart::period;
    } else {
      continue;
    }
    mention.members = {mention.options};
    mentions_.push_back(std::move(mention));
  }
}

/// Whether `whole` belongs to the channel after it: `the total number of calls`.
bool SentenceLayout::leads_channel(std::size_t at) const {
  if (part(at) != WordPart::whole) return false;
  const std::size_t right = next(at);
  return part(part(right) == WordPart::of ? next(right) : right) == WordPart::channel;
}

/// Whether `both` has no names in its clause and so means both channels.
bool SentenceLayout::stands_alone(std::size_t at) const {
  for (std::size_t other = 0; other < terms_.size(); ++other) {
    const bool names = terms_[other].part == WordPart::channel || terms_[other].part == WordPart::measure;
    if (names && clauses_[other] == clauses_[at]) return false;
  }
  const WordPart right = part(next(at));
  return right == WordPart::rise || right == WordPart::fall || right == WordPart::amount;
}

/// Whether two mentions of a kind are one list, or one name: `Surrey and Kent`, `calls to the helpline`. Not in `78 in
/// Sussex and Kent had 92`.
bool SentenceLayout::joins(const Mention& first, const Mention& second) const {
  if (first.of != second.of || first.of == Of::period || first.spoken_of != second.spoken_of) return false;
  if (second.begin - first.end > 4) return false;
  bool divided = false;
  for (std::size_t at = first.end; at < second.begin; ++at) {
    const WordPart part = terms_[at].part;
    divided = divided || part == WordPart::comma || part == WordPart::conjunction;
    const bool light =
        part == WordPart::comma || part == WordPart::conjunction || part == WordPart::every ||
        (part == WordPart::silent && is_article(terms_[at].key)) ||
        (first.of == Of::channel && (part == WordPart::to || part == WordPart::of || part == WordPart::from));
    if (!light) return false;
  }
  if (!divided) return first.of == Of::channel;
  return !(has_amount_before(first.begin) && has_amount_after(second.end - 1));
}

bool SentenceLayout::is_listed(std::size_t from, std::size_t to) const {
  bool divided = false;
  for (std::size_t at = from; at < to; ++at) {
    const bool light = part(at) == WordPart::comma || part(at) == WordPart::conjunction;
    if (!light && (part(at) != WordPart::silent || !is_article(terms_[at].key))) return false;
    divided = divided || light;
  }
  return divided && to <= from + 4;
}

std::pair<std::size_t, std::size_t> SentenceLayout::place_in_run(std::size_t at) const {
  const auto follows = [this](std::size_t first, std::size_t second) {
    return part(second) == WordPart::amount && terms_[second].amount.unit == terms_[first].amount.unit &&
           is_listed(first + 1, second);
  };
  // At most a comma, `and` and an article are between two of them.
  const auto neighbour = [&](std::size_t from, bool forward) {
    for (std::size_t step = 2; step <= 4; ++step) {
      const std::size_t to = forward ? from + step : from - step;
      const bool there = forward ? to < terms_.size() : step <= from;
      if (there && part(to) == WordPart::amount) return (forward ? follows(from, to) : follows(to, from)) ? to : from;
    }
    return from;
  };
  std::size_t before = 0, after = 0, last = at;
  for (std::size_t term = at, next; (next = neighbour(term, false)) != term; term = next) ++before;
  for (std::size_t next; (next = neighbour(last, true)) != last; last = next) ++after;
  const std::size_t left = previous(last);  // in `8,915, 175 more than`, the two are not a run
  if (part(left) != WordPart::conjunction) return {0, 1};
  return {before, before + after + 1};
}

/// Whether the phrase that ends before a term, or begins after it, has an amount: then names on both sides of `and`
/// each have one, and are not a list.
bool SentenceLayout::has_amount_before(std::size_t at) const {
  while (at-- > 0 && !is_division(part(at))) {
    if (part(at) == WordPart::amount) return true;
  }
  return false;
}

bool SentenceLayout::has_amount_after(std::size_t at) const {
  for (++at; at < terms_.size() && !is_division(part(at)); ++at) {
    if (part(at) == WordPart::amount) return true;
  }
  return false;
}

void SentenceLayout::join_lists() {
  std::vector<Mention> lists;
  for (Mention& mention : mentions_) {
    const auto last =
        std::find_if(lists.rbegin(), lists.rend(), [&](const Mention& each) { return each.of == mention.of; });
    if (last == lists.rend() || !joins(*last, mention)) {
      lists.push_back(std::move(mention));
      continue;
    }
    const bool divided = std::any_of(terms_.begin() + static_cast<std::ptrdiff_t>(last->end),
                                     terms_.begin() + static_cast<std::ptrdiff_t>(mention.begin), [](const Term& term) {
                                       return term.part == WordPart::comma || term.part == WordPart::conjunction;
                                     });
    const bool of_table = terms_[mention.begin].key.starts_with("per ") && mention.options != Options{{kRateChannel}};
    const bool two = !of_table && are_two(*last, mention);  // not `contacts per 100,000`, which a table has
    last->end = mention.end;
    if (divided && part(previous(last->begin)) == WordPart::outside) {
      exclude(last->options, mention.options);
      last->members = {last->options};
    } else if (divided) {
      last->options = joined(last->options, mention.options);
      last->members.push_back(mention.options);
    } else if (mention.options != Options{{kTotalChannel}}) {
      last->options = two ? Options() : mention.options;
      last->members.back() = last->options;
    }
  }
  mentions_ = std::move(lists);
}

}  // namespace reach::audit
