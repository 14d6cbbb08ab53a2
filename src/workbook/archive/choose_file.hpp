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

/// What the ending of a file says of it. A text is a table only where no file is one more plainly.
enum class MemberKind : std::uint8_t { other, about, text, table, archive };

/// Chooses a file, and reports what there is to say about the choice.
class FileChooser {
 public:
  FileChooser(const std::string& name, const Archive& archive, Diagnostics& diagnostics);

  /// Null after reporting why there is none. What follows the name of the file in `part` is left in it.
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
