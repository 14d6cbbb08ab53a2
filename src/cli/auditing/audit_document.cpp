#include "cli/auditing/audit_document.hpp"

#include <array>
#include <memory>

#include <fmt/core.h>

#include "cli/io/other_program.hpp"
#include "cli/marks/open_document.hpp"
#include "text/listed.hpp"
#include "workbook/written/written_text.hpp"

namespace reach::cli {
namespace {

using workbook::BlockKind;
using workbook::WrittenBlock;

constexpr std::string_view kZip = "PK\x03\x04";
constexpr std::string_view kPdf = "%PDF-";
constexpr std::string_view kPdfReader = "pdftotext";

/// Numbers the blocks of each kind: `paragraph 3`, `footnote 1`.
class BlockPlaces {
 public:
  std::string next(BlockKind kind) {
    switch (kind) {
      case BlockKind::table:
        return fmt::format("table {}", ++tables_);
      case BlockKind::note:
        return fmt::format("note {}", ++notes_);
      case BlockKind::box:
        return fmt::format("text box {}", ++boxes_);
      case BlockKind::margin:
        return "header or footer";
      default:
        return fmt::format("paragraph {}", ++paragraphs_);
    }
  }

 private:
  std::size_t paragraphs_ = 0, tables_ = 0, notes_ = 0, boxes_ = 0;
};

AuditedDocument document_of(workbook::WrittenText written) {
  std::vector<PageBlock> blocks;
  BlockPlaces places;
  for (WrittenBlock& block : written.blocks) {
    blocks.push_back({places.next(block.kind), block.kind == BlockKind::heading, std::move(block.text),
                      std::move(block.rows), block.kind == BlockKind::item ? block.level + 1 : 0});
  }
  AuditedDocument document{page_of(std::move(blocks)), {}, {}};
  if (written.deletions > 0) {
    document.remarks.push_back({Verdict::remark, 1, plural(written.deletions, "deletion"),
                                "tracked in the document, and left out: what is judged is the text with all changes "
                                "accepted",
                                1});
  }
  return document;
}

/// Words a fault of a workbook's archive for a document.
workbook::Trouble in_document(workbook::Trouble why) {
  constexpr std::string_view kWorkbook = "the workbook is damaged";
  if (why.message.starts_with(kWorkbook)) why.message.replace(0, kWorkbook.size(), "the document is damaged");
  if (why.hint.find(".xlsx") != std::string::npos || why.hint.find("CSV") != std::string::npos)
    why.hint = "open the document and save it again, or save it as plain text in UTF-8";
  return why;
}

/// The document in an archive; sets `is_other` if the archive is something else.
std::optional<AuditedDocument> read_archive(const std::string& name, std::string bytes, bool& is_other,
                                            Diagnostics& findings) {
  workbook::Trouble why;
  const auto archive = workbook::Archive::read(std::make_shared<const std::string>(std::move(bytes)), why);
  is_other = !archive || !workbook::is_written_text(*archive);
  if (is_other) return std::nullopt;
  std::optional<workbook::WrittenText> written = workbook::read_written_text(*archive, why);
  if (written) return document_of(*std::move(written));
  why = in_document(std::move(why));
  refuse_as_text(name, std::move(why.message), std::move(why.hint), findings);
  return std::nullopt;
}

/// The place of each line of a PDF's text, by page; replaces form feeds, which end pages, by line breaks.
std::vector<std::string> places_in_pages(std::string& text) {
  std::vector<std::string> places;
  std::size_t page = 1, line = 1;
  places.push_back("page 1, line 1");
  for (char& c : text) {
    if (c != '\n' && c != '\f') continue;
    if (c == '\f') {
      ++page;
      line = 0;
      c = '\n';
    }
    places.push_back(fmt::format("page {}, line {}", page, ++line));
  }
  return places;
}

std::optional<AuditedDocument> read_pdf(const std::string& name, std::string_view bytes, const Io& io,
                                        Diagnostics& findings) {
  const std::string program = find_program(kPdfReader, io);
  if (program.empty()) {
    refuse_as_text(name, "this is a PDF, which is read by `pdftotext`, and that is not installed here",
                   "install the package poppler-utils, or save the document as plain text", findings);
    return std::nullopt;
  }
  const std::array<std::string, 6> arguments{std::string(kPdfReader), "-layout", "-enc", "UTF-8", "-", "-"};
  std::optional<std::string> text = run_program(program, arguments, bytes);
  if (!text) {
    refuse_as_text(name, "this is a PDF that `pdftotext` could not read", "save the document as plain text", findings);
    return std::nullopt;
  }
  std::vector<std::string> places = places_in_pages(*text);
  std::optional<Page> page = read_page(name + " (as text)", *std::move(text), findings);
  if (!page) return std::nullopt;
  page->places = std::move(places);
  return AuditedDocument{*std::move(page), {}, {}};
}

}  // namespace

std::optional<AuditedDocument> read_audited(const std::string& path, const Io& io, Diagnostics& findings) {
  const std::string name = path == "-" ? io.in.name : path;
  std::optional<std::string> bytes = document_bytes(path, io, findings);
  if (!bytes) return std::nullopt;
  if (bytes->starts_with(kPdf)) return read_pdf(name, *bytes, io, findings);
  if (bytes->starts_with(kZip)) {
    bool is_other = false;
    std::optional<AuditedDocument> document = read_archive(name, *bytes, is_other, findings);
    if (!is_other) return document;
  }
  std::string marked = bytes->find("reach:") != std::string::npos ? *bytes : std::string();
  std::optional<Page> page = read_page(name, *std::move(bytes), findings);
  return page ? std::optional(AuditedDocument{*std::move(page), {}, std::move(marked)}) : std::nullopt;
}

}  // namespace reach::cli
