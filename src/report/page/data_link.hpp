// Bytes embedded in a page, as a link that saves them. For report/page.
#pragma once

#include <string>
#include <string_view>

namespace reach::report {

struct DataFile {
  std::string_view media_type;  ///< `text/csv`
  std::string_view name;        ///< the name of the saved file
  std::string_view words;       ///< the text of the link; kind and size follow
  std::string_view kind;        ///< `CSV`
};

/// Appends a link whose address contains the bytes, so that it needs neither network nor script. Base64 has no
/// characters that are special in HTML, whatever the bytes are. O(n).
void add_data_link(std::string& out, const DataFile& file, std::string_view bytes);

/// RFC 4648, section 4.
std::string base64(std::string_view bytes);

}  // namespace reach::report
