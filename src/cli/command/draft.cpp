// `reach draft`: a first draft of a release, whose figures `check` holds true.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <fmt/core.h>

#include <reach/report.hpp>

#include "cli/command/command.hpp"
#include "cli/command/run.hpp"
#include "cli/inspection/next_command.hpp"
#include "cli/io/exit_code.hpp"
#include "cli/io/files.hpp"
#include "cli/io/output.hpp"
#include "cli/marks/data_words.hpp"
#include "cli/marks/documents.hpp"
#include "cli/marks/mark_text.hpp"
#include "cli/marks/mark_words.hpp"
#include "cli/option/output_form.hpp"
#include "cli/option/parse.hpp"
#include "cli/read/figure_rows.hpp"
#include "cli/read/published.hpp"
#include "cli/read/reading_options.hpp"
#include "diagnostic/codes/drafts.hpp"
#include "diagnostic/codes/roots.hpp"
#include "text/ascii.hpp"
#include "text/grouped.hpp"
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
  return option_table(input_options(flags), figure_options(flags), publishing_options(flags),
                      OptionGroup{"Draft", {output_option("draft", output.output)}});
}

/// `release.md` → `release.svg`.
std::string picture_of(const std::string& document) { return document.substr(0, document.rfind('.')) + ".svg"; }

bool is_file(const std::string& path) { return !path.empty() && path != "-"; }

void DraftCommand::check(const Given& given, const Session& session, Diagnostics& faults) {
  reading = check_reading(flags, given.operands, faults);
  check_form(session.command.name, output, faults);
  if (std::ranges::find(given.operands, "-") != given.operands.end()) {
    refuse(faults, "a draft cannot be made from standard input",
           "save it as a file first: the marks of a draft name the file they read");
  }
  for (const std::string& path : {output.output, picture_of(output.output)}) {
    if (is_file(output.output) && file_id(path)) {
      refuse(faults, fmt::format("{} already exists", in_backticks(path)),
             "name another file, or delete this one first");
    }
  }
  ReadingFlags any;
  const std::string folder = output.output.empty() ? std::string() : folder_of(output.output);
  if (!folder.empty() && !file_id(folder)) {
    return refuse(faults, fmt::format("there is no folder {}", in_backticks(folder)), "make it first");
  }
  data = data_words(given.operands, given,
                    option_table(input_options(any), figure_options(any), publishing_options(any)), folder);
  if (data.find("-->") != std::string::npos)
    refuse(faults, "a file or the value of an option holds `-->`, which would end the mark that names it",
           "give it another name");
}

/// A name from the data, as readers see it.
std::string visible(std::string_view name) { return in_prose(name, Syntax::markdown); }

/// Whether a mark can name the row: its options begin at ` --`, and its comment ends at `-->`.
bool can_be_named(std::string_view row) {
  return split_mark(row).subject == row && row.find("-->") == std::string_view::npos;
}

std::string value_mark(const std::string& row, std::string_view figure) {
  return fmt::format("<!-- reach:value {} / total / {} --><!-- reach:end -->", row, figure);
}

enum class DraftProse : unsigned char { sentences, figures };

/// A sentence that is a mark; or, where data is in doubt and no sentence may be made of it, one whose figures are
/// marks. Where a figure is missing, which neither may have, it says so; where no mark can name the row, the figures
/// are as plain as those of a person.
std::string sentence(const Summary& summary, const Line& line, const std::string& row, DraftProse prose) {
  const std::string from = period_label(summary.baseline()), to = period_label(summary.comparison());
  const Series total = line.total();
  const std::array compared{total.baseline(), total.comparison()};
  if (std::ranges::any_of(compared, &Count::is_missing)) {
    const bool hidden = std::ranges::find(compared, Count(Symbol::confidential)) != compared.end();
    return fmt::format("In {}, a figure of {} or {} is {}.\n\n", visible(line.name), from, to,
                       hidden ? "not shown" : "missing");
  }
  const bool named = can_be_named(row);
  if (prose == DraftProse::sentences && named)
    return fmt::format("<!-- reach:sentence {}{} --><!-- reach:end -->\n\n", row,
                       row.find(" / ") == std::string::npos ? "" : " / total");
  const auto figure = [&](std::size_t period, const std::string& label) {
    return named ? value_mark(row, label)
                 : visible(with_markers(grouped(total[period].value()), total.markers(period)));
  };
  return fmt::format("{}: {} in {}, {} in {}.\n\n", visible(line.name), figure(0, from), from,
                     figure(summary.periods.size() - 1, to), to);
}

