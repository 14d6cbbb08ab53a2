// Tables read as they stand: which figure is whose, of what and of when.
#include "catch.hpp"
#include "unit/audit/facts.hpp"

using namespace reach;
using namespace reach::audit_test;

namespace {

std::string shown(const MeasuredTable& table, const MeasuredFigure& figure) {
  std::string text = table.rows[figure.row].name + (table.rows[figure.row].is_region ? "=" : "") + '/' +
                     table.measures[figure.measure].name + (table.measures[figure.measure].percent ? "%" : "");
  if (figure.period != kUndated) text += '/' + period_label(figure.period);
  text += ' ' + to_text(Decimal{figure.digits, figure.decimals});
  if (figure.half_step > 0) text += "±" + to_text(Decimal{figure.half_step, figure.decimals});
  return text;
}

/// Each figure as `row/measure/period value`, what could not be read after `!`, and what is false after `?`.
Texts measures(const std::string& text) {
  const Page read = page(text);
  REQUIRE(read.tables.size() == 1);
  const auto table = as_measures(read.tables.front());
  if (!table) return {"none"};
  Texts texts;
  if (!table->trouble.empty()) return {"!" + table->trouble};
  for (const MeasuredFigure& figure : table->figures) texts.push_back(shown(*table, figure));
  for (const std::string& reason : table->left_out) texts.push_back("!" + reason);
  for (const Finding& finding : table->findings) {
    texts.push_back((finding.verdict == Verdict::contradicted ? "?" : "~") + finding.said() + ": " + finding.message());
  }
  if (table->checked > 0) texts.push_back("+" + std::to_string(table->checked));
  return texts;
}

}  // namespace

TEST_CASE("years down the side are of all rows together") {
  CHECK(measures("|Year|Visits|\n|-|-|\n|2016|580|\n|2018|1,050|\n") ==
        Texts{"All forces=/Visits/2016 580", "All forces=/Visits/2018 1050"});
  CHECK(measures("|Town|Season|Average attendance|\n|-|-|-|\n|Kent|2016/17|580|\n|Kent|2017/18|1,050|\n") ==
        Texts{"Kent/Average attendance/2016-17 580", "Kent/Average attendance/2017-18 1050"});
}

TEST_CASE("a snapshot has no period, and a rank is no figure") {
  CHECK(measures("|Rank|Town|Calls|Share|\n|-|-|-|-|\n|1|Kent|792|60%|\n|2|Surrey|528|40%|\n") ==
        Texts{"Kent/Calls 792", "Kent/Share% 60.0±0.5", "Surrey/Calls 528", "Surrey/Share% 40.0±0.5"});
  CHECK(measures("|Town|Calls|\n|-|-|\n|Kent|792|\n|Surrey|528|\n") == Texts{"Kent/Calls 792", "Surrey/Calls 528"});
}

TEST_CASE("decimals are exact to half of their last digit") {
  CHECK(measures("|Club|Average attendance 2018|\n|-|-|\n|Harrow|1,205.5|\n|Barnet|899|\n") ==
        Texts{"Harrow/Average attendance/2018 1205.50±0.05", "Barnet/Average attendance/2018 899"});
}

TEST_CASE("whole figures in a unit are no counts, and a title gives its unit to the table below") {
  const std::string table = "| Town | 2021% | 2022% |\n|-|-|-|\n|Kent|12|13|\n|Surrey|9|10|\n";
  const auto with = [&](const std::string& title, const std::string& unit) {
    std::string text = title + table;
    for (std::size_t at; (at = text.find('%')) != std::string::npos;) text.replace(at, 1, unit);
    return text;
  };
  const Texts thousands{"Kent/people/2021 12000±500", "Kent/people/2022 13000±500", "Surrey/people/2021 9000±500",
                        "Surrey/people/2022 10000±500"};
  CHECK(measures(with("", " (000s)")) == thousands);
  CHECK(measures(with("Visits (thousands)\n\n", "")) == thousands);
  CHECK(measures(with("Visits (thousands) were fewer.\n\n", "")).front() == "Kent/people/2021 12");
  CHECK_FALSE(as_figures(page(with("", " (000s)")).tables.front()));
  CHECK(as_figures(page(with("Visits\n\n", "")).tables.front()));
}

