// Diagnostic: what is wrong or doubtful in the input, where, and what to do. For every module.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <reach/diagnostic_code.hpp>

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
  std::string about;         ///< the label of the period it concerns; empty: any. A report drops those of other periods
  bool allowed = false;      ///< a warning that stays one under `--strict`
  std::uint64_t number = 0;  ///< in the order they were made in; Diagnostics gives it
};

/// What decides whether a finding is printed, and as what: those alike in all of it are of one kind.
struct FindingKind {
  Code code;
  bool allowed = false;
  std::string file;
  std::string about;
  auto operator<=>(const FindingKind&) const = default;
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

  /// Of each kind only the first `most` by line and column are kept from here on, and the number of the others: nobody
  /// would see them. Else all are kept. (Findings that come from the last line to the first are kept, too.)
  void keep_first(std::size_t most) { most_ = most; }
  [[nodiscard]] std::size_t kept_first() const { return most_; }
  /// Of each severity the first 1000 keep their snippet. O(log kinds).
  void add(Diagnostic diagnostic);
  /// Counts a finding of which no more than that would be kept; false where it is to be added. It saves making the
  /// finding. O(log kinds).
  bool count_unseen(Code code, std::string_view file, std::uint64_t line, std::string_view about = {});
  /// Adds what another has, in its order, and counts what it has counted. O(those).
  void append(const Diagnostics& other);

  /// A point that `cut` may go back to.
  std::uint64_t checkpoint() { return checkpoint_ = made_; }
  /// The findings kept since.
  [[nodiscard]] std::span<const Diagnostic> since(std::uint64_t checkpoint) const;
  /// Takes back the findings made since, in the order they were made in, as if they had not been. O(those + kinds).
  std::vector<Diagnostic> cut(std::uint64_t checkpoint);
  /// Keeps whatever is added until `release`: all that is found in a row has to be known before it is judged.
  void hold() { held_from_ = made_; }
  /// O(findings added since `hold`).
  void release();
  /// Drops warnings and notes about a period other than those named: they concern figures that are not reported. O(n).
  void keep_about(std::string_view baseline, std::string_view comparison);

  /// O(1), as is `count`.
  [[nodiscard]] bool has_errors() const { return count(Severity::error) > 0; }
  [[nodiscard]] std::size_t count(Severity severity) const;
  /// How many are wrong whatever `--strict` makes of warnings.
  [[nodiscard]] std::size_t mistakes() const { return counts_[static_cast<std::size_t>(Severity::error)]; }
  /// Whether there are any: then what follows from the data is not looked for.
  [[nodiscard]] bool has_mistakes() const { return mistakes() > 0; }
  /// The severity a finding has here: its code's own, or `error` for a warning under `--strict` that is not allowed.
  [[nodiscard]] Severity severity(Code code, bool allowed) const;
  [[nodiscard]] Severity severity(const Diagnostic& diagnostic) const {
    return severity(diagnostic.code, diagnostic.allowed);
  }
  /// The findings kept, by file in order of first appearance, then line, then column; stable.
  /// O(n log n).
  [[nodiscard]] std::vector<Diagnostic> sorted() const;
  /// The same without copies: pointers into all().
  [[nodiscard]] std::vector<const Diagnostic*> in_order() const;
  /// Those kept, in the order they were made in: some of every kind.
  [[nodiscard]] const std::vector<Diagnostic>& all() const { return all_; }

  struct Unseen {
    FindingKind kind;
    std::uint64_t count = 0;
  };
  /// How many there are beside those kept. O(kinds).
  [[nodiscard]] std::vector<Unseen> unseen() const;

 private:
  /// Where findings are, in the order they are printed in.
  using Spot = std::pair<std::uint64_t, std::uint64_t>;
  /// Findings of a kind that were made one after another and are not kept.
  struct Run {
    std::uint64_t first = 0;  ///< the number of the first
    std::uint64_t count = 0;
  };
  struct Crowd {
    std::vector<Spot> first{};  ///< of the kind, as a heap: `most_` of them, where there are so many
    std::vector<Run> runs{};
  };

  [[nodiscard]] bool is_bounded() const { return most_ != kAll && !held_from_; }
  [[nodiscard]] bool is_allowed(Code code) const;
  void count_one(Code code, bool allowed);
  void forget(Code code, bool allowed, std::uint64_t number = 1);
  void note(Crowd& crowd, Spot spot) const;
  void count_in(Crowd& crowd, std::uint64_t number);
  void cut_runs(std::uint64_t checkpoint);

  static constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();

  std::vector<Diagnostic> all_;
  std::map<FindingKind, Crowd> crowds_;  // none where all are kept
  std::vector<Code> allowed_codes_;
  std::array<std::size_t, 3> counts_{};  // by the severity of the code
  std::size_t allowed_ = 0;              // warnings among them
  std::size_t most_ = kAll;
  std::uint64_t made_ = 0;
  std::uint64_t checkpoint_ = 0;  // the last: no run goes on beyond it
  std::optional<std::uint64_t> held_from_;
  bool strict_ = false;
};

/// A diagnostic in the making: `error(code::bad_map, "the map is empty").hint("…").at(place)`.
class DiagnosticBuilder {
 public:
  DiagnosticBuilder(Code code, std::string message) : made_{code, std::move(message), {}, {}, {}} {}

  /// What to do next.
  DiagnosticBuilder&& hint(std::string text) && {
    made_.hint = std::move(text);
    return std::move(*this);
  }
  DiagnosticBuilder&& at(Place place) && {
    made_.place = std::move(place);
    return std::move(*this);
  }
  /// In a file, on a line; 0: at no place within it.
  DiagnosticBuilder&& in(std::string file, std::uint64_t line = 0) && {
    made_.place.file = std::move(file);
    made_.place.line = line;
    return std::move(*this);
  }
  /// The label of the period that it concerns.
  DiagnosticBuilder&& about(std::string period) && {
    made_.about = std::move(period);
    return std::move(*this);
  }
  operator Diagnostic() && { return std::move(made_); }  // NOLINT(google-explicit-constructor)

 private:
  Diagnostic made_;
};

/// A code of this severity: seen to when it is compiled.
template <Severity kSeverity>
struct CodeOf {
  consteval CodeOf(const CodeInfo& given) : code(given) {  // NOLINT(google-explicit-constructor)
    if (given.severity != kSeverity) throw "another severity";
  }
  Code code;
};

inline DiagnosticBuilder error(CodeOf<Severity::error> code, std::string message) {
  return {code.code, std::move(message)};
}
inline DiagnosticBuilder warning(CodeOf<Severity::warning> code, std::string message) {
  return {code.code, std::move(message)};
}
inline DiagnosticBuilder note(CodeOf<Severity::note> code, std::string message) {
  return {code.code, std::move(message)};
}
/// Of whatever severity: where the code is worked out.
inline DiagnosticBuilder finding(Code code, std::string message) { return {code, std::move(message)}; }

}  // namespace reach
