// Bytes inside a page, as a link that saves them. For report/page.
#pragma once

#include <string>
#include <string_view>

namespace reach::report {

struct DataFile {
  std::string_view media_type;  ///< `text/csv`
  std::string_view name;        ///< what it is saved as
  std::string_view words;       ///< what the link says; its kind and size follow
  std::string_view kind;        ///< `CSV`
};

/// A link whose address is the bytes, so that it needs neither network nor script. Base64 holds no character that means
/// something in HTML, whatever the bytes are. O(n).
std::string data_link(const DataFile& file, std::string_view bytes);

/// RFC 4648, section 4.
std::string base64(std::string_view bytes);

}  // namespace reach::report
