// Which figures and periods the axes of lines name. For report/chart.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include <reach/count.hpp>

namespace reach::report {

/// 1, 2 or 5 times a power of ten, so that at most five of them are in the span. O(log span).
Int128 tick_step(Int128 span);

/// The first of `count` labels, the last, and between them each, each second, each third…: as many as do not `touch`
/// their neighbours. Only the last if there is no room for two. O(count × log count).
std::vector<std::size_t> fitting_labels(std::size_t count,
                                        const std::function<bool(std::size_t before, std::size_t after)>& touch);

}  // namespace reach::report
