#include "load/words/measures.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>

#include "load/words/measure_words.hpp"
#include "load/words/phrase.hpp"
#include "model/time/written_date.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

bool among_singular(std::span<const std::string_view> words, std::string_view word) {
  return among(words, word) || among(words, singular(word));
}

bool ends_in(std::string_view text, std::string_view words) {
  return text == words ||
         (text.size() > words.size() && text.ends_with(words) && text[text.size() - words.size() - 1] == ' ');
}

/// Whether the word is an Office for National Statistics name for a column of codes: `PFA23CD`, `areacd`.
bool is_ons_code(std::string_view word) {
  constexpr std::size_t kTail = 4;  // two digits and `cd`
  if (word.size() < kTail || !word.ends_with("cd")) return false;
  if (among(kCoded, word.substr(0, word.size() - 2))) return true;
  return word.size() >= kTail + 2 && all_digits(word.substr(word.size() - kTail, 2));
}

/// The words before the first preposition: `rate` in `rate of calls`.
std::span<const std::string> head_of(std::span<const std::string> words) {
  const auto stop = std::ranges::find_if(words, [](const auto& word) { return among(kPrepositions, word); });
  const auto length = static_cast<std::size_t>(stop - words.begin());
  auto head = length == 0 ? words : words.first(length);
  while (head.size() > 1 && all_digits(head.back())) head = head.first(head.size() - 1);  // `rank 2`
  return head;
}

std::optional<NamedMeasure> by_head(std::span<const std::string> head) {
  const std::string text = joined(head);
  for (const auto& row : kHeads) {
    if (ends_in(text, row.words)) return NamedMeasure{row.measure, row.certain};
  }
  return std::nullopt;
}

std::optional<NamedMeasure> by_whole(std::span<const std::string> words) {
  const std::string text = joined(words);
  for (const auto& row : kWholes) {
    if (text == row.words) return NamedMeasure{row.measure, row.certain};
  }
  if (words.front() == "unnamed") return NamedMeasure{Measure::row_number};
  const std::string_view last = words.back();
  const std::string_view first = words[words.size() >= 2 ? words.size() - 2 : 0];
  if (is_ons_code(last)) return NamedMeasure{Measure::code};
  if (words.size() < 2) return std::nullopt;
  if (words.size() == 2 && words.front() == "code") return NamedMeasure{Measure::code, false};  // `Code INSEE`
  const bool code = last == "code" || last == "codes";
  if (code && among(kCoded, first)) return NamedMeasure{Measure::code};
  // `Force number` might mean the number of forces, but that is unlikely in a table of counts.
  const bool number = last == "no" || last == "number" || last == "nr";
  const bool numbers = among(kCoded, first) || among(kNumbered, first);
  if (number && words.size() == 2 && first != "row" && numbers) return NamedMeasure{Measure::code, false};
  const bool refers = last == "reference" || last == "ref";
  if (refers && words.size() == 2 && among(kNumbered, first)) return NamedMeasure{Measure::code, false};
  if (words.size() == 2 && among(kCalendar, last) && among(kOfCalendar, first)) return NamedMeasure{Measure::date};
  if (words.front() == "year" && words[1] == "of" && words.size() <= 4) return NamedMeasure{Measure::date};
  return std::nullopt;
}

/// `per 1,000`, `per head`, `per day`; but `as per plan` divides nothing.
std::optional<NamedMeasure> by_division(std::span<const std::string> words) {
  for (std::size_t at = 0; at + 1 < words.size(); ++at) {
    if (words[at] != "per") continue;
    const std::string& divisor = words[at + 1];
    if (is_digit(divisor.front()) || among_singular(kDivisors, divisor)) return NamedMeasure{Measure::rate};
    if (at == 0 || words[at - 1] != "as") return NamedMeasure{Measure::rate, false};
  }
  return std::nullopt;
}

/// `website %`, `% of calls`; but `100% safe helpline` is a name.
std::optional<NamedMeasure> by_percent(std::span<const std::string> words) {
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (!among(kPercent, words[at])) continue;
    const bool of_a_number = at > 0 && all_digits(words[at - 1]);
    if (!of_a_number) return NamedMeasure{Measure::rate};
  }
  return std::nullopt;
}

/// `Lower CI`, `95% CI`, `Calls CI`, `Lower 95%`; but `Sandwich CI` may be a place.
std::optional<NamedMeasure> by_interval(std::span<const std::string> words) {
  const std::string text = joined(words);
  for (const std::string_view name :
       {"confidence interval", "confidence intervals", "confidence limit", "confidence limits"}) {
    if (has_words(text, name)) return NamedMeasure{Measure::limit};
  }
  const bool ci = std::ranges::any_of(words, [](const auto& word) { return word == "ci" || word == "cis"; });
  const bool limits = std::ranges::any_of(words, [](const auto& word) { return among(kLimiting, word); });
  const bool percent = std::ranges::any_of(words, [](const auto& word) { return among(kPercent, word); });
  const bool contacts = std::ranges::any_of(words, [](const auto& word) { return among_singular(kContacts, word); });
  const bool certain = ci ? words.size() == 1 || words.front() == "ci" || limits || percent || contacts
                          : limits && percent && words.size() <= 3;
  return certain ? std::optional(NamedMeasure{Measure::limit}) : std::nullopt;
}

