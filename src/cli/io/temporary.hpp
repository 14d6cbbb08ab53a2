// Temporary: a file that is written before it takes its place. For cli/io.
#pragma once

#include <sys/types.h>

#include <functional>
#include <optional>
#include <string>

namespace reach::cli {

/// A new file in a folder, with the mode that a new file gets there, until it takes its place. It has no name before,
/// so that nothing of it stays whatever ends the program; where the file system has no such files, it is named at once.
class Temporary {
 public:
  /// Check is_open; errno says why it is not.
  Temporary(const std::string& folder, bool nameless);
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  ~Temporary();

  [[nodiscard]] bool is_open() const { return descriptor_ != -1; }
  [[nodiscard]] int descriptor() const { return descriptor_; }
  // Each gives false with errno where it fails. Once it is complete, what is left takes no memory.
  [[nodiscard]] bool complete(std::optional<mode_t> mode) const;  ///< it is as it shall be, on the disk too
  bool take_name();
  bool close();
  bool rename_to(const std::string& target);

 private:
  /// Tries names that only this process uses, until one is free. Takes no memory.
  bool try_names(const std::function<int(const char* path)>& make);

  static constexpr std::size_t kNameSize = 64;  ///< room for such a name

  std::string folder_;
  std::string path_;  ///< of the name that was tried last
  bool named_ = false;
  int descriptor_ = -1;
};

}  // namespace reach::cli
