#include "load/dataset/reject_sink.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/core.h>

#include "diagnostic/codes/counts.hpp"
#include "diagnostic/codes/dates.hpp"
#include "diagnostic/codes/figures.hpp"
#include "diagnostic/codes/names.hpp"
#include "diagnostic/codes/periods.hpp"
#include "diagnostic/codes/records.hpp"
#include "diagnostic/codes/regions.hpp"
#include "diagnostic/codes/rejects.hpp"
#include "diagnostic/codes/text.hpp"
#include "source/window.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr std::size_t kRowsShown = 10;  // how many rows have their faults reported

/// The faults that concern a single row, in the order in which the reasons are reported. Not among them: the header,
/// the encoding, an unclosed quote, text below the table, stated figures that differ, sums that are too large, a force
/// that is in no map.
constexpr auto kOfRows = std::to_array<Code>({
    code::control_character,
    code::hidden_character,
    code::field_count,
    code::stray_quote,
    code::bad_count,
    code::bad_marker,
    code::large_count,
    code::bad_period,
    code::bad_date,
    code::ambiguous_date,
    code::no_offset,
    code::bad_name,
    code::bad_id,
    code::duplicate_count,
    code::two_spellings,
    code::two_regions,
    code::mixed_periods,
});

bool is_error(const Diagnostic& finding) { return finding.code.severity() == Severity::error; }

bool is_break(char c) { return c == '\n' || c == '\r'; }

/// Where a row ends if a quote inside a cell is an ordinary character: after the first line break that is outside cells
/// beginning with a quote; npos if the row does not end.
std::size_t end_of_row(std::string_view row, char delimiter) {
  bool begins = true;  // whether the next byte begins a cell
  for (std::size_t at = 0; at < row.size(); ++at) {
    if (begins && row[at] == '"') {
      for (at = row.find('"', at + 1); at + 1 < row.size() && row[at + 1] == '"';) at = row.find('"', at + 2);
      if (at == std::string_view::npos) return at;
    } else if (is_break(row[at])) {
      return at + (row.substr(at).starts_with("\r\n") ? 2 : 1);
    }
    begins = row[at] == delimiter;
  }
  return row.size();
}

/// Whether a row with a misplaced quote ends in the same place however its quotes are interpreted.
bool ends_for_certain(std::string_view row, char delimiter) {
  return std::ranges::count(row, '"') % 2 == 0 && end_of_row(row, delimiter) == row.size();
}

}  // namespace

bool may_set_aside(std::string_view row, std::span<const Diagnostic> faults, char delimiter) {
  if (std::ranges::none_of(faults, is_error)) return false;  // a warning that --strict makes an error
  return std::ranges::all_of(faults, [&](const Diagnostic& fault) {
    if (!is_error(fault)) return true;
    if (std::ranges::find(kOfRows, fault.code) == kOfRows.end()) return false;
    return fault.code != code::stray_quote || ends_for_certain(row, delimiter);
  });
}

void RejectSink::begin_file(std::string header, std::optional<Period> period) {
  if (!is_open()) return;
  heading_ = {std::move(header), period};
  if (!first_heading_) first_heading_ = heading_;
}

void RejectSink::take(std::string_view row, std::vector<Diagnostic> faults, Diagnostics& diagnostics) {
  const bool ended = is_break(row.back());
  ++rows_;
  lines_ += count_line_breaks(row) + (ended ? 0 : 1);
  Diagnostic& fault = *std::ranges::find_if(faults, is_error);
  ++reasons_[fault.code];
  if (first_.size() < kRowsShown) first_.push_back(fault);
  if (lines_ > rejects_->most) {
    return refuse({code::too_many_rejects,
                   fmt::format("more rows are bad than the {} that --max-rejects allows", rejects_->most),
                   "correct them, or allow more; the first are shown here",
                   {},
                   {}},
                  diagnostics);
  }
  if (written_ && *written_ != heading_) {
    return refuse(
        {code::rejects_differ,
         fmt::format("this row cannot go into {}, below the header of another file", in_backticks(rejects_->file)),
         "read files with different headers, or of different periods, separately",
         fault.place,
         {}},
        diagnostics);
  }
  if (!written_) rejects_->write(heading_.header);
  written_ = heading_;
  rejects_->write(row);
  if (!ended) rejects_->write("\n");
}

/// Reports the faults of the rows as errors, as without --max-rejects.
void RejectSink::refuse(Diagnostic why, Diagnostics& diagnostics) {
  refused_ = true;
  diagnostics.add(std::move(why));
  for (Diagnostic& fault : first_) diagnostics.add(std::move(fault));
}

void RejectSink::finish(Diagnostics& diagnostics) {
  if (!is_open()) return;
  if (!written_ && first_heading_) rejects_->write(first_heading_->header);
  if (rows_ == 0) return;
  std::string reasons;
  for (const Code code : kOfRows) {
    const auto rows = reasons_.find(code);
    if (rows == reasons_.end()) continue;
    reasons += fmt::format("{}{} {}", reasons.empty() ? "" : ", ", rows->second, code.name());
  }
  const std::string lines = lines_ == rows_ ? std::string() : fmt::format(" on {} lines", lines_);
  diagnostics.add(warning(code::rows_set_aside,
                          fmt::format("{}{} {} not counted, but set aside in {}: {}", plural(rows_, "row"), lines,
                                      rows_ == 1 ? "is" : "are", in_backticks(rejects_->file), reasons))
                      .hint("correct the rows there, and read that file together with the others"));
  for (const Diagnostic& fault : first_) {
    diagnostics.add(note(code::set_aside, "set aside: " + fault.message).hint(fault.hint).at(fault.place));
  }
}

}  // namespace reach
