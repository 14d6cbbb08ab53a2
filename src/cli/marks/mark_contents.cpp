#include "cli/marks/mark_contents.hpp"

#include <algorithm>

#include <fmt/core.h>

#include <reach/timespan.hpp>

#include "cli/io/files.hpp"
#include "cli/marks/mark_files.hpp"
#include "cli/marks/mark_text.hpp"
#include "cli/marks/mark_words.hpp"
#include "cli/option/column_options.hpp"
#include "cli/option/parse.hpp"
#include "cli/option/response_file.hpp"
#include "cli/option/wording.hpp"
#include "diagnostic/codes/marks.hpp"
#include "diagnostic/codes/options.hpp"
#include "diagnostic/suggest.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

std::vector<std::string> words_of(std::string_view text, Diagnostics& faults) {
  auto words = split_words(text);
  if (words) return *std::move(words);
  refuse_mark(faults, code::bad_mark, "a quote in this mark is never closed", "close it");
  return {};
}

/// `se=counts.csv` → `se`; nothing if the text before `=` is a period, or if there is no `=`.
std::string data_name(const std::string& word) {
  const std::size_t equals = word.find('=');
  if (equals == std::string::npos || word.find('/') < equals || parse_timespan(word.substr(0, equals))) return {};
  return word.substr(0, equals);
}

std::string fenced(const std::string& text, const Format& format) {
  return fmt::format("```{}\n{}{}```\n", format.name, text, text.ends_with('\n') ? "" : "\n");
}

/// The words of a mark with the lines of the response files that it names. A mark may name any file, so what is wrong
/// in their lines is not shown.
std::vector<std::string> with_responses(const std::vector<std::string>& words, std::span<const OptionGroup> options,
                                        const Surroundings& around, Diagnostics& faults) {
  const auto read = [&around](const std::string& path, Diagnostics& own) { return read_response(path, around, own); };
  Diagnostics hidden;
  std::vector<std::string> all =
      expand_responses(words, {options, Operands::files, true, around.folder}, read, faults, hidden);
  if (hidden.all().empty()) return all;
  std::string named;
  for (const std::string& word : words) {
    if (word.starts_with('@')) named += " @" + shell_word(path_in(around.folder, word.substr(1)));
  }
  refuse_mark(faults, code::bad_mark, "the response file of this mark cannot be understood; what it holds is not shown",
              fmt::format("put a file, or an option of data marks, on each line; reach report{} shows most mistakes",
                          printable(named)));
  return all;
}

/// The given options of this group as text, to compare them. The store identifies map files by what they are, not by
/// how they are named.
std::string as_typed(const Given& given, const OptionGroup& group) {
  std::string text;
  for (const Option& option : group.options) {
    const auto found = given.options.find(long_name(option));
    if (found == given.options.end() || option.value == ValueKind::path) continue;
    text += option.names;
    for (const std::string& value : found->second) text += '\t' + value;
    text += '\n';
  }
  return text;
}

/// Reports a mistake in an option at the mark that has it.
void add_at(const Place& place, const Diagnostics& faults, Diagnostics& findings) {
  for (Diagnostic fault : faults.all()) {
    if (fault.code == code::usage) {
      fault.code = code::bad_mark;
      if (fault.hint.empty()) fault.hint = "a mark accepts only options for reading data and for its appearance";
    }
    if (fault.place.file.empty()) fault.place = place;
    findings.add(std::move(fault));
  }
}

}  // namespace

std::optional<std::string> MarkContents::operator()(const Mark& mark) {
  Diagnostics faults;
  std::optional<std::string> content;
  if (mark.kind == MarkKind::data) {
    set_data(mark, faults);
    if (!faults.has_errors()) content.emplace();
  } else {
    content = mark.kind == MarkKind::value      ? value(mark, faults)
              : mark.kind == MarkKind::sentence ? sentence(mark, faults)
                                                : table(mark, faults);
  }
  if (!faults.all().empty()) add_at(place_of(document_, mark), faults, findings_);
  return content;
}

