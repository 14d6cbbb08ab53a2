#include "cli/option/response_file.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "captured.hpp"
#include "catch.hpp"
#include "cli/command/run.hpp"
#include "folder.hpp"

namespace reach::cli {
namespace {

/// The words with response files expanded, which are given as texts.
struct Expanded {
  std::vector<std::string> words;
  Diagnostics faults;
};

Expanded expanded(const std::vector<std::string>& words, std::map<std::string, std::string> files,
                  Operands operands = Operands::files, std::size_t* reads = nullptr) {
  bool flag = false;
  std::string text;
  std::vector<std::string> list;
  const std::array groups{OptionGroup{"Group",
                                      {{"-s,--strict", "", "", &flag},
                                       {"--region", "NAME", "", &text},
                                       {"--title", "TEXT", "", &text},
                                       {"--ignore-column", "NAME", "", &list},
                                       {"--regions", "MAP.csv", "", &text, ValueKind::path},
                                       {"--with", "FILE", "", &list, ValueKind::file},
                                       {"-o,--output", "FILE", "", &text, ValueKind::path}}}};
  Expanded result;
  const auto read = [&](const std::string& path, Diagnostics& faults) -> std::optional<std::string> {
    if (reads != nullptr) ++*reads;
    const auto file = files.find(path);
    if (file != files.end()) return file->second;
    refuse(faults, "no such file", "");
    return std::nullopt;
  };
  result.words = expand_responses(words, {groups, operands}, read, result.faults, result.faults);
  return result;
}

}  // namespace

using Expected = std::vector<std::string>;

TEST_CASE("a response file has one option with its value per line, without quoting") {
  const Expanded south = expanded({"@a.args", "b.csv"}, {{"a.args",
                                                          "\xEF\xBB\xBF# South East\n"
                                                          "--region South \"East\" #1\r\n"
                                                          "\n"
                                                          "  --title=  a = b\n"
                                                          "--strict\n"
                                                          "-s\n"
                                                          "--ignore-column Notes"}});
  CHECK(south.words ==
        Expected{"--region=South \"East\" #1", "--title=a = b", "--strict", "-s", "--ignore-column=Notes", "b.csv"});
  CHECK(!south.faults.has_errors());
}

TEST_CASE("paths in a response file are relative to its folder") {
  const std::map<std::string, std::string> files{
      {"x/a.args", "--regions maps/r.csv\n-o out.csv\n2016=a.csv\nb.csv\n-\n/c.csv\n@y/b.args\n--region x.csv\n"},
      {"x/y/b.args", "d.csv\n"}};
  CHECK(expanded({"@x/a.args"}, files).words == Expected{"--regions=x/maps/r.csv", "-o", "x/out.csv", "2016=x/a.csv",
                                                         "x/b.csv", "-", "/c.csv", "x/y/d.csv", "--region=x.csv"});
  CHECK(expanded({"@x/a.args"}, {{"x/a.args", "--with 2018=b.csv\n--with c.csv\n"}}).words ==
        Expected{"--with=2018=x/b.csv", "--with=x/c.csv"});
  CHECK(expanded({"@x/a.args"}, {{"x/a.args", "--regions ons\n"}}).words == Expected{"--regions=ons"});  // not a file
  CHECK(expanded({"@x/a.args"}, {{"x/a.args", "--regions ./ons\n"}}).words == Expected{"--regions=x/./ons"});
  CHECK(expanded({"@x/y/b.args"}, files, Operands::names).words ==
        Expected{"d.csv"});  // a command whose operands are not files
}

TEST_CASE("an option whose value is a file or a folder says so in its row") {
  constexpr auto kPlaceholders = std::to_array<std::string_view>({"FILE", "MAP.csv", "PEOPLE.csv", "DIR"});
  for (const Command& command : commands()) {
    for (const OptionGroup& group : command.action().options()) {
      for (const Option& option : group.options) {
        INFO(command.name << ' ' << option.names);
        CHECK((option.value != ValueKind::text) ==
              (std::ranges::find(kPlaceholders, option.placeholder) != kPlaceholders.end()));
      }
    }
  }
}

TEST_CASE("a value, a word after -- and a lone @ do not name a response file") {
  CHECK(expanded({"--title", "@home", "-so", "@x", "@", "--", "@y"}, {}).words ==
        Expected{"--title", "@home", "-so", "@x", "@", "--", "@y"});
}

TEST_CASE("all mistakes in a response file are reported, each at its line") {
  const Expanded wrong = expanded({"@a.args"}, {{"a.args", "--strict\n--colour red\n--region\n--strict yes\n"}});
  CHECK(wrong.words == Expected{"--strict"});
  REQUIRE(wrong.faults.all().size() == 3);
  std::uint64_t line = 2;
  for (const Diagnostic* fault : wrong.faults.in_order()) {
    CHECK(fault->place.file == "a.args");
    CHECK(fault->place.line == line++);
  }
}

TEST_CASE("response files may name others, and one file twice, but not themselves") {
  const std::map<std::string, std::string> files{
      {"a", "@b\n@b\n"}, {"b", "z.csv\n"}, {"self", "@self\n--strict\n"}, {"other", "@back\n"}, {"back", "@other\n"}};
  CHECK(expanded({"@a", "@b"}, files).words == Expected{"z.csv", "z.csv", "z.csv"});
  CHECK(expanded({"@none"}, {}).faults.has_errors());
  for (const std::string name : {"@self", "@other"}) {
    const Expanded endless = expanded({name}, files);
    REQUIRE(endless.faults.all().size() == 1);
    CHECK(endless.faults.all().front().message.ends_with("names itself"));
    CHECK(endless.faults.all().front().place.line == 1);
  }
}

TEST_CASE("response files that name each other many times are read no more than a hundred times") {
  std::map<std::string, std::string> files;
  for (int at = 0; at < 12; ++at) {
    std::string text;
    for (int times = 0; times < 9; ++times) text += "@" + std::to_string(at + 1) + "\n";
    files[std::to_string(at)] = text;
  }
  files["12"] = "z.csv\n";
  std::size_t reads = 0;
  const Expanded many = expanded({"@0"}, files, Operands::files, &reads);
  CHECK(reads == 100);
  REQUIRE(many.faults.all().size() == 1);
  CHECK(many.faults.all().front().message == "more than 100 response files are named");
  reads = 0;
  files["0"] = "@0\n@0\n@0\n";  // a file that names itself is read once
  CHECK(expanded({"@0"}, files, Operands::files, &reads).faults.all().size() == 1);
  CHECK(reads == 1);
}

TEST_CASE("for a command that takes names of rows, an operand after the first is a file only if it exists") {
  const Folder folder;
  folder.file("b.csv", "");
  const std::map<std::string, std::string> files{{folder.file("a.args"), "lost.csv\nb.csv\n2018=c.csv\nKent\nA=B\n"},
                                                 {folder.file("row.args"), "Kent\n"}};
  const std::string in = folder.file("");
  CHECK(expanded({"@" + in + "a.args"}, files, Operands::files_then_names).words ==
        Expected{in + "lost.csv", in + "b.csv", "2018=" + in + "c.csv", "Kent", "A=B"});
  CHECK(expanded({"--title", "T", "d.csv", "@" + in + "row.args"}, files, Operands::files_then_names).words ==
        Expected{"--title", "T", "d.csv", "Kent"});
  CHECK(expanded({"@" + in + "row.args"}, files, Operands::files).words == Expected{in + "Kent"});
}

TEST_CASE("a response file serves a command as its options would") {
  const Folder folder;
  folder.file("south.args", "--columns total,increase\n--sort name\ncounts.csv\n");
  folder.file("counts.csv", "force,website_2016,website_2018\nKent,10,20\nAvon,1,3\n");
  CHECK(ran({"report", "@" + folder.file("south.args")}).out ==
        ran({"report", "--columns=total,increase", "--sort=name", folder.file("counts.csv")}).out);
  folder.file("south.args", "--sotr name\n");
  CHECK(
      ran({"report", "@" + folder.file("south.args")}).err.find("south.args:1:1: error: there is no option `--sotr`") !=
      std::string::npos);
}

}  // namespace reach::cli
