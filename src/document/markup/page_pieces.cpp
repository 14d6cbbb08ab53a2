#include "document/markup/page_pieces.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "document/markup/comments.hpp"
#include "text/ascii.hpp"
#include "text/html_tags.hpp"

namespace reach::document {
namespace {

/// Elements that cannot contain comments: HTML reads their content as text (in the standard: RCDATA and raw text).
constexpr auto kTextElements =
    std::to_array<std::string_view>({"title", "textarea", "script", "style", "xmp", "iframe", "noembed", "noframes"});

/// Inside these, `<title>` and `<style>` are ordinary elements.
constexpr auto kForeign = std::to_array<std::string_view>({"svg", "math"});

template <typename Table>
bool is_named_in(std::string_view name, const Table& table) {
  return std::ranges::find(table, name) != table.end();
}

/// Finds the ends of declarations, which must be asked for in ascending order.
class Declarations {
 public:
  explicit Declarations(std::string_view text) : text_(text), kinds_{{{text, "]]>"}, {text, "?>"}, {text, ">"}}} {}

  /// The end of the declaration that begins at `at`; npos if there is none or it is not closed.
  std::size_t end(std::size_t at) {
    const std::string_view rest = text_.substr(at);
    const bool named = rest.size() > 2 && is_letter(rest[2]);
    if (rest.starts_with("<![CDATA[")) return kinds_[0].past(at);
    if (rest.starts_with("<?")) return kinds_[1].past(at);
    return rest.starts_with("<!") && named ? kinds_[2].past(at) : std::string_view::npos;
  }

 private:
  struct Closing {
    Closing(std::string_view text, std::string_view word) : length(word.size()), places(text, word) {}
    std::size_t past(std::size_t at) {
      const std::size_t close = places.next(at);
      return close == std::string_view::npos ? close : close + length;
    }
    std::size_t length;
    Finder places;
  };

  std::string_view text_;
  std::array<Closing, 3> kinds_;
};

class PageWalk {
 public:
  PageWalk(std::string_view text, std::size_t begin, const std::function<void(const PagePiece&)>& visit)
      : text_(text), at_(begin), visit_(visit), comments_(text), declarations_(text) {}

  void walk() {
    while ((at_ = text_.find('<', at_)) != std::string_view::npos) pass();
  }

 private:
  void pass() {
    constexpr std::size_t kNone = std::string_view::npos;
    if (const std::size_t comment = comments_.end(at_); comment != kNone)
      return give(PagePieceKind::comment, comment, {});
    if (const std::size_t end = tag_end(text_, at_); end != kNone) return pass_tag(end);
    if (const std::size_t end = declarations_.end(at_); end != kNone) return give(PagePieceKind::declaration, end, {});
    ++at_;
  }

  void give(PagePieceKind kind, std::size_t end, const std::string& name) {
    visit_({kind, at_, end, name});
    at_ = end;
  }

  void pass_tag(std::size_t end) {
    const std::string name = tag_name(text_.substr(at_, end - at_));
    const std::string_view element = name.starts_with('/') ? std::string_view(name).substr(1) : name;
    if (is_named_in(element, kForeign)) foreign_ = !name.starts_with('/');
    give(PagePieceKind::tag, end, name);
    if (!foreign_ && is_named_in(name, kTextElements)) pass_text(name);
  }

  /// Skips the content of an element, up to its closing tag; without one, skips nothing.
  void pass_text(const std::string& name) {
    if (unclosed_.contains(name)) return;
    const std::string close = "</" + name;
    const auto same = [](char a, char b) {
      return (a | 0x20) == (b | 0x20);
    };  // compares letters in either case, `<` and `/`
    const auto found =
        std::search(text_.begin() + static_cast<std::ptrdiff_t>(at_), text_.end(), close.begin(), close.end(), same);
    if (found == text_.end()) {
      unclosed_.insert(name);
    } else {
      give(PagePieceKind::raw, static_cast<std::size_t>(found - text_.begin()), name);
    }
  }

  std::string_view text_;
  std::size_t at_;
  const std::function<void(const PagePiece&)>& visit_;
  Comments comments_;
  Declarations declarations_;
  bool foreign_ = false;
  std::set<std::string> unclosed_;
};

}  // namespace

void each_piece(std::string_view text, std::size_t begin, const std::function<void(const PagePiece&)>& visit) {
  PageWalk(text, begin, visit).walk();
}

}  // namespace reach::document
