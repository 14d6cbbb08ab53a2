// Notes on symbols: exactly the symbols shown are explained.
#include "report/notes.hpp"

#include "catch.hpp"
#include "unit/report/sample.hpp"

using namespace sample;
using reach::Symbol;
using Texts = std::vector<std::string>;

namespace {

Texts notes(const reach::Summary& summary) {
  return reach::report::table_notes(summary, reach::report::make_table(summary, reach::report::Shape::headed, {}));
}

bool json_has(const reach::Summary& summary, const std::string& note) {
  reach::Style compact;
  compact.compact = true;
  return render("json", summary, compact).find(note) != std::string::npos;
}

/// A line for each change, with one channel; the first is also the total.
reach::Summary of(const std::vector<reach::Change>& changes) {
  reach::RegionBlock block{line("Region", {changes[0]}, changes[0]), {}};
  for (const reach::Change& each : changes) block.forces.push_back(line("Force", {each}, each));
  return summary({"website"}, {block}, block.figures);
}

}  // namespace

TEST_CASE("notes: a zero baseline, a figure that is not applicable, and both") {
  const reach::Change none{missing(Symbol::not_applicable), known(1)};
  CHECK(notes(of({change(0, 0)})) == Texts{"[z] not applicable: the baseline is zero"});
  CHECK(notes(of({none})) == Texts{"[z] not applicable"});
  CHECK(notes(of({none, change(0, 1)})) == Texts{"[z] not applicable, or the baseline is zero"});
  CHECK(notes(of({change(1, 2)})) == Texts{});
}

TEST_CASE("notes: in the order of the symbols, then those of the summary") {
  reach::Summary summary = of({change(1, 1),
                               {known(1), missing(Symbol::rounds_to_zero)},
                               {missing(Symbol::unreliable), known(1)},
                               {known(1), missing(Symbol::low)},
                               {missing(Symbol::not_available), missing(Symbol::confidential)}});
  summary.notes = {"Counts are summed over age."};
  CHECK(notes(summary) == Texts{"[x] not available", "[c] confidential", "[u] of low reliability",
                                "[low] low: rounds to 0 but is not 0", "[k] low: rounds to 0 but is not 0",
                                "Counts are summed over age."});
}

TEST_CASE("notes: increases of single channels are only in JSON") {
  const auto total = line("Region", {change(0, 1), change(5, 2)}, change(5, 3));
  const reach::Summary zero_channel = summary_of_one_line({"website", "helpline"}, total);
  CHECK(notes(zero_channel) == Texts{});
  CHECK(json_has(zero_channel, R"("notes":[{"symbol":"[z]","text":"not applicable: the baseline is zero"}])"));
}
