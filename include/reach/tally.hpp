// Tally: counts keyed by force, channel and period ids, in memory proportional to the keys. For every module.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <tuple>
#include <vector>

#include <reach/count.hpp>
#include <reach/keyed_hash.hpp>
#include <reach/period.hpp>

namespace reach {

/// Where something first occurred: the index of an input and a physical line.
struct Origin {
  std::uint64_t line : 40 = 0;
  std::uint64_t input : 24 = 0;
};
constexpr Origin origin_at(std::uint64_t line, std::uint32_t input = 0) {
  Origin origin;
  origin.line = line & ((std::uint64_t{1} << 40) - 1);
  origin.input = input & 0xFFFFFF;
  return origin;
}

struct Key {
  std::uint32_t force = 0;
  std::uint32_t channel = 0;
  Period period;
  bool operator==(const Key&) const = default;
};

/// Pages of sixteen neighbouring counts, found by hashing. Finding and inserting take O(1) on average, and neighbours
/// are close in memory. 16 bytes per count if pages are full; at most one page per count.
class Tally {
 public:
  /// What a page's neighbours are: forces with similar figures, or the days of one series.
  enum class Along : std::uint8_t { forces, periods };

  struct Cell {
    Count count;
    Origin origin;
  };

  static constexpr std::uint32_t kCells = 16;  // of a page

  struct Page {
    Key first;               ///< key of the page's first cell
    std::uint32_t used = 0;  ///< one bit per cell
    std::array<Cell, kCells> cells;
    [[nodiscard]] bool has(std::uint32_t at) const { return (used >> at & 1) != 0; }
    /// Puts a count into an empty cell.
    void put(std::uint32_t at, Count count, Origin origin) {
      used |= std::uint32_t{1} << at;
      cells[at] = {count, origin};
    }
  };

  Tally() = default;
  explicit Tally(Along along) : along_(along) {}

  /// Inserts the count and returns null; if the cell is already used, returns it and changes nothing.
  Cell* insert(const Key& key, Count count, Origin origin);
  /// The same, for loops over neighbours: `last` is a page of this tally, or null, and becomes that of the key. Nothing
  /// is hashed while the page stays the same.
  Cell* insert(const Key& key, Count count, Origin origin, Page*& last) {
    if (last == nullptr || !(last->first == first_of(key))) last = &page(key);
    const std::uint32_t at = place(key);
    if (last->has(at)) return &last->cells[at];
    last->put(at, count, origin);
    return nullptr;
  }
  /// Removes the count of a key, if there is one. O(1).
  void erase(const Key& key);
  /// The cell of a key, or null. Cells never move.
  [[nodiscard]] const Cell* find(const Key& key) const {
    const Page* page = nullptr;
    return find(key, page);
  }
  /// The same, for loops over neighbours: `last` as for `insert`.
  const Cell* find(const Key& key, const Page*& last) const {
    if (last == nullptr || !(last->first == first_of(key))) last = find_page(key);
    const std::uint32_t at = place(key);
    return last != nullptr && last->has(at) ? &last->cells[at] : nullptr;
  }
  /// The page of a key, created if needed, and the key's position in it. For loops that know their page.
  Page& page(const Key& key);
  [[nodiscard]] std::uint32_t place(const Key& key) const {
    return (along_ == Along::forces ? key.force : static_cast<std::uint32_t>(key.period.index)) % kCells;
  }
  /// All pages, in order of creation.
  [[nodiscard]] const std::deque<Page>& pages() const { return pages_; }
  [[nodiscard]] bool empty() const { return pages_.empty(); }
  /// The number of counts. O(pages).
  [[nodiscard]] std::size_t size() const;

  /// Calls `visit(const Key&, const Cell&)` for each count, in unspecified order.
  template <typename Visit>
  void each(Visit visit) const {
    for (const Page& page : pages_) visit_page(page, visit);
  }
  /// Calls `visit(const Page&)` for each page with a count. Along forces, all its counts have its channel and period.
  template <typename Visit>
  void each_page(Visit visit) const {
    for (const Page& page : pages_) {
      if (page.used != 0) visit(page);
    }
  }
  /// Calls `visit(const Key&, const Cell&)` for each count of a page.
  template <typename Visit>
  void each_of(const Page& page, Visit visit) const {
    visit_page(page, visit);
  }
  /// Calls `visit` as `each` does, ordered by force, channel and period. Only for a tally along periods. O(n log n).
  template <typename Visit>
  void each_in_order(Visit visit) const {
    std::vector<const Page*> order;
    order.reserve(pages_.size());
    for (const Page& page : pages_) order.push_back(&page);
    std::ranges::sort(order, {}, [](const Page* page) {
      return std::tuple(page->first.force, page->first.channel, page->first.period);
    });
    for (const Page* page : order) visit_page(*page, visit);
  }

 private:
  template <typename Visit>
  void visit_page(const Page& page, Visit& visit) const {
    for (std::uint32_t at = 0; at < kCells; ++at) {
      if (page.has(at)) visit(key_of(page, at), page.cells[at]);
    }
  }
  [[nodiscard]] Key key_of(const Page& page, std::uint32_t at) const {
    Key key = page.first;
    if (along_ == Along::forces) {
      key.force += at;
    } else {
      key.period.index += static_cast<std::int32_t>(at);
    }
    return key;
  }
  [[nodiscard]] Key first_of(const Key& key) const {
    Key first = key;
    const std::uint32_t at = place(key);
    if (along_ == Along::forces) {
      first.force -= at;
    } else {
      first.period.index -= static_cast<std::int32_t>(at);
    }
    return first;
  }
  /// The page of a key, or null.
  [[nodiscard]] const Page* find_page(const Key& key) const;
  [[nodiscard]] std::size_t slot(const Key& first) const;
  void grow();

  std::deque<Page> pages_;
  std::vector<std::uint32_t> index_;  ///< open addressing: a page's number plus one, or 0
  SipHash hash_;
  Along along_ = Along::forces;
};

}  // namespace reach
