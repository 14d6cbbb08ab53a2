#include "audit/page/readable.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <set>

#include "audit/page/html_elements.hpp"
#include "audit/page/html_table.hpp"
#include "text/ascii.hpp"
#include "text/html_tags.hpp"
#include "text/unicode.hpp"

namespace reach::audit {
namespace {

constexpr std::size_t kLongestEntity = 10;

class MarkupReader {
 public:
  MarkupReader(std::string_view text, std::vector<FoundTable>& tables) : text_(text), tables_(tables) {}

  std::string read() {
    out_.reserve(text_.size());
    while (at_ < text_.size() || !open_.empty()) {
      if (at_ >= text_.size()) {
        close_table();
        continue;
      }
      if (const std::size_t end = plain_end(); end > at_) {
        out_.append(text_, at_, end - at_);
        last_ = text_[end - 1];
        at_ = end;
        continue;
      }
      if (!(text_[at_] == '<' && markup()) && !(text_[at_] == '&' && entity()) &&
          !(text_[at_] == '`' && !is_escaped() && code())) {
        put(text_[at_++]);
      }
    }
    return std::move(out_);
  }

 private:
  /// The state of reading at a place in the text, to return to.
  struct ReadSoFar {
    std::size_t at = 0, size = 0, tables = 0, line_end = 0, lists = 0;
    std::uint64_t line = 1;
    char last = '\0';
  };
  struct OpenTable {
    HtmlTable table;
    ReadSoFar before;
    bool layout = false;          ///< its cells hold parts of the page, not figures
    HtmlTable* around = nullptr;  ///< the table that contains it in a cell
  };

  /// The end of the plain text from here on: up to markup, or a line break.
  [[nodiscard]] std::size_t plain_end() const {
    std::size_t end = at_;
    while ((open_.empty() || open_.back().layout) && end < text_.size() && text_[end] != '<' && text_[end] != '&' &&
           text_[end] != '`' && text_[end] != '\n')
      ++end;
    return end;
  }

  void put(char c) {
    last_ = c;
    if (c == '\n') {
      ++line_;
      out_ += c;
    }
    if (HtmlTable* const table = table_of_cell()) {
      table->add(std::string_view(&c, 1));
    } else if (c != '\n') {
      out_ += c;
    }
  }

  void put(std::string_view text) {
    for (const char c : text) put(c);
  }

  /// Skips text that is not shown, keeping its line breaks.
  void skip_to(std::size_t end) {
    for (; at_ < end; ++at_) {
      if (text_[at_] == '\n') put('\n');
    }
  }

  /// The next place of `needle` (lower case). Places found are kept, and a failed search is not repeated.
  std::size_t next(std::string_view needle, std::size_t from) {
    auto [known, is_new] = places_.try_emplace(needle, 0);
    if (known->second == std::string_view::npos || (!is_new && known->second >= from)) return known->second;
    const auto found = std::search(text_.begin() + static_cast<std::ptrdiff_t>(from), text_.end(), needle.begin(),
                                   needle.end(), [](char a, char b) { return ascii_lower(a) == b; });
    known->second = found == text_.end() ? std::string_view::npos : static_cast<std::size_t>(found - text_.begin());
    return known->second;
  }

  bool markup() {
    const std::string_view rest = text_.substr(at_);
    if (rest.starts_with("<!--")) {
      const std::size_t end = next("-->", at_);
      if (end == std::string_view::npos) return false;
      skip_to(end + 3);
      return true;
    }
    const std::string name = tag_name(rest);
    const std::size_t first = name.starts_with('/') ? 1 : 0;
    if (!rest.starts_with("<!") && (name.size() <= first || !is_letter(name[first]))) return false;
    constexpr std::size_t kLongestTag = 1024;
    std::size_t end = tag_end(text_, at_, kLongestTag);
    if (end == std::string_view::npos) {
      end = next(">", at_);  // the tag is malformed
      if (end++ == std::string_view::npos) return false;
    }
    const ReadSoFar before{at_, out_.size(), tables_.size(), line_end_, lists_, line_, last_};
    skip_to(end);
    first == 1 ? close(name.substr(1)) : open(name, before);
    return true;
  }

  void open(const std::string& name, const ReadSoFar& before) {
    const std::string_view tag = text_.substr(before.at, at_ - 1 - before.at);
    if (const std::string_view end = unread_end(name); !end.empty()) return hide(end);
    if (is_hiding(tag) && hide_whole(name)) return;
    if (name == "a" && is_digit(last_) && links_within(tag)) return hide_note();
    if (name == "br") return end_line();
    if (name == "ul" || name == "ol") ++lists_;
    if (name == "li" && lists_ > 1) return put_break("\f" + std::string(lists_, ' ') + "- ");
    if (name == "table") return open_table(before);
    if (is_in_table(name)) {
      last_ = '\0';
      if (open_.back().layout) return put_break("\f");
      return name == "tr" ? open_.back().table.open_row(line_) : open_.back().table.open_cell(tag, line_);
    }
    if (const auto opening = block_opening(name)) put_break(*opening);
  }

  void close(const std::string& name) {
    if (name == "table" && !open_.empty()) return close_table();
    if ((name == "ul" || name == "ol") && lists_ > 0) --lists_;
    if (is_in_table(name)) {
      if (open_.back().layout) return put_break("\f");
      return name == "tr" ? open_.back().table.close_row(line_) : open_.back().table.close_cell();
    }
    if (block_opening(name)) put_break("\f");
  }

  [[nodiscard]] bool is_in_table(std::string_view name) const {
    return !open_.empty() && (name == "tr" || name == "td" || name == "th");
  }

