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

#include "model/column_names.hpp"

namespace reach {

/// The name that --rename gives; the name itself if it is not in the map.
std::string renamed(std::string_view name, const NameMap& rename);

/// A spelling that was added during a trial.
struct AddedName {
  std::string raw;
  std::optional<std::string> folded;  ///< nothing if the folded name existed already
};

class Names {
 public:
  explicit Names(const NameMap& rename) : rename_(&rename) {}

  enum class Spelling : std::uint8_t { known, fresh, differs, looks_alike, refused };
  struct Found {
    std::uint32_t id;
    Spelling spelling;  ///< `differs` or `looks_alike` the first time a spelling occurs, then `refused`
  };
  struct Entry {
    std::string name;
    Origin origin;
  };

  /// The id of a name; new names are numbered in order of appearance. O(length) on average.
  Found add(std::string_view raw, Origin origin);
  /// Begins a trial: `forget` removes the names added since. O(those).
  void begin_trial();
  void forget();
  /// Whether exactly this spelling was added before. O(length) on average.
  [[nodiscard]] bool knows(std::string_view raw) const { return by_spelling_.find(raw) != by_spelling_.end(); }
  [[nodiscard]] const Entry& at(std::uint32_t id) const { return entries_[id]; }
  [[nodiscard]] const std::vector<Entry>& all() const { return entries_; }
  /// The id of a name that compares equal, if there is one.
  [[nodiscard]] const std::uint32_t* find(std::string_view name) const;
  /// Calls `visit(const std::string&)` for each spelling added, in unspecified order.
  template <typename Visit>
  void each_spelling(Visit visit) const {
    for (const auto& [spelling, found] : by_spelling_) visit(spelling);
  }

 private:
  std::uint32_t look_alike(const std::string& name, const std::string& folded, std::uint32_t fresh_id);

  const NameMap* rename_;
  std::vector<Entry> entries_;
  std::optional<std::vector<AddedName>> trial_;
  TextMap<Found> by_spelling_;  ///< the result if the spelling occurs again
  TextMap<std::uint32_t> by_fold_;
  TextMap<std::uint32_t> by_look_;  ///< keyed by skeleton, if it differs from the fold
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
  /// As in Names.
  void begin_trial();
  void forget();
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
  std::optional<std::vector<AddedName>> trial_;
  TextMap<std::uint32_t> by_spelling_;
  TextMap<std::uint32_t> by_fold_;
};

}  // namespace reach
