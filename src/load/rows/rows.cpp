#include "load/rows/rows.hpp"

#include <algorithm>
#include <future>
#include <optional>
#include <vector>

#include "load/csv/side_work.hpp"
#include "load/fast/chunk.hpp"
#include "load/rows/plain_rows.hpp"

namespace reach {

BoundedSource::BoundedSource(Source whole) : whole_(std::move(whole)), reach_(std::make_shared<Reach>()) {}

Source BoundedSource::source() const {
  Source source = whole_;
  source.read = [read = whole_.read, reach = reach_](std::span<char> room) {
    const std::uint64_t left = reach->end - reach->at;
    if (room.size() > left) room = room.first(static_cast<std::size_t>(left));
    const std::ptrdiff_t got = room.empty() ? 0 : read(room);
    if (got > 0) reach->at += static_cast<std::uint64_t>(got);
    return got;
  };
  return source;
}

namespace {

/// Reads as long as rows are plainly sound, passing on other rows among them.
void read_fast(InputReader& file, FastRows& fast) {
  Records& records = file.records;
  while (may_be_fast(file)) {
    const FastRows::Taken taken = fast.take(records.ahead(), records.line());
    records.pass(taken.bytes, taken.line_breaks);
    file.info.rows += taken.rows;
    if (taken.last_counted) meet_fast_rows(file);
    if (taken.in_doubt || (taken.bytes == 0 && !records.fetch())) return;
  }
}

/// Reads batches of records sequentially, from record `first` of the current batch, with the fast path between batches.
void read_in_turn(InputReader& file, std::size_t first, const std::optional<FastShape>& shape) {
  PlainRows others(file);
  std::optional<FastRows> fast;
  if (shape) {
    Visits* const visits = file.all.people ? &file.all.people->visits() : nullptr;
    fast.emplace(*shape, FastRows::Into{file.all.days, file.all.counts, visits}, others);
    file.records.give_back(first);  // everything below the header
  }
  do {
    const auto& records = file.records.batch().records;
    for (std::size_t at = first; at < records.size() && !file.ended; ++at) read_record(file, records[at]);
    first = 0;
    if (!fast || !may_be_fast(file)) continue;
    file.records.give_back(records.size());
    read_fast(file, *fast);
  } while (!file.ended && (file.records.next() || (release(file) && file.records.next())));
}

/// The chunks to read in parallel: those after the part already read and a first part that is read sequentially.
std::vector<Chunk> cut(const InputReader& file, const BoundedSource& stretch, const FastShape& shape) {
  std::vector<Chunk> pieces;
  const Schedule& schedule = file.all.options.schedule;
  const Source& source = stretch.whole();
  const bool as_it_stands = file.info.encoding == "UTF-8" || file.info.encoding == "UTF-8 with BOM";
  if (schedule.threads < 2 || shape.of_periods || !source.part || !as_it_stands || file.all.options.rows) return pieces;
  const std::uint64_t left = source.size - std::min(source.size, stretch.at());
  const std::uint64_t count =
      std::min<std::uint64_t>(schedule.threads, left / std::max<std::uint64_t>(schedule.least_piece, 1));
  for (std::uint64_t number = 1; number < count; ++number) {
    const std::uint64_t begin = find_cut(source, stretch.at() + left / count * number, shape);
    if (begin == 0 || begin >= source.size || (!pieces.empty() && begin <= pieces.back().begin)) continue;
    if (!pieces.empty()) pieces.back().end = begin;
    pieces.push_back({begin, kToTheEnd});
    pieces.back().days.by_month = file.all.days.by_month;
  }
  if (!pieces.empty()) pieces.back().last = true;
  return pieces;
}

/// Adds the counts of a chunk. Returns false if a count would occur twice or be too large: the plain path reports how.
bool add_days(DatasetBuilder& all, const DayCounts& days, const std::vector<std::optional<Key>>& series,
              std::uint64_t line, const FastShape& shape) {
  all.days.met.insert(days.met.begin(), days.met.end());
  for (const Tally::Page& from : days.counts.pages()) {
    if (from.used == 0) continue;
    const auto& known = series[from.first.force];
    if (!known) return false;
    const std::uint32_t channel = shape.channels.empty() ? known->channel : from.first.channel;
    Tally::Page& into = all.days.counts.page({known->force, channel, from.first.period});
    for (std::uint32_t at = 0; at < Tally::kCells; ++at) {
      if (!from.has(at)) continue;
      Tally::Cell cell = from.cells[at];
      cell.origin = origin_at(cell.origin.line + line - 1, cell.origin.input);
      if (!into.has(at)) {
        into.put(at, cell.count, cell.origin);
        continue;
      }
      if (!shape.adds_up) return false;
      Count& sum = into.cells[at].count;
      Origin& first = into.cells[at].origin;  // with deferred rows, it may be later than that of the counted ones
      if (first.input == cell.origin.input && first.line > cell.origin.line) first = cell.origin;
      if (sum.is_missing()) continue;
      std::int64_t total = 0;
      if (__builtin_add_overflow(sum.value(), cell.count.value(), &total)) return false;
      sum = Count(total);
    }
  }
  return true;
}

/// Adopts the result of a chunk that begins where the last one ended. Reads the rows that it left sequentially.
bool join(InputReader& file, Chunk& piece, const Source& source, const FastShape& shape) {
  const std::uint64_t line = file.records.line();
  PlainRows plain(file);
  std::vector<std::optional<Key>> series;
  for (const DeferredRow& rows : piece.put_off) {
    if (file.ended) return false;
    series.push_back(plain.read(rows.bytes, line + rows.line - 1, rows.in_turn));
  }
  piece.put_off = {};
  const bool is_spelled_so = file.last_date.spelling == DateSpelling::figures;
  if (piece.rows > 0 && (!is_spelled_so || file.all.date_form != DateForm{PeriodKind::day, piece.timed})) return false;
  if (file.ended || (shape.id && !file.all.people->take(std::move(piece.visits), series))) return false;
  if (!add_days(file.all, piece.days, series, line, shape)) return false;
  piece.days = {};
  file.info.rows += piece.rows;
  if (piece.ends_counted) meet_fast_rows(file);
  file.records.go_on(source.part(piece.read_to, piece.end), line + piece.line_breaks);
  read_in_turn(file, 0, shape);
  return !file.ended && !file.records.failed();
}

/// Reads chunks in parallel, and the part before them in this thread; adopts them in order.
void read_together(InputReader& file, BoundedSource& stretch, const FastShape& shape, std::vector<Chunk> pieces) {
  file.all.in_pieces = true;
  stretch.end_at(pieces.front().begin);
  std::vector<std::future<void>> readings;
  for (Chunk& piece : pieces) {
    readings.push_back(
        begin_beside([&] { read_piece(piece, stretch.whole(), shape, file.all.options.schedule.window); }));
  }
  read_in_turn(file, file.binding.header.records, shape);
  for (std::size_t number = 0; number < pieces.size() && !file.all.doubtful; ++number) {
    readings[number].get();
    file.all.doubtful = !join(file, pieces[number], stretch.whole(), shape);
  }
}

}  // namespace

void read_rows(InputReader& file, BoundedSource& stretch) {
  const std::size_t first = file.binding.header.records;
  const auto shape = file.all.options.schedule.plain ? std::nullopt : fast_shape(file);
  std::vector<Chunk> pieces = shape ? cut(file, stretch, *shape) : std::vector<Chunk>();
  if (pieces.empty()) return read_in_turn(file, first, shape);
  read_together(file, stretch, *shape, std::move(pieces));
}

}  // namespace reach
