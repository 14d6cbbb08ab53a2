#include "audit/page/readable.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "audit/page/html_elements.hpp"
#include "audit/page/html_table.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace reach::audit {
namespace {

constexpr std::size_t kLongestEntity = 10;

bool is_name(char c) { return is_letter(c) || (c >= '0' && c <= '9'); }

class MarkupReader {
 public:
  MarkupReader(std::string_view text, std::vector<FoundTable>& tables) : text_(text), tables_(tables) {}

  std::string read() {
    out_.reserve(text_.size());
    while (at_ < text_.size()) {
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
    if (depth_ > 0) tables_.push_back(table_.take(line_));
    return std::move(out_);
  }

 private:
  /// The end of the text from here on that is shown as it is; here, if there is none.
  [[nodiscard]] std::size_t plain_end() const {
    std::size_t end = at_;
    while (depth_ == 0 && end < text_.size() && text_[end] != '<' && text_[end] != '&' && text_[end] != '`' &&
           text_[end] != '\n')
      ++end;
    return end;
  }

  void put(char c) {
    last_ = c;
    if (c == '\n') {
      ++line_;
      out_ += c;
    }
    if (depth_ > 0 && table_.in_cell()) {
      table_.add(std::string_view(&c, 1));
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

  /// The next place of `needle` (lower case). Each is searched for once; a failed search is remembered.
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
    const bool closing = rest.starts_with("</");
    const std::size_t name_begin = at_ + (closing ? 2 : 1);
    if (name_begin >= text_.size() || !(is_letter(text_[name_begin]) || text_[name_begin] == '!')) return false;
    const std::size_t end = tag_end();
    if (end == std::string_view::npos) return false;
    const std::string name = name_at(name_begin);
    const std::string_view tag = text_.substr(at_, end - at_);
    skip_to(end + 1);
    closing ? close(name) : open(name, tag);
    return true;
  }

  /// Where the tag that begins here ends: at a `>` outside the values of its attributes, if these are not too long.
  std::size_t tag_end() {
    constexpr std::size_t kLongestTag = 1024;
    const std::string_view tag = text_.substr(at_, kLongestTag);
    char quote = '\0', before = '\0';
    for (std::size_t at = 0; at < tag.size(); ++at) {
      if (quote == '\0' && tag[at] == '>') return at_ + at;
      const bool opens = quote == '\0' && before == '=' && (tag[at] == '"' || tag[at] == '\'');
      if (opens || tag[at] == quote) quote = opens ? tag[at] : '\0';
      if (tag[at] != ' ' && tag[at] != '\n') before = tag[at];
    }
    return next(">", at_);
  }

  void open(const std::string& name, std::string_view tag) {
    if (const std::string_view end = unread_end(name); !end.empty()) return hide(end);
    if (is_hiding(tag) && hide_whole(name)) return;
    if (name == "a" && is_digit(last_) && links_within(tag)) return hide_note();
    if (name == "br") return end_line();
    if (name == "ul" || name == "ol") ++lists_;
    if (name == "li" && lists_ > 1) return put_break("\f" + std::string(lists_, ' ') + "- ");
    if (name == "table" && depth_++ == 0) return put_break("\f");
    if (depth_ == 1) {
      if (name == "tr") return table_.open_row(line_);
      if (name == "td" || name == "th") {
        last_ = '\0';
        return table_.open_cell(tag, line_);
      }
    }
    if (const auto opening = block_opening(name)) put_break(*opening);
  }

  void close(const std::string& name) {
    if (name == "table" && depth_ > 0 && --depth_ == 0) {
      tables_.push_back(table_.take(line_));
      return put_break("\f");
    }
    if ((name == "ul" || name == "ol") && lists_ > 0) --lists_;
    if (depth_ == 1 && (name == "td" || name == "th")) return table_.close_cell();
    if (depth_ == 1 && name == "tr") return table_.close_row(line_);
    if (block_opening(name)) put_break("\f");
  }

  void put_break(std::string_view mark) { put(depth_ > 0 && table_.in_cell() ? std::string_view(" ") : mark); }

  /// Skips what is before `closing`, `</s` for one, of which `</span` is not the end.
  void hide(std::string_view closing) {
    std::size_t end = next(closing, at_);
    while (end != std::string_view::npos && end + closing.size() < text_.size() && is_name(text_[end + closing.size()]))
      end = next(closing, end + 1);
    if (end != std::string_view::npos) skip_to(end);
  }

  /// Skips an element with all elements of its name within it. False if it has no end.
  bool hide_whole(const std::string& name) {
    if (!may_be_hidden(name) || endless_.contains(name)) return false;
    std::size_t depth = 1;
    for (std::size_t at = text_.find('<', at_); at != std::string_view::npos; at = text_.find('<', at + 1)) {
      const bool closing = text_.substr(at + 1).starts_with('/');
      if (name_at(at + (closing ? 2 : 1)) != name) continue;
      closing ? --depth : ++depth;
      if (depth > 0) continue;
      skip_to(std::min(text_.find('>', at), text_.size() - 1) + 1);
      return true;
    }
    endless_.insert(name);
    return false;
  }

  [[nodiscard]] std::string name_at(std::size_t at) const {
    std::string name;
    for (; at < text_.size() && is_name(text_[at]) && name.size() < 16; ++at) name += ascii_lower(text_[at]);
    return name;
  }

  /// `792<a href="#note-1">1</a>`: the number of a note, raised by a style sheet.
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

  /// A line ends within its sentence; a second end right after it ends the paragraph.
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

  /// Inline code: ends at as many backticks as opened it, on the same line.
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
  char last_ = '\0';          ///< the last character that is shown
  std::size_t line_end_ = 0;  ///< the last character of `out_` before a line was ended
  std::size_t depth_ = 0;     ///< nesting depth of tables; only the outermost has rows of its own
  std::size_t lists_ = 0;     ///< nesting depth of lists
  HtmlTable table_;
  std::set<std::string> endless_;  ///< elements of these names that are left open
  std::map<std::string_view, std::size_t> places_;
};

}  // namespace

std::string readable(std::string_view text, std::vector<FoundTable>& tables) {
  return MarkupReader(text, tables).read();
}

}  // namespace reach::audit
