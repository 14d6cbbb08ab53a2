// What must hold for `audit --mark` on every document, tested on random ones: only marks are added, check finds as many
// as were made, and a second run changes nothing.
#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "catch.hpp"

#include "sample.hpp"
#include "sanitized.hpp"
#include "unit/cli/captured.hpp"
#include "unit/cli/folder.hpp"

namespace reach::property {
namespace {

constexpr std::uint64_t kReleases = 200;

constexpr std::string_view kFigures =
    "region,force,website_2016,helpline_2016,website_2018,helpline_2018\n"
    "South East,Surrey,483,97,949,101\n"
    "South East,Sussex,479,51,1008,78\n"
    "South East,Kent,449,92,695,97\n";

constexpr auto kStatements = std::to_array<std::string_view>({
    "In 2018, Kent had 695 website users.",
    "In 2018, Kent had 695 website users and 97 helpline callers.",
    "Surrey had 1,050 contacts in 2018, and had 580 in 2016.",
    "In Kent, contacts rose by 46% from 541 in 2016 to 792 in 2018.",
    "In 2018, 276 people from the South East called the helpline.",
    "The website had **2,652** users from the South East in 2018.",
    "Sussex had `1,086` contacts in 2018, and 1,086 in all.",
});

/// The parts of a release in Markdown; `@` stands for a statement, `\n` for the line break of the document.
constexpr auto kMarkdownParts = std::to_array<std::string_view>({
    "@\n\n",
    "> @\n> @\n\n",
    "- @\n- Kent\n    - @\n\n",
    "1. @\n2) @\n\n",
    "# @\n\n",
    "@\n===\n\n",
    "---\n\n",
    "**@**\n\n",
    "```text\n@\n\nForce  Website 2018  Helpline 2018\nKent   695           97\nSurrey 949           101\n```\n\n",
    "~~~\n@\n~~~\n\n",
    "    @\n\n",
    "`@` @\n\n",
    "``@\n@``\n\n",
    "[@](counts.csv) and [data](counts.csv \"@\")\n\n",
    "![@](kent.png) ![a][kent] @\n\n",
    "[@][kent], [@] and [Kent][]\n\n[kent]: counts.csv '@'\n[Kent]: counts.csv\n  \"@\"\n\n",
    "A note.[^1]\n\n[^1]: @\n\n",
    "| Force | Website 2018 | Helpline 2018 |\n|---|--:|--:|\n| Kent | 695 | 97 |\n| Surrey | **949** | 101 |\n\n",
    "Force | Website 2018 | Helpline 2018\n---|---|---\nKent | 695 | 97\nSussex | 1,008 | 78\n\n",
    "| Force | Year | Website | Helpline |\n|---|---|--:|--:|\n| Kent | 2016 | 449 | 92 |\n| Kent | 2018 | 695 | 97 "
    "|\n\n",
    "{{< note \"@\" >}} @ {% comment %} @\n\n",
    "## Kent {#kent title=\"@\"}\n\n@{: title=\"@\"}\n\n",
    "<div title=\"@\">@</div>\n\n",
    "<details><summary>@</summary>\n\n@\n\n</details>\n\n",
    "<!-- @ -->\n@\n\n",
    "Kent\n: @\n\n",
    "::: note\n@\n:::\n\n",
    "<title>@</title>\n\n",
    "<pre>\n@\n</pre>\n\n",
    "<!-- reach:data counts.csv -->\n\n@ <!-- reach:value Kent / total / 2018 -->792<!-- reach:end -->\n\n",
});

constexpr auto kPageParts = std::to_array<std::string_view>({
    "<p>@</p>\n",
    "<p title=\"@\">@<br>@</p>\n",
    "<ul><li>@</li><li>Kent<ul><li>@</li></ul></li></ul>\n",
    "<h2>@</h2>\n",
    "<table><tr><th>Force<th>Website 2018<th>Helpline "
    "2018<tr><td>Kent<td>695<td>97<tr><td>Surrey<td>949<td>101</table>\n",
    "<table>\n<tr>\n<th>Force</th>\n<th>Website 2018</th>\n<th>Helpline 2018</th>\n</tr>\n<tr>\n<td>Kent</td>\n"
    "<td>695</td>\n<td>97</td>\n</tr>\n<tr>\n<td>Sussex</td>\n<td><b>1,008</b></td>\n<td>78</td>\n</tr>\n</table>\n",
    "<script>const words = \"<p>@</p>\";</script>\n",
    "<style>/* @ */</style>\n",
    "<textarea>@</textarea><template><p>@</p></template>\n",
    "<!-- <p>@</p> -->\n",
    "<p>Kent had <s>791</s> 792<a href=\"#note\">1</a> contacts in 2018.</p>\n",
    "<p hidden>@</p><p style='display:none'>@</p>\n",
    "<pre><code>@</code> @</pre>\n",
    "<img alt='@' src=x>{{ \"@\" }} @\n",
    "<svg><title>@</title><text>@</text></svg>\n",
    "<blockquote>@<footer>@</footer></blockquote>\n",
});

constexpr auto kMarkdownHeads = std::to_array<std::string_view>({
    "",
    "",
    "",
    "---\ntitle: \"@\"\n---\n",
    "---  \ntitle: \"@\"\n---\n\n",
    "+++\ntitle = \"@\"\n+++\n",
    "{\n  \"title\": \"@\"\n}\n",
    "---\n\n@\n\n---\n",
    "<!-- A comment. -->\n",
});

constexpr auto kPageHeads = std::to_array<std::string_view>({
    "",
    "<!DOCTYPE html>\n<title>@</title>\n",
    "<?xml version=\"1.0\"?>\n<!DOCTYPE html>\n",
    "<!-- <body> -->\n<!DOCTYPE html>\n<html><head><title>@</title></head>\n<body data-x=\"a>b\">\n",
    "---\ntitle: \"@\"\n---\n",
    "<html><head><script>\"<body>\"</script></head><BODY><!-- @ -->",
});

template <std::size_t N>
std::string_view any_of(const std::array<std::string_view, N>& pieces, Random& random) {
  return pieces.at(random.below(N));
}

void add_piece(std::string& text, std::string_view piece, std::string_view line_break, Random& random) {
  for (const char c : piece) {
    if (c == '@') {
      text += any_of(kStatements, random);
    } else if (c == '\n') {
      text += line_break;
    } else {
      text += c;
    }
  }
}

std::string random_release(bool page, Random& random) {
  const std::string_view line_break = random.one_in(3) ? "\r\n" : "\n";
  std::string text = random.one_in(5) ? "\xEF\xBB\xBF" : "";
  add_piece(text, page ? any_of(kPageHeads, random) : any_of(kMarkdownHeads, random), line_break, random);
  for (std::size_t parts = 1 + random.below(5); parts > 0; --parts)
    add_piece(text, page ? any_of(kPageParts, random) : any_of(kMarkdownParts, random), line_break, random);
  while (random.one_in(2) && (text.ends_with('\n') || text.ends_with('\r'))) text.pop_back();
  return text;
}

/// The text without its marks, whose bodies stay.
std::string without_marks(std::string text) {
  for (std::size_t at = 0; (at = text.find("<!-- reach:", at)) != std::string::npos;)
    text.erase(at, text.find("-->", at) + 3 - at);
  return text;
}

/// Whether a text equals the other except for up to two more line breaks in one place, those of the mark that names the
/// data.
bool is_but_for_breaks(std::string longer, const std::string& shorter, std::string_view line_break) {
  const auto [differs, end] = std::mismatch(longer.begin(), longer.end(), shorter.begin(), shorter.end());
  const auto at = static_cast<std::size_t>(differs - longer.begin());
  for (std::size_t breaks = 0; breaks < 2 && longer.size() > shorter.size(); ++breaks) {
    if (std::string_view(longer).substr(at, line_break.size()) == line_break) longer.erase(at, line_break.size());
  }
  return longer == shorter;
}

std::size_t count_of(std::string_view text, std::string_view word) {
  std::size_t count = 0;
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) ++count;
  return count;
}

/// The number that follows a word in a text.
std::size_t number_after(std::string_view text, std::string_view word) {
  const std::size_t at = text.find(word);
  if (at == std::string_view::npos) return 0;
  std::size_t number = 0;
  for (const char c : text.substr(at + word.size())) {
    if (c < '0' || c > '9') break;
    number = number * 10 + static_cast<std::size_t>(c - '0');
  }
  return number;
}

}  // namespace

