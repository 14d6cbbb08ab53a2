// Files by path: what is in them, what is wrong with them, and what was meant. For cli.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <reach/diagnostic.hpp>
#include <reach/source.hpp>

#include "cli/io/io.hpp"

namespace reach::cli {

/// Whether `path` can be opened for reading; if not, says why.
bool check_readable(const std::string& path, Diagnostics& findings);

/// The same, and whether it is a regular file: who opens a pipe or a terminal may wait for ever.
bool check_regular(const std::string& path, Diagnostics& findings);

/// Whether it names a descriptor that is open already: `/dev/fd/63`, `/dev/stdin`.
bool is_descriptor(std::string_view path);

/// `report.csv`, `docs/report.csv` → `./`, `docs/`.
std::string folder_of(const std::string& path);

/// `path` as it is named from inside `folder`, which is empty or ends with a slash; an absolute path, standard input
/// (`-`) and an empty path stay themselves.
std::string path_in(const std::string& folder, const std::string& path);

/// All bytes of a file, or of `standard_input` where it is `-`; nothing after saying why not.
std::optional<std::string> read_whole(const std::string& path, const Source& standard_input, Diagnostics& findings);

/// The id of whatever stands at `path`, links followed; nothing where nothing does.
std::optional<FileId> file_id(const std::string& path);

/// The existing path that `path` may be a misspelling of, folder by folder; empty where none is near.
std::string nearest_path(const std::string& path);

/// `no space is left on the device`: errno in plain words, in the C locale.
std::string plain_words(int error);

}  // namespace reach::cli
