// Where the force, channel and period of each count are given: every combination reads to the same figures.
#include "catch.hpp"
#include "unit/load/loaded.hpp"

using namespace reach;

namespace {

const Texts kBoth = {"2016 2018", "Kent, All forces: website 449 695; helpline 92 97",
                     "Surrey, All forces: website 483 949; helpline 97 101"};
const Texts kOne = {"2016 2018", "Kent, All forces: count 449 695", "Surrey, All forces: count 483 949"};

Texts yearly(const std::string& first, const std::string& second, const LoadOptions& options = {}) {
  return figures(std::vector<File>{{first, "2016.csv", calendar_year(2016)}, {second, "2018.csv", calendar_year(2018)}},
                 options);
}

LoadOptions summed(PeriodKind kind) {
  LoadOptions options;
  options.period = kind;
  options.period_given = true;
  return options;
}

}  // namespace

TEST_CASE("channel and period may be given by the row, the column or the table") {
  CHECK(figures("force,website_2016,helpline_2016,website_2018,helpline_2018\nKent,449,92,695,97\n"
                "Surrey,483,97,949,101\n") == kBoth);
  CHECK(figures("force,channel,year,count\nKent,website,2016,449\nKent,website,2018,695\nKent,helpline,2016,92\n"
                "Kent,helpline,2018,97\nSurrey,website,2016,483\nSurrey,website,2018,949\nSurrey,helpline,2016,97\n"
                "Surrey,helpline,2018,101\n") == kBoth);
  CHECK(figures("force,year,website,helpline\nKent,2016,449,92\nKent,2018,695,97\nSurrey,2016,483,97\n"
                "Surrey,2018,949,101\n") == kBoth);
  CHECK(figures("force,channel,2016,2018\nKent,website,449,695\nKent,helpline,92,97\nSurrey,website,483,949\n"
                "Surrey,helpline,97,101\n") == kBoth);
  CHECK(figures("date,force,website,helpline\n2016-03-01,Kent,449,92\n2018-03-01,Kent,695,97\n"
                "2016-03-01,Surrey,483,97\n2018-03-01,Surrey,949,101\n") == kBoth);
  CHECK(yearly("force,website,helpline\nKent,449,92\nSurrey,483,97\n",
               "force,website,helpline\nKent,695,97\nSurrey,949,101\n") == kBoth);
  CHECK(yearly("force,channel,count\nKent,website,449\nKent,helpline,92\nSurrey,website,483\nSurrey,helpline,97\n",
               "force,channel,count\nKent,website,695\nKent,helpline,97\nSurrey,website,949\nSurrey,helpline,101\n") ==
        kBoth);
}

TEST_CASE("a single measure needs no name") {
  CHECK(figures("Force,2016,2018\nKent,449,695\nSurrey,483,949\n") == kOne);
  CHECK(figures("force,year,count\nKent,2016,449\nKent,2018,695\nSurrey,2016,483\nSurrey,2018,949\n") == kOne);
  CHECK(figures("date,force,count\n2016-01,Kent,449\n2018-01,Kent,695\n2016-01,Surrey,483\n2018-01,Surrey,949\n") ==
        kOne);
  CHECK(yearly("force,total\nKent,449\nSurrey,483\n", "force,total\nKent,695\nSurrey,949\n") == kOne);
  LoadOptions options;
  options.given_channel = "website";
  CHECK(figures("Force,2016\nKent,449\n", options) == Texts{"2016", "Kent, All forces: website 449"});
  CHECK(messages("Force,website_2016\nKent,449\n", options) ==
        Texts{"1:7 column-option: --channel is given, and `website_2016` names the channel too"});
}

TEST_CASE("areas may be the columns") {
  CHECK(figures("year,channel,Kent,Surrey\n2016,website,449,483\n2016,helpline,92,97\n2018,website,695,949\n"
                "2018,helpline,97,101\n") == kBoth);
  CHECK(figures("year,Kent,Surrey,Total\n2016,449,483,932\n2018,695,949,1644\n") == kOne);
  CHECK(figures("month,Kent,Surrey\n2016-01,449,483\n2018-01,695,949\n") == kOne);
  CHECK(messages("year,Kent,Surrey,Total\n2016,449,483,933\n") ==
        Texts{"1:6 one-channel: the counts are of one channel, called `count`",
              "2:14 stated-mismatch: the stated total of `2016` is `933`, but its parts give 932"});
  CHECK(messages("year,Kent,Widgets\n2016,449,483\n") ==
        Texts{"1:6 ambiguous-columns: the columns `Kent` and `Widgets` may be forces or channels: some are places, "
              "others are not"});
  CHECK(figures("year,website,helpline\n2016,449,92\n") ==
        Texts{"2016", "All, All forces: website 449; helpline 92"});
}

TEST_CASE("months are summed into the period that is asked for") {
  const std::string months = "force,website 2016-01,website 2016-02,website 2018-01,website 2018-02\nKent,1,2,3,4\n";
  CHECK(figures(months, summed(PeriodKind::calendar_year)) == Texts{"2016 2018", "Kent, All forces: website 3 7"});
  CHECK(figures("force,channel,period,count\nKent,website,2016-Q1,1\nKent,website,2016-Q2,2\n",
                summed(PeriodKind::calendar_year)) == Texts{"2016", "Kent, All forces: website 3"});
}

TEST_CASE("what is given twice must agree") {
  CHECK(yearly("force,year,website\nKent,2016,449\n", "force,year,website\nKent,2018,695\n") ==
        Texts{"2016 2018", "Kent, All forces: website 449 695"});
  CHECK(messages(std::vector<File>{{"force,year,website\nKent,2017,449\n", "a.csv", calendar_year(2016)}}) ==
        Texts{"a.csv:2:6 other-period: `year` says `2017` here, and the file is given as 2016"});
  CHECK(figures(std::vector<File>{{"force,website_2016\nKent,449\n", "a.csv", calendar_year(2016)}}) ==
        Texts{"2016", "Kent, All forces: website 449"});
  LoadOptions options;
  options.given_force = "Kent";
  CHECK(messages("force,website_2016\nKent,449\n", options) ==
        Texts{"1:1 column-option: --force is given, and `force` names the force too"});
}

TEST_CASE("rows are summed over columns in every table") {
  LoadOptions options;
  options.sum_over = {"page"};
  CHECK(figures("force,page,website_2016\nKent,a,1\nKent,b,2\n", options) ==
        Texts{"2016", "Kent, All forces: website 3"});
  CHECK(figures("force,channel,year,page,count\nKent,website,2016,a,1\nKent,website,2016,b,2\n", options) ==
        Texts{"2016", "Kent, All forces: website 3"});
  CHECK(messages("force,page,website_2016\nKent,a,1\nKent,b,2\n") ==
        Texts{"1:7 text-column: `page` has no figures, and is left out",
              "3:8 duplicate-count: `Kent` has website 2016 twice: here and at counts.csv:2"});
}