TEST_CASE("marks are invisible to readers, nothing else changes, and check accepts all of them") {
  Random random(20'261'130);
  const cli::Folder folder;
  std::filesystem::create_directory(folder.file(".git"));
  const std::string data = folder.file("counts.csv", std::string(kFigures));
  std::size_t marked_releases = 0;
  for (std::uint64_t draw = 0; draw < draws(kReleases); ++draw) {
    const bool page = random.one_in(2);
    const std::string release = random_release(page, random);
    const std::string path = folder.file(page ? "release.html" : "release.md", release);
    const cli::Captured marking = cli::ran({"audit", path, "--data", data, "--mark"});
    const std::string marked = cli::Folder::text(path);
    CAPTURE(release, marked, marking.out, marking.err);
    if (marking.code != 0) {
      REQUIRE(marked == release);
      continue;
    }
    ++marked_releases;
    const std::string_view line_break = release.find("\r\n") == std::string::npos ? "\n" : "\r\n";
    REQUIRE(is_but_for_breaks(without_marks(marked), without_marks(release), line_break));
    const cli::Captured check = cli::ran({"check", path});
    CAPTURE(check.out, check.err);
    REQUIRE(check.code == 0);
    const std::size_t there = count_of(release, "<!-- reach:value");
    REQUIRE(number_after(check.err, path + ": ") == there + number_after(marking.err, ": marked "));
    REQUIRE(count_of(check.err, "warning") == 0);
    cli::ran({"audit", path, "--data", data, "--mark"});
    REQUIRE(cli::Folder::text(path) == marked);
  }
  CHECK(marked_releases > draws(kReleases) / 4);
}

}  // namespace reach::property
