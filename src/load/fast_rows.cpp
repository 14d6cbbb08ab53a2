#include "load/fast_rows.hpp"

#include <algorithm>

#include "source/unicode.hpp"
#include "source/window.hpp"

namespace reach {
FastRows::FastRows(FastShape shape, Tally& days, OtherRows& others)
    : shape_(std::move(shape)),
      days_(days),
      others_(others),
      first_name_(shape_.names.front()),
      last_name_(shape_.names.back()),
      side_by_side_(shape_.names.back() - shape_.names.front() + 1 == shape_.names.size()),
      edges_(shape_.columns, shape_.delimiter) {}

/// The cell without its quotes. The first end of a row has the end of the row before in front of it.
std::string_view FastRows::cell(const std::uint32_t* ends, std::size_t column) const {
  const auto at = static_cast<std::ptrdiff_t>(column);
  const char* begin = bytes_.data() + (ends[at - 1] + 1);
  const char* end = bytes_.data() + ends[at];
  if (column + 1 == shape_.columns && end > begin && end[-1] == '\r') --end;
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
    return std::string_view(bytes_.data() + begin, ends[last] - begin);
  };
  if (side_by_side_) return raw(first_name_, last_name_);
  joined_.clear();
  for (const std::size_t column : shape_.names) {
    joined_ += raw(column, column);
    joined_ += '\n';
  }
  const std::size_t size = joined_.size();
  joined_.resize(size + FastKeys::kSlack);
  return std::string_view(joined_).substr(0, size);
}

/// The physical line of a row; rows must be asked for in order.
std::uint64_t FastRows::line_of(std::size_t row, std::size_t begin) {
  if (!edges_.has_inner_breaks()) return first_line_ + row;
  counted_ += count_line_breaks(bytes_.substr(counted_to_, begin - counted_to_));
  counted_to_ = begin;
  return first_line_ + counted_;
}

/// Counts a row, or tells that it must be read elsewhere; then nothing is changed.
bool FastRows::count_row(const std::uint32_t* ends, std::size_t row, std::size_t begin) {
  FastKeys::Entry* const entry = keys_.find(key(ends));
  if (entry == nullptr) return false;
  const std::string_view date = cell(ends, shape_.date);
  const std::int32_t day = timed_ ? day_.read_timed(date) : day_.read(date);
  std::int32_t count = 1;
  if (shape_.count) {
    const std::string_view digits = cell(ends, *shape_.count);
    const bool readable = digits.data() + digits.size() >= bytes_.data() + sizeof(std::uint64_t);
    count = readable ? fast_count(digits) : kNotPlain;
  }
  if (day == kNotPlain || count == kNotPlain) return false;

  const Period period{PeriodKind::day, day};
  Tally::Page& its = entry->page(period, days_);
  const std::uint32_t at = days_.place({0, 0, period});
  if (!its.has(at)) {
    its.put(at, Count(count), origin_at(line_of(row, begin), shape_.input));
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
  const std::string_view date = cell(ends, shape_.date);
  const bool timed = shape_.adds_up && day_.read_timed(date) != kNotPlain;
  if (!timed && day_.read(date) == kNotPlain) return;
  if (keys_.empty()) timed_ = timed;
  const std::string_view name = key(ends);
  if (keys_.find(name) == nullptr) keys_.add(name, *series);
}

FastRows::Taken FastRows::take(std::string_view bytes, std::uint64_t line) {
  Taken taken;
  bytes = bytes.substr(0, RowEdges::kMost);
  const std::size_t size = edges_.find(bytes);
  taken.in_doubt = size == RowEdges::kDoubt;
  if (taken.in_doubt || size == 0) return taken;
  taken.in_doubt = !edges_.plain() && find_bad_text(bytes.substr(0, size), 0, false).has_value();
  if (taken.in_doubt) return taken;

  bytes_ = bytes;
  first_line_ = line;
  counted_to_ = 0;
  counted_ = 0;
  in_turn_ = true;
  std::size_t begin = 0;
  std::size_t row = 0;
  for (; row < edges_.rows(); ++row) {
    const std::uint32_t* const ends = edges_.row(row);
    in_turn_ = !count_row(ends, row, begin);
    if (in_turn_) {
      read_other(ends, row, begin);
      if (others_.ended()) break;
    } else {
      ++taken.rows;
    }
    begin = ends[shape_.columns - 1] + 1;
  }
  taken.bytes = others_.ended() ? begin : size;
  taken.last_counted = !in_turn_;
  taken.line_breaks = line_of(row, taken.bytes) - line;
  return taken;
}

}  // namespace reach
