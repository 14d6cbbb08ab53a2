#include "cli/read/figure_rows.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>

#include <fmt/core.h>

#include "cli/option/choice.hpp"
#include "diagnostic/codes/documents.hpp"
#include "diagnostic/suggest.hpp"
#include "model/force_registry.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

constexpr std::string_view kTotalSuffix = "total";

struct Prefix {
  std::string_view text;
  FigureRowKind kind;
};
constexpr auto kPrefixes =
    std::to_array<Prefix>({{"force:", FigureRowKind::force}, {"region:", FigureRowKind::region}});

void refuse_figure(std::string message, std::string hint, const Place& place, Diagnostics& diagnostics) {
  diagnostics.add(error(code::unknown_figure, std::move(message)).hint(std::move(hint)).at(place));
}

/// `South East total` → `South East`: the label in a table for the row named `South East`; `region:Gwent` → `Gwent`.
std::string_view bare(std::string_view name) {
  const std::string folded = fold_name(name);
  for (const Prefix& prefix : kPrefixes) {
    if (folded.starts_with(prefix.text)) return trim(trim(name).substr(prefix.text.size()));
  }
  if (!folded.ends_with(" total")) return name;
  return trim(trim(name).substr(0, trim(name).size() - kTotalSuffix.size()));
}

/// The unambiguous names of the rows that a name may mean: `force:Wales`.
std::vector<std::string> prefixed(std::string_view name, std::span<const FigureRow> rows) {
  std::vector<std::string> names;
  for (const Prefix& prefix : kPrefixes) {
    const bool meant =
        std::any_of(rows.begin(), rows.end(), [&](const FigureRow& row) { return row.kind == prefix.kind; });
    if (meant) names.push_back(fmt::format("{}{}", prefix.text, name));
  }
  return names;
}

}  // namespace

std::string with_kind(bool is_region, std::string_view name) {
  return fmt::format("{}{}", kPrefixes[is_region ? 1 : 0].text, name);
}

FigureRows::FigureRows(const Summary& summary)
    : row_hints_(Suggestions::kListed, summary.registry ? same_registered_force : nullptr) {
  for (const RegionBlock& block : summary.regions) add({FigureRowKind::region, &block.figures, &block});
  const FigureRow overall{FigureRowKind::overall, &summary.overall, nullptr};
  add(overall);
  // Under --only, `All regions` means all the regions shown.
  if (summary.overall.name == kRegionsShown) rows_[fold_name(kAllRegions)].push_back(overall);
  for (const RegionBlock& block : summary.regions) {
    for (const Line& force : block.forces) add({FigureRowKind::force, &force, &block});
  }
  for (const std::string& channel : summary.channels) {
    channels_.try_emplace(fold_header(channel), channel_names_.size());
    channel_names_.push_back(channel);
  }
  channels_.try_emplace(std::string(kTotalSuffix), channel_names_.size());
  channel_names_.emplace_back(kTotalSuffix);
}

void FigureRows::add(const FigureRow& row) {
  rows_[fold_name(row.line->name)].push_back(row);
  row_names_.push_back(row.line->name);
}

/// The names of all rows, each as it can be written in a path.
std::vector<std::string> FigureRows::unmistakable_names() const {
  std::vector<std::string> names;
  TextSet seen;
  for (const std::string& name : row_names_) {
    if (!seen.insert(fold_name(name)).second) continue;
    const std::vector<FigureRow> same = meanings(name);
    const std::vector<std::string> ways = same.size() > 1 ? prefixed(name, same) : std::vector{name};
    names.insert(names.end(), ways.begin(), ways.end());
  }
  return names;
}

/// Every row that the name may mean: as a plain name, or as a prefix and a name.
std::vector<FigureRow> FigureRows::meanings(std::string_view name) const {
  const std::string key = fold_name(name);
  const auto same = rows_.find(key);
  std::vector<FigureRow> found = same == rows_.end() ? std::vector<FigureRow>() : same->second;
  for (const Prefix& prefix : kPrefixes) {
    if (!key.starts_with(prefix.text)) continue;
    const auto named = rows_.find(fold_name(std::string_view(key).substr(prefix.text.size())));
    if (named == rows_.end()) continue;
    std::ranges::copy_if(named->second, std::back_inserter(found),
                         [&](const FigureRow& row) { return row.kind == prefix.kind; });
  }
  return found;
}

std::optional<FigureRow> FigureRows::find(std::string_view name, const Place& place, Diagnostics& diagnostics) const {
  const std::vector<FigureRow> found = meanings(name);
  if (found.size() == 1) return found.front();
  if (found.empty()) {
    refuse_figure(fmt::format("there is no force or region {}", in_backticks(name)),
                  row_hints_.hint(
                      bare(name), [this] { return unmistakable_names(); }, "there are"),
                  place, diagnostics);
    return std::nullopt;
  }
  std::vector<std::string> ways = prefixed(trim(name), found);
  for (std::string& way : ways) way = in_backticks(way);
  refuse_figure(fmt::format("{} is the name of two rows", in_backticks(name)),
                fmt::format("say which: {}", listed(ways)), place, diagnostics);
  return std::nullopt;
}

std::string FigureRows::name_of(const FigureRow& row) const {
  if (row.kind == FigureRowKind::overall) return std::string(kAllRegions);
  const std::string& name = row.line->name;
  return meanings(name).size() > 1 ? with_kind(row.kind == FigureRowKind::region, name) : name;
}

std::optional<std::size_t> FigureRows::find_channel(std::string_view name, const Place& place,
                                                    Diagnostics& diagnostics) const {
  const auto found = channels_.find(fold_header(name));
  if (found != channels_.end()) return found->second;
  refuse_figure(fmt::format("there is no channel {}", in_backticks(name)),
                channel_hints_.hint(
                    name, [this] { return channel_names_; }, "the channels are"),
                place, diagnostics);
  return std::nullopt;
}

}  // namespace reach::cli
