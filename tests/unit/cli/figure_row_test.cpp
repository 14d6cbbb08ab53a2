#include "cli/read/figure_rows.hpp"

#include "catch.hpp"
#include "diagnostic/print.hpp"
#include "line_of.hpp"

namespace reach::cli {
namespace {

Line total_line(std::string name, std::int64_t total) {
  const Change change{Count(total), Count(total)};
  return line_of(std::move(name), {change}, change);
}

/// Two regions; `Wales` is a force of one and the name of the other.
Summary sample() {
  Summary summary;
  summary.channels = {"Self help"};
  summary.regions = {
      {total_line("South East", 10), {total_line("Surrey", 1), total_line("Wales", 2), total_line("Dyfed / Powys", 3)}},
      {total_line("Wales", 20), {total_line("Gwent", 4)}}};
  summary.overall = total_line("All regions", 30);
  return summary;
}

Place place() {
  Place place;
  place.file = "release.md";
  place.line = 4;
  return place;
}

/// The total of the row that a name finds, or the message that refuses it.
std::string found(std::string_view name) {
  const Summary summary = sample();
  Diagnostics findings;
  const std::optional<FigureRow> row = FigureRows(summary).find(name, place(), findings);
  return row ? std::to_string(row->line->total().baseline().value()) : print_text(findings, {});
}

std::string channel(std::string_view name) {
  const Summary summary = sample();
  Diagnostics findings;
  const auto index = FigureRows(summary).find_channel(name, place(), findings);
  return index ? std::to_string(*index) : print_text(findings, {});
}

}  // namespace

TEST_CASE("a row is found by the folded name of a force, a region or all regions") {
  CHECK(found("Surrey") == "1");
  CHECK(found(" SOUTH\u00A0 east ") == "10");
  CHECK(found("Dyfed / Powys") == "3");
  CHECK(found("all regions") == "30");
}

TEST_CASE("a row is found by its name, which has its kind only where it is shared") {
  const Summary summary = sample();
  const FigureRows rows(summary);
  const RegionBlock& east = summary.regions[0];
  CHECK(rows.name_of({FigureRowKind::force, &east.forces[0], &east}) == "Surrey");
  CHECK(rows.name_of({FigureRowKind::force, &east.forces[1], &east}) == "force:Wales");
  CHECK(rows.name_of({FigureRowKind::region, &summary.regions[1].figures, &summary.regions[1]}) == "region:Wales");
  CHECK(rows.name_of({FigureRowKind::overall, &summary.overall, nullptr}) == "All regions");
}

TEST_CASE("a row knows its kind and its region") {
  const Summary summary = sample();
  const FigureRows rows(summary);
  Diagnostics findings;
  const FigureRow force = rows.find("Gwent", {}, findings).value();
  CHECK(force.kind == FigureRowKind::force);
  CHECK(force.block == &summary.regions[1]);
  const FigureRow region = rows.find("South East", {}, findings).value();
  CHECK(region.kind == FigureRowKind::region);
  CHECK(region.block == summary.regions.data());
  const FigureRow all = rows.find("All regions", {}, findings).value();
  CHECK(all.kind == FigureRowKind::overall);
  CHECK(all.block == nullptr);
}

TEST_CASE("a name of two rows is refused without a prefix") {
  CHECK(found("wales") ==
        "release.md:4: error: `wales` is the name of two rows [unknown-figure]\n"
        "      = hint: say which: `force:wales` or `region:wales`\n");
  CHECK(found("force:Wales") == "2");
  CHECK(found("Region: Wales") == "20");
  CHECK(found("force:Gwent") == "4");
}

TEST_CASE("an unknown row is refused, with a suggestion or a list") {
  CHECK(found("Surey") ==
        "release.md:4: error: there is no force or region `Surey` [unknown-figure]\n"
        "      = hint: did you mean `Surrey`? there are: South East, force:Wales, region:Wales, All regions, Surrey, "
        "Dyfed / Powys and Gwent\n");
  CHECK(found("South East total") ==
        "release.md:4: error: there is no force or region `South East total` [unknown-figure]\n"
        "      = hint: did you mean `South East`? there are: South East, force:Wales, region:Wales, All regions, "
        "Surrey, Dyfed / Powys and Gwent\n");
  CHECK(found("region:Gwent") ==
        "release.md:4: error: there is no force or region `region:Gwent` [unknown-figure]\n"
        "      = hint: did you mean `Gwent`? there are: South East, force:Wales, region:Wales, All regions, Surrey, "
        "Dyfed / Powys and Gwent\n");
}

TEST_CASE("a channel is found by its name folded like a header") {
  CHECK(channel("self_HELP") == "0");
  CHECK(channel("Total") == "1");
  CHECK(channel("selfhelp") ==
        "release.md:4: error: there is no channel `selfhelp` [unknown-figure]\n"
        "      = hint: did you mean `Self help`? the channels are: Self help and total\n");
  CHECK(channel("helpline") ==
        "release.md:4: error: there is no channel `helpline` [unknown-figure]\n"
        "      = hint: the channels are: Self help and total\n");
}

TEST_CASE("figures of a line by channel, the total after the last") {
  const Line both = line_of("Surrey", {{Count(1), Count(1)}}, {Count(5), Count(6)});
  CHECK(both.figures(0).baseline() == Count(1));
  CHECK(both.figures(1).baseline() == Count(5));
}

}  // namespace reach::cli
