// Making: the way from files to one output, which `report`, `chart` and `tally` go. For cli/command.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <reach/diagnostic.hpp>

#include "cli/option/general.hpp"
#include "cli/read/reading.hpp"

namespace reach::cli {

/// The bytes that a command makes of what was loaded, or nothing where they are refused. `findings` are those of the
/// load; it may add to them, or keep those that concern its figures.
using Maker = std::function<std::optional<std::string>(const Loaded& loaded, Diagnostics& findings)>;

/// Before anything is read, sees whether the output and bad rows may be written where they shall go; then loads, makes,
/// puts bad rows in their place, prints what was found, and writes. `outcome` closes the messages where nothing comes
/// of it: `nothing was reported`. Gives the exit code.
int make_output(const Reading& reading, const Destination& destination, std::string_view outcome, const Maker& make,
                const Manner& speech, const Io& io);

}  // namespace reach::cli
