#include "cli/read/reading.hpp"

#include <sched.h>

#include <algorithm>
#include <array>
#include <thread>

#include <fmt/core.h>

#include "cli/io/file_source.hpp"
#include "cli/io/files.hpp"
#include "cli/option/allowed.hpp"
#include "cli/read/file_hashes.hpp"
#include "cli/read/same_file.hpp"
#include "diagnostic/codes/cover.hpp"
#include "diagnostic/codes/periods.hpp"
#include "diagnostic/codes/sums.hpp"
#include "model/period_cover.hpp"
#include "text/listed.hpp"

namespace reach::cli {
namespace {

Source source_of(const std::string& path, const Io& io, FileVersions* versions) {
  return path == "-" ? io.in : file_source(path, versions);
}

/// Gives each input its hash; `standard_input` is that of what was read from there.
void add_hashes(const Reading& reading, FileVersions& versions, Sha256& standard_input, Dataset& dataset) {
  for (InputInfo& input : dataset.inputs) {
    const auto at = static_cast<std::size_t>(&input - dataset.inputs.data());
    const std::string& path = reading.operands[at].path;
    input.sha256 = path == "-" ? standard_input.hex() : file_hash(path, versions);
  }
}

/// A map is read with the encoding of the data; the other options concern the data's own columns.
std::optional<NameMap> read_map(const std::string& path, std::string_view from, std::string_view to,
                                const LoadOptions& options, const Io& io, FileVersions* versions,
                                Diagnostics& findings) {
  if (path.empty() || (path != "-" && !check_readable(path, findings))) return std::nullopt;
  LoadOptions own;
  own.encoding = options.encoding;
  own.discreet = options.discreet;
  return load_map(source_of(path, io, versions), from, to, own, findings);
}

/// So is a file of populations.
std::optional<Populations> read_populations(const std::string& path, const LoadOptions& options, const Io& io,
                                            FileVersions* versions, Diagnostics& findings) {
  if (path.empty() || (path != "-" && !check_readable(path, findings))) return std::nullopt;
  LoadOptions own;
  own.encoding = options.encoding;
  own.discreet = options.discreet;
  own.period = options.period;
  own.registry = options.registry;
  own.rename = options.rename;
  return load_populations(source_of(path, io, versions), own, findings);
}

std::vector<Input> open_inputs(const Reading& reading, const Io& io, Progress* progress, FileVersions* versions,
                               Diagnostics& findings) {
  std::vector<Input> inputs;
  for (const Operand& operand : reading.operands) {
    if (operand.path != "-" && !check_readable(operand.path, findings)) continue;
    Source source = source_of(operand.path, io, versions);
    inputs.push_back({progress ? progress->watch(std::move(source)) : std::move(source), operand.period, operand.part});
  }
  return inputs;
}

/// `Oder and Weser may be totals of others, which would count them twice.`
std::string doubtful_totals_note(const std::vector<std::string>& names) {
  if (names.empty()) return {};
  constexpr std::string_view kTwice = "of others, which would count them twice";
  if (names.size() == 1) return fmt::format("{} may be the total {}.", names.front(), kTwice);
  return fmt::format("{} may be totals {}.", listed(names, " and "), kTwice);
}

/// Readers of a table, page or picture do not see the warnings, so notes there also say that a period is incomplete, or
/// that a total may be counted twice.
void note_doubts(const Dataset& dataset, const Diagnostics& findings, Summary& summary) {
  std::string note = doubtful_totals_note(dataset.doubtful_totals);
  const bool would_tell = summary.hides_counts();  // of hidden counts: it follows from counts
  if (!note.empty() && !would_tell) summary.notes.push_back(std::move(note));
  for (const Diagnostic& finding : findings.all()) {
    if (finding.code != code::partial_period || finding.place.line != 0) continue;  // a single count's has a line
    summary.notes.push_back(capitalised(finding.message + '.'));
  }
}

/// Drops findings about periods that are not shown. Also drops those that say which part of a period has rows, if all
/// periods have rows for the same part, or if they are refused because they do not.
void drop_cover_warnings(const Dataset& dataset, const Diagnostics& own, Figures& figures) {
  const auto is_uneven = [](const Diagnostic& finding) { return finding.code == code::uneven_periods; };
  const bool refused = std::ranges::any_of(own.all(), is_uneven);
  const bool alike = figures.summary && !figures.summary->covered.empty();
  if (figures.summary) figures.findings.keep_about(topics_of(figures.summary->periods, !alike));
  if (refused) figures.findings.keep_about(topics_of(dataset.periods, false));
  if (!refused && !alike) return;
  std::vector<std::string> all = topics_of(dataset.periods, false);
  if (figures.summary) {
    for (const Period period : figures.summary->not_shown) all.push_back(cover_topic(period));
  }
  figures.all.keep_about(std::move(all));
}

/// The processors that this process may run on. One system call; the C++ library would read a file.
unsigned processors() {
  cpu_set_t allowed;
  CPU_ZERO(&allowed);
  const bool known = sched_getaffinity(0, sizeof allowed, &allowed) == 0;
  return known ? static_cast<unsigned>(CPU_COUNT(&allowed)) : std::max(std::thread::hardware_concurrency(), 1U);
}

/// The threads that read, where no option says how many: one for what is read at once. The size of a pipe is not known.
unsigned threads_for(const std::vector<Input>& inputs, const Schedule& schedule) {
  const auto is_long = [&](const Input& input) { return !input.source.part || input.source.size > schedule.window; };
  return std::ranges::any_of(inputs, is_long) ? processors() : 1;
}

}  // namespace

std::vector<FileId> files_read(const Reading& reading, const Io& io) {
  std::vector<std::string> paths{reading.regions, reading.rename, reading.population};
  for (const Operand& operand : reading.operands) paths.push_back(operand.path);
  std::vector<FileId> ids;
  for (const std::string& path : paths) {
    const std::optional<FileId> id = path == "-" ? io.in_file : file_id(path);
    if (id) ids.push_back(*id);
  }
  return ids;
}

LoadOptions load_options(const Reading& reading, const Io& io, Diagnostics& findings, FileVersions* versions) {
  LoadOptions options = reading.load;
  options.regions = read_map(reading.regions, "force", "region", options, io, versions, findings);
  options.rename = read_map(reading.rename, "from", "to", options, io, versions, findings).value_or(NameMap{});
  options.populations = read_populations(reading.population, options, io, versions, findings);
  return options;
}

Loaded load_files(const Reading& reading, const Io& io, Progress* progress, RejectsFile* rejects,
                  FileVersions* versions) {
  Loaded loaded;
  Diagnostics& findings = loaded.findings;
  findings.set_strict(reading.strict);
  findings.allow(reading.allowed);
  findings.keep_first(reading.most_shown);
  for (const Diagnostic& note : reading.notes.all()) findings.add(note);
  check_same_file(reading, io, findings);
  loaded.refused =
      findings.has_mistakes();        // excludes warnings that --strict makes errors: aggregate may still drop those
  if (loaded.refused) return loaded;  // a pipe given twice would block for ever
  FileVersions own;
  if (reading.hashes && versions == nullptr) versions = &own;
  const auto standard_input = reading.hashes ? std::make_shared<Sha256>() : nullptr;
  Io world = io;
  if (reading.hashes) world.in = hashed(io.in, standard_input);
  LoadOptions options = load_options(reading, io, findings, versions);
  if (rejects) options.rejects = rejects->taker(reading.max_rejects);
  const bool maps_fit = !findings.has_mistakes();

  // Without its maps the data may seem to have mistakes that it does not have: report one error per root cause.
  std::vector<Input> inputs = open_inputs(reading, world, progress, versions, findings);
  if (options.schedule.threads == 0) options.schedule.threads = threads_for(inputs, options.schedule);
  Diagnostics unjudged;
  unjudged.keep_first(reading.most_shown);
  if (!inputs.empty()) loaded.dataset = load(std::move(inputs), options, maps_fit ? findings : unjudged);
  loaded.refused = findings.has_mistakes();
  if (reading.hashes && !loaded.refused) add_hashes(reading, *versions, *standard_input, loaded.dataset);
  std::uint64_t rows = 0;
  for (const InputInfo& input : loaded.dataset.inputs) rows += input.rows;
  if (progress) progress->close(rows);
  return loaded;
}

Figures figures_of(const Loaded& loaded, const AggregateOptions& options) {
  Figures figures;
  figures.findings = loaded.findings;
  figures.all = loaded.findings;
  if (loaded.refused) return figures;
  Diagnostics own;
  own.keep_first(loaded.findings.kept_first());
  figures.summary = aggregate(loaded.dataset, options, own);
  drop_cover_warnings(loaded.dataset, own, figures);
  if (figures.summary) {
    note_doubts(loaded.dataset, figures.findings, *figures.summary);
  }
  figures.findings.append(own);
  figures.all.append(own);
  return figures;
}

std::optional<Diagnostic> doubt_in(const Diagnostics& findings) {
  const auto doubts = [](const Diagnostic& finding) {
    return finding.code == code::partial_period || finding.code == code::hidden_total;
  };
  const auto found = std::ranges::find_if(findings.all(), doubts);
  return found == findings.all().end() ? std::nullopt : std::optional(*found);
}

}  // namespace reach::cli
