// Days in words. For report.
#pragma once

#include <cstdint>
#include <string>

namespace reach::report {

/// `31 March 2017`, from a number of days since 1970-01-01.
std::string date_words(std::int32_t day);

}  // namespace reach::report
