// Archive: a zip archive in memory, with its members by name. For workbook.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "workbook/archive/trouble.hpp"

namespace reach::workbook {

/// A file in the archive, as described in the central directory.
struct Member {
  std::string name;  ///< with `/` between folders
  std::uint64_t begin = 0;
  std::uint64_t packed = 0;  ///< bytes in the archive
  std::uint64_t size = 0;    ///< bytes unpacked
  std::uint32_t crc = 0;
  bool deflated = false;
};

/// An archive that can be read in only one way. Rejects overlapping members, duplicate names, encrypted members,
/// archives in several parts, and directories that do not end where they should. Member names are never used to write
/// files.
class Archive {
 public:
  /// Reads the directory (PKWARE's APPNOTE 6.3, including zip64); nothing if it is damaged. O(members log members).
  static std::optional<Archive> read(std::shared_ptr<const std::string> bytes, Trouble& why);

  /// The member of this name, or null. Ignores the case of ASCII letters, as comparisons of parts in a package do.
  [[nodiscard]] const Member* find(std::string_view name) const;
  [[nodiscard]] const std::vector<Member>& members() const { return members_; }
  [[nodiscard]] std::string_view packed(const Member& member) const;

 private:
  std::shared_ptr<const std::string> bytes_;
  std::vector<Member> members_;  ///< sorted by folded name
};

}  // namespace reach::workbook
