// Temporary: a file that is written before it is put in its place. For cli/io.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

namespace reach::cli {

/// A new file in a folder, with the default mode of new files there, until it is put in its place. It has no name
/// before, so nothing of it stays however the program ends; if the file system lacks nameless files, it is named at
/// once.
class Temporary {
 public:
  /// Check is_open afterwards; errno says why it failed.
  Temporary(const std::string& folder, bool nameless);
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  ~Temporary();

  [[nodiscard]] bool is_open() const { return descriptor_ != -1; }
  [[nodiscard]] int descriptor() const { return descriptor_; }
  // Each returns false with errno set if it fails. After `complete`, the rest needs no memory.
  [[nodiscard]] bool complete(std::optional<mode_t> mode) const;  ///< sets the mode and flushes the file to disk
  bool take_name();
  bool close();
  bool rename_to(const std::string& target);

 private:
  /// Tries names that only this process uses until one is free. Needs no memory.
  bool try_names(const std::function<int(const char* path)>& make);

  static constexpr std::size_t kNameSize = 64;  ///< size of the buffer for such a name

  std::string folder_;
  std::string path_;  ///< the name tried last
  bool named_ = false;
  int descriptor_ = -1;
};

}  // namespace reach::cli
