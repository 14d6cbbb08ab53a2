// Replaces the reader if reach is built without expat.
#include "diagnostic/codes/text.hpp"
#include "workbook/workbook.hpp"

namespace reach::workbook {

std::optional<OpenedSheet> open(const std::string& name, std::shared_ptr<const Archive>, const OpenOptions&,
                                std::vector<PartInfo>&, Diagnostics& diagnostics) {
  diagnostics.add(error(code::not_text, "this is a workbook, and this reach was built without support for workbooks")
                      .hint("install libexpat1-dev and build reach again; or save the sheet as CSV UTF-8")
                      .in(name));
  return std::nullopt;
}

}  // namespace reach::workbook
