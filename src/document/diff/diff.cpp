// The unified diff of a document and its renewal, as GNU diff writes it.
#include <fmt/core.h>

#include <span>
#include <utility>

#include <reach/document.hpp>

#include "document/diff/changes.hpp"
#include "document/diff/diff_ink.hpp"

namespace reach {
namespace {

using document::Replacement;

constexpr std::size_t kContext = 3;  // lines shown around a change

/// Writes hunks in order.
class Hunks {
 public:
  Hunks(const Document& document, const Renewal& renewal, const DiffStyle& style)
      : text_(document.text), renewed_(renewal.text), rule_{style.raw}, ink_(style) {}

  /// Writes the changes as hunks; those with at most twice the context between them share one.
  void write(std::span<const Replacement> changes) {
    while (!changes.empty()) {
      std::size_t count = 1;
      while (count < changes.size() && is_near(changes[count - 1], changes[count])) ++count;
      write_hunk(changes.first(count));
      changes = changes.subspan(count);
    }
  }

  std::string take() { return std::move(out_); }

 private:
  [[nodiscard]] bool is_near(const Replacement& change, const Replacement& next) const {
    return forward(change.old_end, 2 * kContext, next.old_begin) == next.old_begin;
  }

  /// The end of the next `lines` lines, but at most `end`.
  [[nodiscard]] std::size_t forward(std::size_t at, std::size_t lines, std::size_t end) const {
    for (; lines > 0 && at < end; --lines) at = rule_.end(text_, at);
    return at;
  }

  void write_hunk(std::span<const Replacement> changes) {
    std::size_t begin = changes.front().old_begin;
    for (std::size_t i = 0; i < kContext && begin > 0; ++i) begin = rule_.before(text_, begin);
    const std::size_t end = forward(changes.back().old_end, kContext, text_.size());
    for (; done_ < begin; done_ = rule_.end(text_, done_)) ++line_;

    std::string lines;
    std::size_t kept = 0;
    std::size_t removed = 0;
    std::size_t added = 0;
    const auto keep = [&](std::size_t until) {
      kept += append(lines, ' ', text_, done_, until);
      done_ = until;
    };
    for (const Replacement& change : changes) {
      keep(change.old_begin);
      removed += append(lines, '-', text_, change.old_begin, change.old_end);
      added += append(lines, '+', renewed_, change.new_begin, change.new_end);
      done_ = change.old_end;
    }
    keep(end);
    out_ += ink_.hunk_header(range(line_, kept + removed), range(line_ + shift_, kept + added)) + lines;
    line_ += kept + removed;
    shift_ += added - removed;  // modulo 2^64, like the sum
  }

  /// Appends the lines in [begin, end) with their sign; returns their number.
  std::size_t append(std::string& out, char sign, std::string_view text, std::size_t begin, std::size_t end) const {
    std::size_t count = 0;
    for (std::size_t next = begin; begin < end; begin = next, ++count) {
      next = rule_.end(text, begin);
      ink_.append(out, sign, text, begin, next);
    }
    return count;
  }

  /// `12,7`; `12` for a single line; the number of the line before for an empty range.
  static std::string range(std::size_t line, std::size_t count) {
    if (count == 1) return fmt::format("{}", line);
    return fmt::format("{},{}", count == 0 ? line - 1 : line, count);
  }

  std::string_view text_;
  std::string_view renewed_;
  document::LineRule rule_;
  document::DiffInk ink_;
  std::string out_;
  std::size_t done_ = 0;   // of `text_`
  std::size_t line_ = 1;   // line number at `done_`
  std::size_t shift_ = 0;  // lines added so far, minus those removed
};

std::string_view name_from(std::string_view folder, std::string_view name) {
  const bool lies_in =
      !folder.empty() && name.size() > folder.size() + 1 && name.starts_with(folder) && name[folder.size()] == '/';
  return lies_in ? name.substr(folder.size() + 1) : name;
}

}  // namespace

std::string unified_diff(const Document& document, const Renewal& renewal, const DiffStyle& style) {
  const auto changes = document::changed_lines(document, renewal, {style.raw});
  if (changes.empty()) return {};
  Hunks hunks(document, renewal, style);
  hunks.write(changes);
  return document::DiffInk(style).file_header(name_from(style.folder, document.name)) + hunks.take();
}

}  // namespace reach
