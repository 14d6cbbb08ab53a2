// Bytes → UTF-8: what a file is, by its first bytes, and a Source that yields it as UTF-8. For load.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <reach/source.hpp>

namespace reach {

enum class DecodeFault : std::uint8_t {
  none,
  unknown_encoding,  ///< --encoding names nothing the C library knows
  gzip,              ///< within a gzip archive
  zip,
  pdf,
  old_workbook,
  html,               ///< not text
  utf16_without_bom,  ///< NUL bytes in the pattern of UTF-16
  cannot_read,        ///< the first read failed: `error` says why
};

struct Decoded {
  Source source;         ///< UTF-8 (unchecked where the input claims to be UTF-8 itself), without its BOM
  std::string encoding;  ///< `UTF-8`, `UTF-8 with BOM`, `UTF-16LE`, or the name given; `UTF-8 in gzip`
  DecodeFault fault = DecodeFault::none;
  int error = 0;        ///< errno of that read
  bool packed = false;  ///< the source unpacks as it reads
};

/// Looks at the first 4 KB and gives the source as UTF-8. A gzip archive is unpacked first, once. A BOM is dropped;
/// UTF-16 with a BOM is transcoded (iconv); other encodings only where `encoding` names them. Bytes the named encoding
/// does not have end the source with errno EILSEQ: what went before is still handed out first.
Decoded decode(Source source, std::string_view encoding);

}  // namespace reach
