#include "report/workbook/book.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <string_view>
#include <utility>

#include <fmt/core.h>

#include "report/date_words.hpp"
#include "report/figures/column_notes.hpp"
#include "report/figures/shown.hpp"
#include "report/finding.hpp"
#include "report/marker_notes.hpp"
#include "report/notes.hpp"
#include "report/workbook/book_tables.hpp"
#include "report/workbook/sheet_number.hpp"
#include "text/listed.hpp"

namespace reach::report {
namespace {

using SheetTexts = std::vector<std::vector<std::string>>;

constexpr std::size_t kMostListed = 3;  ///< regions in a title, files in a line

std::string places(const Summary& summary) {
  if (summary.regions.size() > kMostListed) return fmt::format("{} regions", summary.regions.size());
  std::vector<std::string> names;
  for (const RegionBlock& block : summary.regions) names.push_back(block.figures.name);
  return listed(names, " and ");
}

/// The title: what is counted, where and when: `Contacts by channel, South East, 2016 and 2018`.
std::string title_of(const Summary& summary, const Style& style, std::string_view by) {
  if (!style.title.empty()) return fmt::format("{}, {}", style.title, by);
  return fmt::format("{} {}, {}, {} {} {}", capitalised(noun(summary, summary.channels.size())), by, places(summary),
                     period_label(summary.baseline()), summary.series ? "to" : "and",
                     period_label(summary.comparison()));
}

std::string source_of(const InputInfo& input) {
  const std::string name = file_name(input);
  return name.empty() ? "standard input" : name;
}

std::string source_line(const Summary& summary) {
  if (!summary.source.empty()) return source_note(summary);
  std::vector<std::string> files;
  std::string_view last;
  for (const InputInfo& input : summary.inputs) {
    if (files.empty() || input.path != last) files.push_back(source_of(input));  // once for sheets of one workbook
    last = input.path;
  }
  if (files.empty()) return "Source: not named.";
  if (files.size() > kMostListed) return fmt::format("Source: {} files, named on the worksheet Cover.", files.size());
  return fmt::format("Source: {}.", listed(files, " and "));
}

std::string shorthand(const Remarkable& remarkable, const Summary& summary) {
  std::string line;
  for (const SymbolNote& note : remarkable.symbols.notes(summary)) {
    line += line.empty() ? "Some shorthand is used in this table: " : "; ";
    line.append(to_text(note.symbol)).append(" ").append(note.text);
  }
  for (const std::string& note : marker_notes(summary, remarkable.markers)) {
    line += line.empty() ? "Some shorthand is used in this table: " : "; ";
    line.append(note, 0, note.size() - 1);  // without its full stop
  }
  if (line.empty()) line = "No shorthand is used in this table.";
  if (!line.ends_with('.')) line += '.';
  if (remarkable.long_figures) line += " Figures that are too long for a number are written as text.";
  return line;
}

/// The kLinesAboveTable lines above a table.
std::vector<SheetPassage> above(const Summary& summary, std::string title, const BookSheet& sheet) {
  Remarkable remarkable;
  remarkable.look_at(sheet);
  return {{Rank::title, std::move(title)},
          {Rank::text,
           "This worksheet contains one table. Its words, symbols and notes are explained on the worksheet Notes."},
          {Rank::text, shorthand(remarkable, summary)},
          {Rank::text, source_line(summary)}};
}

/// A sheet that contains only texts.
BookSheet texts_sheet(std::string name, std::string table, std::vector<SheetColumn> columns, SheetTexts rows) {
  BookSheet sheet;
  sheet.name = std::move(name);
  sheet.table = std::move(table);
  sheet.columns = std::move(columns);
  sheet.rows = rows.size();
  const auto texts = std::make_shared<const SheetTexts>(std::move(rows));
  sheet.cell = [texts](std::size_t row, std::size_t column) { return Name{(*texts)[row][column]}; };
  return sheet;
}

/// Explains the words that the tables use.
SheetTexts words(const Summary& summary) {
  const std::vector<Shown> shown = shown_figures(summary, true);
  const auto shows = [&](Shown what) { return std::ranges::find(shown, what) != shown.end(); };
  const std::size_t total = summary.channels.size();
  SheetTexts rows;
  if (shows({Figure::count, total})) {
    rows.push_back(
        {"total",
         summary.distinct
             ? "Everybody, whatever the channel; for a region, whatever the force. Each person is counted once."
             : "The sum over all channels and, for a region, over its forces."});
  }
  for (const FigureKind& kind : figure_kinds()) {
    if (kind.meaning != nullptr && shows({kind.figure, total}))
      rows.push_back({std::string(kind.name), kind.meaning(summary)});
  }
  return rows;
}

std::vector<std::string> notes_of(const Summary& summary, const Remarkable& remarkable) {
  std::vector<std::string> notes;
  if (std::string note = channels_note(summary); !note.empty()) notes.push_back(std::move(note));
  std::ranges::move(column_notes(summary), std::back_inserter(notes));
  if (remarkable.long_figures) {
    notes.push_back(
        fmt::format("Figures of more than {} digits are written as text: a spreadsheet keeps no more digits "
                    "of a number. Formulas that add up a column leave them out.",
                    kSheetDigits));
  }
  std::ranges::copy(summary.area_notes, std::back_inserter(notes));
  std::ranges::copy(summary.notes, std::back_inserter(notes));
  return notes;
}

BookSheet notes_sheet(const Summary& summary, const std::vector<BookSheet>& tables) {
  Remarkable remarkable;
  for (const BookSheet& table : tables) remarkable.look_at(table);
  SheetTexts rows = words(summary);
  for (const SymbolNote& note : remarkable.symbols.notes(summary)) {
    rows.push_back({std::string(to_text(note.symbol)), capitalised(note.text) + (note.text.ends_with('.') ? "" : ".")});
  }
  for (const std::string& note : marker_notes(summary, remarkable.markers)) {
    const std::size_t space = note.find(' ');
    rows.push_back({note.substr(0, space), capitalised(note.substr(space + 1))});
  }
  std::size_t number = 0;
  for (std::string& note : notes_of(summary, remarkable)) {
    rows.push_back({fmt::format("note {}", ++number), std::move(note)});
  }
  if (rows.empty()) rows.push_back({"count", "As in the source."});  // a table needs at least one row
  BookSheet sheet = texts_sheet(
      "Notes", "Notes_on_the_tables",
      {{SheetColumn::Kind::label, "word, symbol or note"}, {SheetColumn::Kind::text, "meaning"}}, std::move(rows));
  sheet.passages = {{Rank::title, "Notes"},
                    {Rank::text, "This worksheet contains one table. It explains words, symbols and notes."}};
  return sheet;
}

BookSheet contents_sheet(const std::vector<BookSheet>& sheets) {
  SheetTexts rows;
  for (const BookSheet& each : sheets) rows.push_back({each.name, each.passages.front().text});
  BookSheet sheet =
      texts_sheet("Contents", "Table_of_contents",
                  {{SheetColumn::Kind::link, "worksheet"}, {SheetColumn::Kind::text, "title"}}, std::move(rows));
  sheet.passages = {{Rank::title, "Contents"},
                    {Rank::text, "This worksheet contains one table. It links to the other worksheets."}};
  return sheet;
}

constexpr std::string_view kSums =
    "Totals are sums of the counts in the source. The increase of a region comes from its summed counts, not from the "
    "increases of its forces.";
constexpr std::string_view kRoundedSums =
    "Totals are sums of the rounded counts. The increase of a region comes from its summed counts, not from the "
    "increases of its forces.";
constexpr std::string_view kUnions =
    "Figures are of different people. A total counts each person once, so it is not the sum of its parts.";

void add_imprint(BookSheet& sheet, const Imprint& imprint) {
  const auto add = [&](std::string_view heading, const std::string& text) {
    if (text.empty()) return;
    sheet.passages.push_back({Rank::heading, std::string(heading)});
    sheet.passages.push_back({Rank::text, text});
  };
  add("Publisher", imprint.publisher);
  add("Date of publication", imprint.date ? date_words(imprint.date->index) : "");
  add("Contact", imprint.contact);
}

BookSheet cover(const Summary& summary, const std::string& title, const Imprint& imprint) {
  BookSheet sheet;
  sheet.name = "Cover";
  sheet.passages = {{Rank::title, title},
                    {Rank::text, fmt::format("How many {} each police force and each region had, by channel, {} {} "
                                             "{} {}, and how much that changed.",
                                             noun(summary, summary.channels.size()), summary.series ? "from" : "in",
                                             period_label(summary.baseline()), summary.series ? "to" : "and in",
                                             period_label(summary.comparison()))},
                    {Rank::heading, "Source"}};
  if (!summary.source.empty()) sheet.passages.push_back({Rank::text, summary.source});
  for (const InputInfo& input : summary.inputs) {
    if (summary.source.empty()) sheet.passages.push_back({Rank::text, source_of(input)});
  }
  add_imprint(sheet, imprint);
  const std::initializer_list<SheetPassage> rest{
      {Rank::heading, "How the figures were worked out"},
      {Rank::text, std::string(summary.distinct         ? kUnions
                               : summary.rounded_to > 0 ? kRoundedSums
                                                        : kSums)},
      {Rank::text,
       "Where a figure is missing, a symbol takes its place, never 0. A total that needs it is missing, too."},
      {Rank::heading, "Worksheets"},
      {Rank::text, "Contents links to the other worksheets. Notes explains words, symbols and notes."},
      {Rank::heading, "Made by"},
      {Rank::text, "reach " REACH_VERSION}};
  sheet.passages.insert(sheet.passages.end(), rest);
  return sheet;
}

}  // namespace

Book make_book(const Summary& summary, const Style& style) {
  std::vector<BookSheet> sheets{totals_sheet(summary)};
  sheets.front().passages = above(summary, title_of(summary, style, "by channel"), sheets.front());
  const bool has_forces =
      std::ranges::any_of(summary.regions, [](const RegionBlock& block) { return !block.forces.empty(); });
  if (has_forces) {
    sheets.push_back(forces_sheet(summary, style.by));
    sheets.back().passages = above(summary, title_of(summary, style, "by police force"), sheets.back());
  }
  if (summary.series) {
    sheets.push_back(periods_sheet(summary));
    sheets.back().passages = above(summary, title_of(summary, style, "by period"), sheets.back());
  }
  sheets.insert(sheets.begin(), notes_sheet(summary, sheets));

  Book book;
  book.title = style.title.empty() ? title_of(summary, style, "by police force and channel") : style.title;
  book.subject =
      fmt::format("{} compared with {}", period_label(summary.comparison()), period_label(summary.baseline()));
  book.keywords =
      fmt::format("police forces, {}, {}", listed(summary.labels.empty() ? summary.channels : summary.labels, ", "),
                  places(summary));
  book.publisher = style.imprint.publisher;
  book.date = style.imprint.date;
  book.sheets.push_back(cover(summary, book.title, style.imprint));
  book.sheets.push_back(contents_sheet(sheets));
  std::ranges::move(sheets, std::back_inserter(book.sheets));
  return book;
}

}  // namespace reach::report
