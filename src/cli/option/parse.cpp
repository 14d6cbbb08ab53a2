#include "cli/option/parse.hpp"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "cli/option/cli11.hpp"
#include "diagnostic/codes/options.hpp"
#include "diagnostic/suggest.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

// CLI11 reads `--title=` as if the title followed, and `--json=true` as `--json`. A NUL, which no argument can contain,
// marks a value joined with `=`; `unmarked` removes it.
constexpr char kJoined = '\0';

std::string with_mark(const std::string& arg) {
  return arg.starts_with("--") && arg.find('=') != std::string::npos ? arg + kJoined : arg;
}

std::string unmarked(std::string arg) {
  if (arg.ends_with(kJoined)) arg.pop_back();
  return arg;
}

/// CLI11's parser, configured without operands: they are collected as extras, separate from unknown options.
class Parser : public CLI::App {
 public:
  Parser() {
    set_help_flag();
    allow_extras();
  }
  [[nodiscard]] const CLI::App::missing_t& extras() const { return missing_; }
};

/// Whether an argument begins with one of the option's long names.
bool has_name(const Option& option, std::string_view arg) {
  for (std::size_t at = option.names.find("--"); at != std::string_view::npos; at = option.names.find("--", at + 1)) {
    if (arg.starts_with(option.names.substr(at, option.names.find(',', at) - at))) return true;
  }
  return false;
}

/// Whether one of the arguments looks like the option: it begins with a name of it, or has its letter among others.
bool may_be_given(const Option& option, std::span<const std::string> args) {
  const char letter = option.names[1];
  return std::ranges::any_of(args, [&](const std::string& arg) {
    return arg.starts_with("--") ? has_name(option, arg)
                                 : arg.starts_with('-') && arg.find(letter) != std::string::npos;
  });
}

using Bound = std::vector<std::pair<const Option*, const CLI::Option*>>;

/// Tells CLI11 of those options that may be given. The others would only take memory: what is unknown is refused by the
/// whole table.
Bound bind_options(Parser& parser, std::span<const std::string> args, std::span<const OptionGroup> groups) {
  Bound bound;
  for (const OptionGroup& group : groups) {
    for (const Option& option : group.options) {
      if (!may_be_given(option, args)) continue;
      const std::string names(option.names);
      CLI::Option* theirs = option.placeholder.empty()
                                ? parser.add_flag(names)
                                : parser.add_option(names)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
      bound.emplace_back(&option, theirs);
    }
  }
  return bound;
}

std::vector<std::string> all_names(std::span<const OptionGroup> groups) {
  std::vector<std::string> names;
  for (const OptionGroup& group : groups) {
    for (const Option& option : group.options) {
      if (!option.names.starts_with("--")) names.emplace_back(option.names.substr(0, 2));
      names.emplace_back(long_name(option));
    }
  }
  return names;
}

void refuse_unknown(const std::string& arg, std::span<const OptionGroup> groups, const Elsewhere& elsewhere,
                    Diagnostics& faults) {
  const std::string name = arg.substr(0, arg.find('='));
  std::string hint = elsewhere ? elsewhere(name) : std::string();
  if (hint.empty()) {
    const std::string near = meant_name(name, all_names(groups));
    if (!near.empty()) hint = fmt::format("did you mean `{}`?", near);
  }
  refuse(faults,
         fmt::format("there is no option {}", reach::in_backticks(name)),  // not std::quoted, which CLI11 brings
         std::move(hint));
}

void refuse_joined(std::string_view name, std::span<const std::string> values, Diagnostics& faults) {
  if (std::ranges::none_of(values, [](const std::string& value) { return value.ends_with(kJoined); })) return;
  refuse(faults, fmt::format("`{}` takes no value", name), fmt::format("write `{}` alone", name));
}

/// The values of an option, without those that are refused: empty ones, and all but the last if it takes only one.
std::vector<std::string> values_of(const Option& option, std::vector<std::string> values, Diagnostics& faults) {
  const std::string_view name = long_name(option);
  for (std::string& value : values) value = unmarked(std::move(value));
  if (std::find(values.begin(), values.end(), "") != values.end()) {
    refuse(faults, fmt::format("the value of `{}` is empty", name),
           fmt::format("leave `{}` out, or give it a value", name));
  }
  if (std::holds_alternative<std::vector<std::string>*>(option.target)) return values;
  if (values.size() > 1) {
    refuse(faults, fmt::format("`{}` is given {} times", name, values.size()), "it takes one value");
  }
  values.erase(values.begin(), values.end() - 1);
  return values.back().empty() ? std::vector<std::string>() : values;
}

