// Progress: what long reading shows on a terminal, and the line that it closes with. For cli/read.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include <reach/source.hpp>

#include "cli/io/io.hpp"
#include "cli/option/general.hpp"

namespace reach::cli {

/// Says nothing where standard error is no terminal, or a dumb one, under -q, where messages are JSON, or before half a
/// second is over.
class Progress {
 public:
  Progress(const MessageStyle& manner, const Io& io);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// The same source, whose bytes are counted as they are read, in any thread.
  [[nodiscard]] Source watch(Source source);
  /// Wipes what is shown, and says what was read.
  void close(std::uint64_t rows);

 private:
  struct State;
  std::shared_ptr<State> state_;  ///< nothing where nothing is to be said
};

/// `3.1 GB`, `512 MB`, `17 kB`: three digits at most.
std::string size_text(std::uint64_t bytes);
/// `1.2 GB of 3.1 GB, 640 MB/s, 3 s left`; `read` may be more than `total` where it is read again, or `total` is not
/// known (0).
std::string progress_text(std::uint64_t read, std::uint64_t total, double seconds);

}  // namespace reach::cli
