// Files by path: their content, their errors, and the path that a misspelt one may mean. For cli.
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

/// The same, and whether it is a regular file: opening a pipe or a terminal may wait for ever.
bool check_regular(const std::string& path, Diagnostics& findings);

/// Whether `path` names a descriptor that is already open: `/dev/fd/63`, `/dev/stdin`.
bool is_descriptor(std::string_view path);

/// Whether a file has parts that can be named (the sheets of a workbook, the files of an archive), by its ending.
bool may_have_parts(std::string_view path);

/// `report.csv`, `docs/report.csv` → `./`, `docs/`.
std::string folder_of(const std::string& path);

/// `path` relative to the working folder, given a path relative to `folder`, which is empty or ends with a slash. An
/// absolute path, standard input (`-`) and an empty path stay unchanged.
std::string path_in(const std::string& folder, const std::string& path);

/// All bytes of a file, or of `standard_input` if `path` is `-`; nothing after reporting why not.
std::optional<std::string> read_whole(const std::string& path, const Source& standard_input, Diagnostics& findings);

/// The id of the file at `path`, following links; nothing if there is no such file.
std::optional<FileId> file_id(const std::string& path);

/// The existing path that `path` may be a misspelling of, matched folder by folder; empty if none is near.
std::string nearest_path(const std::string& path);

/// `no space is left on the device`: errno in plain words, in the C locale.
std::string plain_words(int error);

}  // namespace reach::cli
