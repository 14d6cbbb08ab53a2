#include "workbook/archive/files.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include <fmt/core.h>

#include "diagnostic/codes/files.hpp"
#include "diagnostic/codes/workbook.hpp"
#include "workbook/archive/choose_file.hpp"
#include "workbook/archive/unpacking.hpp"
#include "workbook/archive/whole.hpp"

namespace reach::workbook {
namespace {

Diagnostic refusal(Code code, Trouble why, const std::string& file) {
  return finding(code, std::move(why.message)).hint(std::move(why.hint)).in(file);
}

/// A member as a source, which keeps its archive.
class FileReading {
 public:
  FileReading(std::shared_ptr<const Archive> archive, const Member& member)
      : archive_(std::move(archive)), unpacking_(*archive_, member) {}

  std::ptrdiff_t read(std::span<char> room) {
    const std::ptrdiff_t got = room.empty() ? 0 : unpacking_.read(room);
    if (got < 0) errno = EPROTO;
    return got;
  }

 private:
  std::shared_ptr<const Archive> archive_;
  Unpacking unpacking_;
};

}  // namespace

std::shared_ptr<const Archive> read_archive(const Source& source, Diagnostics& diagnostics) {
  Trouble why;
  auto bytes = read_whole(source, why);
  if (!bytes) {
    diagnostics.add(refusal(code::cannot_read, std::move(why), source.name));
    return nullptr;
  }
  auto archive = Archive::read(std::make_shared<const std::string>(*std::move(bytes)), why);
  if (!archive) {
    diagnostics.add(refusal(code::bad_workbook, std::move(why), source.name));
    return nullptr;
  }
  return std::make_shared<const Archive>(*std::move(archive));
}

bool is_document(const Archive& archive) {
  constexpr auto kParts = std::to_array<std::string_view>(
      {"[Content_Types].xml", "_rels/.rels", "mimetype", "META-INF/manifest.xml", "index/document.iwa"});
  return std::ranges::any_of(kParts, [&](std::string_view part) { return archive.find(part) != nullptr; });
}

std::optional<Source> open_file(const std::string& name, std::shared_ptr<const Archive> archive, std::string& part,
                                std::vector<PartInfo>& seen, Diagnostics& diagnostics) {
  FileChooser chooser(name, *archive, diagnostics);
  const Member* const member = chooser.choose(part);
  seen = chooser.seen(member);
  if (member == nullptr) return std::nullopt;
  Trouble why;
  if (!is_modest(*member, why)) {
    diagnostics.add(refusal(code::bad_workbook, std::move(why), name));
    return std::nullopt;
  }
  Source source;
  source.name = fmt::format("{}#{}", name, member->name);
  source.read = [file = std::make_shared<FileReading>(std::move(archive), *member)](std::span<char> room) {
    return file->read(room);
  };
  return source;
}

}  // namespace reach::workbook
