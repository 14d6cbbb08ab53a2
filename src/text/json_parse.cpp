#include "text/json_parse.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

namespace reach {

namespace {

constexpr std::size_t kDeepest = 64;

/// Hands out the characters of a text, and counts its lines.
struct CountedText {
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  const char* at = nullptr;
  std::uint64_t* line = nullptr;

  reference operator*() const { return *at; }
  CountedText& operator++() {
    *line += *at == '\n' ? 1U : 0U;
    ++at;
    return *this;
  }
  bool operator==(const CountedText& other) const { return at == other.at; }
  bool operator!=(const CountedText& other) const { return at != other.at; }
};

bool has_twice(std::vector<std::string> keys) {
  std::ranges::sort(keys);
  return std::ranges::adjacent_find(keys) != keys.end();
}

}  // namespace

/// Builds the value from what the parser meets. Each function returns whether to go on.
class JsonParser {
 public:
  explicit JsonParser(const std::uint64_t& line) : line_(line) {}

  // NOLINTBEGIN(readability-identifier-naming): names and types that the parser calls
  bool null() { return add(Json()); }
  bool boolean(bool truth) { return add(Json(truth)); }
  bool number_integer(std::int64_t number) { return add(Json(number)); }
  bool number_unsigned(std::uint64_t number) { return add(Json(number)); }
  bool number_float(double number, const std::string&) { return add(Json(number)); }
  bool string(std::string& text) { return add(Json(std::move(text))); }
  bool binary(std::vector<std::uint8_t>&) { return false; }
  bool start_object(std::size_t) {
    Json object = Json::object();
    std::get<Json::Members>(object.value_).line = line_;
    return open(std::move(object));
  }
  bool start_array(std::size_t) { return open(Json::array()); }
  bool key(std::string& name) {
    keys_.back() = std::move(name);
    return true;
  }
  bool end_object() {
    const auto of_object = open_.back().keys();
    return !has_twice({of_object.begin(), of_object.end()}) && close();
  }
  bool end_array() { return close(); }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) { return false; }
  // NOLINTEND(readability-identifier-naming)

  Json take() { return std::move(whole_); }

 private:
  bool add(Json value) {
    if (open_.empty()) {
      whole_ = std::move(value);
    } else if (auto* items = std::get_if<Json::Items>(&open_.back().value_)) {
      items->push_back(std::move(value));
    } else {
      open_.back().append(keys_.back(), std::move(value));
    }
    return true;
  }
  bool open(Json value) {
    if (open_.size() == kDeepest) return false;
    open_.push_back(std::move(value));
    keys_.emplace_back();
    return true;
  }
  bool close() {
    Json value = std::move(open_.back());
    open_.pop_back();
    keys_.pop_back();
    return add(std::move(value));
  }

  const std::uint64_t& line_;
  Json whole_;
  std::vector<Json> open_;         ///< the objects and arrays that are not closed yet
  std::vector<std::string> keys_;  ///< of each: the last key met
};

ParsedJson parse_json(std::string_view text) {
  std::uint64_t line = 1;
  JsonParser parser(line);
  const CountedText begin{text.data(), &line};
  const CountedText end{text.data() + text.size(), &line};
  const bool sound = nlohmann::json::sax_parse(begin, end, &parser);
  return sound ? ParsedJson{parser.take(), 0} : ParsedJson{std::nullopt, line};
}

}  // namespace reach
