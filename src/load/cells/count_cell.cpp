#include "load/cells/count_cell.hpp"

#include <algorithm>
#include <array>

#include "load/cells/missing_words.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

struct MarkerWord {
  std::string_view text;  ///< case-folded
  Marker marker;
};

/// The words for markers in square brackets after a figure.
constexpr auto kMarkerWords = std::to_array<MarkerWord>({
    {"p", Marker::provisional},
    {"provisional", Marker::provisional},
    {"r", Marker::revised},
    {"revised", Marker::revised},
    {"e", Marker::estimated},
    {"estimated", Marker::estimated},
    {"estimate", Marker::estimated},
    {"b", Marker::break_in_series},
    {"break", Marker::break_in_series},
    {"u", Marker::low_reliability},
});

/// The markers in one pair of brackets: `r`, `p, r`. Nothing if any word is not a marker.
std::optional<Markers> bracketed_markers(std::string_view text) {
  const std::string folded = fold_name(text);
  Markers markers;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find_first_of(" ,;", at), folded.size());
    const auto word = std::string_view(folded).substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    const auto found = std::ranges::find(kMarkerWords, word, &MarkerWord::text);
    if (found == kMarkerWords.end()) return std::nullopt;
    markers |= Markers(found->marker);
  }
  return markers.none() ? std::nullopt : std::optional(markers);
}

/// Takes decimals off the end of a number if they are all zeros.
DotUse drop_zero_decimals(std::string_view& text) {
  constexpr std::size_t kGroup = 3;
  const std::size_t dot = text.find('.');
  if (dot == std::string_view::npos || dot == 0 || dot + 1 == text.size()) return DotUse::none;
  const auto decimals = text.substr(dot + 1);
  if (std::ranges::any_of(decimals, [](char c) { return c != '0'; })) return DotUse::none;
  const auto whole = text.substr(0, dot);
  const bool may_group = decimals.size() == kGroup && whole.size() <= kGroup && whole.front() != '0';
  text = whole;
  return may_group ? DotUse::either : DotUse::decimals;
}

bool is_number(const std::variant<Count, CountFault>& parsed) {
  const auto* count = std::get_if<Count>(&parsed);
  return count != nullptr && !count->is_missing();
}

bool is_fault(const std::variant<Count, CountFault>& parsed, CountFault fault) {
  const auto* found = std::get_if<CountFault>(&parsed);
  return found != nullptr && *found == fault;
}

}  // namespace

bool is_forecast_word(std::string_view text) {
  const std::string folded = fold_name(text);
  return folded == "f" || folded == "forecast" || folded == "forecasts";
}

Markers written_out_marker(std::string_view text) {
  const auto found = std::ranges::find(kMarkerWords, fold_name(text), &MarkerWord::text);
  const bool is_word =
      found != kMarkerWords.end() && found->text.size() > 1 && found->marker != Marker::break_in_series;
  return is_word ? Markers(found->marker) : Markers();
}

MarkedText split_markers(std::string_view text) {
  MarkedText split{text, {}};
  while (split.figure.ends_with(']')) {
    const std::size_t open = split.figure.rfind('[');
    if (open == std::string_view::npos || open == 0) break;
    const auto markers = bracketed_markers(split.figure.substr(open + 1, split.figure.size() - open - 2));
    if (!markers) break;
    split.markers |= *markers;
    split.figure = trim(split.figure.substr(0, open));
  }
  return split;
}

CountReader::CountReader(const TextOptions& options)
    : grouping_(options.grouping), empty_is_zero_(options.empty_is_zero) {
  for (const TextMeaning& meaning : options.missing) {
    std::string folded = fold_name(trim(meaning.text));
    numbers_ = numbers_ || is_number(parse_count(folded, grouping_));
    meanings_.insert_or_assign(std::move(folded), meaning.count);
  }
}

std::optional<Count> CountReader::meaning_of(std::string_view text) const {
  if (meanings_.empty()) return std::nullopt;
  const auto found = meanings_.find(fold_name(text));
  return found == meanings_.end() ? std::nullopt : std::optional(found->second);
}

bool CountReader::is_missing(std::string_view text) const {
  return meaning_of(text).has_value() || missing_symbol(text).has_value();
}

CountCell CountReader::read(std::string_view text) const {
  if (const auto count = meaning_of(text))
    return {.count = *count, .empty_as_zero = text.empty() && *count == Count(0)};
  if (text.empty() && empty_is_zero_) return {.count = Count(0), .empty_as_zero = true};
  CountCell cell{.count = parse_count(text, grouping_)};
  if (!is_fault(cell.count, CountFault::not_whole)) return cell;
  auto [figure, markers] = split_markers(text);
  const DotUse dot = grouping_ == Grouping::dot ? DotUse::none : drop_zero_decimals(figure);
  if (markers.none() && dot == DotUse::none) return cell;
  const auto number = parse_count(figure, grouping_);
  if (is_number(number)) return {.count = number, .markers = markers, .dot = dot};
  if (is_fault(number, CountFault::too_large)) cell.count = number;
  return cell;
}

}  // namespace reach