/// `Calls, thousands`, `Users '000`, `Hundreds of calls`; but `000 calls` may be calls to that number.
std::optional<NamedMeasure> by_scale(std::span<const std::string> words) {
  const auto is_scale = [](const std::string& word) { return among(kScales, word); };
  if (is_scale(words.back()) || is_scale(words.front())) return NamedMeasure{Measure::scaled};
  const bool zeros = words.back() == "000" || words.front() == "000";
  return zeros ? std::optional(NamedMeasure{Measure::scaled, false}) : std::nullopt;
}

/// `Calls since April`, `Calls since launch`; but `since 2016` is a time.
bool runs_since(std::span<const std::string> words) {
  for (std::size_t at = 1; at + 1 < words.size(); ++at) {
    if (words[at] == "since" && (month_number(words[at + 1]) > 0 || among(kSince, words[at + 1]))) return true;
  }
  return false;
}

std::optional<NamedMeasure> by_running(std::span<const std::string> words) {
  const std::string text = joined(words);
  const auto runs_on = [](std::string_view word) { return word == "running" || word == "rolling"; };
  const bool runs = runs_on(words.front());
  const bool led =
      runs ? words.size() > 1 && (among(kRunUp, words[1]) || all_digits(words[1])) : among(kRunning, words.front());
  if (runs && words.size() == 2 && among_singular(kContacts, words[1])) return NamedMeasure{Measure::running, led};
  const bool ended = (!runs_on(words.back()) && among(kRunning, words.back())) || ends_in(text, "to date");
  const bool inside = has_words(text, "year to date") || has_words(text, "running total") ||
                      has_words(text, "rolling total") || has_words(text, "so far") || runs_since(words);
  return led || ended || inside ? std::optional(NamedMeasure{Measure::running}) : std::nullopt;
}

/// `Average calls`, `Average daily website visits`; in `Average school visits` it may be part of a name.
std::optional<NamedMeasure> by_lead(std::span<const std::string> words) {
  const bool averages = among(kAveraging, words.front());
  if (!averages && !among(kExtreme, words.front())) return std::nullopt;
  const Measure measure = averages ? Measure::average : Measure::extreme;
  const auto rest = words.subspan(1);
  constexpr auto kAreas = std::to_array<std::string_view>({"force", "area", "all"});
  if (rest.empty() || among(kPrepositions, rest.front()) || among_singular(kContacts, rest.front()) ||
      (averages && among_singular(kAreas, rest.front())))
    return NamedMeasure{measure};
  const bool names_campaign = rest.size() > 1 && among(kCampaigns, rest.back());  // `Average Joe campaign`
  if (averages && !names_campaign) return NamedMeasure{measure, false};           // `Average Street` is a place
  return std::nullopt;
}

/// Whether these words, after `cost of`, may name contacts with `cost` as part of the name: `Cost of crime page` may be
/// the page, `Cost of website visits` is a cost.
bool counts_contacts(std::span<const std::string> words) {
  return words.size() > 1 && among_singular(kContacts, words.back()) && !among_singular(kContacts, words.front());
}

/// Whether this is the name of a campaign: `Operation Target`, but not `Campaign budget`, which is what it may spend.
bool is_campaign(std::span<const std::string> words) {
  if (words.size() < 2 || !among(kCampaigns, words.front())) return false;
  const bool is_operation = words.front() == "operation" || words.front() == "op";
  return is_operation || !among(kOfCampaigns, words.back());
}

/// `Target calls` may be planned calls, or calls from a target; `Target audience calls` are calls.
std::optional<NamedMeasure> by_plan(std::span<const std::string> words) {
  const bool plans = words.size() == 2 && among(kPlanned, words[0]) && words[1].ends_with('s');
  return plans && among_singular(kContacts, words[1]) ? std::optional(NamedMeasure{Measure::plan, false})
                                                      : std::nullopt;
}

std::optional<NamedMeasure> by_bracket(std::span<const std::string> words) {
  if (words.empty()) return std::nullopt;
  if (const auto found = by_division(words)) return found;
  if (const auto found = by_percent(words)) return found;
  if (const auto found = by_running(words)) return found;
  const auto head = by_head(words);
  constexpr auto kQualities =
      std::to_array({Measure::rate, Measure::index, Measure::rank, Measure::plan, Measure::limit, Measure::average,
                     Measure::extreme, Measure::denominator, Measure::size, Measure::earlier});
  const std::string text = joined(words);
  if (text == "fte" || text == "ftes" || text.starts_with("full time equivalent")) return NamedMeasure{Measure::staff};
  if (text.starts_with("out of ") && all_digits(words.back())) return NamedMeasure{Measure::index, false};
  if (words.size() == 1 && among(kUnitsInBrackets, text)) return NamedMeasure{Measure::size};
  if (const auto found = by_interval(words)) return found;
  if (const auto found = by_scale(words)) return found;
  if (head && head->measure == Measure::population && words.size() == 1) return NamedMeasure{head->measure, false};
  const bool money = head && head->measure == Measure::money && words.size() == 1;
  const bool quality = head && std::ranges::find(kQualities, head->measure) != kQualities.end();
  return money || quality ? head : std::nullopt;
}

