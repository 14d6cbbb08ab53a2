// Marker: a sign beside a figure that says how far to rely on it, such as the `[r]` of `449 [r]`. For every module.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <reach/tally.hpp>

namespace reach {

/// A remark on a figure that is not missing: the shorthand of UK official statistics, as for Symbol.
enum class Marker : std::uint8_t { provisional, revised, estimated, break_in_series, low_reliability };

inline constexpr unsigned kMarkerKinds = 5;

/// `[p]`, `[r]`, `[e]`, `[b]`, `[u]`, as printed.
std::string_view to_text(Marker marker);
/// The marker in words, for notes: `provisional`.
std::string_view meaning(Marker marker);

/// The markers of one figure.
class Markers {
 public:
  constexpr Markers() = default;
  constexpr explicit Markers(Marker marker) : bits_(bit(marker)) {}

  [[nodiscard]] constexpr bool none() const { return bits_ == 0; }
  [[nodiscard]] constexpr bool has(Marker marker) const { return (bits_ & bit(marker)) != 0; }
  constexpr Markers& operator|=(Markers other) {
    bits_ |= other.bits_;
    return *this;
  }
  /// Those that both have.
  [[nodiscard]] constexpr Markers common(Markers other) const { return of_bits(bits_ & other.bits_); }
  [[nodiscard]] constexpr Markers without(Markers other) const { return of_bits(bits_ & ~other.bits_); }
  constexpr bool operator==(const Markers&) const = default;

  /// Calls `visit(Marker)` for each marker, in the order of Marker.
  template <typename Visit>
  void each(Visit visit) const {
    for (unsigned at = 0; at < kMarkerKinds; ++at) {
      if (has(static_cast<Marker>(at))) visit(static_cast<Marker>(at));
    }
  }

 private:
  static constexpr std::uint8_t bit(Marker marker) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(marker));
  }
  static constexpr Markers of_bits(int bits) {
    Markers markers;
    markers.bits_ = static_cast<std::uint8_t>(bits);
    return markers;
  }
  std::uint8_t bits_ = 0;
};

/// `[p][r]`; empty if there are none.
std::string to_text(Markers markers);
/// `p`, `r`: for programs.
std::vector<std::string> letters_of(Markers markers);
/// `1,008 [p]`; a text without markers as it is.
std::string with_markers(std::string text, Markers markers);

/// The counts that have markers. Most data has none, and then this takes no memory.
class MarkedCounts {
 public:
  /// Adds markers to those of a count: one that is a sum of several cells has the markers of all. O(log marked).
  void add(const Key& key, Markers markers) {
    if (!markers.none()) marked_[key] |= markers;
  }
  /// Adds markers to those of all counts of a period. O(log periods).
  void add(Period period, Markers markers) { periods_[period] |= markers; }
  /// The markers of a count. O(log marked).
  [[nodiscard]] Markers of(const Key& key) const {
    const auto found = marked_.find(key);
    Markers markers = of(key.period);
    if (found != marked_.end()) markers |= found->second;
    return markers;
  }
  /// The markers of all counts of a period. O(log periods).
  [[nodiscard]] Markers of(Period period) const {
    const auto found = periods_.find(period);
    return found == periods_.end() ? Markers() : found->second;
  }
  [[nodiscard]] bool empty() const { return marked_.empty() && periods_.empty(); }
  /// Calls `visit(const Key&, Markers)` for each count with markers of its own, ordered by force, channel and period.
  template <typename Visit>
  void each(Visit visit) const {
    for (const auto& [key, markers] : marked_) visit(key, markers);
  }

 private:
  struct Order {
    bool operator()(const Key& a, const Key& b) const {
      if (a.force != b.force) return a.force < b.force;
      return a.channel != b.channel ? a.channel < b.channel : a.period < b.period;
    }
  };
  std::map<Key, Markers, Order> marked_;
  std::map<Period, Markers> periods_;
};

}  // namespace reach
