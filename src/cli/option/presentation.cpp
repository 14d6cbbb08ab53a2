#include "cli/option/presentation.hpp"

#include <array>

#include <fmt/core.h>

#include "cli/option/choice.hpp"
#include "cli/option/parse.hpp"

namespace reach::cli {
namespace {

constexpr auto kSorts = std::to_array<Choice<SortBy>>({
    {"input", SortBy::input},
    {"name", SortBy::name},
    {"total", SortBy::total},
    {"change", SortBy::change},
    {"increase", SortBy::increase},
});

constexpr auto kDecimals =
    std::to_array<Choice<int>>({{"0", 0}, {"1", 1}, {"2", 2}, {"3", 3}, {"4", 4}, {"5", 5}, {"6", 6}});

constexpr auto kGroupings = std::to_array<Choice<GroupBy>>({
    {"period", GroupBy::period},
    {"channel", GroupBy::channel},
});

constexpr auto kTextStyles = std::to_array<Choice<TextStyle>>({
    {"plain", TextStyle::plain},
    {"rounded", TextStyle::rounded},
    {"ascii", TextStyle::ascii},
});

/// An option of looks, and the formats that it changes.
struct Look {
  std::string_view option;
  bool (*given)(const PresentationFlags&);
  bool (*changes)(const Format&);
};

constexpr auto kLooks = std::to_array<Look>({
    {"--by", [](const PresentationFlags& flags) { return !flags.by.empty(); },
     [](const Format& format) { return format.name != "json" && format.name != "jsonl"; }},
    {"--style", [](const PresentationFlags& flags) { return !flags.style.empty(); },
     [](const Format& format) { return format.name == "text"; }},
    {"--thousands", [](const PresentationFlags& flags) { return flags.thousands; },
     [](const Format& format) { return format.readers != Readers::programs && !format.binary; }},
    {"--title", [](const PresentationFlags& flags) { return !flags.title.empty(); },
     [](const Format& format) { return format.readers != Readers::programs; }},
    {"--compact", [](const PresentationFlags& flags) { return flags.compact; },
     [](const Format& format) { return format.name == "json"; }},
});

}  // namespace

Option decimals_option(std::string& into) {
  return {"--decimals", "N", "decimals of percentages, 0 to 6 (default: 0)", &into};
}

Option sort_option(std::string_view what, std::string& into) {
  return {"--sort", "ORDER", fmt::format("order of {}: {} (default: input)", what, listed(names_of(kSorts))), &into};
}

std::vector<Option> presentation_options(PresentationFlags& flags) {
  return {
      decimals_option(flags.decimals),
      {"--summary", "", "totals only, no forces", &flags.summary},
      sort_option("forces", flags.sort),
      {"--columns", "NAMES",
       "figures to show, in this order, parted by commas: channels, total, change, increase, share, contribution, "
       "annual (default: all channels, total, increase)",
       &flags.columns},
      {"--no-channels", "", "no single channels", &flags.no_channels},
      {"--by", "WHAT", fmt::format("group columns by {} (default: period)", listed(names_of(kGroupings))), &flags.by},
      {"--style", "NAME", fmt::format("draw text tables {} (default: plain)", listed(names_of(kTextStyles))),
       &flags.style},
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

void check_presentation(const PresentationFlags& flags, AggregateOptions& figures, Presentation& into,
                        Diagnostics& faults) {
  check_sort(flags.sort, figures.sort, faults);
  check_decimals(flags.decimals, figures.decimals, faults);
  figures.summary_only = flags.summary;
  into.style.title = flags.title;
  into.style.thousands = flags.thousands;
  into.style.compact = flags.compact;
  choose("--by", flags.by, kGroupings, into.style.by, faults);
  choose("--style", flags.style, kTextStyles, into.style.text, faults);
  into.columns = {flags.columns, flags.no_channels};
  if (!flags.columns.empty() && flags.no_channels) {
    refuse(faults, "`--no-channels` and `--columns` both say which channels are shown", "leave --no-channels out");
  }
}

void refuse_idle_looks(const PresentationFlags& flags, const Format& chosen, Diagnostics& faults) {
  for (const Look& look : kLooks) {
    if (!look.given(flags) || look.changes(chosen)) continue;
    std::vector<std::string> others;
    for (const Format& format : formats()) {
      if (look.changes(format)) others.emplace_back(format.name);
    }
    refuse(faults, fmt::format("`{}` changes nothing in {}", look.option, chosen.name),
           fmt::format("leave it out; it is for {}", listed(others)));
  }
}

}  // namespace reach::cli
