#include "audit/terms/age_bands.hpp"

#include <algorithm>
#include <array>

namespace reach::audit {
namespace {

constexpr auto kBandLead = std::to_array<std::string_view>({"aged", "ages", "age"});
constexpr auto kBandWords = std::to_array<std::string_view>(
    {"year", "years", "old", "olds", "age", "group", "groups", "band", "bracket", "of", "-"});

class BandReader {
 public:
  BandReader(std::span<const Token> tokens, std::size_t at) : tokens_(tokens), begin_(at), at_(at) {}

  std::optional<AgeBandFound> read() {
    if (is_one_of(kBandLead, word())) ++at_;
    const std::optional<AgeBand> band = take_band();
    if (!band) return std::nullopt;
    std::size_t end = at_;
    while (is_one_of(kBandWords, word()) || is_one_of(kBandWords, mark())) {
      if (word() != "of" && mark().empty()) end = at_ + 1;
      ++at_;
    }
    return AgeBandFound{*band, end - begin_};
  }

 private:
  template <typename Table>
  static bool is_one_of(const Table& table, std::string_view word) {
    return !word.empty() && std::ranges::find(table, word) != table.end();
  }
  [[nodiscard]] std::string_view word() const { return at_ < tokens_.size() ? tokens_[at_].key : std::string_view(); }
  [[nodiscard]] std::string_view mark() const {
    const bool is_mark = at_ < tokens_.size() && tokens_[at_].kind == TokenKind::mark;
    return is_mark ? std::string_view(tokens_[at_].text) : std::string_view();
  }

  /// An age in digits, which is not a percentage.
  std::optional<int> take_age() {
    if (at_ >= tokens_.size()) return std::nullopt;
    const std::string& text = tokens_[at_].text;
    const bool digits = !text.empty() && text.size() <= 3 && text.find_first_not_of("0123456789") == std::string::npos;
    if (!digits) return std::nullopt;
    ++at_;
    return std::stoi(text);
  }

  std::optional<AgeBand> take_band() {
    const std::string_view bound = word();
    if (bound == "under" || bound == "over") {
      ++at_;
      const auto age = take_age();
      if (!age) return std::nullopt;
      return bound == "under" ? AgeBand{0, *age - 1} : AgeBand{*age, AgeBand::kOpen};
    }
    const auto first = take_age();
    if (!first) return std::nullopt;
    if (mark() == "+" || word() == "plus") return ++at_, AgeBand{*first, AgeBand::kOpen};
    if (take_over()) return AgeBand{*first, AgeBand::kOpen};
    if (mark() != "-" && mark() != "–" && word() != "to") return std::nullopt;
    ++at_;
    const auto last = take_age();
    return last && *first < *last ? std::optional(AgeBand{*first, *last}) : std::nullopt;
  }

  /// `and over`, `or older`
  bool take_over() {
    constexpr auto kUpwards = std::to_array<std::string_view>({"over", "above", "older"});
    const bool joined = word() == "and" || word() == "or";
    if (!joined || at_ + 1 >= tokens_.size() || !is_one_of(kUpwards, tokens_[at_ + 1].key)) return false;
    at_ += 2;
    return true;
  }

  std::span<const Token> tokens_;
  std::size_t begin_, at_;
};

}  // namespace

std::optional<AgeBandFound> age_band_at(std::span<const Token> tokens, std::size_t at) {
  return BandReader(tokens, at).read();
}

}  // namespace reach::audit
