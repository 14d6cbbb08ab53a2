#include "cli/marks/documents.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

#include <fmt/core.h>

#include "cli/io/files.hpp"
#include "cli/marks/confine.hpp"
#include "cli/marks/data_store.hpp"
#include "cli/marks/document_kind.hpp"
#include "cli/marks/document_paths.hpp"
#include "cli/marks/mark_contents.hpp"
#include "cli/marks/mark_words.hpp"
#include "cli/option/parse.hpp"
#include "diagnostic/codes/files.hpp"
#include "diagnostic/codes/marks.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

/// `[[ ]]` → marks between `[[` and `]]`.
std::optional<Markup> check_markup(const std::string& text, Diagnostics& faults) {
  if (text.empty()) return std::nullopt;
  const std::size_t gap = text.find(' ');
  Markup markup{text.substr(0, gap), gap == std::string::npos ? "" : text.substr(gap + 1)};
  const bool two = !markup.open.empty() && !markup.close.empty() && markup.close.find(' ') == std::string::npos;
  if (two && markup.open != markup.close) return markup;
  refuse(faults, fmt::format("`--marks` cannot be {}", in_backticks(text)),
         "give what opens a mark and what closes it, two different words: --marks '[[ ]]'");
  return std::nullopt;
}

Surroundings surroundings_of(const std::string& path, const DocumentsPlan& plan) {
  const std::string folder = path == "-" ? "./" : folder_of(path);
  const std::string real = real_folder(folder);
  const std::string repository = repository_of(real);
  Surroundings around{folder, repository, "the repository of this document",
                      document_kind(path, plan.opening.markup.has_value()).table};
  if (repository.empty()) around.root = real, around.root_name = "the folder of this document";
  if (!plan.root.empty()) around.root = plan.root, around.root_name = "the folder that --root names";
  return around;
}

void refuse_lost_folder(const Document& document, Diagnostics& findings) {
  findings.add(error(code::cannot_read,
                     "the folder of this document cannot be found: the folder that reach runs in may have been deleted")
                   .hint("go to a folder that exists, and run it again")
                   .in(document.name));
}

/// Renews documents one after the other.
class Work {
 public:
  Work(const DocumentsPlan& plan, const RenewOptions& options, const Io& io, Diagnostics& findings)
      : plan_(plan), options_(options), io_(io), findings_(findings), store_(io, plan.verbose) {}

  void add(const std::string& operand) {
    const std::size_t errors = findings_.count(Severity::error);
    const DocumentPaths found = documents_of(operand, findings_);
    bool marked = findings_.count(Severity::error) > errors;  // or an error leaves it unknown
    for (const std::string& path : found.paths) marked = add_document(path, found.is_folder) || marked;
    if (!marked && !plan_.opening.allow_none) refuse_folder(found);
  }

  std::vector<Renewed> take() { return std::move(all_); }

 private:
  /// Whether there is anything to report about this document; always true for one that was named itself.
  bool add_document(const std::string& path, bool in_folder) {
    const std::optional<FileId> id = path == "-" ? std::nullopt : file_id(path);
    if (id && !done_.emplace(id->device, id->inode).second) return true;
    const std::optional<FileState> state = path == "-" ? std::nullopt : file_state(path);
    auto document = in_folder ? open_in_folder(path, plan_.opening, io_, findings_)
                              : open_document(path, plan_.opening, io_, findings_);
    if (!document) {
      all_.push_back({path, {path == "-" ? io_.in.name : path, {}, {}, {}}, std::nullopt, state});
      return true;
    }
    if (in_folder && document->marks.empty()) return false;
    auto renewal = renewal_of(path, *document);
    all_.push_back({path, *std::move(document), std::move(renewal), state});
    return true;
  }

  std::optional<Renewal> renewal_of(const std::string& path, const Document& document) {
    Surroundings around = surroundings_of(path, plan_);
    if (around.root.empty() && !document.marks.empty()) {
      refuse_lost_folder(document, findings_);
      return std::nullopt;
    }
    MarkContents contents(document, std::move(around), store_, findings_);
    return renew(document, std::ref(contents), options_, findings_);
  }

  void refuse_folder(const DocumentPaths& folder) {
    findings_.add(error(code::no_marks, folder.paths.empty()
                                            ? "there is no .md, .markdown, .html, .htm or .txt file in this folder"
                                            : "there is no mark in any document of this folder")
                      .hint(fmt::format("tie a figure to its data: {}; or --allow-none", sample_mark(plan_.opening)))
                      .in(folder.operand));
    all_.push_back({folder.operand, {folder.operand, {}, {}, {}}, std::nullopt, std::nullopt});
  }

  const DocumentsPlan& plan_;
  const RenewOptions& options_;
  const Io& io_;
  Diagnostics& findings_;
  DataStore store_;
  std::set<std::pair<dev_t, ino_t>> done_;
  std::vector<Renewed> all_;
};

}  // namespace

OptionGroup document_options(DocumentFlags& flags) {
  return {"",
          {{"--root", "DIR", "the folder that data files must be in (default: each document's repository)", &flags.root,
            ValueKind::path},
           {"--marks", "'OPEN CLOSE'", "what opens and closes a mark (default: `<!-- -->`)", &flags.marks},
           {"--allow-none", "", "accept a document or folder without marks", &flags.allow_none}}};
}

DocumentsPlan check_documents(const DocumentFlags& flags, std::vector<std::string> operands, Diagnostics& faults) {
  DocumentsPlan plan;
  plan.paths = std::move(operands);
  plan.opening.markup = check_markup(flags.marks, faults);
  plan.opening.allow_none = flags.allow_none;
  if (!flags.root.empty()) {
    plan.root = real_folder(flags.root);
    if (plan.root.empty()) {
      refuse(faults, fmt::format("`--root` cannot be {}", in_backticks(flags.root)), "give a folder that exists");
    }
  }
  if (plan.paths.empty())
    refuse(faults, "no document is named", "name one or more, a folder, or `-` for standard input");
  if (std::count(plan.paths.begin(), plan.paths.end(), "-") > 1) {
    refuse(faults, "standard input (`-`) is named more than once", "it can be read only once");
  }
  return plan;
}

std::vector<Renewed> renew_documents(const DocumentsPlan& plan, const RenewOptions& options, const Io& io,
                                     Diagnostics& findings) {
  Work work(plan, options, io, findings);
  for (const std::string& path : plan.paths) work.add(path);
  return work.take();
}

std::optional<std::string> renewed_text(const std::string& path, std::string text, const Io& io,
                                        Diagnostics& findings) {
  const std::optional<Document> document = read_document(path, std::move(text), markup_of(path), findings);
  if (!document) return std::nullopt;
  DataStore store(io);
  MarkContents contents(*document, surroundings_of(path, {}), store, findings);
  std::optional<Renewal> renewal = renew(*document, std::ref(contents), {}, findings);
  return renewal ? std::optional(std::move(renewal->text)) : std::nullopt;
}

std::string as_typed(const DocumentFlags& flags) {
  std::string text;
  if (!flags.root.empty()) text += " --root " + shell_word(flags.root);
  if (!flags.marks.empty()) text += " --marks " + shell_word(flags.marks);
  if (flags.allow_none) text += " --allow-none";
  return text;
}

}  // namespace reach::cli
