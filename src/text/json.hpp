// JSON in one form: values whose members keep their order, and a writer. For text, diagnostic, load, report, explain
// and cli.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace reach {

/// A JSON value, made from numbers, texts (in UTF-8) and lists of them; `{{"key", value}, …}` is an object.
class Json {
 public:
  struct Member;

  // NOLINTBEGIN(google-explicit-constructor): what is written as JSON reads as JSON
  Json() = default;  ///< null
  Json(std::nullptr_t) {}
  Json(std::same_as<bool> auto truth) : value_(truth) {}
  Json(std::signed_integral auto number) : value_(std::int64_t{number}) {}
  Json(std::unsigned_integral auto number) requires(!std::same_as<decltype(number), bool>)
      : value_(std::uint64_t{number}) {}
  Json(double number) : value_(number) {}
  Json(const char* text) : value_(std::string(text)) {}
  Json(std::string_view text) : value_(std::string(text)) {}
  Json(std::string text) : value_(std::move(text)) {}
  Json(std::initializer_list<Member> members);
  template <typename Item>
  Json(const std::vector<Item>& items) : value_(Items()) {
    for (const Item& item : items) push_back(item);
  }
  template <typename First, typename Second>
  Json(const std::pair<First, Second>& both) : value_(Items{Json(both.first), Json(both.second)}) {}
  // NOLINTEND(google-explicit-constructor)

  static Json array();
  static Json object();

  /// Appends to an array.
  void push_back(Json item);
  /// Appends a member to an object, which must not have that key. O(1).
  void append(std::string_view key, Json value);
  /// The same, under the name that JsonText has for it.
  void add(std::string_view key, Json value) { append(key, std::move(value)); }
  void add_text(std::string_view key, std::string_view text) { append(key, text); }
  void add_number(std::string_view key, std::int64_t number) { append(key, number); }
  /// The member of an object, appended if there is none. O(members).
  Json& operator[](std::string_view key);
  Json& operator[](std::size_t index);  ///< the item of an array
  Json& back();
  [[nodiscard]] bool empty() const;

  [[nodiscard]] bool is_null() const { return std::holds_alternative<std::nullptr_t>(value_); }
  [[nodiscard]] const std::string* text() const {
    return std::get_if<std::string>(&value_);
  }  ///< null for any other value
  /// The items of an array; empty for any other value.
  [[nodiscard]] std::span<const Json> items() const;
  /// The keys of an object and their values; empty for any other value.
  [[nodiscard]] std::span<const std::string> keys() const;
  [[nodiscard]] std::span<const Json> values() const;
  /// The member of an object; null if there is none, or for any other value. O(members).
  [[nodiscard]] const Json* find(std::string_view key) const;
  /// Of an object that was read: the line on which it begins.
  [[nodiscard]] std::uint64_t line() const;

  [[nodiscard]] std::string dump() const;      ///< on one line, without spaces
  [[nodiscard]] std::string indented() const;  ///< by two spaces per level

 private:
  friend class JsonText;
  friend class JsonParser;
  using Items = std::vector<Json>;
  struct Members {
    std::vector<std::string> keys;
    std::vector<Json> values;
    std::uint64_t line = 0;
  };

  std::variant<std::nullptr_t, bool, std::int64_t, std::uint64_t, double, std::string, Items, Members> value_;
};

struct Json::Member {
  std::string key;
  Json value;
};

/// Writes JSON piece by piece, so that a long report is never held as a tree; on one line, or indented. Produces the
/// same bytes as writing the whole tree.
class JsonText {
 public:
  /// `expected`: about how many bytes it will have, so that a long text is not moved while it grows.
  explicit JsonText(bool compact, std::size_t expected = 0) : compact_(compact) { text_.reserve(expected); }

  /// `bracket` is `{` or `[`; `key` is empty in an array and at the top.
  void open(std::string_view key, char bracket);
  void close(char bracket);
  void add(std::string_view key, const Json& value);
  /// The same for a text or number, without making a Json first: for reports with many figures.
  void add_text(std::string_view key, std::string_view text);
  void add_number(std::string_view key, std::int64_t number);
  /// Adds every member of an object.
  void add_members(const Json& object);
  /// Returns the text. The writer is empty afterwards.
  std::string take() { return std::exchange(text_, {}); }
  /// Returns the text with its final line end, and with invisible characters escaped.
  std::string take_document();

 private:
  void begin_item();
  void begin_member(std::string_view key);
  void break_line();
  void open(char bracket);
  void add_members(const Json::Members& members);
  void add_value(const Json& value);
  void add_value(const Json::Items& items);
  void add_value(const Json::Members& members);
  void add_value(std::string_view text);
  void add_value(const std::string& text);
  void add_value(std::int64_t number);
  void add_value(double number);
  void add_value(const auto& scalar);

  std::string text_;
  std::size_t depth_ = 0;
  bool first_ = true;  ///< the innermost bracket is empty so far
  bool compact_;
};

/// The text, or its printable form where its bytes are not UTF-8, as those of a path may be: JSON must be.
std::string json_safe(std::string_view text);

}  // namespace reach
