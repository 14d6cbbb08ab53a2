// A source that a separate thread reads while the caller parses what has already been read. For load.
#pragma once

#include <reach/source.hpp>

namespace reach {

/// The same bytes and errors, read in advance. The thread starts once more has been read than a small file contains; if
/// no thread can be started, `source` is read directly. Exceptions in the thread are rethrown to the reader. Uses about
/// 1 MB of memory.
Source read_ahead(Source source);

}  // namespace reach
