// --confidence and --dispersion, which intervals and verdicts depend on. For cli.
#pragma once

#include <vector>

#include <reach/certainty.hpp>

#include "cli/option/option.hpp"

namespace reach::cli {

OptionGroup certainty_options(Certainty& into);

}  // namespace reach::cli
