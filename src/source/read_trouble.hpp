// The meaning of errors of our own sources, in the words of a diagnostic. For every module.
#pragma once

namespace reach {

/// In the words of a diagnostic.
struct ReadTrouble {
  int error;  ///< errno
  const char* message;
  const char* hint;
};

/// The meaning of an errno of a source if it is one of ours: EBADMSG of a gzip archive, EPROTO of a file in a
/// zip archive, ESTALE of a file that changed.
/// Null for the system's own errors.
const ReadTrouble* read_trouble(int error);

}  // namespace reach
