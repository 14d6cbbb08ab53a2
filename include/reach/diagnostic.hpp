// Diagnostic: what is wrong or doubtful in the input, where, and what to do about it. For every module.
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

/// A place in an input. `line` 0 means the file as a whole; an empty `file` means no place at all. Lines are physical;
/// columns are code points; both count from 1. In a workbook, they are the rows and columns of the sheet.
struct Place {
  std::string file;
  std::uint64_t line = 0;
  std::uint64_t column = 0;
  std::string sheet;             ///< of a workbook with several sheets
  std::string cell;              ///< of a workbook: `B7`; otherwise empty
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
  std::string
      about;  ///< the label of the period it concerns; empty: any period. Reports drop findings about other periods
  bool allowed = false;      ///< a warning that stays a warning under `--strict`
  std::uint64_t number = 0;  ///< its place in the order of creation; assigned by Diagnostics
  std::string lines = {};    ///< what the hint offers to paste, line by line, as it is; may be empty
};

/// What decides whether, and with what severity, a finding is printed. Findings that agree in all of this are of one
/// kind.
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
  /// From here on, warnings count as errors (`--strict`).
  void set_strict(bool strict) { strict_ = strict; }
  /// Exempts warnings with these codes from `--strict`, if added from here on (`--allow`).
  void allow(std::vector<Code> codes) { allowed_codes_ = std::move(codes); }
  /// Exempts warnings with these codes that were already added and are in `file`. O(n).
  void allow_in(std::string_view file, std::span<const Code> codes);

  /// From here on, keeps only the first `most` findings of each kind, by line and column, and counts the others, which
  /// would never be printed. Without this call, all are kept. (Findings made from the last line to the first are also
  /// kept.)
  void keep_first(std::size_t most) { most_ = most; }
  [[nodiscard]] std::size_t kept_first() const { return most_; }
  /// Only the first 1000 findings of each severity keep their snippet. O(log kinds). Rarely called: `cold` keeps its
  /// code apart from the code that every report runs.
  [[gnu::cold]] void add(Diagnostic diagnostic);
  /// Counts a finding of which only the number would be kept, and saves creating it. Returns false if it must be added
  /// instead. O(log kinds).
  bool count_unseen(Code code, std::string_view file, std::uint64_t line, std::string_view about = {});
  /// Adds another's findings in their order, and its numbers of findings not kept. O(those).
  void append(const Diagnostics& other);

  /// A point that `cut` can return to.
  std::uint64_t checkpoint() { return checkpoint_ = made_; }
  /// The findings kept since the checkpoint.
  [[nodiscard]] std::span<const Diagnostic> since(std::uint64_t checkpoint) const;
  /// Removes the findings made since the checkpoint, as if they had never been made, and returns them in order of
  /// creation. O(those + kinds).
  std::vector<Diagnostic> cut(std::uint64_t checkpoint);
  /// Keeps everything added until `release`: a row can only be judged when all its findings are known.
  void hold() { held_from_ = made_; }
  /// O(findings added since `hold`).
  void release();
  /// Drops warnings and notes about periods other than these: their figures are not reported. O(n × log periods).
  void keep_about(std::vector<std::string> periods);

  /// O(1), as for `count`.
  [[nodiscard]] bool has_errors() const { return count(Severity::error) > 0; }
  [[nodiscard]] std::size_t count(Severity severity) const;
  /// The number of findings that are errors even without `--strict`.
  [[nodiscard]] std::size_t mistakes() const { return counts_[static_cast<std::size_t>(Severity::error)]; }
  /// Whether there are mistakes. If so, checks of what follows from the data are skipped.
  [[nodiscard]] bool has_mistakes() const { return mistakes() > 0; }
  /// The severity of a finding here: that of its code, or `error` for a warning under `--strict` that is not allowed.
  [[nodiscard]] Severity severity(Code code, bool allowed) const;
  [[nodiscard]] Severity severity(const Diagnostic& diagnostic) const {
    return severity(diagnostic.code, diagnostic.allowed);
  }
  /// The findings kept, by file in order of first appearance, then line, then column; stable.
  /// O(n log n).
  [[nodiscard]] std::vector<Diagnostic> sorted() const;
  /// The same without copies, as pointers into all().
  [[nodiscard]] std::vector<const Diagnostic*> in_order() const;
  /// The findings kept, in order of creation: some of every kind.
  [[nodiscard]] const std::vector<Diagnostic>& all() const { return all_; }

  struct Unseen {
    FindingKind kind;
    std::uint64_t count = 0;
  };
  /// How many findings of each kind were not kept. O(kinds).
  [[nodiscard]] std::vector<Unseen> unseen() const;

 private:
  /// Where a finding is, for the order of printing.
  using Spot = std::pair<std::uint64_t, std::uint64_t>;
  /// Consecutive findings of one kind that were not kept.
  struct Run {
    std::uint64_t first = 0;  ///< the number of the first finding
    std::uint64_t count = 0;
  };
  struct Crowd {
    std::vector<Spot> first{};  ///< the first of the kind, as a heap: at most `most_`
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
  std::map<FindingKind, Crowd> crowds_;  // empty if all are kept
  std::vector<Code> allowed_codes_;
  std::array<std::size_t, 3> counts_{};  // by the severity of the code
  std::size_t allowed_ = 0;              // how many of these are allowed warnings
  std::size_t most_ = kAll;
  std::uint64_t made_ = 0;
  std::uint64_t checkpoint_ = 0;  // the last one: no run continues past it
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
  /// What the hint offers to paste: lines without a final line end.
  DiagnosticBuilder&& lines(std::string text) && {
    made_.lines = std::move(text);
    return std::move(*this);
  }
  DiagnosticBuilder&& at(Place place) && {
    made_.place = std::move(place);
    return std::move(*this);
  }
  /// Sets the file and line; line 0 means the file as a whole.
  DiagnosticBuilder&& in(std::string file, std::uint64_t line = 0) && {
    made_.place.file = std::move(file);
    made_.place.line = line;
    return std::move(*this);
  }
  /// Sets the label of the period that it concerns.
  DiagnosticBuilder&& about(std::string period) && {
    made_.about = std::move(period);
    return std::move(*this);
  }
  operator Diagnostic() && { return std::move(made_); }  // NOLINT(google-explicit-constructor)

 private:
  Diagnostic made_;
};

/// A code of this severity, checked at compile time.
template <Severity kSeverity>
struct CodeOf {
  consteval CodeOf(const CodeInfo& given) : code(given) {  // NOLINT(google-explicit-constructor)
    if (given.severity != kSeverity) throw "another severity";
  }
  Code code;
};

[[gnu::cold]] inline DiagnosticBuilder error(CodeOf<Severity::error> code, std::string message) {
  return {code.code, std::move(message)};
}
[[gnu::cold]] inline DiagnosticBuilder warning(CodeOf<Severity::warning> code, std::string message) {
  return {code.code, std::move(message)};
}
[[gnu::cold]] inline DiagnosticBuilder note(CodeOf<Severity::note> code, std::string message) {
  return {code.code, std::move(message)};
}
/// A diagnostic of any severity, for codes only known at run time.
[[gnu::cold]] inline DiagnosticBuilder finding(Code code, std::string message) { return {code, std::move(message)}; }

}  // namespace reach
