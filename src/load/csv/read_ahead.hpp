// A source that a thread of its own reads, while another parses what has come. For load.
#pragma once

#include <reach/source.hpp>

namespace reach {

/// The same bytes and the same errors, read ahead of whoever asks for them. The thread begins when more is wanted than
/// a small file has; where none can be started, `source` is read as it is. What it throws is thrown to whoever reads.
/// In memory of a MB.
Source read_ahead(Source source);

}  // namespace reach
