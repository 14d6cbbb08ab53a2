// Names: two spellings of one, look-alikes, --rename.
#include "load/dataset/names.hpp"
#include "catch.hpp"
#include "unit/load/loaded.hpp"

using namespace reach;

namespace {

const std::string kNamesHeader = "force,website_2016\n";

LoadOptions renaming(std::map<std::string, std::string> entries) {
  LoadOptions options;
  options.rename.entries = std::move(entries);
  return options;
}

}  // namespace

TEST_CASE("names print as first spelled, trimmed") {
  CHECK(figures(kNamesHeader +
                "  Thames  Valley ,1\n\"O'Neil, \"\"Sue\"\"\",2\nDyfed\u2013Powys,3\n\u0645\u0635\u0631,4\n") ==
        Texts{"2016", "Thames  Valley, All forces: website 1", "O'Neil, \"Sue\", All forces: website 2",
              "Dyfed\u2013Powys, All forces: website 3", "\u0645\u0635\u0631, All forces: website 4"});
}

TEST_CASE("a force spelled two ways is refused with both places") {
  const std::string columns = "force,website_2016,website_2018\n";
  CHECK(messages(columns + "Kent,1,2\nKENT,3,4\n") ==
        Texts{"3:1 two-spellings: `KENT` is spelled `Kent` at counts.csv:2"});
  CHECK(messages(columns + "Thames Valley,1,2\nThames  Valley,3,4\n") ==
        Texts{"3:1 two-spellings: `Thames  Valley` is spelled `Thames Valley` at counts.csv:2"});
  CHECK(messages(columns + "Thames Valley,1,2\nThames\u00A0Valley,3,4\n") ==
        Texts{"3:1 two-spellings: `Thames\u00A0Valley` looks like `Thames Valley` at counts.csv:2, but has U+00A0 "
              "no-break space"});
  CHECK(messages(columns + "Caf\u00E9,1,2\nCafe\u0301,3,4\n") ==
        Texts{"3:1 two-spellings: `Cafe\u0301` looks like `Caf\u00E9` at counts.csv:2, but is written with combining "
              "accents"});
}

TEST_CASE("a second spelling is reported once, however often it occurs") {
  CHECK(messages("force,channel,year,count\nKent,website,2016,1\nkent,website,2017,1\nkent,website,2018,1\n") ==
        Texts{"3:1 two-spellings: `kent` is spelled `Kent` at counts.csv:2"});
}

TEST_CASE("a force that looks like another is refused") {
  const std::string cyrillic = "3:1 two-spellings: `\u041Aent` looks like `Kent` at counts.csv:2, ";
  CHECK(messages(kNamesHeader + "Kent,1\n\u041Aent,2\n") == Texts{cyrillic + "but has letters of another script"});
  const std::string one_letter = "3:1 two-spellings: `Su\u0455sex` looks like `Sussex` at counts.csv:2, ";
  CHECK(messages(kNamesHeader + "Sussex,1\nSu\u0455sex,2\n") ==
        Texts{one_letter + "but has letters of another script"});
}

TEST_CASE("two disguises of a name are alike, even if the plain name never occurs") {
  CHECK(messages(kNamesHeader + "\u041Aent,1\nK\u0435nt,2\n") ==
        Texts{"3:1 two-spellings: `K\u0435nt` looks like `\u041Aent` at counts.csv:2, but has letters of another "
              "script"});
  CHECK(messages(kNamesHeader + "\u041Aent,1\nKent,2\n") ==
        Texts{"3:1 two-spellings: `Kent` looks like `\u041Aent` at counts.csv:2, but has letters of another script"});
}

TEST_CASE("letters that cannot be seen are not called another script") {
  CHECK(messages(kNamesHeader + "Kent,1\nKe\u3164nt,2\n") ==
        Texts{"3:1 two-spellings: `Ke\u3164nt` looks like `Kent` at counts.csv:2, but has the invisible U+3164 Hangul "
              "filler"});
  CHECK(messages("region,force,website_2016\nEast\u034F,Kent,1\nEast,Surrey,2\n") ==
        Texts{"3:1 two-spellings: `East` looks like `East\u034F` at counts.csv:2, which has the invisible U+034F "
              "combining grapheme joiner"});
}

