// The page: one self-contained HTML file. Its style and script are constants; the policy allows them by their hashes,
// and nothing else.
#include <fmt/core.h>

#include "report/chart/svg.hpp"
#include "report/finding.hpp"
#include "report/grid/html_table.hpp"
#include "report/markup.hpp"
#include "report/notes.hpp"
#include "report/page/data_link.hpp"
#include "report/page/page_assets.hpp"
#include "report/page/page_parts.hpp"
#include "report/renderers.hpp"

namespace reach::report {
namespace {

constexpr HtmlLooks kInPage{"", "", " class=\"total\"", " class=\"whole\""};
constexpr std::size_t kWidePicture = 688, kNarrowPicture = 328;  // widths of the two pictures, in pixels
constexpr std::size_t kPortrait = 9;  // columns that fit the width of an upright sheet of paper

std::string head(std::string_view title) {
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{}'; script-src "
      "'sha256-{}'; base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\" content=\"reach " REACH_VERSION
      "\">\n<title>{}</title>\n<style>{}</style>\n</head>\n",
      kPageStyle.sha256, kPageScript.sha256, title, kPageStyle.text);
}

/// The finding as markup, with its periods, which must not wrap.
std::string heading_of(const Summary& summary, std::string_view found) {
  const std::string from = period_label(summary.baseline()), to = period_label(summary.comparison());
  const std::string periods = from + " to " + to;
  const std::size_t at = found.rfind(", " + periods) + 2;
  return escaped_markup(found.substr(0, at)) + unbroken(from, kInPage.whole) + " to " + unbroken(to, kInPage.whole) +
         escaped_markup(found.substr(at + periods.size()));
}

/// One picture for wide screens and paper, one for phones. The page shows only one of them.
std::string chart(const Summary& summary) {
  return fmt::format("<div class=\"chart wide\">\n{}</div>\n<div class=\"chart narrow\">\n{}</div>\n",
                     inlined_svg(summary, kWidePicture, "chart"), inlined_svg(summary, kNarrowPicture, "narrow-chart"));
}

/// The table in a region that scrolls by itself on narrow screens; below it, a status line about sorting.
std::string figures(const Summary& summary, const Table& table) {
  return fmt::format(
      "<section{}>\n<h2 id=\"figures\">All figures</h2>\n"
      "<div class=\"scroll\" role=\"region\" aria-labelledby=\"figures\" tabindex=\"0\">\n{}</div>\n"
      "<p class=\"unseen\" role=\"status\"></p>\n</section>\n",
      table.columns.size() > kPortrait ? " class=\"landscape\"" : "",
      html_table(table, comparison_words(summary), kInPage, true));
}

/// The symbols for missing figures in key figures and pictures.
Symbols symbols_beside(const Summary& summary) {
  Symbols symbols = symbols_of_key_figures(summary);
  for (const RegionBlock& block : summary.regions) {
    if (block.forces.empty()) use_movement(symbols, block.figures, summary.channels.size(), summary);
    for (const Line& force : block.forces) use_movement(symbols, force, summary.channels.size(), summary);
  }
  return symbols;
}

void add_downloads(std::string& out, const Summary& summary, const Style& style) {
  const std::string name =
      fmt::format("figures-{}-{}", period_label(summary.baseline()), period_label(summary.comparison()));
  const std::string csv = name + ".csv", json = name + ".json";
  out += "<div class=\"downloads\">\n<h2>Download the data</h2>\n<ul>\n<li>";
  add_data_link(out, {"text/csv", csv, "The table", "CSV"}, render_csv(summary, style));
  out += "</li>\n<li>";
  add_data_link(out, {"application/json", json, "All figures, notes and warnings", "JSON"},
                render_json(summary, style));
  out += "</li>\n</ul>\n</div>\n";
}

}  // namespace

std::string render_page(const Summary& summary, const Style& style) {
  const std::string found = finding(summary, main_line(summary), summary.channels.size());
  const std::string heading = heading_of(summary, found);
  const std::string title = escaped_markup(style.title);
  const Table table = make_table(summary, Shape::headed, style.by);
  std::vector<std::string> notes = table_notes(summary, table, symbols_beside(summary));
  if (!summary.shows_codes) notes.insert(notes.end(), summary.area_notes.begin(), summary.area_notes.end());
  std::string out = head(title.empty() ? escaped_markup(found) : title);
  out += "<body>\n<main>\n<h1>" + (title.empty() ? heading : title) + "</h1>\n";
  if (!title.empty()) out += "<p class=\"lead\">" + heading + "</p>\n";
  out += "<h2>Key figures</h2>\n" + key_figures(summary);
  out += "<h2>Chart</h2>\n" + chart(summary);
  out += figures(summary, table);
  if (!notes.empty()) out += "<h2>Notes</h2>\n" + html_notes(notes);
  out += "<h2>How the figures were worked out</h2>\n" + page_method(summary, style.imprint);
  add_downloads(out, summary, style);
  out.append("</main>\n<script>").append(kPageScript.text).append("</script>\n</body>\n</html>\n");
  return out;
}

}  // namespace reach::report
