#include "document/markup/link_parts.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include "document/markup/lines.hpp"

namespace reach::document {
namespace {

/// The longest destination with its title, in bytes; only so much of a longer one is blanked.
constexpr std::size_t kLongestTarget = 512;
constexpr std::size_t kLongestLabel = 999;  // CommonMark 0.31, section 4.7
constexpr std::size_t kMostOpen = 32;       // brackets within brackets

class LinkParts {
 public:
  explicit LinkParts(std::string& text) : text_(text) {}

  void blank_all() {
    for (std::size_t at = text_begin(text_); at < text_.size();) {
      const std::size_t end = line_end(text_, at);
      take_definition(at, end);
      at = past_break(text_, end);
    }
    for (std::size_t at = 0; at < text_.size(); ++at) take(at);
    for (const Label& label : shortcuts_) {
      if (defined_.contains(folded(label.begin, label.end))) blank_out(text_, label.begin, label.end);
    }
  }

 private:
  struct Label {
    std::size_t begin, end;
  };

  [[nodiscard]] char at(std::size_t place) const { return place < text_.size() ? text_[place] : '\0'; }

  /// Blanks `[label]: destination "title"`, and a title on the next line; not a footnote, `[^1]: words`.
  void take_definition(std::size_t begin, std::size_t end) {
    const std::string_view line = std::string_view(text_).substr(begin, end - begin);
    const std::size_t first = std::min(line.find_first_not_of(" \t>"), line.size());
    const std::size_t close = line.find("]:");
    const bool defines = line.substr(first).starts_with('[') && !line.substr(first).starts_with("[^");
    const bool titled =
        is_definition_ && first < line.size() && std::string_view("\"'(").find(line[first]) != std::string_view::npos;
    is_definition_ = defines && close != std::string_view::npos;
    if (is_definition_) defined_.insert(folded(begin + first + 1, begin + close));
    if (is_definition_ || titled) blank_out(text_, begin, end);
  }

  /// A label in lower case, without white space.
  [[nodiscard]] std::string folded(std::size_t begin, std::size_t end) const {
    std::string label;
    for (std::size_t place = begin; place < end; ++place) {
      const char c = text_[place];
      if (!is_space(c)) label += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return label;
  }

  void take(std::size_t& place) {
    if (text_[place] == '\\') {
      ++place;
    } else if (text_[place] == '[') {
      if (open_.size() < kMostOpen) open_.push_back(place);
    } else if (text_[place] == ']' && !open_.empty()) {
      const std::size_t opened = open_.back();
      open_.pop_back();
      close(opened, place);
    } else if (is_break(text_[place]) && is_break(at(past_break(text_, place)))) {
      open_.clear();  // brackets do not cross paragraphs
    }
  }

  void close(std::size_t opened, std::size_t closed) {
    const char next = at(closed + 1);
    const bool image = opened > 0 && text_[opened - 1] == '!',
               wiki = opened > 0 && text_[opened - 1] == '[' && next == ']';
    if (next == '(') blank_target(closed + 1);
    if (opened > 0 && text_[opened - 1] == ']') blank_out(text_, opened, closed);  // the label of `[text][label]`
    if (image || wiki) {
      blank_out(text_, opened, closed);
    } else if (next != '(' && closed - opened <= kLongestLabel) {
      shortcuts_.push_back({opened + 1, closed});
    }
  }

  void blank_target(std::size_t begin) {
    const std::size_t most = std::min(text_.size(), begin + kLongestTarget);
    std::size_t depth = 0, end = begin;
    for (; end < most; ++end) {
      if (text_[end] == '(') ++depth;
      if (text_[end] == ')' && --depth == 0) break;
    }
    blank_out(text_, begin, end);
  }

  std::string& text_;
  std::vector<std::size_t> open_;
  std::vector<Label> shortcuts_;
  std::set<std::string> defined_;
  bool is_definition_ = false;  ///< whether the line above is a definition
};

}  // namespace

void blank_links(std::string& text) { LinkParts(text).blank_all(); }

}  // namespace reach::document
