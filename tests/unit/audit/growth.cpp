// A growth that is compared with an earlier one, and ranks that are shared: figures of three years.
#include "catch.hpp"
#include "unit/audit/facts.hpp"

using namespace reach;
using namespace reach::audit_test;

namespace {

/// The counts of the only channel, which are those of the total.
Line yearly(std::string name, std::vector<Count> counts) {
  Line line;
  line.name = std::move(name);
  line.periods = 3;
  line.counts = counts;
  line.counts.insert(line.counts.end(), counts.begin(), counts.end());
  return line;
}

Summary hospitals() {
  Summary summary;
  for (int year = 2021; year <= 2023; ++year) summary.periods.push_back({PeriodKind::calendar_year, year});
  summary.channels = {"admissions"};
  RegionBlock block;
  block.figures = yearly("Wyreshire", {Count(900), Count(1130), Count(1440)});
  block.forces = {yearly("Ashcombe", {Count(400), Count(500), Count(600)}),
                  yearly("Birley", {Count(300), Count(420), Count(600)}),
                  yearly("Corve", {Count(200), Count(210), Count(240)})};
  summary.regions = {block};
  summary.overall = block.figures;
  return summary;
}

Texts found(std::string text) { return judged(std::move(text), hospitals()); }

}  // namespace

TEST_CASE("an earlier growth is that of the period beside it") {
  const std::string now = "Admissions rose by 27% in 2023, ";
  const std::string earlier = "+ 26%: Wyreshire's admissions figure rose by 26%, from 900 in 2021 to 1,130 in 2022";
  CHECK(found(now + "up from 26% in 2022.").back() == earlier);
  CHECK(found(now + "compared with 26% the year before.").back() == earlier);
  CHECK(found(now + "against a rise of 26% in 2022.").back() == earlier);
  CHECK(found(now + "up from 20% in 2022.").back() ==
        "! 20%: Wyreshire's admissions figure rose by 26%, from 900 in 2021 to 1,130 in 2022");
  CHECK(found(now + "up from 26%.").back() == "? 26%: may be true or not: the figures do not settle it");
  CHECK(found(now + "compared with 14% at Corve.").back() ==
        "+ 14%: Corve's admissions figure rose by 14%, from 210 in 2022 to 240 in 2023");
  CHECK(found("Admissions rose from 900 in 2021 to 1,440 in 2023 (60%).").back() ==
        "+ 60%: Wyreshire's admissions figure rose by 60%, from 900 in 2021 to 1,440 in 2023");
}

TEST_CASE("two growths of one figure are not compared by its levels") {
  CHECK(found("Admissions to Corve rose faster in 2023 (14%) than in 2022 (5%).") ==
        Texts{"+ rose: Corve's admissions figure rose from 210 in 2022 to 240 in 2023",
              "+ 14%: Corve's admissions figure rose by 14%, from 210 in 2022 to 240 in 2023",
              "+ 5%: Corve's admissions figure rose by 5%, from 200 in 2021 to 210 in 2022"});
  CHECK(found("Admissions to Birley rose by less in 2022 than in 2023.") ==
        Texts{"+ less: Birley's admissions figure rose by 40% in 2022 and rose by 43% in 2023"});
  CHECK(found("There were fewer admissions to Birley in 2022 than in 2023.").size() == 1);
}

TEST_CASE("a rank that is shared is that of all who share it") {
  CHECK(found("Ashcombe and Birley had the most admissions in 2023.") ==
        Texts{"+ most: that is Ashcombe and Birley's, with 600"});
  CHECK(found("Ashcombe and Corve had the most admissions in 2021.") == Texts{"! most: that is Ashcombe's, with 400"});
  CHECK(found("Ashcombe had the most admissions in 2023.") == Texts{});
}
