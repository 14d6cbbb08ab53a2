// Diagnostic: what is wrong or doubtful in the input, where, and what to do. For every module.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <reach/diagnostic_codes.hpp>

namespace reach {

/// A place in an input. `line` 0 means no place within the file; `file` empty means no place at all.
/// Lines are physical and count from 1; columns are code points and count from 1. In a workbook they are rows and
/// columns of the sheet.
struct Place {
  std::string file;
  std::uint64_t line = 0;
  std::uint64_t column = 0;
  std::string sheet;             ///< of a workbook of several sheets
  std::string cell;              ///< of a workbook: `B7`; empty elsewhere
  std::string snippet;           ///< the line's text (a slice of a long one), unescaped; may be empty
  std::size_t caret = 0;         ///< byte offset of the marked part in `snippet`
  std::size_t caret_length = 0;  ///< its length in bytes; 0 marks nothing
};

/// One finding. The message is lower case, without a full stop, with input in backticks (see `quoted`).
struct Diagnostic {
  Code code;
  std::string message;
  std::string hint;  ///< what to do next; may be empty
  Place place;
  std::string about;     ///< the label of the period it concerns; empty: any. A report drops those of other periods
  bool allowed = false;  ///< a warning that stays one under `--strict`
};

/// Collects findings. Never prints; the printer is in diagnostic/print.hpp.
class Diagnostics {
 public:
  /// Warnings count as errors from here on (`--strict`).
  void set_strict(bool strict) { strict_ = strict; }
  /// But for those of these codes that are added from here on (`--allow`).
  void allow(std::vector<Code> codes) { allowed_codes_ = std::move(codes); }
  /// And for those of these codes that are here already, and have their place in `file`. O(n).
  void allow_in(std::string_view file, std::span<const Code> codes);
  /// Of each severity the first 1000 keep their snippet. O(1).
  void add(Diagnostic diagnostic);
  /// Takes back the findings from `first` on, in the order they were made in, as if they had not been. O(those).
  std::vector<Diagnostic> cut(std::size_t first);
  /// Drops warnings and notes about a period other than those named: they concern figures that are not reported. O(n).
  void keep_about(std::string_view baseline, std::string_view comparison);

  /// O(1), as is `count`.
  [[nodiscard]] bool has_errors() const { return count(Severity::error) > 0; }
  [[nodiscard]] std::size_t count(Severity severity) const;
  /// Whether something is wrong whatever `--strict` makes of warnings: then what follows from the data is not looked
  /// for.
  [[nodiscard]] bool has_mistakes() const { return counts_[static_cast<std::size_t>(Severity::error)] > 0; }
  /// The severity a finding has here: its code's own, or `error` for a warning under `--strict` that is not allowed.
  [[nodiscard]] Severity severity(const Diagnostic& diagnostic) const;
  /// All findings by file in order of first appearance, then line, then column; stable.
  /// O(n log n).
  [[nodiscard]] std::vector<Diagnostic> sorted() const;
  /// The same without copies: pointers into all().
  [[nodiscard]] std::vector<const Diagnostic*> in_order() const;
  [[nodiscard]] const std::vector<Diagnostic>& all() const { return all_; }

 private:
  void forget(const Diagnostic& diagnostic);

  std::vector<Diagnostic> all_;
  std::vector<Code> allowed_codes_;
  std::array<std::size_t, 3> counts_{};  // by the severity of the code
  std::size_t allowed_ = 0;              // warnings among them
  bool strict_ = false;
};

}  // namespace reach
