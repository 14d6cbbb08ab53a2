// RejectsFile: the file for rejected rows, replaced atomically. For cli/read.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <reach/diagnostic.hpp>
#include <reach/load.hpp>

#include "cli/io/io.hpp"
#include "cli/io/output.hpp"

namespace reach::cli {

/// Until delivery, the rows are in a nameless file beside the final path: they take no memory, and however the program
/// ends, nothing stays behind.
class RejectsFile {
 public:
  /// `path` is empty if no row may be rejected; then nothing is ever written. `encoding` is that of the input files, if
  /// --encoding names one.
  RejectsFile(std::string path, std::string encoding);
  ~RejectsFile();
  RejectsFile(const RejectsFile&) = delete;
  RejectsFile& operator=(const RejectsFile&) = delete;

  /// Checks, before anything is read, whether the file may be written. It must not be an input or the output.
  void check(const Destination& output, std::span<const FileId> inputs, const Io& io, Diagnostics& findings);
  /// The receiver to which load passes rejected rows.
  [[nodiscard]] std::optional<Rejects> taker(std::uint64_t most);
  /// Puts the file in its place; false after reporting why it cannot.
  bool deliver(Diagnostics& findings);

 private:
  void write(std::string_view bytes);
  void flush();
  void start_over();
  [[nodiscard]] std::optional<Source> bytes() const;
  bool copy_to(int descriptor) const;

  std::string path_;
  std::string encoding_;
  int descriptor_ = -1;
  std::string buffer_;
  int error_ = 0;  ///< errno of the first write that failed
};

}  // namespace reach::cli
