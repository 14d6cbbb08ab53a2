// Separates a document into tables and prose.
#include <algorithm>
#include <array>

#include "audit/page/document_text.hpp"
#include "audit/page/list_marker.hpp"
#include "audit/page/marked_tables.hpp"
#include "audit/page/passage_title.hpp"
#include "audit/page/readable.hpp"
#include "audit/page/text_lines.hpp"
#include "audit/page/title_unit.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

using audit::TextLine;

/// Splits a text at line ends, and within lines where blocks end.
std::vector<TextLine> lines_of(std::string_view text, std::uint64_t first = 1) {
  std::vector<TextLine> lines;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find_first_of("\n\f", at), text.size());
    lines.push_back({first, text.substr(at, end - at)});
    if (end < text.size() && text[end] == audit::kBreak) {
      lines.push_back({first, {}});
    } else {
      ++first;
    }
    at = end + 1;
  }
  return lines;
}

bool is_blank(const TextLine& line) { return trim(line.text).empty(); }

/// The fence at the start of a line: three or more backticks or tildes, indented by at most three spaces; else empty.
std::string_view fence_of(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(' ');
  if (begin == std::string_view::npos || begin > 3 || (line[begin] != '`' && line[begin] != '~')) return {};
  const std::size_t end = std::min(line.find_first_not_of(line[begin], begin), line.size());
  return end - begin >= 3 ? line.substr(begin, end - begin) : std::string_view();
}

bool may_hold_table(std::string_view fence_line, std::string_view fence) {
  constexpr auto kTexts = std::to_array<std::string_view>({"", "text", "txt", "csv", "tsv"});
  const std::string_view kind = trim(fence_line.substr(fence_line.find(fence) + fence.size()));
  return std::ranges::find(kTexts, kind) != kTexts.end();
}

/// Divides a page into tables and prose, in one pass over its lines.
class Parting {
 public:
  explicit Parting(Page& page) : page_(page) {}

  /// Blanks out fenced code. A table in a fence of plain text is kept; a fence that is never closed is ignored.
  std::string without_code(std::string_view text) {
    std::string out;
    out.reserve(text.size() + 1);
    Fence fence;
    for (const TextLine& line : lines_of(text)) {
      const std::string_view mark = fence_of(line.text);
      if (fence.mark.empty() && mark.empty()) {
        out += line.text;
      } else if (fence.mark.empty()) {
        fence = {mark,
                 static_cast<std::size_t>(line.text.data() - text.data()),
                 out.size(),
                 may_hold_table(line.text, mark),
                 {}};
      } else if (mark.size() >= fence.mark.size() && mark[0] == fence.mark[0] && trim(line.text) == mark) {
        take_tables(fence.held);
        fence = {};
      } else if (fence.plain) {
        fence.held.push_back(line);
      }
      out += '\n';
    }
    if (fence.mark.empty()) return out;
    out.resize(fence.out_begin);
    return out.append(text.substr(fence.begin));
  }

  /// Divides lines at blank ones into blocks, each of which may contain tables and prose.
  void part(const std::vector<TextLine>& lines) {
    for (std::size_t at = 0; at < lines.size(); ++at) {
      if (is_blank(lines[at])) {
        end_passage();
        continue;
      }
      if (const std::size_t taken = take_marked(lines, at)) {
        at += taken - 1;
        continue;
      }
      std::size_t end = at;
      while (end < lines.size() && !is_blank(lines[end]) && !audit::begins_marked_table(lines[end].text)) ++end;
      end = std::max(end, at + 1);
      part_block(audit::TextLines(lines).subspan(at, end - at));
      at = end - 1;
    }
    end_passage();
  }

 private:
  struct Fence {
    std::string_view mark;      ///< opening mark; empty if no fence is open
    std::size_t begin = 0;      ///< in the text
    std::size_t out_begin = 0;  ///< in the output
    bool plain = false;
    std::vector<TextLine> held;
  };

  void take_tables(audit::TextLines lines) {
    for (std::size_t at = 0; at < lines.size();) {
      FoundTable table;
      const std::size_t taken = is_blank(lines[at]) ? 0 : audit::take_table(until_blank(lines.subspan(at)), table);
      if (taken > 0) page_.tables.push_back(std::move(table));
      at += std::max<std::size_t>(taken, 1);
    }
  }

  static audit::TextLines until_blank(audit::TextLines lines) {
    const auto blank = std::ranges::find_if(lines, is_blank);
    return lines.first(static_cast<std::size_t>(blank - lines.begin()));
  }

  /// Takes an AsciiDoc or LaTeX table that begins at a line. Returns how many lines it takes; 0 if there is none. After
  /// one without an end, no more are looked for, so that time stays linear.
  std::size_t take_marked(audit::TextLines lines, std::size_t at) {
    if (unclosed_ || !audit::begins_marked_table(lines[at].text)) return 0;
    FoundTable table;
    const std::string_view above = at > 0 ? lines[at - 1].text : std::string_view();
    const std::size_t taken = audit::take_marked_table(lines.subspan(at), above, table);
    unclosed_ = taken == 0;
    if (taken == 0) return 0;
    end_passage();
    page_.tables.push_back(std::move(table));
    return taken;
  }

