// gunzip: the bytes of a gzip archive, unpacked as they are read. For source and workbook.
#pragma once

#include <memory>
#include <string_view>

#include <reach/source.hpp>

#include "source/inflate.hpp"

namespace reach {

/// Whether bytes begin as a gzip archive does (RFC 1952).
bool is_gzip(std::string_view head);

/// A source over what is packed in `packed`: one member or several. An archive that is damaged, cut short, or followed
/// by something else ends the source with errno EBADMSG: what went before is handed out, and must not be reported. The
/// check sum and length of each member are compared. In memory of some 200 KB, whatever the archive holds.
Source gunzip(Source packed);
/// The same by a given library.
Source gunzip(Source packed, std::unique_ptr<Inflater> inflater);

}  // namespace reach
