// CodeBook: the codes of forces, as given by rows: `E23000032`. For load.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <reach/keyed_hash.hpp>
#include <reach/tally.hpp>

namespace reach {

/// What a code conflicts with: another code of the same force, or another force with the same code.
struct CodeConflict {
  std::string code;
  std::uint32_t force = 0;
  Origin origin;
};

class CodeBook {
 public:
  /// Stores the code of a force; returns the conflict if the force has another code, or the code another force.
  /// O(length) on average.
  std::optional<CodeConflict> add(std::uint32_t force, std::string_view code, Origin origin) {
    if (force >= by_force_.size()) by_force_.resize(force + 1);
    Entry& known = by_force_[force];
    if (known.code == code) return std::nullopt;
    if (!known.code.empty()) return CodeConflict{known.code, force, known.origin};
    const auto [found, fresh] = by_code_.try_emplace(std::string(code), force);
    if (!fresh) return CodeConflict{std::string(code), found->second, by_force_[found->second].origin};
    known = {std::string(code), origin};
    return std::nullopt;
  }
  /// The code of a force; empty if none is known. O(1).
  [[nodiscard]] std::string_view of(std::uint32_t force) const {
    return force < by_force_.size() ? std::string_view(by_force_[force].code) : std::string_view();
  }

 private:
  struct Entry {
    std::string code;
    Origin origin;
  };
  std::vector<Entry> by_force_;
  TextMap<std::uint32_t> by_code_;
};

}  // namespace reach
