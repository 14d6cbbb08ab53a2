#include "cli/option/help.hpp"

#include "captured.hpp"
#include "catch.hpp"
#include "cli/io/exit_code.hpp"
#include "text/unicode.hpp"
#include "text/wrapped.hpp"

namespace reach::cli {

TEST_CASE("help has its options in two columns, wrapped") {
  bool flag = false;
  std::string value;
  const std::array groups{OptionGroup{
      "Group",
      {{"-a,--all", "", "one two three four five six seven eight nine ten eleven twelve thirteen fourteen", &flag},
       {"--a-very-long-option-name", "VALUE", "its help", &value}}}};
  CHECK(help_text("reach x [options]", "What it does.", groups) ==
        "Usage: reach x [options]\n"
        "\n"
        "What it does.\n"
        "\n"
        "Group:\n"
        "  -a, --all                 one two three four five six seven eight nine ten\n"
        "                            eleven twelve thirteen fourteen\n"
        "      --a-very-long-option-name VALUE  its help\n");
}

TEST_CASE("wrapping fills 80 columns and no more") {
  const std::string word(39, 'x');
  CHECK(wrapped(word + ' ' + word, 0, 2) == word + ' ' + word);
  CHECK(wrapped(word + ' ' + word, 2, 2) == word + "\n  " + word);
  CHECK(wrapped(std::string(90, 'x'), 5, 5) == std::string(90, 'x'));
  CHECK(wrapped("", 0, 0).empty());
}

TEST_CASE("the help of every command fits 80 columns, by every way to it") {
  for (const Command& command : commands()) {
    const std::string name(command.name);
    const Captured long_way = ran({name, "--help"});
    CHECK(long_way.code == kDone);
    CHECK(long_way.err.empty());
    CHECK(ran({"help", name}).out == long_way.out);
    CHECK(ran({name, "-h"}).out == long_way.out);
    std::string_view rest = long_way.out;
    CHECK(rest.starts_with("Usage: reach "));
    while (!rest.empty()) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      CHECK(display_width(line) <= 80);
      rest.remove_prefix(line.size() + 1);
    }
  }
}

}  // namespace reach::cli
