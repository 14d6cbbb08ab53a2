#include "cli/confine.hpp"

#include <stdlib.h>

#include <memory>

#include "cli/files.hpp"

namespace reach::cli {
namespace {

std::string real_path(const std::string& path) {
  const std::unique_ptr<char, decltype(&free)> real(realpath(path.c_str(), nullptr), free);
  return real ? real.get() : std::string();
}

/// `/a/b` → `/a`, `/a` → `/`.
std::string above(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == 0 ? "/" : path.substr(0, slash);
}

}  // namespace

std::string real_folder(const std::string& folder) { return real_path(folder.empty() ? "." : folder + "/"); }

std::string repository_of(const std::string& folder) {
  for (std::string at = folder; !at.empty(); at = above(at)) {
    if (file_id(at + "/.git")) return at;
    if (at == "/") break;
  }
  return {};
}

bool lies_in(const std::string& path, const std::string& root) {
  std::string known = path;
  std::string real = real_path(known);
  while (real.empty()) {
    while (known.ends_with('/')) known.pop_back();
    known = folder_of(known);
    real = real_path(known);
  }
  return root == "/" || real == root || (real.starts_with(root) && real[root.size()] == '/');
}

}  // namespace reach::cli
