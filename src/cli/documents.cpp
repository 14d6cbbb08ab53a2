#include "cli/documents.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "cli/confine.hpp"
#include "cli/data_store.hpp"
#include "cli/document_kind.hpp"
#include "cli/files.hpp"
#include "cli/mark_contents.hpp"
#include "cli/mark_words.hpp"
#include "cli/parse.hpp"
#include "source/unicode.hpp"

namespace reach::cli {
namespace {

/// `[[ ]]` → marks between `[[` and `]]`.
std::optional<Markup> check_markup(const std::string& text, Diagnostics& faults) {
  if (text.empty()) return std::nullopt;
  const std::size_t gap = text.find(' ');
  Markup markup{text.substr(0, gap), gap == std::string::npos ? "" : text.substr(gap + 1)};
  const bool two = !markup.open.empty() && !markup.close.empty() && markup.close.find(' ') == std::string::npos;
  if (two && markup.open != markup.close) return markup;
  refuse(faults, fmt::format("`--marks` cannot be {}", quoted(text)),
         "give what opens a mark and what closes it, two different words: --marks '[[ ]]'");
  return std::nullopt;
}

bool named_before(const std::vector<FileId>& done, const std::optional<FileId>& id) {
  return id && std::find(done.begin(), done.end(), *id) != done.end();
}

Surroundings surroundings_of(const std::string& path, const DocumentsPlan& plan) {
  const std::string folder = path == "-" ? "./" : folder_of(path);
  const std::string real = real_folder(folder);
  const std::string repository = repository_of(real);
  Surroundings around{folder, repository, "the repository of this document",
                      document_kind(path, plan.markup.has_value()).table};
  if (repository.empty()) around.root = real, around.root_name = "the folder of this document";
  if (!plan.root.empty()) around.root = plan.root, around.root_name = "the folder that --root names";
  return around;
}

std::optional<Document> open_document(const std::string& path, const DocumentsPlan& plan, const Io& io,
                                      Diagnostics& findings) {
  auto text = read_whole(path, io.in, findings);
  if (!text) return std::nullopt;
  Markup markup = plan.markup.value_or(Markup{});
  markup.markdown = document_kind(path, plan.markup.has_value()).markdown;
  const std::string name = path == "-" ? io.in.name : path;
  auto document = read_document(name, *std::move(text), markup, findings);
  const bool none = document && document->marks.empty() && !plan.allow_none;
  if (none) {
    Place place;
    place.file = name;
    findings.add({Code::no_marks,
                  "there is no mark in this document",
                  fmt::format("tie a figure to its data: {} reach:data counts.csv {}; or --allow-none", markup.open,
                              markup.close),
                  place,
                  {}});
  }
  if (none) return std::nullopt;
  return document;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find_first_of("\r\n");
    lines.push_back(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + (text.substr(end).starts_with("\r\n") ? 2 : 1));
  }
  return lines;
}

/// A line of a table without what aligns it.
std::string squeezed(std::string_view line) {
  std::string text;
  for (const char c : line) {
    if (c != ' ' || !text.ends_with(' ')) text += c;
  }
  return text;
}

/// From the cell in which a line differs from another: the rest of a long line would be all that a message shows.
std::string from_difference(const std::string& line, const std::string& other) {
  constexpr std::size_t kLong = 48;
  const auto differs = std::mismatch(line.begin(), line.end(), other.begin(), other.end()).first;
  const auto at = static_cast<std::size_t>(differs - line.begin());
  const std::size_t begin = at < kLong ? std::string::npos : line.rfind(' ', at - 1);
  return begin == std::string::npos ? line : "…" + line.substr(begin);
}

/// The first line of a table that differs, and how many do.
std::string table_difference(const StaleMark& stale) {
  const auto says = lines_of(stale.says);
  const auto truth = lines_of(stale.truth);
  std::optional<std::size_t> first;
  std::size_t differing = 0;
  for (std::size_t at = 0; at < std::max(says.size(), truth.size()); ++at) {
    if (at < says.size() && at < truth.size() && says[at] == truth[at]) continue;
    if (!first) first = at;
    ++differing;
  }
  if (!first) return "the table has other line ends than the document";
  if (trim(stale.says).empty()) return "this table is not written yet";
  const auto line = [&](const auto& lines, const auto& others) {
    if (*first >= lines.size()) return std::string("nothing");
    return quoted(from_difference(squeezed(lines[*first]), *first < others.size() ? squeezed(others[*first]) : ""));
  };
  std::string text =
      fmt::format("line {} of this table says {}; it should say {}", *first, line(says, truth), line(truth, says));
  if (differing > 1) text += fmt::format(" ({} more line{})", differing - 1, differing == 2 ? " differs" : "s differ");
  return text;
}

}  // namespace

