#include "load/fast/chunk.hpp"

#include <algorithm>
#include <utility>

#include "load/csv/scanner.hpp"
#include "load/words/words.hpp"
#include "source/window.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr std::size_t kMostPutOff = std::size_t{1} << 20;  // bytes; the rest of a chunk with more is read later
constexpr std::size_t kLook = std::size_t{64} << 10;       // bytes searched for a cut
constexpr int kTries = 64;                                 // the most line feeds that are tried

/// Keeps rows for later.
class DeferredRows final : public OtherRows {
 public:
  DeferredRows(std::vector<DeferredRow>& rows, const FastShape& shape) : rows_(rows), shape_(shape) {}

  std::optional<Key> read(std::string_view row, std::uint64_t line, bool in_turn) override {
    size_ += row.size();
    rows_.push_back({std::string(row), line, in_turn && std::exchange(in_turn_, true)});
    Batch batch;
    scan_window(row, line, shape_.delimiter, true, batch);
    if (batch.records.size() != 1 || may_state_total(batch)) return std::nullopt;
    return Key{static_cast<std::uint32_t>(rows_.size() - 1), 0, {}};
  }
  [[nodiscard]] bool ended() const override { return size_ > kMostPutOff; }
  void follow_counted() { in_turn_ = false; }
  /// Whether rows were counted after the last one kept.
  [[nodiscard]] bool has_followers() const { return !in_turn_; }

 private:
  /// Whether the row may state a total. Such rows do not belong to a series, so each must be read separately.
  [[nodiscard]] bool may_state_total(const Batch& batch) const {
    const Record& record = batch.records.front();
    if (record.fault != RecordFault::none || record.field_count != shape_.columns) return true;
    std::string scratch;
    return std::ranges::any_of(shape_.names, [&](std::size_t column) {
      const auto name = cell_text(batch, batch.fields[record.first_field + column], scratch);
      return shape_.roles->is_total(name) || is_total_channel(name);
    });
  }

  std::vector<DeferredRow>& rows_;
  const FastShape& shape_;
  std::size_t size_ = 0;
  bool in_turn_ = true;
};

/// The size of the whole records at the front of the window, whatever they contain; 0 if none is whole.
std::size_t records_ahead(const Window& window, char delimiter, bool at_end) {
  Batch batch;
  const std::string_view bytes = window.bytes().substr(0, kMaxWindow / 2);
  scan_window(bytes, window.line(), delimiter, at_end, batch);
  return find_bad_text(bytes.substr(0, batch.consumed), 0, false) ? 0 : batch.consumed;
}

/// Defers the whole records at the front of the window; returns their size in bytes.
std::size_t put_off(Window& window, DeferredRows& later, char delimiter, bool at_end) {
  const std::size_t size = records_ahead(window, delimiter, at_end);
  if (size == 0) return 0;
  later.read(window.bytes().substr(0, size), window.line(), true);
  window.consume(size);
  return size;
}

}  // namespace

std::uint64_t find_cut(const Source& source, std::uint64_t offset, const FastShape& shape) {
  Window window(source.part(offset, offset + kLook), kLook);
  window.fill();
  const std::string_view text = window.bytes();
  const std::size_t first = text.find('\n');
  RowEdges edges(shape.columns, shape.delimiter);
  std::size_t lf = first;
  for (int tries = 0; lf != std::string_view::npos && tries < kTries; ++tries, lf = text.find('\n', lf + 1)) {
    const std::size_t size = edges.find(text.substr(lf + 1));
    if (size != 0 && size != RowEdges::kDoubt) return offset + lf + 1;
  }
  return first == std::string_view::npos ? 0 : offset + first + 1;
}

void read_piece(Chunk& piece, const Source& source, const FastShape& shape, std::size_t capacity) {
  Window window(source.part(piece.begin, piece.end), capacity);
  DeferredRows later(piece.put_off, shape);
  if (shape.id) piece.visits = std::make_unique<Visits>();
  Tally none;  // rows with periods are not read in chunks
  FastRows rows(shape, {piece.days, none, piece.visits.get()}, later);
  std::uint64_t passed = 0;
  while (!later.ended()) {
    const FastRows::Taken taken = rows.take(window.bytes(), window.line());
    window.consume(taken.bytes, taken.line_breaks);
    piece.rows += taken.rows;
    if (taken.last_counted) later.follow_counted();
    std::size_t off = taken.in_doubt ? put_off(window, later, shape.delimiter, false) : 0;
    const bool at_end = taken.bytes + off == 0 && !window.fill();
    if (at_end && piece.last && window.error() == 0) off = put_off(window, later, shape.delimiter, true);
    passed += taken.bytes + off;
    if (at_end) break;
  }
  piece.read_to = piece.begin + passed;
  piece.line_breaks = window.line() - 1;
  piece.timed = rows.timed();
  piece.ends_counted = later.has_followers();
}

}  // namespace reach
