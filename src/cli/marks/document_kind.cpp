#include "cli/marks/document_kind.hpp"

#include <algorithm>
#include <array>

#include "text/unicode.hpp"

namespace reach::cli {
namespace {

struct Ending {
  std::string_view text;
  DocumentKind kind;
  bool in_folders = true;  ///< such files are found when a folder is given
};

constexpr DocumentKind kMarkdown{Syntax::markdown, "markdown"};
constexpr DocumentKind kWebPage{Syntax::html, "html"};
constexpr DocumentKind kPlain{Syntax::plain, "text"};

constexpr auto kEndings = std::to_array<Ending>({
    {".md", kMarkdown},
    {".markdown", kMarkdown},
    {".html", kWebPage},
    {".htm", kWebPage},
    {".xhtml", kWebPage, false},
});

constexpr std::string_view kText = ".txt";

constexpr auto kUncommented = std::to_array<UncommentedKind>({
    {".mdx", "MDX", "{/* */}"},
    {".rst", "reStructuredText", ""},
    {".rest", "reStructuredText", ""},
    {".adoc", "AsciiDoc", "+++<!-- -->+++"},
    {".asciidoc", "AsciiDoc", "+++<!-- -->+++"},
    {".tex", "LaTeX", "\\iffalse \\fi"},
    {".latex", "LaTeX", "\\iffalse \\fi"},
});

}  // namespace

DocumentKind document_kind(const std::string& path, bool own_marks) {
  const std::string folded = fold_name(path);
  for (const Ending& ending : kEndings) {
    if (folded.ends_with(ending.text)) return ending.kind;
  }
  return own_marks ? kPlain : kMarkdown;
}

const UncommentedKind* uncommented_kind(const std::string& path) {
  const std::string folded = fold_name(path);
  const auto found =
      std::ranges::find_if(kUncommented, [&](const auto& kind) { return folded.ends_with(kind.ending); });
  return found == kUncommented.end() ? nullptr : &*found;
}

bool is_document(const std::string& name) {
  const std::string folded = fold_name(name);
  const auto ends = [&](const Ending& ending) { return ending.in_folders && folded.ends_with(ending.text); };
  return folded.ends_with(kText) || std::ranges::any_of(kEndings, ends);
}

}  // namespace reach::cli
