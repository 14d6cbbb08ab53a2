// SumNames: what the names of rows reveal about which rows are totals of which others. For load/sums and load/checks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <reach/dataset.hpp>

#include "load/words/places.hpp"

namespace reach {

/// What the words of a name reveal, apart from a place.
enum class SumWord : std::uint8_t {
  none,
  total,  ///< a word for totals: `Forces combined`
  both,   ///< both sexes: `Persons`
  male,
  female,
  of_which,  ///< a part of a row above it
};
SumWord sum_word(std::string_view name);

/// The names of a data set's forces and regions.
class SumNames {
 public:
  explicit SumNames(const Dataset& dataset);

  /// Whether the name of a row shows that it is the total of these others, whose sum it equals. With `large`, the
  /// figures alone are strong evidence, so a name that may be a region or a town is taken as the region.
  [[nodiscard]] bool shows(std::uint32_t row, const std::vector<std::uint32_t>& parts, bool large) const;

  /// The rows whose total this row is, according to its name, among those for which `is_in` is true; empty if the name
  /// reveals nothing.
  template <typename IsIn>
  [[nodiscard]] std::vector<std::uint32_t> members(std::uint32_t row, const IsIn& is_in) const {
    std::vector<std::uint32_t> found;
    for (const std::uint32_t other : telling_) {
      if (other != row && is_in(other) && is_member(other, row)) found.push_back(other);
    }
    return found;
  }
  /// Whether `members` may find any rows; otherwise there is no need to call it.
  [[nodiscard]] bool may_have_members(std::uint32_t row) const {
    return words_[row] == SumWord::both || places_[row] != nullptr;
  }
  [[nodiscard]] std::size_t telling() const { return telling_.size(); }
  /// The rows whose names may be those of totals; a place precedes the larger places that contain it.
  [[nodiscard]] const std::vector<std::uint32_t>& candidates() const { return candidates_; }
  /// Whether a row's name is that of a region or country, or of the data set's region that contains other rows.
  [[nodiscard]] bool names_whole(std::uint32_t row) const;
  /// The same, or the name contains a word for totals.
  [[nodiscard]] bool may_be_total(std::uint32_t row) const { return names_whole(row) || words_[row] == SumWord::total; }
  /// Whether a row's name is that of a country or larger place, or contains a word for totals.
  [[nodiscard]] bool may_hold_all(std::uint32_t row) const {
    return words_[row] == SumWord::total || (places_[row] != nullptr && places_[row]->kind >= PlaceKind::nation);
  }
  /// Whether `shows` may return true: otherwise there is no need to call it.
  [[nodiscard]] bool says_anything(std::uint32_t row) const {
    return has_of_which_ || words_[row] != SumWord::none || names_whole(row);
  }
  /// Whether `part` is known, by its place or its given region, not to be inside the place of `row`.
  [[nodiscard]] bool is_elsewhere(std::uint32_t part, std::uint32_t row) const;
  [[nodiscard]] bool has_of_which() const { return has_of_which_; }
  [[nodiscard]] SumWord word(std::uint32_t row) const { return words_[row]; }

 private:
  [[nodiscard]] bool is_member(std::uint32_t part, std::uint32_t row) const;
  [[nodiscard]] bool shows_place(std::uint32_t row, const std::vector<std::uint32_t>& parts, bool large) const;

  const Dataset& dataset_;
  std::vector<const KnownPlace*> places_;              ///< by force
  std::vector<SumWord> words_;                         ///< by force
  std::vector<std::optional<std::uint32_t>> regions_;  ///< by force: the region with the same name
  std::vector<std::uint32_t> telling_;                 ///< forces whose names reveal something
  std::vector<std::uint32_t> candidates_;
  bool has_of_which_ = false;
};

}  // namespace reach
