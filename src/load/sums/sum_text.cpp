#include "load/sums/sum_text.hpp"
#include "diagnostic/codes/sums.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "diagnostic/suggest.hpp"
#include "load/words/words.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr std::size_t kMostPartsNamed = 6;  ///< the most parts that are named; more are shown by their places
constexpr std::size_t kMostRanges = 6;
constexpr std::size_t kMostOptions = 60;  ///< the most options that are written out for copying

struct SumRange {
  Origin first;
  std::uint64_t last;
};

std::vector<SumRange> ranges_of(std::span<const Origin> origins) {
  std::vector<SumRange> ranges;
  for (const Origin origin : origins) {
    const bool goes_on = !ranges.empty() && ranges.back().first.input == origin.input &&
                         (ranges.back().last + 1 == origin.line || ranges.back().last == origin.line);
    if (goes_on) {
      ranges.back().last = origin.line;
    } else {
      ranges.push_back({origin, origin.line});
    }
  }
  return ranges;
}

std::string lines_text(const SumRange& range, bool alone) {
  const std::uint64_t first = range.first.line;
  if (range.last == first) return fmt::format("{}", first);
  return fmt::format("{} {} {}", first, alone && range.last == first + 1 ? "and" : "to", range.last);
}

Origin origin_of(std::uint32_t row, const SumContext& context) { return context.dataset.forces[row].origin; }

std::string name_of(std::uint32_t row, const SumContext& context) {
  return in_backticks(context.dataset.forces[row].name);
}

std::string with_place(std::uint32_t row, const SumContext& context) {
  const Origin origin = origin_of(row, context);
  return fmt::format("{} ({})", name_of(row, context), places_of({&origin, 1}, context.dataset.inputs));
}

/// `` `Kent` and `Surrey` (lines 3 and 4) ``, `the 43 rows at lines 3 to 45`.
std::string rows_text(std::span<const std::uint32_t> rows, const SumContext& context) {
  std::vector<Origin> origins;
  std::vector<std::string> names;
  for (const std::uint32_t part : rows) {
    origins.push_back(origin_of(part, context));
    names.push_back(name_of(part, context));
  }
  const std::string places = places_of(origins, context.dataset.inputs);
  if (names.size() > kMostPartsNamed) return fmt::format("the {} rows at {}", names.size(), places);
  return fmt::format("{} ({})", listed_names(names), places);
}

/// A count in which the sum of the parts differs: `website 2016 is 2523, and they give 2532`.
std::string difference(const SumRow& sum, const SumContext& context) {
  const std::size_t periods = context.dataset.periods.size();
  const auto counts = context.counts.row(sum.row);
  for (std::size_t at = 0; at < counts.size(); ++at) {
    Sum total;
    for (const std::uint32_t part : sum.parts) {
      const Count count = context.counts.row(part)[at];
      if (!count.is_missing()) total.add(count);
    }
    const auto result = total.result();
    if (counts[at].is_missing() || !result || *result == counts[at]) continue;
    return fmt::format("{} {} is {}, and they give {}", printable(context.dataset.channels[at / periods]),
                       period_label(context.dataset.periods[at % periods]), counts[at].value(), result->value());
  }
  return "a figure is missing";
}

std::string_view fraction_name(int times) { return times == 2 ? "half" : times == 3 ? "a third" : "a quarter"; }

/// The rows that may be totals, including those that form a total with them.
std::vector<std::uint32_t> totals_of(std::span<const SumRow> rows) {
  std::vector<std::uint32_t> totals;
  for (const SumRow& sum : rows) {
    totals.push_back(sum.row);
    totals.insert(totals.end(), sum.together.begin(), sum.together.end());
  }
  return totals;
}

std::string item(const SumRow& sum, const SumContext& context) {
  const std::string row = with_place(sum.row, context);
  if (sum.sign == SumSign::multiple)
    return fmt::format("{} is {} of all rows together, in every count", row, fraction_name(sum.times));
  const std::string parts = rows_text(sum.parts, context);
  switch (sum.sign) {
    case SumSign::figures:
      return sum.parts.size() == 1 ? fmt::format("{} has the figures of {}", row, parts)
                                   : fmt::format("{} is the sum of {}", row, parts);
    case SumSign::name:
      return fmt::format("{} is by its name the total of {}, though {}", row, parts, difference(sum, context));
    case SumSign::slip:
      return fmt::format("{} is the sum of {}, but for one digit: {}", row, parts, difference(sum, context));
    case SumSign::block:
      return fmt::format("{} together are the sum of {}", rows_text(totals_of({&sum, 1}), context), parts);
    case SumSign::multiple:
    case SumSign::of_which:
      break;
  }
  return fmt::format("{} is a part of {}", row, parts);
}

