#include "workbook/ods/ods_format.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace reach::workbook {
namespace {

constexpr std::size_t kLongestCode = 4096;  // bytes; longer text is never shown
constexpr int kMostPlaces = 30;

struct DataPart {
  std::string_view element;
  std::string_view code;
  std::string_view long_code;  ///< where its style is long
};

/// The parts of dates and times, and other elements that always stand for the same code.
constexpr auto kParts = std::to_array<DataPart>({
    {"day", "d", "dd"},
    {"year", "yy", "yyyy"},
    {"day-of-week", "ddd", "dddd"},
    {"era", "\"era\"", "\"era\""},
    {"quarter", "\"Q\"", "\"quarter\""},
    {"week-of-year", "\"week\"", "\"week\""},
    {"am-pm", "AM/PM", "AM/PM"},
    {"text-content", "@", "@"},
    {"boolean", "General", "General"},
    {"fraction", "# ?/?", "# ?/?"},
    {"scientific-number", "0.00E+00", "0.00E+00"},
});

constexpr auto kStyles = std::to_array<std::string_view>(
    {"number-style", "currency-style", "percentage-style", "date-style", "time-style", "boolean-style", "text-style"});

constexpr auto kTexts = std::to_array<std::string_view>({"text", "currency-symbol", "embedded-text"});

template <std::size_t Size>
bool has_word(const std::array<std::string_view, Size>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

int count_of(std::string_view text, int otherwise) {
  int count = 0;
  const char* const end = text.data() + text.size();
  const bool read = !text.empty() && std::from_chars(text.data(), end, count).ptr == end && count >= 0;
  return read ? std::min(count, kMostPlaces) : otherwise;
}

/// `value()>=0` → `>=0`; empty if it cannot be a condition of a section. `!=` is `<>` in sections.
std::string condition_of(std::string_view text) {
  constexpr std::string_view kValue = "value()";
  std::string plain;
  for (const char c : text) {
    if (c != ' ') plain += c;
  }
  if (!plain.starts_with(kValue)) return {};
  plain.erase(0, kValue.size());
  if (plain.starts_with("!=")) plain.replace(0, 2, "<>");
  return plain;
}

/// `1000` divides by a thousand, which is a comma; `1000000` is two.
int thousands_in(std::string_view factor) {
  int count = 0;
  for (; factor.size() > 3 && factor.ends_with("000"); factor.remove_suffix(3)) ++count;
  return factor == "1" ? count : 0;
}

}  // namespace

bool is_data_style(std::string_view element) { return has_word(kStyles, element); }

void DataStyleReader::begin(std::string_view element, const Attributes& attributes) {
  style_ = {};
  style_.name = attributes.in(space::style, "name");
  percentage_ = element == "percentage-style";
  hours_ = false;
  literal_.clear();
}

void DataStyleReader::start(std::string_view element, const Attributes& attributes) {
  literal_.clear();
  std::string& code = style_.code;
  if (code.size() > kLongestCode) return;
  const bool is_long = attributes.in(space::number, "style") == "long";
  const auto* const part = std::ranges::find(kParts, element, &DataPart::element);
  if (part != kParts.end()) {
    code += is_long ? part->long_code : part->code;
  } else if (element == "number") {
    add_number(attributes);
  } else if (element == "month") {
    const bool words = attributes.in(space::number, "textual") == "true";
    code += words ? (is_long ? "mmmm" : "mmm") : (is_long ? "mm" : "m");
  } else if (element == "hours") {
    hours_ = true;
    code += attributes.in(space::number, "truncate-on-overflow") == "false" ? "[h]" : is_long ? "hh" : "h";
  } else if (element == "minutes") {
    code += hours_ ? "mm" : "[mm]";  // alone, `mm` would be a month
  } else if (element == "seconds") {
    code += "ss";
    if (const int places = count_of(attributes.in(space::number, "decimal-places"), 0); places > 0) {
      code += '.' + std::string(static_cast<std::size_t>(places), '0');
    }
  } else if (element == "map") {
    add_map(attributes);
  }
}

void DataStyleReader::end(std::string_view element) {
  if (has_word(kTexts, element)) add_literal(literal_);
  if (element == "fill-character" && !literal_.empty()) style_.code += '*' + literal_;
  literal_.clear();
}

/// A format without parts shows nothing; a code without characters would show everything.
DataStyle DataStyleReader::result() {
  if (style_.code.empty()) style_.code = "\"\"";
  return std::move(style_);
}

void DataStyleReader::text(std::string_view some) {
  if (literal_.size() <= kLongestCode) literal_ += some;
}

void DataStyleReader::add_number(const Attributes& attributes) {
  std::string& code = style_.code;
  const auto places = attributes.in(space::number, "decimal-places");
  const bool grouped = attributes.in(space::number, "grouping") == "true";
  const int thousands = thousands_in(attributes.in(space::number, "display-factor"));
  if (places.empty() && !grouped && thousands == 0 && !percentage_) {
    code += "General";
    return;
  }
  const int digits = count_of(attributes.in(space::number, "min-integer-digits"), 1);
  if (grouped) code += "#,##";
  code += digits == 0 ? std::string(grouped ? 0 : 1, '#') : std::string(static_cast<std::size_t>(digits), '0');
  if (grouped && digits == 0) code += '#';
  if (const int decimals = count_of(places, 0); decimals > 0) {
    code += '.' + std::string(static_cast<std::size_t>(decimals), '0');
  }
  code.append(static_cast<std::size_t>(thousands), ',');
}

void DataStyleReader::add_map(const Attributes& attributes) {
  constexpr std::size_t kMostMaps = 3;  // a format has four sections at most
  auto condition = condition_of(attributes.in(space::style, "condition"));
  if (condition.empty() || style_.maps.size() == kMostMaps) return;
  style_.maps.push_back({std::move(condition), std::string(attributes.in(space::style, "apply-style-name"))});
}

void DataStyleReader::add_literal(std::string_view text) {
  std::string& code = style_.code;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of("%\"", at), text.size());
    if (end > at) code += '"' + std::string(text.substr(at, end - at)) + '"';
    if (end < text.size()) code += text[end] == '"' ? "\\\"" : percentage_ ? "%" : "\"%\"";
    at = end + 1;
  }
}

std::string joined_code(const std::vector<std::pair<std::string, std::string>>& conditional,
                        std::string_view otherwise) {
  const auto conditions_are = [&](std::initializer_list<std::string_view> wanted) {
    return std::ranges::equal(conditional, wanted, {}, [](const auto& each) { return std::string_view(each.first); });
  };
  const bool unwritten = conditions_are({">=0"}) || conditions_are({">0", "<0"}) || conditions_are({">0", "<0", "=0"});
  std::string code;
  for (const auto& [condition, section] : conditional) {
    if (!unwritten) code += '[' + condition + ']';
    code += section + ';';
  }
  return code.append(otherwise);
}

}  // namespace reach::workbook
