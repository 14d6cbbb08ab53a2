// What must hold for every sentence that reach writes: an audit against the data contradicts nothing in it, confirms
// each number, and contradicts a changed number.
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "catch.hpp"

#include <reach/aggregate.hpp>
#include <reach/load.hpp>

#include "cli/auditing/audit.hpp"
#include "report/sentence/sentence.hpp"
#include "sample.hpp"
#include "text/grouped.hpp"

namespace reach::property {
namespace {

/// What a sentence calls its row and its figures, and its audit is told; empty for their own names.
struct Wording {
  std::string noun, place;
  std::int64_t round = 0;                           ///< what its counts are rounded to, as it says itself
  std::map<std::string, std::int64_t> people = {};  ///< who live where, by the folded name of a force
};

cli::AuditTerms terms_of(const Dataset& dataset, const Wording& wording, const FigureRow& row,
                         const std::string& channel) {
  cli::AuditTerms terms;
  terms.data = &dataset;
  if (!wording.noun.empty()) terms.measures = {{wording.noun, channel}};
  if (!wording.place.empty()) terms.places = {{wording.place, row.line->name, row.kind != FigureRowKind::force}};
  return terms;
}

cli::Audit audit_of(const std::string& text, const cli::AuditTerms& terms) {
  Diagnostics trouble;
  auto page = read_page("sentence.txt", text + '\n', trouble);
  REQUIRE(page);
  return cli::audit_page(*page, terms);
}

/// A number as a sentence says it: `541`, `46%`, `1,042.8`; less than half a per cent is `1%`.
std::string said_of(const report::TracedNumber& number) {
  std::int64_t unit = 1;
  for (int decimals = number.decimals; decimals > 0; --decimals) unit *= 10;
  const std::int64_t value = number.value < 0 ? -number.value : number.value;
  if (number.figure == "rate") return grouped(value / unit) + '.' + std::to_string(value % unit + unit).substr(1);
  if (number.figure == "count") return grouped(value);
  return value == 0 ? "1%" : grouped(value) + '%';
}

/// Whether a number is confirmed; a count of 0 is written as `no`, `0` or, rounded, `fewer than 5`.
bool is_confirmed(const cli::Audit& audit, const report::TracedNumber& number) {
  const std::string said = said_of(number);
  return std::ranges::any_of(audit.findings, [&](const Finding& finding) {
    const bool none = number.figure == "count" && number.value == 0 &&
                      (finding.said() == "no" || finding.message().ends_with(" is 0"));
    return finding.verdict == Verdict::confirmed && (finding.said() == said || none);
  });
}

/// The places of a number in a text, except within other numbers.
std::size_t place_of_number(const std::string& text, const std::string& said) {
  const auto belongs = [&](std::size_t at) {
    return at < text.size() && (text[at] == '%' || (text[at] >= '0' && text[at] <= '9'));
  };
  const auto groups = [&](std::size_t at) { return at < text.size() && text[at] == ',' && belongs(at + 1); };
  for (std::size_t at = text.find(said); at != std::string::npos; at = text.find(said, at + 1)) {
    const bool led = at > 0 && (belongs(at - 1) || text[at - 1] == ',');
    if (!led && !belongs(at + said.size()) && !groups(at + said.size())) return at;
  }
  return std::string::npos;
}

/// Changes the last digit of each number that is confirmed, in turn: each change is found. None makes a round number,
/// which an audit may accept as rounded.
void check_changes(const std::string& text, const cli::Audit& audit, const cli::AuditTerms& terms) {
  for (const Finding& finding : audit.findings) {
    const std::size_t digit = finding.said().find_last_of("0123456789");
    const std::size_t at = place_of_number(text, finding.said());
    if (digit == std::string::npos || at == std::string::npos) continue;
    std::string changed = text;
    char& last = changed[at + digit];
    last = last == '5' ? '7' : static_cast<char>('0' + (last - '0' + 5) % 10);
    CAPTURE(changed);
    const cli::Audit found = audit_of(changed, terms);
    // Another yearly rate may be the mean of the changes, or that of the region: then it is not traceable.
    const bool yearly = finding.message().find("% a year") != std::string::npos;
    CHECK(found.figures(Verdict::contradicted) + (yearly ? found.figures(Verdict::untraceable) : 0) > 0);
  }
}

void check_sentence(const Summary& summary, const FigureRow& row, std::size_t channel, const Dataset& dataset,
                    bool with_changes, const Wording& wording) {
  const auto made = report::make_sentence(summary, {row, channel, wording.noun, wording.place});
  const auto* sentence = std::get_if<report::Sentence>(&made);
  REQUIRE(sentence != nullptr);
  const cli::AuditTerms terms =
      terms_of(dataset, wording, row, channel < summary.channels.size() ? summary.channels[channel] : "");
  const cli::Audit audit = audit_of(sentence->text(), terms);
  CAPTURE(sentence->text());
  CHECK(audit.figures(Verdict::contradicted) == 0);
  CHECK(audit.figures(Verdict::untraceable) == 0);
  for (const report::TracedNumber& number : sentence->numbers) {
    CAPTURE(number.channel, number.period, number.figure, number.value);
    CHECK(is_confirmed(audit, number));
  }
  if (with_changes) check_changes(sentence->text(), audit, terms);
}

Populations populations_of(const std::map<std::string, std::int64_t>& people) {
  Populations populations;
  populations.all_periods = true;
  for (const auto& [force, number] : people) populations.entries[force].push_back({std::nullopt, number});
  return populations;
}

/// Checks each row and channel of the data.
void check_all(const std::string& text, bool with_changes, const Wording& wording = {}) {
  Diagnostics findings;
  std::vector<Input> inputs;
  inputs.push_back({text_source("counts.csv", text), {}});
  LoadOptions load_options;
  if (!wording.people.empty()) load_options.populations = populations_of(wording.people);
  const Dataset dataset = load(std::move(inputs), load_options, findings);
  AggregateOptions options;
  options.round = wording.round;
  const auto summary = aggregate(dataset, options, findings);
  REQUIRE(summary);
  for (std::size_t channel = 0; channel <= summary->channels.size(); ++channel) {
    for (const RegionBlock& block : summary->regions) {
      check_sentence(*summary, {FigureRowKind::region, &block.figures, &block}, channel, dataset, with_changes,
                     wording);
      for (const Line& force : block.forces)
        check_sentence(*summary, {FigureRowKind::force, &force, &block}, channel, dataset, with_changes, wording);
    }
  }
}

}  // namespace

TEST_CASE("an audit confirms a sentence: website and helpline") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    std::string text = "region,force,website_2016,helpline_2016,website_2018,helpline_2018\n";
    for (const char* force : {"Surrey", "Sussex", "Kent"}) {
      text += std::string("South East,") + force;
      for (int at = 0; at < 4; ++at) text += ',' + std::to_string(random.below(random.one_in(3) ? 60 : 5000));
      text += '\n';
    }
    check_all(text, seed <= 5);
  }
}

