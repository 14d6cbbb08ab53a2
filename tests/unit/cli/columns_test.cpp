// Names of --columns, and the width of the terminal.
#include "cli/option/columns.hpp"

#include "captured.hpp"
#include "catch.hpp"
#include "cli/option/general.hpp"

namespace reach::cli {
namespace {

Summary with_channels(std::vector<std::string> channels) {
  Summary summary;
  summary.channels = std::move(channels);
  return summary;
}

/// The figures shown; nothing if a name is refused.
std::vector<Shown> chosen(std::vector<std::string> channels, const std::string& names) {
  Summary summary = with_channels(std::move(channels));
  Diagnostics findings;
  choose_columns({names, false}, formats().front(), summary, findings);
  return findings.has_errors() ? std::vector<Shown>{} : summary.shown;
}

const std::string kColumnsInput = REACH_DATA "/south_east.csv";

std::string at_terminal(std::size_t width, const std::string& columns, std::vector<std::string> args = {}) {
  Captured captured;
  captured.out_is_terminal = true;
  captured.out_width = width;
  captured.environment["COLUMNS"] = columns;
  args.insert(args.begin(), {"report", kColumnsInput, "--color", "never"});
  return captured.run(args).out;
}

bool is_narrow(const std::string& table) { return table.find("Channels are left out") != std::string::npos; }

}  // namespace

TEST_CASE("whether an option is refused for having no effect does not depend on the width of the terminal") {
  CHECK(is_narrow(at_terminal(50, "", {"--label", "website=Visitor"})));
  CHECK(at_terminal(100, "", {"--label", "website=Visitor"}).find("Visitor") != std::string::npos);
  CHECK(at_terminal(100, "", {"--label", "website=Visitor", "--no-channels"}).empty());
  CHECK(is_narrow(at_terminal(50, "", {"--by", "channel"})));
  CHECK(is_narrow(at_terminal(30, "", {"--series", "--columns", "website,total", "--by", "channel"})));
}

TEST_CASE("columns are named like channels elsewhere") {
  const std::vector<Shown> both{{Figure::count, 1}, {Figure::count, 0}};
  CHECK(chosen({"Self-help", "Callers"}, "callers,SELF_HELP") == both);
  CHECK(chosen({"Self-help", "Callers"}, " Callers , self help ") == both);
  CHECK(chosen({"a"}, "Total,SHARE,annual") ==
        std::vector<Shown>{{Figure::count, 1}, {Figure::share, 1}, {Figure::annual, 1}});
}

TEST_CASE("a channel may have commas in its name") {
  const std::vector<std::string> channels{"calls, texts", "web", "calls, texts, post"};
  CHECK(chosen(channels, "web,calls, texts") == std::vector<Shown>{{Figure::count, 1}, {Figure::count, 0}});
  CHECK(chosen(channels, "calls, texts, post,web") == std::vector<Shown>{{Figure::count, 2}, {Figure::count, 1}});
  CHECK(chosen(channels, "calls, texts,web,calls, texts, post") ==
        std::vector<Shown>{{Figure::count, 0}, {Figure::count, 1}, {Figure::count, 2}});
  CHECK(chosen(channels, "calls").empty());
}

TEST_CASE("a channel with the name of a figure needs a prefix") {
  CHECK(chosen({"share"}, "share").empty());
  CHECK(chosen({"share"}, "channel:share") == std::vector<Shown>{{Figure::count, 0}});
  CHECK(chosen({"share"}, "figure: Share") == std::vector<Shown>{{Figure::share, 1}});
  CHECK(chosen({"web"}, "channel:web,figure:total") == std::vector<Shown>{{Figure::count, 0}, {Figure::count, 1}});
  CHECK(chosen({"web"}, "channel:share").empty());
}

TEST_CASE("a repeated column and an empty name are refused") {
  CHECK(chosen({"web"}, "web,Web").empty());
  CHECK(chosen({"web"}, "channel:web,web").empty());
  CHECK(chosen({"web"}, "web,").empty());
  CHECK(chosen({"web"}, ",web").empty());
  CHECK(chosen({"web"}, " ").empty());
}

TEST_CASE("the width of a table comes from COLUMNS, or else from the terminal") {
  CHECK_FALSE(is_narrow(at_terminal(80, "")));
  CHECK(is_narrow(at_terminal(79, "")));
  CHECK(is_narrow(at_terminal(200, "40")));
  CHECK_FALSE(is_narrow(at_terminal(40, "200")));
  for (const char* nonsense : {"0", "wide", "-1", "80x"}) CHECK(is_narrow(at_terminal(79, nonsense)));
  CHECK_FALSE(is_narrow(at_terminal(0, "")));
}

TEST_CASE("only text output to a terminal is narrowed") {
  CHECK(at_terminal(40, "", {"-f", "csv"}).find("website") != std::string::npos);
  CHECK(at_terminal(40, "", {"-f", "markdown"}).find("website") != std::string::npos);
  Captured piped;
  piped.out_width = 40;
  piped.environment["COLUMNS"] = "40";
  CHECK_FALSE(is_narrow(piped.run({"report", kColumnsInput}).out));
}

}  // namespace reach::cli
