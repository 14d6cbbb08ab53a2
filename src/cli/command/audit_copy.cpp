#include "cli/command/audit_copy.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "cli/io/files.hpp"
#include "cli/marks/confine.hpp"
#include "cli/marks/data_words.hpp"
#include "cli/marks/document_kind.hpp"
#include "cli/marks/documents.hpp"
#include "cli/read/reading_options.hpp"
#include "diagnostic/codes/marks.hpp"
#include "diagnostic/codes/roots.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

constexpr std::string_view kNotMarked = "nothing was marked";

Diagnostic cannot_mark(const std::string& document, std::string message, std::string hint) {
  return error(code::no_marks, std::move(message)).hint(std::move(hint)).in(document);
}

/// Why there is nothing to mark, by the first figure that is left.
std::string hint_of(const std::vector<LeftFigure>& left) {
  if (left.empty()) return "reach audit --all says what each figure is";
  const std::string of = left.size() == 1 ? "" : fmt::format(" (1 of {})", left.size());
  return fmt::format("see line {}: {} is left{}: {}", left.front().line, in_backticks(left.front().said), of,
                     left.front().why);
}

}  // namespace

MarkedCopy check_copy(const std::vector<std::string>& documents, const std::vector<std::string>& data,
                      const std::string& output, const Given& given, Diagnostics& faults) {
  MarkedCopy copy;
  if (documents.size() != 1 || documents.front() == "-") {
    refuse(faults, "`--mark` needs one document, in a file", "mark one document at a time");
    return copy;
  }
  copy.document = documents.front();
  copy.in_place = output.empty();
  copy.path = copy.in_place ? copy.document : output;
  if (data.empty() || std::ranges::find(data, "-") != data.end())
    refuse(faults, "`--mark` needs data in a file: its marks name it", "name it: reach audit DOC --data FILE --mark");
  if (const UncommentedKind* const kind = uncommented_kind(copy.path)) {
    refuse(faults, fmt::format("readers would see the marks: `<!-- -->` is not a comment in {}", kind->name),
           "write the document in Markdown or HTML, and make this file from that");
  }
  ReadingFlags any;
  copy.seen_from = copy.path == "-" ? copy.document : copy.path;
  copy.words =
      data_words(data, given, option_table(input_options(any), figure_options(any)), folder_of(copy.seen_from));
  copy.state = file_state(copy.document);
  return copy;
}

bool may_write(const MarkedCopy& copy, std::span<const FileId> inputs, const Io& io, Diagnostics& trouble) {
  const std::size_t before = trouble.count(Severity::error);
  check_destination({copy.path}, inputs, io, trouble);
  if (copy.in_place && leads_out(copy.path)) {
    trouble.add(error(code::outside_root, "a symbolic link leads to this document, out of the repository")
                    .hint("name the document where it is, or write a copy: -o COPY")
                    .in(copy.document));
  }
  return trouble.count(Severity::error) == before;
}

std::optional<MarkedRelease> mark_copy(const MarkedCopy& copy, const Audit& audit, const Reading& reading, const Io& io,
                                       Diagnostics& trouble) {
  if (!audit.places.empty()) {
    trouble.add(cannot_mark(copy.document, "marks can be written into text only", "save it as Markdown or HTML first"));
    return std::nullopt;
  }
  std::optional<std::string> bytes = document_bytes(copy.document, io, trouble);
  const std::optional<Page> page = bytes ? read_page(copy.document, *bytes, trouble) : std::nullopt;
  const std::optional<Document> document =
      page ? read_document(copy.document, *std::move(bytes), markup_of(copy.document), trouble) : std::nullopt;
  if (!document || !is_as_read(copy.document, copy.state, document->text, io, trouble)) return std::nullopt;
  DataStore store(io);
  Diagnostics known;
  MarkedRelease marked =
      mark_figures(*document, *page, audit, {copy.words, store.find(reading, {}, {}, known), reading.load.period});
  if (marked.marked == 0) {
    trouble.add(cannot_mark(copy.document, fmt::format("{}: no confirmed figure can be a mark", kNotMarked),
                            hint_of(marked.left)));
    return std::nullopt;
  }
  const std::optional<std::string> renewed = renewed_text(copy.seen_from, marked.text, io, trouble);
  if (renewed && *renewed == marked.text) return marked;
  if (!trouble.has_errors())
    trouble.add(cannot_mark(copy.document,
                            fmt::format("{}: the marks would not keep its figures as they are", kNotMarked),
                            "write the marks yourself, and run: reach update"));
  return std::nullopt;
}

std::string not_marked_text(const MarkedCopy& copy, std::uint64_t wrong) {
  const std::string what = wrong == 1 ? "a figure is contradicted; correct it first"
                                      : fmt::format("{} figures are contradicted; correct them first", wrong);
  return fmt::format("{}: {}: {}\n", printable(copy.document), kNotMarked, what);
}

int write_copy(const MarkedCopy& copy, const MarkedRelease& marked, int code, const Session& session) {
  const MessageStyle& speech = session.speech;
  const Io& io = session.io;
  Diagnostics trouble;
  if (!Destination{copy.path}.is_standard_output()) {
    const auto fill = [&](int descriptor) { return write_all(descriptor, marked.text); };
    const auto look = [&] { return is_as_read(copy.document, copy.state, marked.original, io, trouble); };
    const int written = write_file(copy.path, fill, trouble, copy.in_place ? LastLook(look) : LastLook());
    if (!trouble.all().empty()) print_findings(trouble, speech, io, kNotMarked);
    if (written != kDone) return written;
  }
  if (!speech.quiet && !speech.json) io.err(marked_text(marked, copy.seen_from));
  return code;
}

}  // namespace reach::cli
