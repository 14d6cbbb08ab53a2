// Progress: shows the progress of long reading on a terminal, and a closing line. For cli/read.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include <reach/source.hpp>

#include "cli/io/io.hpp"
#include "cli/option/general.hpp"

namespace reach::cli {

/// Shows nothing if standard error is not a terminal or is a dumb one, under -q, if messages are JSON, or in the first
/// half second.
class Progress {
 public:
  Progress(const MessageStyle& manner, const Io& io);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// The same source, counting its bytes as any thread reads them.
  [[nodiscard]] Source watch(Source source);
  /// Clears the progress line, and says how much was read.
  void close(std::uint64_t rows);

 private:
  struct State;
  std::shared_ptr<State> state_;  ///< null if nothing is to be shown
  bool typed_;                    ///< standard input is a terminal
};

/// `3.1 GB`, `512 MB`, `17 kB`: at most three digits.
std::string size_text(std::uint64_t bytes);
/// `1.2 GB of 3.1 GB, 640 MB/s, 3 s left`; `read` may exceed `total` if data is read again, or if `total` is unknown
/// (0).
std::string progress_text(std::uint64_t read, std::uint64_t total, double seconds);

}  // namespace reach::cli
