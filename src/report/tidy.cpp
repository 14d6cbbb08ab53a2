// Tidy counts: Dataset → a row for each count.
#include <reach/report.hpp>

#include <algorithm>
#include <array>
#include <tuple>

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "report/csv_field.hpp"
#include "report/json_text.hpp"
#include "report/machine_names.hpp"

namespace reach {
namespace {

using Json = nlohmann::ordered_json;

struct TidyRow {
  Key key;
  Count count;
};

/// By force, channel and period, each in the order of the data set. O(n log n).
std::vector<TidyRow> rows_of(const Dataset& dataset, std::span<const Period> periods) {
  std::vector<TidyRow> rows;
  dataset.tally.each([&](const Key& key, const Tally::Cell& cell) {
    const bool wanted = periods.empty() || std::ranges::find(periods, key.period) != periods.end();
    if (wanted) rows.push_back({key, cell.count});
  });
  std::ranges::sort(rows, {}, [&](const TidyRow& row) {
    return std::tuple(dataset.forces[row.key.force].region, row.key.force, row.key.channel, row.key.period);
  });
  return rows;
}

std::string_view region_of(const Dataset& dataset, const TidyRow& row) {
  return dataset.regions[dataset.forces[row.key.force].region];
}

/// Channels by the names that read back as channels.
std::vector<std::string> channel_names(const Dataset& dataset) {
  std::vector<std::string> names = dataset.channels;
  const std::vector<std::string> safe = report::machine_names(names);
  for (std::size_t at = 0; at < names.size(); ++at) {
    if (report::is_reserved_name(names[at])) names[at] = safe[at];
  }
  return names;
}

std::string tidy_csv(const Dataset& dataset, std::span<const Period> periods) {
  const auto channels = channel_names(dataset);
  std::string out = "region,force,channel,period,count\n";
  for (const TidyRow& row : rows_of(dataset, periods)) {
    for (const std::string_view name : {region_of(dataset, row), std::string_view(dataset.forces[row.key.force].name),
                                        std::string_view(channels[row.key.channel])}) {
      report::add_field(out, report::safe_name(name), ',');
      out += ',';
    }
    out += label(row.key.period);
    out += ',';
    out += row.count.is_missing() ? std::string(text(row.count.symbol())) : fmt::format("{}", row.count.value());
    out += '\n';
  }
  return out;
}

Json json_of(const Dataset& dataset, const TidyRow& row) {
  Json json = {{"region", region_of(dataset, row)},
               {"force", dataset.forces[row.key.force].name},
               {"channel", dataset.channels[row.key.channel]},
               {"period", label(row.key.period)},
               {"count", nullptr}};
  if (row.count.is_missing()) {
    json["symbol"] = text(row.count.symbol());
  } else {
    json["count"] = row.count.value();
  }
  return json;
}

std::string tidy_json(const Dataset& dataset, std::span<const Period> periods) {
  report::JsonText out(false);
  out.open("", '{');
  out.add("schema_version", 1);
  out.open("counts", '[');
  for (const TidyRow& row : rows_of(dataset, periods)) out.add("", json_of(dataset, row));
  out.close(']');
  out.close('}');
  return out.take();
}

std::string tidy_jsonl(const Dataset& dataset, std::span<const Period> periods) {
  std::string out;
  for (const TidyRow& row : rows_of(dataset, periods)) out += json_of(dataset, row).dump() + '\n';
  return out;
}

constexpr std::array kTidyFormats = std::to_array<TidyFormat>({
    {"csv", ".csv", tidy_csv},
    {"json", ".json", tidy_json},
    {"jsonl", ".jsonl", tidy_jsonl},
});

}  // namespace

std::span<const TidyFormat> tidy_formats() { return kTidyFormats; }

}  // namespace reach
