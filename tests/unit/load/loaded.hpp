// load from texts, its findings and figures as lines to be compared whole. For the tests of load.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <reach/load.hpp>

using Texts = std::vector<std::string>;

struct File {
  std::string text;
  std::string name = "counts.csv";
  std::optional<reach::Period> period{};
};

struct Loaded {
  reach::Dataset dataset;
  reach::Diagnostics diagnostics;
};

inline Loaded loaded(std::vector<File> files, const reach::LoadOptions& options = {}) {
  std::vector<reach::Input> inputs;
  for (auto& file : files) {
    inputs.push_back({reach::text_source(std::move(file.name), std::move(file.text)), file.period});
  }
  Loaded result;
  result.dataset = reach::load(std::move(inputs), options, result.diagnostics);
  return result;
}

inline Loaded loaded(std::string text, const reach::LoadOptions& options = {}) {
  return loaded(std::vector<File>{{std::move(text)}}, options);
}

/// `3:12 bad-count: …`, `3 hidden-total: …`; the name of a file other than counts.csv stands before it.
inline Texts messages(const reach::Diagnostics& diagnostics) {
  Texts lines;
  for (const reach::Diagnostic& finding : diagnostics.sorted()) {
    const reach::Place& place = finding.place;
    std::string line = place.file == "counts.csv" || place.file.empty() ? "" : place.file + ":";
    if (place.line > 0) line += std::to_string(place.line);
    if (place.column > 0) line += ":" + std::to_string(place.column);
    if (!line.empty()) line += " ";
    lines.push_back(line + std::string(finding.code.name()) + ": " + finding.message);
  }
  return lines;
}

template <typename From>
Texts messages(From files, const reach::LoadOptions& options = {}) {
  return messages(loaded(std::move(files), options).diagnostics);
}

/// The periods, then a line a force: `Surrey, South East: website 483 949; helpline 97 .`, where `.` is no row.
inline Texts figures(const reach::Dataset& dataset) {
  std::string head;
  for (const auto period : dataset.periods) head += (head.empty() ? "" : " ") + reach::period_label(period);
  Texts lines{head};
  for (std::uint32_t force = 0; force < dataset.forces.size(); ++force) {
    std::string line = dataset.forces[force].name + ", " + dataset.regions[dataset.forces[force].region];
    for (std::uint32_t channel = 0; channel < dataset.channels.size(); ++channel) {
      line += (channel == 0 ? ": " : "; ") + dataset.channels[channel];
      for (const auto period : dataset.periods) {
        const auto count = dataset.count(force, channel, period);
        line += ' ';
        if (!count)
          line += '.';
        else
          line += count->is_missing() ? std::string(reach::to_text(count->symbol())) : std::to_string(count->value());
      }
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

template <typename From>
Texts figures(From files, const reach::LoadOptions& options = {}) {
  return figures(loaded(std::move(files), options).dataset);
}

/// `force | website 2016 | ignored`: what became of the columns of the first input.
inline std::string roles(const Loaded& result) {
  std::string line;
  for (const auto& column : result.dataset.inputs.front().columns) line += (line.empty() ? "" : " | ") + column.role;
  return line;
}

inline constexpr reach::Period calendar_year(int year) { return {reach::PeriodKind::calendar_year, year}; }
