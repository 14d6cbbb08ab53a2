// Option: one row of a command's option table, which drives both parsing and help. For cli.
#pragma once

#include <concepts>
#include <cstddef>
#include <functional>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <reach/diagnostic.hpp>

namespace reach::cli {

/// Parses the text of a value and stores the result, or refuses it as a value of `option`.
using Setter = std::function<void(std::string_view option, const std::string& text, Diagnostics& faults)>;

/// A setter that takes one of a few names.
struct OneOf {
  Setter set;
  std::vector<std::string> (*names)(const void* table);
  const void* table;
};

/// Where a value is stored: a flag, a text given at most once, one text each time the option is given, or the parsed
/// value of a text given at most once.
using Target = std::variant<bool*, std::string*, std::vector<std::string>*, Setter, OneOf>;

/// One sentence without a full stop. What the program has as a literal is not copied at every start.
class HelpSentence {
 public:
  // NOLINTBEGIN(google-explicit-constructor): what is written as a text reads as a text
  HelpSentence(const char* literal) : literal_(literal) {}
  HelpSentence(std::string made) : made_(std::make_unique<std::string>(std::move(made))) {}
  operator std::string_view() const { return made_ ? std::string_view(*made_) : literal_; }
  // NOLINTEND(google-explicit-constructor)

 private:
  const char* literal_ = "";
  std::unique_ptr<std::string> made_;
};

/// What the value of an option is.
enum class ValueKind : unsigned char {
  text,
  path,  ///< of a file or a folder
  file,  ///< of a file that is read, or `PERIOD=PATH`, as an operand is
};

struct Option {
  std::string_view names;        ///< `-f,--format`, or `--format` alone
  std::string_view placeholder;  ///< for the value, in help; empty for a flag
  HelpSentence help;
  Target target;
  ValueKind value = ValueKind::text;
};

/// Made from a list in braces, whose options are moved into place: an initializer list would copy them all, some pages
/// of memory (docs/decisions).
struct OptionGroup {
  std::string_view title;
  std::vector<Option> options;

  OptionGroup() = default;
  template <std::size_t N>
  OptionGroup(std::string_view name, Option (&&list)[N])  // NOLINT(*-avoid-c-arrays): what braces can be
      : title(name), options(std::make_move_iterator(std::begin(list)), std::make_move_iterator(std::end(list))) {}
  OptionGroup(std::string_view name, std::same_as<OptionGroup> auto list)
      : title(name), options(std::move(list.options)) {}

  /// Adds the options of another group, whose title is dropped.
  void add(OptionGroup more) {
    options.reserve(options.size() + more.options.size());
    options.insert(options.end(), std::make_move_iterator(more.options.begin()),
                   std::make_move_iterator(more.options.end()));
  }
};

/// The groups, moved into place: an initializer list would copy them all, some pages of memory (docs/decisions).
inline std::vector<OptionGroup> option_table(std::same_as<OptionGroup> auto... groups) {
  std::vector<OptionGroup> table;
  table.reserve(sizeof...(groups) + 1);  // the general options follow
  (table.push_back(std::move(groups)), ...);
  return table;
}

/// `--format`: how messages name an option. Further names follow it.
inline std::string_view long_name(const Option& option) {
  const std::size_t begin = option.names.find("--");
  return option.names.substr(begin, option.names.find(',', begin) - begin);
}

}  // namespace reach::cli
