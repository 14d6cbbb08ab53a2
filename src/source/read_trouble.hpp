// What the errors mean that sources of our own give, in the words of a diagnostic. For every module.
#pragma once

namespace reach {

/// In the words of a diagnostic.
struct ReadTrouble {
  int error;  ///< errno
  const char* message;
  const char* hint;
};

/// What an errno of a source means where it is one of ours: EBADMSG of a gzip archive, ESTALE of a file that changed.
/// Null for those of the system.
const ReadTrouble* read_trouble(int error);

}  // namespace reach
