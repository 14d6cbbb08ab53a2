// Columns of markers: their names, their cells, and the counts they belong to.
#include <string>

#include "catch.hpp"
#include "load/cells/marker_cell.hpp"
#include "loaded.hpp"
#include "model/marker_names.hpp"
#include "text/unicode.hpp"

using namespace reach;

namespace {

/// `website 2016`, `website`, `2016`, `beside`, `beside?` in doubt, `none`.
std::string read_name(std::string_view text) {
  const auto words = read_marker_name(text, PeriodKind::calendar_year);
  if (!words) return "none";
  std::string line = fold_header(words->channel);
  if (words->period) line += (line.empty() ? "" : " ") + period_label(*words->period);
  if (line.empty()) line = words->said ? "stated" : "beside";
  return words->in_doubt ? line + "?" : line;
}

/// `[c]`, `[p][r]`, `nothing`, `unknown`.
std::string read_text(std::string_view text) {
  const auto cell = read_marker_cell(text);
  if (!cell) return "unknown";
  if (cell->symbol) return std::string(to_text(*cell->symbol));
  return cell->markers.none() ? "nothing" : to_text(cell->markers);
}

/// The markers of all counts: `Kent website 2016 [r]`.
Texts marked(const Dataset& dataset) {
  Texts lines;
  dataset.marked.each([&](const Key& key, Markers markers) {
    lines.push_back(dataset.forces[key.force].name + " " + dataset.channels[key.channel] + " " +
                    period_label(key.period) + " " + to_text(markers));
  });
  return lines;
}

}  // namespace

TEST_CASE("columns of markers are known by their names") {
  CHECK(read_name("marker") == "beside");
  CHECK(read_name("Flag") == "beside");
  CHECK(read_name("Observation status") == "beside");
  CHECK(read_name("obs_status") == "beside");
  CHECK(read_name("Data Marking") == "beside");
  CHECK(read_name("Status") == "beside?");
  CHECK(read_name("Notes") == "beside?");
  CHECK(read_name("Website marker") == "website");
  CHECK(read_name("Website 2016 marker") == "website 2016");
  CHECK(read_name("website_marker_2016") == "website 2016");
  CHECK(read_name("2016 marker") == "2016");
  CHECK(read_name("Marker 2016") == "2016");
  CHECK(read_name("Count flag") == "beside");
  CHECK(read_name("Total 2016 marker") == "2016");
  for (const std::string_view name : {"Website 2016", "Marked calls", "Marker calls 2016", "Flagged", "Force status",
                                      "channel:Website marker / 2016", "Statusx", "Notebooks 2016"})
    CHECK(std::string(name) + ": " + read_name(name) == std::string(name) + ": none");
}

TEST_CASE("cells of markers") {
  for (const std::string_view text : {"", "-", "A", "Normal value"}) CHECK(read_text(text) == "nothing");
  for (const std::string_view text : {"[c]", "c", "(C)", "Confidential", "*", "s", "<5"})
    CHECK(read_text(text) == "[c]");
  for (const std::string_view text : {"[x]", "x", "M", "missing value", "..", "not available"})
    CHECK(read_text(text) == "[x]");
  for (const std::string_view text : {"[p]", "p", "P", "(p)", "Provisional"}) CHECK(read_text(text) == "[p]");
  for (const std::string_view text : {"[p][r]", "p, r", "[p, r]"}) CHECK(read_text(text) == "[p][r]");
  CHECK(read_text("Break in series") == "[b]");
  CHECK(read_text("u") == "[u]");
  CHECK(read_text("z") == "[z]");
  for (const std::string_view text : {"q", "1", "449", "see note", "[c", "[]x"}) CHECK(read_text(text) == "unknown");
}

TEST_CASE("a marker and its count") {
  const auto both = [](Count count, std::string_view marker) { return with_marker(count, *read_marker_cell(marker)); };
  CHECK(both(Count(), "[c]") == Count(Symbol::confidential));
  CHECK(both(Count(), "[p]") == Count());
  CHECK(both(Count(), "[u]") == Count(Symbol::unreliable));
  CHECK(both(Count(449), "[p]") == Count(449));
  CHECK(both(Count(449), "") == Count(449));
  CHECK(both(Count(0), "[low]") == Count(Symbol::low));
  CHECK(both(Count(Symbol::confidential), "[c]") == Count(Symbol::confidential));
  CHECK(both(Count(Symbol::confidential), "[x]") == Count(Symbol::confidential));
  CHECK_FALSE(both(Count(449), "[c]"));
  CHECK_FALSE(both(Count(1), "[low]"));
  CHECK_FALSE(both(Count(Symbol::confidential), "[z]"));
}

