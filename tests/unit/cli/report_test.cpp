// `reach report` and `reach inspect`, in-process.
#include <algorithm>

#include "captured.hpp"
#include "catch.hpp"
#include "cli/io/exit_code.hpp"
#include "folder.hpp"

namespace reach::cli {
namespace {

const std::string kReportInput = REACH_DATA "/south_east.csv";
const std::string kTotalRow = "South East,South East total,2480,346,2826,4393,383,4776,1950,69\n";

Captured piped(const std::string& in, const std::vector<std::string>& args) {
  Captured captured;
  captured.in = in;
  captured.run(args);
  return captured;
}

constexpr const char* kGap = "force,website_2016,website_2017,website_2018\nKent,1,2,3\nSurrey,4,,6\n";
constexpr const char* kWrong = "force,website_2016,website_2018\nKent,1,5I\n";

}  // namespace

TEST_CASE("a report goes to standard output without anything else") {
  const Captured report = ran({"report", kReportInput, "-f", "csv", "--registry", "none"});
  CHECK(report.code == kDone);
  CHECK(report.err.empty());
  CHECK(report.out.ends_with(kTotalRow));
  CHECK(piped(Folder::text(kReportInput), {"report", "-", "-fcsv"}).out == report.out);
}

TEST_CASE("the format follows from --format, --json or the ending of the file") {
  const Folder folder;
  const std::string json = ran({"report", kReportInput, "-f", "json"}).out;
  CHECK(json.starts_with("{\n"));
  CHECK(ran({"report", kReportInput, "--json"}).out == json);
  CHECK(ran({"report", kReportInput, "--json", "--format", "json"}).out == json);
  CHECK(ran({"report", kReportInput, "-o", folder.file("a.JSON")}).out.empty());
  CHECK(Folder::text(folder.file("a.JSON")) == json);
  CHECK(ran({"report", kReportInput, "-f", "json", "-o", folder.file("a.dat")}).code == kDone);
  CHECK(Folder::text(folder.file("a.dat")) == json);
  CHECK(ran({"report", kReportInput, "-o", "-"}).out == ran({"report", kReportInput}).out);
}

TEST_CASE("a period may be named for a file, unless a file has exactly that name") {
  const Folder folder;
  const std::string dated =
      ran({"report", "2016=" REACH_DATA "/south_east_2016.csv", "2018=" REACH_DATA "/south_east_2018.csv", "-fcsv"})
          .out;
  CHECK(dated.ends_with(kTotalRow));
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(folder.file(""));
  folder.file("2016=a.csv", Folder::text(kReportInput));
  CHECK(ran({"report", "2016=a.csv", "-fcsv"}).out.ends_with(kTotalRow));
  std::filesystem::current_path(before);
}

TEST_CASE("refused data: nothing on standard output, and a closing line") {
  const Captured refused = piped(kWrong, {"report", "-"});
  CHECK(refused.code == kTrouble);
  CHECK(refused.out.empty());
  CHECK(refused.err.starts_with("<stdin>:2:8: error: "));
  CHECK(refused.err.ends_with("\n1 error in <stdin>; nothing was reported\n"));
  const Captured json = piped(kWrong, {"report", "-", "--error-format=json"});
  CHECK(json.err.starts_with("{\"severity\":\"error\",\"code\":\"bad-count\""));
  CHECK(std::count(json.err.begin(), json.err.end(), '\n') == 1);
}

TEST_CASE("every unreadable file is reported, with the mistakes of the others") {
  const Folder folder;
  const Captured refused =
      ran({"report", "2015=" + folder.file("none"), "2016=" + folder.file(""), "2018=" + folder.file("c.csv", "")});
  CHECK(refused.code == kTrouble);
  CHECK(refused.err.find("none: error: there is no such file or folder [cannot-read]\n") != std::string::npos);
  CHECK(refused.err.find("error: this is a folder, not a file [cannot-read]\n") != std::string::npos);
  CHECK(refused.err.find("[empty-file]\n") != std::string::npos);
  CHECK(refused.err.ends_with("\n3 errors in 3 files; nothing was reported\n"));
}

TEST_CASE("a map that cannot be read is the only error") {
  const Captured refused = piped(kWrong, {"report", "-", "--regions", "none.csv"});
  CHECK(refused.err ==
        "none.csv: error: there is no such file or folder [cannot-read]\n"
        "1 error in none.csv; nothing was reported\n");
}

TEST_CASE("warnings go to standard error, and -q hides them") {
  const std::string gap = "force,website_2016,website_2018\nKent,1,3\nSurrey,4,\n";
  const Captured warned = piped(gap, {"report", "-"});
  CHECK(warned.code == kDone);
  CHECK(warned.err.starts_with("<stdin>:3:10: warning: "));
  CHECK(warned.err.find("nothing was reported") == std::string::npos);
  CHECK(piped(gap, {"report", "-", "-q"}).err.empty());
  CHECK(piped(gap, {"report", "-", "-q"}).out == warned.out);
}

TEST_CASE("--strict treats warnings as errors, and nothing else") {
  const Captured other = piped(kGap, {"report", "-", "--strict"});  // the gap is in a year that is not compared
  CHECK(other.code == kDone);
  CHECK(other.err.starts_with("reach: note: 2017 is not shown [periods-not-shown]\n"));
  const Captured refused = piped(kGap, {"report", "-", "--strict", "--comparison", "2017"});
  CHECK(refused.code == kTrouble);
  CHECK(refused.out.empty());
  CHECK(refused.err.starts_with("<stdin>:3:10: error: "));
  CHECK(refused.err.ends_with("\n1 error in <stdin>; nothing was reported\n"));
}

TEST_CASE("formats for programs warn about counts that doubles cannot hold") {
  const std::string big = "force,website_2016,website_2018\nKent,10,9007199254740993\n";
  CHECK(piped(big, {"report", "-"}).err.empty());
  const Captured json = piped(big, {"report", "-", "--json"});
  CHECK(json.code == kDone);
  CHECK(json.err ==
        "reach: warning: `Kent` has the figure 9007199254740993, above 2^53 [beyond-double]\n"
        "      = hint: it is printed in full; a program that reads it as a double rounds it\n");
  CHECK(json.out.find("\"code\": \"beyond-double\"") != std::string::npos);
  const Captured strict = piped(big, {"report", "-", "--json", "--strict"});
  CHECK(strict.code == kTrouble);
  CHECK(strict.out.empty());
}

TEST_CASE("colour depends on the terminal and the user's choice, for each stream separately") {
  struct Case {
    bool terminal;
    std::map<std::string, std::string> environment;
    std::vector<std::string> options;
    bool coloured;
  };
  const std::vector<Case> cases{
      {false, {}, {}, false},
      {true, {}, {}, false},  // a terminal that TERM does not name
      {true, {{"TERM", "xterm"}}, {}, true},
      {true, {{"TERM", "xterm"}, {"NO_COLOR", "1"}}, {}, false},
      {true, {{"TERM", "xterm"}, {"CLICOLOR", "0"}}, {}, false},
      {true, {{"TERM", "xterm"}, {"CLICOLOR", "1"}}, {}, true},
      {true, {{"CLICOLOR", "0"}, {"CLICOLOR_FORCE", "1"}}, {}, true},
      {true, {{"NO_COLOR", "1"}}, {"--colour", "always"}, true},
      {false, {{"CLICOLOR_FORCE", "1"}}, {}, true},
      {false, {{"CLICOLOR_FORCE", "0"}}, {}, false},
      {true, {{"NO_COLOR", "1"}, {"CLICOLOR_FORCE", "1"}}, {}, false},
      {true, {{"NO_COLOR", "1"}}, {"--color", "always"}, true},
      {true, {{"TERM", "xterm"}}, {"--color=never"}, false},
      {true, {{"TERM", "dumb"}}, {}, false},
      {true, {{"TERM", "dumb"}, {"CLICOLOR_FORCE", "1"}}, {}, true},
      {true, {{"TERM", "dumb"}}, {"--color", "always"}, true},
  };
  for (const Case& each : cases) {
    Captured report;
    report.environment = each.environment;
    report.out_is_terminal = each.terminal;
    std::vector<std::string> args{"report", kReportInput};
    args.insert(args.end(), each.options.begin(), each.options.end());
    report.run(args);
    CHECK((report.out.find('\x1B') != std::string::npos) == each.coloured);

    Captured refused;
    refused.in = kWrong;
    refused.environment = each.environment;
    refused.err_is_terminal = each.terminal;
    args[1] = "-";
    refused.run(args);
    CHECK((refused.err.find('\x1B') != std::string::npos) == each.coloured);
  }
}

TEST_CASE("a terminal whose locale is not UTF-8 gets a table and a chart in ASCII; files and pipes never") {
  const auto is_ascii = [](const std::string& text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  };
  const auto shown = [](bool terminal, std::map<std::string, std::string> environment, std::vector<std::string> args) {
    Captured captured;
    captured.out_is_terminal = terminal;
    captured.environment = std::move(environment);
    args.emplace_back(kReportInput);
    return captured.run(args).out;
  };
  for (const std::vector<std::string>& args : {std::vector<std::string>{"report"}, {"chart"}}) {
    CHECK(is_ascii(shown(true, {{"LANG", "en_GB.ISO-8859-1"}}, args)));
    CHECK(is_ascii(shown(true, {{"LANG", "en_GB.UTF-8"}, {"LC_ALL", "C"}}, args)));
    CHECK(is_ascii(shown(true, {}, args)));
    CHECK_FALSE(is_ascii(shown(true, {{"LANG", "en_GB.UTF-8"}}, args)));
    CHECK_FALSE(is_ascii(shown(true, {{"LC_CTYPE", "C.utf8"}, {"LANG", "C"}}, args)));
    CHECK_FALSE(is_ascii(shown(false, {{"LC_ALL", "C"}}, args)));
  }
  CHECK_FALSE(is_ascii(shown(true, {{"LC_ALL", "C"}}, {"report", "--style", "rounded"})));
}

TEST_CASE("a terminal does not make file output coloured") {
  const Folder folder;
  for (const std::string command : {"report", "inspect"}) {
    Captured captured;
    captured.out_is_terminal = true;
    captured.in = kWrong;
    if (command == "report") captured.in = Folder::text(kReportInput);
    captured.run({command, "-", "-o", folder.file("a.txt")});
    CHECK(Folder::text(folder.file("a.txt")).find('\x1B') == std::string::npos);
    CHECK(Folder::text(folder.file("a.txt")).size() > 100);
  }
}

TEST_CASE("a workbook is not written to a terminal") {
  Captured captured;
  captured.out_is_terminal = true;
  captured.run({"report", kReportInput, "-f", "xlsx"});
  CHECK(captured.code == kTrouble);
  CHECK(captured.out.empty());
  CHECK(
      captured.err.starts_with("reach: error: xlsx cannot be shown on the terminal [usage]\n"
                               "      = hint: write it to a file: -o report.xlsx\n"));
}

TEST_CASE("inspect reports on standard output what would be refused, and exits accordingly") {
  const Captured accepted = ran({"inspect", kReportInput});
  CHECK(accepted.code == kDone);
  CHECK(accepted.err.empty());
  CHECK(accepted.out.ends_with("\naccepted\nnext: reach report " + std::string(kReportInput) + "\n"));
  const Captured warned = piped(kGap, {"inspect", "-"});
  CHECK(warned.code == kNo);
  CHECK(warned.err.empty());
  CHECK(warned.out.ends_with("\naccepted, with 1 warning in <stdin>\nnext: reach report -\n"));
  CHECK(piped(kGap, {"inspect", "-", "--strict"}).code == kDone);  // as for report: 2017 is not compared
  const Captured refused = piped(kWrong, {"inspect", "-"});
  CHECK(refused.code == kTrouble);
  CHECK(refused.out.find("next:") == std::string::npos);
  CHECK(refused.err.empty());
  CHECK(refused.out.starts_with("<stdin>\n  layout     wide\n"));
  CHECK(refused.out.ends_with("\nrefused: 1 error in <stdin>\n"));
}

}  // namespace reach::cli
