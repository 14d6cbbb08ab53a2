// RejectsFile: the file that rows set aside are written to, whole or not at all. For cli/read.
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

/// Until it is delivered, what is written lies in a file without a name, beside where it will stand: it takes no
/// memory, and whatever ends the program leaves nothing behind.
class RejectsFile {
 public:
  /// `path` is empty where no row may be set aside; then nothing is ever written. `encoding`: as the files read have
  /// it, where --encoding names one.
  RejectsFile(std::string path, std::string encoding);
  ~RejectsFile();
  RejectsFile(const RejectsFile&) = delete;
  RejectsFile& operator=(const RejectsFile&) = delete;

  /// Before anything is read: whether it may be written. It must be none of the files read, and not the output.
  void check(const Destination& output, std::span<const FileId> inputs, const Io& io, Diagnostics& findings);
  /// What load gives rows to.
  [[nodiscard]] std::optional<Rejects> taker(std::uint64_t most);
  /// Puts the file in its place; false after saying why it cannot be.
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
