// Any bytes through load, aggregate and every reporter: nothing crashes, nothing fails without a message, and CSV
// output loads back to the same figures (for counts of different people, tidy CSV).
#include <cstdint>
#include <string>
#include <string_view>

#include <reach/aggregate.hpp>
#include <reach/load.hpp>
#include <reach/report.hpp>

#include "diagnostic/print.hpp"
#include "report/figures/figures.hpp"
#include "require.hpp"

namespace {

using namespace reach;

/// The first byte of an input chooses how it is read; the rest is the file.
LoadOptions options_of(std::uint8_t choice) {
  LoadOptions options;
  if ((choice & 1) != 0) options.period = PeriodKind::financial_year, options.period_given = true;
  if ((choice & 2) != 0) options.date_order = DateOrder::dmy;
  if ((choice & 4) != 0) options.region = "South East";
  if ((choice & 8) != 0) options.encoding = "windows-1252";
  const int rows = choice >> 4;  // the corpus has 3 for rows that are not events
  options.events.count_rows = rows == 4;
  if (rows == 5 || rows == 6) options.events.distinct = "id";
  if (rows == 6) options.zone = TimeZone{"Europe/London", {{0, 0}, {1521939600, 3600}}};
  return options;
}

struct Read {
  Dataset dataset;
  std::optional<Summary> summary;
  Diagnostics findings;
};

Read read(std::string text, const LoadOptions& options) {
  Read result;
  std::vector<Input> inputs;
  inputs.push_back({text_source("input.csv", std::move(text)), std::nullopt});
  result.dataset = load(std::move(inputs), options, result.findings);
  if (!result.findings.has_errors()) result.summary = aggregate(result.dataset, {}, result.findings);
  return result;
}

bool is_safe(std::string_view text) {
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7F) return false;
  }
  return true;
}

const Format& format(std::string_view name) {
  for (const Format& each : formats()) {
    if (each.name == name) return each;
  }
  std::abort();
}

void check_round_trip(const Dataset& dataset, const Summary& summary) {
  const std::string csv = format("csv").render(summary, {});
  const std::string loads = summary.distinct ? tidy_formats().front().render(dataset, {}) : csv;
  const Read again = read(loads, {});
  require(again.summary.has_value(), "the CSV of a report loads", loads + print_text(again.findings, {}));
  const std::string second = format("csv").render(*again.summary, {});
  require(second == csv, "the CSV of a report loads back to the same figures", csv + second);
}

Summary with_every_column(Summary summary) {
  for (std::size_t channel = 0; channel <= summary.channels.size(); ++channel) {
    summary.shown.push_back({Figure::count, channel});
  }
  for (const report::FigureKind& kind : report::figure_kinds()) {
    if (kind.of_people || !summary.distinct) summary.shown.push_back({kind.figure, summary.channels.size()});
  }
  return summary;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const Read result = read(std::string(reinterpret_cast<const char*>(data) + 1, size - 1), options_of(data[0]));
  const std::string messages = print_text(result.findings, {}) + print_json(result.findings, {});
  require(is_safe(messages), "messages hold no control characters");
  require(result.summary.has_value() != result.findings.has_errors(), "figures or errors, never both or neither",
          messages);
  if (!result.summary) return 0;
  const Summary everything = with_every_column(*result.summary);
  Style style;
  style.by = GroupBy::channel;
  style.text = TextStyle::rounded;
  style.width = 80;
  for (const Format& each : formats()) {
    if (each.binary) continue;  // somebody else's library, far slower than all of our code
    require(is_safe(each.render(*result.summary, {})), "a report holds no control characters", each.name);
    require(is_safe(each.render(everything, style)), "nor with every column", each.name);
  }
  check_round_trip(result.dataset, *result.summary);
  return 0;
}
