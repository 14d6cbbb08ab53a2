// What must hold for every sentence that reach writes: an audit against the data contradicts nothing in it, and
// confirms each number of a change with its percentage.
#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"

#include <reach/aggregate.hpp>
#include <reach/load.hpp>

#include "cli/command/audit.hpp"
#include "report/sentence/sentence.hpp"
#include "sample.hpp"
#include "text/grouped.hpp"

namespace reach::property {
namespace {

/// A number as a sentence has it.
std::string in_words(const report::TracedNumber& number) {
  const std::string digits = grouped(number.value < 0 ? -number.value : number.value);
  return number.figure == "count" ? digits : digits + '%';
}

/// The counts and the increase that the first sentence says; none if it says no increase.
std::vector<report::TracedNumber> of_change(const report::Sentence& sentence) {
  const auto& numbers = sentence.numbers;
  if (numbers.size() < 3 || numbers[2].figure != "increase" || numbers[2].value == 0) return {};
  return {numbers.begin(), numbers.begin() + 3};
}

void check_sentence(const Summary& summary, const FigureRow& row, std::size_t channel, const Dataset& dataset) {
  const auto made = report::make_sentence(summary, {row, channel, {}, {}});
  const auto* sentence = std::get_if<report::Sentence>(&made);
  REQUIRE(sentence != nullptr);
  Diagnostics trouble;
  const auto page = read_page("sentence.txt", sentence->text() + '\n', trouble);
  REQUIRE(page);
  cli::AuditTerms terms;
  terms.data = &dataset;
  const cli::Audit audit = cli::audit_page(*page, terms);
  CAPTURE(sentence->text());
  CHECK(audit.figures(Verdict::contradicted) == 0);
  // An audit does not take `counts` for a total of channels: what it does not understand, it leaves alone.
  if (sentence->text().find(", counts ") != std::string::npos) return;
  for (const report::TracedNumber& number : of_change(*sentence)) {
    const std::string text = in_words(number);
    CAPTURE(text);
    CHECK(std::ranges::any_of(audit.findings, [&](const Finding& finding) {
      return finding.verdict == Verdict::confirmed && finding.said == text;
    }));
  }
}

/// Checks each row and channel of the data.
void check_all(const std::string& text) {
  Diagnostics findings;
  std::vector<Input> inputs;
  inputs.push_back({text_source("counts.csv", text), {}});
  const Dataset dataset = load(std::move(inputs), {}, findings);
  const auto summary = aggregate(dataset, {}, findings);
  REQUIRE(summary);
  for (std::size_t channel = 0; channel <= summary->channels.size(); ++channel) {
    for (const RegionBlock& block : summary->regions) {
      check_sentence(*summary, {FigureRowKind::region, &block.figures, &block}, channel, dataset);
      for (const Line& force : block.forces)
        check_sentence(*summary, {FigureRowKind::force, &force, &block}, channel, dataset);
    }
  }
}

}  // namespace

TEST_CASE("an audit bears a sentence out: website and helpline") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    std::string text = "region,force,website_2016,helpline_2016,website_2018,helpline_2018\n";
    for (const char* force : {"Surrey", "Sussex", "Kent"}) {
      text += std::string("South East,") + force;
      for (int at = 0; at < 4; ++at) text += ',' + std::to_string(random.below(random.one_in(3) ? 60 : 5000));
      text += '\n';
    }
    check_all(text);
  }
}

TEST_CASE("an audit bears a sentence out: years one apart, and other channels") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    std::string text = "region,force,calls_2017,emails_2017,letters_2017,calls_2018,emails_2018,letters_2018\n";
    for (const char* force : {"Surrey", "Sussex"}) {
      text += std::string("South East,") + force;
      for (int at = 0; at < 6; ++at) text += ',' + std::to_string(random.below(random.one_in(3) ? 60 : 5000));
      text += '\n';
    }
    check_all(text);
  }
}

}  // namespace reach::property