TEST_CASE("a unit in the header scales the figures") {
  CHECK(measures("|Year|Passengers (thousands)|\n|-|-|\n|2016|12.5|\n|2018|13|\n") ==
        Texts{"All forces=/Passengers/2016 12500±50", "All forces=/Passengers/2018 13000±500"});
  CHECK(measures("|Year|Passengers, million|\n|-|-|\n|2016|1.25|\n|2018|2|\n") ==
        Texts{"All forces=/Passengers/2016 1250000±5000", "All forces=/Passengers/2018 2000000±500000"});
}

TEST_CASE("notes are no part of names or figures, and a year in brackets is the period") {
  CHECK(measures("|Town[1]|Calls (2011) [note 2]|\n|-|-|\n|Kent*|792[3]|\n|Surrey (a)|1,528|\n") ==
        Texts{"Kent/Calls/2011 792", "Surrey/Calls/2011 1528"});
}

TEST_CASE("values that look like years are figures below a year") {
  CHECK(measures("|Town|2016|2018|\n|-|-|-|\n|Kent|2000|2000|\n|Surrey|1970|1999|\n") ==
        Texts{"Kent/people/2016 2000", "Kent/people/2018 2000", "Surrey/people/2016 1970", "Surrey/people/2018 1999"});
  // Below a header that says no year, they are years.
  CHECK(measures("|Town|Founded|Calls|\n|-|-|-|\n|Kent|1970|5|\n|Surrey|1999|6|\n") ==
        Texts{"Kent/Calls 5", "Surrey/Calls 6"});
}

TEST_CASE("several years may have a name over them") {
  CHECK(
      measures("<table><tr><th>Town<th colspan=2>Total<tr><th><th>2016<th>2018<tr><td>Kent<td>541<td>792.5</table>") ==
      Texts{"Kent/people/2016 541", "Kent/people/2018 792.50±0.05"});
}

TEST_CASE("rows may be the measures") {
  CHECK(measures("||2016|2018|\n|-|-|-|\n|Visits|580|1,050|\n|Calls|92|97|\n") ==
        Texts{"All forces=/Visits/2016 580", "All forces=/Visits/2018 1050", "All forces=/Calls/2016 92",
              "All forces=/Calls/2018 97"});
}

TEST_CASE("changes are checked where most of them agree") {
  const std::string head = "|Town|2016|2018|Change|\n|-|-|-|-|\n";
  const Texts figures = {"Kent/people/2016 541", "Kent/people/2018 792", "Surrey/people/2016 580",
                         "Surrey/people/2018 1050"};
  const auto with = [&](const std::string& more) {
    Texts texts = figures;
    texts.push_back(more);
    return texts;
  };
  CHECK(measures(head + "|Kent|541|792|+251 (46%)|\n|Surrey|580|1,050|+470 (81%)|\n") == with("+4"));
  Texts wrong = with("?+470 (82%): Surrey went from 580 to 1,050");
  wrong.push_back("+3");
  CHECK(measures(head + "|Kent|541|792|+251 (46%)|\n|Surrey|580|1,050|+470 (82%)|\n") == wrong);
  // A change of something else contradicts nothing.
  Texts other = with("~+9: Kent went from 541 to 792");
  other.push_back("~+8: Surrey went from 580 to 1,050");
  CHECK(measures(head + "|Kent|541|792|+9|\n|Surrey|580|1,050|+8|\n") == other);
}

TEST_CASE("a last row is a total by its name, or by most of its sums") {
  CHECK(measures("|Town|Calls|Visits|\n|-|-|-|\n|Kent|10|25|\n|Surrey|20|30|\n|Total|30|56|\n") ==
        Texts{"Kent/Calls 10", "Kent/Visits 25", "Surrey/Calls 20", "Surrey/Visits 30", "Total=/Calls 30",
              "Total=/Visits 56", "~56: the Visits of the other rows add up to 55", "+1"});
  CHECK(measures("|Town|Calls|Visits|\n|-|-|-|\n|Kent|10|25|\n|Surrey|20|30|\n|County|30|55|\n").back() == "+2");
  // A single sum is wrong if it is near; far from it, it is another figure.
  CHECK(measures("|Town|Calls|\n|-|-|\n|Kent|10|\n|Surrey|20|\n|Total|31|\n").back() ==
        "?31: the Calls of the other rows add up to 30");
  CHECK(measures("|Town|Longest|\n|-|-|\n|Kent|10|\n|Surrey|20|\n|Total|3|\n").back() ==
        "~3: the Longest of the other rows add up to 30");
  // One of two agrees: it may be a town like the others.
  CHECK(measures("|Town|Calls|Visits|\n|-|-|-|\n|Kent|10|25|\n|Surrey|20|30|\n|Sussex|30|56|\n").back() ==
        "Sussex/Visits 56");
}

