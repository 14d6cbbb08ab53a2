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
  CHECK(version.out == "reach 0.1.0\n");
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
        "      = hint: the commands are report, chart, inspect, explain, tally, sql, update, check, audit, schema or "
        "help\n"
        "`reach --help` lists the options\n");
}

TEST_CASE("a file or an option in place of a command is refused, with the correct form") {
  CHECK(ran({REACH_DATA "/south_east.csv"}).err == "reach: error: there is no command `" REACH_DATA
                                                   "/south_east.csv` [usage]\n"
                                                   "      = hint: to report a file: reach report " REACH_DATA
                                                   "/south_east.csv\n"
                                                   "`reach --help` lists the options\n");
  CHECK(ran({"--json", "a.csv"}).err ==
        "reach: error: there is no option `--json` before a command [usage]\n"
        "      = hint: options come after the command: reach report [options] FILE...\n"
        "`reach --help` lists the options\n");
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
