// Totals stated in long and dated layouts, a row a figure.
#include "catch.hpp"
#include "unit/load/loaded.hpp"

using namespace reach;

namespace {

const std::string kTallHeader = "force,channel,year,count\n";
const std::string kRows =
    "Kent,website,2016,449\nKent,helpline,2016,92\nSurrey,website,2016,483\nSurrey,helpline,2016,97\n";

}  // namespace

TEST_CASE("totals over channels are checked, and are not channels") {
  const auto result = loaded(kTallHeader + kRows + "Kent,total,2016,541\nSurrey,all channels,2016,580\n");
  CHECK(messages(result.diagnostics) == Texts{});
  CHECK(result.dataset.channels == Texts{"website", "helpline"});
  CHECK(result.dataset.inputs.front().stated_checked == 2);
  CHECK(messages(kTallHeader + kRows + "Kent,total,2016,542\n") ==
        Texts{"6:17 stated-mismatch: the stated total 2016 of `Kent` is `542`, but its parts give 541"});
}

TEST_CASE("totals over forces, by channel or over all, name the region") {
  const auto result = loaded(kTallHeader + kRows +
                             "South East total,website,2016,932\nSouth East total,helpline,2016,189\n"
                             "South East total,total,2016,1121\n");
  CHECK(messages(result.diagnostics) ==
        Texts{"6:1 stated-total: `South East total` is taken as a stated total: checked against its parts, not added"});
  CHECK(figures(result.dataset) ==
        Texts{"2016", "Kent, South East: website 449; helpline 92", "Surrey, South East: website 483; helpline 97"});
  CHECK(result.dataset.inputs.front().stated_checked == 3);
  CHECK(messages(kTallHeader + kRows + "Total,website,2016,933\n") ==
        Texts{"6:1 stated-total: `Total` is taken as a stated total: checked against its parts, not added",
              "6:20 stated-mismatch: the stated website 2016 of `Total` is `933`, but its parts give 932"});
}

TEST_CASE("tall totals of regions in a column") {
  const std::string text =
      "region,force,channel,year,count\nSE,Kent,website,2016,1\nSW,Devon,website,2016,2\nSE,Surrey,website,2016,4\n";
  CHECK(loaded(text + "SE,Total,website,2016,5\nSW,Total,website,2016,2\n").dataset.inputs.front().stated_checked == 2);
  CHECK(messages(text + "SE,Total,website,2016,7\n") ==
        Texts{"5:4 stated-total: `Total` is taken as a stated total: checked against its parts, not added",
              "5:23 stated-mismatch: the stated website 2016 of `Total` is `7`, but its parts give 5"});
}

TEST_CASE("tall totals with a missing part, without parts, or without a figure") {
  CHECK(messages(kTallHeader + "Kent,website,2016,\nKent,total,2016,1\n") ==
        Texts{"2:19 missing-count: no figure for `Kent`, website 2016: an empty cell is [x], not 0",
              "3:17 unchecked-total: a stated figure of `Kent` cannot be checked: a part is missing or not certain"});
  CHECK(messages(kTallHeader + "Kent,website,2016,1\nKent,total,2018,1\n") ==
        Texts{"3:17 doubtful-total: total 2018 cannot be checked: no row has counts of 2018",
              "3:17 unchecked-total: a stated figure of `Kent` cannot be checked: a part is missing or not certain"});
  CHECK(messages(kTallHeader + "Kent,website,2016,1\nKent,total,2016,1.5\nKent,total,2016,\n") ==
        Texts{"3:17 stated-mismatch: the stated total 2016 of `Kent` is `1.5`, but its parts give 1"});
}

TEST_CASE("a stated total of dated rows is a day's or a month's") {
  LoadOptions options;
  options.period = PeriodKind::month;
  options.period_given = true;
  const std::string text =
      "month,force,channel,count\n2016-01,Kent,website,1\n2016-01,Surrey,website,2\n2016-01,Total,website,3\n";
  const auto result = loaded(text, options);
  CHECK(messages(result.diagnostics) ==
        Texts{"4:9 stated-total: `Total` is taken as a stated total: checked against its parts, not added"});
  CHECK(result.dataset.inputs.front().stated_checked == 1);
}

TEST_CASE("the totals of dated rows are checked, whether their parts are read fast or not") {
  const std::string text =
      "date,force,channel,count\n2016-01-01,Kent,website,3\n2016-01-01,Kent,helpline,1\n2018-03-01,Kent,website,4\n"
      "2018-03-01,Kent,helpline,2\n2016-01-01,Total,website,3\n2018-03-01,Total,website,5\n2018-03-01,Kent,total,7\n";
  for (const bool plain : {false, true}) {
    LoadOptions options;
    options.schedule.plain = plain;
    const auto result = loaded(text, options);
    CHECK(result.dataset.inputs.front().stated_checked == 1);
    const Texts all = messages(result.diagnostics);
    CHECK(Texts(all.end() - 3, all.end()) ==
          Texts{"6:12 stated-total: `Total` is taken as a stated total: checked against its parts, not added",
                "7:26 stated-mismatch: the stated website 2018-03-01 of `Total` is `5`, but its parts give 4",
                "8:23 stated-mismatch: the stated total 2018-03-01 of `Kent` is `7`, but its parts give 6"});
  }
}

