// Cells of counts as people write them: markers, decimals, and what the options say.
#include <string>

#include <fmt/core.h>

#include "catch.hpp"
#include "load/cells/count_cell.hpp"
#include "load/cells/count_refusal.hpp"

using namespace reach;

namespace {

/// `449 [r]`, `[c]`, `449 decimals`, `1 either`, `0 empty`, `refused`.
std::string read_count(std::string_view cell, const TextOptions& options = {}) {
  const CountCell result = CountReader(options).read(cell);
  const auto* count = std::get_if<Count>(&result.count);
  if (count == nullptr) return "refused";
  std::string text = count->is_missing() ? std::string(to_text(count->symbol())) : fmt::format("{}", count->value());
  if (!result.markers.none()) text += " " + to_text(result.markers);
  if (result.dot != DotUse::none) text += result.dot == DotUse::decimals ? " decimals" : " either";
  return result.empty_as_zero ? text + " empty" : text;
}

TextOptions meaning(std::string text, Count count) {
  TextOptions options;
  options.missing.push_back({std::move(text), count});
  return options;
}

}  // namespace

TEST_CASE("markers after a figure are kept") {
  CHECK(read_count("449 [r]") == "449 [r]");
  CHECK(read_count("449[r]") == "449 [r]");
  CHECK(read_count("449 [R]") == "449 [r]");
  CHECK(read_count("449 [p][r]") == "449 [p][r]");
  CHECK(read_count("449 [r] [p]") == "449 [p][r]");
  CHECK(read_count("449 [p, r]") == "449 [p][r]");
  CHECK(read_count("1,069 [e]") == "1069 [e]");
  CHECK(read_count("449\u00A0[b]") == "449 [b]");
  CHECK(read_count("449 [u]") == "449 [u]");
  CHECK(read_count("449 [revised]") == "449 [r]");
  CHECK(read_count("0 [p]") == "0 [p]");
  CHECK(read_count("449.0 [p]") == "449 [p] decimals");
}

TEST_CASE("other marks after a figure are not") {
  for (const std::string_view cell :
       {"449 [note 1]", "449 [1]", "449 [x]", "449 [c]", "449 [r", "449 r", "449r", "449 (r)", "449*", "2~",
        "479\u00B2", "3 2", "[r]", "[r] 449", "x [r]", "[x] [r]", "449 []", "449 [r, 1]"})
    CHECK(std::string(cell) + " is " + read_count(cell) == std::string(cell) + " is refused");
}

TEST_CASE("decimals that are all 0 leave a whole number") {
  CHECK(read_count("449.0") == "449 decimals");
  CHECK(read_count("449.00") == "449 decimals");
  CHECK(read_count("0.0") == "0 decimals");
  CHECK(read_count("1069.000") == "1069 decimals");
  CHECK(read_count("1,069.0") == "1069 decimals");
  CHECK(read_count("0.000") == "0 decimals");
  CHECK(read_count("449.000") == "449 either");
  CHECK(read_count("1.000") == "1 either");
  for (const std::string_view cell :
       {"449.5", "449.", ".0", "1.234", "449.0.0", "1.000.000", "449.0x", "-449.0", "x.0"})
    CHECK(std::string(cell) + " is " + read_count(cell) == std::string(cell) + " is refused");
  TextOptions dots;
  dots.grouping = Grouping::dot;
  CHECK(read_count("1.000", dots) == "1000");
  CHECK(read_count("449.0", dots) == "refused");
}

TEST_CASE("an option gives a text its meaning, before all others") {
  CHECK(read_count("~") == "refused");
  CHECK(read_count("~", meaning("~", Count(Symbol::confidential))) == "[c]");
  CHECK(read_count("Not Yet Known", meaning("not yet known", Count(Symbol::not_available))) == "[x]");
  CHECK(read_count("-", meaning("-", Count(0))) == "0");
  CHECK(read_count("999", meaning("999", Count(Symbol::not_available))) == "[x]");
  CHECK(read_count("9990", meaning("999", Count(Symbol::not_available))) == "9990");
  CHECK(read_count("[c]", meaning("~", Count(0))) == "[c]");
  CHECK(CountReader(meaning("~", Count(Symbol::low))).is_missing("~"));
  CHECK_FALSE(CountReader({}).is_missing("~"));
  CHECK(CountReader(meaning("999", Count(0))).numbers_have_meanings());
  CHECK_FALSE(CountReader(meaning("nil", Count(0))).numbers_have_meanings());
}

TEST_CASE("an empty cell is 0 only where an option says so") {
  TextOptions zero;
  zero.empty_is_zero = true;
  CHECK(read_count("") == "[x]");
  CHECK(read_count("", zero) == "0 empty");
  CHECK(read_count("-", zero) == "[x]");
  CHECK(read_count("[c]", zero) == "[c]");
}

TEST_CASE("a refusal says what would be read") {
  const auto hint = [](std::string_view cell) { return refuse_count(cell, Grouping::any).hint; };
  const auto reason = [](std::string_view cell) { return refuse_count(cell, Grouping::any).reason; };
  CHECK(hint("449 (r)") == "to mark the figure, write `449 [r]`");
  CHECK(hint("449p") == "to mark the figure, write `449 [p]`");
  CHECK(hint("479\u00B2") == "write the figure alone: `\u00B2` may be the mark of a note, or a digit of the figure");
  for (const std::string_view cell : {"2~", "2*", "2 *", "449 [note 1]", "449 (1)", "449\u2020"})
    CHECK(hint(cell).starts_with("write the figure alone, without `"));
  CHECK(hint("nil") == "say which: --missing nil=0 or --missing nil=x");
  CHECK(reason("none recorded") == "has no number: `none recorded` may mean 0, or that no figure is available");
  CHECK(reason("#REF!") == "has the error of a formula, not a figure: `#REF!`");
  CHECK(hint("#DIV/0!").find("missing") == std::string::npos);
  CHECK(
      hint("~") ==
      "if it stands for a missing figure, say so: --missing \"~\"=x if it is not available, --missing \"~\"=c if it is "
      "confidential");
  CHECK(hint("1.069") == "if the dot groups digits in threes, say so: --grouping dot");
  for (const std::string_view cell : {"5I", "-5", "449.5", "O", "57%", "=1+2", "\uFF14\uFF14\uFF19", "\u2162"})
    CHECK(hint(cell).starts_with("use digits"));
}
