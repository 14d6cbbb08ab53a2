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
  /// Ends a line within the paragraph, which goes on as if there were a blank; a second end right after it divides it.
  void end_line();
  /// What kind the open paragraph is, now that its properties are known.
  void set_kind(BlockKind kind);
  /// The end of the open paragraph is deleted: the next paragraph goes on with its text.
  void join_next();

  /// A table in a cell of another is a table of its own.
  void begin_table();
  void end_table();
  void begin_row();
  /// `deleted`: the row is a tracked deletion, and is left out.
  void end_row(bool deleted = false);
  void begin_cell();
  /// The cell extends over so many columns; if it goes on from the row above, it has what that has.
  void end_cell(std::size_t columns, bool goes_on);

  /// What is between these is apart from the text around it: a note, a box, a margin.
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
  /// What was open around a part that is apart.
  struct Outer {
    std::vector<OpenParagraph> paragraphs;
    std::string joined;
    OpenTable table;
    BlockKind kind;
    bool has_table = false;  ///< what is apart is a table in its cell
  };

  void give(WrittenBlock block);
  /// Gives the text that no paragraph goes on with.
  void end_joined();

  std::vector<WrittenBlock> blocks_, later_;
  std::vector<OpenParagraph> open_;  ///< paragraphs; the last is within the one before it
  std::string joined_;               ///< the text that the next paragraph goes on with
  OpenTable table_;
  std::vector<Outer> outer_;
  BlockKind kind_ = BlockKind::paragraph;  ///< of what is apart
  std::size_t size_ = 0;
};

}  // namespace reach::workbook
