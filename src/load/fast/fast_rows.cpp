#include "load/fast/fast_rows.hpp"

#include <algorithm>

#include "source/window.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// Where the field in `column` begins. The entry before a row's first end is the end of the previous row.
std::uint32_t begin_of(const std::uint32_t* ends, std::size_t column) {
  return ends[static_cast<std::ptrdiff_t>(column) - 1] + 1;
}

}  // namespace

FastRows::FastRows(FastShape shape, Into into, OtherRows& others)
    : shape_(std::move(shape)),
      days_(into.days),
      others_(others),
      more_keys_(std::max<std::size_t>(shape_.counts.size(), 1) - 1),
      addends_(shape_.counts.size()),
      dates_(days_.by_month, days_.met),
      kind_(days_.by_month ? PeriodKind::month : PeriodKind::day),
      edges_(shape_.columns, shape_.delimiter) {
  for (const std::size_t column : shape_.summed) summed_.push_back({column, false});
  if (shape_.id) visits_.emplace(*into.visits, kind_, shape_.whole);
  if (shape_.of_periods) periods_.emplace(into.periods);
}

/// `kQuotes`: the cell may be quoted. (A cell that is a single quote character seems to end before it begins: it is not
/// plain.)
template <bool kQuotes>
FastRows::Cell FastRows::cell(const std::uint32_t* ends, std::size_t column, bool last) const {
  Cell cell{bytes_.data() + begin_of(ends, column), bytes_.data() + ends[column]};
  if (last) cell.end -= cell.end[-1] == '\r' ? 1 : 0;
  if constexpr (kQuotes) {
    // A branch, because it is predicted well (rows are alike). Arithmetic would make the following reads wait for this
    // byte.
    if (__builtin_expect_with_probability(*cell.begin == '"', 1, 0.999)) {
      ++cell.begin;
      --cell.end;
    }
  }
  return cell;
}

FastRows::Columns FastRows::columns() const {
  const std::size_t first = shape_.names.front();
  const std::size_t last = shape_.names.back();
  const bool side_by_side = last - first + 1 == shape_.names.size();
  return {shape_.columns - 1,
          shape_.time,
          shape_.counts.empty() ? 0 : shape_.counts.front(),
          shape_.id.value_or(0),
          first,
          last,
          side_by_side,
          !shape_.counts.empty(),
          shape_.counts.size() > 1,
          shape_.id.has_value(),
          timed_,
          shape_.adds_up};
}

template <bool kQuotes>
bool FastRows::holds_total(const std::uint32_t* ends, std::size_t column) {
  const Cell value = cell<kQuotes>(ends, column, column + 1 == shape_.columns);
  return value.end > value.begin && summed_cells_.is_total({value.begin, value.end});
}

/// Whether the row has totals in the same summed columns as the first row. If not, a total might be added to its parts.
template <bool kQuotes>
bool FastRows::sums_alike(const std::uint32_t* ends) {
  for (const SummedColumn& summed : summed_) {
    if (holds_total<kQuotes>(ends, summed.column) != summed.total) return false;
  }
  return true;
}

/// The bytes of the name cells, including quotes: their meaning is looked up only once.
std::string_view FastRows::key(const Columns& columns, const std::uint32_t* ends) {
  if (!columns.side_by_side) return joined_key(ends);
  const std::uint32_t begin = begin_of(ends, columns.first_name);
  return {bytes_.data() + begin, ends[columns.last_name] - begin};
}

std::string_view FastRows::joined_key(const std::uint32_t* ends) {
  joined_.clear();
  for (const std::size_t column : shape_.names) {
    const std::uint32_t begin = begin_of(ends, column);
    joined_.append(bytes_, begin, ends[column] - begin);
    joined_ += '\n';
  }
  const std::size_t size = joined_.size();
  joined_.resize(size + FastKeys::kSlack);
  return std::string_view(joined_).substr(0, size);
}

/// The bytes of a cell, including quotes, without the line break.
std::string_view FastRows::raw(const std::uint32_t* ends, std::size_t column) const {
  const Cell bytes = cell<false>(ends, column, column + 1 == shape_.columns);
  return {bytes.begin, static_cast<std::size_t>(std::max(bytes.end, bytes.begin) - bytes.begin)};
}

/// The physical line of a row. Must be called for rows in ascending order.
std::uint64_t FastRows::line_of(std::size_t row, const std::uint32_t* ends) {
  if (!edges_.has_inner_breaks()) return first_line_ + row;
  const std::size_t begin = begin_of(ends, 0);
  counted_ += count_line_breaks(bytes_.substr(counted_to_, begin - counted_to_));
  counted_to_ = begin;
  return first_line_ + counted_;
}

