// JSON and JSON Lines written by reach, read back as delimited text with the same rows. For load.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include <reach/load.hpp>

namespace reach {

/// The lines of JSON that are not rows, recorded while the text is read.
struct JsonFaults {
  std::uint64_t lines = 0;
  std::uint64_t first_line = 0;
  bool first_is_json = false;  ///< it is JSON, but not a row like those above
};

struct OwnJson {
  Source text;                               ///< a header as line 0, and each row at its line in the JSON
  std::shared_ptr<const JsonFaults> faults;  ///< complete once the text is read
};

/// Reads a source that begins like JSON; nothing after reporting that reach did not write it, or that it cannot be read
/// as counts. JSON Lines are read line by line; a document, of at most 32 MB, is read whole.
std::optional<OwnJson> own_json(Source source, const LoadOptions& options, Diagnostics& diagnostics);

/// After the text is read: reports the lines that are not rows.
void report_faults(const JsonFaults& faults, const std::string& file, Diagnostics& diagnostics);

}  // namespace reach
