// Headers of two rows, and headers that hold line breaks.
#include "catch.hpp"
#include "unit/load/loaded.hpp"

using namespace reach;

TEST_CASE("periods below the names of columns") {
  CHECK(roles(loaded("force,website,TOTAL,website,TOTAL\n,2016,2016,2018,2018\nKent,449,449,695,695\n")) ==
        "force | website 2016 | stated total 2016 | website 2018 | stated total 2018");
  CHECK(roles(loaded("force,website,website\nforce,2016,2018\nKent,449,695\n")) ==
        "force | website 2016 | website 2018");
}

TEST_CASE("periods above groups of columns, as merged cells are exported") {
  const auto result =
      loaded(",2016,,2018,,increase\nforce,website,helpline,website,helpline,\nKent,449,92,695,97,46%\n");
  CHECK(roles(result) == "force | website 2016 | helpline 2016 | website 2018 | helpline 2018 | stated increase");
  CHECK(figures(result.dataset) == Texts{"2016 2018", "Kent, All forces: website 449 695; helpline 92 97"});
  CHECK(result.dataset.inputs.front().stated_checked == 1);
}

TEST_CASE("periods above groups of columns, beside a region, and repeated over each column") {
  const std::string se = "SE,Kent,449,92,695,97\n";
  const std::string expected = "region | force | website 2016 | helpline 2016 | website 2018 | helpline 2018";
  CHECK(roles(loaded("region,force,2016,,2018,\n,,website,helpline,website,helpline\n" + se)) == expected);
  CHECK(roles(loaded(",,2016,2016,2018,2018\nregion,force,website,helpline,website,helpline\n" + se)) == expected);
  CHECK(roles(loaded("force,2016,2016,2018,2018\n,website,TOTAL,website,TOTAL\nKent,449,449,695,695\n")) ==
        "force | website 2016 | stated total 2016 | website 2018 | stated total 2018");
}

TEST_CASE("names above groups of periods") {
  CHECK(roles(loaded("force,website,,helpline,\n,2016,2018,2016,2018\nKent,449,695,92,97\n")) ==
        "force | website 2016 | website 2018 | helpline 2016 | helpline 2018");
}

TEST_CASE("a channel that is repeated below periods, each of one column") {
  CHECK(figures(",2016,2018\nForce,Calls,Calls\nKent,449,695\n") ==
        Texts{"2016 2018", "Kent, All forces: Calls 449 695"});
  CHECK(figures("Force,2016,2018\nKent,[c],[c]\nSurrey,1,2\n").back() == "Surrey, All forces: count 1 2");
}

TEST_CASE("a first row of data is not a second header") {
  CHECK(figures("force,website_2016,website_2018\nKent,2016,2018\n") ==
        Texts{"2016 2018", "Kent, All forces: website 2016 2018"});
  CHECK(
      messages("force,website_2016,website_2018\n,2016,2018\n") ==
      Texts{"no-rows: there are totals, and no rows of forces",
            "2:1 stated-total: a row without a name is taken as a stated total: checked against its parts, not added"});
  CHECK(figures("force,2016,,2018\nKent,1,,2\n") == Texts{"2016 2018", "Kent, All forces: count 1 2"});
}

TEST_CASE("a line break in a header cell is a space") {
  const auto result = loaded("force,\"website\n2016\",\"website\r\n2018\"\nKent,449,695\n");
  CHECK(roles(result) == "force | website 2016 | website 2018");
  CHECK(result.dataset.forces.front().origin.line == 4);
  CHECK(result.dataset.inputs.front().columns[1].header == "website 2016");
}

TEST_CASE("an empty first header cell names the forces if nothing else does") {
  CHECK(roles(loaded(",website_2016\nKent,449\n")) == "force | website 2016");
  CHECK(roles(loaded(",force,website_2016\n,Kent,449\n")) == "empty | force | website 2016");
  CHECK(messages("website_2016,\n449,Kent\n") ==
        Texts{"1:1 one-force: no column names the forces: all rows are one force, `All`",
              "2:5 unknown-column: column 2 has a value but no header"});
}

TEST_CASE("years and a change below a group of columns") {
  CHECK(roles(loaded("Force,Contacts,,\n,2016,2018,Change (%)\nKent,100,150,50\n")) ==
        "force | Contacts 2016 | Contacts 2018 | stated increase of contacts");
  CHECK(messages("Force,Contacts,,\n,2016,2018,Change (%)\nKent,100,150,51\n").front().find("stated-mismatch") !=
        std::string::npos);
}

TEST_CASE("the name of the rows below a header of two rows, as pandas writes it") {
  CHECK(figures(",web,web,calls,calls\n,2016,2018,2016,2018\nforce,,,,\nKent,1,2,3,4\n") ==
        Texts{"2016 2018", "Kent, All forces: web 1 2; calls 3 4"});
  CHECK(figures(",web,web\n,2016,2018\nKent,,\n") == Texts{"2016 2018", "Kent, All forces: web [x] [x]"});
}

TEST_CASE("the levels of a header may have names, as pandas writes them") {
  const Texts both = {"2016 2018", "Kent, All forces: web 1 2; calls 3 4"};
  CHECK(figures("channel,web,web,calls,calls\nyear,2016,2018,2016,2018\nforce,,,,\nKent,1,2,3,4\n") == both);
  CHECK(figures("year,2016,2018,2016,2018\nchannel,web,web,calls,calls\nforce,,,,\nKent,1,2,3,4\n") == both);
}

TEST_CASE("the first cell may say what the cells beside it are, above the name of the forces") {
  const std::string expected = "force | website 2016 | website 2018 | helpline 2016 | helpline 2018";
  CHECK(roles(loaded("Channel,website,website,helpline,helpline\nForce,2016,2018,2016,2018\nKent,1,2,3,4\n")) ==
        expected);
  CHECK(roles(loaded("Year,2016,2018,2016,2018\nForce,website,website,helpline,helpline\nKent,1,2,3,4\n")) == expected);
  CHECK(roles(loaded("Year,2016,,2018,\nArea,website,helpline,website,helpline\nKent,1,2,3,4\n")) ==
        "force | website 2016 | helpline 2016 | website 2018 | helpline 2018");
}

TEST_CASE("the titles of a pivot table are no group of its columns") {
  const Texts counts = {"2016 2018", "Ayle, All forces: count 1 2", "Bray, All forces: count 3 4"};
  CHECK(figures("Sum of calls,Column Labels,,\nRow Labels,2016,2018,Grand Total\nAyle,1,2,3\nBray,3,4,7\n"
                "Grand Total,4,6,10\n") == counts);
  const std::string columns = "\nRow Labels,calls,visits,,calls,visits,,\nAyle,1,2,";
  const std::string years = "Sum of count,Column Labels,,,,,,\n,2016,,2016 Total,2018,,2018 Total,Grand Total";
  CHECK(figures(years + columns + "3,3,4,7,10\nGrand Total,1,2,3,3,4,7,10\n") ==
        Texts{"2016 2018", "Ayle, All forces: calls 1 3; visits 2 4"});
  CHECK(messages(years + columns + "4,3,4,7,10\n").back().find("stated-mismatch") != std::string::npos);
  CHECK(figures("Force,Contacts,\n,2016,2018\nAyle,1,2\n") == Texts{"2016 2018", "Ayle, All forces: Contacts 1 2"});
}

TEST_CASE("a header that is a period by itself gives no end to the periods below it") {
  CHECK(figures("Force,12m to Mar-17,12m to Mar-19\nAyle,1,2\n") ==
        Texts{"2016-17 2018-19", "Ayle, All forces: count 1 2"});
}
