// Where the files that a document names may be: what it reads must not depend on whose machine it is on. For cli.
#pragma once

#include <string>

namespace reach::cli {

/// The absolute path of a folder, with links resolved; empty if it does not exist.
std::string real_folder(const std::string& folder);

/// The repository that contains a folder: the nearest folder, itself or above it, with a `.git`; empty if there is
/// none. `folder` is as real_folder returns it.
std::string repository_of(const std::string& folder);

/// Whether `path`, with links resolved, is in `root` (as real_folder returns it). If a path does not exist, its nearest
/// existing parent decides. False for an empty `root`, and for a relative path if the working folder was deleted.
bool lies_in(const std::string& path, const std::string& root);

/// Whether `path`, which is in `root`, is a hidden file or in a hidden folder below `root`: `.env`, `.git/config`.
/// Checks both its names as written and its names with links resolved.
bool is_hidden_in(const std::string& path, const std::string& root);

/// Whether a symbolic link on the way to `path`, or its last part, leads out of the repository that contains the path
/// as written. O(parts²).
bool leads_out(const std::string& path);

}  // namespace reach::cli