TEST_CASE("a marker belongs to the counts that it names, or that are beside it") {
  const Loaded wide = loaded(
      "force,Website 2016,Website marker 2016,Helpline 2016,Marker,Website 2018,Helpline 2018,Helpline 2018 marker\n"
      "Kent,449,[r],,[c],695,97,p\nSurrey,,z,12,,949,101,\n");
  CHECK(figures(wide.dataset) == Texts{"2016 2018", "Kent, All forces: Website 449 695; Helpline [c] 97",
                                       "Surrey, All forces: Website [z] 949; Helpline 12 101"});
  CHECK(marked(wide.dataset) == Texts{"Kent Website 2016 [r]", "Kent Helpline 2018 [p]"});
  CHECK(roles(wide) ==
        "force | Website 2016 | markers of website 2016 | Helpline 2016 | markers | Website 2018 | Helpline 2018 | "
        "markers of helpline 2018");
  const Loaded tall = loaded("force,channel,year,count,status\nKent,website,2016,,[c]\nKent,website,2018,695,[e]\n");
  CHECK(figures(tall.dataset) == Texts{"2016 2018", "Kent, All forces: website [c] 695"});
  CHECK(marked(tall.dataset) == Texts{"Kent website 2018 [e]"});
}

TEST_CASE("a column with numbers is no column of markers") {
  CHECK(figures(std::string("force,Flag 2016,Flag 2018\nKent,449,695\n")) ==
        Texts{"2016 2018", "Kent, All forces: Flag 449 695"});
  CHECK(messages(std::string("force,website_2016,status,website_2018\nKent,1,open,2\n"))
            .front()
            .starts_with("1:20 text-column"));
}

TEST_CASE("dated counts with markers are read alike by one thread and by several") {
  std::string text = "date,force,channel,count,marker\n";
  for (int day = 1; day <= 28; ++day) {
    for (const std::string force : {"Kent", "Surrey"}) {
      text += "2016-03-" + std::string(day < 10 ? "0" : "") + std::to_string(day) + "," + force + ",website," +
              (day == 20 && force == "Kent" ? ",[c]"
               : day == 3                   ? "5,[r]"
                                            : "5,") +
              "\n";
    }
  }
  LoadOptions options;
  const Loaded one = loaded(text, options);
  options.schedule.threads = 4;
  options.schedule.least_piece = 64;
  const Loaded several = loaded(text, options);
  CHECK(figures(one.dataset) == Texts{"2016", "Kent, All forces: website [c]", "Surrey, All forces: website 140"});
  CHECK(marked(one.dataset) == Texts{"Kent website 2016 [r]", "Surrey website 2016 [r]"});
  CHECK(figures(several.dataset) == figures(one.dataset));
  CHECK(marked(several.dataset) == marked(one.dataset));
}

TEST_CASE("marked figures among plain dated rows, by several threads") {
  std::string text = "date,force,channel,page,count\n";
  for (int row = 0; row < 400; ++row) {
    text += "2016-03-0" + std::to_string(1 + row % 9) + ",Kent,website,/" + std::to_string(row) + "," +
            (row == 250   ? "7 [e]"
             : row == 120 ? "7.0"
                          : "7") +
            "\n";
  }
  LoadOptions options;
  options.sum_over = {"page"};
  options.schedule.threads = 4;
  options.schedule.least_piece = 512;
  const Loaded several = loaded(text, options);
  CHECK(figures(several.dataset) == Texts{"2016", "Kent, All forces: website 2800"});
  CHECK(marked(several.dataset) == Texts{"Kent website 2016 [e]"});
  options.schedule.plain = true;
  options.schedule.threads = 1;
  CHECK(figures(loaded(text, options).dataset) == figures(several.dataset));
}

TEST_CASE("a marker in a header or a name of dated rows marks the counts of all periods") {
  std::string text = "date,force,website [p],helpline\n";
  for (const char* day : {"2016-01-05", "2016-02-05", "2018-01-05", "2018-02-05"})
    text += std::string(day) + ",Kent,5,7\n" + day + ",Surrey [r],5,7\n";
  CHECK(marked(loaded(text).dataset) == Texts{"Kent website 2016 [p]", "Kent website 2018 [p]",
                                              "Surrey website 2016 [p][r]", "Surrey website 2018 [p][r]",
                                              "Surrey helpline 2016 [r]", "Surrey helpline 2018 [r]"});
}

TEST_CASE("a column of any name holds markers if all of its cells are markers in square brackets") {
  const std::string header = "force,channel,year,count,Disclosure\n";
  const Loaded marked_rows = loaded(header + "Kent,website,2016,,[c]\nKent,website,2018,695,[p]\n");
  CHECK(marked(marked_rows.dataset) == Texts{"Kent website 2018 [p]"});
  CHECK(marked_rows.dataset.count(0, 0, marked_rows.dataset.periods[0]) == Count(Symbol::confidential));
  CHECK(figures("force,website_2016,helpline_2016\nKent,449,[c]\n") ==
        Texts{"2016", "Kent, All forces: website 449; helpline [c]"});
  CHECK(marked(loaded(header + "Kent,website,2016,449,c\nKent,website,2018,695,p\n").dataset) == Texts{});
  CHECK(marked(loaded(header + "Kent,website,2016,449,[p]\nKent,website,2018,695,late\n").dataset) == Texts{});
}
