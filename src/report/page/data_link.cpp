#include "report/page/data_link.hpp"

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
  std::string out;
  out.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    const std::string_view part = bytes.substr(at, 3);
    std::uint32_t word = 0;
    for (std::size_t i = 0; i < 3; ++i) word = word << 8 | (i < part.size() ? static_cast<unsigned char>(part[i]) : 0);
    for (std::size_t i = 0; i < 4; ++i) out += i <= part.size() ? kDigits[word >> (18 - 6 * i) & 63] : '=';
  }
  return out;
}

std::string data_link(const DataFile& file, std::string_view bytes) {
  return fmt::format("<a download=\"{}\" href=\"data:{};charset=utf-8;base64,{}\">{} ({}, {})</a>", file.name,
                     file.media_type, base64(bytes), file.words, file.kind, size_words(bytes.size()));
}

}  // namespace reach::report
