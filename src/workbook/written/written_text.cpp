#include "workbook/written/written_text.hpp"

#include "workbook/written/docx_text.hpp"
#include "workbook/written/odt_text.hpp"

namespace reach::workbook {

bool is_written_text(const Archive& archive) { return archive.find(kDocxPart) != nullptr || is_odt(archive); }

std::optional<WrittenText> read_written_text(const Archive& archive, Trouble& why) {
  return archive.find(kDocxPart) != nullptr ? read_docx(archive, why) : read_odt(archive, why);
}

}  // namespace reach::workbook
