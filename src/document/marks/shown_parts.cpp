#include "document/marks/shown_parts.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "document/markup/html_tags.hpp"
#include "document/markup/lines.hpp"
#include "document/markup/markdown_lines.hpp"
#include "text/unicode.hpp"

namespace reach::document {
namespace {

/// Elements whose content HTML reads as text (in the standard: RCDATA and raw text), so that they cannot contain
/// comments.
constexpr auto kTextElements =
    std::to_array<std::string_view>({"title", "textarea", "script", "style", "xmp", "iframe", "noembed", "noframes"});

/// In these, `<title>` and `<style>` are elements like others.
constexpr auto kForeign = std::to_array<std::string_view>({"svg", "math"});

template <typename Table>
bool is_named_in(std::string_view name, const Table& table) {
  return std::ranges::find(table, name) != table.end();
}

/// Goes through a page from tag to tag.
class PageWalk {
 public:
  PageWalk(std::string_view text, std::size_t begin) : text_(text), at_(begin), comments_(text) {}

  std::vector<ShownPart> parts() {
    while ((at_ = text_.find('<', at_)) != std::string_view::npos) pass();
    return std::move(parts_);
  }

 private:
  void pass() {
    std::size_t end = comments_.end(at_);
    const bool is_comment = end != std::string_view::npos;
    if (!is_comment) end = tag_end(text_, at_);
    if (end == std::string_view::npos) {
      ++at_;
      return;
    }
    if (!is_comment) pass_tag(end);
    at_ = std::max(at_, end);
  }

  void pass_tag(std::size_t end) {
    const std::string_view tag = text_.substr(at_, end - at_);
    if (tag.rfind('<') > 0) parts_.push_back({at_, end, "an attribute"});
    const std::string name = tag_name(tag);
    const std::string_view element = name.starts_with('/') ? std::string_view(name).substr(1) : name;
    if (is_named_in(element, kForeign)) foreign_ = !name.starts_with('/');
    if (!foreign_ && is_named_in(name, kTextElements)) pass_text(name, end);
  }

  /// Skips the content of an element, up to its closing tag; if there is none, skips nothing.
  void pass_text(const std::string& name, std::size_t begin) {
    if (unclosed_.contains(name)) return;
    const std::string close = "</" + name;
    const auto same = [](char a, char b) {
      return (a | 0x20) == (b | 0x20);
    };  // for letters in either case, `<` and `/`
    const auto found =
        std::search(text_.begin() + static_cast<std::ptrdiff_t>(begin), text_.end(), close.begin(), close.end(), same);
    if (found == text_.end()) {
      unclosed_.insert(name);
      return;
    }
    at_ = static_cast<std::size_t>(found - text_.begin());
    parts_.push_back({begin, at_, "the element " + in_backticks("<" + name + ">")});
  }

  std::string_view text_;
  std::size_t at_;
  Comments comments_;
  bool foreign_ = false;
  std::set<std::string> unclosed_;
  std::vector<ShownPart> parts_;
};

std::string_view line_at(std::string_view text, std::size_t at) { return text.substr(at, line_end(text, at) - at); }

std::string_view without_blank_end(std::string_view line) {
  while (!line.empty() && is_blank(line.back())) line.remove_suffix(1);
  return line;
}

/// Whether a line looks like a key of YAML or TOML, a table of the latter, or a comment.
bool is_metadata(std::string_view line) {
  const std::size_t key = std::min(line.find_first_of(":="), line.size());
  const bool has_key = key > 0 && key < line.size() && !is_blank(line.front());
  return has_key || line.starts_with('[') || line.starts_with('#');
}

/// Adds the lines of front matter at the start of the text; the comments that it has itself are hidden. Returns its
/// end.
std::size_t add_front_matter(std::string_view text, std::vector<ShownPart>& parts) {
  const std::size_t first = text_begin(text);
  const std::string_view fence = without_blank_end(line_at(text, first));
  if (fence != "---" && fence != "+++") return first;
  std::vector<ShownPart> found;
  for (std::size_t at = past_break(text, first + line_at(text, first).size()); at < text.size();) {
    const std::string_view line = line_at(text, at);
    const std::size_t next = past_break(text, at + line.size());
    if (found.empty() && !is_metadata(line)) return first;
    if (without_blank_end(line) == fence || without_blank_end(line) == "...") {
      parts.insert(parts.end(), found.begin(), found.end());
      return next;
    }
    const std::size_t comment = line.find_first_not_of(" \t");
    const bool hidden = comment != std::string_view::npos && line[comment] == '#';
    found.push_back({at, hidden ? at : next, "the front matter"});
    at = next;
  }
  return first;
}

/// Blanks the code spans of a line that begin and end on it.
void blank_code_spans(std::string& text, std::size_t begin, std::size_t end) {
  const std::string_view line = std::string_view(text).substr(0, end);
  const auto run_at = [&](std::size_t at) { return std::min(line.find_first_not_of('`', at), end) - at; };
  for (std::size_t at = line.find('`', begin); at < end; at = line.find('`', at)) {
    const std::size_t length = run_at(at);
    std::size_t close = line.find('`', at + length);
    while (close < end && run_at(close) != length) close = line.find('`', close + run_at(close));
    if (close < end)
      std::fill(text.begin() + static_cast<std::ptrdiff_t>(at),
                text.begin() + static_cast<std::ptrdiff_t>(close + length), ' ');
    at = close < end ? close + length : at + length;
  }
}

/// Adds indented code. Returns the text with a blank for every byte of code, so that no tags are found in it.
std::string add_indented_code(std::string_view text, std::size_t begin, std::vector<ShownPart>& parts) {
  std::string without_code(text);
  MarkdownLines lines;
  for (std::size_t at = begin; at < text.size();) {
    const std::string_view line = line_at(text, at);
    const LineKind kind = lines.read(line).kind;
    if (kind == LineKind::code) parts.push_back({at, at + line.size(), "an indented code block"});
    if (kind == LineKind::code || kind == LineKind::fenced) {
      without_code.replace(at, line.size(), line.size(), ' ');
    } else {
      blank_code_spans(without_code, at, at + line.size());
    }
    at = past_break(text, at + line.size());
  }
  return without_code;
}

}  // namespace

std::vector<ShownPart> shown_parts(std::string_view text, Syntax syntax) {
  std::vector<ShownPart> parts;
  if (syntax == Syntax::plain) return parts;
  const std::size_t begin = add_front_matter(text, parts);
  std::string without_code;
  if (syntax == Syntax::markdown) text = without_code = add_indented_code(text, begin, parts);
  const std::vector<ShownPart> in_page = PageWalk(text, begin).parts();
  parts.insert(parts.end(), in_page.begin(), in_page.end());
  std::ranges::stable_sort(parts, {}, &ShownPart::begin);
  return parts;
}

}  // namespace reach::document
