#include "cli/auditing/said_figure.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "cli/marks/figure_value.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

/// How a figure is written, and the options with which a mark writes it like that.
struct SaidStyle {
  ValueStyle style;
  std::string options;
};

SaidStyle style_of(std::string_view said) {
  SaidStyle found;
  const std::size_t dot = said.find('.');
  if (dot != std::string_view::npos) {
    while (dot + 1 + static_cast<std::size_t>(found.style.decimals) < said.size() &&
           is_digit(said[dot + 1 + static_cast<std::size_t>(found.style.decimals)]))
      ++found.style.decimals;
    found.options += fmt::format(" --decimals {}", found.style.decimals);
  }
  const std::string_view whole = said.substr(0, std::min(dot, number_of(said).size()));
  const bool ungrouped = std::ranges::count_if(whole, is_digit) > 3 && said.find(',') == std::string_view::npos;
  found.style.plain = ungrouped || said.starts_with('-');
  found.style.sign = said.starts_with('+');
  found.style.absolute = is_digit(said[0]);
  found.style.bare = number_of(said).size() < said.size();
  return found;
}

}  // namespace

std::string_view number_of(std::string_view said) { return said.substr(0, said.find(' ')); }

SaidFigure said_figure(const std::string& said, const std::string& path, const MarkTerms& terms) {
  SaidStyle style = style_of(said);
  const auto parts = split_path(path);
  Diagnostics unheard;
  const auto value = [&] { return figure_value(terms.data, *parts, style.style, terms.prefer, unheard); };
  const bool divides = path.find('|') != std::string::npos;  // a bar would end the cell of a table
  const std::optional<std::string> written = parts && !divides ? value() : std::nullopt;
  if (!written) return {{}, "a mark cannot name its figure"};
  if (*written != number_of(said)) return {{}, fmt::format("a mark would write {}", in_backticks(*written))};
  // Options that change nothing are left out.
  if (style.style.absolute) {
    style.style.absolute = false;
    if (value() != written) style.options += " --absolute";
  }
  if (style.style.bare) style.options += " --bare";
  if (style.style.plain) style.options += " --plain";
  if (style.style.sign) style.options += " --sign";
  return {path + style.options, {}};
}

}  // namespace reach::cli
