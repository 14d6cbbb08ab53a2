#include "workbook/sheet/cell_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "workbook/values/number.hpp"
#include "workbook/values/serial_date.hpp"
#include "workbook/values/shown_words.hpp"

namespace reach::workbook {
namespace {

constexpr int kKeptDigits = 15;  // digits of a number kept by Excel
constexpr int kMostDecimals = 12;

CellText percentage(const Number& number, int decimals) {
  Number hundredfold = to_15_digits(number);
  if (!hundredfold.digits.empty()) hundredfold.exponent += 2;
  return {plain_text(rounded(std::move(hundredfold), -decimals), decimals) + '%'};
}

/// The number as stored, without digits beyond the precision of calculations; these are only removed if a fraction
/// remains.
CellText fraction(const Number& number) {
  Number shown = rounded(to_15_digits(number), -kMostDecimals);
  return {plain_text(shown.is_whole() ? number : shown)};
}

CellText date(const Number& number, const Section& section, Epoch epoch) {
  auto text = date_text(number, section.shown, epoch);
  if (!text) return {plain_text(number), CellFault::no_date};
  const bool year = section.shown.as == ShownAs::year;
  if (change_date(section.words) || (year && section.second_year)) {
    return {*std::move(text), CellFault::worded_date, section.words};
  }
  return {*std::move(text), year ? CellFault::year : CellFault::none};
}

/// The text for a section that shows something in place of the number.
CellText instead_of(CellText text, const Section& section, const Vocabulary& words) {
  const std::string& shown = section.words;
  if (shown.empty()) return {std::move(text.text), CellFault::not_shown};
  if (words.is_missing != nullptr && words.is_missing(shown)) return {shown};
  return {std::move(text.text), CellFault::shown_as, shown};
}

/// The text for a section that shows the number's digits, with anything else that it says about their size and meaning.
CellText with_digits(CellText text, const Number& number, const Section& section) {
  const std::string& shown = section.words;
  if (shown.ends_with('%')) return {text.text + '%', text.fault};
  if (text.fault != CellFault::none) return text;
  if (are_markers(shown)) text.text.append(" ").append(shown);
  if (number.is_zero()) return text;
  if (section.thousands > 0) {
    std::string divisor = "1";
    for (int at = 0; at < std::min(section.thousands, 4); ++at) divisor += "000";
    return {std::move(text.text), CellFault::divided, std::move(divisor)};
  }
  if (section.adds_digits || change_size(shown)) return {std::move(text.text), CellFault::resized, shown};
  if (is_money(shown)) return {std::move(text.text), CellFault::money, shown};
  if (change_date(shown)) return {std::move(text.text), CellFault::worded, shown};
  return text;
}

CellText plain_number(const Number& number, const Section& section, const Vocabulary& words) {
  const bool long_one = number.is_whole() && number.whole_digits() > kKeptDigits;
  CellText text = number.is_whole() ? CellText{plain_text(number), long_one ? CellFault::digits : CellFault::none}
                                    : fraction(number);
  if (section.shows(number)) return with_digits(std::move(text), number, section);
  if (number.is_zero() && section.of_zero_alone && stand_for_zero(section.words)) return text;
  return instead_of(std::move(text), section, words);
}

CellText number_text(const StoredCell& cell, const NumberFormat& format, const Vocabulary& words) {
  const auto number = parse_number(cell.value);
  if (!number) return {cell.value, CellFault::not_a_number};
  const Section& section = format.of(*number);
  switch (section.shown.as) {
    case ShownAs::clock:
      return {plain_text(*number), CellFault::clock};
    case ShownAs::percentage:
      return percentage(*number, section.shown.decimals);
    case ShownAs::day:
    case ShownAs::month:
    case ShownAs::year:
      return date(*number, section, words.epoch);
    case ShownAs::number:
      return plain_number(*number, section, words);
  }
  return {};
}

/// Whether a cell with this fault still has a number that may be a figure.
bool is_sound_or_doubtful(CellFault fault) {
  constexpr auto kDoubts = std::to_array({CellFault::none, CellFault::not_shown, CellFault::shown_as,
                                          CellFault::divided, CellFault::resized, CellFault::money, CellFault::worded});
  return std::ranges::find(kDoubts, fault) != kDoubts.end();
}

CellText string_text(const RichText& rich, bool raised, const NumberFormat& format, const Vocabulary& words) {
  NotesApart apart = set_notes_apart(rich, raised);
  if (apart.all_raised) return {std::move(apart.text), CellFault::raised};
  if (!apart.notes.empty()) return {std::move(apart.text), CellFault::note, std::move(apart.notes)};
  const Section* const section = format.of_text();
  if (section == nullptr || section->has_text) return {std::move(apart.text)};
  return instead_of({std::move(apart.text)}, *section, words);
}

/// `2016-03-05T00:00:00` → `2016-03-05`.
std::string iso_date(std::string_view text) {
  constexpr std::string_view kMidnight = "T00:00:00";
  const std::size_t time = text.find(kMidnight);
  const bool exact = time != std::string_view::npos &&
                     text.find_first_not_of(".0Z", time + kMidnight.size()) == std::string_view::npos;
  return std::string(exact ? text.substr(0, time) : text);
}

std::optional<RichText> shared_text(std::string_view reference, const SharedStrings& strings) {
  std::size_t index = 0;
  const char* const end = reference.data() + reference.size();
  if (std::from_chars(reference.data(), end, index).ptr != end) return std::nullopt;
  return strings.at(index);
}

const NumberFormat& format_of(const CellStyle& style, const Styles& styles) {
  static const NumberFormat general;
  return style.format < styles.formats.size() ? styles.formats[style.format] : general;
}

}  // namespace

std::optional<CellText> text_of(const StoredCell& cell, const Vocabulary& words) {
  const bool computed = !cell.value.empty() || cell.as == StoredAs::text;
  if (cell.has_formula && (words.stale || !computed)) return CellText{'=' + cell.formula, CellFault::not_computed};
  if (cell.value.empty()) return CellText{};
  const bool styled = cell.style < words.styles.cells.size();
  const CellStyle style = styled ? words.styles.cells[cell.style] : CellStyle{};
  const NumberFormat& format = format_of(style, words.styles);
  switch (cell.as) {
    case StoredAs::number: {
      if (!styled && cell.style > 0) return std::nullopt;
      CellText text = number_text(cell, format, words);
      if (style.raised && is_sound_or_doubtful(text.fault)) text.fault = CellFault::raised;
      return text;
    }
    case StoredAs::shared: {
      const auto text = shared_text(cell.value, words.strings);
      return text ? std::optional(string_text(*text, style.raised, format, words)) : std::nullopt;
    }
    case StoredAs::text:
      return string_text({cell.value, cell.runs}, style.raised, format, words);
    case StoredAs::truth:
      return CellText{cell.value == "0" ? "FALSE" : "TRUE", CellFault::truth};
    case StoredAs::error:
      return CellText{cell.value, CellFault::error};
    case StoredAs::date:
      return CellText{iso_date(cell.value)};
    case StoredAs::unknown:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace reach::workbook
