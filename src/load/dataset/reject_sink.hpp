// RejectSink: writes out rows that cannot be counted, and counts and reports them, so that the other rows are counted.
// For load/dataset.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <reach/diagnostic.hpp>
#include <reach/load.hpp>

namespace reach {

class RejectSink {
 public:
  explicit RejectSink(const LoadOptions& options) : rejects_(options.rejects ? &*options.rejects : nullptr) {}

  /// Whether rows may be set aside: this was requested, and the limit is not yet exceeded.
  [[nodiscard]] bool is_open() const { return rejects_ != nullptr && !refused_; }
  /// Whether reading must stop: too many rows were set aside.
  [[nodiscard]] bool refused() const { return refused_; }
  [[nodiscard]] std::uint64_t rows() const { return rows_; }

  /// The rows that follow are from a file with this header, and of this period if the command line gives one.
  void begin_file(std::string header, std::optional<Period> period);
  /// Sets a row aside, unchanged, with its faults; or reports why the data is now rejected.
  void take(std::string_view row, std::vector<Diagnostic> faults, Diagnostics& diagnostics);
  /// After everything is read: finishes the output, and reports what was set aside and why.
  void finish(Diagnostics& diagnostics);

 private:
  struct Heading {
    std::string header;
    std::optional<Period> period;
    bool operator==(const Heading&) const = default;
  };
  void refuse(Diagnostic why, Diagnostics& diagnostics);

  const Rejects* rejects_;
  Heading heading_;  ///< of the current file
  std::optional<Heading> first_heading_;
  std::optional<Heading> written_;  ///< the heading above the rows already written
  std::uint64_t rows_ = 0;
  std::uint64_t lines_ = 0;  ///< in these rows: an unclosed quote may have joined many lines into one row
  std::map<Code, std::uint64_t> reasons_;
  std::vector<Diagnostic> first_;  ///< the faults of the first rows
  bool refused_ = false;
};

/// Whether a row can be set aside: its faults concern only the row itself, and it is certain where it ends.
bool may_set_aside(std::string_view row, std::span<const Diagnostic> faults, char delimiter);

}  // namespace reach
