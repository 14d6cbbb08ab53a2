// The finding of a line: the title of a chart or page. For report.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <reach/summary.hpp>

#include "report/symbols.hpp"

namespace reach::report {

/// The line that the whole report is about: its one region, or all of them.
const Line& main_line(const Summary& summary);

/// What a channel counts: its label; for the total, the publisher's noun, else `contacts`, or `people` for counts of
/// different people.
std::string noun(const Summary& summary, std::size_t channel);

/// The words for a change that chance could explain.
inline constexpr std::string_view kNoClearChange = "no clear change";
/// Whether chance could explain the change; false if a count is missing, or if both are equal.
bool may_be_chance(const Change& change, const Certainty& certainty);
/// `contacts`, `contacts by helpline`.
std::string counted(const Summary& summary, std::size_t channel);

/// `up 69%`, `down 5%`, `up by less than 1%`, `unchanged`, for rounded counts `about unchanged`; empty if there is no
/// increase.
std::string movement(const Change& change, const Summary& summary);
/// Records the symbols and markers of the two counts and of their increase.
void use_movement(Symbols& symbols, const Line& line, std::size_t channel, const Summary& summary);

/// `South East: contacts up 69%, 2016 to 2018`. Where chance could explain the change: `South East: no clear change in
/// helpline, 2016 to 2018 (346 to 383)`. Without an increase it makes no claim: `South East: contacts, 2016 to 2018`.
std::string finding(const Summary& summary, const Line& line, std::size_t channel);

}  // namespace reach::report
