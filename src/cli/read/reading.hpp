// Reading: from files and reading options to a Summary. For cli.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
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

/// A file to read, and its period if the command line gives one.
struct Operand {
  std::string path;  ///< `-` is standard input
  std::optional<Period> period;
  std::string part = {};  ///< the sheet of a workbook, or the file of an archive: `book.xlsx#2016`; empty: not named
};

/// What to read and how, as far as the command line can be checked.
struct Reading {
  std::vector<Operand> operands;
  Diagnostics notes;            ///< on how these options were understood
  std::string regions, rename;  ///< paths of maps; empty: none
  std::string population;       ///< the path of a file of populations; empty: none
  LoadOptions load;
  AggregateOptions figures;
  bool strict = false;
  bool hashes = false;        ///< also work out the hashes of the files
  std::vector<Code> allowed;  ///< warnings that `strict` does not turn into errors
  std::string rejects;        ///< the path for rejected rows; empty: rows may not be rejected
  std::uint64_t max_rejects = 0;
  /// The number of findings of one severity to show: any beyond are only counted.
  std::size_t most_shown = std::numeric_limits<std::size_t>::max();
};

/// The ids of all files that will be read.
std::vector<FileId> files_read(const Reading& reading, const Io& io);

/// How to load, with the named maps; a map that cannot be read is reported.
LoadOptions load_options(const Reading& reading, const Io& io, Diagnostics& findings, FileVersions* versions = nullptr);

/// The result of loading: the data set of all files, and the findings.
struct Loaded {
  Dataset dataset;
  Diagnostics findings;
  bool refused = false;  ///< for errors in the data itself, not for warnings under --strict
};

/// Opens and loads the files, and shows the progress. A file that cannot be opened is an error and left out; so is a
/// file of which `versions`, if given, knows another version.
Loaded load_files(const Reading& reading, const Io& io, Progress* progress = nullptr, RejectsFile* rejects = nullptr,
                  FileVersions* versions = nullptr);

/// The figures of the loaded data. There is a summary unless the data is refused.
struct Figures {
  std::optional<Summary> summary;
  Diagnostics findings;  ///< findings that concern the figures; has_errors() means refused
  Diagnostics all;       ///< also findings about periods that are not compared
};

Figures figures_of(const Loaded& loaded, const AggregateOptions& options);

/// The first of the findings on figures that makes them doubtful: a period is incomplete, or a row or channel may be
/// the total of others; nothing if there is none. O(findings).
std::optional<Diagnostic> doubt_in(const Diagnostics& findings);

}  // namespace reach::cli
