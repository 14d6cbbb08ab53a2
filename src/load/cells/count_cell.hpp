// Reads a cell of counts: a whole number, perhaps with markers or written as a decimal; or why there is none. For load.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include <reach/load.hpp>
#include <reach/marker.hpp>

#include "load/cells/cell.hpp"

namespace reach {

/// A text without the markers after it.
struct MarkedText {
  std::string_view figure;
  Markers markers;
};

/// Takes the markers off the end of a text: `449 [r]`, `449[p][r]`, `449 [p, r]`. A text without markers is returned
/// whole.
MarkedText split_markers(std::string_view text);

/// Whether a word in brackets says that a figure is expected, not counted: `f`, `forecast`.
bool is_forecast_word(std::string_view text);
/// The marker of a word in brackets if it is written out: `provisional`, not `p`. Nothing for other words.
Markers written_out_marker(std::string_view text);

/// What follows the dot of a whole number.
enum class DotUse : std::uint8_t {
  none,      ///< there is no dot
  decimals,  ///< `449.0`: decimals, all of them zeros
  either,    ///< `1.000`: decimals, or three more digits
};

struct CountCell {
  std::variant<Count, CountFault> count;
  Markers markers{};
  DotUse dot = DotUse::none;  ///< if the count was read as decimals
  bool empty_as_zero = false;
};

/// Reads cells of counts according to the options: first `--missing` and `--empty`, then parse_count.
class CountReader {
 public:
  explicit CountReader(const TextOptions& options);

  /// Reads a trimmed cell. O(length × log texts in --missing).
  [[nodiscard]] CountCell read(std::string_view text) const;
  /// Whether the cell says that there is no figure.
  [[nodiscard]] bool is_missing(std::string_view text) const;
  /// Whether `--missing` gives a meaning to a text that is a number: `--missing 999=x`.
  [[nodiscard]] bool numbers_have_meanings() const { return numbers_; }

 private:
  [[nodiscard]] std::optional<Count> meaning_of(std::string_view text) const;

  std::map<std::string, Count, std::less<>> meanings_;  ///< by folded text
  Grouping grouping_;
  bool empty_is_zero_;
  bool numbers_ = false;
};

}  // namespace reach
