// The command: help, where its output goes, and operands that golden cases do not show.
#include "captured.hpp"
#include "catch.hpp"
#include "cli/io/exit_code.hpp"
#include "folder.hpp"

namespace reach::cli {

TEST_CASE("explain --help names its operands") {
  const Captured help = ran({"explain", "--help"});
  CHECK(help.code == kDone);
  CHECK(help.out.starts_with("Usage: reach explain [options] FILE ROW [CHANNEL]\n"));
  CHECK(help.out == ran({"help", "explain"}).out);
}

TEST_CASE("explain -o writes the file, and nothing to standard output") {
  const Folder folder;
  const std::string counts = folder.file("counts.csv", "force,web 2016,web 2018\nKent,40,63\n");
  const std::string to = folder.file("working.txt");
  const Captured written = ran({"explain", counts, "Kent", "-o", to});
  CHECK(written.code == kDone);
  CHECK(written.out.empty());
  CHECK(Folder::text(to) == ran({"explain", counts, "Kent"}).out);
  CHECK(ran({"explain", counts, "Kent", "-o", counts}).code == kTrouble);
  CHECK(Folder::text(counts) == "force,web 2016,web 2018\nKent,40,63\n");
}

TEST_CASE("explain reads standard input and names its lines") {
  Captured piped;
  piped.in = "force,web 2016,web 2018\nKent,40,63\n";
  piped.run({"explain", "-", "Kent", "web"});
  CHECK(piped.code == kDone);
  CHECK(piped.out ==
        "Kent, web, 2016 to 2018: 58%\n\n"
        "2016\n  Kent  40  <stdin>:2\n\n"
        "2018\n  Kent  63  <stdin>:2\n\n"
        "Change     63 − 40 = 23\n"
        "Increase   100 × 23 / 40 = 57.5%\n"
        "Rounded    58%, half away from zero, to a whole number\n");
}

TEST_CASE("explain without operands says what it needs") {
  const Captured bare = ran({"explain"});
  CHECK(bare.code == kTrouble);
  CHECK(bare.out.empty());
  CHECK(bare.err ==
        "reach: error: no file is named [usage]\n"
        "      = hint: name one or more files, or `-` for standard input\n"
        "`reach explain --help` lists the options\n");
}

TEST_CASE("under --strict a warning refuses the explanation") {
  Captured strict;
  strict.in = "force,web 2016,web 2018\nKent,,63\n";
  strict.run({"explain", "-", "Kent", "--strict"});
  CHECK(strict.code == kTrouble);
  CHECK(strict.out.empty());
}

TEST_CASE("an explanation as JSON warns about counts that doubles cannot hold") {
  Captured large;
  large.in = "force,web 2016,web 2018\nKent,9007199254740993,9007199254740993\n";
  large.run({"explain", "-", "Kent", "--json"});
  CHECK(large.code == kDone);
  CHECK(large.err.find("[beyond-double]") != std::string::npos);
  CHECK(large.out.find("\"count\": 9007199254740993,") != std::string::npos);
}

}  // namespace reach::cli