/// `my release.svg` → `my%20release.svg`, for a link.
std::string link_target(std::string_view name) {
  std::string target;
  for (const char c : name) {
    const bool stays =
        is_letter(c) || is_digit(c) || (c & 0x80) != 0 || std::string_view("-._~").find(c) != std::string_view::npos;
    target += stays ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return target;
}

/// The rows that the draft has a sentence about, in order: first the one that it is about.
std::vector<FigureRow> rows_of(const Summary& summary) {
  std::vector<FigureRow> rows;
  if (summary.regions.size() > 1) rows.push_back({FigureRowKind::overall, &summary.overall, nullptr});
  for (const RegionBlock& block : summary.regions) {
    rows.push_back({FigureRowKind::region, &block.figures, &block});
    for (const Line& force : block.forces) rows.push_back({FigureRowKind::force, &force, &block});
  }
  return rows;
}

void note_unnamed(const Summary& summary, Diagnostics& findings) {
  const FigureRows names(summary);
  for (const FigureRow& row : rows_of(summary)) {
    if (can_be_named(names.name_of(row))) continue;
    findings.add(note(code::not_marked, fmt::format("no mark can name {}: its figures are written without marks, and "
                                                    "`reach check` does not see them",
                                                    in_backticks(row.line->name)))
                     .hint(row.kind == FigureRowKind::force ? "give it another name, with --rename, to have them marked"
                                                            : "give it another name in the data to have them marked"));
  }
}

/// What is wrong with the marks of a draft has no place: nobody has the document yet. What is no error was found in the
/// data before.
void report_trouble(const Diagnostics& trouble, const std::string& path, Diagnostics& findings) {
  for (Diagnostic each : trouble.all()) {
    if (trouble.severity(each) != Severity::error) continue;
    if (each.place.file == path) each.place = {};
    if (each.code == code::outside_root)
      each.hint = "write the draft where its data is (-o FILE), or copy the data to where the draft is to be";
    findings.add(std::move(each));
  }
}

/// A link to the chart, below a comment with the command that draws it again; no comment if the name of the file would
/// end it.
std::string chart_text(const std::string& title, const std::string& data, const std::string& picture) {
  const std::string link = fmt::format("![{}]({})\n\n", title, link_target(picture));
  if (picture.find("--") != std::string::npos) return link;
  return fmt::format("<!-- Not kept true: if the data changes, run, in this folder: reach chart{} -o {} -->\n\n{}",
                     data, shell_word(picture), link);
}

/// The draft, with marks that are still empty. `picture` is the file of the chart; empty if there is none.
std::string skeleton(const Summary& summary, const std::string& data, const std::string& picture, DraftProse prose) {
  const FigureRows names(summary);
  const std::vector<FigureRow> rows = rows_of(summary);
  const std::string title = fmt::format("{}, {} to {}", visible(rows.front().line->name),
                                        period_label(summary.baseline()), period_label(summary.comparison()));
  std::string text = fmt::format("# {}\n\n<!-- reach:data{} -->\n\n", title, data);
  for (const FigureRow& row : rows) {
    const bool is_main = &row == &rows.front();
    if (!is_main && row.kind == FigureRowKind::region) text += fmt::format("## {}\n\n", visible(row.line->name));
    text += sentence(summary, *row.line, names.name_of(row), prose);
    if (!is_main) continue;
    if (!picture.empty()) text += chart_text(title, data, picture);
    text += "<!-- reach:table --format markdown -->\n<!-- reach:end -->\n\n";
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
    Diagnostics doubts, trouble;
    const auto made = [&](DraftProse prose, Diagnostics& wrong) {
      return renewed_text(path, skeleton(*figures.summary, data, name, prose), session.io, wrong);
    };
    std::optional<std::string> full = made(DraftProse::sentences, doubts);
    if (!full) full = made(DraftProse::figures, trouble);
    report_trouble(trouble, path, findings);
    if (!full) return std::nullopt;
    note_unnamed(*figures.summary, findings);
    note_publishing(*figures.summary, findings);
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
  const int drawn_code = deliver({picture}, drawn, session.speech, session.io, "the chart was not written");
  if (drawn_code == kDone && !session.speech.quiet && !session.speech.json) {
    session.io.err(fmt::format("{}: written, with its chart in {}; to check it later, run: reach check {}\n",
                               printable(output.output), printable(picture), shown_word(output.output)));
  }
  return drawn_code;
}

}  // namespace

Action draft() { return action<DraftCommand>(); }

}  // namespace reach::cli
