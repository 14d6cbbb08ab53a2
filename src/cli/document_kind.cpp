#include "cli/document_kind.hpp"

#include <algorithm>
#include <array>

#include "source/unicode.hpp"

namespace reach::cli {
namespace {

struct Ending {
  std::string_view text;
  DocumentKind kind;
  bool in_folders = true;  ///< a file in a folder that is named as a whole
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

/// What an office writes its documents in: how their bytes begin, and what else shows which kind it is.
struct OfficeKind {
  std::string_view ending;  ///< which shows it, too; empty: some texts have it
  std::string_view begin;
  std::string_view within;
  std::string_view name;
};

using namespace std::string_view_literals;
constexpr std::string_view kWordStream = "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t"sv;  // UTF-16, in its directory
constexpr std::string_view kZip = "PK\x03\x04";

constexpr auto kOffice = std::to_array<OfficeKind>({
    {".docx", kZip, "word/document.xml", "a Word document"},
    {".odt", kZip, "application/vnd.oasis.opendocument.text", "an OpenDocument text"},
    {".pdf", "%PDF-", "", "a PDF"},
    {".rtf", "{\\rtf", "", "a document in Rich Text Format"},
    {"", "\xD0\xCF\x11\xE0", kWordStream, "a Word document"},
});

bool is_bytes_of(const OfficeKind& kind, std::string_view bytes) {
  return bytes.starts_with(kind.begin) && bytes.find(kind.within) != std::string_view::npos;
}

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

std::string_view office_kind(const std::string& path, std::string_view bytes) {
  const std::string folded = fold_name(path);
  const auto found = std::ranges::find_if(kOffice, [&](const OfficeKind& kind) { return is_bytes_of(kind, bytes); });
  if (found != kOffice.end()) return found->name;
  const auto is_named = [&](const auto& kind) { return !kind.ending.empty() && folded.ends_with(kind.ending); };
  const auto named = std::ranges::find_if(kOffice, is_named);
  return named == kOffice.end() ? std::string_view() : named->name;
}

bool is_document(const std::string& name) {
  const std::string folded = fold_name(name);
  const auto ends = [&](const Ending& ending) { return ending.in_folders && folded.ends_with(ending.text); };
  return folded.ends_with(kText) || std::ranges::any_of(kEndings, ends);
}

}  // namespace reach::cli
