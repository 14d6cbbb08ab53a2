// The hashes of the files that a report was made from. For cli/read.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include <reach/source.hpp>

#include "cli/io/file_source.hpp"
#include "source/sha256.hpp"

namespace reach::cli {

/// The SHA-256 of a regular file's bytes, as they were read (`versions`); empty for other files, for those above 256
/// MB, which take long to read again, and where the file has changed since.
std::string file_hash(const std::string& path, FileVersions& versions);

/// The same source, whose bytes are hashed as they are read, because it may be readable only once.
Source hashed(Source source, std::shared_ptr<Sha256> hash);

}  // namespace reach::cli
