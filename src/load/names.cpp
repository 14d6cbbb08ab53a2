#include "load/names.hpp"

#include "source/unicode.hpp"

namespace reach {
namespace {

template <typename Map>
auto find_in(const Map& map, std::string_view key) -> const std::uint32_t* {
  const auto found = map.find(key);
  return found == map.end() ? nullptr : &found->second;
}

}  // namespace

std::string renamed(std::string_view name, const NameMap& rename) {
  if (rename.entries.empty()) return std::string(name);
  const auto found = rename.entries.find(fold_header(name));
  return found == rename.entries.end() ? std::string(name) : found->second;
}

Names::Found Names::add(std::string_view raw, Origin origin) {
  if (const auto* id = find_in(by_spelling_, raw)) return {*id, Spelling::known};
  std::string name = renamed(raw, *rename_);
  const std::string folded = fold_name(name);
  const auto fresh_id = static_cast<std::uint32_t>(entries_.size());
  const auto [same, is_new_fold] = by_fold_.emplace(folded, fresh_id);
  const auto [alike, is_new_look] = by_look_.emplace(skeleton(name), same->second);
  const std::uint32_t id = is_new_fold ? alike->second : same->second;
  by_spelling_.emplace(raw, id);
  if (id == fresh_id) {
    entries_.push_back({std::move(name), origin});
    return {id, Spelling::fresh};
  }
  if (entries_[id].name == name) return {id, Spelling::known};
  return {id, is_new_fold ? Spelling::looks_alike : Spelling::differs};
}

const std::uint32_t* Names::find(std::string_view name) const { return find_in(by_fold_, fold_name(name)); }

std::uint32_t Channels::add(std::string_view raw) {
  if (const auto* id = find_in(by_spelling_, raw)) return *id;
  std::string name = renamed(raw, *rename_);
  const auto [found, is_fresh] = by_fold_.emplace(fold_header(name), static_cast<std::uint32_t>(names_.size()));
  if (is_fresh) names_.push_back(std::move(name));
  by_spelling_.emplace(raw, found->second);
  return found->second;
}

const std::uint32_t* Channels::find(std::string_view name) const {
  return find_in(by_fold_, fold_header(renamed(name, *rename_)));
}

}  // namespace reach
