// Command lines that `reach report` refuses before it reads anything.
#include "captured.hpp"
#include "catch.hpp"
#include "cli/io/exit_code.hpp"
#include "cli/option/parse.hpp"

namespace reach::cli {
namespace {

struct UsageSample {
  std::vector<std::string> args;
  std::string message;
  std::string hint;
};

const std::vector<UsageSample>& samples() {
  static const std::vector<UsageSample> all{
      {{}, "no file is named", "name one or more files, or `-` for standard input"},
      {{"-", "2016=-"}, "standard input (`-`) is named more than once", "it can be read only once"},
      {{"-", "--regions", "-"}, "standard input (`-`) is named more than once", "it can be read only once"},
      {{"a.csv", "--period", "finacial-year"},
       "`--period` cannot be `finacial-year`",
       "did you mean `financial-year`? it can be calendar-year, financial-year, quarter, month or day"},
      {{"a.csv", "--date-format", "ymd"}, "`--date-format` cannot be `ymd`", "it can be dmy, mdy or iso"},
      {{"a.csv", "--delimiter", "tabs"},
       "`--delimiter` cannot be `tabs`",
       "did you mean `tab`? give one character, not a letter, a digit or a quote; or comma, semicolon, tab or pipe"},
      {{"a.csv", "--delimiter", "5"},
       "`--delimiter` cannot be `5`",
       "give one character, not a letter, a digit or a quote; or comma, semicolon, tab or pipe"},
      {{"a.csv", "--skip-lines", "-1"}, "`--skip-lines` cannot be `-1`", "give the number of lines above the header"},
      {{"a.csv", "--skip-lines", "99999999999999999999"},
       "`--skip-lines` cannot be `99999999999999999999`",
       "give the number of lines above the header"},
      {{"a.csv", "--baseline", "20l6"},
       "`--baseline` cannot be `20l6`",
       "give a year (2016), a financial year (2016-17), a quarter (2016-Q1), a month (2016-03) or a day"},
      {{"a.csv", "--comparison", "soon"},
       "`--comparison` cannot be `soon`",
       "give a year (2016), a financial year (2016-17), a quarter (2016-Q1), a month (2016-03) or a day"},
      {{"a.csv", "--region", "A", "--regions", "m.csv"},
       "`--region` and `--regions` contradict each other",
       "give one of them"},
      {{"a.csv", "--json", "-f", "csv"}, "`--json` and `--format csv` contradict each other", "give one of them"},
      {{"a.csv", "--sort", "nam"},
       "`--sort` cannot be `nam`",
       "did you mean `name`? it can be input, name, total, change or increase"},
      {{"a.csv", "--decimals", "7"}, "`--decimals` cannot be `7`", "it can be 0, 1, 2, 3, 4, 5 or 6"},
      {{"a.csv", "--color", "allways"},
       "`--color` cannot be `allways`",
       "did you mean `always`? it can be auto, always or never"},
  };
  return all;
}

}  // namespace

TEST_CASE("a wrong command line is refused with a remedy") {
  for (const UsageSample& sample : samples()) {
    std::vector<std::string> args{"report"};
    args.insert(args.end(), sample.args.begin(), sample.args.end());
    const Captured refused = ran(args);
    CHECK(refused.code == kTrouble);
    CHECK(refused.out.empty());
    CHECK(refused.err == "reach: error: " + sample.message + " [usage]\n      = hint: " + sample.hint +
                             "\n`reach report --help` lists the options\n");
  }
}

TEST_CASE("a wrong format or ending gets a list of the valid ones") {
  const Captured format = ran({"report", "a.csv", "-f", "jsno"});
  CHECK(
      format.err.starts_with("reach: error: `--format` cannot be `jsno` [usage]\n"
                             "      = hint: did you mean `json`? it can be text, markdown, csv, "));
  const Captured ending = ran({"report", "a.csv", "-o", "table.doc"});
  CHECK(ending.code == kTrouble);
  CHECK(
      ending.err.starts_with("reach: error: `reach report` cannot write .doc: `table.doc` [usage]\n"
                             "      = hint: end it with .txt, .md, .csv, "));
}

TEST_CASE("mistakes on the command line can be JSON") {
  const Captured refused = ran({"report", "a.csv", "--sort", "x", "--error-format", "json"});
  CHECK(refused.err == R"({"severity":"error","code":"usage","message":"`--sort` cannot be `x`",)"
                       R"("hint":"it can be input, name, total, change or increase"})"
                       "\n");
}

TEST_CASE("help wins over mistakes") {
  const Captured help = ran({"report", "--nonsense", "--help"});
  CHECK(help.code == kDone);
  CHECK(help.err.empty());
}

TEST_CASE("among the options of commands, only -f and -o have a short name") {
  for (const Command& command : commands()) {
    for (const OptionGroup& group : command.action().options()) {
      for (const Option& option : group.options) {
        INFO(command.name << ' ' << option.names);
        if (!option.names.starts_with("--")) CHECK((option.names == "-f,--format" || option.names == "-o,--output"));
      }
    }
  }
}

TEST_CASE("neither commands nor options can be abbreviated") {
  for (const Command& command : commands()) {
    const std::string name(command.name);
    CHECK(ran({name.substr(0, name.size() - 1)}).err.starts_with("reach: error: there is no command"));
    const std::vector<OptionGroup> groups = command.action().options();
    for (const OptionGroup& group : groups) {
      for (const Option& option : group.options) {
        std::string cut(long_name(option));
        cut.pop_back();
        if (find_option(cut, groups) != nullptr) continue;
        INFO(name << ' ' << cut);
        CHECK(ran({name, cut}).err.starts_with("reach: error: there is no option `" + cut + '`'));
      }
    }
  }
}

}  // namespace reach::cli
