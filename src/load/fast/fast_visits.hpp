// FastVisits: the ids of rows that load's fast path counts, put into their cells. For load/fast.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include <reach/period.hpp>

#include "load/people/visits.hpp"

namespace reach {

class FastVisits {
 public:
  /// `date` is the kind of date that rows come with, `whole` that of the periods that people are counted in.
  FastVisits(Visits& visits, PeriodKind date, PeriodKind whole) : visits_(visits), date_(date), whole_(whole) {}

  /// Adds the id of a row of a series, dated by the index of a day or month; `PackedId::kSlack` bytes behind the id
  /// must be readable. False where the plain path must read the row: the id may have quotes or blanks that are not part
  /// of it, or is too long, or there is none. O(1) on average.
  bool add(std::uint32_t force, std::uint32_t channel, std::int32_t index, std::string_view text) {
    const PackedId id = pack_id(text);
    if (id.width == 0 || (id.is_text() && !is_plain(text))) return false;
    Date& date = dates_[static_cast<std::uint32_t>(index) % kPlaces];
    if (date.index != index) date = {index, periods_.of({0, 0, enclosing({date_, index}, whole_)})};
    const std::uint32_t hash = (force * 0x9E3779B1U ^ channel * 0x85EBCA77U ^ date.period) * 0xC2B2AE3DU;
    Cell& cell = cells_[hash >> (32 - kPlaceBits)];
    if (cell.force != force || cell.channel != channel || cell.period != date.period) {
      cell = {force, channel, date.period, visits_.cell({force, channel, periods_.keys()[date.period].period})};
    }
    if (cell.number >= Visits::kMostCells) return false;
    visits_.add(id, cell.number);
    return true;
  }

 private:
  /// The period that a date is in, by number.
  struct Date {
    std::int32_t index = INT32_MIN;
    std::uint32_t period = 0;
  };
  /// The number of a cell. Its period is a number, too.
  struct Cell {
    std::uint32_t force = UINT32_MAX;
    std::uint32_t channel = 0;
    std::uint32_t period = 0;
    std::uint32_t number = 0;
  };
  static constexpr unsigned kPlaceBits = 12;
  static constexpr std::size_t kPlaces = std::size_t{1} << kPlaceBits;

  /// Whether an id is what its cell holds between quotes, and plainly sound: nothing to trim, no quote that stands for
  /// two, no line break or tab, nothing that might not be seen.
  static bool is_plain(std::string_view text) {
    const auto visible = [](char c) { return c > ' ' && c < 0x7F; };
    if (!visible(text.front()) || !visible(text.back())) return false;
    std::uint64_t odd = 0;
    for (std::size_t at = 0; at < text.size(); at += 8) {
      odd |= odd_bytes(packing::word_at(text.data() + at, text.size() - at, packing::kZeroDigits));
    }
    return odd == 0 || std::ranges::all_of(text, is_common);
  }

  /// Not zero where one of eight bytes is a quote, a control character or beyond ASCII.
  static std::uint64_t odd_bytes(std::uint64_t word) {
    constexpr std::uint64_t kHigh = packing::kOnes * 0x80;
    const auto below = [](std::uint64_t bytes, std::uint64_t least) {
      return (bytes - packing::kOnes * least) & ~bytes & kHigh;
    };
    return below(word, ' ') | below(word ^ packing::kOnes * '"', 1) | (word & kHigh);
  }

  /// Whether a byte is of no quote and begins nothing that cannot be seen: so are accented letters of Latin, Greek and
  /// Cyrillic.
  static bool is_common(char c) {
    const auto byte = static_cast<std::uint8_t>(c);
    return byte >= ' ' && byte != '"' && byte != 0x7F &&
           (byte < 0xC0 || (byte >= 0xC3 && byte <= 0xD1 && byte != 0xCD));
  }

  Visits& visits_;
  PeriodKind date_;
  PeriodKind whole_;
  Numbering periods_;  ///< those met so far, of no force and channel
  // What was looked up last: each place holds one of those that belong there.
  std::vector<Date> dates_ = std::vector<Date>(kPlaces);
  std::vector<Cell> cells_ = std::vector<Cell>(kPlaces);
};

}  // namespace reach
