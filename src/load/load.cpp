// Reads the inputs one by one, then runs the checks that need all of them.
#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <utility>

#include <fmt/core.h>

#include <reach/load.hpp>

#include "diagnostic/codes/names.hpp"
#include "diagnostic/codes/totals.hpp"
#include "load/checks/checks.hpp"
#include "load/dataset/finish.hpp"
#include "load/file.hpp"
#include "load/header/measure_check.hpp"
#include "load/option_checks.hpp"
#include "load/rows/stated.hpp"
#include "load/sums/hidden_totals.hpp"
#include "load/words/words.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// Names in the --rename map that did not occur. A typo in the map leaves a force with its old name; but one map may
/// serve many files, so this is not an error.
std::vector<std::string> unused_renames(const DatasetBuilder& all) {
  std::vector<std::string> unused;
  if (all.options.rename.names.empty()) return unused;
  std::set<std::string> met;
  const auto meet = [&](std::string_view spelling) { met.insert(fold_header(spelling)); };
  all.forces.each_spelling(meet);
  all.channels.each_spelling(meet);
  std::ranges::copy_if(all.options.rename.names, std::back_inserter(unused),
                       [&](const std::string& name) { return met.count(fold_header(name)) == 0; });
  return unused;
}

/// How to write each channel: some are only recognised as channels because of an option, a header or the layout.
std::vector<ChannelSpelling> spellings_of(const DatasetBuilder& all) {
  std::vector<ChannelSpelling> spellings;
  for (std::uint32_t at = 0; at < all.channels.all().size(); ++at)
    spellings.push_back(channel_spelling(all.channels.all()[at], all.channels.is_said(at), all.options));
  return spellings;
}

Dataset dataset_of(DatasetBuilder& all) {
  Dataset dataset;
  dataset.unused_renames = unused_renames(all);
  dataset.registry = all.options.registry;
  all.forces.forget_lookups();  // for a million names, they take as much memory as the names in the data set
  dataset.inputs = std::move(all.inputs);
  dataset.forces.reserve(all.forces.all().size());
  for (const auto& region : all.regions.all()) dataset.regions.emplace_back(region.name);
  for (std::uint32_t force = 0; force < all.forces.all().size(); ++force) {
    const auto& [name, origin] = all.forces.at(force);
    const std::string_view code = all.codes.of(force);
    const bool may_be_known = all.options.registry && dataset.inputs[origin.input].names_forces;
    dataset.forces.push_back(
        {std::string(name), all.region(force), origin, may_be_known ? number_of_force(name, code) : RegistryNumber{0}});
    if (!code.empty()) dataset.codes.emplace(name, code);
  }
  dataset.channels = all.channels.all();
  dataset.spellings = spellings_of(all);
  std::set<Period> periods;
  const auto add_period = [&](const Tally::Page& page) { periods.insert(page.first.period); };
  all.counts.each_page(add_period);
  if (all.unions) all.unions->each_page(add_period);
  dataset.periods.assign(periods.begin(), periods.end());
  dataset.overlap_accepted = all.options.accept_overlap;
  dataset.set_aside = all.set_aside.rows();
  dataset.empty_as_zero = all.empty_as_zero;
  dataset.doubtful_totals = std::move(all.doubtful_totals);
  dataset.marked = std::move(all.marked);
  if (!all.days.counts.empty()) dataset.summed_over = all.options.sum_over;
  dataset.covers = std::move(all.covers);
  if (all.options.keep_dates) dataset.dates = std::move(all.days.counts);
  dataset.tally = std::move(all.counts);
  dataset.unions = std::move(all.unions);
  dataset.stated = taken_totals(all.taken, dataset);
  return dataset;
}

/// Reports a name in --region that an input could not contain.
void check_region_option(const LoadOptions& options, Diagnostics& diagnostics) {
  const std::string& name = options.region;
  if (name.empty()) return;
  const bool usable = !find_bad_text(name, 0, false) && trim(name) == name &&
                      name.find_first_of("\n\r\t") == std::string::npos && !is_total_name(name);
  if (usable) return;
  diagnostics.add(error(code::bad_name, fmt::format("--region cannot be {}", in_backticks(name)))
                      .hint("a name on one line, without hidden characters, and not that of a total"));
}

/// Names in web exports of rows that are counted, but belong to no place.
constexpr auto kUnsetNames = std::to_array<std::string_view>({"(not set)", "(other)", "(not provided)", "(unknown)"});

void note_rows_without_place(DatasetBuilder& all) {
  for (const std::string_view name : kUnsetNames) {
    if (!all.forces.knows(name)) continue;
    const std::uint32_t force = all.forces.add(name, {});
    all.diagnostics.add(
        note(code::no_place,
             fmt::format("{} is not a place: its figures are counted, in a row of that name", in_backticks(name)))
            .at(all.place(all.forces.at(force).origin)));
  }
}

/// Whether there are errors other than forces that occur twice, once as a total (which do not affect the search for
/// sums).
bool has_other_mistakes(const DatasetBuilder& all) {
  const std::size_t known = all.explained_doubles + all.total_mismatches.size();
  return all.diagnostics.has_mistakes() && all.diagnostics.mistakes() != known;
}

/// Reports rows that are totals of others. If there are any, they explain why stated totals differ from the sum of all
/// rows, so those reports (made since the checkpoint) are dropped.
void report_sums(DatasetBuilder& all, Dataset& dataset, std::uint64_t checkpoint) {
  const std::size_t mistakes = all.diagnostics.mistakes();
  report_hidden_totals(dataset, all);
  if (all.total_mismatches.empty() || all.diagnostics.mistakes() == mistakes) return;
  for (Diagnostic& finding : all.diagnostics.cut(checkpoint)) {
    if (finding.code != code::stated_mismatch) all.diagnostics.add(std::move(finding));
  }
}

