#include "cli/option/roff.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "text/wrapped.hpp"

namespace reach::cli {

std::string roff_text(std::string_view text) {
  constexpr std::size_t kLine = 68;  // of the 80 that mandoc asks for: what is escaped grows
  std::string out;
  for (const char c : wrapped(text, 0, 0, kLine)) {
    const bool begins_line = out.empty() || out.ends_with('\n');
    if (begins_line && (c == '.' || c == '\'')) out += "\\&";
    if (c == '-') {
      out += "\\-";
    } else if (c == '\\') {
      out += "\\e";
    } else if (c == '`') {
      out += "\\(ga";
    } else {
      out += c;
    }
  }
  return out;
}

std::string roff_title(std::string_view name, std::string_view summary) {
  std::string upper;
  for (const char c : name) upper += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return fmt::format(".TH {} 1 \"" REACH_DATE "\" \"reach " REACH_VERSION "\" \"User Commands\"\n.SH NAME\n{}\n", upper,
                     roff_text(fmt::format("{} - {}", name, summary)));
}

std::string roff_heading(std::string_view macro, std::string_view title) {
  return fmt::format(".{} {}\n", macro, roff_text(title));
}

std::string roff_item(std::string_view term, std::string_view meaning) {
  return fmt::format(".TP\n\\fB{}\\fR\n{}\n", roff_text(term), roff_text(meaning));
}

std::string roff_options(const OptionGroup& group) {
  std::string text = roff_heading("SS", group.title);
  for (const Option& option : group.options) {
    const bool has_short = !option.names.starts_with("--");
    std::string term = has_short ? fmt::format("\\fB{}\\fR, ", roff_text(option.names.substr(0, 2))) : std::string();
    term += fmt::format("\\fB{}\\fR", roff_text(long_name(option)));
    if (!option.placeholder.empty()) term += fmt::format(" \\fI{}\\fR", roff_text(option.placeholder));
    text += fmt::format(".TP\n{}\n{}\n", term, roff_text(option.help));
  }
  return text;
}

std::string roff_examples(std::string_view examples) {
  std::string text = roff_heading("SH", "EXAMPLES");
  text += ".nf\n";
  while (!examples.empty()) {
    const std::string_view line = examples.substr(0, examples.find('\n'));
    examples.remove_prefix(std::min(examples.size(), line.size() + 1));
    for (const char c : roff_text(line)) text += c == '\n' ? std::string(" \\\n") : std::string(1, c);  // continues
    text += '\n';
  }
  return text + ".fi\n";
}

}  // namespace reach::cli
