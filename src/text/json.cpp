#include "text/json.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include <nlohmann/json.hpp>

#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr std::size_t kFewMembers = 4;  // as many as most objects have

std::string in_json(const Json& json, bool compact) {
  JsonText text(compact);
  text.add("", json);
  return text.take();
}

/// Whether the text is its own JSON: printable ASCII without quotes and backslashes, as nearly all are.
bool is_plain(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return ' ' <= c && c <= '~' && c != '"' && c != '\\'; });
}

/// Bytes that are not UTF-8, which no text should have, become U+FFFD, so that the output is always JSON.
std::string scalar_text(const nlohmann::json& scalar) {
  return scalar.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
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
  if (members.keys.empty()) {
    members.keys.reserve(kFewMembers);
    members.values.reserve(kFewMembers);
  }
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

std::span<const Json> Json::items() const {
  const auto* items = std::get_if<Items>(&value_);
  return items == nullptr ? std::span<const Json>() : *items;
}

std::span<const std::string> Json::keys() const {
  const auto* members = std::get_if<Members>(&value_);
  return members == nullptr ? std::span<const std::string>() : members->keys;
}

std::span<const Json> Json::values() const {
  const auto* members = std::get_if<Members>(&value_);
  return members == nullptr ? std::span<const Json>() : members->values;
}

const Json* Json::find(std::string_view key) const {
  const auto found = static_cast<std::size_t>(std::ranges::find(keys(), key) - keys().begin());
  return found < keys().size() ? &values()[found] : nullptr;
}

std::uint64_t Json::line() const {
  const auto* members = std::get_if<Members>(&value_);
  return members == nullptr ? 0 : members->line;
}

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
  if (!first_) break_line();  // `[]` stays on one line
  text_ += bracket;
  first_ = false;
}

void JsonText::add(std::string_view key, const Json& value) {
  key.empty() ? begin_item() : begin_member(key);
  add_value(value);
}

void JsonText::add_text(std::string_view key, std::string_view text) {
  begin_member(key);
  add_value(text);
}

void JsonText::add_number(std::string_view key, std::int64_t number) {
  begin_member(key);
  add_value(number);
}

void JsonText::add_members(const Json& object) { add_members(std::get<Json::Members>(object.value_)); }

void JsonText::add_members(const Json::Members& members) {
  for (std::size_t at = 0; at < members.keys.size(); ++at) {
    begin_member(members.keys[at]);
    add_value(members.values[at]);
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
  add_value(key);
  text_ += compact_ ? ":" : ": ";
}

void JsonText::break_line() {
  if (compact_) return;
  constexpr std::size_t kIndent = 2;
  constexpr std::string_view kLine =
      "\n                                ";  // copied, not filled; as deep as reports nest
  const std::size_t size = 1 + kIndent * depth_;
  text_ += kLine.substr(0, size);
  if (size > kLine.size()) text_.append(size - kLine.size(), ' ');
}

void JsonText::add_value(const Json& value) {
  std::visit([this](const auto& kind) { add_value(kind); }, value.value_);
}

void JsonText::add_value(const Json::Items& items) {
  open('[');
  for (const Json& item : items) add("", item);
  close(']');
}

void JsonText::add_value(const Json::Members& members) {
  open('{');
  add_members(members);
  close('}');
}

void JsonText::add_value(std::string_view text) {
  is_plain(text) ? text_.append(1, '"').append(text).append(1, '"') : text_ += scalar_text(text);
}

void JsonText::add_value(const std::string& text) { add_value(std::string_view(text)); }

void JsonText::add_value(std::int64_t number) {
  constexpr std::size_t kMostDigits = 20;
  std::array<char, kMostDigits> text{};
  text_.append(text.data(), std::to_chars(text.data(), text.data() + text.size(), number).ptr);
}

/// The shortest text that reads back as the same number; null for NaN and infinities.
void JsonText::add_value(double number) {
  constexpr std::size_t kLongest = 64;
  std::array<char, kLongest> text{};
  if (!std::isfinite(number)) return add_value(nullptr);
  text_.append(text.data(), nlohmann::detail::to_chars(text.data(), text.data() + text.size(), number));
}

void JsonText::add_value(const auto& scalar) { text_ += scalar_text(scalar); }

std::string json_safe(std::string_view text) {
  return find_bad_text(text, 0, false) ? printable(text) : std::string(text);
}

}  // namespace reach