/// `of which online`, `Calls of which urgent`.
bool names_part(std::span<const std::string> words) {
  const std::string text = joined(words);
  return has_words(text, "of which") || has_words(text, "of whom") || has_words(text, "thereof");
}

/// In `Male to female ratio`, the head is the last word, because the preposition joins two words of equal rank. `Calls
/// about rates` are calls, and `Under 18 rate` is a rate.
std::optional<NamedMeasure> by_tail(std::span<const std::string> words) {
  constexpr auto kTopic = std::to_array<std::string_view>({"about", "on", "for"});
  if (among(kTopic, words[head_of(words).size()])) return std::nullopt;
  const std::string& last = words.back();
  if (last == "ratio" || last == "ratios") return NamedMeasure{Measure::rate};
  if (last == "rate" && words[words.size() - 2] != "at") return NamedMeasure{Measure::rate, false};
  if (last == "average") return NamedMeasure{Measure::average, false};
  return std::nullopt;
}

NamedMeasure judge(std::span<const std::string> words) {
  if (names_part(words)) return {Measure::part};
  const bool includes = words.front() == "including" || words.front() == "incl";
  if (includes && words.size() > 1) return {Measure::part, false};
  const auto divided = by_division(words);
  if (divided && divided->certain) return *divided;
  if (const auto found = by_percent(words)) return *found;
  if (const auto found = by_interval(words)) return *found;
  if (const auto found = by_running(words)) return *found;
  if (const auto found = by_scale(words)) return *found;
  if (is_campaign(words)) return {};
  if (const auto found = by_whole(words)) return *found;
  const bool shares = words.front() == "proportion" && words.size() > 1 && !among(kPrepositions, words[1]);
  if (shares) return {Measure::rate, false};  // `Proportion online`
  if (const auto found = by_lead(words)) return *found;
  if (divided) return *divided;
  if (const auto found = by_plan(words)) return *found;
  const auto head = head_of(words);
  if (const auto found = by_head(head)) {
    // `Code of practice downloads` and `Dates of birth checked` are counts; `Cost of website visits` is not.
    const bool label = found->measure == Measure::code || found->measure == Measure::date;
    const auto whole = words.subspan(std::min(head.size() + 1, words.size()));
    if (label && whole.size() > 1) return {};
    return {found->measure, found->certain && !counts_contacts(whole)};
  }
  if (head.size() < words.size()) {
    if (const auto found = by_tail(words)) return *found;
  }
  // `Staff trained` may be people who were reached.
  if (head.size() > 1 && head.back().ends_with("ed")) {
    const auto found = by_head(head.first(head.size() - 1));
    constexpr auto kDone = std::to_array({Measure::staff, Measure::population, Measure::rate});
    if (found && std::ranges::find(kDone, found->measure) != kDone.end()) return {found->measure, false};
  }
  return {};
}

/// `Number of` shows that the words after it are counted, unless they name a rate, a running total or a part. Staff and
/// populations remain doubtful.
NamedMeasure judge_number_of(std::span<const std::string> words) {
  const NamedMeasure rest = judge(words);
  const bool counted = rest.measure == Measure::staff || rest.measure == Measure::population;
  if (counted) return {rest.measure, false};
  const bool divided =
      rest.measure == Measure::rate || rest.measure == Measure::running || rest.measure == Measure::part;
  return divided ? rest : NamedMeasure{};
}

NamedMeasure judge_name(std::span<const std::string> words) {
  if (words.empty()) return {};
  const bool number =
      words.size() > 2 && words[1] == "of" && (words[0] == "number" || words[0] == "no" || words[0] == "count");
  return number ? judge_number_of(words.subspan(2)) : judge(words);
}

}  // namespace

NamedMeasure measure_of(std::string_view name) {
  if (!has_measure_word(name)) return {};
  const Phrase phrase = phrase_of(name);
  const NamedMeasure outside = judge_name(phrase.words);
  if (outside.measure != Measure::count && outside.certain) return outside;
  for (const auto& words : phrase.bracketed) {
    if (const auto found = by_bracket(words)) return *found;
    if (names_part(words)) return {Measure::part};
  }
  if (outside.measure == Measure::count && !phrase.lead.empty()) {
    if (const auto found = by_head(phrase.lead)) return {found->measure, false};
  }
  return outside;
}

}  // namespace reach
