#include "audit/page/measure_header.hpp"

#include <algorithm>
#include <array>

#include "audit/page/figure_cell.hpp"
#include "audit/period_said.hpp"
#include "model/column_names.hpp"
#include "text/unicode.hpp"

namespace reach::audit {
namespace {

struct UnitWord {
  std::string_view word;
  std::int64_t unit;
};
constexpr auto kUnitWords = std::to_array<UnitWord>({
    {"thousand", 1000},       {"thousands", 1000},   {"000s", 1000},      {"000", 1000},
    {"'000", 1000},           {"’000", 1000},        {"'000s", 1000},     {"’000s", 1000},
    {"million", 1000000},     {"millions", 1000000}, {"m", 1000000},      {"£m", 1000000},
    {"£ million", 1000000},   {"$m", 1000000},       {"€m", 1000000},     {"billion", 1000000000},
    {"billions", 1000000000}, {"bn", 1000000000},    {"£bn", 1000000000}, {"x1000", 1000},
    {"x 1000", 1000},         {"×1000", 1000},       {"× 1000", 1000},
});

constexpr auto kRanks = std::to_array<std::string_view>(
    {"rank", "ranking", "no", "no.", "#", "nr", "pos", "pos.", "position", "place", "number", "s/n", "sr no", "ref"});

/// Words for figures that cannot be added up.
constexpr auto kNotAdditive = std::to_array<std::string_view>(
    {"average", "mean",    "median", "rate",       "ratio",   "share",   "percentage", "percent",
     "per",     "index",   "score",  "proportion", "minimum", "maximum", "highest",    "lowest",
     "turnout", "density", "age",    "%",          "avg",     "avg.",    "height",     "elevation"});

/// Words for times that only tables read as they stand may have.
constexpr auto kSeasons = std::to_array<std::string_view>({"season", "seasons", "years", "decade"});

constexpr auto kTotals = std::to_array<std::string_view>({"total", "overall", "all", "sum", "grand total", "totals"});

/// Names that say only that there are figures.
constexpr auto kPlainNames =
    std::to_array<std::string_view>({"figure", "figures", "count", "counts", "value", "values"});

bool is_one_of(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

std::int64_t unit_of(std::string_view folded) {
  if (folded.starts_with("in ")) folded.remove_prefix(3);
  const auto* const found = std::ranges::find(kUnitWords, folded, &UnitWord::word);
  if (found != kUnitWords.end()) return found->unit;
  // `million euros`, `thousands of visits`
  const std::string_view word = folded.substr(0, folded.find(' '));
  constexpr std::size_t kShortest = 7;  // `million`: shorter ones, such as `m`, may be the unit of a length
  return word.size() < kShortest || word.size() == folded.size() ? 0 : unit_of(word);
}

/// Takes a unit or a period from the part of a header in brackets or after a comma. Returns whether it states one.
bool take_remark(std::string_view remark, MeasureHeader& header) {
  const std::string folded = fold_name(remark);
  if (const std::int64_t unit = unit_of(folded)) {
    header.unit = unit;
    return true;
  }
  if (folded == "%" || folded == "per cent" || folded == "percent" || folded == "percentage") {
    header.percent = true;
    return true;
  }
  const auto period = period_said(remark);
  if (period && !header.period) header.period = period;
  return period.has_value();
}

/// Removes parts in brackets, and the last part after a comma or `in`, that are a unit or a period.
std::string without_remarks(std::string_view text, MeasureHeader& header) {
  std::string rest;
  while (!text.empty()) {
    const std::size_t open = std::min(text.find('('), text.size());
    const std::size_t close = text.find(')', open);
    rest += text.substr(0, open);
    if (open == text.size()) break;
    if (close == std::string_view::npos) return rest.append(text.substr(open));
    if (!take_remark(trim(text.substr(open + 1, close - open - 1)), header))
      rest += text.substr(open, close + 1 - open);
    text.remove_prefix(close + 1);
  }
  for (const std::string_view joint : {", ", " in ", " - ", " – "}) {
    const std::size_t at = rest.rfind(joint);
    if (at != std::string::npos && take_remark(trim(std::string_view(rest).substr(at + joint.size())), header))
      rest.resize(at);
  }
  return std::string(trim(rest));
}

bool has_any_word(std::string_view folded, std::span<const std::string_view> words) {
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    if (is_one_of(words, folded.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

ColumnUse use_of(Role role) {
  switch (role) {
    case Role::total:
      return ColumnUse::total;
    case Role::increase:
    case Role::change:
      return ColumnUse::change;
    case Role::period:
    case Role::date:
    case Role::part:
      return ColumnUse::period;
    case Role::code:
    case Role::id:
      return ColumnUse::place;
    default:
      return ColumnUse::measure;
  }
}

/// Whether a header is that of a change: `+/-`, `Difference`, `Annual growth`.
bool is_of_change(std::string_view folded) {
  constexpr auto kChanges =
      std::to_array<std::string_view>({"change", "increase", "decrease", "growth", "rise", "fall", "difference", "diff",
                                       "+/", "+/-", "±", "yoy", "gain", "loss"});
  return has_any_word(folded, kChanges);
}

}  // namespace

MeasureHeader read_measure_header(std::string_view cell) {
  MeasureHeader header;
  std::string name = without_remarks(without_notes(cell), header);
  name = without_notes(name);
  const std::string folded = fold_header(name);
  if (is_one_of(kRanks, folded)) {
    header.use = ColumnUse::rank;
    return header;
  }
  HeaderWords words = read_column_name(name, PeriodKind::calendar_year);
  if (const auto period = words.period ? std::nullopt : period_said(name)) {  // `Year to June 2023`
    words.period = period;
    words.channel.clear();
  }
  header.use = is_one_of(kSeasons, folded) ? ColumnUse::period : use_of(words.role);
  if (words.period && !header.period) header.period = words.period;
  if (header.use == ColumnUse::measure && (is_of_change(folded) || fold_name(name) == "+/-"))
    header.use = ColumnUse::change;
  header.name = words.period ? words.channel : name;
  const std::string left = fold_header(header.name);
  if (is_one_of(kTotals, left)) {
    header.use = ColumnUse::total;
  } else if (header.use == ColumnUse::total && !left.empty()) {
    header.use = ColumnUse::measure;  // `Total stores` names what is counted
  }
  if (header.use == ColumnUse::total || is_one_of(kPlainNames, left)) header.name.clear();
  header.percent = header.percent || name.find('%') != std::string::npos;
  header.additive = !header.percent && !has_any_word(folded, kNotAdditive);
  return header;
}

}  // namespace reach::audit
