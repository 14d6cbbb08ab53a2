#include "workbook/number_format.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace reach::workbook {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// The first section, without what is shown as it stands (quoted, escaped, padding) and without conditions, colours
/// and locales. Lengths of time, `[h]`, become `h` and a mark that they are ones.
struct Bare {
  std::string code;
  bool length_of_time = false;
};

Bare bare(std::string_view code) {
  Bare out;
  for (std::size_t at = 0; at < code.size() && code[at] != ';'; ++at) {
    const char c = lower(code[at]);
    if (c == '\\' || c == '_' || c == '*') {
      ++at;
    } else if (c == '"') {
      at = std::min(code.find('"', at + 1), code.size());
    } else if (c == '[') {
      const std::size_t end = std::min(code.find(']', at), code.size());
      const char first = at + 1 < code.size() ? lower(code[at + 1]) : '\0';
      const auto inside = code.substr(at + 1, end - at - 1);
      const bool runs = std::ranges::all_of(inside, [&](char each) { return lower(each) == first; });
      if (runs && (first == 'h' || first == 'm' || first == 's')) {
        out.length_of_time = true;
        out.code += first;
      }
      at = end;
    } else {
      out.code += c;
    }
  }
  return out;
}

/// The letters that stand for parts of a date or time, each run as one. `m` behind hours or before seconds is minutes:
/// `n` here.
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

bool has_digits(std::string_view code) { return code.find_first_of("0#?") != std::string_view::npos; }

std::uint8_t decimals_of(std::string_view code) {
  const std::size_t point = code.find('.');
  if (point == std::string_view::npos) return 0;
  std::size_t count = 0;
  for (std::size_t at = point + 1; at < code.size() && has_digits(code.substr(at, 1)); ++at) ++count;
  return static_cast<std::uint8_t>(std::min<std::size_t>(count, 30));
}

struct Builtin {
  std::uint32_t first, last;
  Shown shown;
};

constexpr auto kBuiltins = std::to_array<Builtin>({
    {9, 9, {ShownAs::percentage, false, 0}},
    {10, 10, {ShownAs::percentage, false, 2}},
    {14, 16, {ShownAs::day, false, 0}},
    {17, 17, {ShownAs::month, false, 0}},
    {18, 21, {ShownAs::clock, true, 0}},
    {22, 22, {ShownAs::day, true, 0}},
    {27, 31, {ShownAs::day, false, 0}},  // dates of East Asia, as are 50 to 58
    {32, 35, {ShownAs::clock, true, 0}},
    {36, 36, {ShownAs::day, false, 0}},
    {45, 47, {ShownAs::clock, true, 0}},
    {50, 58, {ShownAs::day, false, 0}},
});

}  // namespace

Shown read_format(std::string_view code) {
  const Bare format = bare(code);
  if (format.code == "general" || format.code == "@") return {};
  if (has_digits(format.code) && format.code.find('%') != std::string::npos) {
    return {ShownAs::percentage, false, decimals_of(format.code)};
  }
  const std::string parts = date_parts(format.code);
  const auto has = [&](char part) { return parts.find(part) != std::string::npos; };
  const bool time = has('h') || has('s') || has('n');
  if (format.length_of_time) return {ShownAs::clock, true, 0};
  // Digits and letters together are a number, such as `0.00E+00`, but for fractions of seconds, `ss.000`.
  if (has_digits(format.code) && !time) return {};
  if (has('d')) return {ShownAs::day, time, 0};
  if (has('m')) return {time ? ShownAs::day : ShownAs::month, time, 0};
  if (has('y')) return {time ? ShownAs::day : ShownAs::year, time, 0};
  return time ? Shown{ShownAs::clock, true, 0} : Shown{};
}

Shown builtin_format(std::uint32_t id) {
  const auto* const found =
      std::ranges::find_if(kBuiltins, [&](const Builtin& row) { return row.first <= id && id <= row.last; });
  return found == kBuiltins.end() ? Shown{} : found->shown;
}

}  // namespace reach::workbook
