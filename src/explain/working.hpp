// The working behind one figure: the result of `reach explain`, and its two renderings. For explain and cli.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "explain/sources.hpp"
#include "model/figure_row.hpp"

namespace reach::explain {

/// A figure of one period and its parts, of which it is the sum or union: forces for a region, channels for a force.
struct ExplainedPart {
  std::string name;
  Count count;
  Sources sources;                      ///< of all its parts
  std::vector<ExplainedPart> parts;     ///< empty if the figure is a count in the data
  std::vector<ExplainedPart> left_out;  ///< excluded from the sum by --like-for-like
  std::optional<Origin> given;          ///< the row that states a union of different people
  Markers markers;
};

/// The increases of the parts and their mean, to show that the figure is not that mean.
struct Mean {
  std::vector<Decimal> increases;  ///< of the parts that have one; at least two
  std::size_t without = 0;         ///< number of parts without an increase, because their baseline is 0
  std::optional<Decimal> mean;     ///< nothing if it could not be rounded with certainty
};

/// A figure of one period.
struct ExplainedPeriod {
  Period period;
  ExplainedPart figure;
};

struct Working {
  std::string row;
  FigureRowKind kind = FigureRowKind::overall;
  std::string region;  ///< the region of a force
  std::string channel;
  bool of_total = false;                 ///< the figure is the total of the channels
  bool united = false;                   ///< figures with parts are unions of different people, not sums of them
  std::string_view part_noun;            ///< `force`, `region` or `channel`: what the parts are
  std::vector<ExplainedPeriod> periods;  ///< from the baseline to the comparison; all have the same parts, in one order
  std::vector<Change> steps;             ///< of a series: from each period to the next
  Change change;                         ///< from the first to the last
  Markers markers;                       ///< of the increase
  int decimals = 0;
  std::optional<Mean> mean;
  std::vector<std::string> notes;
  std::vector<std::string> files;   ///< the paths of the inputs
  std::vector<std::string> names;   ///< the same, with the sheet where it is one of several
  std::vector<std::string> sheets;  ///< their sheets; empty for files that are not workbooks

  [[nodiscard]] const ExplainedPeriod& baseline() const { return periods.front(); }
  [[nodiscard]] const ExplainedPeriod& comparison() const { return periods.back(); }
};

/// The increase as it is published: `69%`, `[z]`.
std::string increase_text(const Change& change, int decimals);
inline std::string increase_text(const Working& working) { return increase_text(working.change, working.decimals); }

/// The working of a row's channel, or of its total if `channel` is the number of channels. Linear in the rows that it
/// comes from, except for sorting them.
Working work_out(const Dataset& dataset, const Summary& summary, const FigureRow& row, std::size_t channel,
                 const Provenance& provenance);

/// For readers, to be checked by hand from top to bottom.
std::string working_text(const Working& working);

/// For programs. json.cpp lists the keys.
std::string working_json(const Working& working);

}  // namespace reach::explain
