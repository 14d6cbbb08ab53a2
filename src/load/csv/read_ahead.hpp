// A source that a separate thread reads while the caller parses what has already been read. For load.
#pragma once

#include <reach/source.hpp>

namespace reach {

/// The same bytes and errors, read in advance. The thread starts once more is read than a small file holds; if no
/// thread can be started, `source` is read directly. Its exceptions are rethrown to the reader. Uses about 1 MB of
/// memory.
Source read_ahead(Source source);

}  // namespace reach
