// A source in another encoding, read as UTF-8. For source and cli.
#pragma once

#include <optional>
#include <string>

#include <reach/source.hpp>

namespace reach {

/// `bytes` in the encoding `from`, as UTF-8, a leading U+FEFF dropped; nothing where the C library has no such
/// encoding. Streams: memory does not depend on the length. Bytes that the encoding does not have, a cut-off last
/// character, and a byte order mark the wrong way round end it with EILSEQ, after everything before them was handed
/// out.
std::optional<Source> transcode(Source bytes, const std::string& from);
/// Text in UTF-8 as `bytes` of the encoding `to`, in the same manner.
std::optional<Source> encode(Source text, const std::string& to);

}  // namespace reach
