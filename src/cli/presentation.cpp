#include "cli/presentation.hpp"

#include <array>

#include <fmt/core.h>

#include "cli/choice.hpp"
#include "cli/parse.hpp"

namespace reach::cli {
namespace {

constexpr auto kSorts = std::to_array<Choice<SortBy>>({
    {"input", SortBy::input},
    {"name", SortBy::name},
    {"total", SortBy::total},
    {"increase", SortBy::increase},
});

constexpr auto kDecimals =
    std::to_array<Choice<int>>({{"0", 0}, {"1", 1}, {"2", 2}, {"3", 3}, {"4", 4}, {"5", 5}, {"6", 6}});

/// An option of looks, and the formats that it changes.
struct Look {
  std::string_view option;
  bool (*given)(const Style&);
  bool (*changes)(const Format&);
};

constexpr auto kLooks = std::to_array<Look>({
    {"--thousands", [](const Style& style) { return style.thousands; },
     [](const Format& format) { return !format.for_programs; }},
    {"--title", [](const Style& style) { return !style.title.empty(); },
     [](const Format& format) { return !format.for_programs; }},
    {"--compact", [](const Style& style) { return style.compact; },
     [](const Format& format) { return format.name == "json"; }},
});

}  // namespace

Option decimals_option(std::string& into) {
  return {"--decimals", "N", "decimals of increases, 0 to 6 (default: 0)", &into};
}

Option sort_option(std::string_view what, std::string& into) {
  return {"--sort", "ORDER", fmt::format("order of {}: {} (default: input)", what, listed(names_of(kSorts))), &into};
}

std::vector<Option> presentation_options(PresentationFlags& flags) {
  return {
      decimals_option(flags.decimals),
      {"--summary", "", "totals only, no forces", &flags.summary},
      {"--sort", "ORDER", fmt::format("order of forces: {} (default: input)", listed(names_of(kSorts))), &flags.sort},
      {"--thousands", "", "group digits for readers: 1,069", &flags.thousands},
      {"--title", "TEXT", "a title for the table", &flags.title},
      {"--compact", "", "JSON on one line", &flags.compact}};
}

void check_decimals(const std::string& text, int& into, Diagnostics& faults) {
  choose("--decimals", text, kDecimals, into, faults);
}

void check_sort(const std::string& text, SortBy& into, Diagnostics& faults) {
  choose("--sort", text, kSorts, into, faults);
}

void check_presentation(const PresentationFlags& flags, AggregateOptions& figures, Style& style, Diagnostics& faults) {
  check_sort(flags.sort, figures.sort, faults);
  check_decimals(flags.decimals, figures.decimals, faults);
  figures.summary_only = flags.summary;
  style.title = flags.title;
  style.thousands = flags.thousands;
  style.compact = flags.compact;
}

void refuse_idle_looks(const Style& style, const Format& chosen, Diagnostics& faults) {
  for (const Look& look : kLooks) {
    if (!look.given(style) || look.changes(chosen)) continue;
    std::vector<std::string> others;
    for (const Format& format : formats()) {
      if (look.changes(format)) others.emplace_back(format.name);
    }
    refuse(faults, fmt::format("`{}` changes nothing in {}", look.option, chosen.name),
           fmt::format("leave it out; it is for {}", listed(others)));
  }
}

}  // namespace reach::cli
