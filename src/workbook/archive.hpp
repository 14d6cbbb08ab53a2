// Archive: a zip archive in memory, its members by name. For workbook.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "workbook/trouble.hpp"

namespace reach::workbook {

/// A file in the archive, as the central directory has it.
struct Member {
  std::string name;  ///< with `/` between folders
  std::uint64_t begin = 0;
  std::uint64_t packed = 0;  ///< bytes in the archive
  std::uint64_t size = 0;    ///< bytes unpacked
  std::uint32_t crc = 0;
  bool deflated = false;
};

/// Only what can be read in one way is read: members that overlap, two of one name, encrypted ones, archives in
/// several parts and directories that do not end where they should are refused. Nothing is ever written by these names.
class Archive {
 public:
  /// Reads the directory (PKWARE's APPNOTE 6.3, zip64 too); nothing where it is damaged. O(members log members).
  static std::optional<Archive> read(std::shared_ptr<const std::string> bytes, Trouble& why);

  /// The member of this name, the case of ASCII letters aside (as parts of a package are compared), or null.
  [[nodiscard]] const Member* find(std::string_view name) const;
  [[nodiscard]] std::string_view packed(const Member& member) const;

 private:
  std::shared_ptr<const std::string> bytes_;
  std::vector<Member> members_;  ///< by name, folded
};

}  // namespace reach::workbook
