// The parts of a document: what is a table and what is prose.
#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "audit/readable.hpp"
#include "audit/text_lines.hpp"
#include "source/unicode.hpp"

namespace reach {
namespace {

using audit::TextLine;

struct Magic {
  std::string_view bytes;
  std::string_view what;
};
constexpr auto kNoText = std::to_array<Magic>({
    {"PK\x03\x04", "a Word document (.docx) or another archive"},
    {"\xD0\xCF\x11\xE0", "a Word document (.doc)"},
    {"%PDF-", "a PDF"},
    {"{\\rtf", "rich text (.rtf)"},
    {"\x1F\x8B", "a gzip archive"},
    {"\xFF\xFE", "UTF-16 text"},
    {"\xFE\xFF", "UTF-16 text"},
});

void refuse(Code code, std::string message, std::string hint, Place place, Diagnostics& diagnostics) {
  diagnostics.add({code, std::move(message), std::move(hint), std::move(place), {}});
}

Place place_at(const std::string& name, std::string_view text, std::size_t offset) {
  Place place;
  place.file = name;
  const std::string_view before = text.substr(0, offset);
  place.line = static_cast<std::uint64_t>(std::ranges::count(before, '\n')) + 1;
  const std::size_t line_begin = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  place.column = code_points(before.substr(line_begin)) + 1;
  return place;
}

bool is_text(const std::string& name, std::string_view text, Diagnostics& diagnostics) {
  constexpr const char* kHint = "save the document as plain text, Markdown or HTML, in UTF-8";
  const auto* const magic =
      std::ranges::find_if(kNoText, [text](const Magic& each) { return text.starts_with(each.bytes); });
  if (magic != kNoText.end()) {
    Place place;
    place.file = name;
    refuse(Code::not_text, fmt::format("this is {}, not text in UTF-8", magic->what), kHint, place, diagnostics);
    return false;
  }
  for (std::size_t from = 0;;) {
    const auto bad = find_bad_text(text, from, false);
    if (!bad) return true;
    if (bad->fault == TextFault::bad_utf8 || bad->fault == TextFault::nul) {
      const Code code = bad->fault == TextFault::nul ? Code::control_character : Code::bad_utf8;
      refuse(code, fmt::format("this is not text in UTF-8: {}", describe(*bad)), kHint,
             place_at(name, text, bad->offset), diagnostics);
      return false;
    }
    from = bad->offset + bad->length;
  }
}

/// LF ends every line; a mark at the start and control characters are gone.
std::string plain(std::string text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  std::size_t size = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    char c = text[at];
    if (c == '\r' && at + 1 < text.size() && text[at + 1] == '\n') continue;
    if (c == '\r') c = '\n';
    if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') c = ' ';
    text[size++] = c;
  }
  text.resize(size);
  return text;
}

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

/// ```` ``` ```` or `~~~`, three or more, at most three spaces in.
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

/// Parts a page: one pass over its lines.
class Parting {
 public:
  explicit Parting(Page& page) : page_(page) {}

  /// Blanks out code in fences; a table in a fence of plain text is a table. A fence that is never closed is none.
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

  /// Blocks of lines without a blank one: each may hold tables, and prose around them.
  void part(const std::vector<TextLine>& lines) {
    for (std::size_t at = 0; at < lines.size(); ++at) {
      if (is_blank(lines[at])) {
        end_passage();
        continue;
      }
      std::size_t end = at;
      while (end < lines.size() && !is_blank(lines[end])) ++end;
      part_block(audit::Lines(lines).subspan(at, end - at));
      at = end - 1;
    }
    end_passage();
  }

 private:
  struct Fence {
    std::string_view mark;      ///< that opened it; empty: none is open
    std::size_t begin = 0;      ///< in the text
    std::size_t out_begin = 0;  ///< in what is read of it
    bool plain = false;
    std::vector<TextLine> held;
  };

