// Option: one row of a command's option table, from which parsing and help both follow. For cli.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace reach::cli {

/// Where a value goes: a flag, a value given at most once, or one for each time the option is given.
using Target = std::variant<bool*, std::string*, std::vector<std::string>*>;

struct Option {
  std::string_view names;        ///< `-f,--format`, or `--format` alone
  std::string_view placeholder;  ///< stands for the value in help; empty for a flag
  std::string help;              ///< one sentence without a full stop
  Target target;
};

struct OptionGroup {
  std::string_view title;
  std::vector<Option> options;
};

/// `--format`: how messages name an option.
inline std::string_view long_name(const Option& option) { return option.names.substr(option.names.find("--")); }

}  // namespace reach::cli
