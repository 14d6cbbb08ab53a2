// The finding of a line: the title of a chart or page. For report.
#pragma once

#include <cstddef>
#include <string>

#include <reach/summary.hpp>

namespace reach::report {

/// The line that the whole report is about: its one region, or all of them.
const Line& main_line(const Summary& summary);

/// What a channel counts: its name; for the total `contacts`, or `people` if they are different people.
std::string noun(const Summary& summary, std::size_t channel);

/// `up 69%`, `down 5%`, `up by less than 1%`, `unchanged`; empty if there is no increase.
std::string movement(const Change& change, int decimals);

/// `South East: contacts up 69%, 2016 to 2018`. Without an increase it makes no claim: `South East: contacts, 2016 to
/// 2018`.
std::string finding(const Summary& summary, const Line& line, std::size_t channel);

}  // namespace reach::report
