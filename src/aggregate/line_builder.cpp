#include "aggregate/line_builder.hpp"

#include <utility>

#include <fmt/core.h>

#include "aggregate/protect/round.hpp"
#include "aggregate/unions.hpp"
#include "diagnostic/codes/figures.hpp"
#include "diagnostic/codes/totals.hpp"
#include "text/unicode.hpp"

namespace reach {

LineBuilder::LineBuilder(const Dataset& dataset, const AggregateOptions& options, std::vector<Period> periods,
                         Diagnostics& diagnostics)
    : dataset_(dataset),
      options_(options),
      periods_(std::move(periods)),
      diagnostics_(diagnostics),
      pages_(dataset.channels.size() * periods_.size()) {}

/// `page`: as for Tally::find.
Count LineBuilder::count(const Key& key, const Tally::Page*& page) const {
  const Tally::Cell* const cell = dataset_.tally.find(key, page);
  const Count exact = cell == nullptr ? Count() : cell->count;
  return options_.round == 0 ? exact : protect::rounded(exact, options_.round);
}

Line LineBuilder::of_force(std::uint32_t force) {
  Line line = named(dataset_.forces[force].name);
  line.registry_number = dataset_.forces[force].registry_number;
  line.counts.reserve(count_of_line());
  for (std::uint32_t channel = 0; channel < dataset_.channels.size(); ++channel) {
    for (const Period period : periods_)
      line.counts.push_back(count({force, channel, period}, pages_[line.counts.size()]));
  }
  if (dataset_.unions) {
    add_unions(dataset_, force, kAllChannels, line, periods_);
  } else {
    add_totals(line, force);
  }
  return line;
}

/// The totals over the channels of a force.
void LineBuilder::add_totals(Line& line, std::uint32_t force) {
  LineSum sums(line.periods, line.periods);
  sums.add_channels(line.counts);
  for (std::size_t at = 0; at < line.periods; ++at)
    line.counts.push_back(sum_or_stated(sums, at, RowId(force), line.name));
}

Line LineBuilder::named(std::string name) const {
  Line line;
  line.name = std::move(name);
  line.periods = static_cast<std::uint32_t>(periods_.size());
  return line;
}

Line LineBuilder::of_sums(std::string name, const LineSum& sums, RowId row) {
  Line line = named(std::move(name));
  line.counts.resize(sums.size());
  if (sums.parts() == 0) return line;  // all forces are left out: there is no sum, which is not the same as 0
  // The totals first: if a total fits, so does each channel; a missing total shows nothing about its channels.
  const std::size_t size = sums.size(), totals = size - line.periods;
  for (std::size_t i = 0; i < size; ++i) {
    const std::size_t at = (totals + i) % size;
    line.counts[at] = sum_or_stated(sums, at, row, line.name);
  }
  return line;
}

/// The sum of a channel or of all, in one period; where parts of it are confidential, what the input states.
Count LineBuilder::sum_or_stated(const LineSum& sums, std::size_t at, RowId row, const std::string& name) {
  const std::size_t periods = periods_.size();
  const Count sum = total(sums.sum(at), name, at % periods);
  const bool takes = options_.suppress == 0 && options_.round == 0 && !options_.like_for_like;
  if (!takes || !sum.is_missing() || !sums.is_confidential(at)) return sum;
  const Count known = sums.of_totals(at);
  const auto channel = sums.is_total(at) ? kAllChannels : static_cast<std::uint32_t>(at / periods);
  const auto stated = stated_total(dataset_, row, channel, periods_[at % periods]);
  if (!stated || stated->value() < sums.shown(at)) return known.is_missing() ? sum : known;
  if (row.is_all() && dataset_.regions.size() == 1) return *stated;  // the only region has told of it
  if (!known.is_missing() && known != *stated) {
    diagnostics_.add(
        error(code::stated_mismatch,
              fmt::format("the stated total of {} in {} is {}, but those of its parts give {}", in_backticks(name),
                          period_label(periods_[at % periods]), stated->value(), known.value()))
            .hint("correct the total or those of its parts"));
  }
  ++taken_;
  return *stated;
}

/// The sum, after reporting the first of its period that is above 2^63 − 1.
Count LineBuilder::total(const Sum& sum, const std::string& name, std::size_t at) {
  if (const auto count = sum.result()) return *count;
  const Period period = periods_[at];
  if (too_large_.insert(period).second) {
    diagnostics_.add(error(code::large_total, fmt::format("the total of {} in {} is above 9223372036854775807",
                                                          in_backticks(name), period_label(period)))
                         .hint("look for two figures run together"));
  }
  return Count();
}

}  // namespace reach
