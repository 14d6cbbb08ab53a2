// Totals under another name: warned about, never silently counted twice.
#include "catch.hpp"
#include "unit/load/loaded.hpp"

using namespace reach;

namespace {

const std::string kHeader = "force,website_2016,website_2018\n";

}  // namespace

TEST_CASE("a row that is the sum of all others") {
  CHECK(messages(kHeader + "A,1,2\nB,3,4\nEverybody,4,6\n") ==
        Texts{"4 hidden-total: `Everybody` is the sum of other rows in every figure: it looks like a total under "
              "another name"});
  CHECK(messages(kHeader + "Everybody,4,6\nA,1,2\nB,3,4\n") ==
        Texts{"2 hidden-total: `Everybody` is the sum of other rows in every figure: it looks like a total under "
              "another name"});
}

TEST_CASE("a row that is the sum of the three or more above it") {
  CHECK(messages(kHeader + "A,1,2\nB,3,4\nC,5,6\nSouth,9,12\nD,7,7\n") ==
        Texts{"5 hidden-total: `South` is the sum of other rows in every figure: it looks like a total under another "
              "name"});
  CHECK(
      messages(kHeader + "A,1,2\nB,3,4\nC,5,6\nSouth,9,12\nD,1,1\nE,2,2\nF,3,3\nWest,6,6\n") ==
      Texts{
          "5 hidden-total: `South` is the sum of other rows in every figure: it looks like a total under another name",
          "9 hidden-total: `West` is the sum of other rows in every figure: it looks like a total under another name"});
}

TEST_CASE("rows that are no hidden totals") {
  CHECK(messages(kHeader + "A,5,6\nB,5,6\n") == Texts{});                // of two alike, neither is the total
  CHECK(messages(kHeader + "A,1,2\nB,3,4\nC,4,7\n") == Texts{});         // not in every column
  CHECK(messages(kHeader + "A,0,0\nB,0,0\nC,0,0\n") == Texts{});         // all zero
  CHECK(messages(kHeader + "A,1,2\nB,3,4\nC,4,6\nD,1,1\n") == Texts{});  // of only two above it
}

TEST_CASE("where a figure is missing, a total cannot be told") {
  CHECK(messages(kHeader + "A,1,2\nB,3,[x]\nEverybody,4,6\n") ==
        Texts{"3:5 missing-count: no figure for `B`, website 2018: marked [x], not 0"});
}

TEST_CASE("hidden totals of a region, and over all of them") {
  CHECK(messages("region,force,website_2016\nSE,A,1\nSW,B,10\nSE,C,2\nSE,The lot,3\nSW,D,20\n") ==
        Texts{"5 hidden-total: `The lot` is the sum of other rows in every figure: it looks like a total under "
              "another name"});
  CHECK(messages("region,force,website_2016\nSE,A,1\nSW,B,10\nUK,Everything,11\n") ==
        Texts{"4 hidden-total: `Everything` is the sum of other rows in every figure: it looks like a total under "
              "another name"});
}

TEST_CASE("a channel that is the sum of the others") {
  CHECK(messages("force,website_2016,helpline_2016,contacts_2016\nA,1,2,3\nB,3,4,7\n") ==
        Texts{"hidden-total: the channel `contacts` is the sum of other channels in every row: it looks like a total "
              "under another name"});
  CHECK(messages("force,website_2016,helpline_2016,contacts_2016\nA,1,2,3\nB,3,4,8\n") == Texts{});
  CHECK(messages("force,website_2016,helpline_2016\nA,2,2\nB,4,4\n") == Texts{});
}
