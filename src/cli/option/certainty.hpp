// --confidence and --dispersion: what intervals and verdicts are worked out by. For cli.
#pragma once

#include <vector>

#include <reach/certainty.hpp>

#include "cli/option/option.hpp"
#include "cli/option/parse.hpp"

namespace reach::cli {

OptionGroup certainty_options(Certainty& into);

/// Whether one of them is given.
bool has_certainty(const Given& given);

}  // namespace reach::cli