TEST_CASE("an audit confirms a sentence: consecutive years, and other channels") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    std::string text = "region,force,calls_2017,emails_2017,letters_2017,calls_2018,emails_2018,letters_2018\n";
    for (const char* force : {"Surrey", "Sussex"}) {
      text += std::string("South East,") + force;
      for (int at = 0; at < 6; ++at) text += ',' + std::to_string(random.below(random.one_in(3) ? 60 : 5000));
      text += '\n';
    }
    check_all(text, seed <= 5);
  }
}

TEST_CASE(
    "an audit confirms a sentence: under other names for the place and for what is counted, rounded, and with rates") {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    std::string text = "region,force,website_2016,helpline_2016,website_2018,helpline_2018\n";
    for (const char* force : {"Surrey", "Sussex", "Kent"}) {
      text += std::string("South East,") + force;
      for (int at = 0; at < 4; ++at) text += ',' + std::to_string(random.below(random.one_in(3) ? 60 : 5000));
      text += '\n';
    }
    constexpr auto kPlaces = std::to_array<const char*>({"the county", "our area", "the force's patch", "Upper Dale"});
    constexpr auto kNouns = std::to_array<const char*>({"", "arrests", "requests for help"});
    check_all(text, seed <= 3, {kNouns[seed % kNouns.size()], kPlaces[seed % kPlaces.size()]});
    check_all(text, false, {"", "", seed % 2 == 0 ? 5 : 10});
    std::map<std::string, std::int64_t> people;
    for (const char* force : {"surrey", "sussex", "kent"})
      people[force] = static_cast<std::int64_t>(20'000 + random.below(3'000'000));
    check_all(text, false, {"", "", 0, people});
  }
}

}  // namespace reach::property
