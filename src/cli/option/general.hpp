// The options that every command has, and how messages reach the user. For cli.
#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>

#include <reach/diagnostic.hpp>

#include "cli/io/io.hpp"
#include "cli/io/output.hpp"
#include "cli/option/option.hpp"
#include "diagnostic/print.hpp"

namespace reach::cli {

enum class ColourChoice : unsigned char { automatic, always, never };

/// How a command speaks.
struct MessageStyle {
  ColourChoice colour = ColourChoice::automatic;
  bool json = false;
  bool quiet = false;
  std::size_t most = PrintStyle{}.most;  ///< findings of one severity shown in full

  /// The same, also where they are said as JSON: all.
  [[nodiscard]] std::size_t most_shown() const { return json ? std::numeric_limits<std::size_t>::max() : most; }
};

/// `help` becomes true where help is asked for.
OptionGroup general_options(MessageStyle& speech, bool& help);

/// Whether a terminal here understands escapes; what TERM calls `dumb` does not.
bool understands_escapes(const Io& io);

/// NO_COLOR and CLICOLOR_FORCE (no-color.org, bixense.com/clicolors) decide where `--color` does not; then the
/// terminal.
bool use_colour(ColourChoice when, const Io& io, bool is_terminal);

/// How wide a line of output may be: what COLUMNS says, else the columns of the terminal that it goes to; 0 where
/// neither is known.
std::size_t terminal_width(const Destination& destination, const Io& io);

/// Prints the findings to standard error.
void print_list(const Diagnostics& findings, const MessageStyle& manner, const Io& io);

/// The same. With errors, a closing line counts them and says `outcome`: `nothing was
/// reported`.
void print_findings(const Diagnostics& findings, const MessageStyle& manner, const Io& io, std::string_view outcome);
/// What it prints.
std::string findings_text(const Diagnostics& findings, const MessageStyle& manner, const Io& io,
                          std::string_view outcome);

/// Prints mistakes on the command line, and points to the help of `command`. Gives kTrouble.
int refuse_usage(const Diagnostics& faults, const MessageStyle& manner, const Io& io, std::string_view command);

/// Writes what a command is asked for, or prints why not, with `outcome` in the closing line. Gives the exit code of
/// write_output.
int deliver(const Destination& destination, std::string_view bytes, const MessageStyle& manner, const Io& io,
            std::string_view outcome);

/// Prints help or the like to standard output. Gives the exit code.
int print_help(std::string_view text, const Io& io);

/// `3 errors in 2 files`.
std::string counted(const Diagnostics& findings, Severity severity);

}  // namespace reach::cli
