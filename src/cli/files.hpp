// Files by path: sources over them, what is wrong with them, and what was meant. For cli.
#pragma once

#include <optional>
#include <string>

#include <reach/diagnostic.hpp>
#include <reach/source.hpp>

#include "cli/io.hpp"

namespace reach::cli {

/// A source that opens `path` at its first read and closes it at its end, so that any number of files can be named.
Source file_source(const std::string& path);

/// Whether `path` can be opened for reading; if not, says why.
bool check_readable(const std::string& path, Diagnostics& findings);

/// The id of whatever stands at `path`, links followed; nothing where nothing does.
std::optional<FileId> file_id(const std::string& path);

/// The existing path that `path` may be a misspelling of, folder by folder; empty where none is near.
std::string nearest_path(const std::string& path);

/// `no space is left on the device`: errno in plain words, in the C locale.
std::string plain_words(int error);

}  // namespace reach::cli
