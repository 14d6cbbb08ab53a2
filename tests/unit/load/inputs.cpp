// Several inputs as one data set.
#include "catch.hpp"
#include "unit/load/loaded.hpp"

using namespace reach;

TEST_CASE("forces, periods and channels may be split over files") {
  const auto result = loaded(std::vector<File>{{"force,website_2016,helpline_2016\nKent,449,92\n"},
                                               {"force,website_2016,helpline_2016\nSurrey,483,97\n", "b.csv"},
                                               {"force;website_2018\nSurrey;949\nKent;695\n", "c.csv"},
                                               {"force,channel,year,count\nKent,helpline,2018,97\n", "d.csv"}});
  CHECK(messages(result.diagnostics) == Texts{});
  CHECK(figures(result.dataset) == Texts{"2016 2018", "Kent, All forces: website 449 695; helpline 92 97",
                                         "Surrey, All forces: website 483 949; helpline 97 ."});
  CHECK(result.dataset.inputs.size() == 4);
  CHECK(result.dataset.inputs[2].delimiter == ';');
  CHECK(result.dataset.inputs[3].layout == "long");
  CHECK(result.dataset.forces[1].origin.input == 1);
}

TEST_CASE("a clash between two files names both places") {
  const std::string text = "force,website_2016\nSurrey,1\nKent,449\n";
  CHECK(messages(std::vector<File>{{text}, {"force,website_2016\nKent,449\n", "b.csv"}}) ==
        Texts{"b.csv:2:6 duplicate-count: `Kent` has website 2016 twice: here and at counts.csv:3"});
  CHECK(messages(std::vector<File>{{text}, {"force,website_2018\nKENT,449\n", "b.csv"}}) ==
        Texts{"b.csv:2:1 two-spellings: `KENT` is spelled `Kent` at counts.csv:3"});
  CHECK(messages(std::vector<File>{{"region,force,website_2016\nSE,Kent,1\n"},
                                   {"region,force,website_2018\nSW,Kent,1\n", "b.csv"}}) ==
        Texts{"b.csv:2:1 two-regions: `Kent` is in `SW` here and in `SE` at counts.csv:2"});
}

TEST_CASE("a file with a region column, and one without") {
  CHECK(messages(std::vector<File>{{"region,force,website_2016\nSE,Kent,1\n"},
                                   {"force,website_2016\nSurrey,1\n", "b.csv"}}) ==
        Texts{"b.csv:2 no-region: `Surrey` has no region, and other forces have one"});
  CHECK(figures(
            std::vector<File>{{"region,force,website_2016\nSE,Kent,1\n"}, {"force,website_2018\nKent,1\n", "b.csv"}}) ==
        Texts{"2016 2018", "Kent, SE: website 1 1"});
}

TEST_CASE("a faulty file does not hide the faults of the next") {
  CHECK(messages(std::vector<File>{{"force,notes\nKent,x\n"}, {"force,website_2016\nKent,x\n", "b.csv"}}) ==
        Texts{"1:1 no-count-column: no column of counts; the columns are: force and notes",
              "b.csv:2:6 bad-count: website_2016 is not a whole number: `x`"});
}
