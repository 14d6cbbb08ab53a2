// KeptTexts and TextIndex: numbers by text, in little memory. For load.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include <reach/keyed_hash.hpp>

namespace reach {

/// Copies of texts, which never move.
class KeptTexts {
 public:
  /// A copy of the text, valid for as long as this object. O(length).
  std::string_view keep(std::string_view text) {
    if (text.size() > left_) {
      left_ = std::max(block_, text.size());
      block_ = std::min(block_ * 2, kLargestBlock);
      blocks_.push_back(std::make_unique_for_overwrite<char[]>(left_));
      next_ = blocks_.back().get();
    }
    const std::string_view kept(next_, text.size());
    std::ranges::copy(text, next_);
    next_ += text.size();
    left_ -= text.size();
    return kept;
  }

 private:
  static constexpr std::size_t kLargestBlock = std::size_t{1} << 18;  // large blocks return to the system
  std::vector<std::unique_ptr<char[]>> blocks_;
  char* next_ = nullptr;
  std::size_t left_ = 0;
  std::size_t block_ = 1024;  ///< the size of the next block
};

/// Numbers by text. Open addressing, with a part of the hash beside each entry: texts are compared only where these
/// are equal.
class TextIndex {
 public:
  /// The hash of a text, in all indexes of one run. O(length).
  [[nodiscard]] std::uint32_t hash_of(std::string_view text) const {
    return static_cast<std::uint32_t>(hash_.of_text(text));
  }
  /// The number of a text, or null. O(length) on average.
  [[nodiscard]] const std::uint32_t* find(std::string_view text) const { return find(text, hash_of(text)); }
  /// The same, given its hash.
  [[nodiscard]] const std::uint32_t* find(std::string_view text, std::uint32_t hash) const {
    if (slots_.empty()) return nullptr;
    for (std::size_t at = hash & mask(); slots_[at].entry != 0; at = (at + 1) & mask()) {
      if (slots_[at].hash != hash) continue;
      const Entry& entry = entries_[slots_[at].entry - 1];
      if (entry.text() == text) return &entry.number;
    }
    return nullptr;
  }
  /// Adds a text that is not in it, and must outlive it. O(1) on average.
  void add(std::string_view text, std::uint32_t hash, std::uint32_t number) {
    if (entries_.size() + 1 > slots_.size() / 4 * 3) grow();
    entries_.push_back({text.data(), static_cast<std::uint32_t>(text.size()), number});
    place({static_cast<std::uint32_t>(entries_.size()), hash});
  }
  /// Calls `visit(std::string_view)` for each text, in the order in which they were added.
  template <typename Visit>
  void each(Visit visit) const {
    for (const Entry& entry : entries_) visit(entry.text());
  }

 private:
  struct Entry {
    const char* begin;
    std::uint32_t size;
    std::uint32_t number;
    [[nodiscard]] std::string_view text() const { return {begin, size}; }
  };
  struct Slot {
    std::uint32_t entry = 0;  ///< from 1; 0: none
    std::uint32_t hash = 0;
  };
  static constexpr std::size_t kFirstSlots = 16;

  [[nodiscard]] std::size_t mask() const { return slots_.size() - 1; }
  void place(Slot slot) {
    std::size_t at = slot.hash & mask();
    while (slots_[at].entry != 0) at = (at + 1) & mask();
    slots_[at] = slot;
  }
  void grow() {
    std::vector<Slot> old(std::max(kFirstSlots, slots_.size() * 2));
    std::swap(old, slots_);
    for (const Slot slot : old) {
      if (slot.entry != 0) place(slot);
    }
  }

  std::vector<Entry> entries_;
  std::vector<Slot> slots_;
  SipHash hash_;
};

}  // namespace reach
