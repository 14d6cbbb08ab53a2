// Reads a source in another encoding as UTF-8. For source and cli.
#pragma once

#include <optional>
#include <string>

#include <reach/source.hpp>

namespace reach {

/// `bytes` in the encoding `from`, converted to UTF-8, without a leading U+FEFF; nothing if the C library does not know
/// the encoding. Streams: memory does not depend on the length. Invalid bytes, an incomplete last character, and a
/// reversed byte order mark end it with EILSEQ, after everything before them has been read.
std::optional<Source> transcode(Source bytes, const std::string& from);
/// Text in UTF-8, converted to the encoding `to` in the same way.
std::optional<Source> encode(Source text, const std::string& to);

}  // namespace reach
