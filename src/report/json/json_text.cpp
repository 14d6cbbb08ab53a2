#include "report/json/json_text.hpp"

#include <utility>

#include <nlohmann/json.hpp>

#include "text/unicode.hpp"

namespace reach::report {
namespace {

constexpr std::size_t kIndent = 2;

}  // namespace

void JsonText::open(std::string_view key, char bracket) {
  begin_item(key);
  text_ += bracket;
  ++depth_;
  first_ = true;
}

void JsonText::close(char bracket) {
  --depth_;
  if (!first_) break_line();  // `[]` stays together
  text_ += bracket;
  first_ = false;
}

void JsonText::add(std::string_view key, const nlohmann::ordered_json& value) {
  begin_item(key);
  if (compact_) {
    text_ += value.dump();
    return;
  }
  // A JSON string holds no raw line feed, so each one in the dump is a line break to indent.
  for (const char c : value.dump(kIndent)) {
    text_ += c;
    if (c == '\n') text_.append(kIndent * depth_, ' ');
  }
}

void JsonText::add_members(const nlohmann::ordered_json& object) {
  for (const auto& [key, value] : object.items()) add(key, value);
}

std::string JsonText::take() {
  text_ += '\n';
  return printable_json(std::exchange(text_, {}));
}

void JsonText::begin_item(std::string_view key) {
  if (!first_) text_ += ',';
  if (depth_ > 0) break_line();
  first_ = false;
  if (key.empty()) return;
  text_ += nlohmann::ordered_json(key).dump();
  text_ += compact_ ? ":" : ": ";
}

void JsonText::break_line() {
  if (!compact_) text_.append(1, '\n').append(kIndent * depth_, ' ');
}

}  // namespace reach::report
