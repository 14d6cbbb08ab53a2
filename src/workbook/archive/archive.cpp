#include "workbook/archive/archive.hpp"

#include <algorithm>
#include <utility>

namespace reach::workbook {
namespace {

constexpr std::uint64_t kEnd = 0x06054B50;
constexpr std::uint64_t kEnd64 = 0x06064B50;
constexpr std::uint64_t kEnd64At = 0x07064B50;
constexpr std::uint64_t kEntry = 0x02014B50;
constexpr std::uint64_t kLocal = 0x04034B50;

constexpr std::size_t kEndSize = 22;
constexpr std::size_t kEnd64Size = 56;
constexpr std::size_t kEnd64AtSize = 20;
constexpr std::size_t kEntrySize = 46;
constexpr std::size_t kLocalSize = 30;
constexpr std::uint64_t kIn64 = 0xFFFFFFFF;  // the number is in the zip64 field

constexpr std::uint64_t kEncrypted = 1;
constexpr std::uint64_t kDeflate = 8;

/// A little-endian number; 0 past the end of the bytes, which is never a signature.
std::uint64_t number(std::string_view bytes, std::uint64_t at, std::size_t size) {
  if (at > bytes.size() || bytes.size() - at < size) return 0;
  std::uint64_t value = 0;
  for (std::size_t i = size; i > 0; --i) value = value << 8 | static_cast<unsigned char>(bytes[at + i - 1]);
  return value;
}

std::string folded(std::string_view name) {
  std::string out(name);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

/// Where the directory is, and how many entries it has.
struct Directory {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
  std::uint64_t count = 0;
};

/// The end record is the last part of the archive, except for a comment of the length that it gives.
std::optional<std::size_t> find_end(std::string_view bytes) {
  constexpr std::size_t kLongestComment = 0xFFFF;
  if (bytes.size() < kEndSize) return std::nullopt;
  const std::size_t last = bytes.size() - kEndSize;
  for (std::size_t comment = 0; comment <= std::min(last, kLongestComment); ++comment) {
    const std::size_t at = last - comment;
    if (number(bytes, at, 4) == kEnd && number(bytes, at + 20, 2) == comment) return at;
  }
  return std::nullopt;
}

std::optional<Directory> find_directory(std::string_view bytes) {
  const auto end = find_end(bytes);
  if (!end) return std::nullopt;
  std::uint64_t at = *end;
  Directory directory{number(bytes, at + 16, 4), 0, number(bytes, at + 10, 2)};
  std::uint64_t size = number(bytes, at + 12, 4);
  std::uint64_t parts = number(bytes, at + 4, 2) | number(bytes, at + 6, 2);
  if (at >= kEnd64AtSize && number(bytes, at - kEnd64AtSize, 4) == kEnd64At) {
    at = number(bytes, at - kEnd64AtSize + 8, 8);
    if (number(bytes, at, 4) != kEnd64 || at + kEnd64Size > bytes.size()) return std::nullopt;
    parts = number(bytes, at + 16, 4) | number(bytes, at + 20, 4);
    directory = {number(bytes, at + 48, 8), 0, number(bytes, at + 32, 8)};
    size = number(bytes, at + 40, 8);
  }
  directory.end = at;
  const bool fits = directory.begin <= at && at - directory.begin == size && parts == 0;
  return fits ? std::optional(directory) : std::nullopt;
}

/// Reads from the zip64 field whichever of sizes and offset the entry leaves to it, in their order in the field.
bool read_zip64(std::string_view extra, Member& member) {
  while (extra.size() >= 4) {
    const std::uint64_t kind = number(extra, 0, 2);
    const std::uint64_t length = number(extra, 2, 2);
    if (length > extra.size() - 4) return false;
    const auto field = extra.substr(4, length);
    extra.remove_prefix(4 + length);
    if (kind != 1) continue;
    std::uint64_t at = 0;
    for (std::uint64_t* value : {&member.size, &member.packed, &member.begin}) {
      if (*value != kIn64) continue;
      if (at + 8 > field.size()) return false;
      *value = number(field, at, 8);
      at += 8;
    }
  }
  return true;
}

/// Reads the entry at `at` and advances past it. Returns nothing, and sets `why`, if it is not sound.
std::optional<Member> read_entry(std::string_view bytes, std::uint64_t& at, std::uint64_t end, Trouble& why) {
  why = damaged("the zip archive is damaged: its directory cannot be read");
  if (number(bytes, at, 4) != kEntry) return std::nullopt;
  const std::uint64_t name = number(bytes, at + 28, 2);
  const std::uint64_t extra = number(bytes, at + 30, 2);
  const std::uint64_t whole = kEntrySize + name + extra + number(bytes, at + 32, 2);
  if (whole > end - at) return std::nullopt;
  Member member;
  member.name = bytes.substr(at + kEntrySize, name);
  member.begin = number(bytes, at + 42, 4);
  member.packed = number(bytes, at + 20, 4);
  member.size = number(bytes, at + 24, 4);
  member.crc = static_cast<std::uint32_t>(number(bytes, at + 16, 4));
  const std::uint64_t flags = number(bytes, at + 8, 2);
  const std::uint64_t method = number(bytes, at + 10, 2);
  if (!read_zip64(bytes.substr(at + kEntrySize + name, extra), member)) return std::nullopt;
  if ((flags & kEncrypted) != 0) {
    why = {"the zip archive is protected by a password", "unpack it with its password"};
    return std::nullopt;
  }
  if (method != 0 && method != kDeflate) return std::nullopt;
  member.deflated = method == kDeflate;
  at += whole;

  // The member's own header must agree.
  const std::uint64_t local = member.begin;
  if (local >= end || number(bytes, local, 4) != kLocal || number(bytes, local + 8, 2) != method) return std::nullopt;
  const bool same_name = number(bytes, local + 26, 2) == name && local + kLocalSize + name <= bytes.size() &&
                         bytes.substr(local + kLocalSize, name) == member.name;
  member.begin = local + kLocalSize + name + number(bytes, local + 28, 2);
  if (!same_name || member.begin > end || member.packed > end - member.begin) return std::nullopt;
  if (!member.deflated && member.packed != member.size) return std::nullopt;
  std::replace(member.name.begin(), member.name.end(), '\\', '/');  // as some writers separate folders
  return member;
}

bool overlap(std::vector<Member> members) {
  std::sort(members.begin(), members.end(), [](const Member& a, const Member& b) { return a.begin < b.begin; });
  for (std::size_t i = 1; i < members.size(); ++i) {
    if (members[i - 1].begin + members[i - 1].packed > members[i].begin) return true;
  }
  return false;
}

}  // namespace

std::optional<Archive> Archive::read(std::shared_ptr<const std::string> bytes, Trouble& why) {
  Archive archive;
  archive.bytes_ = std::move(bytes);
  const std::string_view all = *archive.bytes_;
  const auto directory = find_directory(all);
  if (!directory) {
    why = damaged("the zip archive is damaged or cut short");
    return std::nullopt;
  }
  for (std::uint64_t at = directory->begin; at < directory->end;) {
    auto member = read_entry(all, at, directory->end, why);
    if (!member) return std::nullopt;
    archive.members_.push_back(*std::move(member));
  }
  const auto by_name = [](const Member& a, const Member& b) { return folded(a.name) < folded(b.name); };
  std::sort(archive.members_.begin(), archive.members_.end(), by_name);
  const bool twice =
      std::adjacent_find(archive.members_.begin(), archive.members_.end(), [](const Member& a, const Member& b) {
        return folded(a.name) == folded(b.name);
      }) != archive.members_.end();
  if (twice || archive.members_.size() != directory->count || overlap(archive.members_)) {
    why = damaged("the zip archive is not sound: it could be read in two ways");
    return std::nullopt;
  }
  return archive;
}

const Member* Archive::find(std::string_view name) const {
  const std::string key = folded(name);
  const auto found = std::lower_bound(members_.begin(), members_.end(), key,
                                      [](const Member& a, const std::string& b) { return folded(a.name) < b; });
  return found != members_.end() && folded(found->name) == key ? &*found : nullptr;
}

std::string_view Archive::packed(const Member& member) const {
  return std::string_view(*bytes_).substr(member.begin, member.packed);
}

}  // namespace reach::workbook
