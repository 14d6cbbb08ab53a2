// The figures of Kent and Surrey, as most tables of these tests have them. For the unit tests of load.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "unit/load/loaded.hpp"

namespace reach {

inline bool holds_text(const Texts& all, const std::string& text) { return std::ranges::find(all, text) != all.end(); }

inline const Texts kTwoForces = {"2016 2018", "Kent, All forces: website 449 695; helpline 92 97",
                                 "Surrey, All forces: website 483 949; helpline 97 101"};
inline const Texts kTwoForcesOneMeasure = {"2016 2018", "Kent, All forces: count 449 695",
                                           "Surrey, All forces: count 483 949"};

inline Texts two_years(const std::string& first, const std::string& second, const LoadOptions& options = {}) {
  return figures(std::vector<File>{{first, "2016.csv", calendar_year(2016)}, {second, "2018.csv", calendar_year(2018)}},
                 options);
}

}  // namespace reach
