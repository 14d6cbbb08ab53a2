#include "cli/command/candidates.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include <fmt/core.h>
#include <sys/stat.h>

#include <reach/report.hpp>
#include <reach/sql.hpp>

#include "cli/command/run.hpp"
#include "cli/io/files.hpp"
#include "cli/option/choice.hpp"
#include "cli/option/columns.hpp"
#include "cli/option/output_form.hpp"
#include "cli/option/parse.hpp"
#include "cli/option/path_value.hpp"
#include "cli/read/reading_options.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

constexpr off_t kQuicklyRead = 4'000'000;  // bytes that are loaded well within 50 ms

/// The names in the data.
struct DataNames {
  std::vector<std::string> regions, forces, channels, periods, columns, sheets;
};

/// An option whose values are names of the data.
struct NamingOption {
  std::string_view option;
  std::vector<std::string> DataNames::*names;
};

constexpr auto kNaming = std::to_array<NamingOption>({
    {"--only", &DataNames::regions},          {"--only-force", &DataNames::forces},
    {"--highlight", &DataNames::forces},      {"--only-channel", &DataNames::channels},
    {"--label", &DataNames::channels},        {"--baseline", &DataNames::periods},
    {"--comparison", &DataNames::periods},    {"--for", &DataNames::periods},
    {"--break", &DataNames::periods},         {"--provisional", &DataNames::periods},
    {"--revised", &DataNames::periods},       {"--force-column", &DataNames::columns},
    {"--region-column", &DataNames::columns}, {"--channel-column", &DataNames::columns},
    {"--period-column", &DataNames::columns}, {"--date-column", &DataNames::columns},
    {"--count-column", &DataNames::columns},  {"--ignore-column", &DataNames::columns},
    {"--as-channel", &DataNames::columns},    {"--sum-over", &DataNames::columns},
    {"--distinct", &DataNames::columns},      {"--total-row", &DataNames::forces},
    {"--force-row", &DataNames::forces},      {"--sheet", &DataNames::sheets},
});

/// The line being completed.
struct TypedLine {
  const Command* command;
  std::vector<OptionGroup> options;    ///< the general ones last
  std::span<const std::string> words;  ///< those after the command, without the last
  std::string last;
  const Io& io;
};

bool is_small(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode) && status.st_size <= kQuicklyRead;
}

/// The words that say how data is read: files, and reading options with their values.
std::vector<std::string> reading_words(const TypedLine& line, std::span<const OptionGroup> reading) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < line.words.size(); ++at) {
    const std::string& word = line.words[at];
    const bool with_next = takes_next_word(word, line.options) && at + 1 < line.words.size();
    const bool wanted = word.starts_with('-') ? find_option(word, reading) != nullptr : true;
    if (wanted) words.push_back(word);
    if (wanted && with_next) words.push_back(line.words[at + 1]);
    if (with_next) ++at;
  }
  return words;
}

DataNames names_in(const Dataset& dataset) {
  DataNames names;
  names.regions = dataset.regions;
  for (const Force& force : dataset.forces) names.forces.push_back(force.name);
  names.channels = dataset.channels;
  for (const Period period : dataset.periods) names.periods.push_back(period_label(period));
  for (const InputInfo& input : dataset.inputs) {
    for (const ColumnInfo& column : input.columns) names.columns.push_back(column.header);
    for (const PartInfo& sheet : input.sheets) names.sheets.push_back(sheet.name);
  }
  return names;
}

/// What the files on the line hold; nothing if there are none, or they are too large to be read while a person waits.
DataNames data_names(const TypedLine& line) {
  ReadingFlags flags;
  const std::vector<OptionGroup> options = option_table(file_options(flags), figure_options(flags));
  Diagnostics unheard;
  Given given = parse(reading_words(line, options), options, unheard);
  std::erase_if(given.operands, [](const std::string& operand) {
    const std::size_t path = file_id(operand) ? 0 : operand.find('=') + 1;
    const std::string name = operand.substr(path);
    return !is_small(name) && !is_small(name.substr(0, name.rfind('#')));
  });
  if (given.operands.empty()) return {};
  Reading reading = check_reading(flags, given.operands, unheard);
  reading.strict = false;
  return names_in(load_files(reading, line.io).dataset);
}

bool begins(std::string_view text, std::string_view with) {
  return fold_name(text.substr(0, with.size())) == fold_name(with);
}

/// Lines for the texts that the last word may become. `before` is the part of it that stays: `--format=`, `total,`.
std::string lines_for(std::span<const std::string> texts, const std::string& before, const std::string& last) {
  std::string lines;
  for (const std::string& text : texts) {
    if (begins(text, last)) lines += fmt::format("{}{}\t\n", before, text);
  }
  return lines;
}

