#include "cli/data_store.hpp"

#include <fmt/core.h>

#include "cli/files.hpp"

namespace reach::cli {
namespace {

/// What names a file in a key: itself, however it is spelled; its path where there is none.
std::string file_key(const std::string& path) {
  const auto id = path.empty() ? std::nullopt : file_id(path);
  return id ? fmt::format("{}:{}", id->device, id->inode) : path;
}

std::string text_of(const Diagnostic& finding) {
  const Place& place = finding.place;
  return fmt::format("{}:{}:{}: {} {}", place.file, place.line, place.column, info(finding.code).name, finding.message);
}

std::string files_key(const Reading& reading) {
  std::string key = file_key(reading.regions) + '\n' + file_key(reading.rename);
  for (const Operand& operand : reading.operands) {
    key += fmt::format("\n{}={}", operand.period ? label(*operand.period) : "", file_key(operand.path));
  }
  return key;
}

}  // namespace

const View* DataSet::view_of(Period period) {
  const auto [found, fresh] = others_.try_emplace(period);
  if (fresh) {
    AggregateOptions options = options_;
    options.baseline = view_->summary.baseline;
    options.comparison = period;
    if (auto figures = summary(options)) found->second = std::make_unique<View>(*std::move(figures));
  }
  return found->second.get();
}

/// Findings are not reported again: they were when the view was made.
std::optional<Summary> DataSet::summary(const AggregateOptions& options) const {
  Figures figures = figures_of(*loaded_, options);
  if (figures.summary) figures.summary->warnings = warnings_in(figures.findings);
  return std::move(figures.summary);
}

DataSet& DataStore::find(const Reading& reading, const std::string& load_options, const std::string& figure_options) {
  const std::string load_key = files_key(reading) + '\n' + load_options;
  const auto [loaded, fresh_file] = loaded_.try_emplace(load_key);
  if (fresh_file) {
    loaded->second = std::make_unique<Loaded>(load_files(reading, io_));
    const auto ids = files_read(reading, io_);
    files_.insert(files_.end(), ids.begin(), ids.end());
  }
  const auto [set, fresh_set] = sets_.try_emplace(load_key + '\n' + figure_options, *loaded->second, reading.figures);
  if (!fresh_set) return set->second;

  if (reading.strict) findings_.set_strict(true);
  Figures figures = figures_of(*loaded->second, reading.figures);
  for (const Diagnostic& finding : figures.findings.all()) {
    if (told_.insert(text_of(finding)).second) findings_.add(finding);
  }
  if (figures.summary && !figures.findings.has_errors()) {
    set->second.view_ = std::make_unique<View>(*std::move(figures.summary));
  }
  return set->second;
}

}  // namespace reach::cli
