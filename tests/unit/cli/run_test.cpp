#include "captured.hpp"
#include "catch.hpp"
#include "cli/io/exit_code.hpp"

namespace reach::cli {

TEST_CASE("bare reach prints its help to standard error") {
  const Captured bare = ran({});
  CHECK(bare.code == kTrouble);
  CHECK(bare.out.empty());
  CHECK(bare.err == ran({"--help"}).out);
  CHECK(ran({"-h"}).out == bare.err);
  CHECK(ran({"help"}).out == bare.err);
  for (const Command& command : commands()) {
    CHECK(bare.err.find(std::string(command.name) + ' ') != std::string::npos);
  }
}

TEST_CASE("--version") {
  const Captured version = ran({"--version"});
  CHECK(version.code == kDone);
  CHECK(version.out == "reach " REACH_VERSION "\n");
  CHECK(version.err.empty());
}

TEST_CASE("a misspelt command is refused, with a suggestion") {
  const Captured reprot = ran({"reprot", "a.csv"});
  CHECK(reprot.code == kTrouble);
  CHECK(reprot.out.empty());
  CHECK(reprot.err ==
        "reach: error: there is no command `reprot` [usage]\n"
        "      = hint: did you mean `report`?\n"
        "`reach --help` lists the options\n");
  CHECK(ran({"help", "reprot"}).err == reprot.err);
  CHECK(ran({"frobnicate"}).err ==
        "reach: error: there is no command `frobnicate` [usage]\n"
        "      = hint: the commands are report, chart, inspect, explain, sentence, tally, sql, update, check, draft, "
        "audit, "
        "schema, completion, man and help\n"
        "`reach --help` lists the options\n");
}

TEST_CASE("a file or an option in place of a command is refused, with the correct form") {
  CHECK(ran({REACH_DATA "/south_east.csv"}).err == "reach: error: there is no command `" REACH_DATA
                                                   "/south_east.csv` [usage]\n"
                                                   "      = hint: to report a file: reach report " REACH_DATA
                                                   "/south_east.csv\n"
                                                   "`reach --help` lists the options\n");
  CHECK(ran({"--by", "a.csv"}).err ==
        "reach: error: there is no option `--by` before a command [usage]\n"
        "      = hint: other options come after the command: reach report [options] FILE...\n"
        "`reach --help` lists the options\n");
}

TEST_CASE("a word that looks like a path is taken as a file, even if it does not exist") {
  CHECK(ran({"none.csv"}).err.find("to report a file: reach report none.csv") != std::string::npos);
  CHECK(ran({"reprot"}).err.find("did you mean `report`?") != std::string::npos);
}

TEST_CASE("general options may stand before the command") {
  const std::string file = REACH_DATA "/south_east.csv";
  CHECK(ran({"--json", "-q", "report", file}).out == ran({"report", file, "-q", "--json"}).out);
  CHECK(ran({"--color", "always", "report", file}).out == ran({"report", file, "--color=always"}).out);
  CHECK(ran({"--colour=always", "report", file}).out == ran({"report", file, "--color=always"}).out);
  CHECK(ran({"-q"}).code == 2);
  CHECK(ran({"--color", "never"}).err == ran({}).err);
}

TEST_CASE("the version is one line; with -v, it says how reach was built") {
  const Captured brief = ran({"-V"});
  CHECK((brief.out.starts_with("reach ") && brief.out.find('\n') == brief.out.size() - 1));
  CHECK(brief.out == ran({"--version"}).out);
  for (const std::vector<std::string>& args : {std::vector<std::string>{"--version", "-v"}, {"-v", "-V"}}) {
    const std::string text = ran(args).out;
    CHECK(text.starts_with(brief.out + "compiler: "));
    for (const char* each : {"\nlibraries: CLI11 2.", "\ninstructions: ", "\nJSON schema: "}) {
      CHECK(text.find(each) != std::string::npos);
    }
  }
}

TEST_CASE("an option without a meaning beside --version is refused, on either side of it") {
  for (const std::vector<std::string>& args :
       {std::vector<std::string>{"--json", "--version"}, {"--version", "--json"}, {"-V", "report"}}) {
    const Captured refused = ran(args);
    CHECK(refused.code == 2);
    CHECK(refused.out.empty());
    CHECK(refused.err.find("means nothing beside `--version`") != std::string::npos);
  }
  CHECK(ran({"--color", "nope", "--version"}).code == 2);
  CHECK(ran({"--color", "never", "-q", "--version"}).out == ran({"--version"}).out);
}

TEST_CASE("-v says what was read, and how it was understood") {
  const Captured verbose = ran({"report", REACH_DATA "/south_east.csv", "-v", "--registry", "none"});
  CHECK(verbose.err == "read " REACH_DATA
                       "/south_east.csv: a wide table, header in line 1, 4 rows\n"
                       "in all: 4 forces, 2 channels, 2 periods, 2016 to 2018\n");
  CHECK(verbose.out == ran({"report", REACH_DATA "/south_east.csv"}).out);
  CHECK(ran({"report", REACH_DATA "/south_east.csv", "-qv"}).code == 2);
}

TEST_CASE("an option of another command is refused with the command that has it") {
  CHECK(ran({"report", "--dry-run", "a.csv"}).err.find("= hint: it is an option of `reach update`") !=
        std::string::npos);
  CHECK(ran({"report", "--columm", "total", "a.csv"}).err.find("did you mean `--columns`?") != std::string::npos);
}

TEST_CASE("reading from a terminal says so, unless -q is given") {
  const auto typed = [](const std::vector<std::string>& args) {
    Captured captured;
    captured.in = "force,website_2016,website_2018\nKent,10,20\n";
    Io io = captured.make_io();
    io.in_is_terminal = true;
    captured.code = run(args, io);
    return captured;
  };
  CHECK(typed({"report", "-"}).err == "reading from the terminal; press Ctrl-D to end\n");
  CHECK(typed({"report", "-", "-q"}).err.empty());
  CHECK(typed({"report", REACH_DATA "/south_east.csv", "--registry", "none"}).err.empty());
}

TEST_CASE("unwritable output is an error; a closed pipe is silent") {
  Captured captured;
  Io io = captured.make_io();
  const std::vector<std::string> args{"--version"};
  io.out = [](std::string_view) {
    errno = ENOSPC;
    return false;
  };
  CHECK(run(args, io) == kTrouble);
  CHECK(captured.err ==
        "<stdout>: error: no space is left on the device [cannot-write]\n"
        "1 error in <stdout>; nothing was printed\n");
  captured.err.clear();
  io.out = [](std::string_view) {
    errno = EPIPE;
    return false;
  };
  CHECK(run(args, io) == kClosedPipe);
  CHECK(captured.err.empty());
}

}  // namespace reach::cli
