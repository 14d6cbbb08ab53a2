#include "cli/option/help.hpp"

#include <algorithm>
#include <filesystem>

#include <fmt/core.h>

#include <reach/report.hpp>

#include "captured.hpp"
#include "catch.hpp"
#include "cli/io/exit_code.hpp"
#include "cli/marks/mark_words.hpp"
#include "cli/option/parse.hpp"
#include "folder.hpp"
#include "text/unicode.hpp"
#include "text/wrapped.hpp"

namespace reach::cli {
namespace {

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    lines.emplace_back(text.substr(0, text.find('\n')));
    text.remove_prefix(std::min(text.size(), lines.back().size() + 1));
  }
  return lines;
}

/// A folder with the shipped data and a marked release, which is the working folder until the end of the test.
class ExampleFolder {
 public:
  ExampleFolder() : before_(std::filesystem::current_path()) {
    std::filesystem::copy(REACH_DATA, folder_.file(""), std::filesystem::copy_options::recursive);
    folder_.file("release.md",
                 "<!-- reach:data south_east.csv -->\n\n"
                 "Kent had <!-- reach:value Kent / website / 2018 -->695<!-- reach:end --> website users in 2018.\n\n"
                 "| Force | Website 2016 | Website 2018 |\n|---|--:|--:|\n| Surrey | 483 | 949 |\n"
                 "| Kent | 449 | 695 |\n| Total | 932 | 1644 |\n");
    std::filesystem::current_path(folder_.file(""));
  }
  ~ExampleFolder() { std::filesystem::current_path(before_); }
  ExampleFolder(const ExampleFolder&) = delete;
  ExampleFolder& operator=(const ExampleFolder&) = delete;

 private:
  Folder folder_;
  std::filesystem::path before_;
};

}  // namespace

TEST_CASE("help has its options in two columns, wrapped, and its examples") {
  bool flag = false;
  std::string value;
  const std::array groups{OptionGroup{
      "Group",
      {{"-a,--all", "", "one two three four five six seven eight nine ten eleven twelve thirteen fourteen", &flag},
       {"--a-very-long-option-name", "VALUE", "its help", &value}}}};
  CHECK(help_text({"reach x", "[options]", "What it does.", "", "reach x a.csv\nreach x b.csv"}, groups, 80) ==
        "Usage: reach x [options]\n"
        "\n"
        "What it does.\n"
        "\n"
        "Group:\n"
        "  -a, --all                 one two three four five six seven eight nine ten\n"
        "                            eleven twelve thirteen fourteen\n"
        "      --a-very-long-option-name VALUE  its help\n"
        "\n"
        "Examples:\n"
        "  reach x a.csv\n"
        "  reach x b.csv\n");
}

TEST_CASE("brief help explains the options that are used most, and names the others") {
  bool flag = false;
  const std::array groups{OptionGroup{"Group", {{"--rare", "", "never", &flag}, {"--often", "", "always", &flag}}},
                          OptionGroup{"General", {{"-q,--quiet", "", "errors only", &flag}}}};
  CHECK(help_text({"reach x", "[options]", "What it does.", "--often", ""}, groups, 80) ==
        "Usage: reach x [options]\n"
        "\n"
        "What it does.\n"
        "\n"
        "Most used:\n"
        "      --often               always\n"
        "\n"
        "More (`reach x --help-all` explains them):\n"
        "  Group     --rare\n"
        "\n"
        "General:\n"
        "  -q, --quiet               errors only\n");
}

TEST_CASE("wrapping fills 80 columns and no more") {
  const std::string word(39, 'x');
  CHECK(wrapped(word + ' ' + word, 0, 2) == word + ' ' + word);
  CHECK(wrapped(word + ' ' + word, 2, 2) == word + "\n  " + word);
  CHECK(wrapped(word + ' ' + word, 0, 2, 60) == word + "\n  " + word);
  CHECK(wrapped(std::string(90, 'x'), 5, 5) == std::string(90, 'x'));
  CHECK(wrapped("", 0, 0).empty());
}

TEST_CASE("the help of every command fits a screen of 80 columns and 60 lines, by every way to it") {
  for (const Command& command : commands()) {
    const std::string name(command.name);
    const Captured long_way = ran({name, "--help"});
    CHECK(long_way.code == kDone);
    CHECK(long_way.err.empty());
    CHECK(ran({"help", name}).out == long_way.out);
    CHECK(ran({"--help", name}).out == long_way.out);
    CHECK(ran({name, "-h"}).out == long_way.out);
    CHECK(long_way.out.starts_with("Usage: reach "));
    const std::vector<std::string> lines = lines_of(long_way.out);
    CHECK(lines.size() <= 60);
    for (const std::string& line : lines) CHECK(display_width(line) <= 80);
  }
}

TEST_CASE("help follows the width of the terminal") {
  Captured narrow;
  narrow.environment["COLUMNS"] = "50";
  narrow.run({"report", "--help"});
  for (const std::string& line : lines_of(narrow.out)) {
    if (line.starts_with("  ") && !line.starts_with("  reach")) CHECK(display_width(line) <= 64);
  }
  CHECK(narrow.out != ran({"report", "--help"}).out);
}

TEST_CASE("--help-all explains every option; --help those of its list, which exist") {
  for (const Command& command : commands()) {
    const std::string name(command.name);
    if (name == "help") continue;
    const std::string all = ran({name, "--help-all"}).out;
    for (const OptionGroup& group : command.action().options()) {
      for (const Option& option : group.options) {
        const std::string line(long_name(option));
        INFO(name << ' ' << line);
        CHECK(all.find(line) != std::string::npos);
      }
    }
    for (std::string_view rest = command.often; !rest.empty();) {
      const std::string each(rest.substr(0, rest.find(',')));
      rest.remove_prefix(std::min(rest.size(), each.size() + 1));
      INFO(name << ' ' << each);
      CHECK(find_option(each, command.action().options()) != nullptr);
    }
  }
}

TEST_CASE("the help of schema lists every schema") {
  std::string names;
  for (const JsonSchema& schema : json_schemas()) {
    const bool is_last = &schema == &json_schemas().back();
    names += fmt::format("{}{}{}",
                         names.empty() ? ""
                         : is_last     ? " or "
                                       : ", ",
                         schema.name, names.empty() ? " (the default)" : "");
  }
  CHECK(find_command("schema")->about.ends_with(names + '.'));
}

TEST_CASE("the examples of every command run") {
  for (const Command& command : commands()) {
    if (command.name == "help") continue;
    const std::vector<std::string> examples = lines_of(command.examples);
    CHECK(!examples.empty());
    for (const std::string& example : examples) {
      const ExampleFolder folder;
      std::vector<std::string> words = split_words(example).value();
      CHECK(words.front() == "reach");
      words.erase(words.begin());
      const Captured done = ran(words);
      INFO(example << '\n' << done.err);
      CHECK(done.code == kDone);
    }
  }
}

}  // namespace reach::cli
