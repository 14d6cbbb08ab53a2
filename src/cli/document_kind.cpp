#include "cli/document_kind.hpp"

#include <array>

#include "source/unicode.hpp"

namespace reach::cli {
namespace {

struct Ending {
  std::string_view text;
  DocumentKind kind;
};

constexpr DocumentKind kMarkdown{true, "markdown"};
constexpr DocumentKind kWebPage{false, "html"};
constexpr DocumentKind kPlain{false, "text"};

constexpr auto kEndings = std::to_array<Ending>({
    {".md", kMarkdown},
    {".markdown", kMarkdown},
    {".html", kWebPage},
    {".htm", kWebPage},
    {".xhtml", kWebPage},
});

}  // namespace

DocumentKind document_kind(const std::string& path, bool own_marks) {
  const std::string folded = fold_name(path);
  for (const Ending& ending : kEndings) {
    if (folded.ends_with(ending.text)) return ending.kind;
  }
  return own_marks ? kPlain : kMarkdown;
}

}  // namespace reach::cli