  /// The table of figures whose cell the text is in; nullptr outside cells and in tables for layout.
  HtmlTable* table_of_cell() {
    if (open_.empty() || open_.back().layout) return nullptr;
    return open_.back().table.in_cell() ? &open_.back().table : open_.back().around;
  }

  void put_break(std::string_view mark) { put(table_of_cell() != nullptr ? std::string_view(" ") : mark); }

  void open_table(const ReadSoFar& before) {
    put_break("\f");
    open_.push_back({HtmlTable(), before, layouts_.contains(before.at), table_of_cell()});
  }

  void close_table() {
    OpenTable closed = std::move(open_.back());
    open_.pop_back();
    if (closed.layout) return put_break("\f");
    if (table_of_cell() == nullptr) {
      tables_.push_back(closed.table.take(line_));
      return put_break("\f");
    }
    if (closed.table.has_figures()) return read_as_layout();
    const FoundTable inner = closed.table.take(line_);
    for (const TableRow& row : inner.rows) {
      for (const std::string& cell : row.cells) table_of_cell()->add(cell + ' ');
    }
  }

  /// Returns to the outermost open table, after a table of figures was found in a cell: the tables around it lay out
  /// the page. No text is read a third time, because all tables around it are then known.
  void read_as_layout() {
    const auto outermost =
        std::partition_point(open_.begin(), open_.end(), [](const OpenTable& each) { return each.layout; });
    for (auto each = outermost; each != open_.end(); ++each) layouts_.insert(each->before.at);
    const ReadSoFar before = outermost->before;
    open_.erase(outermost, open_.end());
    at_ = before.at;
    out_.resize(before.size);
    tables_.resize(before.tables);
    line_end_ = before.line_end;
    lists_ = before.lists;
    line_ = before.line;
    last_ = before.last;
    std::erase_if(places_, [](const auto& place) { return place.second != std::string_view::npos; });
  }

  /// Skips the text up to the tag `closing`; `</span` does not close `</s`.
  void hide(std::string_view closing) {
    std::size_t end = next(closing, at_);
    while (end != std::string_view::npos && tag_name(text_.substr(end)).size() >= closing.size())
      end = next(closing, end + 1);
    if (end != std::string_view::npos) skip_to(end);
  }

  /// Skips an element and all it contains. Returns false if it has no end.
  bool hide_whole(const std::string& name) {
    if (!may_be_hidden(name) || endless_.contains(name)) return false;
    std::size_t depth = 1;
    for (std::size_t at = text_.find('<', at_); at != std::string_view::npos; at = text_.find('<', at + 1)) {
      const std::string found = tag_name(text_.substr(at));
      const bool closing = found.starts_with('/');
      if (std::string_view(found).substr(closing ? 1 : 0) != name) continue;
      closing ? --depth : ++depth;
      if (depth > 0) continue;
      skip_to(std::min(text_.find('>', at), text_.size() - 1) + 1);
      return true;
    }
    endless_.insert(name);
    return false;
  }

  /// Skips the number of a note that a style sheet may raise: `792<a href="#note-1">1</a>`.
  void hide_note() {
    constexpr std::size_t kLongestNote = 4;
    const std::size_t end = text_.find('<', at_);
    const bool note = end != std::string_view::npos && end - at_ <= kLongestNote;
    if (note && std::ranges::none_of(text_.substr(at_, end - at_), is_letter)) skip_to(end);
  }

  static bool links_within(std::string_view tag) {
    const std::size_t target = tag.find("href=");
    return target != std::string_view::npos &&
           tag.substr(target + 5).find_first_not_of("\"'") == tag.substr(target + 5).find('#');
  }

  /// Ends a line within a sentence; a second end right after it ends the paragraph.
  void end_line() {
    const std::size_t shown = out_.find_last_not_of(" \t\n");
    const bool again = shown == line_end_;
    put_break(again ? "\f" : " ");
    line_end_ = shown;
  }

  [[nodiscard]] bool is_escaped() const { return at_ > 0 && text_[at_ - 1] == '\\'; }

  bool entity() {
    const std::size_t end = text_.substr(0, at_ + kLongestEntity).find(';', at_);
    if (end == std::string_view::npos) return false;
    const std::string shown = entity_text(text_.substr(at_ + 1, end - at_ - 1));
    if (shown.empty()) return false;
    put(shown);
    at_ = end + 1;
    return true;
  }

  /// Skips inline code, which ends at as many backticks as opened it, on the same line.
  bool code() {
    const std::size_t begin = std::min(text_.find_first_not_of('`', at_), text_.size());
    const std::string_view ticks = text_.substr(at_, begin - at_);
    constexpr std::size_t kLongestCode = 512;
    const std::size_t close = text_.substr(begin, kLongestCode).find(ticks);
    const std::size_t line_end = text_.substr(begin, kLongestCode).find('\n');
    if (close == std::string_view::npos || close > line_end) {
      put(ticks);
      at_ = begin;
      return true;
    }
    put(' ');
    at_ = begin + close + ticks.size();
    return true;
  }

  std::string_view text_;
  std::vector<FoundTable>& tables_;
  std::string out_;
  std::size_t at_ = 0;
  std::uint64_t line_ = 1;
  char last_ = '\0';          ///< the last character written
  std::size_t line_end_ = 0;  ///< index in `out_` of the last character shown before `end_line`
  std::size_t lists_ = 0;     ///< nesting depth of lists
  std::deque<OpenTable> open_;
  std::set<std::size_t> layouts_;  ///< where tables begin that lay out the page
  std::set<std::string> endless_;  ///< names of elements found without an end
  std::map<std::string_view, std::size_t> places_;
};

}  // namespace

std::string readable(std::string_view text, std::vector<FoundTable>& tables) {
  return MarkupReader(text, tables).read();
}

}  // namespace reach::audit
