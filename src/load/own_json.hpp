// What reach wrote as JSON or JSON Lines, read back: the same rows as delimited text. For load.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include <reach/load.hpp>

namespace reach {

/// The lines of JSON that are no rows, as they are met while the text is read.
struct JsonFaults {
  std::uint64_t lines = 0;
  std::uint64_t first_line = 0;
  bool first_is_json = false;  ///< it is JSON, but not a row like those above it
};

struct OwnJson {
  Source text;  ///< a header, which is line 0, and a row for each line of JSON Lines; of a document, each at its line
  std::shared_ptr<const JsonFaults> faults;  ///< complete once the text is read
};

/// Reads a source that begins like JSON. Nothing after reporting that reach did not write it, or that it cannot be read
/// as counts. JSON Lines are read line by line; a document, of at most 32 MB, at once.
std::optional<OwnJson> own_json(Source source, const LoadOptions& options, Diagnostics& diagnostics);

/// Reports the lines that are no rows, after the text is read.
void report_faults(const JsonFaults& faults, const std::string& file, Diagnostics& diagnostics);

}  // namespace reach