TEST_CASE("a column that cannot be read is left out, not the table") {
  CHECK(measures("|Town|Calls|Cost|\n|-|-|-|\n|Kent|10|about 5|\n|Surrey|20|6|\n|Sussex|35|7|\n").back() ==
        "!Cost was left out: `about 5` is not a number");
  CHECK(measures("|Town|Calls|\n|-|-|\n|Kent|12,5|\n|Surrey|20|\n|Sussex|20|\n") ==
        Texts{"!Calls was left out: `12,5` is not a number"});
}

TEST_CASE("a table that cannot be understood says why") {
  CHECK(measures("|Town|Calls|\n|-|-|\n|Kent|10|\n|Kent|20|\n") ==
        Texts{"!it has two figures for `Kent` that cannot be told apart"});
  CHECK(measures("|Calls|Visits|\n|-|-|\n|10|10|\n|7|20|\n") == Texts{"!it has no column of names or years"});
  CHECK(measures("|Town|Telephone|\n|-|-|\n|Kent|01234 567890|\n|Surrey|020 7946 0000|\n") == Texts{"none"});
}

TEST_CASE("what is said in sentences is judged by tables as they stand") {
  const auto found = [](const std::string& text) {
    const Page read = page(text);
    Facts facts;
    std::uint32_t source = 0;
    for (const FoundTable& table : read.tables) facts.add(as_measures(table).value_or(MeasuredTable{}), source++);
    Texts texts;
    std::vector<Finding> findings;
    judge_prose(read, facts, findings);
    for (const Finding& finding : findings) {
      texts.push_back("!?#+"[static_cast<std::size_t>(finding.verdict)] + finding.said() + ": " + finding.message());
    }
    return texts;
  };
  const std::string visits = "# Visits\n\n|Year|Visits (thousands)|\n|-|-|\n|2016|12.5|\n|2018|13.1|\n\n";
  CHECK(found(visits + "There were 12,500 visits in 2016.") == Texts{"+12,500: the overall Visits figure for 2016"});
  CHECK(found(visits + "There were 12,534 visits in 2016.").front().starts_with("?12,534"));
  CHECK(found(visits + "There were 12,634 visits in 2016.") ==
        Texts{"!12,634: the overall Visits figure for 2016 is 12,500"});
  const std::string turnout = "# Turnout\n\n|Town|Turnout|\n|-|-|\n|Kent|67.4%|\n|Surrey|61.0%|\n\n";
  CHECK(found(turnout + "Kent had a turnout of 67.4%.") == Texts{"+67.4%: Kent's Turnout figure is 67.4%"});
  CHECK(found(turnout + "Kent had a turnout of 61.4%.") == Texts{"!61.4%: Kent's Turnout figure is 67.4%"});
  // A number after the name of one column may be that of the next; one right before it, or that is nowhere, is wrong.
  const std::string games = "# Games\n\n|Town|Wins|Draws|\n|-|-|-|\n|Kent|6|3|\n|Surrey|5|4|\n\n";
  CHECK(found(games + "Kent had 6 draws.") == Texts{"!6: Kent's Draws figure is 3; 6 is its Wins figure"});
  CHECK(found(games + "In draws Kent had 6.").front().starts_with("?6"));
  CHECK(found(games + "Kent had 7 draws.") == Texts{"!7: Kent's Draws figure is 3"});
  // A word for what rows are names what a column counts.
  const std::string stores = "# Stores\n\n|Company|Total stores|\n|-|-|\n|Aldi|1,020|\n|Lidl|960|\n\n";
  CHECK(found(stores + "Aldi had 1,020 stores.") == Texts{"+1,020: Aldi's total"});
  CHECK(found(stores + "Lidl had 970 stores.") == Texts{"!970: Lidl's total is 960"});
  // No total is stated: none is made.
  CHECK(found("# Calls\n\n|Town|Calls|\n|-|-|\n|Kent|7|\n|Surrey|8|\n\nThere were 16 calls in all.") ==
        Texts{"?16: may be true or not: the figures do not settle it"});
}
