// Data sets written by hand, and summaries as lines that can be compared as a whole. For the tests of aggregate.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <reach/aggregate.hpp>

using Texts = std::vector<std::string>;

inline constexpr reach::Period year(int index) { return {reach::PeriodKind::calendar_year, index}; }
inline constexpr reach::Period financial(int index) { return {reach::PeriodKind::financial_year, index}; }

inline const reach::Count kNone;                                 // [x]
inline const reach::Count kHidden(reach::Symbol::confidential);  // [c]

/// Counts period by period, channel by channel within it; nothing if no row gives one.
struct Row {
  std::string force;
  std::uint32_t region;
  std::vector<std::optional<reach::Count>> counts;
};

inline reach::Count n(std::int64_t value) { return reach::Count(value); }

inline reach::Dataset dataset_of(std::vector<reach::Period> periods, std::vector<std::string> channels,
                                 std::vector<std::string> regions, const std::vector<Row>& rows) {
  reach::Dataset dataset;
  dataset.inputs.emplace_back().path = "counts.csv";
  dataset.regions = std::move(regions);
  dataset.channels = std::move(channels);
  for (std::uint32_t force = 0; force < rows.size(); ++force) {
    reach::Origin origin;
    origin.line = (force + 2) & 0xFFFFFFU;
    dataset.forces.push_back({rows[force].force, rows[force].region, origin});
    std::size_t at = 0;
    for (const auto period : periods) {
      for (std::uint32_t channel = 0; channel < dataset.channels.size(); ++channel, ++at) {
        const auto& count = rows[force].counts[at];
        if (count) dataset.tally.insert({force, channel, period}, *count, origin);
      }
    }
  }
  std::sort(periods.begin(), periods.end());
  dataset.periods = std::move(periods);
  return dataset;
}

/// The South East's four forces in 2016 and 2018.
inline reach::Dataset south_east() {
  return dataset_of({year(2016), year(2018)}, {"website", "helpline"}, {"South East"},
                    {{"Surrey", 0, {n(483), n(97), n(949), n(101)}},
                     {"Sussex", 0, {n(479), n(51), n(1008), n(78)}},
                     {"Thames Valley", 0, {n(1069), n(106), n(1741), n(107)}},
                     {"Kent", 0, {n(449), n(92), n(695), n(97)}}});
}

/// Forces of one channel in 2016 and 2018, all of one region.
inline reach::Dataset one_channel(const std::vector<Row>& rows) {
  return dataset_of({year(2016), year(2018)}, {"website"}, {"South East"}, rows);
}

inline std::string shown(reach::Count count) {
  return count.is_missing() ? std::string(reach::to_text(count.symbol())) : std::to_string(count.value());
}

/// `483 949`, and for a total its increase: `580 1050 81%`.
inline std::string shown(reach::Series series) {
  std::string out;
  for (std::size_t at = 0; at < series.size(); ++at) out += (at == 0 ? "" : " ") + shown(series[at]);
  return out;
}

inline std::string shown(const reach::Line& line, int decimals) {
  std::string out = line.name + ": ";
  for (std::size_t at = 0; at < line.channel_count(); ++at) out += shown(line.figures(at)) + ", ";
  out += "total " + shown(line.total()) + " ";
  const auto increase = line.total().change().increase(decimals);
  if (const auto* decimal = std::get_if<reach::Decimal>(&increase)) return out + reach::to_text(*decimal) + "%";
  return out + std::string(reach::to_text(std::get<reach::NoFigure>(increase).symbol));
}

/// Each region after `=`, with its forces below it; then the line over all regions, then the notes.
inline Texts shown(const reach::Summary& summary) {
  Texts lines;
  for (const auto& region : summary.regions) {
    lines.push_back("= " + shown(region.figures, summary.decimals));
    for (const auto& force : region.forces) lines.push_back(shown(force, summary.decimals));
  }
  lines.push_back("= " + shown(summary.overall, summary.decimals));
  for (const auto& note : summary.notes) lines.push_back("note: " + note);
  return lines;
}

inline Texts messages(const reach::Diagnostics& diagnostics) {
  Texts lines;
  for (const auto* finding : diagnostics.in_order()) {
    const std::string place = finding->place.line > 0 ? std::to_string(finding->place.line) + " " : "";
    const std::string hint = finding->hint.empty() ? "" : " (" + finding->hint + ")";
    lines.push_back(place + std::string(finding->code.name()) + ": " + finding->message + hint);
  }
  return lines;
}

/// The summary's lines, or what was refused.
inline Texts report(const reach::Dataset& dataset, const reach::AggregateOptions& options = {}) {
  reach::Diagnostics diagnostics;
  const auto summary = reach::aggregate(dataset, options, diagnostics);
  return summary ? shown(*summary) : messages(diagnostics);
}

/// The warnings and notes of a report.
inline Texts findings(const reach::Dataset& dataset, const reach::AggregateOptions& options = {}) {
  reach::Diagnostics diagnostics;
  reach::aggregate(dataset, options, diagnostics);
  return messages(diagnostics);
}
