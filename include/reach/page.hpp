// Page: a document without marks as tables and passages, before anything is known of its figures. For audit and cli.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <reach/diagnostic.hpp>

namespace reach {

struct TableRow {
  std::uint64_t line = 0;  ///< line in the document, from 1
  std::vector<std::string> cells;
  std::uint64_t last_line = 0;  ///< of an HTML row, the line where it ends; 0 for all others, which end on `line`
};

/// The rows of a table, with all cells in one text, since a document may have millions. A row is made when it is asked
/// for: O(its cells).
class TableRows {
 public:
  TableRows() = default;
  explicit TableRows(const std::vector<TableRow>& rows);

  void push_back(const TableRow& row);
  void clear() { *this = {}; }
  [[nodiscard]] std::size_t size() const { return rows_.size(); }
  [[nodiscard]] bool empty() const { return rows_.empty(); }
  [[nodiscard]] TableRow operator[](std::size_t at) const;
  [[nodiscard]] TableRow front() const { return (*this)[0]; }
  [[nodiscard]] std::uint64_t first_line() const { return rows_.front().line; }
  [[nodiscard]] std::uint64_t last_line() const { return rows_.back().line; }
  /// Takes the cells out of memory, and keeps the lines of the rows.
  void release_cells();

  class Iterator {
   public:
    Iterator(const TableRows& rows, std::size_t at) : rows_(&rows), at_(at) {}
    TableRow operator*() const { return (*rows_)[at_]; }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    bool operator==(const Iterator& other) const { return at_ == other.at_; }

   private:
    const TableRows* rows_;
    std::size_t at_;
  };
  [[nodiscard]] Iterator begin() const { return {*this, 0}; }
  [[nodiscard]] Iterator end() const { return {*this, size()}; }

 private:
  struct RowPlace {
    std::uint64_t line = 0, last_line = 0;
    std::size_t begin = 0;  ///< of its cells in `cells_`
  };
  std::vector<RowPlace> rows_;
  std::string cells_;  ///< each ends with NUL, which no text has
};

/// A table as the document has it, whatever it is about.
struct FoundTable {
  std::string_view kind;  ///< `HTML`, `Markdown`, `tab-separated`, `aligned`, `ruled`, `AsciiDoc`, `LaTeX`, `CSV`…
  TableRows rows;
};

/// A paragraph, list item or heading: text for readers, with its line breaks. Tags, code, comments and tables are
/// removed.
struct Passage {
  std::uint64_t line = 0;
  bool heading = false;
  std::string text;
  std::size_t item = 0;  ///< of the item of a list: the column of its marker, from 1; otherwise 0
};

struct Page {
  std::vector<FoundTable> tables;  ///< by line
  std::vector<Passage> passages;   ///< by line
  /// By line, from 1: its name for people in a document without lines, such as `paragraph 3`; empty for a text.
  std::vector<std::string> places;
};

/// A paragraph, or a table, of a document that has no lines.
struct PageBlock {
  std::string place;  ///< `paragraph 3`, `table 1`
  bool heading = false;
  std::string text;
  std::vector<std::vector<std::string>> rows = {};  ///< of a table
  std::size_t item = 0;                             ///< of an item of a list: 1, or more if its list is in others
};

/// A page whose lines are the paragraphs and rows of these blocks. O(bytes).
Page page_of(std::vector<PageBlock> blocks);

/// Splits a plain text, Markdown or HTML document into tables and prose. Returns nothing after reporting bytes that are
/// not text (invalid UTF-8, UTF-16, NUL). O(n), even if tags or fences are left open.
std::optional<Page> read_page(const std::string& name, std::string text, Diagnostics& diagnostics);

/// Makes a table of the first list of figures, such as `Surrey: 580 in 2016, 1,050 in 2018`, and takes its items out of
/// the prose; false if there is none. Only for documents without a table: elsewhere, lists are judged by the tables.
/// O(n).
bool take_list(Page& page);

}  // namespace reach
