#include "cli/option/parse.hpp"

#include "catch.hpp"
#include "cli/option/choice.hpp"
#include "diagnostic/print.hpp"

namespace reach::cli {
namespace {

using Words = std::vector<std::string>;

struct Parsed {
  bool json = false;
  bool quiet = false;
  std::string format;
  std::string title;
  Words only;
  Words operands;
  Given given;
  std::string faults;

  explicit Parsed(const Words& args) {
    const std::array groups{
        OptionGroup{"A", {{"-f,--format", "NAME", "", &format}, {"--json", "", "", &json}}},
        OptionGroup{
            "B", {{"--title", "TEXT", "", &title}, {"--only", "REGION", "", &only}, {"-q,--quiet", "", "", &quiet}}}};
    Diagnostics found;
    given = parse(args, groups, found);
    operands = given.operands;
    faults = print_text(found, {});
  }
};

std::string no_such_option(const std::string& name) {
  return "reach: error: there is no option `" + name + "` [usage]\n";
}

}  // namespace

TEST_CASE("options and operands may be mixed, and keep their order") {
  const Parsed parsed({"a.csv", "--json", "b.csv", "-q", "-", "--title", "T", "c.csv"});
  CHECK(parsed.json);
  CHECK(parsed.quiet);
  CHECK(parsed.title == "T");
  CHECK(parsed.operands == Words{"a.csv", "b.csv", "-", "c.csv"});
  CHECK(parsed.faults.empty());
}

TEST_CASE("a value may be given in all the usual ways") {
  const Words ways[] = {{"--format=json"}, {"--format", "json"}, {"-f", "json"}, {"-fjson"}, {"-qf", "json"}};
  for (const Words& args : ways) {
    const Parsed parsed(args);
    CHECK(parsed.format == "json");
    CHECK(parsed.operands.empty());
    CHECK(parsed.faults.empty());
  }
}

TEST_CASE("a value is taken literally") {
  for (const std::string value : {"[a,b]", "a,b", "x=y", "{}", "-1", "--json", "true", " "}) {
    const Parsed parsed({"--only", value, "--only=" + value, "f.csv"});
    CHECK(parsed.only == Words{value, value});
    CHECK(parsed.operands == Words{"f.csv"});
    CHECK(parsed.faults.empty());
  }
}

TEST_CASE("operands are taken literally") {
  const Parsed parsed({"[a,b]", "2016=a.csv", "-5.csv", "--", "--json", "-q", "--a=", "--"});
  CHECK(parsed.operands == Words{"[a,b]", "2016=a.csv", "-5.csv", "--json", "-q", "--a=", "--"});
  CHECK_FALSE(parsed.json);
  CHECK(parsed.faults.empty());
}

TEST_CASE("an unknown option is refused, with a suggestion") {
  CHECK(Parsed({"--fromat=json"}).faults == no_such_option("--fromat") + "      = hint: did you mean `--format`?\n");
  CHECK(Parsed({"--tit", "x"}).faults == no_such_option("--tit") + "      = hint: did you mean `--title`?\n");
  CHECK(Parsed({"-json"}).faults == no_such_option("-json") + "      = hint: did you mean `--json`?\n");
  CHECK(Parsed({"-x"}).faults == no_such_option("-x"));
  CHECK(Parsed({"-qx"}).faults == no_such_option("-x"));
  CHECK(Parsed({"--nothing-like-it"}).faults == no_such_option("--nothing-like-it"));
  CHECK(Parsed({"--\x1B[31m"}).faults == no_such_option("--\\u{1B}[31m"));
}

TEST_CASE("a missing value is refused") {
  CHECK(Parsed({"a.csv", "--format"}).faults == "reach: error: `--format` needs a value [usage]\n");
  CHECK(Parsed({"-f"}).faults == "reach: error: `-f` needs a value [usage]\n");
  CHECK(Parsed({"-qf"}).faults == "reach: error: `-f` needs a value [usage]\n");
}

TEST_CASE("an empty value is refused, and never takes the next word") {
  const Words ways[] = {{"--title=", "a.csv"}, {"--title", "", "a.csv"}};
  for (const Words& args : ways) {
    const Parsed parsed(args);
    CHECK(parsed.operands == Words{"a.csv"});
    CHECK(parsed.faults ==
          "reach: error: the value of `--title` is empty [usage]\n"
          "      = hint: leave `--title` out, or give it a value\n");
  }
}

TEST_CASE("a value for a flag is refused") {
  for (const std::string value : {"--json=yes", "--json=true", "--json=false", "--json=1", "--json={}", "--json="}) {
    CHECK(Parsed({value}).faults ==
          "reach: error: `--json` takes no value [usage]\n"
          "      = hint: write `--json` alone\n");
  }
}

TEST_CASE("an option that takes one value is refused twice; a repeatable one and a flag are not") {
  CHECK(Parsed({"-f", "csv", "--format=csv"}).faults ==
        "reach: error: `--format` is given 2 times [usage]\n"
        "      = hint: it takes one value\n");
  const Parsed parsed({"--only", "A", "-q", "--only=B", "-q"});
  CHECK(parsed.only == Words{"A", "B"});
  CHECK(parsed.faults.empty());
}

TEST_CASE("a setter parses a given value, or refuses it with the name of its option") {
  std::size_t width = 80;
  const std::array groups{OptionGroup{"A", {{"-w,--width", "N", "", number_in(1, 99, width)}}}};
  Diagnostics faults;
  CHECK(parse(Words{"-w", "12"}, groups, faults).has("--width"));
  CHECK(width == 12);
  CHECK_FALSE(parse(Words{"a"}, groups, faults).has("--width"));
  parse(Words{"--width="}, groups, faults);
  CHECK(width == 12);
  parse(Words{"--width", "100"}, groups, faults);
  CHECK(width == 12);
  CHECK(print_text(faults, {}) ==
        "reach: error: the value of `--width` is empty [usage]\n"
        "      = hint: leave `--width` out, or give it a value\n"
        "reach: error: `--width` cannot be `100` [usage]\n"
        "      = hint: give a number from 1 to 99\n");
}

TEST_CASE("given options are kept as typed") {
  const Given given = Parsed({"--only", "A", "--only=B", "-q", "x"}).given;
  CHECK(given.options.at("--only") == Words{"A", "B"});
  CHECK(given.options.at("--quiet") == Words{"yes"});
  CHECK(given.operands == Words{"x"});
  CHECK_FALSE(given.has("--json"));
}

TEST_CASE("all mistakes are reported at once") {
  CHECK(Parsed({"--jsn", "--title=", "-f"}).faults == no_such_option("--jsn") +
                                                          "      = hint: did you mean `--json`?\n" +
                                                          "reach: error: the value of `--title` is empty [usage]\n"
                                                          "      = hint: leave `--title` out, or give it a value\n"
                                                          "reach: error: `-f` needs a value [usage]\n");
}

}  // namespace reach::cli
