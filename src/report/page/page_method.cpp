#include <cstddef>

#include <fmt/core.h>

#include "report/date_words.hpp"
#include "report/figures/cell.hpp"
#include "report/figures/figure_markers.hpp"
#include "report/finding.hpp"
#include "report/grid/html_table.hpp"
#include "report/markup.hpp"
#include "report/page/page_parts.hpp"
#include "text/listed.hpp"

namespace reach::report {
namespace {

/// `2016, the calendar year from 1 January 2016 to 31 December 2016`, and which part of it is compared.
std::string period_words(const Summary& summary, std::size_t at) {
  const Period period = summary.periods[at];
  if (period.kind == PeriodKind::day) return date_words(period.index);
  std::string words = fmt::format("{}, the {} from {} to {}", period_label(period), name_of(period.kind),
                                  date_words(first_day(period)), date_words(end_day(period) - 1));
  if (summary.covered.empty()) return words;
  const std::string& part = summary.covered_part.empty() ? summary.covered[at] : summary.covered_part;
  return words + fmt::format(", of which {} is compared", part);
}

/// `markup` is already escaped.
std::string term(std::string_view name, std::string_view markup) {
  return fmt::format("<div>\n<dt>{}</dt>\n<dd>{}</dd>\n</div>\n", name, markup);
}

std::string_view totals_words(const Summary& summary) {
  if (summary.distinct) {
    return "People are counted once: someone who is in several channels, or in several forces, is one person in the "
           "total over them.";
  }
  if (summary.rounded_to > 0) {
    return "Each count is rounded before anything is worked out. The rounded counts of a force are added up over its "
           "channels, those of a region over its forces.";
  }
  return "The counts of a force are added up over its channels, those of a region over its forces. A figure that is "
         "missing is not taken for 0: each total that needs it is missing, too, unless a note says what is left out.";
}

/// `South East: 100 × (4,776 [p] − 2,826) / 2,826 rounds to 69% [p]`; empty if there is no increase.
std::string worked_example(const Summary& summary) {
  const Line& line = main_line(summary);
  const Series total = line.total();
  const Percentage increase = total.change().increase(summary.decimals);
  const auto* rounded = std::get_if<Decimal>(&increase);
  if (rounded == nullptr) return {};
  const auto count = [&](std::size_t period) {
    return with_markers(write(total[period].value(), kHtmlProse), total.markers(period));
  };
  return fmt::format(
      " {}: 100 × ({} − {}) / {} rounds to {}.", html_name({line.name}), count(total.size() - 1), count(0), count(0),
      with_markers(write(*rounded, kHtmlProse), markers_of_increase({total, Part{&line, &line}, summary})));
}

std::string rounding_words(int decimals) {
  const std::string to = decimals == 0 ? "a whole number" : plural(static_cast<std::uint64_t>(decimals), "decimal");
  return fmt::format(
      "Percentages are worked out from whole numbers and rounded once, at the end, to {}; halves are "
      "rounded away from zero.",
      to);
}

std::string input_words(const InputInfo& input) {
  const std::string file = file_name(input);
  const std::string name = file.empty() ? "standard input" : html_name({file});
  const std::string sheet = input.sheet.empty() ? "" : fmt::format(", sheet {}", html_name({input.sheet}));
  const std::string rows = input.rows == 0 ? "" : plural(input.rows, "row") + ", ";
  return fmt::format("<li>{}{}: {}{} layout</li>\n", name, sheet, rows, input.layout);
}

std::string inputs_list(const Summary& summary) {
  std::string out = "<ul>\n";
  for (const InputInfo& input : summary.inputs) out += input_words(input);
  out += "</ul>\n";
  const std::size_t warnings = summary.warnings.size();
  if (warnings > 0) {
    out += fmt::format("<p>{} about the data {} listed in the JSON file.</p>\n", plural(warnings, "warning"),
                       warnings == 1 ? "is" : "are");
  }
  return out;
}

}  // namespace

std::string page_method(const Summary& summary, const Imprint& imprint) {
  std::string out = "<dl class=\"facts\">\n";
  out += term("Baseline", period_words(summary, 0));
  out += term("Comparison", period_words(summary, summary.periods.size() - 1));
  out += term("Totals", totals_words(summary));
  out += term("Increase", "100 × (comparison − baseline) / baseline, in per cent." + worked_example(summary) +
                              " The increase of a region comes from its totals; it is not the mean of its forces’ "
                              "increases.");
  out += term("Rounding", rounding_words(summary.decimals));
  out += term("Data", inputs_list(summary));
  if (!imprint.publisher.empty()) out += term("Publisher", html_name({imprint.publisher}));
  if (imprint.date) out += term("Published", date_words(imprint.date->index));
  if (!imprint.contact.empty()) out += term("Contact", html_name({imprint.contact}));
  out += term("Program", "reach " REACH_VERSION);
  return out + "</dl>\n";
}

}  // namespace reach::report
