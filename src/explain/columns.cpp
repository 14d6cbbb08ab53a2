#include "explain/columns.hpp"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "text/listed.hpp"
#include "text/right_to_left.hpp"
#include "text/unicode.hpp"
#include "text/wrapped.hpp"

namespace reach::explain {
namespace {

constexpr std::size_t kWidth = 80;
constexpr std::size_t kRanges = 8;  // of lines, at most, are shown

std::string range_text(std::pair<std::uint64_t, std::uint64_t> range) {
  return range.first == range.second ? fmt::format("{}", range.first) : fmt::format("{}–{}", range.first, range.second);
}

/// `data/a.csv:12–23, 40 and 31 more; data/b.csv:7`; for a workbook `data/a.xlsx: rows 12–23, 40`.
std::string lines_text(const SourceLines& lines, const Working& working) {
  std::string text;
  for (const FileLines& file : lines.files) {
    if (!text.empty()) text += "; ";
    text += shown(working.names[file.input]) + ':';
    const bool one = file.ranges.size() == 1 && file.ranges.front().first == file.ranges.front().second;
    if (!working.sheets[file.input].empty()) text += one ? " row " : " rows ";
    const std::size_t most = std::min(file.ranges.size(), kRanges);
    for (std::size_t at = 0; at < most; ++at) text += (at == 0 ? "" : ", ") + range_text(file.ranges[at]);
    if (file.ranges.size() > most) text += fmt::format(" and {} more", file.ranges.size() - most);
  }
  return text;
}

/// `12 rows from 2016-01 to 2016-12, data/a.csv:2–13`; for rows without dates, only the lines.
std::string source_text(const ExplainedPart& part, const Working& working) {
  const Sources& sources = part.sources;
  if (part.parts.empty() && !part.left_out.empty()) return "all its forces are left out";
  if (sources.rows.empty()) return "no row";
  const SourceLines lines = sources.lines();
  const std::string where = lines_text(lines, working);
  if (!sources.first) return where;
  const std::string rows = plural(lines.rows, "row");
  if (sources.first == sources.last) return fmt::format("{} of {}, {}", rows, period_label(*sources.first), where);
  return fmt::format("{} from {} to {}, {}", rows, period_label(*sources.first), period_label(*sources.last), where);
}

/// `= website 483 + helpline 97`, for a union `of website 483, helpline 97`; empty for a figure with fewer than two
/// parts.
std::string sum_text(const ExplainedPart& part, bool united) {
  if (part.parts.size() < 2) return {};
  std::string text = united ? "of" : "=";
  for (const ExplainedPart& each : part.parts) {
    text += fmt::format("{} {} {}",
                        &each == part.parts.data() ? ""
                        : united                   ? ","
                                                   : " +",
                        shown(each.name), number(each));
  }
  return text;
}

std::string padded(std::string text, std::size_t width) {
  text.append(width - std::min(width, display_width(text)), ' ');
  return text;
}

}  // namespace

std::string shown(std::string_view name) { return isolated(printable(name)); }

std::string number(Count count) {
  return count.is_missing() ? std::string(to_text(count.symbol())) : fmt::format("{}", count.value());
}

std::string number(const ExplainedPart& part) { return with_markers(number(part.count), part.markers); }

ExplainColumns::ExplainColumns(const Working& working) : working_(working) {
  for (const ExplainedPeriod& each : working.periods) {
    const ExplainedPart& side = each.figure;
    measure({sum_label(), number(side), {}, {}});
    for (const auto* parts : {&side.parts, &side.left_out}) {
      for (const ExplainedPart& part : *parts) measure(row_of(part));
    }
    if (side.parts.empty()) measure(row_of(side));
  }
}

std::string ExplainColumns::line(const ExplainedPart& part) const {
  const FigureRow row = row_of(part);
  const std::string head = head_of(row);
  if (beside()) {
    const std::string sum = sum_ == 0 ? std::string() : ' ' + padded(row.sum, sum_);
    return fmt::format("{}{}  {}\n", head, sum, row.source);
  }
  const std::size_t used = 2 + label_ + 2 + count_ + 1;
  const std::string sum = row.sum.empty() ? std::string() : ' ' + wrapped(row.sum, used, used + 2);
  return fmt::format("{}{}\n    {}\n", head, sum, wrapped(row.source, 4, 6));
}

std::string ExplainColumns::sum_line(const ExplainedPart& sum, std::string_view remark) const {
  const std::string head = head_of({sum_label(), number(sum), {}, {}});
  return remark.empty() ? head + '\n' : fmt::format("{}  {}\n", head, remark);
}

ExplainColumns::FigureRow ExplainColumns::row_of(const ExplainedPart& part) const {
  return {shown(part.name), number(part), sum_text(part, working_.united), source_text(part, working_)};
}

std::string ExplainColumns::head_of(const FigureRow& row) const {
  return fmt::format("  {}  {:>{}}", padded(row.label, label_), row.count, count_);
}

bool ExplainColumns::beside() const {
  return 2 + label_ + 2 + count_ + (sum_ == 0 ? 0 : 1 + sum_) + 2 + source_ <= kWidth;
}

void ExplainColumns::measure(const FigureRow& row) {
  label_ = std::max(label_, display_width(row.label));
  count_ = std::max(count_, row.count.size());
  sum_ = std::max(sum_, display_width(row.sum));
  source_ = std::max(source_, display_width(row.source));
}

}  // namespace reach::explain
