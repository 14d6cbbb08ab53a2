// Which file of a zip archive to read. For workbook.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <reach/dataset.hpp>
#include <reach/diagnostic.hpp>

#include "workbook/archive/archive.hpp"

namespace reach::workbook {

/// The kind of a file, by its ending. A text counts as a table only if no other file has the ending of a table.
enum class MemberKind : std::uint8_t { other, about, text, table, archive };

/// Chooses a file, and reports what there is to say about the choice.
class FileChooser {
 public:
  FileChooser(const std::string& name, const Archive& archive, Diagnostics& diagnostics);

  /// Null after reporting why no file can be read. Removes the name of the file from `part`, and leaves what follows
  /// it.
  const Member* choose(std::string& part);
  /// Every file, and why it was taken or not.
  [[nodiscard]] std::vector<PartInfo> seen(const Member* taken) const;

 private:
  void add(Code code, std::string message, std::string hint);
  [[nodiscard]] std::vector<const Member*> of_kind(MemberKind kind) const;
  [[nodiscard]] const Member* find(std::string_view wanted) const;
  const Member* find_named(std::string& part);
  void note_taken(const Member& file);
  void refuse_none();
  void refuse_several(const std::vector<const Member*>& tables);

  const std::string& name_;
  Diagnostics& diagnostics_;
  std::vector<const Member*> files_;
};

}  // namespace reach::workbook
