#include "load/dataset/names.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "text/unicode.hpp"

namespace reach {
namespace {

template <typename Value>
const Value* find_in(const TextMap<Value>& map, std::string_view key) {
  const auto found = map.find(key);
  return found == map.end() ? nullptr : &found->second;
}

/// The skeleton of a name (what it looks like); empty if that is its folded form, as for every name in ASCII.
std::string other_look(std::string_view name, std::string_view folded) {
  if (std::ranges::all_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) return {};
  std::string look = skeleton(name);
  return look == folded ? std::string() : look;
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

/// Most names look only like themselves, so by_look_ stores only names whose skeleton differs from their fold.
Names::Match Names::match(std::string_view raw) const {
  const std::uint32_t hash = by_spelling_.hash_of(raw);
  if (const auto* known = by_spelling_.find(raw, hash))
    return {.id = *known & ~kRefused,
            .spelling = (*known & kRefused) != 0 ? Spelling::refused : Spelling::known,
            .met = true,
            .hash = hash};
  Match match{.id = static_cast<std::uint32_t>(entries_.size()),
              .spelling = Spelling::fresh,
              .name = renamed(raw, *rename_),
              .hash = hash};
  match.folded = fold_name(match.name);
  match.fold_hash = by_fold_.hash_of(match.folded);
  if (const auto* same = by_fold_.find(match.folded, match.fold_hash)) {
    match.id = *same;
    match.spelling = entries_[*same].name == match.name ? Spelling::known : Spelling::differs;
    return match;
  }
  const std::string look = other_look(match.name, match.folded);
  const auto* alike = look.empty() ? by_look_.find(match.folded, match.fold_hash) : by_fold_.find(look);
  if (alike == nullptr && !look.empty()) alike = by_look_.find(look);
  if (alike == nullptr) return match;
  match.id = *alike;
  match.spelling = Spelling::looks_alike;
  return match;
}

std::uint32_t Names::add(std::string_view raw, const Match& match, Origin origin) {
  if (match.name.empty() && !match.is_usable()) return match.id;
  const bool fresh = match.spelling == Spelling::fresh;
  if (by_spelling_.find(raw, match.hash) != nullptr) return match.id;
  const std::string_view spelling = texts_.keep(raw);
  const auto keep = [&](std::string_view text) { return text == raw ? spelling : texts_.keep(text); };
  by_spelling_.add(spelling, match.hash, match.is_usable() ? match.id : match.id | kRefused);
  if (fresh) entries_.push_back({keep(match.name), origin});
  if (by_fold_.find(match.folded, match.fold_hash) != nullptr) return match.id;
  by_fold_.add(keep(match.folded), match.fold_hash, match.id);
  if (!fresh) return match.id;
  const std::string look = other_look(match.name, match.folded);
  if (look.empty()) return match.id;
  const std::uint32_t hash = by_look_.hash_of(look);
  if (by_look_.find(look, hash) == nullptr) by_look_.add(texts_.keep(look), hash, match.id);
  return match.id;
}

const std::uint32_t* Names::find(std::string_view name) const { return by_fold_.find(fold_name(name)); }

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
  return found->second;
}

const std::uint32_t* Channels::find(std::string_view name) const {
  return find_in(by_fold_, fold_header(renamed(read_channel_cell(name).name, *rename_)));
}

}  // namespace reach
