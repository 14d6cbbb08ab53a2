// The exit codes of every command. For cli.
#pragma once

namespace reach::cli {

inline constexpr int kDone = 0;
inline constexpr int kNo = 1;            ///< the answer is no: stale, mismatch, warnings where none were hoped for
inline constexpr int kTrouble = 2;       ///< usage, data refused, input or output
inline constexpr int kClosedPipe = 141;  ///< what a shell shows for a process that SIGPIPE ended

}  // namespace reach::cli
