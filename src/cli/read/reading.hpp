// Reading: from files, and how they are read, to a Summary. For cli.
#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include <reach/aggregate.hpp>
#include <reach/diagnostic.hpp>
#include <reach/load.hpp>

#include "cli/io/file_source.hpp"
#include "cli/io/io.hpp"
#include "cli/io/rejects_file.hpp"
#include "cli/option/option.hpp"
#include "cli/read/progress.hpp"

namespace reach::cli {

/// A file to read, and the period it holds where the command line says so.
struct Operand {
  std::string path;  ///< `-` is standard input
  std::optional<Period> period;
};

/// What to read and how, checked as far as the command line goes.
struct Reading {
  std::vector<Operand> operands;
  Diagnostics notes;            ///< on how these were understood
  std::string regions, rename;  ///< paths of maps; empty: none
  LoadOptions load;
  AggregateOptions figures;
  bool strict = false;
  std::vector<Code> allowed;  ///< warnings that `strict` leaves alone
  std::string rejects;        ///< the path for bad rows; empty: none may be set aside
  std::uint64_t max_rejects = 0;
  /// Findings of one severity that will be shown: of those beyond, only the number is kept.
  std::size_t most_shown = std::numeric_limits<std::size_t>::max();
};

/// The ids of all files that will be read.
std::vector<FileId> files_read(const Reading& reading, const Io& io);

/// How to load, with the maps that were named; a map that cannot be read is reported.
LoadOptions load_options(const Reading& reading, const Io& io, Diagnostics& findings, FileVersions* versions = nullptr);

/// What loading gave: the data set of all files, and what was found on the way.
struct Loaded {
  Dataset dataset;
  Diagnostics findings;
  bool refused = false;  ///< for mistakes of its own, whatever --strict makes of warnings
};

/// Opens and loads, and shows how far that is. A file that cannot be opened is an error, and left out.
/// Where `versions` are given, so is one of which they know another version.
Loaded load_files(const Reading& reading, const Io& io, Progress* progress = nullptr, RejectsFile* rejects = nullptr,
                  FileVersions* versions = nullptr);

/// The figures of what was loaded. The summary is there unless the data is refused.
struct Figures {
  std::optional<Summary> summary;
  Diagnostics findings;  ///< what concerns the figures; has_errors() means refused
  Diagnostics all;       ///< also what concerns periods that are not compared
};

Figures figures_of(const Loaded& loaded, const AggregateOptions& options);

/// The warnings among the findings, in order: what a JSON report carries.
std::vector<Diagnostic> warnings_in(const Diagnostics& findings);

}  // namespace reach::cli
