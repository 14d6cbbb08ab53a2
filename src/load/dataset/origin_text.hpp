// Where a row of the data is, in words. For load/dataset.
#pragma once

#include <span>
#include <string>

#include <reach/dataset.hpp>

namespace reach {

/// `counts.csv:3`; of a workbook, `row 3 of counts.xlsx`.
std::string origin_text(Origin origin, std::span<const InputInfo> inputs);

}  // namespace reach
