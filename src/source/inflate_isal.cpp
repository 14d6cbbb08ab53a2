#include "source/inflate.hpp"

#include <dlfcn.h>
#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>

#include <algorithm>
#include <limits>

namespace reach {
namespace {

struct Library {
  decltype(&::isal_inflate_init) init = nullptr;
  decltype(&::isal_inflate_reset) reset = nullptr;
  decltype(&::isal_inflate) inflate = nullptr;
  decltype(&::crc32_gzip_refl) crc = nullptr;
};

template <typename Function>
bool find(void* library, const char* name, Function& into) {
  into = reinterpret_cast<Function>(dlsym(library, name));
  return into != nullptr;
}

/// Loads the library by a name with its ABI version, which must match the structs of igzip_lib.h. If the loader runs
/// out of memory, zlib serves as well.
const Library* load(Library& into) {
  void* const library = dlopen("libisal.so.2", RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) return nullptr;
  const bool whole = find(library, "isal_inflate_init", into.init) && find(library, "isal_inflate_reset", into.reset) &&
                     find(library, "isal_inflate", into.inflate) && find(library, "crc32_gzip_refl", into.crc);
  return whole ? &into : nullptr;
}

const Library* library() {
  static Library functions;
  static const Library* const loaded = load(functions);
  return loaded;
}

/// ISA-L counts in 32 bits.
std::uint32_t isal_length(std::size_t size) {
  return static_cast<std::uint32_t>(std::min<std::size_t>(size, std::numeric_limits<std::uint32_t>::max()));
}

class Isal : public Inflater {
 public:
  explicit Isal(const Library& library) : library_(library), state_(std::make_unique_for_overwrite<inflate_state>()) {
    library_.init(state_.get());
  }

  void reset() override { library_.reset(state_.get()); }

  Step step(std::span<const char> packed, std::span<char> room) override {
    // The interface lacks the const, but only reads the packed bytes.
    auto* const begin = reinterpret_cast<std::uint8_t*>(const_cast<char*>(packed.data()));
    state_->next_in = begin;
    state_->avail_in = isal_length(packed.size());
    state_->next_out = reinterpret_cast<std::uint8_t*>(room.data());
    state_->avail_out = isal_length(room.size());
    const int result = library_.inflate(state_.get());
    Step step;
    step.used = std::ptrdiff_t{isal_length(packed.size())} - std::ptrdiff_t{state_->avail_in};
    step.made = isal_length(room.size()) - std::size_t{state_->avail_out};
    if (result < 0) {
      step.state = State::damaged;
    } else if (state_->block_state == ISAL_BLOCK_FINISH) {
      step.state = State::ended;
      step.used -= state_->read_in_length / 8;  // whole bytes read ahead; later versions give them back themselves
    }
    return step;
  }

  std::uint32_t crc(std::uint32_t so_far, std::span<const char> bytes) override {
    return library_.crc(so_far, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  }

 private:
  const Library& library_;
  std::unique_ptr<inflate_state> state_;
};

}  // namespace

std::unique_ptr<Inflater> isal_inflater() {
  const Library* const found = library();
  return found == nullptr ? nullptr : std::make_unique<Isal>(*found);
}

}  // namespace reach
