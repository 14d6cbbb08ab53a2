#include "cli/marks/data_store.hpp"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "cli/io/files.hpp"
#include "cli/option/allowed.hpp"
#include "cli/read/published.hpp"
#include "cli/read/reading_text.hpp"
#include "cli/read/sentence_of.hpp"
#include "model/period_cover.hpp"

namespace reach::cli {
namespace {

/// The part of a key for a file: its identity, however its path is spelled; its path if it does not exist.
std::string file_key(const std::string& path) {
  const auto id = path.empty() ? std::nullopt : file_id(path);
  return id ? fmt::format("{}:{}", id->device, id->inode) : path;
}

std::string text_of(const Diagnostic& finding) {
  const Place& place = finding.place;
  return fmt::format("{}:{}:{}: {} {}{}", place.file, place.line, place.column, finding.code.name(), finding.message,
                     finding.allowed ? " allowed" : "");
}

/// What the options that name files mean, and `--to-date`, which counts among those of figures but changes what is
/// loaded.
std::string files_key(const Reading& reading) {
  std::string key = reading.load.keep_dates ? "dates\n" : "\n";
  key += reading.load.ons_regions ? "ons" : file_key(reading.regions);
  key += '\n' + file_key(reading.rename) + '\n' + file_key(reading.population);
  for (const Operand& operand : reading.operands) {
    key += fmt::format("\n{}={}#{}", operand.period ? period_label(*operand.period) : "", file_key(operand.path),
                       operand.part);
  }
  return key;
}

/// Adds what was not reported for these periods before; a finding with a place is never given twice.
void add_new(const Diagnostics& found, const std::vector<std::string>& reported, Diagnostics& findings) {
  for (const Diagnostic& each : found.all()) {
    const bool is_old = each.about.empty() || std::ranges::find(reported, each.about) != reported.end();
    const bool may_be_repeated = each.place.file.empty() && each.code.severity() != Severity::error;
    if (!(may_be_repeated && is_old)) findings.add(each);
  }
}

}  // namespace

void ReportedOnce::add(const Diagnostics& from, Diagnostics& to, bool discreet) {
  for (Diagnostic finding : from.all()) {
    const bool is_new = finding.place.file.empty() || texts_.insert(text_of(finding)).second;
    if (discreet && from.severity(finding) != Severity::error) finding.place = without_text(std::move(finding.place));
    if (is_new) to.add(std::move(finding));
  }
}

DataSet::DataSet(const Loaded& loaded, const AggregateOptions& options, ReportedOnce& reported, Diagnostics& findings)
    : loaded_(&loaded), options_(options), reported_(&reported), view_(make_view(options, findings)) {}

std::unique_ptr<View> DataSet::make_view(const AggregateOptions& options, Diagnostics& findings) const {
  AggregateOptions own = options;
  own.uneven =
      !own.to_date;  // of periods that the dates cover differently, counts are known: only what compares is not
  Figures figures = figures_of(*loaded_, own);
  reported_->add(figures.findings, findings, options.hides_counts());
  if (!figures.summary || figures.findings.has_errors()) return nullptr;
  return std::make_unique<View>(*std::move(figures.summary));
}

const View* DataSet::view_of(Period period, Diagnostics& findings) {
  const auto [earlier, later] = std::minmax({period, view_->summary.baseline()});
  return view_of(earlier, later, findings);
}

const View* DataSet::view_of(Period baseline, Period comparison, Diagnostics& findings) {
  const auto [found, fresh] = others_.try_emplace({baseline, comparison});
  if (fresh) {
    AggregateOptions options = options_;
    options.baseline = baseline;
    options.comparison = comparison;
    found->second = make_view(options, findings);
  }
  return found->second.get();
}

const View* DataSet::series_view(Diagnostics& findings) {
  if (!series_) {
    AggregateOptions options = options_;
    options.series = true;
    Diagnostics own;
    series_ = make_view(options, own);
    add_new(own, topics_of(view_->summary.periods), findings);
  }
  return series_->get();
}

/// Does not report findings again: they were reported when the view, or that of the series, was made; but for why a
/// table is refused where single figures are not.
std::optional<Summary> DataSet::summary(const AggregateOptions& options, Diagnostics& findings) {
  if (options.series && series_view(findings) == nullptr) return std::nullopt;
  Figures figures = figures_of(*loaded_, options);
  if (figures.summary) {
    note_allowed(figures.findings, *figures.summary);
    figures.summary->warnings = published_warnings(figures.findings, *figures.summary);
  } else {
    reported_->add(figures.findings, findings, options.hides_counts());
  }
  return std::move(figures.summary);
}

std::optional<Diagnostic> DataSet::doubt(const AggregateOptions& options) const {
  return doubt_in(figures_of(*loaded_, options).findings);
}

DataSet& DataStore::find(const Reading& reading, const std::string& load_options, const std::string& figure_options,
                         Diagnostics& findings) {
  const std::string load_key = files_key(reading) + '\n' + load_options;
  auto loaded = loaded_.find(load_key);
  if (loaded == loaded_.end()) {
    loaded = loaded_.emplace(load_key, load_files(reading, io_, nullptr, nullptr, &versions_)).first;
    if (verbose_ && !loaded->second.refused) io_.err(reading_text(loaded->second.dataset));
  }
  const std::string key = load_key + '\n' + figure_options;
  const auto set = sets_.find(key);
  if (set != sets_.end()) return set->second;
  DataSet& made = sets_.try_emplace(key, loaded->second, reading.figures, reported_, findings).first->second;
  if (made.view() != nullptr) note_publishing(made.view()->summary, findings);
  return made;
}

}  // namespace reach::cli
