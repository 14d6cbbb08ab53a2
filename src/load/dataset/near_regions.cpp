// Warns about regions whose names may be misspellings of others.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include <reach/keyed_hash.hpp>

#include "diagnostic/codes/regions.hpp"
#include "load/dataset/finish.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr std::size_t kLeastWord =
    4;  // letters; in shorter words, `Area A` and `Area B`, or `East` and `West`, are different names
constexpr std::size_t kMostAlike = 8;  // more names than this that differ in one place form a series

/// Where two names differ; outside it they are the same.
struct Difference {
  std::size_t begin;
  std::string_view own, other;
};

Difference difference_of(std::string_view name, std::string_view other) {
  const auto begin = static_cast<std::size_t>(std::ranges::mismatch(name, other).in1 - name.begin());
  name.remove_prefix(begin);
  other.remove_prefix(begin);
  while (!name.empty() && !other.empty() && name.back() == other.back()) {
    name.remove_suffix(1);
    other.remove_suffix(1);
  }
  return {begin, name, other};
}

bool is_word_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

/// The length of the word that contains or touches the byte at `at`.
std::size_t word_length(std::string_view name, std::size_t at) {
  std::size_t begin = std::min(at, name.size());
  std::size_t end = begin;
  while (begin > 0 && is_word_letter(name[begin - 1])) --begin;
  while (end < name.size() && is_word_letter(name[end])) ++end;
  return end - begin;
}

/// Whether two folded names are one edit apart, in words of at least kLeastWord letters.
bool is_one_edit(std::string_view name, std::string_view other) {
  const auto [begin, own, its] = difference_of(name, other);
  const bool swapped = own.size() == 2 && its.size() == 2 && own[0] == its[1] && own[1] == its[0];
  if (!swapped && (own.size() > 1 || its.size() > 1)) return false;
  if (!std::ranges::all_of(own, is_word_letter) || !std::ranges::all_of(its, is_word_letter)) return false;
  return word_length(name, begin) >= kLeastWord && word_length(other, begin) >= kLeastWord;
}

/// Finds names one edit apart: they become equal when one byte is removed from one or both.
class NearNames {
 public:
  explicit NearNames(const std::vector<std::string>& names) : names_(names) {
    for (std::size_t at = 0; at < names_.size(); ++at) {
      each_key(names_[at], [&](const std::string& key) {
        auto& alike = by_key_[key];
        if (alike.size() < kMostAlike && (alike.empty() || alike.back() != at)) alike.push_back(at);
      });
    }
  }

  /// The first name that is one edit away from this one.
  [[nodiscard]] std::optional<std::size_t> near(std::size_t at) const {
    std::optional<std::size_t> found;
    each_key(names_[at], [&](const std::string& key) {
      for (const std::size_t other : by_key_.at(key)) {
        if (other != at && (!found || other < *found) && is_one_edit(names_[at], names_[other])) found = other;
      }
    });
    return found;
  }

 private:
  /// The name, and the name without each of its bytes. Long names are skipped, because they would have many keys.
  template <typename Visit>
  static void each_key(const std::string& name, Visit visit) {
    constexpr std::size_t kLongest = 100;
    visit(name);
    if (name.size() > kLongest) return;
    for (std::size_t at = 0; at < name.size(); ++at) visit(std::string(name).erase(at, 1));
  }

  const std::vector<std::string>& names_;
  TextMap<std::vector<std::size_t>> by_key_;
};

}  // namespace

void warn_near_regions(const Dataset& dataset, Diagnostics& diagnostics) {
  std::vector<std::string> names;
  for (const std::string& region : dataset.regions) names.push_back(fold_name(region));
  if (names.size() < 2) return;
  std::vector<std::size_t> sizes(names.size());
  for (const Force& force : dataset.forces) ++sizes[force.region];
  const NearNames index(names);
  for (const Force& force : dataset.forces) {
    const std::size_t region = force.region;
    const auto other = sizes[region] == 1 ? index.near(region) : std::nullopt;
    if (!other || (sizes[*other] == 1 && *other > region)) continue;  // of two similar names, the later one is reported
    diagnostics.add(
        warning(code::doubtful_region,
                fmt::format("{} is the only force of {}, which may be a misspelling of {}", in_backticks(force.name),
                            in_backticks(dataset.regions[region]), in_backticks(dataset.regions[*other])))
            .hint("if they are one region, spell it one way; if they are two, --allow doubtful-region")
            .in(dataset.inputs[force.origin.input].path, force.origin.line));
  }
}

}  // namespace reach
