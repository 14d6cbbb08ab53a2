#include "load/cells/count_refusal.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <variant>

#include <fmt/core.h>

#include "diagnostic/suggest.hpp"
#include "load/cells/cell.hpp"
#include "load/cells/count_cell.hpp"
#include "load/cells/missing_words.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr std::string_view kDigitsHint =
    "use digits, optionally grouped in threes; leave the cell empty if there is no figure";

/// What people write after a figure in place of the markers that are read.
struct LooseMarker {
  std::string_view text;  ///< case-folded
  std::string_view read;
};
constexpr auto kLooseMarkers = std::to_array<LooseMarker>({{"p", "[p]"},
                                                           {"(p)", "[p]"},
                                                           {"r", "[r]"},
                                                           {"(r)", "[r]"},
                                                           {"e", "[e]"},
                                                           {"(e)", "[e]"},
                                                           {"b", "[b]"},
                                                           {"(b)", "[b]"}});

/// Note marks that may follow a figure, apart from bracketed ones.
constexpr auto kRaised = std::to_array<std::string_view>(
    {"\u00B9", "\u00B2", "\u00B3", "\u2070", "\u2074", "\u2075", "\u2076", "\u2077", "\u2078", "\u2079"});
constexpr auto kSigns = std::to_array<std::string_view>({"*", "\u2020", "\u2021", "~", "#", "^", "\u00A7", "\u00B6"});

/// Takes one of the texts off the front.
template <std::size_t size>
bool take_any(std::string_view& text, const std::array<std::string_view, size>& texts) {
  const auto found = std::ranges::find_if(texts, [&](std::string_view each) { return text.starts_with(each); });
  if (found == texts.end()) return false;
  text.remove_prefix(found->size());
  return true;
}

bool is_bracketed(std::string_view text) {
  return (text.starts_with('(') && text.ends_with(')')) || (text.starts_with('[') && text.ends_with(']'));
}

/// A figure and what follows it; no figure if the text does not begin with one.
struct FigureAndRest {
  std::string_view figure;
  std::string_view rest;
};

FigureAndRest split_figure(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && (is_digit(text[end]) || (end > 0 && (text[end] == ',' || text[end] == '.')))) ++end;
  return {text.substr(0, end), trim(text.substr(end))};
}

/// The hint for a figure with a mark after it that is not read; nothing for other texts.
std::optional<std::string> mark_hint(std::string_view text) {
  const auto [figure, rest] = split_figure(text);
  if (figure.empty() || rest.empty()) return std::nullopt;
  const std::string folded = fold_name(rest);
  const auto loose = std::ranges::find(kLooseMarkers, std::string_view(folded), &LooseMarker::text);
  if (loose != kLooseMarkers.end()) return fmt::format("to mark the figure, write `{} {}`", figure, loose->read);
  std::string_view left = rest;
  bool raised = false;
  while (take_any(left, kRaised)) raised = true;
  while (take_any(left, kSigns)) left = trim(left);
  if (raised && left.empty()) {
    return fmt::format("write the figure alone: {} may be the mark of a note, or a digit of the figure",
                       in_backticks(rest));
  }
  if (left.empty() || is_bracketed(rest)) {
    return fmt::format("write the figure alone, without {}; only the markers [p], [r], [e], [u] and [b] may follow it",
                       in_backticks(rest));
  }
  return std::nullopt;
}

/// Whether a text may stand for a missing figure: a few words or a sign, without digits of any script. `O` and `l` are
/// easily taken for 0 and 1.
bool may_stand_for_nothing(std::string_view text) {
  constexpr std::size_t kMost = 40;
  constexpr auto kLikeDigits = std::to_array<std::string_view>({"O", "o", "l", "I"});
  const auto is_plain = [](char c) { return static_cast<unsigned char>(c) < 0x80 && !is_digit(c); };
  const bool is_sign = std::ranges::find(kSigns, text) != kSigns.end();
  const bool is_word = text.size() <= kMost && !text.starts_with('=') && std::ranges::all_of(text, is_plain);
  return is_sign || (is_word && std::ranges::find(kLikeDigits, text) == kLikeDigits.end());
}

std::string missing_option(std::string_view text, std::string_view meaning) {
  return fmt::format("--missing {}={}", as_argument(text), meaning);
}

std::string hint_of(std::string_view text, Grouping grouping) {
  if (grouping != Grouping::dot && std::holds_alternative<Count>(parse_count(text, Grouping::dot)))
    return "if the dot groups digits in threes, say so: --grouping dot";
  if (auto hint = mark_hint(text)) return *std::move(hint);
  if (!may_stand_for_nothing(text)) return std::string(kDigitsHint);
  return fmt::format("if it stands for a missing figure, say so: {} if it is not available, {} if it is confidential",
                     missing_option(text, "x"), missing_option(text, "c"));
}

/// Whether a text is nothing but markers.
bool is_marker_alone(std::string_view text) {
  const std::string beside = std::string("0 ").append(text);
  const MarkedText split = split_markers(beside);
  return split.figure == "0" && !split.markers.none();
}

/// Whether a mark says that the figure before it is expected, not counted: `449 [f]`.
bool is_forecast(std::string_view text) {
  const auto [figure, rest] = split_figure(text);
  return !figure.empty() && is_bracketed(rest) && is_forecast_word(rest.substr(1, rest.size() - 2));
}

}  // namespace

CountRefusal refuse_count(std::string_view text, Grouping grouping) {
  if (is_marker_alone(text)) {
    return {fmt::format("has {} alone, and a marker needs a figure", in_backticks(text)),
            "write the figure before it, or leave the cell empty if there is none"};
  }
  if (is_forecast(text)) {
    return {fmt::format("is a forecast: {}; a forecast cannot be compared with a count", in_backticks(text)),
            "empty the cell, or leave its column out: --ignore-column NAME"};
  }
  switch (count_words(text)) {
    case CountWords::formula_error:
      return {fmt::format("has the error of a formula, not a figure: {}", in_backticks(text)),
              "correct the formula in the spreadsheet, and export it again"};
    case CountWords::nothing:
      return {fmt::format("has no number: {} may mean 0, or that no figure is available", in_backticks(text)),
              fmt::format("say which: {} or {}", missing_option(text, "0"), missing_option(text, "x"))};
    case CountWords::other:
      break;
  }
  return {fmt::format("is not a whole number: {}", in_backticks(text)), hint_of(text, grouping)};
}

}  // namespace reach
