// FastVisits: adds the ids of rows that load's fast path counts to their cells. For load/fast.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <reach/period.hpp>

#include "load/people/visits.hpp"

namespace reach {

class FastVisits {
 public:
  /// `date` is the kind of the rows' dates; `whole` is the kind of period in which people are counted.
  FastVisits(Visits& visits, PeriodKind date, PeriodKind whole) : visits_(visits), date_(date), whole_(whole) {}

  /// Adds the id of a row of a series, dated by the index of a day or month; `PackedId::kSlack` bytes after the id must
  /// be readable. Returns false if the plain path must read the row: the id may contain quotes or blanks that are not
  /// part of it, is too long, or is empty. O(1) on average.
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
  /// The number of a date's period.
  struct Date {
    std::int32_t index = INT32_MIN;
    std::uint32_t period = 0;
  };
  /// The number of a cell. Its period is also given by number.
  struct Cell {
    std::uint32_t force = UINT32_MAX;
    std::uint32_t channel = 0;
    std::uint32_t period = 0;
    std::uint32_t number = 0;
  };
  static constexpr unsigned kPlaceBits = 12;
  static constexpr std::size_t kPlaces = std::size_t{1} << kPlaceBits;

  /// Whether the bytes between a cell's quotes are exactly the id, and plainly sound: nothing to trim, no doubled
  /// quotes, no line breaks or tabs, nothing invisible.
  static bool is_plain(std::string_view text) {
    const auto visible = [](char c) { return c > ' ' && c < 0x7F; };
    if (!visible(text.front()) || !visible(text.back())) return false;
    std::uint64_t odd = 0;
    for (std::size_t at = 0; at < text.size(); at += 8) {
      odd |= odd_bytes(packing::word_at(text.data() + at, text.size() - at, packing::kZeroDigits));
    }
    return odd == 0 || std::ranges::all_of(text, is_common);
  }

  /// Non-zero if any of eight bytes is a quote, a control character or not ASCII.
  static std::uint64_t odd_bytes(std::uint64_t word) {
    constexpr std::uint64_t kHigh = packing::kOnes * 0x80;
    const auto below = [](std::uint64_t bytes, std::uint64_t least) {
      return (bytes - packing::kOnes * least) & ~bytes & kHigh;
    };
    return below(word, ' ') | below(word ^ packing::kOnes * '"', 1) | (word & kHigh);
  }

  /// Whether a byte is not a quote and does not begin an invisible character. This includes accented Latin, Greek and
  /// Cyrillic letters.
  static bool is_common(char c) {
    const auto byte = static_cast<std::uint8_t>(c);
    return byte >= ' ' && byte != '"' && byte != 0x7F &&
           (byte < 0xC0 || (byte >= 0xC3 && byte <= 0xD1 && byte != 0xCD));
  }

  Visits& visits_;
  PeriodKind date_;
  PeriodKind whole_;
  Numbering periods_;  ///< the periods used so far, as keys without force or channel
  // Caches of recent lookups, with one entry per slot.
  std::vector<Date> dates_ = std::vector<Date>(kPlaces);
  std::vector<Cell> cells_ = std::vector<Cell>(kPlaces);
};

}  // namespace reach