/// `total,inc` → the columns that the last name may be.
std::string column_lines(const TypedLine& line, const std::string& before, const std::string& value) {
  std::vector<std::string> names{"total"};
  for (const std::string& list : {figure_names(), series_figure_names()}) {
    for (std::string_view rest = list; !rest.empty();) {
      const std::string_view name = rest.substr(0, rest.find(", "));
      names.emplace_back(name);
      rest.remove_prefix(std::min(rest.size(), name.size() + 2));
    }
  }
  const std::vector<std::string> channels = data_names(line).channels;
  names.insert(names.end(), channels.begin(), channels.end());
  const std::size_t comma = value.rfind(',');
  const std::size_t kept = comma == std::string::npos ? 0 : comma + 1;
  return lines_for(names, before + value.substr(0, kept), value.substr(kept));
}

/// `figures.` → the names that the command can write; files where no ending is begun.
std::string output_lines(const TypedLine& line, const std::string& before, const std::string& value) {
  const std::size_t dot = value.rfind('.');
  if (dot == std::string::npos || value.find('/', dot) != std::string::npos) return ":files\n";
  return lines_for(form_endings(line.command->name), before + value.substr(0, dot), value.substr(dot));
}

std::string value_lines(const TypedLine& line, const Option& option, const std::string& before,
                        const std::string& value) {
  const std::string_view name = long_name(option);
  if (const auto* one = std::get_if<OneOf>(&option.target)) return lines_for(one->names(one->table), before, value);
  if (name == "--format") return lines_for(form_names(line.command->name), before, value);
  if (name == "--output") return output_lines(line, before, value);
  if (name == "--dialect") return lines_for(names_of(sql_dialects()), before, value);
  if (name == "--columns") return column_lines(line, before, value);
  const auto naming = std::ranges::find(kNaming, name, &NamingOption::option);
  if (naming != kNaming.end()) return lines_for(data_names(line).*(naming->names), before, value);
  return is_path_value(option, value) ? ":files\n" : "";
}

std::string option_lines(const TypedLine& line) {
  std::string lines;
  for (const OptionGroup& group : line.options) {
    for (const Option& option : group.options) {
      const std::string_view name = long_name(option);
      if (name.starts_with(line.last)) lines += fmt::format("{}\t{}\n", name, std::string_view(option.help));
    }
  }
  return lines;
}

std::string command_lines(const std::string& last) {
  std::string lines;
  for (const Command& command : commands()) {
    if (command.name.starts_with(last)) lines += fmt::format("{}\t{}\n", command.name, command.summary);
  }
  return lines;
}

/// The operands before the last word.
std::size_t operands_before(const TypedLine& line) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < line.words.size(); ++at) {
    if (takes_next_word(line.words[at], line.options)) {
      ++at;
    } else if (!line.words[at].starts_with('-')) {
      ++count;
    }
  }
  return count;
}

std::string operand_lines(const TypedLine& line) {
  const std::string_view command = line.command->name;
  const std::size_t before = operands_before(line);
  if (command == "help" || command == "man") return command_lines(line.last);
  if (command == "schema") return lines_for(names_of(json_schemas()), "", line.last);
  if (command == "completion") return lines_for(std::vector<std::string>{"bash", "zsh", "fish"}, "", line.last);
  if (line.command->operands == Operands::names) return {};
  if (line.command->operands == Operands::files || before == 0) return ":files\n";
  const DataNames names = data_names(line);
  std::string lines = lines_for(names.forces, "", line.last) + lines_for(names.regions, "", line.last);
  if (before > 1) lines = lines_for(names.channels, "", line.last);
  return lines;
}

std::string lines_of(const TypedLine& line) {
  if (!line.words.empty() && takes_next_word(line.words.back(), line.options)) {
    const Option* option = find_option(line.words.back(), line.options);
    return option == nullptr ? std::string() : value_lines(line, *option, "", line.last);
  }
  const std::size_t equals = line.last.find('=');
  if (line.last.starts_with("--") && equals != std::string::npos) {
    const Option* option = find_option(line.last, line.options);
    if (option == nullptr || option->placeholder.empty()) return {};
    return value_lines(line, *option, line.last.substr(0, equals + 1), line.last.substr(equals + 1));
  }
  return line.last.starts_with('-') ? option_lines(line) : operand_lines(line);
}

}  // namespace

std::string candidates(std::span<const std::string> words, const Io& io) {
  if (words.empty()) return {};
  MessageStyle speech;
  AskedHelp help;
  const auto at = std::ranges::find_if(words.first(words.size() - 1),
                                       [](const std::string& word) { return find_command(word) != nullptr; });
  if (at == words.end() - 1) return command_lines(words.back());
  const Command* command = find_command(*at);
  TypedLine line{command, command->action().options(), {at + 1, words.end() - 1}, words.back(), io};
  line.options.push_back(general_options(speech, help));
  return lines_of(line);
}

}  // namespace reach::cli
