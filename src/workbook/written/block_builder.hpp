// Puts the blocks of a document together, as its elements begin and end. For workbook.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "workbook/written/written_text.hpp"

namespace reach::workbook {

class BlockBuilder {
 public:
  void begin_paragraph(BlockKind kind);
  void end_paragraph();
  /// Adds to the paragraph; false if there is more text than can be read.
  bool add(std::string_view text);
  /// Ends a line within the paragraph, which continues as after a blank; a second line end right after it splits the
  /// paragraph.
  void end_line();
  /// Sets the kind of the open paragraph, once its properties are known.
  void set_kind(BlockKind kind);
  /// The open paragraph is an item of a list that is in so many others.
  void set_level(std::size_t level);
  /// The end of the open paragraph is deleted: the next paragraph continues its text.
  void join_next();

  /// A table in a cell of another is a table of its own.
  void begin_table();
  void end_table();
  void begin_row();
  /// `deleted`: the row is a tracked deletion, and is left out.
  void end_row(bool deleted = false);
  void begin_cell();
  /// The cell spans this many columns; if it continues the cell above, it has the same text.
  void end_cell(std::size_t columns, bool goes_on);

  /// Begins a part that is separate from the text around it: a note, a box, a margin.
  void begin_apart(BlockKind kind);
  void end_apart();
  [[nodiscard]] bool is_apart() const { return !outer_.empty(); }

  std::vector<WrittenBlock> take();

 private:
  struct OpenTable {
    WrittenBlock block;
    std::string cell;
    bool is_open = false, in_cell = false;
  };
  struct OpenParagraph {
    WrittenBlock block;
    bool joins_next = false;
  };
  /// The state outside a separate part.
  struct Outer {
    std::vector<OpenParagraph> paragraphs;
    std::string joined;
    OpenTable table;
    BlockKind kind;
    bool has_table = false;  ///< the separate part is a table in a cell
  };

  void give(WrittenBlock block);
  /// Emits joined text that no paragraph continues.
  void end_joined();

  std::vector<WrittenBlock> blocks_, later_;
  std::vector<OpenParagraph> open_;  ///< paragraphs; the last is within the one before it
  std::string joined_;               ///< the text that the next paragraph continues
  OpenTable table_;
  std::vector<Outer> outer_;
  BlockKind kind_ = BlockKind::paragraph;  ///< of the separate part
  std::size_t size_ = 0;
};

}  // namespace reach::workbook
