// `reach draft`: a release to begin with, whose figures are marks that `check` holds true.
#include <algorithm>
#include <string>
#include <vector>

#include <fmt/core.h>

#include <reach/report.hpp>

#include "cli/command/command.hpp"
#include "cli/command/run.hpp"
#include "cli/io/files.hpp"
#include "cli/io/output.hpp"
#include "cli/marks/data_words.hpp"
#include "cli/marks/documents.hpp"
#include "cli/option/output_form.hpp"
#include "cli/option/parse.hpp"
#include "cli/read/reading_options.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

struct DraftCommand {
  ReadingFlags flags;
  FormatFlags output;

  Reading reading;
  std::string data;  ///< the words of the data mark

  std::vector<OptionGroup> options();
  void check(const Given& given, const Session& session, Diagnostics& faults);
  [[nodiscard]] int run(const Session& session) const;
};

std::vector<OptionGroup> DraftCommand::options() {
  return option_table(input_options(flags), figure_options(flags),
                      OptionGroup{"Draft", {output_option("draft", output.output)}});
}

/// `release.md` → `release.svg`.
std::string picture_of(const std::string& document) { return document.substr(0, document.rfind('.')) + ".svg"; }

bool is_file(const std::string& path) { return !path.empty() && path != "-"; }

void DraftCommand::check(const Given& given, const Session& session, Diagnostics& faults) {
  reading = check_reading(flags, given.operands, faults);
  check_form(session.command.name, output, faults);
  if (std::ranges::find(given.operands, "-") != given.operands.end()) {
    refuse(faults, "a draft cannot be made of standard input", "its marks name the file that they read: save it first");
  }
  for (const std::string& path : {output.output, picture_of(output.output)}) {
    if (is_file(output.output) && file_id(path)) {
      refuse(faults, fmt::format("{} is there already", in_backticks(path)),
             "name another file, or delete that one first");
    }
  }
  ReadingFlags any;
  const std::string folder = output.output.empty() ? std::string() : folder_of(output.output);
  data = data_words(given.operands, given, option_table(input_options(any), figure_options(any)), folder);
}

/// The row of a line as marks name it: with its kind, where a force and a region share the name.
std::string row_name(const Summary& summary, const Line& line, bool is_force) {
  const auto same = [&](const Line& other) { return &other != &line && fold_name(other.name) == fold_name(line.name); };
  bool shared = false;
  for (const RegionBlock& block : summary.regions) {
    shared = shared || same(block.figures) || std::ranges::any_of(block.forces, same);
  }
  return shared ? fmt::format("{}:{}", is_force ? "force" : "region", line.name) : line.name;
}

std::string value_mark(const std::string& row, std::string_view figure) {
  return fmt::format("<!-- reach:value {} / total / {} --><!-- reach:end -->", row, figure);
}

enum class DraftProse : unsigned char { sentences, figures };

/// A sentence that is a mark; or, where data is in doubt and no sentence may be made of it, one whose figures are
/// marks. Where a figure is missing, which neither may have, it says so.
std::string sentence(const Summary& summary, const Line& line, const std::string& row, DraftProse prose) {
  const std::string from = period_label(summary.baseline());
  const std::string to = period_label(summary.comparison());
  if (line.total().baseline().is_missing() || line.total().comparison().is_missing())
    return fmt::format("In {}, a figure of {} or {} is missing.\n\n", line.name, from, to);
  if (prose == DraftProse::sentences) return fmt::format("<!-- reach:sentence {} --><!-- reach:end -->\n\n", row);
  return fmt::format("{}: {} in {}, {} in {}.\n\n", line.name, value_mark(row, from), from, value_mark(row, to), to);
}

/// The draft, with marks that are still empty. `picture` is the file of the chart; empty if there is none.
std::string skeleton(const Summary& summary, const std::string& data, const std::string& picture, DraftProse prose) {
  const bool several = summary.regions.size() > 1;
  const Line& main = several ? summary.overall : summary.regions.front().figures;
  const std::string title =
      fmt::format("{}, {} to {}", main.name, period_label(summary.baseline()), period_label(summary.comparison()));
  std::string text = fmt::format("# {}\n\n<!-- reach:data{} -->\n\n", title, data);
  text += sentence(summary, main, several ? std::string("All regions") : row_name(summary, main, false), prose);
  if (!picture.empty()) text += fmt::format("![{}]({})\n\n", title, picture);
  text += "<!-- reach:table --format markdown -->\n<!-- reach:end -->\n\n";
  for (const RegionBlock& block : summary.regions) {
    if (several) {
      text += fmt::format("## {}\n\n", block.figures.name) +
              sentence(summary, block.figures, row_name(summary, block.figures, false), prose);
    }
    for (const Line& force : block.forces) text += sentence(summary, force, row_name(summary, force, true), prose);
  }
  return text;
}

int DraftCommand::run(const Session& session) const {
  const bool with_picture = is_file(output.output);
  const std::string picture = with_picture ? picture_of(output.output) : std::string();
  std::string drawn;
  const auto make = [&](const Loaded& loaded, Diagnostics& findings) -> std::optional<Made> {
    Figures figures = figures_of(loaded, reading.figures);
    findings = std::move(figures.findings);
    if (!figures.summary || findings.has_errors()) return std::nullopt;
    const std::string name = picture.substr(picture.rfind('/') + 1);
    const std::string path = is_file(output.output) ? output.output : "release.md";
    Diagnostics doubts;
    const auto made = [&](DraftProse prose, Diagnostics& trouble) {
      return renewed_text(path, skeleton(*figures.summary, data, name, prose), session.io, trouble);
    };
    std::optional<std::string> full = made(DraftProse::sentences, doubts);
    if (!full) full = made(DraftProse::figures, findings);
    if (!full) return std::nullopt;
    if (with_picture) {
      const ChartFormat& svg = *std::ranges::find(chart_formats(), std::string_view("svg"), &ChartFormat::name);
      ChartStyle style;
      style.width = svg.width;
      drawn = svg.render(*figures.summary, style);
    }
    return Made{*std::move(full)};
  };
  const int code = make_output(reading, {output.output}, make, session);
  if (code != kDone || !with_picture) return code;
  return deliver({picture}, drawn, session.speech, session.io, "the chart was not written");
}

}  // namespace

Action draft() { return action<DraftCommand>(); }

}  // namespace reach::cli
