#include "load/header/measure_check.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include <fmt/core.h>

#include "diagnostic/codes/measures.hpp"
#include "diagnostic/codes/names.hpp"
#include "diagnostic/suggest.hpp"
#include "load/cells/labels.hpp"
#include "load/cells/note_marks.hpp"
#include "load/header/header.hpp"
#include "load/words/measures.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

std::string as_channel(std::string_view name) { return fmt::format("--as-channel {}", as_argument(name)); }

}  // namespace

void check_force_names(const DatasetBuilder& all, const Dataset& dataset) {
  constexpr std::size_t kFewest = 2;
  const auto& forces = dataset.forces;
  const auto is_time = [&](const Force& force) {
    return is_word_of_time(force.name) && !all.rows.is_given_force(force.name);
  };
  if (forces.size() < kFewest || !std::ranges::all_of(forces, is_time)) return;
  all.diagnostics.add(
      error(code::bad_name,
            fmt::format("the names of all forces are words of time: {}, {}{}", in_backticks(forces[0].name),
                        in_backticks(forces[1].name), forces.size() > kFewest ? " \u2026" : ""))
          .hint(fmt::format("check whether another column names the forces; or use --force-row {} if it is the "
                            "name of a force",
                            as_argument(forces[0].name)))
          .in(dataset.inputs[forces[0].origin.input].path, forces[0].origin.line));
}

std::optional<MeasureFault> channel_fault(std::string_view name, const LoadOptions& options, const ChannelUse& use) {
  if (is_named(options.as_channels, name)) return std::nullopt;
  const auto as_counts = [&] { return fmt::format("{} if its figures are counts", as_channel(name)); };
  if (const auto label = use.columns.empty() ? label_instead_of_name(name) : ""; !label.empty()) {
    return MeasureFault{code::bad_name, fmt::format("the name of the channel is {}: {}", label, in_backticks(name)),
                        "check that the columns match the header; or " + as_counts()};
  }
  const NamedMeasure measure = measure_of(name);
  if (measure.measure == Measure::count || (measure.measure == Measure::running && !use.over_dates))
    return std::nullopt;
  const std::string_view remedy = measure.measure == Measure::scaled ? "write its figures in full; or " : "";
  const std::string_view verb = !measure.certain ? "may not be" : use.several ? "are not" : "is not";
  const std::string what = use.columns.empty() ? "the channel " + in_backticks(name) : use.columns;
  return MeasureFault{
      measure.certain ? code::not_a_count : code::doubtful_channel,
      fmt::format("{} {} {}: {}", what, verb, use.several ? "counts" : "a count", why_not_added(measure.measure)),
      use.columns.empty()
          ? fmt::format("{}use {}; or leave its rows out of the file, and so out of every total", remedy, as_counts())
          : fmt::format("{}use {} to leave {} out of every total; or {}", remedy, use.leave_out,
                        use.several ? "them" : "it", as_counts())};
}

ChannelSpelling channel_spelling(const std::string& name, bool declared, const LoadOptions& options) {
  const auto is_refused = [&](const std::string& text, const ChannelUse& use) {
    const auto fault = channel_fault(text, options, use);
    return fault && fault->code.severity() == Severity::error;
  };
  const bool has_marks = may_have_note_marks(name) && read_label(name, true).text != name;  // they would be left out
  // `index_1_1`, the column name for `index 1/1`, reads like an index; the name itself does not.
  const bool said = declared || has_marks || is_named(options.as_channels, name) ||
                    is_refused(name, {.columns = name}) || is_refused(plain_column_name(name), {.columns = name});
  if (said) return ChannelSpelling::said;
  return is_refused(name, {}) ? ChannelSpelling::said_in_cells : ChannelSpelling::plain;
}

std::optional<MeasureFault> force_fault(std::string_view name) {
  const auto settle = [&] { return fmt::format("--force-row {} if it is the name of a force", as_argument(name)); };
  if (const auto label = label_instead_of_name(name); !label.empty()) {
    return MeasureFault{code::bad_name, fmt::format("the name of the force is {}: {}", label, in_backticks(name)),
                        "check whether another column names the forces; or use " + settle()};
  }
  const NamedMeasure measure = measure_of(name);
  constexpr auto kRows =
      std::to_array({Measure::population, Measure::rate, Measure::index, Measure::rank, Measure::plan,
                     Measure::denominator, Measure::limit, Measure::average, Measure::extreme, Measure::money,
                     Measure::staff, Measure::running, Measure::change});
  const bool is_sure = measure.certain || measure.measure == Measure::change;  // which no place is called
  if (!is_sure || std::ranges::find(kRows, measure.measure) == kRows.end()) return std::nullopt;
  return MeasureFault{
      code::not_a_count,
      fmt::format("the row {} is not a force's: {}", in_backticks(name), why_not_added(measure.measure)),
      fmt::format("leave the row out of the file, and so out of every total; or use {}", settle())};
}

}  // namespace reach
