#include "load/dataset/code_book.hpp"

namespace reach {

std::optional<CodeConflict> CodeBook::add(std::uint32_t force, std::string_view code, Origin origin) {
  if (force >= by_force_.size()) by_force_.resize(force + 1);
  Entry& known = by_force_[force];
  if (known.code == code) return std::nullopt;
  if (!known.code.empty()) return CodeConflict{known.code, force, known.origin};
  const auto [found, fresh] = by_code_.try_emplace(std::string(code), force);
  if (!fresh) return CodeConflict{std::string(code), found->second, by_force_[found->second].origin};
  known = {std::string(code), origin};
  return std::nullopt;
}

std::string_view CodeBook::of(std::uint32_t force) const {
  return force < by_force_.size() ? std::string_view(by_force_[force].code) : std::string_view();
}

}  // namespace reach
