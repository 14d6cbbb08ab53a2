#include "cli/option/presentation.hpp"

#include <array>
#include <optional>
#include <utility>

#include <fmt/core.h>

#include "cli/option/certainty.hpp"
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
    {"sparkline", TextStyle::sparkline},
});

/// An option that changes the presentation, and what it changes.
struct LookOption {
  std::string_view option;
  Look look;
};

constexpr auto kLooks = std::to_array<LookOption>({
    {"--by", Look::by},
    {"--style", Look::text},
    {"--thousands", Look::thousands},
    {"--title", Look::title},
    {"--source", Look::title},
    {"--note", Look::title},
    {"--label", Look::label},
    {"--noun", Look::noun},
    {"--publisher", Look::imprint},
    {"--published", Look::imprint},
    {"--contact", Look::imprint},
    {"--compact", Look::compact},
});

/// A setter for a day.
Setter day_in(std::optional<Period>& into) {
  return [&into](std::string_view option, const std::string& text, Diagnostics& faults) {
    into = parse_period(text);
    if (into && into->kind == PeriodKind::day) return;
    refuse_number(option, text, "give a day: 2018-06-12", faults);
  };
}

void refuse_idle_looks(const Given& given, const Format& chosen, Diagnostics& faults) {
  for (const LookOption& look : kLooks) {
    if (!given.has(look.option) || chosen.has(look.look)) continue;
    std::vector<std::string> others;
    for (const Format& format : formats()) {
      if (format.has(look.look)) others.emplace_back(format.name);
    }
    refuse(faults, fmt::format("`{}` changes nothing in {}", look.option, chosen.name),
           fmt::format("leave it out: it goes with {}", listed(others)));
  }
}

}  // namespace

Option decimals_option(int& into) {
  return {"--decimals", "N", "decimals of percentages, 0 to 6 (default: 0)", choice(kDecimals, into)};
}

Option only_force_option(std::vector<std::string>& into) {
  return {"--only-force", "NAME", "show this force only; totals stay those of all forces; may be repeated", &into};
}

Option codes_option(std::string_view what, bool& into) {
  return {"--codes", "", fmt::format("a column with the codes of {}", what), &into};
}

void check_codes(bool codes, const Given& given, Diagnostics& faults) {
  if (codes && given.has("--registry"))
    refuse(faults, "`--codes` and `--registry none` contradict each other", "leave one of them out");
}

Option series_option(std::string_view help, bool& into) { return {"--series", "", std::string(help), &into}; }

Option sort_option(std::string_view what, SortBy& into) {
  return {"--sort", "ORDER", fmt::format("order of {}: {} (default: input)", what, listed(names_of(kSorts))),
          choice(kSorts, into)};
}

OptionGroup presentation_options(Presentation& into) {
  OptionGroup group(
      {}, {series_option("show all periods from baseline to comparison", into.series),
           decimals_option(into.decimals),
           {"--summary", "", "totals only, no forces", &into.totals_only},
           only_force_option(into.only_forces),
           sort_option("forces", into.sort),
           {"--columns", "NAMES",
            fmt::format(
                "columns to show, in this order, comma-separated: names of channels, total, {}; with --series also {} "
                "(default: all channels, total, increase; with --series: total, increase, annual)",
                figure_names(), series_figure_names()),
            &into.columns.names},
           {"--no-channels", "", "leave out the columns of single channels", &into.columns.no_channels},
           codes_option("police force areas and regions", into.codes),
           {"--by", "WHAT", fmt::format("group columns by {} (default: period)", listed(names_of(kGroupings))),
            choice(kGroupings, into.style.by)},
           {"--style", "NAME", fmt::format("draw text tables {} (default: plain)", listed(names_of(kTextStyles))),
            choice(kTextStyles, into.style.text)},
           {"--thousands", "", "group digits for readers: 1,069", &into.style.thousands},
           {"--title", "TEXT", "a title for the table", &into.style.title},
           {"--compact", "", "JSON on one line", &into.style.compact}});
  group.add(certainty_options(into.certainty));
  group.add(wording_options(into.wording));
  group.add({"",
             {{"--publisher", "TEXT", "the publisher, for pages and workbooks", &into.style.imprint.publisher},
              {"--published", "DATE", "the date of publication, for pages and workbooks: 2018-06-12",
               day_in(into.style.imprint.date)},
              {"--contact", "TEXT", "whom readers can ask, for pages and workbooks", &into.style.imprint.contact}}});
  return group;
}

void check_forces(const std::vector<std::string>& only, const Given& given, AggregateOptions& figures,
                  Diagnostics& faults) {
  figures.only_forces = only;
  if (!figures.summary_only) return;
  if (!only.empty()) refuse(faults, "`--only-force` shows forces, and `--summary` shows none", "leave one of them out");
  if (given.has("--sort"))
    refuse(faults, "`--sort` orders forces, and `--summary` shows none", "leave one of them out");
}

void check_presentation(const Presentation& looks, const Given& given, const Format* format, AggregateOptions& figures,
                        Diagnostics& faults) {
  figures.sort = looks.sort;
  figures.decimals = looks.decimals;
  figures.summary_only = looks.totals_only;
  figures.series = looks.series;
  figures.certainty = looks.certainty;
  check_forces(looks.only_forces, given, figures, faults);
  figures.codes = looks.codes;
  if (!looks.columns.names.empty() && looks.columns.no_channels) {
    refuse(faults, "`--no-channels` and `--columns` both say which channels are shown", "leave --no-channels out");
  }
  if (looks.style.text == TextStyle::sparkline && !looks.series)
    refuse(faults, "`--style sparkline` is for a series", "add --series");
  check_codes(looks.codes, given, faults);
  if (format != nullptr) refuse_idle_looks(given, *format, faults);
}

void refuse_idle_grouping(const Format& format, const Summary& summary, Style style, Diagnostics& findings) {
  if (style.by == GroupBy::period || format.binary) return;
  const std::string by_channel = format.render(summary, style);
  style.by = GroupBy::period;
  if (format.render(summary, style) == by_channel)
    refuse(findings, "`--by channel` changes nothing: each period has one column", "leave it out");
}

}  // namespace reach::cli
