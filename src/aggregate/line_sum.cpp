#include "aggregate/line_sum.hpp"

namespace reach {

void LineSum::look_at(PartSum& sum, Count part) {
  const bool confidential = part == Count(Symbol::confidential);
  sum.hidden = sum.hidden || confidential;
  sum.lacking = sum.lacking || (part.is_missing() && !confidential);
}

void LineSum::add_channels(std::span<const Count> counts) {
  const std::size_t totals = sums_.size() - periods_;
  for (std::size_t at = 0; at < counts.size(); ++at) {
    PartSum& total = sums_[totals + at % periods_];
    total.sum.add(counts[at]);
    look_at(total, counts[at]);
    if (!counts[at].is_missing()) total.shown += counts[at].value();
    total.of_totals.add(Count());
  }
}

void LineSum::add(const Line& line) {
  const std::size_t totals = sums_.size() - periods_;
  for (std::size_t at = 0; at < sums_.size(); ++at) {
    const Count count = line.counts[at];
    PartSum& own = sums_[at];
    if (!count.is_missing()) own.shown += count.value();
    if (is_total(at)) {
      own.of_totals.add(count);
      continue;
    }
    own.sum.add(count);
    look_at(own, count);
    PartSum& total = sums_[totals + at % periods_];
    total.sum.add(count);
    look_at(total, count);
  }
  ++parts_;
}

Count LineSum::of_totals(std::size_t at) const {
  return is_total(at) ? sums_[at].of_totals.result().value_or(Count()) : Count();
}

std::optional<Count> stated_total(const Dataset& dataset, RowId row, std::uint32_t channel, Period period) {
  if (dataset.stated.empty()) return std::nullopt;
  const auto find = [&](RowId of) { return dataset.stated.find({of.number(), channel, period}); };
  const Tally::Cell* cell = find(row);
  const bool one_region = dataset.regions.size() == 1;
  if (cell == nullptr && row.is_region() && one_region) cell = find(RowId::all());
  if (cell == nullptr && row.is_all() && one_region) cell = find(RowId::region(0));
  return cell == nullptr ? std::nullopt : std::optional(cell->count);
}

}  // namespace reach
