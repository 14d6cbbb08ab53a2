#include "load/fast_rows.hpp"

#include <algorithm>

#include "source/unicode.hpp"
#include "source/window.hpp"

namespace reach {
namespace {

constexpr std::size_t kMost = std::size_t{1} << 18;  // bytes in one go: what is found stays in the cache

}  // namespace

FastRows::FastRows(FastShape shape, Tally& days, OtherRows& others, const EdgeFinder& finder)
    : shape_(std::move(shape)),
      days_(days),
      others_(others),
      find_edges_(finder.find),
      side_by_side_(shape_.names.back() - shape_.names.front() + 1 == shape_.names.size()) {}

/// Finds the edges, and whether every whole row has as many fields as the header. False where that is in doubt.
bool FastRows::find_rows(std::string_view bytes) {
  bytes_ = bytes;
  if (ends_.size() < bytes.size() + 1 + kEdgeSlack) ends_.resize(bytes.size() + 1 + kEdgeSlack);
  edges_.ends = ends_.data() + 1;
  find_edges_(bytes.data(), bytes.size(), shape_.delimiter, edges_);
  row_count_ = edges_.rows;
  if (!edges_.sound) return false;
  std::size_t whole = edges_.count;  // the ends of whole rows: the last of them is that of a row
  while (whole > 0 && bytes[edges_.ends[whole - 1]] != '\n') --whole;
  if (whole != row_count_ * shape_.columns) return false;
  for (std::size_t at = shape_.columns - 1; at < whole; at += shape_.columns) {
    if (bytes[edges_.ends[at]] != '\n') return false;
  }
  return true;
}

/// The cell without its quotes. The first end of a row has the end of the row before in front of it.
std::string_view FastRows::cell(const std::uint32_t* ends, std::size_t column) const {
  const auto at = static_cast<std::ptrdiff_t>(column);
  const char* begin = bytes_.data() + (ends[at - 1] + 1);
  const char* end = bytes_.data() + ends[at];
  if (end > begin && end[-1] == '\r') --end;
  if (end - begin >= 2 && *begin == '"') {
    ++begin;
    --end;
  }
  return {begin, static_cast<std::size_t>(end - begin)};
}

/// The bytes of the name cells, quotes and all: what they say is found out once.
std::string_view FastRows::key(const std::uint32_t* ends) {
  const auto raw = [&](std::size_t first, std::size_t last) {
    const std::size_t begin = ends[static_cast<std::ptrdiff_t>(first) - 1] + 1;
    return bytes_.substr(begin, ends[last] - begin);
  };
  if (side_by_side_) return raw(shape_.names.front(), shape_.names.back());
  joined_.clear();
  for (const std::size_t column : shape_.names) {
    joined_ += raw(column, column);
    joined_ += '\n';
  }
  const std::size_t size = joined_.size();
  joined_.resize(size + FastKeys::kSlack);
  return std::string_view(joined_).substr(0, size);
}

Origin FastRows::origin(std::uint64_t line) const {
  Origin origin;
  origin.line = line & ((std::uint64_t{1} << 40) - 1);
  origin.input = shape_.input & 0xFFFFFF;
  return origin;
}

/// The physical line of a row; rows must be asked for in order.
std::uint64_t FastRows::line_of(std::size_t row, std::size_t begin) {
  if (edges_.line_breaks == edges_.rows) return first_line_ + row;
  counted_ += count_line_breaks(bytes_.substr(counted_to_, begin - counted_to_));
  counted_to_ = begin;
  return first_line_ + counted_;
}

/// Counts a row, or tells that it must be read elsewhere; then nothing is changed.
bool FastRows::count_row(const std::uint32_t* ends, std::size_t row, std::size_t begin) {
  FastKeys::Entry* const entry = keys_.find(key(ends));
  if (entry == nullptr) return false;
  const std::int32_t day = day_.read(cell(ends, shape_.date));
  const std::string_view digits = cell(ends, shape_.count);
  const bool readable = digits.data() + digits.size() >= bytes_.data() + sizeof(std::uint64_t);
  const std::int32_t count = readable ? fast_count(digits) : kNotPlain;
  if (day == kNotPlain || count == kNotPlain) return false;

  const Period period{PeriodKind::day, day};
  Tally::Page& its = entry->page(period, days_);
  const std::uint32_t at = days_.place({0, 0, period});
  if (!its.has(at)) {
    its.put(at, Count(count), origin(line_of(row, begin)));
    return true;
  }
  Count& sum = its.cells[at].count;
  std::int64_t total = 0;
  if (!shape_.adds_up || sum.is_missing() || __builtin_add_overflow(sum.value(), count, &total)) return false;
  sum = Count(total);
  return true;
}

/// Hands a row out, and keeps what its names are for the rows to come.
void FastRows::read_other(const std::uint32_t* ends, std::size_t row, std::size_t begin) {
  const std::size_t end = ends[shape_.columns - 1] + 1;
  const auto series = others_.read(bytes_.substr(begin, end - begin), line_of(row, begin), in_turn_);
  if (!series) return;
  const std::string_view name = key(ends);
  if (keys_.find(name) == nullptr) keys_.add(name, *series);
}

FastRows::Taken FastRows::take(std::string_view bytes, std::uint64_t line) {
  Taken taken;
  bytes = bytes.substr(0, kMost);
  taken.in_doubt = !find_rows(bytes);
  if (taken.in_doubt || row_count_ == 0) return taken;
  const std::size_t size = edges_.ends[row_count_ * shape_.columns - 1] + 1;
  taken.in_doubt = !edges_.plain && find_bad_text(bytes.substr(0, size), 0, false).has_value();
  if (taken.in_doubt) return taken;

  first_line_ = line;
  counted_to_ = 0;
  counted_ = 0;
  in_turn_ = true;
  ends_[0] = static_cast<std::uint32_t>(-1);  // the first row begins at 0
  const std::uint32_t* ends = edges_.ends;
  std::size_t begin = 0;
  std::size_t row = 0;
  for (; row < row_count_; ++row, ends += shape_.columns) {
    const bool counted = count_row(ends, row, begin);
    in_turn_ = !counted;
    if (counted) {
      ++taken.rows;
    } else {
      read_other(ends, row, begin);
      if (others_.ended()) break;
    }
    begin = ends[shape_.columns - 1] + 1;
  }
  taken.bytes = others_.ended() ? begin : size;
  taken.last_counted = !in_turn_;
  taken.line_breaks = line_of(row, taken.bytes) - line;
  return taken;
}

}  // namespace reach
