// Bytes → UTF-8: recognises a file by its first bytes, and makes a Source that yields it as UTF-8. For load.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <reach/source.hpp>

#include "source/file_kind.hpp"

namespace reach {

enum class DecodeFault : std::uint8_t {
  none,
  unknown_encoding,  ///< the C library does not know the name in --encoding
  gzip,              ///< within a gzip archive
  zip,
  old_workbook,       ///< or another document of an old office program
  other_kind,         ///< `kind` says which
  utf16_without_bom,  ///< NUL bytes in the pattern of UTF-16
  cannot_read,        ///< the first read failed: `error` says why
};

struct Decoded {
  Source source;         ///< UTF-8 (unchecked if the input itself claims to be UTF-8), without its BOM
  std::string encoding;  ///< `UTF-8`, `UTF-8 with BOM`, `UTF-16LE`, or the name given; `UTF-8 in gzip`
  DecodeFault fault = DecodeFault::none;
  int error = 0;                   ///< errno of the failed read
  bool packed = false;             ///< the source unpacks as it reads
  bool is_json = false;            ///< it begins like JSON
  const FileKind* kind = nullptr;  ///< what it is, if it is not a table
};

/// Looks at the first 4 KB and returns a source in UTF-8. One level of gzip is unpacked first. A BOM is dropped; UTF-16
/// with a BOM is transcoded (iconv); other encodings only if `encoding` names them. Bytes that are invalid in the named
/// encoding end the source with errno EILSEQ, after everything before them has been read.
Decoded decode(Source source, std::string_view encoding);

}  // namespace reach
