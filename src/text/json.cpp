#include "text/json.hpp"

#include <algorithm>

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "text/unicode.hpp"

namespace reach {
namespace {

std::string in_json(const Json& json, bool compact) {
  JsonText text(compact);
  text.add("", json);
  return text.take();
}

}  // namespace

Json::Json(std::initializer_list<Member> members) : value_(Members()) {
  for (const Member& member : members) append(member.key, member.value);
}

Json Json::array() { return std::vector<Json>(); }

Json Json::object() { return std::initializer_list<Member>(); }

void Json::push_back(Json item) { std::get<Items>(value_).push_back(std::move(item)); }

void Json::append(std::string_view key, Json value) {
  auto& members = std::get<Members>(value_);
  members.keys.emplace_back(key);
  members.values.push_back(std::move(value));
}

Json& Json::operator[](std::string_view key) {
  auto& members = std::get<Members>(value_);
  const auto found = std::ranges::find(members.keys, key) - members.keys.begin();
  if (found == std::ssize(members.keys)) append(key, nullptr);
  return members.values[static_cast<std::size_t>(found)];
}

Json& Json::operator[](std::size_t index) { return std::get<Items>(value_)[index]; }

Json& Json::back() { return std::get<Items>(value_).back(); }

bool Json::empty() const { return std::get<Members>(value_).keys.empty(); }

std::string Json::dump() const { return in_json(*this, true); }

std::string Json::indented() const { return in_json(*this, false); }

void JsonText::open(std::string_view key, char bracket) {
  key.empty() ? begin_item() : begin_member(key);
  open(bracket);
}

void JsonText::open(char bracket) {
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

void JsonText::add(std::string_view key, const Json& value) {
  key.empty() ? begin_item() : begin_member(key);
  add_value(value);
}

void JsonText::add_members(const Json& object) {
  const auto& [keys, values] = std::get<Json::Members>(object.value_);
  for (std::size_t at = 0; at < keys.size(); ++at) {
    begin_member(keys[at]);
    add_value(values[at]);
  }
}

std::string JsonText::take_document() {
  text_ += '\n';
  return printable_json(take());
}

void JsonText::begin_item() {
  if (!first_) text_ += ',';
  if (depth_ > 0) break_line();
  first_ = false;
}

void JsonText::begin_member(std::string_view key) {
  begin_item();
  add_text(key);
  text_ += compact_ ? ":" : ": ";
}

void JsonText::break_line() {
  constexpr std::size_t kIndent = 2;
  if (!compact_) text_.append(1, '\n').append(kIndent * depth_, ' ');
}

void JsonText::add_text(std::string_view text) {
  constexpr std::string_view kShort = "\b\f\n\r\t\"\\";
  constexpr std::string_view kLetters = "bfnrt\"\\";
  text_ += '"';
  for (const char character : text) {
    if (const std::size_t at = kShort.find(character); at != std::string_view::npos) {
      text_.append(1, '\\').append(1, kLetters[at]);
    } else if (static_cast<unsigned char>(character) < 0x20) {
      text_ += fmt::format("\\u{:04x}", static_cast<unsigned>(character));
    } else {
      text_ += character;
    }
  }
  text_ += '"';
}

void JsonText::add_value(const Json& value) {
  if (const auto* truth = std::get_if<bool>(&value.value_)) {
    text_ += *truth ? "true" : "false";
  } else if (const auto* number = std::get_if<std::int64_t>(&value.value_)) {
    text_ += std::to_string(*number);
  } else if (const auto* natural = std::get_if<std::uint64_t>(&value.value_)) {
    text_ += std::to_string(*natural);
  } else if (const auto* fraction = std::get_if<double>(&value.value_)) {
    text_ += nlohmann::json(*fraction).dump();
  } else if (const auto* text = std::get_if<std::string>(&value.value_)) {
    add_text(*text);
  } else if (const auto* items = std::get_if<Json::Items>(&value.value_)) {
    open('[');
    for (const Json& item : *items) add("", item);
    close(']');
  } else if (std::holds_alternative<Json::Members>(value.value_)) {
    open('{');
    add_members(value);
    close('}');
  } else {
    text_ += "null";
  }
}

std::string json_safe(std::string_view text) {
  return find_bad_text(text, 0, false) ? printable(text) : std::string(text);
}

}  // namespace reach
