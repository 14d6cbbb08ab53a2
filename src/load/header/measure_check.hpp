// Checks that everything to be added up is a count, by the names of channels and forces and by their figures. For load.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <reach/dataset.hpp>

#include "load/dataset/dataset_builder.hpp"

namespace reach {

/// Why figures with this name cannot be added up. The hint ends with a solution that always works.
struct MeasureFault {
  Code code;
  std::string message;
  std::string hint;
};

/// How a channel's name is used: in the `columns` of a header, or in rows.
struct ChannelUse {
  std::string columns = {};  ///< a list for messages, `` `Population 2016` and `Population 2018` ``; empty: rows
  bool several = false;
  std::string leave_out = {};  ///< the options that exclude these columns: `--ignore-column …`
  bool over_dates = false;
};
/// Checks the name of a channel. Rejects running totals if rows are summed over dates. Returns nothing for counts, and
/// for names in --as-channel.
std::optional<MeasureFault> channel_fault(std::string_view name, const LoadOptions& options, const ChannelUse& use);

/// How to write a channel so that it is read back. The spelling says that it is a channel if an input or --as-channel
/// declared it one (`declared`), or if its name is that of a measure that cannot be added up.
ChannelSpelling channel_spelling(const std::string& name, bool declared, const LoadOptions& options);

/// What is wrong with a force of this name: it is a date, a bare number or a rate. Nothing for proper names.
std::optional<MeasureFault> force_fault(std::string_view name);

/// After all inputs: reports if all forces are named like times (`January`, `February`). O(forces).
void check_force_names(const DatasetBuilder& all, const Dataset& dataset);

/// After all inputs: reports channels that are parts of others, and channels whose figures are dates, years or row
/// numbers. O(figures).
void check_measures(const DatasetBuilder& all, const Dataset& dataset);

}  // namespace reach
