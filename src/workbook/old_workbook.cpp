// What to report about workbooks that cannot be read.
#include <string_view>

#include "workbook/whole.hpp"
#include "workbook/workbook.hpp"

namespace reach::workbook {

bool is_encrypted(const Source& file) {
  using namespace std::string_view_literals;
  // The name of a stream in the compound file, as written in its directory (MS-OFFCRYPTO 2.3.4.4).
  constexpr auto kStream = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv;
  Trouble why;
  const auto bytes = read_whole(file, why);
  return bytes && bytes->find(kStream) != std::string::npos;
}

}  // namespace reach::workbook
