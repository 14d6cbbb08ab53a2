#include "audit/page/readable.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "audit/page/html_table.hpp"
#include "text/ascii.hpp"
#include "text/code_point.hpp"
#include "text/unicode.hpp"

namespace reach::audit {
namespace {

/// Elements that divide the text, and what a reader sees in their place.
struct Block {
  std::string_view name;
  std::string_view opening;
};
constexpr auto kBlocks = std::to_array<Block>({
    {"p", "\f"},       {"div", "\f"},        {"br", "\f"},      {"hr", "\f"},         {"ul", "\f"},
    {"ol", "\f"},      {"li", "\f- "},       {"dt", "\f"},      {"dd", "\f"},         {"h1", "\f# "},
    {"h2", "\f# "},    {"h3", "\f# "},       {"h4", "\f# "},    {"h5", "\f# "},       {"h6", "\f# "},
    {"title", "\f# "}, {"body", "\f"},       {"section", "\f"}, {"article", "\f"},    {"header", "\f"},
    {"footer", "\f"},  {"blockquote", "\f"}, {"caption", "\f"}, {"figcaption", "\f"}, {"pre", "\f"},
    {"figure", "\f"},  {"summary", "\f"},    {"details", "\f"}, {"aside", "\f"},      {"main", "\f"},
});

/// Elements whose content is not the document's text.
constexpr auto kHidden = std::to_array<std::string_view>({"script", "style", "template", "sup", "code", "svg", "del"});

struct Entity {
  std::string_view name;
  std::string_view text;
};
constexpr auto kEntities = std::to_array<Entity>({
    {"amp", "&"},       {"lt", "<"},        {"gt", ">"},          {"quot", "\""}, {"apos", "'"},
    {"nbsp", "\u00A0"}, {"pound", "£"},     {"euro", "€"},        {"ndash", "–"}, {"mdash", "—"},
    {"minus", "−"},     {"lsquo", "‘"},     {"rsquo", "’"},       {"ldquo", "“"}, {"rdquo", "”"},
    {"hellip", "…"},    {"percnt", "%"},    {"thinsp", "\u2009"}, {"comma", ","}, {"period", "."},
    {"bull", "•"},      {"middot", "·"},    {"frac12", "½"},      {"num", "#"},   {"hairsp", "\u200A"},
    {"ensp", "\u2002"}, {"emsp", "\u2003"},
});
constexpr std::size_t kLongestEntity = 10;

bool is_name(char c) { return is_letter(c) || (c >= '0' && c <= '9'); }

/// The character that `&name;` or `&#39;` means; empty if it is not an entity.
std::string entity_text(std::string_view name) {
  if (!name.starts_with('#')) {
    const auto* const found = std::ranges::find(kEntities, name, &Entity::name);
    return found == kEntities.end() ? std::string() : std::string(found->text);
  }
  const bool hex = name.size() > 1 && ascii_lower(name[1]) == 'x';
  name.remove_prefix(hex ? 2 : 1);
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), value, hex ? 16 : 10);
  const bool valid = error == std::errc() && end == name.data() + name.size() && value >= 0x20 && value <= 0x10FFFF &&
                     (value < 0xD800 || value > 0xDFFF);
  std::string text;
  if (value == 0x2010 || value == 0x2011) value = '-';
  if (valid) append_code_point(text, value);
  return text;
}

class MarkupReader {
 public:
  MarkupReader(std::string_view text, std::vector<FoundTable>& tables) : text_(text), tables_(tables) {}

  std::string read() {
    out_.reserve(text_.size());
    while (at_ < text_.size()) {
      if (const std::size_t end = plain_end(); end > at_) {
        out_.append(text_, at_, end - at_);
        at_ = end;
        continue;
      }
      if (!(text_[at_] == '<' && markup()) && !(text_[at_] == '&' && entity()) &&
          !(text_[at_] == '`' && !is_escaped() && code())) {
        put(text_[at_++]);
      }
    }
    if (depth_ > 0) tables_.push_back(table_.take());
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
    const std::size_t name_at = at_ + (closing ? 2 : 1);
    if (name_at >= text_.size() || !(is_letter(text_[name_at]) || text_[name_at] == '!')) return false;
    const std::size_t end = next(">", at_);
    if (end == std::string_view::npos) return false;
    std::string name;
    for (std::size_t at = name_at; is_name(text_[at]) && name.size() < 16; ++at) name += ascii_lower(text_[at]);
    const std::string_view tag = text_.substr(at_, end - at_);
    skip_to(end + 1);
    closing ? close(name) : open(name, tag);
    return true;
  }

  void open(const std::string& name, std::string_view tag) {
    if (const auto* const hidden = std::ranges::find(kHidden, name); hidden != kHidden.end()) return hide(*hidden);
    if (name == "table" && depth_++ == 0) return put_break("\f");
    if (depth_ == 1) {
      if (name == "tr") return table_.open_row(line_);
      if (name == "td" || name == "th") return table_.open_cell(tag, line_);
    }
    const auto* const block = std::ranges::find(kBlocks, name, &Block::name);
    if (block != kBlocks.end()) put_break(block->opening);
  }

  void close(const std::string& name) {
    if (name == "table" && depth_ > 0 && --depth_ == 0) {
      tables_.push_back(table_.take());
      return put_break("\f");
    }
    if (depth_ == 1 && (name == "td" || name == "th")) return table_.close_cell();
    if (depth_ == 1 && name == "tr") return table_.close_row();
    if (std::ranges::find(kBlocks, name, &Block::name) != kBlocks.end()) put_break("\f");
  }

  void put_break(std::string_view mark) { put(depth_ > 0 && table_.in_cell() ? std::string_view(" ") : mark); }

  void hide(std::string_view name) {
    constexpr auto kClosings =
        std::to_array<std::string_view>({"</script", "</style", "</template", "</sup", "</code", "</svg", "</del"});
    const auto* const closing =
        std::ranges::find_if(kClosings, [name](std::string_view each) { return each.substr(2) == name; });
    const std::size_t end = next(*closing, at_);
    if (end != std::string_view::npos) skip_to(end);
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
  std::size_t depth_ = 0;  ///< nesting depth of tables; only the outermost has rows of its own
  HtmlTable table_;
  std::map<std::string_view, std::size_t> places_;
};

}  // namespace

std::string readable(std::string_view text, std::vector<FoundTable>& tables) {
  return MarkupReader(text, tables).read();
}

}  // namespace reach::audit
