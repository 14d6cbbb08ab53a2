// Sources for tests: given chunk by chunk, with errors between them. For the tests of source.
#pragma once

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <reach/source.hpp>

/// The result of one call of read: bytes (as many as there is room for, the rest at the next call), or an error.
struct Step {
  std::string bytes;
  int error = 0;
};

/// Errors other than EINTR repeat, as from a broken disk.
inline reach::Source stepped(std::vector<Step> steps) {
  auto rest = std::make_shared<std::vector<Step>>(std::move(steps));
  std::reverse(rest->begin(), rest->end());
  return {"steps.csv", [rest](std::span<char> room) -> std::ptrdiff_t {
            if (rest->empty()) return 0;
            Step& step = rest->back();
            if (const int error = step.error; error != 0) {
              if (error == EINTR) rest->pop_back();
              errno = error;
              return -1;
            }
            const std::size_t size = std::min(room.size(), step.bytes.size());
            std::memcpy(room.data(), step.bytes.data(), size);
            step.bytes.erase(0, size);
            if (step.bytes.empty()) rest->pop_back();
            return static_cast<std::ptrdiff_t>(size);
          }};
}

/// `text` in chunks of `size` bytes.
inline reach::Source chunked(const std::string& text, std::size_t size) {
  std::vector<Step> steps;
  for (std::size_t at = 0; at < text.size(); at += size) steps.push_back({text.substr(at, size)});
  return stepped(std::move(steps));
}

struct Everything {
  std::string text;
  int error = 0;
};

/// Reads to the end, `room` bytes at a time.
inline Everything read_all(const reach::Source& source, std::size_t room = 4096) {
  Everything all;
  std::string buffer(room, '\0');
  while (true) {
    const auto size = source.read({buffer.data(), buffer.size()});
    if (size < 0) all.error = errno;
    if (size <= 0) return all;
    all.text.append(buffer, 0, static_cast<std::size_t>(size));
  }
}