/// Sets the target, and returns the values.
std::vector<std::string> store(const Option& option, std::vector<std::string> values, Diagnostics& faults) {
  if (auto* const* flag = std::get_if<bool*>(&option.target)) {
    **flag = true;
    refuse_joined(long_name(option), values, faults);
    return {"yes"};
  }
  values = values_of(option, std::move(values), faults);
  if (auto* const* list = std::get_if<std::vector<std::string>*>(&option.target)) **list = values;
  if (values.empty()) return values;
  if (auto* const* text = std::get_if<std::string*>(&option.target)) **text = values.front();
  if (const auto* set = std::get_if<Setter>(&option.target)) (*set)(long_name(option), values.front(), faults);
  if (const auto* one = std::get_if<OneOf>(&option.target)) one->set(long_name(option), values.front(), faults);
  return values;
}

const Option* option_named(std::string_view name, std::span<const OptionGroup> groups) {
  for (const OptionGroup& group : groups) {
    for (const Option& option : group.options) {
      if (names_option(option.names, name)) return &option;
    }
  }
  return nullptr;
}

/// The option at the end of the line that lacks its value: `--format`, or `-f` in `-qf`.
std::string waiting_option(const std::string& last) {
  return last.starts_with("--") ? last : std::string("-") + last.back();
}

}  // namespace

void refuse(Diagnostics& faults, std::string message, std::string hint) {
  faults.add(error(code::usage, std::move(message)).hint(std::move(hint)));
}

std::string meant_name(const std::string& unknown, std::span<const std::string> names) {
  if (unknown.size() < 3) return {};
  const auto longer = [&unknown](const std::string& name) { return name.starts_with(unknown); };
  const auto first = std::find_if(names.begin(), names.end(), longer);
  const bool only = first != names.end() && std::find_if(first + 1, names.end(), longer) == names.end();
  return only ? *first : nearest(unknown, names);
}

bool names_option(std::string_view names, std::string_view name) {
  while (!names.empty()) {
    const std::string_view each = names.substr(0, names.find(','));
    if (each == name) return true;
    names.remove_prefix(std::min(names.size(), each.size() + 1));
  }
  return false;
}

const Option* find_option(std::string_view word, std::span<const OptionGroup> groups) {
  if (word.starts_with("--")) return option_named(word.substr(0, word.find('=')), groups);
  return word.starts_with('-') ? option_named(word.substr(0, 2), groups) : nullptr;
}

bool takes_next_word(std::string_view word, std::span<const OptionGroup> groups) {
  if (word.starts_with("--")) {
    const Option* option = option_named(word, groups);
    return option != nullptr && !option->placeholder.empty();
  }
  if (!word.starts_with('-')) return false;
  for (std::size_t at = 1; at < word.size(); ++at) {  // the first that takes a value takes the rest of the word
    const Option* option = option_named(std::string("-") + word[at], groups);
    if (option == nullptr) return false;
    if (!option->placeholder.empty()) return at + 1 == word.size();
  }
  return false;
}

Given parse(std::span<const std::string> args, std::span<const OptionGroup> groups, Diagnostics& faults,
            const Elsewhere& elsewhere) {
  Parser parser;
  const Bound bound = bind_options(parser, args, groups);
  std::vector<std::string> reversed(args.size());
  std::transform(args.rbegin(), args.rend(), reversed.begin(), with_mark);
  bool complete = true;
  try {
    parser.parse(reversed);
  } catch (const CLI::ParseError&) {  // the one mistake left for CLI11 to find: a missing value
    complete = false;
  }

  Given given;
  for (const auto& [kind, text] : parser.extras()) {
    if (kind == CLI::detail::Classifier::NONE) {
      given.operands.push_back(unmarked(text));
    } else if (kind != CLI::detail::Classifier::POSITIONAL_MARK) {
      refuse_unknown(unmarked(text), groups, elsewhere, faults);
    }
  }
  for (const auto& [option, theirs] : bound) {
    if (theirs->count() == 0) continue;
    std::vector<std::string> values = store(*option, theirs->results(), faults);
    if (!values.empty()) given.options.emplace(long_name(*option), std::move(values));
  }
  if (!complete) refuse(faults, fmt::format("`{}` needs a value", waiting_option(args.back())), "");
  return given;
}

}  // namespace reach::cli
