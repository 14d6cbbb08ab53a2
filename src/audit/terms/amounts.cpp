#include "audit/terms/amounts.hpp"

#include <algorithm>
#include <array>

namespace reach::audit {
namespace {

struct Named {
  std::string_view key;
  int numerator, denominator;
};

constexpr auto kParts = std::to_array<Named>({
    {"half", 1, 2},     {"halves", 1, 2},   {"third", 1, 3},   {"thirds", 1, 3},     {"quarter", 1, 4},
    {"quarters", 1, 4}, {"fifth", 1, 5},    {"fifths", 1, 5},  {"sixth", 1, 6},      {"sixths", 1, 6},
    {"seventh", 1, 7},  {"sevenths", 1, 7}, {"eighth", 1, 8},  {"eighths", 1, 8},    {"ninth", 1, 9},
    {"ninths", 1, 9},   {"tenth", 1, 10},   {"tenths", 1, 10}, {"twentieth", 1, 20}, {"twentieths", 1, 20},
});

/// Words that state a change: `doubled`.
constexpr auto kChanged = std::to_array<Named>({
    {"doubled", 2, 1},
    {"doubling", 2, 1},
    {"doubles", 2, 1},
    {"trebled", 3, 1},
    {"trebling", 3, 1},
    {"tripled", 3, 1},
    {"tripling", 3, 1},
    {"quadrupled", 4, 1},
    {"quadrupling", 4, 1},
    {"quintupled", 5, 1},
    {"halved", 1, 2},
    {"halving", 1, 2},
});
constexpr auto kMultiples =
    std::to_array<Named>({{"twice", 2, 1}, {"double", 2, 1}, {"triple", 3, 1}, {"treble", 3, 1}, {"thrice", 3, 1}});
constexpr auto kFolds = std::to_array<Named>({
    {"twofold", 2, 1},
    {"threefold", 3, 1},
    {"fourfold", 4, 1},
    {"fivefold", 5, 1},
    {"sixfold", 6, 1},
    {"sevenfold", 7, 1},
    {"eightfold", 8, 1},
    {"tenfold", 10, 1},
});

template <typename Table>
const Named* find(const Table& table, std::string_view key) {
  const auto* const found = std::ranges::find(table, key, &Named::key);
  return found == table.end() ? nullptr : found;
}

Amount named(AmountUnit unit, const Named& row, bool verb = false) {
  Amount amount;
  amount.unit = unit;
  amount.numerator = row.numerator;
  amount.denominator = row.denominator;
  amount.verb = verb;
  return amount;
}

class AmountReader {
 public:
  AmountReader(std::span<const Token> tokens, std::size_t at) : tokens_(tokens), at_(at) {}

  [[nodiscard]] AmountFound read() const {
    if (const Named* const word = find(kChanged, key(0))) return {1, named(AmountUnit::multiple, *word, true)};
    if (const Named* const word = find(kMultiples, key(0))) return {1, named(AmountUnit::multiple, *word)};
    if (const Named* const word = find(kFolds, key(0))) return {1, named(AmountUnit::multiple, *word)};
    if (key(0) == "a" && find(kParts, key(1)) != nullptr) return {2, named(AmountUnit::part, *find(kParts, key(1)))};
    if (key(0) == "half") return {1, named(AmountUnit::part, kParts[0])};
    if (!counts(0)) return {};
    return of_number();
  }

 private:
  [[nodiscard]] const Token& token(std::size_t ahead) const {
    static const Token none;
    return at_ + ahead < tokens_.size() ? tokens_[at_ + ahead] : none;
  }
  [[nodiscard]] std::string_view key(std::size_t ahead) const { return token(ahead).key; }
  [[nodiscard]] bool counts(std::size_t ahead) const {
    return is_number(token(ahead)) || (token(ahead).in_words && token(ahead).kind == TokenKind::word);
  }
  [[nodiscard]] bool is_whole(std::size_t ahead) const {
    return counts(ahead) && !token(ahead).percent && token(ahead).value.decimals == 0;
  }

