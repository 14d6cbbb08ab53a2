#include "workbook/archive/choose_file.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include <fmt/core.h>

#include "diagnostic/codes/text.hpp"
#include "diagnostic/codes/workbook.hpp"
#include "diagnostic/suggest.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"
#include "workbook/archive/operand_text.hpp"

namespace reach::workbook {
namespace {

struct FileEnding {
  std::string_view ending;
  MemberKind kind;
};
constexpr auto kEndings = std::to_array<FileEnding>({
    {".csv", MemberKind::table},
    {".tsv", MemberKind::table},
    {".tab", MemberKind::table},
    {".xlsx", MemberKind::table},
    {".xlsm", MemberKind::table},
    {".ods", MemberKind::table},
    {".txt", MemberKind::text},
    {".zip", MemberKind::archive},
});

/// Names of texts about the other files.
constexpr auto kAbout = std::to_array<std::string_view>(
    {"readme", "read me", "read_me", "licence", "license", "copying", "copyright", "metadata", "terms", "notes"});

std::string_view base_name(std::string_view name) { return name.substr(name.rfind('/') + 1); }

/// Folders, and what macOS adds to each file.
bool is_no_file(std::string_view name) {
  return name.ends_with('/') || name.starts_with("__MACOSX/") || base_name(name).starts_with('.');
}

MemberKind kind_of(std::string_view name) {
  const std::string folded = fold_name(base_name(name));
  const auto* const found =
      std::ranges::find_if(kEndings, [&](const FileEnding& row) { return folded.ends_with(row.ending); });
  const MemberKind kind = found == kEndings.end() ? MemberKind::other : found->kind;
  const bool about = std::ranges::any_of(kAbout, [&](std::string_view word) { return folded.starts_with(word); });
  return kind == MemberKind::text && about ? MemberKind::about : kind;
}

std::vector<std::string> names_of(const std::vector<const Member*>& files) {
  std::vector<std::string> all;
  for (const Member* file : files) all.push_back(file->name);
  return all;
}

}  // namespace

FileChooser::FileChooser(const std::string& name, const Archive& archive, Diagnostics& diagnostics)
    : name_(name), diagnostics_(diagnostics) {
  for (const Member& member : archive.members()) {
    if (!is_no_file(member.name)) files_.push_back(&member);
  }
}

const Member* FileChooser::choose(std::string& part) {
  if (!part.empty()) return find_named(part);
  auto tables = of_kind(MemberKind::table);
  if (tables.empty()) tables = of_kind(MemberKind::text);
  if (tables.size() == 1) {
    if (files_.size() > 1) note_taken(*tables.front());
    return tables.front();
  }
  if (tables.empty())
    refuse_none();
  else
    refuse_several(tables);
  return nullptr;
}

std::vector<PartInfo> FileChooser::seen(const Member* taken) const {
  std::vector<PartInfo> parts;
  for (const Member* file : files_) {
    const MemberKind kind = kind_of(file->name);
    const bool table = kind == MemberKind::table || kind == MemberKind::text;
    parts.push_back({file->name, file == taken, table ? "a table, by its name" : "no table, by its name", {}, 0});
  }
  return parts;
}

void FileChooser::add(Code code, std::string message, std::string hint) {
  diagnostics_.add(finding(code, std::move(message)).hint(std::move(hint)).in(name_));
}

std::vector<const Member*> FileChooser::of_kind(MemberKind kind) const {
  std::vector<const Member*> found;
  std::ranges::copy_if(files_, std::back_inserter(found),
                       [=](const Member* file) { return kind_of(file->name) == kind; });
  return found;
}

/// By its whole path in the archive; or, where only one has it, by its name without folders.
const Member* FileChooser::find(std::string_view wanted) const {
  const std::string folded = fold_name(wanted);
  std::vector<const Member*> found;
  for (const Member* file : files_) {
    if (fold_name(file->name) == folded) return file;
    if (fold_name(base_name(file->name)) == folded) found.push_back(file);
  }
  return found.size() == 1 ? found.front() : nullptr;
}

const Member* FileChooser::find_named(std::string& part) {
  for (std::size_t end = part.size();; end = part.rfind('#', end - 1)) {
    if (end == std::string::npos || end == 0) break;
    const Member* const found = find(std::string_view(part).substr(0, end));
    if (found == nullptr) continue;
    part.erase(0, std::min(end + 1, part.size()));
    return found;
  }
  add(code::unknown_sheet, fmt::format("there is no file {} in this archive", in_backticks(part)),
      suggestion(part, names_of(files_), "the files are"));
  return nullptr;
}

void FileChooser::note_taken(const Member& file) {
  add(code::sheet_taken,
      fmt::format("the file {} is read: no other in the archive is a table by its name", in_backticks(file.name)), {});
}

void FileChooser::refuse_none() {
  const bool nested = !of_kind(MemberKind::archive).empty();
  add(code::not_text,
      nested ? "this zip archive holds other archives, which are not opened"
             : "this zip archive holds no table: no .csv, .tsv, .txt, .xlsx or .ods",
      nested ? "unpack it, and name the file that holds the figures"
      : files_.empty()
          ? "ask for the figures as CSV"
          : suggestion("", names_of(files_),
                       "ask for the figures as CSV, or name the file that holds them after `#`; there are"));
}

void FileChooser::refuse_several(const std::vector<const Member*>& tables) {
  const std::string first = operand_text(name_, tables.front()->name);
  add(code::several_sheets, fmt::format("{} in this archive may be the table", plural(tables.size(), "file")),
      suggestion("", names_of(tables), fmt::format("name one of them after `#`, such as {}; the files are", first)));
}

}  // namespace reach::workbook
