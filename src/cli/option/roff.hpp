// Manual pages (man(7)), made from the option tables. For cli/command.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/option/option.hpp"

namespace reach::cli {

/// Text for roff: no character of it is taken for a request, each hyphen can be pasted as typed, and lines are short.
std::string roff_text(std::string_view text);

/// `.TH REACH-REPORT 1 …`, and the section NAME.
std::string roff_title(std::string_view name, std::string_view summary);

/// A section, or below one of them a subsection (`.SS`).
std::string roff_heading(std::string_view macro, std::string_view title);

/// An item of a list: a term in bold, and what it means.
std::string roff_item(std::string_view term, std::string_view meaning);

/// The options of a group, with their values.
std::string roff_options(const OptionGroup& group);

/// Command lines, one below the other.
std::string roff_examples(std::string_view examples);

}  // namespace reach::cli