std::string options(std::span<const std::uint32_t> totals, const SumContext& context) {
  std::vector<std::string> names;
  for (const std::uint32_t total : totals) names.push_back(context.dataset.forces[total].name);
  return option_for_each("--total-row", names, kMostOptions);
}

std::string hint(Code code, std::span<const SumRow> rows, const SumContext& context) {
  const bool parts = std::ranges::any_of(rows, [](const SumRow& sum) { return sum.sign == SumSign::of_which; });
  const std::vector<std::uint32_t> totals = totals_of(rows);
  const bool one = totals.size() == 1;
  const std::string force = "--force-row " + (one ? as_argument(context.dataset.forces[rows[0].row].name) : "NAME");
  if (context.side != RegionRows::none)
    return fmt::format("{}; if {} a force of its own, add {}", region_hint(context.side, totals.size()),
                       one ? "it is" : "a row is", force);
  if (code == code::hidden_total)
    return fmt::format("if {}, add {} to have {} checked, not added; if not, add {}",
                       one ? "it is a total" : "they are totals", options(totals, context), one ? "it" : "them", force);
  const std::string_view them = one ? "it" : "them";
  const std::string purpose =
      parts ? fmt::format("leave {} out of the sums", them) : fmt::format("have {} checked, not added", them);
  return fmt::format("add {} to {}; if {} a force of its own, add {}", options(totals, context), purpose,
                     one ? "it is" : "a row is", force);
}

std::string heading(Code code, std::size_t rows, std::string_view what) {
  if (code == code::hidden_total)
    return rows == 1 ? fmt::format("a {} may be a total of others, which counts them twice", what)
                     : fmt::format("{} {}s may be totals of others, which counts them twice", rows, what);
  return rows == 1 ? fmt::format("a {} would count others twice", what)
                   : fmt::format("{} {}s would count others twice", rows, what);
}

}  // namespace

bool are_columns(const Dataset& dataset) {
  const auto& forces = dataset.forces;
  return forces.size() > 1 && std::ranges::all_of(forces, [&](const Force& force) {
           return force.origin.input == forces.front().origin.input && force.origin.line == forces.front().origin.line;
         });
}

std::string region_hint(RegionRows side, std::size_t regions) {
  const bool is_above = side == RegionRows::above;
  return fmt::format("if {} of the rows {}, add --region-rows {} to have {} checked, not added",
                     regions == 1 ? "it is the region" : "they are the regions", is_above ? "below" : "above",
                     is_above ? "above" : "below", regions == 1 ? "it" : "them");
}

std::string places_of(std::span<const Origin> origins, std::span<const InputInfo> inputs) {
  const auto ranges = ranges_of(origins);
  const auto& input = inputs[ranges.front().first.input];
  const bool one_file = std::ranges::all_of(
      ranges, [&](const SumRange& range) { return range.first.input == ranges.front().first.input; });
  std::vector<std::string> texts;
  for (const SumRange& range : ranges) {
    if (!one_file) {
      texts.push_back(fmt::format("{}:{}", printable(path_with_sheet(inputs[range.first.input])), range.first.line));
    } else {
      texts.push_back(lines_text(range, ranges.size() == 1));
    }
  }
  const std::size_t more = texts.size() - std::min(texts.size(), kMostRanges);
  texts.resize(texts.size() - more);
  if (more > 0) texts.push_back(fmt::format("{} more", more));
  std::string list = listed_names(texts);
  if (!one_file) return list;
  const std::string_view word = input.sheet.empty() ? "line" : "row";
  const bool one_line = ranges.size() == 1 && ranges.front().first.line == ranges.front().last;
  return fmt::format("{}{} {}{}", word, one_line ? "" : "s", list,
                     inputs.size() == 1 ? "" : " of " + printable(path_with_sheet(input)));
}

Diagnostic describe_sums(Code code, std::span<const SumRow> rows, const SumContext& context) {
  std::string message = heading(code, totals_of(rows).size(), are_columns(context.dataset) ? "column" : "row");
  const std::size_t shown = std::min(rows.size(), kMostSumsTold);
  for (std::size_t at = 0; at < shown; ++at) {
    message += at == 0 ? ": " : "; ";
    message += item(rows[at], context);
  }
  if (rows.size() > shown) message += fmt::format("; and {} more", rows.size() - shown);
  const Origin first = origin_of(rows[0].row, context);
  return finding(code, std::move(message))
      .hint(hint(code, rows, context))
      .in(context.dataset.inputs[first.input].path, first.line);
}

}  // namespace reach
