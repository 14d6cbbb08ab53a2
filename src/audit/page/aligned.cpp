#include "audit/page/aligned.hpp"

#include <algorithm>
#include <string>

#include <reach/period.hpp>

#include "text/unicode.hpp"

namespace reach::audit {
namespace {

/// Text between runs of two or more spaces, and the terminal columns that it takes.
struct TextChunk {
  std::string_view text;
  std::size_t begin = 0;
  std::size_t end = 0;
};
using Chunks = std::vector<TextChunk>;

Chunks chunks_of(std::string_view line) {
  Chunks chunks;
  std::size_t column = 0;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t begin = line.find_first_not_of(" \t", at);
    if (begin == std::string_view::npos) break;
    std::size_t end = std::min(line.find("  ", begin), line.find('\t', begin));
    end = std::min(end, line.size());
    const std::string_view text = trim(line.substr(begin, end - begin));
    column += begin - at;
    chunks.push_back({text, column, column + code_points(text)});
    column += code_points(line.substr(begin, end - begin));
    at = end;
  }
  return chunks;
}

bool is_body(const Chunks& chunks) {
  if (chunks.size() < 3 || looks_numeric(chunks.front().text)) return false;
  return std::ranges::count_if(chunks, [](const TextChunk& chunk) { return looks_numeric(chunk.text); }) >= 2 &&
         std::ranges::any_of(
             chunks, [](const TextChunk& chunk) { return looks_numeric(chunk.text) && !parse_period(chunk.text); });
}

struct AlignedRow {
  std::uint64_t line = 0;
  Chunks chunks;
  bool body = false;
};

/// The extents of the columns: those of the fullest rows of the body.
Chunks columns_of(const std::vector<AlignedRow>& rows) {
  std::size_t most = 0;
  for (const AlignedRow& row : rows) most = std::max(most, row.body ? row.chunks.size() : 0);
  Chunks columns;
  for (const AlignedRow& row : rows) {
    if (!row.body || row.chunks.size() != most) continue;
    if (columns.empty()) columns = row.chunks;
    for (std::size_t at = 0; at < most; ++at) {
      columns[at].begin = std::min(columns[at].begin, row.chunks[at].begin);
      columns[at].end = std::max(columns[at].end, row.chunks[at].end);
    }
  }
  return columns;
}

/// The distance between a chunk and a column: 0 if they overlap.
std::size_t distance(const TextChunk& chunk, const TextChunk& column) {
  if (chunk.end <= column.begin) return column.begin - chunk.end + 1;
  return column.end <= chunk.begin ? chunk.begin - column.end + 1 : 0;
}

std::vector<std::string> placed(const Chunks& chunks, const Chunks& columns) {
  std::vector<std::string> cells(columns.size());
  const bool lacks_first = chunks.size() + 1 == columns.size() && distance(chunks.front(), columns.front()) > 0;
  for (std::size_t at = 0; at < chunks.size(); ++at) {
    std::size_t column = at + (lacks_first ? 1 : 0);
    if (chunks.size() != columns.size() && !lacks_first) {
      const auto nearest =
          std::ranges::min_element(columns, {}, [&](const TextChunk& each) { return distance(chunks[at], each); });
      column = static_cast<std::size_t>(nearest - columns.begin());
    }
    if (!cells[column].empty()) cells[column] += ' ';
    cells[column] += chunks[at].text;
  }
  return cells;
}

/// Spreads a row of period labels over `below`, each label over the first of its columns: the names below repeat once
/// per label.
std::vector<std::string> spread(const Chunks& labels, const std::vector<std::string>& below) {
  std::vector<std::string> cells(below.size());
  std::size_t label = 0;
  for (std::size_t at = 1; at < below.size() && label < labels.size(); ++at) {
    if (at == 1 || fold_name(below[at]) == fold_name(below[1])) cells[at] = labels[label++].text;
  }
  return cells;
}

bool are_groups(const AlignedRow& row, const Chunks& columns) {
  return row.chunks.size() + 1 < columns.size() &&
         std::ranges::all_of(row.chunks, [](const TextChunk& chunk) { return parse_period(chunk.text).has_value(); });
}

/// The rows of a table: at most four header rows, then at least two body rows.
std::vector<AlignedRow> rows_of(TextLines lines, std::size_t& taken) {
  std::vector<AlignedRow> rows;
  std::size_t bodies = 0, headers = 0;
  for (taken = 0; taken < lines.size(); ++taken) {
    if (is_table_ruler(lines[taken].text)) continue;
    AlignedRow row{lines[taken].number, chunks_of(lines[taken].text), false};
    row.body = is_body(row.chunks);
    if (!row.body && (bodies > 0 || ++headers > 4 || row.chunks.size() < 2)) break;
    bodies += row.body ? 1 : 0;
    rows.push_back(std::move(row));
  }
  if (bodies < 2) rows.clear();
  return rows;
}

}  // namespace

std::size_t take_aligned(TextLines lines, FoundTable& table) {
  std::size_t taken = 0;
  const std::vector<AlignedRow> rows = rows_of(lines, taken);
  if (rows.empty()) return 0;
  const Chunks columns = columns_of(rows);
  table.kind = "aligned";
  for (std::size_t at = 0; at < rows.size(); ++at) {
    const bool groups = !rows[at].body && at + 1 < rows.size() && are_groups(rows[at], columns);
    table.rows.push_back({rows[at].line, groups ? spread(rows[at].chunks, placed(rows[at + 1].chunks, columns))
                                                : placed(rows[at].chunks, columns)});
  }
  return taken;
}

}  // namespace reach::audit
