#include "sql/quote.hpp"

#include <algorithm>
#include <array>

namespace reach::sql {
namespace {

/// From 1900 to 2199, with 29 February in leap years only.
constexpr std::string_view kDay =
    "((19|20|21)[0-9][0-9]-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|"
    "02-(0[1-9]|1[0-9]|2[0-8]))|((19|20|21)(0[48]|[2468][048]|[13579][26])|2000)-02-29)";
constexpr std::string_view kTime =
    "[Tt ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.,][0-9]{1,9})?)?"
    "( ?(Z|z|UTC|[+-]([01][0-9]|2[0-3])(:?[0-5][0-9])?))?";
constexpr std::string_view kTimeWithOffset =
    "[Tt ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.,][0-9]{1,9})?(Z|[+-]([01][0-9]|2[0-3])(:[0-5][0-9])?)";

struct SqlWord {
  std::string_view name;
  std::array<std::string_view, 5> text;  ///< the text, in parts
};

/// Regular expressions that PostgreSQL and RE2 read alike, except for `{ends}` and `{breaks}`, which are RE2's.
constexpr auto kWords = std::to_array<SqlWord>({
    {"{date}", {"^", kDay, "(", kTime, ")?$"}},
    {"{moment}", {"^", kDay, kTimeWithOffset, "$"}},
    {"{whole}", {"^0*[0-9]{1,19}$"}},
    {"{ends}", {"^[[:space:]\\pZ\\x{85}]+|[[:space:]\\pZ\\x{85}]+$"}},
    {"{breaks}", {"[\\t\\n\\r\\x{2028}\\x{2029}]"}},
    {"{fraction}", {"[.,][0-9]+"}},
});

std::string text_of(const SqlWord& word) {
  std::string text;
  for (const std::string_view part : word.text) text += part;
  return text;
}

/// `text` between two `quote` characters, which are doubled inside.
std::string enclosed(const SqlDialect& dialect, std::string_view text, char quote) {
  std::string out(1, quote);
  for (const char c : text) {
    if (dialect.backslashes && (c == quote || c == '\\')) {
      out += '\\';
      out += c;
    } else if (dialect.backslashes && (c == '\n' || c == '\r')) {
      out += c == '\n' ? "\\n" : "\\r";
    } else {
      out.append(c == quote ? 2 : 1, c);
    }
  }
  return out + quote;
}

}  // namespace

std::string quote_name(const SqlDialect& dialect, std::string_view text) {
  return enclosed(dialect, text, dialect.name_quote);
}

std::string quote_column(const SqlDialect& dialect, std::string_view text) {
  return std::string(dialect.column) + quote_name(dialect, text);
}

std::string quote_table(const SqlDialect& dialect, const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) {
    if (!out.empty()) out += '.';
    out += dialect.whole_path ? part : quote_name(dialect, part);
  }
  return dialect.whole_path ? quote_name(dialect, out) : out;
}

std::string literal(const SqlDialect& dialect, std::string_view text) { return enclosed(dialect, text, '\''); }

std::string fill(const SqlDialect& dialect, std::string_view form, std::string_view value, std::string_view zone) {
  std::string out;
  while (!form.empty()) {
    const auto* word = std::ranges::find_if(kWords, [&](const SqlWord& each) { return form.starts_with(each.name); });
    if (word != kWords.end()) {
      out += literal(dialect, text_of(*word));
      form.remove_prefix(word->name.size());
    } else if (form.starts_with("{zone}")) {
      out += literal(dialect, zone);
      form.remove_prefix(std::string_view("{zone}").size());
    } else {
      if (form.front() == '@') {
        out += value;
      } else {
        out += form.front();
      }
      form.remove_prefix(1);
    }
  }
  return out;
}

}  // namespace reach::sql