/// Counts a row with several counts: all of them, or none.
template <bool kQuotes>
bool FastRows::count_several(const Columns& columns, const std::uint32_t* ends, std::size_t row, const char* date) {
  FastDays::Day* const day = dates_.find(date);
  if (day == nullptr) return false;
  const std::uint32_t at = static_cast<std::uint32_t>(day->index) % Tally::kCells;
  const std::string_view name = key(columns, ends);
  for (std::size_t number = 0; number < addends_.size(); ++number) {
    FastKeys::Entry* const entry = (number == 0 ? keys_ : more_keys_[number - 1]).find(name);
    if (entry == nullptr) return false;
    const std::size_t column = shape_.counts[number];
    const Cell digits = cell<kQuotes>(ends, column, column == columns.last);
    const std::int32_t count = fast_count(digits.begin, digits.end);
    if (count == kNotPlain) return false;
    Tally::Page& page = entry->page(kind_, day->index, days_.counts);
    std::int64_t total = 0;
    const Count sum = page.has(at) ? page.cells[at].count : Count(0);
    const bool adds_up = columns.adds_up || !page.has(at);
    if (!adds_up || sum.is_missing() || __builtin_add_overflow(sum.value(), count, &total)) return false;
    addends_[number] = {&page, count};
  }
  day->met = true;
  const Origin origin = origin_at(line_of(row, ends), shape_.input);
  for (const auto& [page, count] : addends_) {
    Count& sum = page->cells[at].count;
    if (page->has(at)) {
      sum = Count(sum.value() + count);
    } else {
      page->put(at, Count(count), origin);
    }
  }
  return true;
}

/// Counts a row with a period: all its counts, or none. A row with a count that is already given is left to the plain
/// path.
template <bool kQuotes>
bool FastRows::count_of_period(const Columns& columns, const std::uint32_t* ends, std::size_t row) {
  const FastKeys::Entry* const names = keys_.find(key(columns, ends));
  if (names == nullptr) return false;
  FastPeriods::Column* const period = periods_->find(raw(ends, columns.time));
  if (period == nullptr) return false;
  const std::uint32_t at = names->force % Tally::kCells;
  for (std::size_t number = 0; number < addends_.size(); ++number) {
    const std::size_t column = shape_.counts[number];
    const Cell digits = cell<kQuotes>(ends, column, column == columns.last);
    const std::int32_t count = fast_count(digits.begin, digits.end);
    if (count == kNotPlain) return false;
    const std::uint32_t channel = shape_.channels.empty() ? names->channel : shape_.channels[number];
    Tally::Page* const page = periods_->page(*period, names->force, channel);
    if (page == nullptr || page->has(at)) return false;
    addends_[number] = {page, count};
  }
  const Origin origin = origin_at(line_of(row, ends), shape_.input);
  for (const auto& [page, count] : addends_) page->put(at, Count(count), origin);
  return true;
}

/// Counts a row. Returns false, without changing anything, if the row must be read elsewhere. `kLook`: its summed
/// columns may hold totals.
template <bool kQuotes, bool kLook>
bool FastRows::count_row(const Columns& columns, const std::uint32_t* ends, std::size_t row) {
  const Cell date = cell<kQuotes>(ends, columns.time, columns.time == columns.last);
  if (!(columns.timed ? FastDays::is_timed(date.begin, date.end) : FastDays::is_day(date.begin, date.end)))
    return false;
  if constexpr (kLook) {
    if (!sums_alike<kQuotes>(ends)) return false;
  }
  if (columns.several) [[unlikely]]
    return count_several<kQuotes>(columns, ends, row, date.begin);
  FastKeys::Entry* const entry = keys_.find(key(columns, ends));
  if (entry == nullptr) return false;
  std::int32_t count = 1;
  if (columns.counted) {
    const Cell digits = cell<kQuotes>(ends, columns.count, columns.count == columns.last);
    count = fast_count(digits.begin, digits.end);
    if (count == kNotPlain) return false;
  }
  FastDays::Day* const day = dates_.find(date.begin);
  if (day == nullptr) return false;
  if (columns.of_people) {
    const Cell id = cell<kQuotes>(ends, columns.id, columns.id == columns.last);
    if (id.end <= id.begin) return false;
    if (!visits_->add(entry->force, entry->channel, day->index, {id.begin, id.end})) return false;
  }

  Tally::Page& page = entry->page(kind_, day->index, days_.counts);
  const std::uint32_t at = static_cast<std::uint32_t>(day->index) % Tally::kCells;
  day->met = true;
  if (!page.has(at)) {
    page.put(at, Count(count), origin_at(line_of(row, ends), shape_.input));
    return true;
  }
  Count& sum = page.cells[at].count;
  std::int64_t total = 0;
  if (!columns.adds_up || sum.is_missing() || __builtin_add_overflow(sum.value(), count, &total)) return false;
  sum = Count(total);
  return true;
}

