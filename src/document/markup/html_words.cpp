#include "document/markup/html_words.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "document/markup/lines.hpp"
#include "text/html_tags.hpp"
#include "text/unicode.hpp"

namespace reach::document {
namespace {

bool opens_cell(std::string_view name) { return name == "td" || name == "th" || name == "caption"; }

/// Whether a tag ends a cell: its closing tag may be left out before some of these.
bool ends_cell(std::string_view name) {
  constexpr auto kEnds = std::to_array<std::string_view>(
      {"/td", "/th", "/caption", "tr", "/tr", "tbody", "/tbody", "/thead", "/tfoot", "/table"});
  return std::ranges::find(kEnds, name) != kEnds.end();
}

/// Reads a table, tag by tag, and collects the text outside its cells; notes are collected one at a time.
class TableReader {
 public:
  explicit TableReader(const std::function<bool(std::string_view)>& is_known) : is_known_(is_known) {}

  void read(std::string_view line) {
    for (std::size_t at = 0; at < line.size();) {
      const std::size_t end = line[at] == '<' ? tag_end(line, at) : std::string_view::npos;
      if (end == std::string_view::npos) {
        add(line[at++], line);
      } else {
        pass(line.substr(at, end - at));
        at = end;
      }
    }
    add(' ', line);
  }

  [[nodiscard]] std::optional<std::string_view> foreign() {
    judge();
    return foreign_;
  }

 private:
  void add(char c, std::string_view line) {
    const bool space = is_space(c);
    if (in_cell_ || (space && (words_.empty() || words_.ends_with(' ')))) return;
    if (words_.empty()) line_ = line;
    words_ += space ? ' ' : c;
  }

  void pass(std::string_view tag) {
    const std::string name = tag_name(tag);
    const bool item = name == "li" || name == "/li" || name == "/ul";
    if (item || opens_cell(name)) judge();
    if (tag.find(kNotesClass) != std::string_view::npos) in_notes_ = true;
    if (name == "/ul") in_notes_ = false;
    if (opens_cell(name)) in_cell_ = true;
    if (ends_cell(name)) in_cell_ = false;
  }

  /// Checks the collected text: it must be a known note, or only white space.
  void judge() {
    const std::string_view words = trim(words_);
    const bool kept = words.empty() || (in_notes_ && is_known_(words));
    if (!kept && !foreign_) foreign_ = line_;
    words_.clear();
  }

  const std::function<bool(std::string_view)>& is_known_;
  std::string words_;
  std::string_view line_;  ///< the line where the collected text begins
  bool in_cell_ = false;
  bool in_notes_ = false;
  std::optional<std::string_view> foreign_;
};

}  // namespace

std::optional<std::string_view> words_beside_cells(Lines lines, const std::function<bool(std::string_view)>& is_known) {
  TableReader reader(is_known);
  for (const std::string_view line : lines) reader.read(line);
  return reader.foreign();
}

}  // namespace reach::document
