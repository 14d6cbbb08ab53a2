// gunzip: unpacks the bytes of a gzip archive as they are read. For source and workbook.
#pragma once

#include <memory>
#include <string_view>

#include <reach/source.hpp>

#include "source/inflate.hpp"

namespace reach {

/// Whether the bytes begin like a gzip archive (RFC 1952).
bool is_gzip(std::string_view head);

/// A source of the content of the archive `packed`, which has one member or several. If the archive is damaged, cut
/// short, or followed by something else, the source ends with errno EBADMSG; bytes that were read before that must not
/// be used. The checksum and length of each member are verified. Uses about 200 KB of memory, whatever the archive
/// contains.
Source gunzip(Source packed);
/// The same with a given library.
Source gunzip(Source packed, std::unique_ptr<Inflater> inflater);

}  // namespace reach
