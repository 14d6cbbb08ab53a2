#include "model/marker_names.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "model/time/header_time.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

struct MarkerColumnWord {
  std::string_view text;  ///< folded like headers
  bool in_doubt = false;
};

/// The longer of two with the same end comes first.
constexpr auto kMarkerColumnWords = std::to_array<MarkerColumnWord>({
    {"data markers"},
    {"data marker"},
    {"data marking"},
    {"markers"},
    {"marker"},
    {"suppression flag"},
    {"flags"},
    {"flag"},
    {"symbols"},
    {"symbol"},
    {"shorthand"},
    {"observation status"},
    {"obs status"},
    {"status", true},
    {"footnotes", true},
    {"footnote", true},
    {"notes", true},
    {"note", true},
});

/// The words of a header without the word for markers at its end.
struct MarkedWords {
  std::string_view rest;
  bool in_doubt;
};

std::optional<MarkedWords> split_marker_word(std::string_view folded) {
  for (const auto& word : kMarkerColumnWords) {
    if (!folded.ends_with(word.text)) continue;
    const auto rest = folded.substr(0, folded.size() - word.text.size());
    if (rest.empty() || rest.ends_with(' ')) return MarkedWords{trim_joints(rest), word.in_doubt};
  }
  return std::nullopt;
}

/// Whether a column may be what markers belong to: counts, or stated figures.
bool may_be_marked(Role role) {
  constexpr auto kNever = std::to_array({Role::force, Role::region, Role::channel, Role::date, Role::ignored});
  return std::ranges::find(kNever, role) == kNever.end();
}

}  // namespace

std::optional<HeaderWords> read_marker_name(std::string_view text, PeriodKind prefer) {
  if (read_channel_cell(text).said) return std::nullopt;
  const HeaderTime time = read_header_time(text, prefer);
  const bool has_period = time.timespan && time.timespan->period && !time.at_both_ends;
  const std::string whole = fold_header(text);
  const std::string rest = fold_header(has_period ? time.rest : text);
  auto split = split_marker_word(whole);  // `Website 2016 marker`
  const bool at_end = split.has_value();
  if (!split) split = split_marker_word(rest);  // `Website marker 2016`
  if (!split) return std::nullopt;
  HeaderWords words{Role::marker, {}, std::nullopt};
  words.in_doubt = split->in_doubt;
  if (!at_end) words.period = time.timespan->period;
  if (split->rest.empty()) return words;
  HeaderWords of = read_column_name(split->rest, prefer);
  if (!may_be_marked(of.role) || !of.timespan.empty()) return std::nullopt;
  const bool named = of.role == Role::value || of.role == Role::plain;
  if (named) words.channel = std::move(of.channel);
  if (is_stated(of.role)) words.said = true;
  if (of.period) words.period = of.period;
  return words;
}

}  // namespace reach
