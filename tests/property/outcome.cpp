#include "property/outcome.hpp"

#include <set>

#include <fmt/format.h>

#include "diagnostic/print.hpp"

namespace reach::property {
namespace {

/// The totals of different people.
std::string unions(const Dataset& dataset) {
  std::set<std::string> lines;
  if (dataset.unions) {
    dataset.unions->each([&](const Key& key, const Tally::Cell& cell) {
      lines.insert(fmt::format("{} {} {} {}\n", key.force, key.channel, period_label(key.period),
                               cell.count.is_missing() ? -1 : cell.count.value()));
    });
  }
  return fmt::format("{}", fmt::join(lines, ""));
}

std::string messages(const Diagnostics& findings) {
  std::string out;
  for (const Diagnostic* finding : findings.in_order()) {
    const Place& place = finding->place;
    out += fmt::format("{} {}:{}:{} {} | {} | {} {}+{}\n", finding->code.name(), place.file, place.line, place.column,
                       finding->message, finding->hint, place.snippet.substr(0, place.caret + place.caret_length),
                       place.caret, place.caret_length);
  }
  return out;
}

/// Inputs, names in their order, every count with where it was first seen, and the markers.
std::string contents(const Dataset& dataset) {
  std::string out;
  for (const InputInfo& input : dataset.inputs) out += fmt::format("{} {}\n", input.path, input.rows);
  for (const std::string& channel : dataset.channels) out += channel + '\n';
  for (const Force& force : dataset.forces) {
    out += fmt::format("{} {}:{}\n", force.name, std::uint64_t{force.origin.input}, std::uint64_t{force.origin.line});
  }
  for (std::uint32_t force = 0; force < dataset.forces.size(); ++force) {
    for (std::uint32_t channel = 0; channel < dataset.channels.size(); ++channel) {
      for (const Period period : dataset.periods) {
        const Tally::Cell* cell = dataset.tally.find({force, channel, period});
        if (cell == nullptr) continue;
        out += fmt::format("{} {} {} {} {}:{}\n", force, channel, period_label(period),
                           cell->count.is_missing() ? -1 : cell->count.value(), std::uint64_t{cell->origin.input},
                           std::uint64_t{cell->origin.line});
      }
    }
  }
  dataset.marked.each([&](const Key& key, Markers markers) {
    out += fmt::format("{} {} {} {}\n", key.force, key.channel, period_label(key.period), to_text(markers));
  });
  return out;
}

}  // namespace

Rejects into(std::string& bytes, std::uint64_t most) {
  return {most, "bad.csv", [&bytes](std::string_view more) { bytes += more; }, [&bytes] { bytes.clear(); }};
}

std::string dataset_figures(const Dataset& dataset) {
  std::string out;
  for (const std::string& channel : dataset.channels) out += channel + '\n';
  for (std::uint32_t force = 0; force < dataset.forces.size(); ++force) {
    out += dataset.forces[force].name + '\n';
    for (std::uint32_t channel = 0; channel < dataset.channels.size(); ++channel) {
      for (const Period period : dataset.periods) {
        const auto count = dataset.count(force, channel, period);
        if (count) out += fmt::format("{} {} {} ", force, channel, period_label(period));
        if (count)
          out += count->is_missing() ? std::string(to_text(count->symbol())) : fmt::format("{}", count->value());
        if (count) out += '\n';
      }
    }
  }
  return out;
}

std::string outcome(const std::vector<std::string>& texts, const Schedule& schedule, const Oddity& odd, PeriodKind kind,
                    std::optional<std::uint64_t> most) {
  LoadOptions options;
  options.schedule = schedule;
  options.period = kind;
  if (odd.people) {
    options.events.distinct = "page";
  } else {
    (odd.sums ? options.sum_over : options.ignore_columns) = {"page"};
    options.events.count_rows = odd.events;
  }
  std::vector<Input> inputs;
  for (std::size_t at = 0; at < texts.size(); ++at) {
    inputs.push_back({text_source(fmt::format("{}.csv", at), texts[at]), {}});
  }
  std::string rejected;
  if (most) options.rejects = into(rejected, *most);
  Diagnostics findings;
  const Dataset dataset = load(std::move(inputs), options, findings);
  if (findings.has_mistakes()) return messages(findings);
  return rejected + messages(findings) + contents(dataset) + unions(dataset);
}

}  // namespace reach::property
