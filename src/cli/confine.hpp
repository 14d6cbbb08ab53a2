// Where the files may lie that a document names: what it reads must not depend on whose machine it is. For cli.
#pragma once

#include <string>

namespace reach::cli {

/// The absolute path of a folder, links followed; empty where there is none.
std::string real_folder(const std::string& folder);

/// The repository that a folder lies in: the nearest folder above it, or itself, that holds `.git`; empty where it lies
/// in none. `folder` as real_folder gives it.
std::string repository_of(const std::string& folder);

/// Whether `path`, links followed, lies in `root` (as real_folder gives it). Of a path that does not exist, the nearest
/// part that does decides.
bool lies_in(const std::string& path, const std::string& root);

}  // namespace reach::cli
