// In place of the reader, where reach is built without expat.
#include "diagnostic/codes/text.hpp"
#include "workbook/workbook.hpp"

namespace reach::workbook {

std::optional<OpenedSheet> open(const Source& archive, const OpenOptions&, Diagnostics& diagnostics) {
  diagnostics.add(error(code::not_text,
                        "this is a workbook (.xlsx) or a zip archive, and this reach was built without its reader of "
                        "workbooks")
                      .hint("install libexpat1-dev and build reach again; or save the sheet as CSV UTF-8")
                      .in(archive.name));
  return std::nullopt;
}

}  // namespace reach::workbook
