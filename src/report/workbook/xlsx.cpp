#include <algorithm>
#include <ctime>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "report/renderers.hpp"
#include "report/workbook/book.hpp"
#include "report/workbook/sheet_layout.hpp"
#include "report/workbook/sheet_number.hpp"
#include "report/workbook/xlsx_library.hpp"
#include "report/workbook/xlsx_limits.hpp"
#include "report/workbook/xlsx_table.hpp"
#include "source/memory_file.hpp"

namespace reach::report {
namespace {

// As the guidance requires: a sans-serif font, at least 12 points, no colour except for links.
constexpr const char* kFont = "Arial";
constexpr double kTextSize = 12, kHeadingSize = 14, kTitleSize = 16;
constexpr lxw_color_t kLinkColour = 0x0B5394;  // 7.6 : 1 on white
constexpr std::uint8_t kA4 = 9;
constexpr time_t kAlways =
    315532800;  // 1980-01-01, like the archive's own dates, so that the output does not depend on the clock
constexpr time_t kDay = 86400;                        // seconds
constexpr double kLineHeight = 16, kSpaceAbove = 12;  // in points
constexpr std::size_t kMostInProperty = 255;

/// `_x0041_` means an A in a workbook, so the first character of such a sequence in a name must itself be written in
/// that way (ECMA-376, ST_Xstring). libxlsxwriter does not do that.
std::string in_sheet(std::string text) {
  constexpr std::size_t kLength = 7;
  const auto is_hex = [](char c) {
    return std::string_view("0123456789abcdefABCDEF").find(c) != std::string_view::npos;
  };
  for (std::size_t at = text.find("_x"); at != std::string::npos; at = text.find("_x", at + 1)) {
    const std::string_view code = std::string_view(text).substr(at, kLength);
    if (code.size() < kLength || code.back() != '_' || !std::ranges::all_of(code.substr(2, 4), is_hex)) continue;
    text.insert(at, "_x005F");
    at += kLength - 1;
  }
  return text;
}

/// How a cell looks.
struct CellFormat {
  double size = kTextSize;
  bool bold = false;
  bool right = false;
  bool wrap = false;
  bool link = false;
  bool low = false;   ///< at the bottom of its row, below the space that sets it apart
  int decimals = -1;  ///< of a number; -1 if the cell is not a number
  Markers markers{};  ///< shown after a number, which stays one
  bool operator==(const CellFormat&) const = default;
};

/// `#,##0.00`, `#,##0" [p]"`.
std::string number_format(const CellFormat& look) {
  std::string format = "#,##0";
  if (look.decimals > 0) format += '.' + std::string(static_cast<std::size_t>(look.decimals), '0');
  if (!look.markers.none()) format += "\" " + to_text(look.markers) + '"';
  return format;
}

/// A workbook under construction. Any failed call makes it invalid.
class WorkbookWriter {
 public:
  WorkbookWriter(const XlsxLibrary& library, const std::string& path)
      : library_(library), book_(library.workbook_new(path.c_str()), library.workbook_free) {}

  void describe(const Book& book);
  void draw(const BookSheet& sheet);
  /// Writes the file; false if anything failed.
  bool close() { return sound_ && library_.close(book_.release()) == LXW_NO_ERROR; }
  [[nodiscard]] bool is_open() const { return book_ != nullptr; }

 private:
  lxw_format* ink(const CellFormat& wanted);
  lxw_format* make(const CellFormat& ink);
  void expect(lxw_error error) { sound_ = sound_ && error == LXW_NO_ERROR; }

  void draw_passages(lxw_worksheet* page, const BookSheet& sheet);
  void mark_table(lxw_worksheet* page, const BookSheet& sheet);
  void draw_row(lxw_worksheet* page, const BookSheet& sheet, std::size_t row);
  void set_sizes(lxw_worksheet* page, const BookSheet& sheet);
  void set_print(lxw_worksheet* page, const BookSheet& sheet);

