// The figures that documents use: each set of files is read once, however many marks and documents name it. For cli.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "cli/figure_row.hpp"
#include "cli/reading.hpp"

namespace reach::cli {

/// The figures of one pair of periods, with an index of their rows.
struct View {
  explicit View(Summary figures) : summary(std::move(figures)), rows(summary) {}
  View(const View&) = delete;
  View& operator=(const View&) = delete;
  Summary summary;
  Rows rows;
};

/// One way of reading a set of files.
class DataSet {
 public:
  DataSet(const Loaded& loaded, const AggregateOptions& options) : loaded_(&loaded), options_(options) {}

  /// The figures as the mark asks for them; nothing where they are refused.
  [[nodiscard]] const View* view() const { return view_.get(); }
  [[nodiscard]] const Dataset& dataset() const { return loaded_->dataset; }
  /// The same, with `period` as the comparison: for figures of a period that is not one of the two.
  const View* view_of(Period period);
  /// The same, with other options of presentation (sort, decimals, totals only).
  [[nodiscard]] std::optional<Summary> summary(const AggregateOptions& options) const;
  [[nodiscard]] const AggregateOptions& options() const { return options_; }

 private:
  friend class DataStore;
  const Loaded* loaded_;
  AggregateOptions options_;
  std::unique_ptr<View> view_;
  std::map<Period, std::unique_ptr<View>> others_;
};

class DataStore {
 public:
  DataStore(const Io& io, Diagnostics& findings) : io_(io), findings_(findings) {}

  /// The data set of this reading; what is wrong or doubtful with it is reported the first time. Two readings are one
  /// where their files are the same, and their options, which are given as text. Under --strict all warnings of the run
  /// are errors.
  DataSet& find(const Reading& reading, const std::string& load_options, const std::string& figure_options);

  /// The ids of all files read so far.
  [[nodiscard]] const std::vector<FileId>& files() const { return files_; }

 private:
  const Io& io_;
  Diagnostics& findings_;
  std::map<std::string, std::unique_ptr<Loaded>> loaded_;
  std::map<std::string, DataSet> sets_;
  std::set<std::string> told_;  ///< findings, as text: each is reported once
  std::vector<FileId> files_;
};

}  // namespace reach::cli
