// The working of one figure: what `reach explain` found, and its two renderings. For cli/command.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command/explain_sources.hpp"
#include "cli/read/figure_row.hpp"
#include "cli/read/reading.hpp"

namespace reach::cli {

/// A figure of one period and what it is the sum (or union) of: a region of its forces, a force of its channels.
struct ExplainedPart {
  std::string name;
  Count count;
  Sources sources;                      ///< of all its parts
  std::vector<ExplainedPart> parts;     ///< empty where the figure is a count of the data
  std::vector<ExplainedPart> left_out;  ///< under --like-for-like: not in the sum
  std::optional<Origin> given;          ///< the row that gives a union of different people
};

/// The increases of the parts, and the mean that the figure is not.
struct Mean {
  std::vector<Decimal> increases;  ///< of the parts that have one: two or more
  std::size_t without = 0;         ///< parts that have none, since their baseline is 0
  std::optional<Decimal> mean;     ///< none where it could not be had exactly
};

struct Working {
  std::string row;
  FigureRowKind kind = FigureRowKind::overall;
  std::string region;  ///< that a force is in
  std::string channel;
  bool of_total = false;       ///< over the channels
  bool united = false;         ///< figures with parts are unions of different people, not sums
  std::string_view part_noun;  ///< `force`, `region` or `channel`: what the parts are
  Period baseline_period, comparison_period;
  ExplainedPart baseline, comparison;  ///< their parts are the same, in the same order
  Change change;
  int decimals = 0;
  std::optional<Mean> mean;
  std::vector<std::string> notes;
  std::vector<std::string> files;   ///< the paths of the inputs
  std::vector<std::string> sheets;  ///< of those that are workbooks; else empty
};

/// The increase as it is published: `69%`, `[z]`.
std::string increase_text(const Working& working);

/// The working of a row's channel (or of its total, where `channel` is the number of channels). Linear in the rows
/// that it comes from, besides sorting them.
Working work_out(const Dataset& dataset, const Summary& summary, const FigureRow& row, std::size_t channel,
                 const Provenance& provenance);

/// For readers, to be checked by hand from top to bottom.
std::string working_text(const Working& working);

/// For programs. The keys stand in explain_json.cpp.
std::string working_json(const Working& working);

}  // namespace reach::cli
