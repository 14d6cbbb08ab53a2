// Columns: their choice and order, and how a terminal's width and a frame change the text table.
#include "report/figures/columns.hpp"

#include "catch.hpp"
#include "report/figures/column_notes.hpp"
#include "report/figures/figures.hpp"
#include "text/unicode.hpp"
#include "unit/report/sample.hpp"

using namespace sample;
using reach::Figure;
using reach::GroupBy;
using reach::Summary;
using Texts = std::vector<std::string>;

namespace {

/// The reference figures; columns 0 and 1 are its channels, 2 is the total.
Summary showing_all(std::vector<reach::Shown> shown, Summary summary = south_east()) {
  summary.shown = std::move(shown);
  return summary;
}

const reach::Shown kWebsite{Figure::count, 0};
const reach::Shown kHelpline{Figure::count, 1};
const reach::Shown kTotal{Figure::count, 2};
const reach::Shown kIncrease{Figure::increase, 2};
const reach::Shown kShare{Figure::share, 2};
const reach::Shown kContribution{Figure::contribution, 2};
const reach::Shown kAnnual{Figure::annual, 2};

/// `website_2016:1`: the machine's name and the group.
Texts columns(const Summary& summary, GroupBy by, bool with_change = false) {
  const auto columns = reach::report::figure_columns(summary, by, with_change);
  Texts names = reach::report::machine_headers(columns, summary);
  for (std::size_t at = 0; at < names.size(); ++at) {
    if (columns[at].group != 0) names[at] += ':' + std::to_string(columns[at].group);
  }
  return names;
}

std::string in_width(const Summary& summary, std::size_t width, reach::Style style = {}) {
  style.width = width;
  return render("text", summary, style);
}

bool mentions(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::size_t widest(const std::string& table) {
  std::size_t most = 0;
  for (std::size_t from = 0; from < table.size();) {
    const std::size_t end = table.find('\n', from);
    if (end == from) break;  // notes follow an empty line
    most = std::max(most, reach::display_width(table.substr(from, end - from)));
    from = end + 1;
  }
  return most;
}

}  // namespace

TEST_CASE("columns: the default ones, by period and by channel") {
  CHECK(columns(south_east(), GroupBy::period) == Texts{"website_2016:1", "helpline_2016:1", "total_2016:1",
                                                        "website_2018:2", "helpline_2018:2", "total_2018:2",
                                                        "increase_percent"});
  CHECK(columns(south_east(), GroupBy::channel, true) == Texts{"website_2016:1", "website_2018:1", "helpline_2016:2",
                                                               "helpline_2018:2", "total_2016:3", "total_2018:3",
                                                               "change", "increase_percent"});
}

TEST_CASE("columns: in the given order; adjacent counts are grouped") {
  const Summary summary = showing_all({kShare, kTotal, kWebsite, kAnnual, kHelpline});
  CHECK(columns(summary, GroupBy::period) == Texts{"share_percent", "total_2016:1", "website_2016:1", "total_2018:2",
                                                   "website_2018:2", "annual_percent", "helpline_2016:3",
                                                   "helpline_2018:4"});
  CHECK(columns(summary, GroupBy::channel) == Texts{"share_percent", "total_2016:1", "total_2018:1", "website_2016:2",
                                                    "website_2018:2", "annual_percent", "helpline_2016:3",
                                                    "helpline_2018:3"});
}

TEST_CASE("columns: without channels, the rest is unchanged") {
  Summary summary = south_east();
  summary.no_channels = true;
  CHECK(columns(summary, GroupBy::period, true) == Texts{"total_2016:1", "total_2018:2", "change", "increase_percent"});
}

TEST_CASE("columns: a table as wide as the terminal stays, a wider one drops channels and says so") {
  const std::string whole = render("text", south_east());
  CHECK(widest(whole) == 80);
  CHECK(in_width(south_east(), 80) == whole);
  CHECK(in_width(south_east(), 200) == whole);
  const std::string narrow = in_width(south_east(), 79);
  CHECK_FALSE(mentions(narrow, "website"));
  CHECK(mentions(narrow, "South East total   2826    4776        69%\n"));
  CHECK(mentions(narrow, "\nChannels are left out: the whole table is 80 columns wide, this terminal 79.\n"));
  CHECK(in_width(south_east(), 1).find("4776") != std::string::npos);  // still too wide, but no figure is cut
}

TEST_CASE("columns: notes are broken at spaces if the width is known") {
  const std::string narrow = in_width(south_east(), 60);
  CHECK(mentions(narrow, "\nChannels are left out: the whole table is 80 columns wide,\nthis terminal 60.\n"));
}

TEST_CASE("columns: a table without channels, or with only channels, is never narrowed") {
  const Summary channels_only = showing_all({kWebsite, kHelpline});
  CHECK(in_width(channels_only, 10) == render("text", channels_only));
  const Summary none = showing_all({kTotal, kIncrease});
  CHECK(in_width(none, 10) == render("text", none));
  CHECK_FALSE(mentions(in_width(showing_all({kWebsite, kIncrease}), 30), "website 2016"));
}

TEST_CASE("columns: the frame counts towards the width") {
  reach::Style rounded;
  rounded.text = reach::TextStyle::rounded;
  const std::string whole = render("text", south_east(), rounded);
  CHECK(widest(whole) == 85);
  CHECK(in_width(south_east(), 85, rounded) == whole);
  CHECK(mentions(in_width(south_east(), 84, rounded), "85 columns wide"));
}

TEST_CASE("columns: all lines of a frame have the same width, whatever the names") {
  Summary summary = two_regions();
  summary.channels = {"ウェブ", "a channel with a name as long as this"};
  summary.regions[0].forces[0].name = "東京都警視庁";
  summary.regions[1].forces[0].name = "شرطة";
  for (const auto text : {reach::TextStyle::rounded, reach::TextStyle::ascii}) {
    for (const GroupBy by : {GroupBy::period, GroupBy::channel}) {
      reach::Style style;
      style.text = text;
      style.by = by;
      const std::string table = render("text", summary, style);
      const std::size_t width = widest(table);
      for (std::size_t from = 0; table[from] != '\n';) {
        const std::size_t end = table.find('\n', from);
        CHECK(reach::display_width(table.substr(from, end - from)) == width);
        from = end + 1;
      }
    }
  }
}

TEST_CASE("columns: ASCII frames have only ASCII characters") {
  reach::Style style;
  style.text = reach::TextStyle::ascii;
  for (const char c : render("text", south_east(), style)) CHECK(static_cast<unsigned char>(c) < 0x80);
}

TEST_CASE("columns: a frame is never bold, but its content is") {
  reach::Style style;
  style.colour = true;
  style.text = reach::TextStyle::ascii;
  const std::string table = render("text", showing_all({kIncrease}), style);
  CHECK(mentions(table, "|\x1b[1m                  \x1b[0m|") == false);
  CHECK(mentions(table, "|\x1b[1m South East total\x1b[0m |\x1b[1m      69%\x1b[0m |\n"));
  CHECK(mentions(table, "\n| Kent             |      46% |\n"));
}

TEST_CASE("columns: a channel's label is as wide as it needs") {
  reach::Style style;
  style.by = GroupBy::channel;
  CHECK(render("text", single("Kent", change(1, 2), "Region", "an enquiry by letter"), style) ==
        R"(              an enquiry by letter      total
                        2016  2018   2016  2018   increase
──────────────────────────────────────────────────────────
Kent                       1     2      1     2       100%
──────────────────────────────────────────────────────────
Region total               1     2      1     2       100%
)");
}

TEST_CASE("column notes: for one region, several, and totals only") {
  CHECK(reach::report::column_notes(showing_all({kTotal, kIncrease})) == Texts{});
  CHECK(reach::report::column_notes(showing_all({kShare, kContribution, kAnnual})) ==
        Texts{"Share: of the total in 2018.", "Shares: owing to rounding, 22 + 23 + 39 + 17 is 101, not 100.",
              "Contribution: to the increase of the total, in percentage points (pp).",
              "Contributions: owing to rounding, 17 + 20 + 24 + 9 is 70, not 69.",
              "Annual: the increase a year, compound over 2 years."});
  CHECK(reach::report::column_notes(showing_all({kShare, kContribution}, two_regions())) ==
        Texts{"Share: of the region's total in 2018; a region's, of all regions.",
              "Shares, South: owing to rounding, 63 + 38 is 101, not 100.",
              "Contribution: to the region's increase, in percentage points (pp); a region's, to that of all regions.",
              "Contributions, South: owing to rounding, 17 + 17 is 34, not 33."});
  CHECK(reach::report::column_notes(showing_all({kShare, kContribution}, without_forces(two_regions()))) ==
        Texts{"Share: of the total of all regions in 2018.",
              "Contribution: to the increase of all regions, in percentage points (pp)."});
}

TEST_CASE("column notes: many sums that do not add up are counted") {
  Summary summary = south_east();
  for (const char* name : {"B", "C", "D", "E"}) {
    summary.regions.push_back(summary.regions.front());
    summary.regions.back().figures.name = name;
  }
  summary.overall = line("All regions", {change(0, 0), change(0, 0)}, change(0, 0));
  CHECK(reach::report::column_notes(showing_all({kContribution}, summary)).back() ==
        "Contributions: owing to rounding, 2 more do not add up.");
}

TEST_CASE("column notes: some channels beside figures over all channels") {
  using reach::report::channels_note;
  CHECK(channels_note(south_east()).empty());
  CHECK(channels_note(showing_all({kTotal, kShare})).empty());
  CHECK(channels_note(showing_all({kHelpline})).empty());
  CHECK(channels_note(showing_all({kHelpline, kWebsite, kIncrease})).empty());
  CHECK(channels_note(showing_all({kHelpline, kTotal, kIncrease})) ==
        "Total and increase: over all channels, website and helpline.");
}

TEST_CASE("percentages: a force excluded from the totals is not a part of them") {
  reach::Line part = line("Kent", {change(10, 20)}, change(10, 20));
  const reach::Line whole = line("Region", {change(100, 200)}, change(100, 200));
  const Summary summary = summary_of_one_line({"website"}, whole);
  const auto of = [&](Figure figure) {
    return reach::report::kind_of(figure).value({part.total(), {&part, &whole}, summary});
  };
  CHECK(of(Figure::share) == reach::report::FigureValue(reach::Decimal{10, 0}));
  CHECK(of(Figure::contribution) == reach::report::FigureValue(reach::Decimal{10, 0}));
  CHECK(of(Figure::annual) == reach::report::FigureValue(reach::Decimal{41, 0}));
  part.left_out = true;
  const reach::report::FigureValue none = reach::NoFigure{reach::Lack::left_out, reach::Symbol::not_applicable};
  CHECK(of(Figure::share) == none);
  CHECK(of(Figure::contribution) == none);
  CHECK(of(Figure::annual) == reach::report::FigureValue(reach::Decimal{41, 0}));
}
