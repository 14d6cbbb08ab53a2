#include "document/written_notes.hpp"

#include <algorithm>
#include <array>

#include <reach/count.hpp>
#include <reach/marker.hpp>
#include <reach/summary.hpp>

namespace reach::document {
namespace {

/// How a kind of note begins, and what it contains after that; names and figures may be between and after.
struct NoteWords {
  std::string_view begin;
  std::string_view within;
};

constexpr auto kNotes = std::to_array<NoteWords>({
    {"", ": over all channels, "},
    {"Share: of the ", ""},
    {"Shares may add up to more than 100%", ""},
    {"Shares", ": owing to rounding, "},
    {"Contribution: to the ", ""},
    {"Contributions", ": owing to rounding, "},
    {"Annual: over one year", ""},
    {"Annual: the increase a year", ""},
    {"Step: the increase on the period before", ""},
    {"On a year before: the increase on the same period", ""},
    {"Index: ", " = 100"},
    {"Interval: ", " confidence, as far as chance goes"},
    {"Verdict: clear where the interval leaves out 0%", ""},
    {"Rates are per ", " people"},
    {"Populations are the same in all periods", ""},
    {"Limits of rates: ", " confidence"},
    {"The forces' increases differ by more than chance", ""},
    {"The forces' increases do not differ by more than chance could make them", ""},
    {"", ": the forces' increases differ by more than chance"},
    {"", ": the forces' increases do not differ by more than chance could make them"},
    {"The line after a row is its total in each period", ""},
    {"", ": there is no "},
    {"There are ", " more gaps between periods"},
    {"Like for like: ", " left out of all totals"},
    {"Like for like: ", " left out of the totals of both periods"},  // written before 0.2.0
    {"Like for like: ", " left out of the totals of all periods"},
    {"Regions shown: ", " in the data"},
    {"All regions: the ", " in the data"},
    {"Forces shown: ", " Totals are those of all "},
    {"", " of the data could not be read and "},
    {"", " read as 0, as asked"},
    {"Totals and changes include marked figures", ""},  // written before 0.2.0
    {"People may be counted in several rows", ""},
    {"Totals count each person once", ""},
    {"Each person counts once, whatever the ", ""},
    {"Counts are summed over ", ""},
    {"", " is incomplete: no rows for "},
    {"", " is incomplete: the file says that its dates are "},
    {"The dates cover ", " only in part"},  // written by 0.1.0
    {"", " may be the total of others, which would count them twice"},
    {"", " may be totals of others, which would count them twice"},
    {"Accepted despite a warning: ", ""},
    {kRoundedTo, ""},
    {"", "; the ONS region of that name "},
    {"", "; the nation of that name "},
    {"", " compared over "},
    {"Periods are compared in part: ", ""},
});

constexpr auto kSymbols =
    std::to_array<Symbol>({Symbol::not_available, Symbol::confidential, Symbol::not_applicable, Symbol::unreliable,
                           Symbol::low, Symbol::rounds_to_zero, Symbol::break_in_series});

constexpr auto kMarkers = std::to_array<Marker>(
    {Marker::provisional, Marker::revised, Marker::estimated, Marker::break_in_series, Marker::low_reliability});

/// Whether a line explains a symbol: `[z] not applicable: the baseline is zero`, `[r] revised: Kent website 2016.`
template <typename Shorthand>
bool explains(std::string_view line, Shorthand symbol) {
  if (!line.starts_with(to_text(symbol))) return false;
  line.remove_prefix(to_text(symbol).size());
  return line.starts_with(' ') && line.substr(1).starts_with(meaning(symbol));
}

}  // namespace

bool is_written_note(std::string_view line) {
  const auto matches = [line](const NoteWords& note) {
    return line.starts_with(note.begin) && line.find(note.within, note.begin.size()) != std::string_view::npos;
  };
  return std::ranges::any_of(kNotes, matches) ||
         std::ranges::any_of(kSymbols, [line](Symbol symbol) { return explains(line, symbol); }) ||
         std::ranges::any_of(kMarkers, [line](Marker marker) { return explains(line, marker); });
}

}  // namespace reach::document