TEST_CASE("names that are refused") {
  CHECK(messages(kNamesHeader + "Kent,9\n,1\n\"Ke\nnt\",2\n\"Sur\trey\",3\n") ==
        Texts{"3:1 bad-name: the name of the force is empty",
              "4:2 bad-name: the name of the force holds a line break or tab: `Ke\\u{A}nt`",
              "6:2 bad-name: the name of the force holds a line break or tab: `Sur\\u{9}rey`"});
  CHECK(messages("region,force,website_2016\n,Kent,1\n\"South\nEast\",Surrey,2\n") ==
        Texts{"2:1 bad-name: the name of the region is empty",
              "3:2 bad-name: the name of the region holds a line break or tab: `South\\u{A}East`"});
  CHECK(messages("force,channel,year,count\nKent,\"web\nsite\",2016,1\n") ==
        Texts{"2:7 bad-name: the name of the channel holds a line break or tab: `web\\u{A}site`"});
}

TEST_CASE("channels match like header names, and are shown as first written") {
  CHECK(figures("force,Self-Help_2016,self_help 2018\nKent,1,2\n") ==
        Texts{"2016 2018", "Kent, All forces: Self-Help 1 2"});
}

TEST_CASE("--rename gives forces and channels other names, not regions") {
  const auto options = renaming({{"tvp", "Thames Valley"}, {"callers", "helpline"}, {"se", "South East"}});
  CHECK(figures("region,force,Callers_2016,helpline_2018\nSE,TVP,106,107\nSE,Kent,92,97\n", options) ==
        Texts{"2016 2018", "Thames Valley, SE: helpline 106 107", "Kent, SE: helpline 92 97"});
}

TEST_CASE("two names renamed to one are one force") {
  const auto options = renaming({{"tvp", "Thames Valley"}});
  CHECK(figures("force,channel,year,count\nTVP,website,2016,1\nThames Valley,website,2018,2\n", options) ==
        Texts{"2016 2018", "Thames Valley, All forces: website 1 2"});
  CHECK(messages(kNamesHeader + "TVP,1\nThames Valley,2\n", options) ==
        Texts{"3:15 duplicate-count: `Thames Valley` has website 2016 twice: here and at counts.csv:2"});
  CHECK(messages("force,callers_2016,helpline_2016\nKent,1,2\n", renaming({{"callers", "helpline"}})) ==
        Texts{"1:20 duplicate-column: columns 2 and 3, `callers_2016` and `helpline_2016`, are both helpline 2016"});
}

TEST_CASE("looking a name up changes nothing") {
  const NameMap rename;
  const Names names(rename);
  CHECK(names.match("Kent").spelling == Names::Spelling::fresh);
  CHECK(names.match("Kent").spelling == Names::Spelling::fresh);
  CHECK(names.all().empty());
}

TEST_CASE("a spelling once refused stays refused") {
  const NameMap rename;
  Names names(rename);
  const auto added = [&](std::string_view name) {
    const Names::Match match = names.match(name);
    names.add(name, match, {});
    return match.spelling;
  };
  CHECK(added("Kent") == Names::Spelling::fresh);
  CHECK(added("Kent") == Names::Spelling::known);
  CHECK(added("KENT") == Names::Spelling::differs);
  CHECK(added("KENT") == Names::Spelling::refused);
  CHECK(added("K\u0435nt") == Names::Spelling::looks_alike);
  CHECK(added("K\u0435nt") == Names::Spelling::refused);
  CHECK(names.add("Kent", {}) == 0);
  CHECK(names.all().size() == 1);
  CHECK(names.knows("KENT"));
  CHECK_FALSE(names.knows("kent"));
  REQUIRE(names.find("kent") != nullptr);
  CHECK(*names.find("kent") == 0);
  CHECK(names.find("Surrey") == nullptr);
}