std::vector<Option> document_options(DocumentFlags& flags) {
  return {
      {"--root", "DIR", "the folder that data files must lie in (default: each document's repository)", &flags.root},
      {"--marks", "'OPEN CLOSE'", "what opens and closes a mark (default: `<!-- -->`)", &flags.marks},
      {"--allow-none", "", "accept a document without any mark", &flags.allow_none}};
}

DocumentsPlan check_documents(const DocumentFlags& flags, std::vector<std::string> operands, Diagnostics& faults) {
  DocumentsPlan plan;
  plan.paths = std::move(operands);
  plan.markup = check_markup(flags.marks, faults);
  plan.allow_none = flags.allow_none;
  if (!flags.root.empty()) {
    plan.root = real_folder(flags.root);
    if (plan.root.empty()) {
      refuse(faults, fmt::format("`--root` cannot be {}", quoted(flags.root)), "give a folder that exists");
    }
  }
  if (plan.paths.empty()) refuse(faults, "no document is named", "name one or more, or `-` for standard input");
  if (std::count(plan.paths.begin(), plan.paths.end(), "-") > 1) {
    refuse(faults, "standard input (`-`) is named more than once", "it can be read only once");
  }
  return plan;
}

std::vector<Renewed> renew_documents(const DocumentsPlan& plan, const RenewOptions& options, const Io& io,
                                     Diagnostics& findings) {
  DataStore store(io);
  std::vector<FileId> done;
  std::vector<Renewed> all;
  for (const std::string& path : plan.paths) {
    const std::optional<FileId> id = path == "-" ? std::nullopt : file_id(path);
    if (named_before(done, id)) continue;
    if (id) done.push_back(*id);
    auto document = open_document(path, plan, io, findings);
    if (!document) {
      all.push_back({path, {path == "-" ? io.in.name : path, {}, {}, {}}, std::nullopt});
      continue;
    }
    MarkContents contents(*document, surroundings_of(path, plan), store, findings);
    auto renewal = renew(*document, std::ref(contents), options, findings);
    all.push_back({path, *std::move(document), std::move(renewal)});
  }
  return all;
}

std::string difference(const Mark& mark, const StaleMark& stale) {
  if (mark.kind == MarkKind::table) return table_difference(stale);
  return fmt::format("{} is {}; this says {}", printable(split_mark(mark.arguments).subject), quoted(stale.truth),
                     quoted(stale.says));
}

void report_stale(const Renewed& renewed, Diagnostics& findings) {
  for (const StaleMark& stale : renewed.renewal->stale) {
    const Mark& mark = renewed.document.marks[stale.mark];
    findings.add({Code::stale,
                  difference(mark, stale),
                  stale.edited ? "it was edited by hand: put the data right, or let --force overwrite it" : "",
                  place_of(renewed.document, mark),
                  {}});
  }
}

std::string marks_text(std::size_t count) { return fmt::format("{} mark{}", count, count == 1 ? "" : "s"); }

std::string as_typed(const DocumentFlags& flags) {
  std::string text;
  if (!flags.root.empty()) text += " --root " + shell_word(flags.root);
  if (!flags.marks.empty()) text += " --marks " + shell_word(flags.marks);
  if (flags.allow_none) text += " --allow-none";
  return text;
}

}  // namespace reach::cli