  void take_tables(audit::Lines lines) {
    for (std::size_t at = 0; at < lines.size();) {
      FoundTable table;
      const std::size_t taken = is_blank(lines[at]) ? 0 : audit::take_table(until_blank(lines.subspan(at)), table);
      if (taken > 0) page_.tables.push_back(std::move(table));
      at += std::max<std::size_t>(taken, 1);
    }
  }

  static audit::Lines until_blank(audit::Lines lines) {
    const auto blank = std::ranges::find_if(lines, is_blank);
    return lines.first(static_cast<std::size_t>(blank - lines.begin()));
  }

  void part_block(audit::Lines lines) {
    for (std::size_t at = 0; at < lines.size();) {
      FoundTable table;
      const std::size_t taken = may_begin_table(lines[at].text) ? audit::take_table(lines.subspan(at), table) : 0;
      if (taken == 0) {
        add_prose(lines[at++]);
        continue;
      }
      end_passage();
      page_.tables.push_back(std::move(table));
      at += taken;
    }
  }

  /// Whether a line has what parts cells: then looking for a table costs more than this line.
  static bool may_begin_table(std::string_view line) {
    return line.find_first_of("|\t,;") != std::string_view::npos || line.find("  ") != std::string_view::npos;
  }

  void add_prose(const TextLine& line) {
    std::string_view text = trim(line.text);
    while (text.starts_with('>')) text = trim(text.substr(1));
    if (text.find_first_not_of("=-") == std::string_view::npos && !passage_.text.empty()) {
      passage_.heading = true;
      return end_passage();
    }
    const bool heading = text.starts_with('#');
    const std::size_t marker = list_marker(text);
    if (heading || marker > 0) end_passage();
    if (heading) text = trim(text.substr(std::min(text.find_first_not_of('#'), text.size())));
    if (passage_.text.empty()) {
      passage_.line = line.number;
    } else {
      passage_.text.append(line.number > last_ ? line.number - last_ : 0, '\n');
    }
    passage_.heading = heading;
    passage_.text += text.substr(heading ? list_marker(text) : marker);
    last_ = line.number;
    if (heading) end_passage();
  }

  /// The length of `- `, `• `, `1. `, `(2) ` or `2.1 ` at the start of an item or a heading; 0 where there is none.
  static std::size_t list_marker(std::string_view text) {
    for (const std::string_view bullet : {"- ", "* ", "+ ", "• ", "· ", "– "}) {
      if (text.starts_with(bullet)) return bullet.size();
    }
    const std::size_t begin = text.starts_with('(') ? 1 : 0;
    std::size_t at = begin;
    bool dotted = false;
    while (at < text.size() && at < begin + 8 &&
           ((text[at] >= '0' && text[at] <= '9') || (text[at] == '.' && at > begin))) {
      dotted = dotted || text[at] == '.';
      ++at;
    }
    const bool bracket = at > begin && at < text.size() && text[at] == ')';
    if (at == begin || (!bracket && !dotted) || at - begin > 6) return 0;
    at += bracket ? 1 : 0;
    return at < text.size() && text[at] == ' ' ? at + 1 : 0;
  }

  void end_passage() {
    if (!passage_.text.empty()) page_.passages.push_back(std::move(passage_));
    passage_ = {};
  }

  Page& page_;
  Passage passage_;
  std::uint64_t last_ = 0;
};

}  // namespace

std::optional<Page> read_page(const std::string& name, std::string text, Diagnostics& diagnostics) {
  if (!is_text(name, text, diagnostics)) return std::nullopt;
  text = plain(std::move(text));
  Page page;
  Parting parting(page);
  text = parting.without_code(text);
  text = audit::readable(text, page.tables);
  parting.part(lines_of(text));
  std::erase_if(page.tables, [](const FoundTable& table) { return table.rows.empty(); });
  std::ranges::stable_sort(page.tables, {}, [](const FoundTable& table) { return table.rows.front().line; });
  return page;
}

}  // namespace reach
