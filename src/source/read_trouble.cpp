#include "source/read_trouble.hpp"

#include <algorithm>
#include <array>
#include <cerrno>

namespace reach {
namespace {

constexpr auto kTroubles = std::to_array<ReadTrouble>({
    {EBADMSG, "the gzip archive is damaged or cut short", "fetch it again; `gunzip -t FILE` tests it"},
    {EPROTO, "the zip archive is damaged or cut short", "fetch it again; `unzip -t FILE` tests it"},
    {ESTALE, "the file changed while it was read", "wait until it is complete, then run the command again"},
});

}  // namespace

const ReadTrouble* read_trouble(int error) {
  const auto* const found = std::ranges::find(kTroubles, error, &ReadTrouble::error);
  return found == kTroubles.end() ? nullptr : found;
}

}  // namespace reach
