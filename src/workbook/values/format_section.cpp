#include "workbook/values/format_section.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"
#include "workbook/values/format_token.hpp"

namespace reach::workbook {
namespace {

constexpr char kLiteral = '"';  // where the code shows something as it stands
constexpr char kGeneralSign = 'G';
constexpr std::string_view kPlaceholders = "0#?";
constexpr std::string_view kDateLetters = "ymdhsegabp";  // including eras and am/pm

bool is_placeholder(char c) { return kPlaceholders.find(c) != std::string_view::npos; }

struct RelationSign {
  std::string_view sign;
  Condition::Relation relation;
};

constexpr auto kRelations = std::to_array<RelationSign>({
    {"<=", Condition::Relation::less_or_equal},
    {">=", Condition::Relation::greater_or_equal},
    {"<>", Condition::Relation::unequal},
    {"<", Condition::Relation::less},
    {">", Condition::Relation::greater},
    {"=", Condition::Relation::equal},
});

std::optional<Condition> parse_condition(std::string_view text) {
  const auto* const found =
      std::ranges::find_if(kRelations, [&](const RelationSign& row) { return text.starts_with(row.sign); });
  if (found == kRelations.end()) return std::nullopt;
  auto operand = parse_number(text.substr(found->sign.size()));
  if (!operand) return std::nullopt;
  return Condition{found->relation, *std::move(operand)};
}

/// Colours and numeral systems: settings in brackets that are not shown.
bool is_setting(std::string_view bracket) {
  constexpr auto kNames =
      std::to_array<std::string_view>({"black", "blue", "cyan", "green", "magenta", "red", "white", "yellow", "eng"});
  constexpr auto kBeginnings = std::to_array<std::string_view>({"color", "dbnum", "natnum", "~"});
  const std::string name = ascii_lower(bracket);
  return std::ranges::find(kNames, name) != kNames.end() ||
         std::ranges::any_of(kBeginnings, [&](std::string_view each) { return name.starts_with(each); });
}

/// `[h]`, `[mm]`: a length of time.
bool is_length_of_time(std::string_view bracket) {
  if (bracket.empty()) return false;
  const char first = ascii_lower(bracket.front());
  const bool runs = std::ranges::all_of(bracket, [&](char c) { return ascii_lower(c) == first; });
  return runs && (first == 'h' || first == 'm' || first == 's');
}

/// The letters that stand for parts of a date or time, one per run. `m` after hours or before seconds means minutes,
/// and becomes `n`.
std::string date_parts(std::string_view code) {
  std::string parts;
  for (std::size_t at = 0; at < code.size(); ++at) {
    const auto rest = code.substr(at);
    const std::size_t half = rest.starts_with("am/pm") ? 5 : rest.starts_with("a/p") ? 3 : 0;
    if (half > 0) {
      at += half - 1;
      continue;
    }
    const char c = code[at] == 'e' ? 'y' : code[at];  // years of an era
    if (std::string_view("ymdhs").find(c) == std::string_view::npos) continue;
    const bool goes_on = at > 0 && code[at - 1] == code[at] && !parts.empty() && parts.back() == c;
    if (!goes_on) parts += c;
  }
  for (std::size_t at = 0; at < parts.size(); ++at) {
    if (parts[at] != 'm') continue;
    const bool minutes = (at > 0 && parts[at - 1] == 'h') || (at + 1 < parts.size() && parts[at + 1] == 's');
    if (minutes) parts[at] = 'n';
  }
  return parts;
}

bool has_digits(std::string_view code) { return code.find_first_of(kPlaceholders) != std::string_view::npos; }

std::uint8_t decimals_of(std::string_view code) {
  const std::size_t point = code.find('.');
  if (point == std::string_view::npos) return 0;
  std::size_t count = 0;
  for (std::size_t at = point + 1; at < code.size() && is_placeholder(code[at]); ++at) ++count;
  return static_cast<std::uint8_t>(std::min<std::size_t>(count, 30));
}

/// A comma after a placeholder groups digits if another placeholder follows; otherwise it divides by 1,000.
int thousands_of(std::string_view code) {
  int count = 0;
  for (std::size_t at = 1; at < code.size(); ++at) {
    if (code[at] != ',' || !is_placeholder(code[at - 1])) continue;
    const std::size_t end = std::min(code.find_first_not_of(',', at), code.size());
    if (end == code.size() || !is_placeholder(code[end])) count += static_cast<int>(end - at);
    at = end - 1;
  }
  return count;
}

class SectionReader {
 public:
  Section read(std::string_view& rest, bool& another) {
    FormatToken token = take_format_token(rest);
    for (; token.kind != FormatToken::Kind::end; token = take_format_token(rest)) take(token);
    another = !token.text.empty();
    finish();
    return std::move(section_);
  }

 private:
  void take(const FormatToken& token) {
    switch (token.kind) {
      case FormatToken::Kind::literal:
        return take_literal(token.text);
      case FormatToken::Kind::padding:
        return leave_gap();
      case FormatToken::Kind::fill:
        fill_ = token.text;
        return;
      case FormatToken::Kind::bracket:
        return take_bracket(token.text);
      case FormatToken::Kind::general:
        code_ += kGeneralSign;
        return leave_gap();
      case FormatToken::Kind::code:
        return take_code(token.text);
      case FormatToken::Kind::end:
        return;
    }
  }

