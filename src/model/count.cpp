#include <reach/count.hpp>

#include <array>
#include <limits>

namespace reach {
namespace {

struct SymbolText {
  std::string_view text;
  std::string_view meaning;
};

/// In the order of Symbol.
constexpr std::array kSymbols = std::to_array<SymbolText>({
    {"[x]", "not available"},
    {"[c]", "confidential"},
    {"[z]", "not applicable"},
    {"[u]", "of low reliability"},
    {"[low]", "low: rounds to 0 but is not 0"},
    {"[k]", "low: rounds to 0 but is not 0"},
    {"[b]", "break in series"},
});

}  // namespace

std::string_view to_text(Symbol symbol) { return kSymbols[static_cast<std::size_t>(symbol)].text; }

std::string_view meaning(Symbol symbol) { return kSymbols[static_cast<std::size_t>(symbol)].meaning; }

Symbol combine(Symbol a, Symbol b) {
  if (a == b) return a;
  const bool confidential = a == Symbol::confidential || b == Symbol::confidential;
  return confidential ? Symbol::confidential : Symbol::not_available;
}

void Sum::add_missing(Symbol symbol) { symbol_ = symbol_ ? combine(*symbol_, symbol) : symbol; }

std::optional<Count> Sum::result() const {
  if (symbol_) return Count(*symbol_);
  if (total_ > static_cast<Uint128>(std::numeric_limits<std::int64_t>::max())) return std::nullopt;
  return Count(static_cast<std::int64_t>(total_));
}

}  // namespace reach
