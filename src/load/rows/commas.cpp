// Whether the commas in a file's counts group digits or mark decimals.
#include <fmt/core.h>

#include "diagnostic/codes/counts.hpp"
#include "diagnostic/place.hpp"
#include "load/cells/cell.hpp"
#include "load/rows/input_reader.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// Whether the comma is the sign of decimals where such files are written as a rule.
bool are_commas_in_doubt(const InputReader& file) {
  return file.info.delimiter == ';' && file.all.options.grouping == Grouping::any;
}

/// `1,069` read as a decimal number.
std::string with_dot(std::string text) {
  if (const auto comma = text.find(','); comma != std::string::npos) text[comma] = '.';
  return text;
}

std::string with_others(const Commas& commas) {
  if (commas.others == 0) return in_backticks(commas.either);
  return fmt::format("{} (and {} like it)", in_backticks(commas.either), plural(commas.others, "more cell"));
}

}  // namespace

void note_commas(InputReader& file, const Record& record, ColumnIndex column, std::string_view text) {
  if (!are_commas_in_doubt(file)) return;
  Commas& commas = file.commas;
  text = split_markers(text).figure;
  switch (comma_use(text)) {
    case CommaUse::none:
      return;
    case CommaUse::groups:
      commas.group = true;
      return;
    case CommaUse::decimals:
      if (!commas.decimals.empty()) return;
      commas.decimals = text;
      commas.decimals_at = file.place(record, column);
      return;
    case CommaUse::either:
      break;
  }
  if (!commas.either.empty()) {
    ++commas.others;
    return;
  }
  commas.either = text;
  commas.either_at = file.place(record, column);
}

void judge_commas(InputReader& file) {
  const Commas& commas = file.commas;
  if (commas.either.empty() || (commas.group && commas.decimals.empty())) return;
  if (!commas.decimals.empty() && !commas.group) {
    file.all.diagnostics.add(
        error(code::bad_count, fmt::format("{} is {} here, not a whole number: the comma marks decimals in {} at {}",
                                           with_others(commas), with_dot(commas.either), in_backticks(commas.decimals),
                                           place_text(commas.decimals_at)))
            .hint("export whole numbers; if the comma groups digits in threes, say so: --grouping comma")
            .at(commas.either_at));
    return;
  }
  file.all.diagnostics.add(
      error(code::ambiguous_count,
            fmt::format("{} may be {} or {}: in files with `;`, the comma often marks decimals", with_others(commas),
                        std::get<Count>(parse_count(commas.either)).value(), with_dot(commas.either)))
          .hint("if the comma groups digits in threes, say so: --grouping comma; if it marks decimals, export whole "
                "numbers")
          .at(commas.either_at));
}

}  // namespace reach
