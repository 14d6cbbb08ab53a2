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
/// part that does decides. Nothing lies in an empty `root`, and nothing can be said of a path that is relative to a
/// working folder which was deleted: false.
bool lies_in(const std::string& path, const std::string& root);

/// Whether `path`, which lies in `root`, is a hidden file or lies in a hidden folder of it: `.env`, `.git/config`; by
/// its own name or, links followed, by the names below the root.
bool is_hidden_in(const std::string& path, const std::string& root);

/// Whether a symbolic link on the way to `path`, or the last part of it, leads out of the repository that the path is
/// in as it is written. O(parts²).
bool leads_out(const std::string& path);

}  // namespace reach::cli