void MarkContents::set_data(const Mark& mark, Diagnostics& faults) {
  wishes_.clear();
  DataMark data;
  MarkFlags flags;
  const auto groups = mark_options(MarkKind::data, flags);
  data.given = parse(with_responses(words_of(mark.arguments, faults), groups, surroundings_, faults), groups, faults);
  data.files = data.given.operands;
  data.reading = flags.reading;
  if (data.files.empty() && !faults.has_errors()) {
    refuse_mark(faults, code::bad_mark, "this mark names no file", "name one: reach:data ../data/counts.csv");
  }
  std::string name;
  if (!data.files.empty()) name = data_name(data.files.front());
  if (!name.empty()) data.files.front().erase(0, name.size() + 1);
  // Refused here, so that a mistake is reported once and not at every mark that uses it.
  MarkPlan plan;
  if (!faults.has_errors()) find_data(data, plan, faults);
  data.sound = !faults.has_errors();
  if (!name.empty() && data_.contains(name)) {
    refuse_mark(faults, code::data_twice, fmt::format("two data marks have the name {}", in_backticks(name)),
                "give this one another name: for the marks below it, it takes the place of the first");
  }
  data_.insert_or_assign(name, std::move(data));
}

std::optional<std::string> MarkContents::value(const Mark& mark, Diagnostics& faults) {
  const auto [subject, options] = split_mark(mark.arguments);
  const auto path = split_path(subject);
  if (!path) {
    refuse_mark(
        faults, code::bad_mark,
        subject.empty() ? "this mark names no figure" : fmt::format("{} does not name a figure", in_backticks(subject)),
        "name row, channel and figure: reach:value South East / helpline / 2018");
  }
  const MarkOptions& wish = this->wish(mark.kind, options, faults);
  if (!path || wish.data == nullptr) return std::nullopt;
  return figure_value(*wish.data, *path, wish.flags.value, wish.plan.reading.load.period, faults);
}

/// `South East / helpline`: a row and a channel; the row may have slashes in its name where a channel follows.
std::optional<std::string> MarkContents::sentence(const Mark& mark, Diagnostics& faults) {
  const auto [subject, options] = split_mark(mark.arguments);
  const MarkOptions& wish = this->wish(mark.kind, options, faults);
  if (wish.data == nullptr) return std::nullopt;
  const auto summary = wish.data->summary(wish.plan.figures, faults);
  if (!summary) return std::nullopt;
  SentenceWish asked = wish.flags.sentence;
  const std::size_t joint = subject.rfind(" / ");
  asked.row = trim(subject.substr(0, joint));
  if (joint != std::string_view::npos) asked.channel = trim(subject.substr(joint + 3));
  const auto found = sentence_of(*summary, wish.data->dataset(), asked, wish.data->doubt(wish.plan.figures), faults);
  if (!found) return std::nullopt;
  return in_prose(found->text(), document_.markup.syntax);
}

std::optional<std::string> MarkContents::table(const Mark& mark, Diagnostics& faults) {
  const auto [subject, options] = split_mark(mark.arguments);
  if (!subject.empty()) {
    refuse_mark(faults, code::bad_mark, fmt::format("{} means nothing in the mark of a table", in_backticks(subject)),
                "give options only; --data names the data");
    return std::nullopt;
  }
  const MarkOptions& wish = this->wish(mark.kind, options, faults);
  if (wish.data == nullptr) return std::nullopt;
  auto summary = wish.data->summary(wish.plan.figures, faults);
  if (!summary) return std::nullopt;
  apply_wording(wish.flags.looks.wording, *summary, faults);
  choose_columns(wish.flags.looks.columns, *wish.plan.format, *summary, faults);
  check_period_count(*wish.plan.format, *summary, faults);
  if (faults.has_errors()) return std::nullopt;
  name_inputs(*summary, wish.plan.reading, surroundings_);
  std::string text = wish.plan.format->render(*summary, wish.flags.looks.style);
  refuse_idle_grouping(*wish.plan.format, *summary, wish.flags.looks.style, faults);
  if (faults.has_errors()) return std::nullopt;
  if (shows_markup(document_.markup.syntax, wish.flags.fence))
    text = without_markup(std::move(text), *wish.plan.format);
  return wish.flags.fence ? fenced(text, *wish.plan.format) : text;
}

