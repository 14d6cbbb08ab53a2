// Makes a page from the blocks of a word processor's document.
#include <algorithm>

#include <reach/audit.hpp>

#include "audit/page/document_text.hpp"
#include "audit/page/passage_title.hpp"
#include "audit/page/title_unit.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

class BlockPages {
 public:
  Page read(std::vector<PageBlock> blocks) {
    for (PageBlock& block : blocks) block.rows.empty() ? add_passages(block) : add_table(block);
    return std::move(page_);
  }

 private:
  std::uint64_t add_place(std::string place) {
    page_.places.push_back(std::move(place));
    return page_.places.size();
  }

  /// Adds each line of a paragraph as a passage, since no sentence goes on after a line break.
  void add_passages(PageBlock& block) {
    const std::uint64_t line = add_place(std::move(block.place));
    const std::string text = audit::plain_text(std::move(block.text));
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      std::string shown(trim(std::string_view(text).substr(at, end - at)));
      std::replace(shown.begin(), shown.end(), '\t', ' ');
      const bool heading = block.heading || (block.item == 0 && audit::is_title(shown));
      const std::size_t column = block.item == 0 ? 0 : 2 * block.item - 1;  // as if each list were indented by two
      if (!shown.empty()) page_.passages.push_back({line, heading, std::move(shown), column});
      at = end + 1;
    }
  }

  void add_table(PageBlock& block) {
    FoundTable table{"document", {}};
    for (std::size_t row = 0; row < block.rows.size(); ++row) {
      TableRow made{add_place(block.place + ", row " + std::to_string(row + 1)), {}};
      for (std::string& cell : block.rows[row]) made.cells.push_back(audit::plain_text(std::move(cell)));
      table.rows.push_back(made);
    }
    page_.tables.push_back(std::move(table));
  }

  Page page_;
};

}  // namespace

Page page_of(std::vector<PageBlock> blocks) {
  Page page = BlockPages().read(std::move(blocks));
  audit::take_title_units(page);
  return page;
}

}  // namespace reach