  void take_literal(std::string_view text) {
    if (text.empty()) return;
    const bool follows = !code_.empty() && is_placeholder(code_.back());
    const bool point = text == ".";
    if (follows && is_digit(text.front())) section_.adds_digits = true;
    leads_on_ = is_digit(text.back()) || (follows && point);
    section_.words += text;
    code_ += kLiteral;
  }

  void take_bracket(std::string_view text) {
    if (is_length_of_time(text)) {
      length_of_time_ = true;
      code_ += ascii_lower(text.front());
      leave_gap();
    } else if (auto condition = parse_condition(text)) {
      section_.condition = std::move(condition);
    } else if (text.starts_with('$')) {  // a currency, and a locale after the hyphen
      take_literal(text.substr(1, std::min(text.find('-'), text.size()) - 1));
    } else if (!is_setting(text)) {
      take_literal("[" + std::string(text) + "]");
    }
  }

  void take_code(std::string_view character) {
    const char c = ascii_lower(character.front());
    if (is_placeholder(c) || c == '@') {
      if (leads_on_) section_.adds_digits = true;
      add(c);
      leave_gap();
    } else if (kDateLetters.find(c) != std::string_view::npos) {
      add(c);
      leave_gap();
    } else if (is_letter(c) || is_digit(c) || character.size() > 1) {
      take_literal(character);
    } else {
      add(c);
      section_.words += c;
    }
  }

  void add(char c) {
    code_ += c;
    leads_on_ = false;
  }

  /// Separates the words before and after a number.
  void leave_gap() {
    if (!section_.words.empty() && section_.words.back() != ' ') section_.words += ' ';
  }

  void finish() {
    section_.has_text = code_.find('@') != std::string::npos;
    section_.shown = shown();
    trim_words();
    if (section_.shown.as == ShownAs::number) section_.digits = digits();
    if (section_.shown.as == ShownAs::number) section_.thousands = thousands_of(code_);
    if (section_.digits == Digits::none && section_.words.empty() && fill_ != " ") section_.words = fill_;
    section_.of_zero_alone = section_.condition && section_.condition->relation == Condition::Relation::equal &&
                             section_.condition->operand.is_zero();
  }

  /// Removes text between the parts of a number or date, which is not a word of its own.
  void trim_words() {
    std::string& words = section_.words;
    const bool date = section_.shown.as != ShownAs::number && section_.shown.as != ShownAs::percentage;
    const std::string_view edges = date ? " .,/-:" : has_digits(code_) ? " .," : " ";
    words.erase(words.find_last_not_of(edges) + 1);
    words.erase(0, std::min(words.find_first_not_of(edges), words.size()));
    if (words.empty() && section_.second_year) words = "a second year";
    if (words.empty() && section_.adds_digits) words = ".";
  }

  [[nodiscard]] Digits digits() const {
    if (code_.find_first_of("0G@") != std::string::npos) return Digits::all;
    return has_digits(code_) ? Digits::but_zero : Digits::none;
  }

  ShownValue shown() {
    if (has_digits(code_) && code_.find('%') != std::string::npos) {
      return {ShownAs::percentage, false, decimals_of(code_)};
    }
    if (code_.find_first_of("G@") != std::string::npos) return {};
    const std::string parts = date_parts(code_);
    const auto has = [&](char part) { return parts.find(part) != std::string::npos; };
    section_.second_year = std::ranges::count(parts, 'y') > 1;
    const bool time = has('h') || has('s') || has('n');
    if (length_of_time_) return {ShownAs::clock, true, 0};
    // Digits and letters together form a number, such as `0.00E+00`; except for fractions of seconds, `ss.000`.
    if (has_digits(code_) && !time) return {};
    if (has('d')) return {ShownAs::day, time, 0};
    if (has('m')) return {time ? ShownAs::day : ShownAs::month, time, 0};
    if (has('y')) return {time ? ShownAs::day : ShownAs::year, time, 0};
    return time ? ShownValue{ShownAs::clock, true, 0} : ShownValue{};
  }

  Section section_;
  std::string code_;       ///< lower case, without literal text
  std::string_view fill_;  ///< the character that fills the cell
  bool length_of_time_ = false;
  bool leads_on_ = false;  ///< a literal digit or point, which belongs to the number if a placeholder follows it
};

}  // namespace

bool Condition::holds_for(const Number& number) const {
  const auto order = compare(number, operand);
  switch (relation) {
    case Relation::less:
      return order < 0;
    case Relation::less_or_equal:
      return order <= 0;
    case Relation::equal:
      return order == 0;
    case Relation::unequal:
      return order != 0;
    case Relation::greater_or_equal:
      return order >= 0;
    case Relation::greater:
      return order > 0;
  }
  return false;
}

Section take_section(std::string_view& code, bool& another) { return SectionReader().read(code, another); }

}  // namespace reach::workbook