TEST_CASE("a tall total stated twice is refused, and summed over with its rows") {
  CHECK(messages(kTallHeader + kRows + "Total,website,2016,932\nTotal,website,2016,0\n") ==
        Texts{"6:1 stated-total: `Total` is taken as a stated total: checked against its parts, not added",
              "7:20 duplicate-count: `Total` has website 2016 twice: here and at counts.csv:6"});
  CHECK(messages(kTallHeader + kRows + "Kent,total,2016,541\nKent,total,2016,541\n") ==
        Texts{"7:17 duplicate-count: `Kent` has total 2016 twice: here and at counts.csv:6"});
  LoadOptions options;
  options.sum_over = {"page"};
  const std::string paged =
      "month,force,channel,page,count\n2016-01,Kent,website,/a,1\n2016-01,Kent,website,/b,2\n"
      "2016-01,Total,website,/a,1\n";
  CHECK(loaded(paged + "2016-01,Total,website,/b,2\n", options).dataset.inputs.front().stated_checked == 1);
  const Texts wrong = messages(paged + "2016-01,Total,website,/b,3\n", options);
  CHECK(wrong.back() == "4:26 stated-mismatch: the stated website 2016-01 of `Total` is `4`, but its parts give 3");
}

TEST_CASE("totals over channels alone are the counts") {
  CHECK(figures(kTallHeader + "Kent,total,2016,541\nKent,total,2018,792\n") ==
        Texts{"2016 2018", "Kent, All forces: total 541 792"});
  CHECK(figures(kTallHeader + "Kent,Total users,2016,541\n") == Texts{"2016", "Kent, All forces: Total users 541"});
}

TEST_CASE("a row may be the total of some channels, wherever these are") {
  const std::string rows =
      "Kent,web,2016,400\nKent,calls,2016,90\nKent,app,2016,50\nKent,Total online,2016,450\n"
      "Kent,web,2018,500\nKent,calls,2018,95\nKent,app,2018,70\nKent,Total online,2018,570\n";
  const auto result = loaded(kTallHeader + rows);
  CHECK(messages(result.diagnostics) ==
        Texts{"5:24 stated-total: `Total online` is taken as the sum of `web` and `app`: checked, not added"});
  CHECK(result.dataset.channels == Texts{"web", "calls", "app"});
  CHECK(result.dataset.inputs.front().stated_checked == 2);
  const std::string all = "Kent,Total,2016,540\nKent,Total,2018,665\n";
  CHECK(messages(kTallHeader + rows + all) == messages(result.diagnostics));
  CHECK(messages(kTallHeader + rows + "Kent,Total,2016,541\nKent,Total,2018,665\n").back() ==
        "10:17 stated-mismatch: the stated total 2016 of `Kent` is `541`, but its parts give 540");
}

TEST_CASE("a total of some channels that differs in a row is refused there, with both readings") {
  const std::string rows =
      "Kent,web,2016,400\nKent,app,2016,50\nKent,Total online,2016,450\nKent,calls,2016,90\n"
      "Kent,web,2018,500\nKent,app,2018,70\nKent,Total online,2018,570\nKent,calls,2018,95\n"
      "Kent,web,2020,510\nKent,app,2020,77\nKent,Total online,2020,588\nKent,calls,2020,99\n";
  CHECK(messages(kTallHeader + rows) ==
        Texts{"12:24 stated-mismatch: `Total online` 2020 of `Kent` is `588`, but `web` and `app` give 587, and all "
              "channels 686"});
}

TEST_CASE("totals of channels that no channels add up to are one mistake") {
  const std::string rows =
      "Kent,web,2016,400\nKent,app,2016,50\nKent,Total online,2016,455\nKent,calls,2016,9\n"
      "Kent,web,2018,500\nKent,app,2018,70\nKent,Total online,2018,574\nKent,calls,2018,9\n";
  CHECK(messages(kTallHeader + rows) ==
        Texts{"4:24 stated-mismatch: `Total online` of `Kent` is `455`, and no channels add up to it in every row"});
  LoadOptions options;
  options.as_channels = {"Total online"};
  CHECK(loaded(kTallHeader + rows, options).dataset.channels.size() == 4);
}

TEST_CASE("a table may begin with a thousand totals over channels") {
  std::string totals = kTallHeader;
  std::string rows;
  for (int force = 0; force < 1001; ++force) {
    const std::string name = "Area " + std::to_string(force);
    totals += name + ",Total,2016,5\n";
    rows += name + ",website,2016,2\n" + name + ",helpline,2016,3\n";
  }
  CHECK(messages(totals + rows) == Texts{});
  CHECK(loaded(totals + rows).dataset.channels == Texts{"website", "helpline"});
  CHECK(loaded(totals).dataset.channels == Texts{"Total"});
  CHECK_FALSE(messages(totals + rows + "Area 0,letters,2016,1\n").empty());
}
