#include "load/dataset/names.hpp"

#include <fmt/core.h>

#include "text/unicode.hpp"

namespace reach {
namespace {

template <typename Value>
const Value* find_in(const TextMap<Value>& map, std::string_view key) {
  const auto found = map.find(key);
  return found == map.end() ? nullptr : &found->second;
}

/// Removes the apostrophe that CSV output puts before a name which a spreadsheet would read as a formula.
std::string_view without_guard(std::string_view name) {
  const bool guarded = name.starts_with('\'') && begins_formula(name.substr(1));
  return name.substr(guarded ? 1 : 0);
}

}  // namespace

std::string renamed(std::string_view name, const NameMap& rename) {
  name = without_guard(name);
  if (rename.entries.empty()) return std::string(name);
  const auto found = rename.entries.find(fold_header(name));
  return found == rename.entries.end() ? std::string(name) : found->second;
}

Names::Found Names::add(std::string_view raw, Origin origin) {
  if (const auto* found = find_in(by_spelling_, raw)) return *found;
  std::string name = renamed(raw, *rename_);
  const std::string folded = fold_name(name);
  const auto fresh_id = static_cast<std::uint32_t>(entries_.size());
  const auto [same, is_new_fold] = by_fold_.emplace(folded, fresh_id);
  const std::uint32_t id = is_new_fold ? look_alike(name, folded, fresh_id) : same->second;
  const bool fresh = id == fresh_id;
  if (fresh) entries_.push_back({name, origin});
  if (trial_) trial_->push_back({std::string(raw), is_new_fold ? std::optional(folded) : std::nullopt});
  const bool refused = !fresh && entries_[id].name != name;
  by_spelling_.emplace(raw, Found{id, refused ? Spelling::refused : Spelling::known});
  if (fresh) return {id, Spelling::fresh};
  if (!refused) return {id, Spelling::known};
  return {id, is_new_fold ? Spelling::looks_alike : Spelling::differs};
}

void Names::begin_trial() { trial_.emplace(); }

void Names::forget() {
  for (; trial_ && !trial_->empty(); trial_->pop_back()) {
    const AddedName& added = trial_->back();
    const std::uint32_t id = by_spelling_.find(added.raw)->second.id;
    by_spelling_.erase(added.raw);
    if (!added.folded) continue;
    const auto look = by_look_.find(skeleton(renamed(added.raw, *rename_)));
    const bool fresh = by_fold_.find(*added.folded)->second == id;
    by_fold_.erase(*added.folded);
    if (!fresh) continue;  // it looked like another name
    if (look != by_look_.end() && look->second == id) by_look_.erase(look);
    entries_.pop_back();
  }
}

/// Most names look only like themselves, so by_look_ stores only names whose skeleton differs from their fold.
std::uint32_t Names::look_alike(const std::string& name, const std::string& folded, std::uint32_t fresh_id) {
  const std::string look = skeleton(name);
  if (look != folded) {
    if (const auto* plain = find_in(by_fold_, look)) return *plain;
    return by_look_.emplace(look, fresh_id).first->second;
  }
  const auto* alike = by_look_.empty() ? nullptr : find_in(by_look_, look);
  return alike ? *alike : fresh_id;
}

const std::uint32_t* Names::find(std::string_view name) const { return find_in(by_fold_, fold_name(name)); }

SpellingFault spelling_fault(std::string_view name, Names::Spelling spelling, std::string_view known,
                             std::string_view there) {
  const std::string first = fmt::format("{} at {}", in_backticks(known), there);
  if (const auto unseen = unseen_difference(name, known); !unseen.empty())
    return {fmt::format("{} looks like {}, {}", in_backticks(name), first, unseen), "type the name again"};
  if (spelling == Names::Spelling::differs)
    return {fmt::format("{} is spelled {}", in_backticks(name), first), "spell it one way, spaces and accents too"};
  return {fmt::format("{} looks like {}, but has letters of another script", in_backticks(name), first),
          "type the name again in one script"};
}

std::uint32_t Channels::add(std::string_view raw, Origin origin) {
  if (const auto* id = find_in(by_spelling_, raw)) return *id;
  const ChannelCell cell = read_channel_cell(raw);
  std::string name = renamed(cell.name, *rename_);
  const auto [found, is_fresh] = by_fold_.emplace(fold_header(name), static_cast<std::uint32_t>(names_.size()));
  if (is_fresh) {
    names_.push_back(std::move(name));
    origins_.push_back(origin);
    said_.push_back(false);
  }
  said_[found->second] = said_[found->second] || cell.said;
  by_spelling_.emplace(raw, found->second);
  if (trial_) trial_->push_back({std::string(raw), is_fresh ? std::optional(found->first) : std::nullopt});
  return found->second;
}

void Channels::begin_trial() { trial_.emplace(); }

void Channels::forget() {
  for (; trial_ && !trial_->empty(); trial_->pop_back()) {
    const AddedName& added = trial_->back();
    by_spelling_.erase(added.raw);
    if (!added.folded) continue;
    by_fold_.erase(*added.folded);
    names_.pop_back();
    origins_.pop_back();
    said_.pop_back();
  }
}

const std::uint32_t* Channels::find(std::string_view name) const {
  return find_in(by_fold_, fold_header(renamed(read_channel_cell(name).name, *rename_)));
}

}  // namespace reach
