// The exit codes of every command. For cli.
#pragma once

namespace reach::cli {

inline constexpr int kDone = 0;
inline constexpr int kNo = 1;       ///< a problem was found: a stale document, a contradiction, warnings under --strict
inline constexpr int kTrouble = 2;  ///< an error: in usage, data, input or output
inline constexpr int kClosedPipe = 141;  ///< the code that a shell shows for a process killed by SIGPIPE

}  // namespace reach::cli
