// Where `reach audit --mark` writes: the document itself, or a copy of it. For cli/command.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/auditing/audit_mark.hpp"
#include "cli/command/command.hpp"
#include "cli/io/file_state.hpp"
#include "cli/io/output.hpp"
#include "cli/read/reading.hpp"

namespace reach::cli {

struct MarkedCopy {
  std::string document;
  std::string path;                ///< of what is written; `-` for standard output
  std::string seen_from;           ///< the paths of its marks are as seen from this document
  std::string words;               ///< of its data mark
  bool in_place = false;           ///< the document itself is replaced
  std::optional<FileState> state;  ///< of the document before it was read
};

/// What --mark means with these operands; reports what it cannot be. `output` is the value of -o.
MarkedCopy check_copy(const std::vector<std::string>& documents, const std::vector<std::string>& data,
                      const std::string& output, const Given& given, Diagnostics& faults);

/// Whether the copy may be written: not over a file that is read, nor through a link that leads out of the repository.
bool may_write(const MarkedCopy& copy, std::span<const FileId> inputs, const Io& io, Diagnostics& trouble);

/// The document with marks, which `check` holds true; nothing after reporting why there is none. `reading` is that of
/// the data.
std::optional<MarkedRelease> mark_copy(const MarkedCopy& copy, const Audit& audit, const Reading& reading, const Io& io,
                                       Diagnostics& trouble);

/// `release.md: nothing was marked: 2 figures are contradicted; correct them first`
std::string not_marked_text(const MarkedCopy& copy, std::uint64_t wrong);

/// Writes it, atomically, and says what was marked; `code` is the exit code if that succeeds.
int write_copy(const MarkedCopy& copy, const MarkedRelease& marked, int code, const Session& session);

}  // namespace reach::cli