/// Reads all inputs into a DatasetBuilder.
void gather(DatasetBuilder& all, std::vector<Input> inputs) {
  all.regions_known = all.options.gives_regions();
  for (const auto& input : inputs) {
    InputInfo info;
    info.path = input.source.name;
    all.inputs.push_back(std::move(info));
  }
  std::uint32_t index = 0;
  for (auto& input : inputs) {
    if (!all.set_aside.refused() && !all.doubtful) read_file(all, std::move(input), index++);
  }
}

/// Runs the checks that need all inputs, once they are read.
Dataset finish(DatasetBuilder& all) {
  const std::uint64_t checkpoint = all.diagnostics.checkpoint();
  for (const Diagnostic& mismatch : all.total_mismatches) all.diagnostics.add(mismatch);
  all.set_aside.finish(all.diagnostics);
  check_idle_options(all);
  warn_running_totals(all);
  roll_up(all);
  finish_regions(all);
  finish_unions(all);
  check_row_options(all);
  note_rows_without_place(all);
  check_region_rows(all);
  note_rounded_totals(all);
  Dataset dataset = dataset_of(all);
  all.forces = Names(all.options.rename);  // the data set has them; this frees memory for what follows
  if (!all.region_rows.rows.empty()) all.region_rows.ids = drop_region_rows(dataset, all.region_rows);
  dataset.breaks = marked_breaks(dataset);
  const bool sound = !all.diagnostics.has_mistakes();
  check_measures(all, dataset);
  if (sound) check_as_channels(all, dataset);
  check_force_names(all, dataset);
  const bool adds_up = !dataset.unions;  // rows with numbers of distinct people are never sums of other rows
  const std::size_t mistakes = all.diagnostics.mistakes();
  if (adds_up && !has_other_mistakes(all) && !dataset.too_large()) report_sums(all, dataset, checkpoint);
  // A row that is the total of others may also have the name of a force: one cause, one report.
  if (all.diagnostics.mistakes() == mistakes) refuse_same_forces(dataset, all.options.rename, all.diagnostics);
  if (!all.diagnostics.has_mistakes()) {
    warn_same_figures(dataset, all.diagnostics);
    warn_near_regions(dataset, all.diagnostics);
    if (adds_up) warn_of_overlaps(dataset, all);
    mark_periods(dataset, all.options.marked_periods, all.diagnostics);
  }
  return dataset;
}

/// Whether days may be summed by month immediately, because nothing needs single days.
bool by_month(const LoadOptions& options) {
  const bool adds_up = !options.sum_over.empty() || options.events.any();
  return adds_up && options.period != PeriodKind::day && !options.on_count && !options.keep_dates;
}

/// Whether there is a fast path (several threads, or by month), and all inputs can be read again if it fails.
bool worth_haste(const std::vector<Input>& inputs, const LoadOptions& options) {
  const Schedule& schedule = options.schedule;
  const auto again = [](const Input& input) { return bool{input.source.part}; };
  const auto large = [&](const Input& input) { return input.source.size / 2 >= schedule.least_piece; };
  const bool buffers = options.on_count && options.region_rows != RegionRows::none;
  if (schedule.plain || buffers || !std::ranges::all_of(inputs, again)) return false;
  return by_month(options) || (schedule.threads > 1 && std::ranges::any_of(inputs, large));
}

/// Reads on the fast path. Not inlined, so that small reports do not pay for its stack frame. Returns nothing if the
/// result might differ from sequential reading: after mistakes, if chunks do not fit together, or if single days
/// matter.
[[gnu::noinline]] std::optional<Dataset> load_in_haste(const std::vector<Input>& inputs, const LoadOptions& options,
                                                       Diagnostics& diagnostics) {
  std::vector<Input> own;
  for (const Input& input : inputs) {
    own.push_back(input);
    own.back().source.read = input.source.part(0, kToTheEnd).read;
  }
  Diagnostics findings = diagnostics;
  DatasetBuilder all(options, findings);
  all.days.by_month = by_month(options);
  gather(all, std::move(own));
  const bool has_mistakes = findings.has_mistakes() || !all.total_mismatches.empty();
  if (all.doubtful || (all.in_pieces && has_mistakes)) return std::nullopt;
  Dataset dataset = finish(all);
  diagnostics = std::move(findings);
  return dataset;
}

}  // namespace

Dataset load(std::vector<Input> inputs, const LoadOptions& given, Diagnostics& diagnostics) {
  LoadOptions options = without_note_marks(given);
  check_region_option(options, diagnostics);
  if (worth_haste(inputs, options)) {
    if (auto dataset = load_in_haste(inputs, options, diagnostics)) {
      dataset->populations = std::move(options.populations);
      return std::move(*dataset);
    }
  }
  options.schedule.threads = 1;
  if (options.rejects) options.rejects->start_over();
  SeenBuffer seen;
  const bool buffers = options.on_count && options.region_rows != RegionRows::none;
  if (buffers) options.on_count = [&seen](const Seen& count) { seen.take(count); };
  DatasetBuilder all(options, diagnostics);
  gather(all, std::move(inputs));
  Dataset dataset = finish(all);
  dataset.populations = std::move(options.populations);
  if (buffers) seen.tell(dataset, all.region_rows.ids, given.on_count);
  return dataset;
}

}  // namespace reach
