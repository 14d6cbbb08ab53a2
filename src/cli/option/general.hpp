// The options of every command, and how messages reach the user. For cli.
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

/// How a command formats its messages.
struct MessageStyle {
  ColourChoice colour = ColourChoice::automatic;
  bool json = false;
  bool quiet = false;
  bool verbose = false;
  bool annotate = false;                 ///< also print findings as GitHub Actions shows them
  std::size_t most = PrintStyle{}.most;  ///< findings of one severity shown in full

  /// The number of findings to show; JSON shows all.
  [[nodiscard]] std::size_t most_shown() const { return json ? std::numeric_limits<std::size_t>::max() : most; }
};

/// Which help was asked for.
struct AskedHelp {
  bool brief = false;
  bool all = false;
};

OptionGroup general_options(MessageStyle& speech, AskedHelp& help);

/// Refuses options for messages that contradict each other. Messages as JSON are nothing but JSON.
void check_messages(const MessageStyle& speech, Diagnostics& faults);

/// Whether the terminal understands escape sequences: not if TERM is `dumb` or not set.
bool understands_escapes(const Io& io);

/// Whether the locale of a terminal uses UTF-8: LC_ALL, else LC_CTYPE, else LANG. The locale never changes data, files
/// or what goes into a pipe.
bool understands_utf8(const Io& io);

/// NO_COLOR, CLICOLOR_FORCE and CLICOLOR (no-color.org, bixense.com/clicolors) decide if `--color` does not; then the
/// terminal.
bool use_colour(ColourChoice when, const Io& io, bool is_terminal);

/// The width of a line of output: from COLUMNS, or else from the terminal that it goes to; 0 if neither is known.
std::size_t terminal_width(const Destination& destination, const Io& io);

/// Prints the findings to standard error.
void print_list(const Diagnostics& findings, const MessageStyle& manner, const Io& io);

/// The same; if there are errors, a closing line counts them and states `outcome`: `nothing was reported`.
void print_findings(const Diagnostics& findings, const MessageStyle& manner, const Io& io, std::string_view outcome);
/// The text that print_findings prints.
std::string findings_text(const Diagnostics& findings, const MessageStyle& manner, const Io& io,
                          std::string_view outcome);

/// Prints mistakes on the command line, and points to the help of `command`. Returns kTrouble.
int refuse_usage(const Diagnostics& faults, const MessageStyle& manner, const Io& io, std::string_view command);

/// Writes the output of a command, or prints why it cannot, with `outcome` in the closing line. Returns the exit code
/// of write_output.
int deliver(const Destination& destination, std::string_view bytes, const MessageStyle& manner, const Io& io,
            std::string_view outcome);

/// Prints help or similar text to standard output. Returns the exit code.
int print_help(std::string_view text, const Io& io);

/// The width of help: 80 columns, or what COLUMNS or the terminal says, from 40.
std::size_t help_width(const Io& io);

/// `3 errors in 2 files`.
std::string counted(const Diagnostics& findings, Severity severity);

}  // namespace reach::cli
