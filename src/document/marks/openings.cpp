#include "document/marks/openings.hpp"

#include "document/markup/code_spans.hpp"
#include "document/markup/finder.hpp"
#include "document/markup/lines.hpp"
#include "document/markup/markdown_lines.hpp"
#include "text/ascii.hpp"

namespace reach::document {
namespace {

/// The opening at `at`, if `reach:` follows.
std::optional<TagOpening> opening_at(std::string_view text, const Markup& markup, std::size_t at) {
  TagOpening opening;
  opening.at = at;
  opening.word = past_space(text, at + markup.open.size());
  std::size_t end = opening.word;
  for (const char letter : std::string_view("reach")) {
    if (end == text.size() || ascii_lower(text[end]) != letter) return std::nullopt;
    ++end;
  }
  end = past_space(text, end);
  if (end == text.size() || text[end] != ':') return std::nullopt;
  opening.kind = past_space(text, end + 1);
  return opening;
}

/// Collects the openings of a text, part by part.
class OpeningSearch {
 public:
  OpeningSearch(std::string_view text, const Markup& markup)
      : text_(text), markup_(markup), opens_(text, markup.open), spans_(text, markup) {}

  /// Adds all openings in [begin, end), code or not; the one at `first` is the first thing on its line.
  void add_all(std::size_t begin, std::size_t end, std::size_t first = std::string_view::npos) {
    for (std::size_t at = opens_.next(begin); at < end; at = opens_.next(at + markup_.open.size())) {
      add(at, at == first);
    }
  }

  /// Adds the openings in the paragraph [begin, end) that are not in code spans.
  void add_paragraph(std::size_t begin, std::size_t end) {
    if (begin == end) return;
    places_.clear();
    spans_.append_openings(begin, end, places_);
    for (const std::size_t at : places_) add(at, false);
  }

  std::vector<TagOpening> take() { return std::move(found_); }

 private:
  void add(std::size_t at, bool first) {
    if (auto opening = opening_at(text_, markup_, at)) {
      opening->first = first;
      found_.push_back(*opening);
    }
  }

  std::string_view text_;
  const Markup& markup_;
  Finder opens_;
  CodeSpans spans_;
  std::vector<std::size_t> places_;
  std::vector<TagOpening> found_;
};

void search_markdown(std::string_view text, OpeningSearch& search) {
  MarkdownLines lines;
  std::size_t paragraph = text_begin(text);  // where the current paragraph begins
  for (std::size_t begin = paragraph, next = begin; begin < text.size(); begin = next) {
    const std::size_t end = line_end(text, begin);
    next = past_break(text, end);
    const LineRole role = lines.read(text.substr(begin, end - begin));
    if (role.kind == LineKind::goes_on) continue;
    search.add_paragraph(paragraph, begin);
    paragraph = role.kind == LineKind::begins ? begin : next;
    if (role.kind == LineKind::alone) search.add_paragraph(begin, end);
    if (role.kind == LineKind::raw || role.kind == LineKind::code) {
      search.add_all(begin, end, role.opens_raw ? begin + role.text : std::string_view::npos);
    }
  }
  search.add_paragraph(paragraph, text.size());
}

}  // namespace

std::vector<TagOpening> find_openings(std::string_view text, const Markup& markup) {
  OpeningSearch search(text, markup);
  if (markup.syntax == Syntax::markdown) {
    search_markdown(text, search);
  } else {
    search.add_all(0, text.size());
  }
  return search.take();
}

}  // namespace reach::document
