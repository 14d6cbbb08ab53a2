// What to report about workbooks that cannot be read.
#include <array>
#include <string_view>

#include "workbook/archive/whole.hpp"
#include "workbook/workbook.hpp"

namespace reach::workbook {
namespace {

using namespace std::string_view_literals;

/// A stream of a compound file, as its directory writes its name (MS-OFFCRYPTO 2.3.4.4, MS-XLS, MS-DOC, MS-PPT,
/// MS-OXMSG).
struct Stream {
  std::string_view name;
  OldDocument document;
};

constexpr OldDocument kOldWorkbook{"this is a workbook of the old kind (.xls), which is not read",
                                   "save it as .xlsx, or the sheet as CSV UTF-8"};

/// An encrypted workbook has no other of these streams; the others are looked for in the whole file, and the first one
/// in it counts: a workbook within a Word document follows later.
constexpr Stream kEncryptedStream{"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv,
                                  {"this workbook is encrypted: it opens only with its password",
                                   "open it with its password and save it without one"}};
constexpr auto kStreams = std::to_array<Stream>({
    {"W\0o\0r\0k\0b\0o\0o\0k\0"sv, kOldWorkbook},
    {"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv,
     {"this is an old Word document (.doc), which is not read",
      "copy the table into a spreadsheet, and save it as CSV UTF-8 or .xlsx"}},
    {"P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0 \0D\0o\0c\0u\0m\0e\0n\0t\0"sv,
     {"this is an old presentation (.ppt), which is not read", "ask for the figures as a workbook or as CSV"}},
    {"_\0_\0p\0r\0o\0p\0e\0r\0t\0i\0e\0s\0_\0v\0e\0r\0s\0i\0o\0n\0"sv,
     {"this is an Outlook message (.msg), which is not read",
      "save the attachment with the figures, and name that file"}},
});

}  // namespace

const OldDocument& old_document(const Source& file) {
  Trouble why;
  const auto bytes = read_whole(file, why);
  if (!bytes) return kOldWorkbook;
  if (bytes->find(kEncryptedStream.name) != std::string::npos) return kEncryptedStream.document;
  const OldDocument* found = &kOldWorkbook;
  std::size_t first = std::string::npos;
  for (const Stream& stream : kStreams) {
    const std::size_t at = bytes->find(stream.name);
    if (at >= first) continue;
    first = at;
    found = &stream.document;
  }
  return *found;
}

}  // namespace reach::workbook
