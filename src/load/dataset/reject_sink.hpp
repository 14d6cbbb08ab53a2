// RejectSink: rows that cannot be counted are given away, counted and told of, so that the others are counted. For
// load/dataset.
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

  /// Whether a row may be set aside: asked for, and not refused yet.
  [[nodiscard]] bool is_open() const { return rejects_ != nullptr && !refused_; }
  /// Whether no more is to be read: there were too many rows.
  [[nodiscard]] bool refused() const { return refused_; }
  [[nodiscard]] std::uint64_t rows() const { return rows_; }

  /// The rows that follow are of a file with this header, and of this period where the command line gives one.
  void begin_file(std::string header, std::optional<Period> period);
  /// Takes a row as it stands with what is wrong with it, or reports why the data is refused now.
  void take(std::string_view row, std::vector<Diagnostic> faults, Diagnostics& diagnostics);
  /// When all is read: ends what is written, and tells what was set aside and why.
  void finish(Diagnostics& diagnostics);

 private:
  struct Heading {
    std::string header;
    std::optional<Period> period;
    bool operator==(const Heading&) const = default;
  };
  void refuse(Diagnostic why, Diagnostics& diagnostics);

  const Rejects* rejects_;
  Heading heading_;  ///< of the file at hand
  std::optional<Heading> first_heading_;
  std::optional<Heading> written_;  ///< what the rows written stand under
  std::uint64_t rows_ = 0;
  std::uint64_t lines_ = 0;  ///< of these rows: a quote left open may have made one row of many
  std::map<Code, std::uint64_t> reasons_;
  std::vector<Diagnostic> first_;  ///< what is wrong with the first rows
  bool refused_ = false;
};

/// Whether what is wrong with a row is its own affair, and where it ends is certain: then it can be set aside.
bool may_set_aside(std::string_view row, std::span<const Diagnostic> faults, char delimiter);

}  // namespace reach
