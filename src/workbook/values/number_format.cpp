#include "workbook/values/number_format.hpp"

#include <algorithm>
#include <array>

namespace reach::workbook {
namespace {

constexpr std::size_t kMostCode =
    1020;  // bytes; Excel's limit is 255 characters, and the cost of a cell depends on its format
constexpr std::size_t kMostSections = 4;  // the fourth is for texts

const Section kGeneralSection{};

struct Builtin {
  std::uint32_t first, last;
  ShownValue shown;
  std::string_view words{};
};

constexpr auto kBuiltins = std::to_array<Builtin>({
    {5, 8, {}, "$"},  // a sum of money, in the currency of the reader
    {9, 9, {ShownAs::percentage, false, 0}},
    {10, 10, {ShownAs::percentage, false, 2}},
    {14, 16, {ShownAs::day, false, 0}},
    {17, 17, {ShownAs::month, false, 0}},
    {18, 21, {ShownAs::clock, true, 0}},
    {22, 22, {ShownAs::day, true, 0}},
    {27, 31, {ShownAs::day, false, 0}},  // dates in East Asia, as are 50 to 58
    {32, 35, {ShownAs::clock, true, 0}},
    {36, 36, {ShownAs::day, false, 0}},
    {42, 42, {}, "$"},
    {44, 44, {}, "$"},
    {45, 47, {ShownAs::clock, true, 0}},
    {50, 58, {ShownAs::day, false, 0}},
});

}  // namespace

NumberFormat::NumberFormat(std::string_view code) {
  code = code.substr(0, kMostCode);
  if (code.empty()) return;
  for (bool another = true; another && sections_.size() < kMostSections;) {
    sections_.push_back(take_section(code, another));
  }
  const bool for_text = sections_.size() == kMostSections || (sections_.size() > 1 && sections_.back().has_text);
  if (for_text) {
    text_ = std::move(sections_.back());
    sections_.pop_back();
  }
  conditional_ = std::ranges::any_of(sections_, [](const Section& section) { return section.condition.has_value(); });
  constexpr std::size_t kOfZero = 2;
  if (!conditional_ && sections_.size() > kOfZero) sections_[kOfZero].of_zero_alone = true;
}

const Section& NumberFormat::of(const Number& number) const {
  if (sections_.empty()) return kGeneralSection;
  return conditional_ ? by_condition(number) : by_sign(number);
}

const Section& NumberFormat::by_sign(const Number& number) const {
  const std::size_t wanted = number.is_zero() ? 2 : number.negative ? 1 : 0;
  return sections_[wanted < sections_.size() ? wanted : 0];
}

/// If no condition holds: the last section without a condition, or the first of two for numbers below 0.
const Section& NumberFormat::by_condition(const Number& number) const {
  const Section* first = nullptr;
  const Section* last = nullptr;
  for (const Section& section : sections_) {
    if (section.condition && section.condition->holds_for(number)) return section;
    if (section.condition) continue;
    if (first == nullptr) first = &section;
    last = &section;
  }
  if (last == nullptr) return kGeneralSection;
  return number.negative ? *first : *last;
}

NumberFormat builtin_format(std::uint32_t id) {
  const auto* const found =
      std::ranges::find_if(kBuiltins, [&](const Builtin& row) { return row.first <= id && id <= row.last; });
  return found == kBuiltins.end() ? NumberFormat()
                                  : NumberFormat(Section{.shown = found->shown, .words = std::string(found->words)});
}

}  // namespace reach::workbook