  const XlsxLibrary& library_;
  std::unique_ptr<lxw_workbook, decltype(&::lxw_workbook_free)> book_;
  std::vector<std::pair<CellFormat, lxw_format*>> inks_;
  bool sound_ = true;
};

lxw_row_t header_row(const BookSheet& sheet) { return static_cast<lxw_row_t>(sheet.passages.size()); }
lxw_row_t row_at(const BookSheet& sheet, std::size_t row) {
  return header_row(sheet) + 1 + static_cast<lxw_row_t>(row);
}

lxw_format* WorkbookWriter::ink(const CellFormat& wanted) {
  const auto known = std::ranges::find(inks_, wanted, &std::pair<CellFormat, lxw_format*>::first);
  if (known != inks_.end()) return known->second;
  return inks_.emplace_back(wanted, make(wanted)).second;
}

lxw_format* WorkbookWriter::make(const CellFormat& ink) {
  lxw_format* format = library_.add_format(book_.get());
  library_.font_name(format, kFont);
  library_.font_size(format, ink.size);
  library_.align(format, ink.right ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT);
  library_.align(format, ink.low ? LXW_ALIGN_VERTICAL_BOTTOM : LXW_ALIGN_VERTICAL_TOP);
  if (ink.bold) library_.bold(format);
  if (ink.wrap) library_.text_wrap(format);
  if (ink.link) {
    library_.font_color(format, kLinkColour);
    library_.underline(format, LXW_UNDERLINE_SINGLE);
  }
  if (ink.decimals >= 0) library_.num_format(format, number_format(ink).c_str());
  return format;
}

void WorkbookWriter::describe(const Book& book) {
  std::string title = shortened(book.title, kMostInProperty);
  std::string subject = shortened(book.subject, kMostInProperty);
  std::string keywords = shortened(book.keywords, kMostInProperty);
  std::string publisher = shortened(book.publisher, kMostInProperty);
  std::string comments = "Made by reach " REACH_VERSION;
  lxw_doc_properties properties{};
  properties.title = title.data();
  properties.subject = subject.data();
  properties.keywords = keywords.data();
  properties.comments = comments.data();
  if (!publisher.empty()) properties.author = properties.company = publisher.data();
  properties.created = book.date ? time_t{book.date->index} * kDay : kAlways;
  expect(library_.set_properties(book_.get(), &properties));
}

void WorkbookWriter::draw_passages(lxw_worksheet* page, const BookSheet& sheet) {
  lxw_row_t row = 0;
  for (const SheetPassage& passage : sheet.passages) {
    CellFormat look;
    look.size = passage.rank == Rank::title ? kTitleSize : passage.rank == Rank::heading ? kHeadingSize : kTextSize;
    look.bold = look.low = passage.rank != Rank::text;
    look.wrap = sheet.columns.empty();  // above a table, lines overflow into the next columns
    expect(library_.write_string(page, row++, 0, in_sheet(passage.text).c_str(), ink(look)));
  }
}

void WorkbookWriter::mark_table(lxw_worksheet* page, const BookSheet& sheet) {
  std::vector<TableColumn> columns;
  for (const SheetColumn& column : sheet.columns) {
    CellFormat look;
    look.bold = look.wrap = look.low = true;
    look.right = column.kind == SheetColumn::Kind::figure;
    columns.push_back({in_sheet(column.header), ink(look)});
  }
  const lxw_row_t last = row_at(sheet, sheet.rows - 1);
  sound_ = sound_ && mark_as_table(library_, page, sheet.table, header_row(sheet), last, columns);
}

void WorkbookWriter::draw_row(lxw_worksheet* page, const BookSheet& sheet, std::size_t row) {
  for (std::size_t at = 0; at < sheet.columns.size(); ++at) {
    const SheetColumn::Kind kind = sheet.columns[at].kind;
    const Cell cell = sheet.cell(row, at);
    CellFormat look;
    look.bold = kind == SheetColumn::Kind::label || sheet.is_total(row);
    look.right = kind == SheetColumn::Kind::figure;
    look.link = kind == SheetColumn::Kind::link;
    const auto column = static_cast<lxw_col_t>(at);
    if (const auto number = sheet_number(cell)) {
      look.decimals = number->decimals;
      look.markers = sheet.markers(row, at);
      expect(library_.write_number(page, row_at(sheet, row), column, number->value, ink(look)));
      continue;
    }
    look.wrap = kind != SheetColumn::Kind::figure;
    const std::string text = in_sheet(sheet_text(sheet, row, at));
    if (look.link) {
      const std::string target = "internal:'" + text + "'!A1";
      expect(library_.write_url(page, row_at(sheet, row), column, target.c_str(), ink(look)));
    }
    expect(library_.write_string(page, row_at(sheet, row), column, text.c_str(), ink(look)));
  }
}

/// In the unit of column widths: a digit of the default font is 7 pixels wide, a digit of this font 9.
double column_width(std::size_t characters) { return static_cast<double>(characters) * 1.3 + 2; }
double row_height(std::size_t lines) { return static_cast<double>(lines) * kLineHeight + 2; }

void WorkbookWriter::set_sizes(lxw_worksheet* page, const BookSheet& sheet) {
  const std::vector<std::size_t> columns = widths(sheet);
  for (std::size_t at = 0; at < columns.size(); ++at) {
    const auto column = static_cast<lxw_col_t>(at);
    expect(library_.set_column(page, column, column, column_width(columns[at]), nullptr));
  }
  lxw_row_t row = 0;
  for (const SheetPassage& passage : sheet.passages) {
    const std::size_t lines = sheet.columns.empty() ? lines_in(passage.text, columns.front()) : 1;
    const double above = passage.rank == Rank::text ? 0 : kSpaceAbove;
    expect(library_.set_row(page, row++, row_height(lines) + above, nullptr));
  }
  if (sheet.columns.empty()) return;
  expect(library_.set_row(page, header_row(sheet), row_height(header_lines(sheet, columns)) + kSpaceAbove, nullptr));
  for (std::size_t each = 0; each < sheet.rows; ++each) {
    expect(library_.set_row(page, row_at(sheet, each), row_height(row_lines(sheet, each, columns)), nullptr));
  }
}

void WorkbookWriter::set_print(lxw_worksheet* page, const BookSheet& sheet) {
  library_.set_paper(page, kA4);
  library_.fit_to_pages(page, 1, 0);  // one page wide, as many pages long as needed
  if (sheet.columns.empty()) return;
  library_.set_landscape(page);
  expect(library_.repeat_rows(page, header_row(sheet), header_row(sheet)));
}

void WorkbookWriter::draw(const BookSheet& sheet) {
  lxw_worksheet* page = library_.add_worksheet(book_.get(), sheet.name.c_str());
  if (page == nullptr || page->quoted_name == nullptr) {  // without memory the library continues with a null name
    sound_ = false;
    return;
  }
  draw_passages(page, sheet);
  if (!sheet.columns.empty()) mark_table(page, sheet);
  for (std::size_t row = 0; row < sheet.rows; ++row) draw_row(page, sheet, row);
  set_sizes(page, sheet);
  set_print(page, sheet);
}

}  // namespace

std::optional<Obstacle> xlsx_obstacle(const Summary* summary, const Style& style) {
  if (summary != nullptr) return beyond_limits(make_book(*summary, style));
  if (xlsx_library() != nullptr) return std::nullopt;
  return Obstacle{"a workbook is written by libxlsxwriter, which is not installed here",
                  "install the package libxlsxwriter4, or choose another format"};
}

std::string render_xlsx(const Summary& summary, const Style& style) {
  const XlsxLibrary* library = xlsx_library();
  const MemoryFile file;
  if (library == nullptr || file.descriptor() == -1) return {};
  const Book book = make_book(summary, style);
  WorkbookWriter drawing(*library, file.path());
  if (!drawing.is_open()) return {};
  drawing.describe(book);
  for (const BookSheet& sheet : book.sheets) drawing.draw(sheet);
  return drawing.close() ? file.contents().value_or("") : "";
}

}  // namespace reach::report
