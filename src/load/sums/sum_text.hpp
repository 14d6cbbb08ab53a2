// How messages tell of rows that are sums of others. For load.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include <reach/dataset.hpp>
#include <reach/diagnostic.hpp>

#include "load/dataset/count_grid.hpp"
#include "load/sums/sum_rows.hpp"

namespace reach {

/// What the words are about.
struct SumContext {
  const Dataset& dataset;
  const CountGrid& counts;  ///< a row for each force, channels and in these periods as columns
};

/// One diagnostic for all these rows: what each is the sum of, with their places, and the options that settle them.
Diagnostic describe_sums(Code code, std::span<const SumRow> rows, const SumContext& context);

/// So many names are listed.
constexpr std::size_t kMostNames = 12;

/// `a`, `b` and `c`; at most twelve, then `and 31 more`.
std::string listed_names(std::span<const std::string> names);
/// The same of `all` names, of which `names` has the first.
std::string listed_names(std::span<const std::string> names, std::size_t all);

/// `line 4`, `lines 3 to 5 and 9`, `rows 3 to 5 of 2016.xlsx`: where forces first stand.
std::string places_of(std::span<const Origin> origins, std::span<const InputInfo> inputs);

}  // namespace reach
