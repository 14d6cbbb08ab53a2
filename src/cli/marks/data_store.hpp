// The figures that documents use: each set of files is read once, however many marks and documents name it. For
// cli.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "cli/read/figure_rows.hpp"
#include "cli/read/reading.hpp"

namespace reach::cli {

/// The figures of two periods, or of a series, with an index of their rows.
struct View {
  explicit View(Summary figures) : summary(std::move(figures)), rows(summary) {}
  View(const View&) = delete;
  View& operator=(const View&) = delete;
  Summary summary;
  FigureRows rows;
};

/// What was reported about data, so that a finding with a place is not repeated.
class ReportedOnce {
 public:
  /// Adds the new findings of `from` to `to`; `discreet`: those that are no errors as by without_text.
  void add(const Diagnostics& from, Diagnostics& to, bool discreet);

 private:
  std::set<std::string> texts_;
};

/// One way of reading a set of files.
class DataSet {
 public:
  /// Errors and warnings about the figures are added to `findings`.
  DataSet(const Loaded& loaded, const AggregateOptions& options, ReportedOnce& reported, Diagnostics& findings);

  /// The figures that the data mark asks for; null if they are refused.
  [[nodiscard]] const View* view() const { return view_.get(); }
  [[nodiscard]] const Dataset& dataset() const { return loaded_->dataset; }
  /// The same for another period of the data, paired with the baseline, the earlier first. Null if its figures are
  /// refused; the first call reports why in `findings`.
  const View* view_of(Period period, Diagnostics& findings);
  /// The same for any two periods of the data.
  const View* view_of(Period baseline, Period comparison, Diagnostics& findings);
  /// The same for every period from the baseline to the comparison.
  const View* series_view(Diagnostics& findings);
  /// The figures with other options of presentation (sort, decimals, totals only, series). What concerns only periods
  /// of a series is added to `findings`.
  [[nodiscard]] std::optional<Summary> summary(const AggregateOptions& options, Diagnostics& findings);
  /// What makes such figures doubtful (see doubt_in).
  [[nodiscard]] std::optional<Diagnostic> doubt(const AggregateOptions& options) const;
  [[nodiscard]] const AggregateOptions& options() const { return options_; }
  /// Suggestions for unknown figures.
  [[nodiscard]] Suggestions& figure_hints() { return figure_hints_; }

 private:
  [[nodiscard]] std::unique_ptr<View> make_view(const AggregateOptions& options, Diagnostics& findings) const;

  const Loaded* loaded_;
  AggregateOptions options_;
  ReportedOnce* reported_;
  std::unique_ptr<View> view_;
  std::map<std::pair<Period, Period>, std::unique_ptr<View>> others_;
  std::optional<std::unique_ptr<View>> series_;  ///< once it is asked for
  Suggestions figure_hints_{Suggestions::kListed};
};

class DataStore {
 public:
  /// `verbose`: say on standard error how each set of files is understood.
  explicit DataStore(const Io& io, bool verbose = false) : io_(io), verbose_(verbose) {}

  /// The data set of this reading; its errors and warnings are added to `findings` the first time. Two readings are the
  /// same if their files and their options, given as text, are the same.
  DataSet& find(const Reading& reading, const std::string& load_options, const std::string& figure_options,
                Diagnostics& findings);

 private:
  const Io& io_;
  bool verbose_;
  FileVersions versions_;  ///< shared by all marks, however often a file is read
  std::map<std::string, Loaded> loaded_;
  std::map<std::string, DataSet> sets_;
  ReportedOnce reported_;
};

}  // namespace reach::cli
