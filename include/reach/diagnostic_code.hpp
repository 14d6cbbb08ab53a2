// Code: what kind of thing is wrong or doubtful. The codes themselves are in diagnostic/codes. For every module.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace reach {

enum class Severity : std::uint8_t { note, warning, error };

/// Everything about a code: a constant in namespace `code`, in the header of its area. It is never copied: its address
/// identifies the code.
struct CodeInfo {
  consteval CodeInfo(std::string_view its_name, Severity its_severity, std::string_view its_summary)
      : name(its_name), severity(its_severity), summary(its_summary) {}
  CodeInfo(const CodeInfo&) = delete;
  CodeInfo& operator=(const CodeInfo&) = delete;

  std::string_view name;  ///< as printed in brackets: `bad-count`
  Severity severity;
  std::string_view summary;  ///< one line for the documentation
};

/// Refers to one of these constants: `code::bad_count`.
class Code {
 public:
  constexpr Code(const CodeInfo& info) : info_(&info) {}  // NOLINT(google-explicit-constructor)
  Code(const CodeInfo&&) = delete;

  [[nodiscard]] constexpr std::string_view name() const { return info_->name; }
  [[nodiscard]] constexpr Severity severity() const { return info_->severity; }
  [[nodiscard]] constexpr std::string_view summary() const { return info_->summary; }

  friend constexpr bool operator==(Code a, Code b) { return a.info_ == b.info_; }
  /// By name: the order of codes in memory differs between builds.
  friend constexpr std::strong_ordering operator<=>(Code a, Code b) { return a.name() <=> b.name(); }

 private:
  const CodeInfo* info_;
};

}  // namespace reach
