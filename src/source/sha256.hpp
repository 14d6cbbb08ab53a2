// SHA-256 (FIPS 180-4), by libmd. For cli.
#pragma once

#include <memory>
#include <span>
#include <string>

namespace reach {

/// The hash of bytes that come in parts.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;

  void add(std::span<const char> bytes);
  /// The hash of all bytes so far, as 64 hexadecimal digits. Nothing may be added afterwards.
  std::string hex();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace reach
