#include "report/figures/rounding.hpp"

#include "text/minus.hpp"

namespace reach::report {
namespace {

constexpr std::size_t kListed = 8;

std::string for_readers(const Decimal& figure) { return with_minus(to_text(figure)); }

std::string parts_listed(std::span<const Decimal> parts) {
  if (parts.size() > kListed) return "the " + std::to_string(parts.size()) + " figures add up to";
  std::string sum;
  for (const Decimal& part : parts) {
    if (sum.empty()) {
      sum = for_readers(part);
    } else if (part.digits < 0) {
      sum.append(" ").append(kMinus).append(" ").append(to_text(Decimal{-part.digits, part.decimals}));
    } else {
      sum += " + " + to_text(part);
    }
  }
  return sum + " is";
}

}  // namespace

std::optional<std::string> rounding_note(std::span<const Decimal> parts, const Decimal& whole, std::string_view what) {
  Decimal sum{0, whole.decimals};
  for (const Decimal& part : parts) sum.digits += part.digits;
  if (sum == whole || parts.empty()) return std::nullopt;
  const std::string begin = what.empty() ? "Owing" : std::string(what) + ": owing";
  return begin + " to rounding, " + parts_listed(parts) + ' ' + for_readers(sum) + ", not " + for_readers(whole);
}

}  // namespace reach::report