  [[nodiscard]] AmountFound of_number() const {
    const Token& number = token(0);
    if (number.percent || number.points) return {1, plain(number.points ? AmountUnit::points : AmountUnit::percent)};
    if (AmountFound ratio = of_ratio(); ratio.tokens > 0) return ratio;
    const Named* const rest = key(1) == "and" && key(2) == "a" ? find(kParts, key(3)) : nullptr;
    if (rest != nullptr && key(4) == "times" && is_whole(0)) {  // `one and a half times`
      Amount amount = named(AmountUnit::multiple, *rest);
      amount.numerator += token(0).value.digits * amount.denominator;
      return {5, amount};
    }
    const std::size_t hyphen = token(1).text == "-" ? 1 : 0;
    if (number.value.digits < 10 && number.value.decimals == 0) {
      if (const Named* const part = find(kParts, key(1 + hyphen))) {
        Amount amount = named(AmountUnit::part, *part);
        amount.numerator = number.value.digits;
        return {2 + hyphen, amount};
      }
    }
    constexpr auto kCompared =
        std::to_array<std::string_view>({"as", "more", "the", "that", "higher", "its", "those", "what"});
    const bool times = key(1) == "times" || (key(1) == "time" && key(2) == "as");
    if (times && std::ranges::find(kCompared, key(2)) != kCompared.end()) return {2, plain(AmountUnit::multiple)};
    if (key(1 + hyphen) == "fold") return {2 + hyphen, plain(AmountUnit::multiple)};
    return of_count();
  }

  /// `nine in ten`, `2 out of 5`.
  [[nodiscard]] AmountFound of_ratio() const {
    const std::size_t skip = key(1) == "in" ? 2 : key(1) == "out" && key(2) == "of" ? 3 : 0;
    if (skip == 0 || !is_whole(0) || !is_whole(skip)) return {};
    const Int128 part = token(0).value.digits, all = token(skip).value.digits;
    if (part <= 0 || part >= all || all > 100) return {};
    Amount amount;
    amount.unit = AmountUnit::part;
    amount.numerator = part;
    amount.denominator = all;
    return {skip + 1, amount};
  }

  /// A number with its decimals, in this unit.
  [[nodiscard]] Amount plain(AmountUnit unit) const {
    Amount amount;
    amount.unit = unit;
    constexpr Int128 kMost = 2'000'000'000'000'000'000;  // above any count
    amount.numerator = 2 * std::min(token(0).value.digits, kMost * 10);
    amount.denominator = 2;
    amount.sign = token(0).sign;
    for (int place = 0; place < token(0).value.decimals; ++place) amount.denominator *= 10;
    amount.half_step = unit == AmountUnit::percent || unit == AmountUnit::points ? 1 : 0;
    return amount;
  }

  /// Reads a count, perhaps in thousands, millions or billions.
  [[nodiscard]] AmountFound of_count() const {
    Amount amount = plain(AmountUnit::count);
    constexpr auto kScales =
        std::to_array<Named>({{"thousand", 1'000, 1}, {"million", 1'000'000, 1}, {"billion", 1'000'000'000, 1}});
    const Named* const scale = find(kScales, key(1));
    if (scale == nullptr) return {1, amount};
    amount.numerator *= scale->numerator;
    amount.half_step = scale->numerator;
    return {2, amount};
  }

  std::span<const Token> tokens_;
  std::size_t at_;
};

}  // namespace

Amount unsigned_of(Amount amount) {
  if (amount.numerator < 0) amount.numerator = -amount.numerator;
  amount.sign = 0;
  return amount;
}

AmountFound amount_at(std::span<const Token> tokens, std::size_t at) { return AmountReader(tokens, at).read(); }

AmountBound bound_after(std::span<const Token> tokens, std::size_t at, const Amount& amount) {
  constexpr auto kMore = std::to_array<std::string_view>({"more", "above", "over", "higher", "greater"});
  constexpr auto kFewer = std::to_array<std::string_view>({"fewer", "less", "below", "under", "lower"});
  const bool age = amount.unit == AmountUnit::count && amount.numerator < 100 * amount.denominator;
  const bool led = at + 1 < tokens.size() && tokens[at].key == "or" && !age;
  if (!led || (at + 2 < tokens.size() && tokens[at + 2].key == "than")) return AmountBound::none;
  const auto is_in = [&](const auto& words) { return std::ranges::find(words, tokens[at + 1].key) != words.end(); };
  return is_in(kMore) ? AmountBound::at_least : is_in(kFewer) ? AmountBound::at_most : AmountBound::none;
}

}  // namespace reach::audit
