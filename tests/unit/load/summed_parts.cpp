// Values of a summed column that are the totals of its other values.
#include "catch.hpp"
#include "unit/load/loaded.hpp"

namespace {

reach::LoadOptions summed_over(std::vector<std::string> columns) {
  reach::LoadOptions options;
  options.sum_over = std::move(columns);
  return options;
}

/// A long table of one force; each row: year, sex, calls.
std::string by_sex(std::string rows) {
  std::string text = "Force,Year,Sex,Calls\n";
  for (std::size_t at = 0; at < rows.size();) {
    const std::size_t end = rows.find(';', at);
    text += "Kent," + rows.substr(at, end - at) + '\n';
    at = end == std::string::npos ? rows.size() : end + 1;
  }
  return text;
}

}  // namespace

TEST_CASE("a summed value that is the total of both sexes by its name") {
  for (const std::string name : {"Persons", "People", "Both sexes"}) {
    INFO(name);
    CHECK(messages(by_sex("2016,M,10;2016,F,12;2016," + name + ",25"), summed_over({"Sex"})) ==
          Texts{"4 counted-twice: `" + name + "` in `Sex` is the total of men and women, and --sum-over adds up both"});
  }
  CHECK(figures(by_sex("2016,Persons,10;2016,Businesses,12;2016,Public,3"), summed_over({"Sex"})) ==
        Texts{"2016", "Kent, All forces: Calls 25"});
}

TEST_CASE("a summed value that is the sum of the others in every row") {
  const std::string rows = "2016,Boys,60;2016,Girls,40;2016,Anybody,100;2018,Boys,1;2018,Girls,2;2018,Anybody,3";
  CHECK(messages(by_sex(rows), summed_over({"Sex"})) ==
        Texts{"4 counted-twice: `Anybody` in `Sex` is the sum of the other values in every row, and --sum-over adds up "
              "both"});
  CHECK(figures(by_sex("2016,Boys,60;2016,Girls,40;2016,Anybody,100;2018,Boys,1;2018,Girls,2;2018,Anybody,4"),
                summed_over({"Sex"})) == Texts{"2016 2018", "Kent, All forces: Calls 200 7"});
}

TEST_CASE("a summed value that may be the sum of the others by chance is warned about") {
  CHECK(messages(by_sex("2016,Boys,6;2016,Girls,4;2016,Anybody,10"), summed_over({"Sex"})) ==
        Texts{"4 hidden-total: `Anybody` in `Sex` may be the sum of the other values, and --sum-over adds up both"});
  CHECK(messages(by_sex("2016,Boys,6;2016,Girls,6"), summed_over({"Sex"})) == Texts{});
}

TEST_CASE("a summed value that is the sum of its neighbours in every row") {
  const std::string head = "Force,Age,Calls 2016,Calls 2018\nKent,0-17,44,51\nKent,18-64,160,75\nKent,65+,19,12\n";
  CHECK(
      messages(head + "Kent,18+,179,87\n", summed_over({"Age"})) ==
      Texts{
          "5 counted-twice: `18+` in `Age` is the sum of `18-64` and `65+` in every row, and --sum-over adds up both"});
  CHECK(messages(head + "Kent,not known,179,88\n", summed_over({"Age"})) == Texts{});
  const std::string one = "Force,Age,Calls 2016\nKent,0-17,4\nKent,18-64,6\nKent,65+,1\n";
  CHECK(messages(one + "Kent,not known,7\n", summed_over({"Age"})) == Texts{});  // by chance, as far as one count shows
  CHECK(messages(one + "Kent,18+,7\n", summed_over({"Age"})) ==
        Texts{"5 hidden-total: `18+` in `Age` overlaps `18-64`, and --sum-over adds up both"});
}

TEST_CASE("values of a summed column are compared within those of another") {
  const std::string text =
      "Force,Age,Sex,Calls 2016,Calls 2018\n"
      "Kent,18,Male,50,60\nKent,18,Female,40,30\nKent,18,Either,90,90\n"
      "Kent,30,Male,5,7\nKent,30,Female,4,7\nKent,30,Either,9,14\n";
  CHECK(messages(text, summed_over({"Sex", "Age"})) ==
        Texts{"4 counted-twice: `Either` in `Sex` is the sum of the other values in every row, and --sum-over adds up "
              "both"});
}
