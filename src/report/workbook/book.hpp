// Book: a summary as the sheets of a workbook, following "Releasing statistics in spreadsheets" (Government Analysis
// Function): the content and wording of each sheet. xlsx.cpp draws it. For report/workbook.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <reach/report.hpp>

#include "report/figures/cell.hpp"

namespace reach::report {

enum class Rank : std::uint8_t { title, heading, text };

/// A line of text, in the first column, above the table.
struct SheetPassage {
  Rank rank = Rank::text;
  std::string text;
};

struct SheetColumn {
  enum class Kind : std::uint8_t { text, label, link, figure };
  Kind kind = Kind::text;  ///< a label names its row; a link is the name of a sheet
  std::string header;
  Markers markers{};  ///< that all its figures have, shown in its header
};

/// One table and the text above it. A cover has no columns.
struct BookSheet {
  std::string name;   ///< the name on its tab
  std::string table;  ///< the name of its table
  std::vector<SheetPassage> passages;
  std::vector<SheetColumn> columns;
  std::size_t rows = 0;
  std::function<Cell(std::size_t row, std::size_t column)>
      cell;  ///< never empty; a name in it lives as long as the sheet
  /// Of a figure, without those in the header of its column.
  std::function<Markers(std::size_t row, std::size_t column)> markers = [](std::size_t, std::size_t) {
    return Markers();
  };
  std::function<bool(std::size_t row)> is_total = [](std::size_t) { return false; };
};

struct Book {
  std::string title;
  std::string subject;
  std::string keywords;
  std::string publisher;       ///< empty: left out
  std::optional<Period> date;  ///< the day of publication
  std::vector<BookSheet> sheets;
};

/// Cover, contents and notes; the totals by channel; the figures of each force, if forces are shown; of a series,
/// those of each period. Points into the
/// summary, which must outlive it. O(cells).
Book make_book(const Summary& summary, const Style& style);

/// The number of lines above the header row of a table of figures; `--skip-lines` takes it to read the table back.
inline constexpr std::size_t kLinesAboveTable = 4;

}  // namespace reach::report
