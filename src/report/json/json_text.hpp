// JsonText: JSON written piece by piece, so that a long report is never held as a tree. For report/json.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace reach::report {

/// Indented by two spaces a level, or on one line. The same bytes as dumping the whole tree gives.
class JsonText {
 public:
  explicit JsonText(bool compact) : compact_(compact) {}

  /// `bracket` is `{` or `[`; `key` is empty in an array and at the top.
  void open(std::string_view key, char bracket);
  void close(char bracket);
  void add(std::string_view key, const nlohmann::ordered_json& value);
  /// Every member of an object.
  void add_members(const nlohmann::ordered_json& object);
  /// The text with its final line end. The writer is empty afterwards.
  std::string take();

 private:
  void begin_item(std::string_view key);
  void break_line();

  std::string text_;
  std::size_t depth_ = 0;
  bool first_ = true;  ///< nothing stands in the innermost bracket yet
  bool compact_;
};

}  // namespace reach::report
