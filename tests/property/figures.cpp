#include "figures.hpp"

#include <set>

#include <fmt/core.h>

#include "catch.hpp"

#include <reach/aggregate.hpp>

#include "diagnostic/print.hpp"
#include "text/unicode.hpp"

namespace reach::property {
namespace {

std::string shown(Count count) {
  return count.is_missing() ? std::string(to_text(count.symbol())) : std::to_string(count.value());
}

std::string shown(const Percentage& increase) {
  if (const auto* none = std::get_if<NoFigure>(&increase)) {
    return none->lack == Lack::zero_baseline ? "zero baseline" : std::string(to_text(none->symbol));
  }
  return to_text(std::get<Decimal>(increase));
}

void add(std::set<std::string>& lines, const std::string& name, const Summary& summary, const Line& line) {
  const auto put = [&](std::string_view channel, Series series) {
    const Change change = series.change();
    lines.insert(fmt::format("{} / {}: {} -> {}, {}\n", name, channel, shown(change.baseline), shown(change.comparison),
                             shown(change.increase(6))));
  };
  for (std::size_t i = 0; i < line.channel_count(); ++i) put(fold_header(summary.channels[i]), line.figures(i));
  put("(total)", line.total());
}

}  // namespace

Summary summarise(const std::vector<Text>& texts, const LoadOptions& options) {
  std::vector<Input> inputs;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    std::optional<Period> period;
    if (texts[i].year) period = Period{PeriodKind::calendar_year, *texts[i].year};
    inputs.push_back({text_source(fmt::format("{}.csv", i), texts[i].text), period});
  }
  Diagnostics findings;
  const Dataset dataset = load(std::move(inputs), options, findings);
  std::optional<Summary> summary;
  AggregateOptions aggregation;
  aggregation.decimals = 6;
  if (!findings.has_errors()) summary = aggregate(dataset, aggregation, findings);
  INFO(texts.front().text << '\n' << print_text(findings, {}));
  REQUIRE(summary.has_value());
  return *summary;
}

std::string figures(const Summary& summary) {
  std::set<std::string> lines;
  for (const RegionBlock& block : summary.regions) {
    add(lines, block.figures.name, summary, block.figures);
    for (const Line& line : block.forces) add(lines, block.figures.name + " / " + line.name, summary, line);
  }
  add(lines, "(overall)", summary, summary.overall);
  std::string text;
  for (const std::string& line : lines) text += line;
  return text;
}

}  // namespace reach::property
