// Sentences: the words for a change, and when a sentence is refused.
#include "report/sentence/sentence.hpp"

#include <string>

#include "catch.hpp"
#include "unit/report/sample.hpp"

using namespace sample;
using reach::report::make_sentence;
using reach::report::Sentence;
using reach::report::SentenceRefusal;
using reach::report::SentenceSubject;

namespace {

/// The sentence about the force of a report of one force and one channel.
std::string said(std::int64_t baseline, std::int64_t comparison) {
  const reach::Summary report = single("Kent", change(baseline, comparison), "South", "calls");
  const auto& block = report.regions.front();
  const auto made = make_sentence(report, {{reach::FigureRowKind::force, &block.forces.front(), &block}, 0, {}, {}});
  return std::get<Sentence>(made).text();
}

SentenceSubject of_region(const reach::Summary& report, std::size_t channel) {
  const auto& block = report.regions.front();
  return {{reach::FigureRowKind::region, &block.figures, &block}, channel, {}, {}};
}

}  // namespace

TEST_CASE("a clear change of large counts has its percentage and its pace") {
  CHECK(said(541, 792) ==
        "In Kent, calls rose from 541 in 2016 to 792 in 2018, an increase of 46%. That is 21% a year on average over 2 "
        "years.");
  CHECK(said(792, 541) ==
        "In Kent, calls fell from 792 in 2016 to 541 in 2018, a decrease of 32%. That is 17% a year on average over 2 "
        "years.");
  CHECK(said(1000000, 1004000) ==
        "In Kent, calls rose from 1,000,000 in 2016 to 1,004,000 in 2018, an increase of less than 1%. That is less "
        "than 1% a year on average over 2 years.");
}

TEST_CASE("a percentage is given only if both counts are 50 or more") {
  CHECK(said(49, 100) == "In Kent, calls rose from 49 in 2016 to 100 in 2018.");
  CHECK(said(100, 49) == "In Kent, calls fell from 100 in 2016 to 49 in 2018.");
  CHECK(said(50, 100).find("an increase of 100%.") != std::string::npos);
  CHECK(said(8, 0) == "In Kent, calls fell from 8 in 2016 to 0 in 2018.");
}

TEST_CASE("a change that chance could explain is not a rise") {
  CHECK(said(346, 383) ==
        "In Kent, there is no clear change in calls: 346 in 2016 and 383 in 2018. Chance alone could make such a "
        "difference.");
  CHECK(said(0, 5).starts_with("In Kent, there is no clear change in calls: 0 in 2016 and 5 in 2018."));
  CHECK(said(0, 6) == "In Kent, there were no calls in 2016 and 6 in 2018.");
  CHECK(said(0, 0) == "In Kent, there were no calls in 2016 or in 2018.");
  CHECK(said(40, 40) == "In Kent, there were 40 calls in 2016 and as many in 2018.");
}

TEST_CASE("a total says how its channels changed, and that it is a sum") {
  const reach::Summary report = south_east();
  const auto made = make_sentence(report, of_region(report, 2));
  const auto& sentence = std::get<Sentence>(made);
  CHECK(sentence.text() ==
        "In South East, contacts rose from 2,826 in 2016 to 4,776 in 2018, an increase of 69%. That is 30% a year on "
        "average over 2 years. Website rose from 2,480 to 4,393 (77%); helpline shows no clear change (346 to 383). "
        "Contacts are the sum of website and helpline: anyone who used both is counted in each.");
  REQUIRE(sentence.pieces.size() == 4);
  // two counts, an increase and a pace of the total; two counts and an increase of website; two counts of helpline
  CHECK(sentence.numbers.size() == 4 + 3 + 2);
}

TEST_CASE("people are not added up, so their channels are no sum") {
  reach::Summary report = south_east();
  report.distinct = true;
  const auto made = make_sentence(report, of_region(report, 2));
  const std::string text = std::get<Sentence>(made).text();
  CHECK(text.starts_with("In South East, people rose from 2,826"));
  CHECK(text.find("sum") == std::string::npos);
}

TEST_CASE("a sentence is refused if, and only if, a figure in it is missing") {
  const reach::Summary report = two_regions();
  const auto& north = report.regions.back();
  const auto about = [&](std::size_t channel) {
    return make_sentence(report, {{reach::FigureRowKind::region, &north.figures, &north}, channel, {}, {}});
  };
  CHECK(std::holds_alternative<SentenceRefusal>(about(1)));
  CHECK(std::holds_alternative<SentenceRefusal>(about(2)));
  CHECK(std::holds_alternative<Sentence>(about(0)));
}

TEST_CASE("a sentence is refused across a break, and says that a figure is provisional") {
  reach::Summary report = south_east();
  std::vector<reach::Markers> markers(6);  // website, helpline and total, each in 2016 and 2018
  markers[1] = markers[5] = reach::Markers(reach::Marker::provisional);
  report.regions.front().figures.markers = markers.data();
  const auto total = make_sentence(report, of_region(report, 2));
  CHECK(std::get<Sentence>(total).text().ends_with(" The figure for 2018 is provisional."));
  const auto helpline = make_sentence(report, of_region(report, 1));
  CHECK(std::get<Sentence>(helpline).text().find("provisional") == std::string::npos);
  markers[5] |= reach::Markers(reach::Marker::break_in_series);
  CHECK(std::holds_alternative<SentenceRefusal>(make_sentence(report, of_region(report, 2))));
}
