#include "report/page/data_link.hpp"

#include <algorithm>
#include <cstdint>

#include <fmt/core.h>

namespace reach::report {
namespace {

constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// `366 bytes`, `12 KB`: rounded up, to help readers decide whether to save it.
std::string size_words(std::size_t bytes) {
  constexpr std::size_t kThousand = 1000;
  if (bytes < kThousand) return fmt::format("{} bytes", bytes);
  if (bytes < kThousand * kThousand) return fmt::format("{} KB", (bytes + kThousand - 1) / kThousand);
  return fmt::format("{} MB", (bytes + kThousand * kThousand - 1) / (kThousand * kThousand));
}

}  // namespace

std::string base64(std::string_view bytes) {
  const auto byte = [&](std::size_t at) {
    return at < bytes.size() ? std::uint32_t{static_cast<unsigned char>(bytes[at])} : 0;
  };
  const std::size_t lacking = (3 - bytes.size() % 3) % 3;
  std::string out((bytes.size() + lacking) / 3 * 4, '=');
  for (std::size_t from = 0, to = 0; from < bytes.size(); from += 3, to += 4) {
    const std::uint32_t word = byte(from) << 16 | byte(from + 1) << 8 | byte(from + 2);
    for (std::size_t i = 0; i < 4; ++i) out[to + i] = kDigits[word >> (18 - 6 * i) & 63];
  }
  std::fill_n(out.rbegin(), lacking, '=');
  return out;
}

void add_data_link(std::string& out, const DataFile& file, std::string_view bytes) {
  out += fmt::format("<a download=\"{}\" href=\"data:{};charset=utf-8;base64,", file.name, file.media_type);
  out += base64(bytes);
  out += fmt::format("\">{} ({}, {})</a>", file.words, file.kind, size_words(bytes.size()));
}

}  // namespace reach::report
