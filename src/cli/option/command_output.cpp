#include "cli/option/command_output.hpp"

#include <reach/report.hpp>

namespace reach::cli {
namespace {

std::vector<OutputForm> of_reports() {
  std::vector<OutputForm> forms;
  for (const Format& format : formats()) forms.push_back({format.name, format.extension, format.binary});
  return forms;
}

std::vector<OutputForm> of_charts() {
  std::vector<OutputForm> forms;
  for (const ChartFormat& format : chart_formats()) forms.push_back({format.name, format.extension});
  forms.push_back({kPng, ".png", true});
  return forms;
}

std::vector<OutputForm> of_tallies() {
  std::vector<OutputForm> forms;
  for (const TidyFormat& format : tidy_formats()) forms.push_back({format.name, format.extension});
  return forms;
}

}  // namespace

std::span<const CommandOutput> command_outputs() {
  const std::vector<OutputForm> words{{"text", ".txt"}, {"json", ".json"}};
  static const std::vector<CommandOutput> all{
      {"report", of_reports(), true, true},
      {"chart", of_charts(), true, true},
      {"tally", of_tallies(), false, true},
      {"inspect", words},
      {"explain", words},
      {"sentence", words},
      {"audit", words},
      {"sql", {{"sql", ".sql"}}},
      {"draft", {{"markdown", ".md"}}},
      {"schema", {{"json", ".json"}}},
  };
  return all;
}

}  // namespace reach::cli
