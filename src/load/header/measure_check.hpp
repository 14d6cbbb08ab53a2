// Checks that what is to be added up are counts: by the names of channels and forces, and by their figures. For load.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <reach/dataset.hpp>

#include "load/dataset/dataset_builder.hpp"

namespace reach {

/// What is wrong with a name for something that is added up. Its hint ends in what is always a way out.
struct MeasureFault {
  Code code;
  std::string message;
  std::string hint;
};

/// What is wrong with a channel of this name, as `columns` of a header (a listing in backticks, with the options that
/// leave them out) or as rows. Running totals are refused where rows are summed over dates. Nothing for counts, and for
/// what --as-channel names.
struct ChannelUse {
  std::string columns = {};  ///< `` `Population 2016` and `Population 2018` ``; empty: rows
  bool several = false;
  std::string leave_out = {};  ///< `--ignore-column …`
  bool over_dates = false;
};
std::optional<MeasureFault> channel_fault(std::string_view name, const LoadOptions& options, const ChannelUse& use);

/// What is wrong with a force of this name: a date, a bare number, a rate. Nothing for names.
std::optional<MeasureFault> force_fault(std::string_view name);

/// After all inputs: forces that are all called like times (`January`, `February`). O(forces).
void check_force_names(const DatasetBuilder& all, const Dataset& dataset);

/// After all inputs: channels that are parts of others, channels whose figures are dates, years or row numbers, and
/// names of --as-channel that nothing has. O(figures).
void check_measures(const DatasetBuilder& all, const Dataset& dataset);

}  // namespace reach