/// Marks with the same options share their parsed form: a document may hold thousands. Mistakes are reported at the
/// first of them.
const MarkContents::MarkOptions& MarkContents::wish(MarkKind kind, std::string_view options, Diagnostics& faults) {
  std::string key = kind == MarkKind::value ? "value " : kind == MarkKind::sentence ? "sentence " : "table ";
  key += options;
  const auto found = wishes_.find(key);
  if (found != wishes_.end()) return found->second;
  return wishes_.emplace(std::move(key), understand(kind, options, faults)).first->second;
}

MarkContents::MarkOptions MarkContents::understand(MarkKind kind, std::string_view options, Diagnostics& faults) {
  MarkOptions wish;
  const auto words = words_of(options, faults);
  DataMark own;
  {
    MarkFlags named;  // only to find the data that is meant: its options come first, and the mark's own override them
    Diagnostics unheard;
    parse(words, mark_options(kind, named), unheard);
    const DataMark* data = data_mark(named.data, own, faults);
    if (data == nullptr) return wish;
    if (data != &own) own = *data;
  }
  wish.flags.reading = own.reading;
  Given given = parse(words, mark_options(kind, wish.flags), faults);
  if (!given.operands.empty() && !faults.has_errors()) {
    refuse_mark(faults, code::bad_mark, fmt::format("{} is after the options", in_backticks(given.operands.front())),
                "a figure is named before them; a value of several words needs quotes");
  }
  if (faults.has_errors() || !own.sound) return wish;
  own.reading = wish.flags.reading;
  wish.flags.looks.columns.given = column_options(given);  // not of the data mark, which others use
  given.options.merge(own.given.options);
  own.given = std::move(given);
  DataSet* data = find_data(own, wish.plan, faults);
  check_mark(kind, wish.flags, own.given, surroundings_.table, wish.plan, faults);
  if (!faults.has_errors() && data != nullptr && data->view() != nullptr) wish.data = data;
  return wish;
}

/// The data mark that is meant: the one in force, a named one, or one for the mark's own files.
const MarkContents::DataMark* MarkContents::data_mark(const std::vector<std::string>& names, DataMark& own,
                                                      Diagnostics& faults) const {
  const std::string name = names.size() == 1 ? names.front() : std::string();
  const auto found = data_.find(name);
  if (names.size() <= 1 && found != data_.end()) return &found->second;
  if (names.empty()) {
    refuse_mark(faults, code::bad_mark, "no data is set for this mark",
                data_.empty() ? "put a mark above it: reach:data ../data/counts.csv"
                              : "name the data with --data, or set one above it without a name");
    return nullptr;
  }
  const std::vector<std::string> known = names_of_data();
  if (!name.empty() && !known.empty() && !file_id(path_in(surroundings_.folder, name))) {
    refuse_mark(faults, code::bad_mark, fmt::format("there is no data {}, and no such file", in_backticks(name)),
                suggestion(name, known, "the named data above are"));
    return nullptr;
  }
  own.files = names;
  return &own;
}

/// The names of the data marks so far that have one.
std::vector<std::string> MarkContents::names_of_data() const {
  std::vector<std::string> names;
  for (const auto& [name, data] : data_) {
    if (!name.empty()) names.push_back(name);
  }
  return names;
}

DataSet* MarkContents::find_data(const DataMark& mark, MarkPlan& plan, Diagnostics& faults) {
  plan.reading = check_reading(mark.reading, mark.files, faults, surroundings_.folder);
  if (faults.has_errors() || !may_read(plan.reading, surroundings_, faults)) return nullptr;
  plan.reading.load.discreet = true;
  if (plan.reading.strict) {
    findings_.set_strict(true);
    findings_.allow_in(document_.name, plan.reading.allowed);
  }
  ReadingFlags any;  // only for the names of the options
  OptionGroup figures = figure_options(any);
  figures.add(rate_options(any));
  return &store_.find(plan.reading, as_typed(mark.given, input_options(any)),
                      as_typed(mark.given, figures) + as_typed(mark.given, publishing_options(any)), faults);
}

}  // namespace reach::cli
