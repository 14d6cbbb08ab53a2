// Names: forces or regions by spelling; distinguishes two spellings of one name from two names. For load.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <reach/keyed_hash.hpp>
#include <reach/load.hpp>
#include <reach/tally.hpp>

#include "load/dataset/text_index.hpp"
#include "model/column_names.hpp"

namespace reach {

/// The name that --rename gives; the name itself if it is not in the map.
std::string renamed(std::string_view name, const NameMap& rename);

class Names {
 public:
  explicit Names(const NameMap& rename) : rename_(&rename) {}

  enum class Spelling : std::uint8_t { known, fresh, differs, looks_alike, refused };
  /// What is known about a name before it is added.
  struct Match {
    std::uint32_t id = 0;
    Spelling spelling = Spelling::known;  ///< `differs` or `looks_alike` until the spelling is added, then `refused`
    std::string name{};                   ///< after --rename; empty for a known spelling
    std::string folded{};
    bool met = false;             ///< exactly this spelling was added before
    std::uint32_t hash = 0;       ///< of the raw name
    std::uint32_t fold_hash = 0;  ///< of `folded`
    [[nodiscard]] bool is_usable() const { return spelling == Spelling::known || spelling == Spelling::fresh; }
  };
  struct Entry {
    std::string_view name;
    Origin origin;
  };

  /// Looks a name up; changes nothing. O(length) on average.
  [[nodiscard]] Match match(std::string_view raw) const;
  /// Adds a name as it was matched, and returns its id; new names are numbered in order of appearance. O(length).
  std::uint32_t add(std::string_view raw, const Match& match, Origin origin);
  std::uint32_t add(std::string_view raw, Origin origin) { return add(raw, match(raw), origin); }
  /// Whether exactly this spelling was added before. O(length) on average.
  [[nodiscard]] bool knows(std::string_view raw) const { return by_spelling_.find(raw) != nullptr; }
  [[nodiscard]] const Entry& at(std::uint32_t id) const { return entries_[id]; }
  [[nodiscard]] const std::vector<Entry>& all() const { return entries_; }
  /// The id of a name that compares equal, if there is one.
  [[nodiscard]] const std::uint32_t* find(std::string_view name) const;
  /// Calls `visit(std::string_view)` for each spelling added.
  template <typename Visit>
  void each_spelling(Visit visit) const {
    by_spelling_.each(visit);
  }

  /// Frees the memory for looking names up: after this, only `at` and `all` may be called.
  void forget_lookups() { by_spelling_ = by_fold_ = by_look_ = {}; }

 private:
  static constexpr std::uint32_t kRefused = 0x80000000;  ///< added to the id of a spelling that is not usable

  const NameMap* rename_;
  KeptTexts texts_;  ///< owns the texts that the members below refer to
  std::vector<Entry> entries_;
  TextIndex by_spelling_;
  TextIndex by_fold_;
  TextIndex by_look_;  ///< keyed by skeleton, if it differs from the fold
};

/// The report on another spelling of `known`, which occurred at `there` (given as `` `Kent` at counts.csv:2 ``).
struct SpellingFault {
  std::string message;
  std::string hint;
};
SpellingFault spelling_fault(std::string_view name, Names::Spelling spelling, std::string_view known,
                             std::string_view there);

/// Channels: matched like header names, shown as first written. A name may follow kChannelPrefix.
class Channels {
 public:
  explicit Channels(const NameMap& rename) : rename_(&rename) {}
  /// The id of a channel; new channels are numbered in order of appearance. O(length) on average.
  std::uint32_t add(std::string_view raw, Origin origin);
  /// Whether exactly this spelling was added before.
  [[nodiscard]] bool knows(std::string_view raw) const { return by_spelling_.find(raw) != by_spelling_.end(); }
  [[nodiscard]] const std::vector<std::string>& all() const { return names_; }
  /// Whether some spelling of the channel stated that it is one.
  [[nodiscard]] bool is_said(std::uint32_t channel) const { return said_[channel]; }
  /// Where a channel first occurred: in a header, or in a row.
  [[nodiscard]] Origin origin(std::uint32_t channel) const { return origins_[channel]; }
  [[nodiscard]] const std::uint32_t* find(std::string_view name) const;
  /// Calls `visit(std::string_view)` for each spelling added, without kChannelPrefix, in unspecified order.
  template <typename Visit>
  void each_spelling(Visit visit) const {
    for (const auto& [spelling, id] : by_spelling_) visit(read_channel_cell(spelling).name);
  }

 private:
  const NameMap* rename_;
  std::vector<std::string> names_;
  std::vector<Origin> origins_;
  std::vector<bool> said_;
  TextMap<std::uint32_t> by_spelling_;
  TextMap<std::uint32_t> by_fold_;
};

}  // namespace reach
