#include "cli/io/draw_hash_key.hpp"

#include <sys/random.h>
#include <unistd.h>

#include <chrono>

#include <reach/keyed_hash.hpp>

namespace reach::cli {
namespace {

/// A fallback for systems without random bytes (a kernel or sandbox without the call): values that are hard to guess
/// from outside.
HashKey makeshift_key() {
  HashKey key = hash_key();
  const auto now = std::chrono::high_resolution_clock::now().time_since_epoch().count();
  const SipHash mix(key);
  std::uint64_t number = 0;
  for (std::uint64_t& word : key) {
    word = mix(static_cast<std::uint64_t>(now), static_cast<std::uint64_t>(getpid()),
               reinterpret_cast<std::uintptr_t>(&key), ++number);
  }
  return key;
}

}  // namespace

void draw_hash_key() {
  HashKey key{};
  set_hash_key(getentropy(key.data(), sizeof key) == 0 ? key : makeshift_key());
}

}  // namespace reach::cli
