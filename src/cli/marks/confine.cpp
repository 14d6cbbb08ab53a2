#include "cli/marks/confine.hpp"

#include <stdlib.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <new>
#include <string_view>

#include "cli/io/files.hpp"

namespace reach::cli {
namespace {

std::string real_path(const std::string& path) {
  const std::unique_ptr<char, decltype(&free)> real(realpath(path.c_str(), nullptr), free);
  if (!real && errno == ENOMEM) throw std::bad_alloc();
  return real ? real.get() : std::string();
}

/// `/a/b` → `/a`, `/a` → `/`.
std::string above(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == 0 ? "/" : path.substr(0, slash);
}

bool is_hidden_name(std::string_view name) { return name.starts_with('.') && name != "." && name != ".."; }

/// Where the part of a path after the one at `at` begins; npos if that is the last.
std::size_t next_part(const std::string& path, std::size_t at) {
  const std::size_t slash = path.find('/', at);
  return slash == std::string::npos ? slash : slash + 1;
}

/// Where the part after the last `..` begins; without a `..`, where the first part begins.
std::size_t after_last_step_up(const std::string& path) {
  std::size_t after = path.starts_with('/') ? 1 : 0;
  for (std::size_t at = 0; at != std::string::npos; at = next_part(path, at)) {
    if (path.compare(at, 3, "../") == 0) after = at + 3;
  }
  return after;
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
  if (root.empty()) return false;
  std::string known = path;
  std::string real = real_path(known);
  while (real.empty()) {
    while (known.size() > 1 && known.ends_with('/')) known.pop_back();
    if (known == "." || known == "/") return false;  // the working folder was deleted
    known = folder_of(known);
    real = real_path(known);
  }
  return root == "/" || real == root || (real.starts_with(root) && real[root.size()] == '/');
}

bool is_hidden_in(const std::string& path, const std::string& root) {
  const std::size_t slash = path.rfind('/');
  if (is_hidden_name(std::string_view(path).substr(slash == std::string::npos ? 0 : slash + 1))) return true;
  const std::string real = real_path(path);
  if (!real.starts_with(root)) return false;
  std::string_view below = std::string_view(real).substr(root.size());
  while (!below.empty()) {
    const std::size_t end = std::min(below.find('/'), below.size());
    if (is_hidden_name(below.substr(0, end))) return true;
    below.remove_prefix(std::min(end + 1, below.size()));
  }
  return false;
}

bool leads_out(const std::string& path) {
  for (std::size_t at = after_last_step_up(path); at != std::string::npos; at = next_part(path, at)) {
    const std::string repository = repository_of(real_folder(path.substr(0, at)));
    if (!repository.empty() && !lies_in(path, repository)) return true;
  }
  return false;
}

}  // namespace reach::cli