  void part_block(audit::TextLines lines) {
    for (std::size_t at = 0; at < lines.size();) {
      FoundTable table;
      const bool may_begin = !is_amid_rulers(lines, at) && audit::may_begin_table(lines.subspan(at));
      const std::size_t taken = may_begin ? audit::take_table(lines.subspan(at), table) : 0;
      if (taken == 0) {
        add_prose(lines[at++]);
        continue;
      }
      end_passage();
      page_.tables.push_back(std::move(table));
      at += taken;
    }
  }

  /// Whether several rulers follow: a table can begin only with the last. To try each would take quadratic time.
  static bool is_amid_rulers(audit::TextLines lines, std::size_t at) {
    constexpr std::size_t kMost = 3;
    return at + kMost < lines.size() && std::ranges::all_of(lines.subspan(at, kMost + 1), [](const TextLine& line) {
             return audit::is_table_ruler(line.text);
           });
  }

  void add_prose(const TextLine& line) {
    std::string_view text = trim(line.text);
    while (text.starts_with('>')) text = trim(text.substr(1));
    if (text.starts_with('[') && text.find("cols=") != std::string_view::npos) return;  // of an AsciiDoc table
    if (text.find_first_not_of("=-") == std::string_view::npos && !passage_.text.empty()) {
      passage_.heading = true;
      return end_passage();
    }
    if (text == "+++" || text == "{" || text == "}") return end_passage();  // around front matter
    const bool heading = text.starts_with('#');
    if (heading) text = trim(text.substr(std::min(text.find_first_not_of('#'), text.size())));
    const audit::ListMarker marker = item_marker(text, heading);
    if (heading || marker.length > 0) end_passage();
    item_ = marker.number > 0 ? marker.number : item_;
    if (passage_.text.empty()) {
      passage_.line = line.number;
    } else {
      passage_.text.append(line.number > last_ ? line.number - last_ : 0, '\n');
    }
    passage_.heading = heading;
    item_of_list_ = item_of_list_ || (marker.length > 0 && !heading);
    if (marker.length > 0 && !heading) passage_.item = static_cast<std::size_t>(text.data() - line.text.data()) + 1;
    passage_.text += text.substr(marker.length);
    last_ = line.number;
    if (heading) end_passage();
  }

  /// The marker of a list item; not a figure at the start of a line in a paragraph: `2016. In 2018 …`.
  [[nodiscard]] audit::ListMarker item_marker(std::string_view text, bool heading) const {
    const audit::ListMarker marker = audit::list_marker(text);
    const bool next = marker.number == 1 || marker.number == item_ + 1;
    const bool first = heading || passage_.text.empty();
    const bool bullet = marker.number == 0 && std::string_view("0123456789(").find(text[0]) == std::string_view::npos;
    return marker.length > 0 && (bullet || (marker.number == 0 ? first : next)) ? marker : audit::ListMarker{};
  }

  void end_passage() {
    passage_.heading = passage_.heading || (!item_of_list_ && audit::is_title(passage_.text));
    if (!passage_.text.empty()) page_.passages.push_back(std::move(passage_));
    item_of_list_ = false;
    passage_ = {};
  }

  Page& page_;
  Passage passage_;
  std::uint64_t last_ = 0;  ///< line of the passage
  std::uint64_t item_ = 0;  ///< number of the last numbered item
  bool item_of_list_ = false;
  bool unclosed_ = false;  ///< an AsciiDoc or LaTeX table without an end was found
};

}  // namespace

bool audit::is_title(std::string_view text) {
  constexpr std::size_t kLongestTitle = 80;
  text = trim(text);
  const bool ended = text.empty() || std::string_view(".!?,;").find(text.back()) != std::string_view::npos;
  return !ended && text.size() <= kLongestTitle && text.find_first_of("\n0123456789") == std::string_view::npos;
}

std::optional<Page> read_page(const std::string& name, std::string text, Diagnostics& diagnostics) {
  std::optional<std::string> plain = audit::document_text(name, std::move(text), diagnostics);
  if (!plain) return std::nullopt;
  Page page;
  Parting parting(page);
  std::string shown = parting.without_code(*plain);
  plain.reset();  // documents may be large: keep at most two forms of the text
  shown = audit::readable(shown, page.tables);
  parting.part(lines_of(shown));
  std::erase_if(page.tables, [](const FoundTable& table) { return table.rows.empty(); });
  std::ranges::stable_sort(page.tables, {}, [](const FoundTable& table) { return table.rows.first_line(); });
  audit::take_title_units(page);
  return page;
}

}  // namespace reach
