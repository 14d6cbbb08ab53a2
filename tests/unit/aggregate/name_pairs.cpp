// Names in two periods that probably mean one force, and names that only look like it.
#include "aggregate/name_pairs.hpp"

#include "aggregate/name_words.hpp"
#include "catch.hpp"

using namespace reach;

namespace {

using Texts = std::vector<std::string>;

Texts lines(std::vector<LoneName> before, std::vector<LoneName> after) {
  Texts lines;
  for (const NamePair& pair : likely_pairs(before, after))
    lines.push_back(rename_line(before[pair.before].name, after[pair.after].name));
  return lines;
}

bool is_pair(std::string_view before, std::string_view after) {
  return !lines({{before}}, {{after}}).empty() && !lines({{after}}, {{before}}).empty();
}

}  // namespace

TEST_CASE("names that differ only in words such as `police` are a pair") {
  CHECK(is_pair("Avon & Somerset", "Avon and Somerset Constabulary"));
  CHECK(is_pair("City of London", "London, City of"));
  CHECK(is_pair("Dyfed Powys", "Dyfed-Powys Police"));
  CHECK(is_pair("DyfedPowys", "Dyfed-Powys"));
  CHECK(is_pair("Kent Police", "Kent"));
  CHECK(is_pair("Sussex [note 1]", "Sussex"));
  CHECK(is_pair("Sussex (2)", "Sussex*"));
  CHECK(is_pair("Sussex¹", "Sussex"));
  CHECK(is_pair("W. Midlands", "West Midlands Police"));
  CHECK(is_pair("S Yorks", "South Yorkshire"));
  CHECK(is_pair("Gtr Manchester", "Greater Manchester"));
  CHECK(is_pair("Lothian & Borders", "Lothian and Borders Police"));
  CHECK(is_pair("Bristol, City of", "Bristol"));
  CHECK(is_pair("County Durham", "Durham"));
  CHECK(is_pair("King's Lynn", "Kings Lynn"));
}

TEST_CASE("forces that are known by two names are a pair") {
  CHECK(is_pair("Hampshire Constabulary", "Hampshire and Isle of Wight Constabulary"));
  CHECK(is_pair("Hants", "Hampshire & IoW"));
  CHECK(is_pair("Metropolitan Police Service", "The Met"));
  CHECK(is_pair("Metropolitan", "London Metropolitan"));
  CHECK(is_pair("TVP", "Thames Valley Police"));
  CHECK(is_pair("PSNI", "Police Service of Northern Ireland"));
}

TEST_CASE("one misspelled word makes a pair") {
  CHECK(is_pair("Clevelnd", "Cleveland"));
  CHECK(is_pair("Glouchestershire", "Gloucestershire"));
  CHECK(is_pair("Avon and Sommerset", "Avon and Somerset"));
  CHECK(is_pair("Sursey", "Surssey"));
  CHECK(is_pair("Cmubria", "Cumbria"));
  CHECK(is_pair("Sussax", "Sussex"));
}

TEST_CASE("other names are not a pair") {
  CHECK_FALSE(is_pair("North Wales", "South Wales"));
  CHECK_FALSE(is_pair("Hertfordshire", "Herefordshire"));
  CHECK_FALSE(is_pair("Bolton", "Boston"));
  CHECK_FALSE(is_pair("Essex", "Wessex"));
  CHECK_FALSE(is_pair("Kent", "Gwent"));
  CHECK_FALSE(is_pair("City of London", "London"));
  CHECK_FALSE(is_pair("Nottingham City", "Nottingham County"));
  CHECK_FALSE(is_pair("Area 1", "Area 2"));
  CHECK_FALSE(is_pair("Division A", "Division B"));
  CHECK_FALSE(is_pair("District 12", "District 13"));
  CHECK_FALSE(is_pair("West Yorkshire", "North Yorkshire"));
  CHECK_FALSE(is_pair("West Mercia", "West Midlands"));
  CHECK_FALSE(is_pair("Police", "The Force"));
  CHECK_FALSE(is_pair("Surrey", "Sussex"));
}

TEST_CASE("each name is in one pair at most, the best first") {
  CHECK(lines({{"Clevelnd"}, {"London, City of"}, {"Hampshire"}},
              {{"Hampshire & IoW"}, {"Cleveland"}, {"City of London"}}) ==
        Texts{"\"London, City of\",City of London", "Hampshire,Hampshire & IoW", "Clevelnd,Cleveland"});
  CHECK(lines({{"Kent Police"}, {"Knet"}}, {{"Kent"}}) == Texts{"Kent Police,Kent"});
}

TEST_CASE("a name with the mark of a note is renamed to the one without") {
  CHECK(lines({{"Sussex"}}, {{"Sussex [note 1]"}}) == Texts{"Sussex [note 1],Sussex"});
  CHECK(lines({{"Sussex (2)"}}, {{"Sussex"}}) == Texts{"Sussex (2),Sussex"});
  CHECK(lines({{"Sussex Police"}}, {{"Sussex¹"}}) == Texts{"Sussex¹,Sussex Police"});
  CHECK(lines({{"Kent Police"}}, {{"Kent Const."}}).empty());
}

TEST_CASE("a name that is equally similar to two others is not paired") {
  CHECK(lines({{"Kent Police"}, {"Kent Constabulary"}}, {{"Kent"}}).empty());
  CHECK(lines({{"Cleveland"}}, {{"Clevelnd"}, {"Clevland"}}).empty());
}

TEST_CASE("a merger is not a renaming") {
  CHECK(lines({{"Hampshire"}, {"Isle of Wight"}}, {{"Hampshire and Isle of Wight"}}).empty());
  CHECK(lines({{"Hampshire and Isle of Wight"}}, {{"Isle of Wight"}, {"Hampshire"}}).empty());
}

TEST_CASE("names in different regions are not a pair") {
  CHECK(lines({{"Kent Police", 1}}, {{"Kent", 2}}).empty());
  CHECK(lines({{"Kent Police", 1}}, {{"Kent", 1}}).size() == 1);
}

TEST_CASE("long lists are not compared") {
  std::vector<std::string> names;
  for (int at = 0; at < 101; ++at) names.push_back("Force of Kent " + std::to_string(at));
  std::vector<LoneName> before;
  for (int at = 0; at < 100; ++at) before.push_back({names[static_cast<std::size_t>(at)]});
  std::vector<LoneName> after = before;
  CHECK(lines(before, after).size() == 100);
  after.push_back({names.back()});
  CHECK(lines(before, after).empty());
}