/// Passes a row to `others`, and remembers the series of its names for later rows.
void FastRows::read_other(const std::uint32_t* ends, std::size_t row, bool in_turn) {
  const std::size_t begin = begin_of(ends, 0);
  const std::size_t end = begin_of(ends, shape_.columns);
  const auto series = others_.read(bytes_.substr(begin, end - begin), line_of(row, ends), in_turn);
  if (!series) return;
  if (periods_) return learn_period(ends, *series);
  const Cell date = cell<true>(ends, shape_.time, shape_.time + 1 == shape_.columns);
  const bool timed = shape_.adds_up && FastDays::is_timed(date.begin, date.end);
  if (!timed && !FastDays::is_day(date.begin, date.end)) return;
  if (dates_.find(date.begin) == nullptr) return;
  if (keys_.size() == 0) {
    timed_ = timed;
    for (SummedColumn& summed : summed_) summed.total = holds_total<true>(ends, summed.column);
  }
  if (!sums_alike<true>(ends)) return;
  const std::string_view name = key(columns(), ends);
  if (keys_.find(name) != nullptr) return;
  keys_.add(name, shape_.of_column(*series, 0));
  for (std::size_t more = 0; more < more_keys_.size(); ++more)
    more_keys_[more].add(name, shape_.of_column(*series, more + 1));
}

/// Remembers names and periods for later rows. Names take memory: if most occur in one or two rows, only the first are
/// remembered.
void FastRows::learn_period(const std::uint32_t* ends, const Key& series) {
  constexpr std::size_t kFewNames = 1 << 14;
  constexpr std::size_t kRowsOfName = 4;
  const std::string_view period = raw(ends, shape_.time);
  for (std::size_t number = 0; number < shape_.counts.size(); ++number)
    periods_->learn(period, shape_.of_column(series, number));
  const std::string_view names = key(columns(), ends);
  if (keys_.size() < kFewNames + counted_by_period_ / kRowsOfName && keys_.find(names) == nullptr)
    keys_.add(names, series);
}

/// Whether a row may differ from the first in having a total in a summed column, judging by the ends of cells. This is
/// a separate pass, because within the loop over rows it would delay the reads that the loop waits for.
template <bool kQuotes>
bool FastRows::may_sum_totals() const {
  if (std::ranges::any_of(summed_, &SummedColumn::total)) return true;
  bool may = false;
  for (const SummedColumn& summed : summed_) {
    const bool last = summed.column + 1 == shape_.columns;
    for (std::size_t row = 0; row < edges_.rows(); ++row) {
      const Cell value = cell<kQuotes>(edges_.row(row), summed.column, last);
      may = may || (value.end > value.begin && may_be_total({value.begin, value.end}));
    }
  }
  return may;
}

/// Reads all rows found.
template <bool kQuotes, FastRows::Way kWay>
void FastRows::walk(Taken& taken) {
  const std::size_t rows = edges_.rows();
  Columns its = columns();
  bool in_turn = true;  // the last row was passed on
  const std::uint32_t* ends = edges_.row(0);
  std::size_t others = 0;
  std::size_t row = 0;
  for (; row < rows; ++row, ends += its.last + 1) {
    bool counted = false;
    if constexpr (kWay == Way::periods) {
      counted = count_of_period<kQuotes>(its, ends, row);
    } else {
      counted = count_row<kQuotes, kWay == Way::days_and_totals>(its, ends, row);
    }
    if (counted) {
      in_turn = false;
      continue;
    }
    read_other(ends, row, in_turn);
    its = columns();
    in_turn = true;
    ++others;
    if (others_.ended()) {
      ends += its.last + 1;
      ++row;
      break;
    }
  }
  taken.rows = row - others;
  taken.last_counted = !in_turn;
  taken.bytes = begin_of(ends, 0);
  taken.line_breaks = edges_.line_breaks() - count_line_breaks(bytes_.substr(taken.bytes), true);
}

template <bool kQuotes>
void FastRows::walk_any(Taken& taken) {
  if (periods_) {
    walk<kQuotes, Way::periods>(taken);
    counted_by_period_ += taken.rows;
  } else if (may_sum_totals<kQuotes>()) {
    walk<kQuotes, Way::days_and_totals>(taken);
  } else {
    walk<kQuotes, Way::days>(taken);
  }
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
  edges_.quotes() ? walk_any<true>(taken) : walk_any<false>(taken);
  return taken;
}

}  // namespace reach
