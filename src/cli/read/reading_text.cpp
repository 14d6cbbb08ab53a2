#include "cli/read/reading_text.hpp"

#include <fmt/core.h>

#include "text/listed.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

std::string input_line(const InputInfo& input) {
  const std::string layout = input.layout.empty() ? std::string("a table") : fmt::format("a {} table", input.layout);
  return fmt::format("read {}: {}, header in line {}, {}\n", printable(path_with_sheet(input)), layout,
                     input.header_line, plural(input.rows, "row"));
}

}  // namespace

std::string reading_text(const Dataset& dataset) {
  std::string text;
  for (const InputInfo& input : dataset.inputs) {
    if (input.header_line > 0) text += input_line(input);
  }
  if (dataset.periods.empty()) return text;
  const std::string periods = dataset.periods.size() == 1 ? period_label(dataset.periods.front())
                                                          : fmt::format("{} periods, {} to {}", dataset.periods.size(),
                                                                        period_label(dataset.periods.front()),
                                                                        period_label(dataset.periods.back()));
  return text + fmt::format("in all: {}, {}, {}\n", plural(dataset.forces.size(), "force"),
                            plural(dataset.channels.size(), "channel"), periods);
}

}  // namespace reach::cli
