// Tidy counts: Dataset → one row for each count, and for each union of different people.
#include <reach/report.hpp>

#include <algorithm>
#include <array>
#include <tuple>

#include <fmt/core.h>

#include "model/column_names.hpp"
#include "report/area_code.hpp"
#include "report/grid/safe_name.hpp"
#include "report/json/json_figures.hpp"
#include "text/csv_field.hpp"
#include "text/json.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

struct TidyRow {
  Key key;  ///< the key of a count, or of a union: see Dataset::unions
  Count count;
};

/// The rows by region, force, channel and period, each in the order of the data set; unions follow the counts that they
/// unite. O(n log n).
std::vector<TidyRow> rows_of(const Dataset& dataset, std::span<const Period> periods) {
  std::vector<TidyRow> rows;
  const auto take = [&](const Key& key, const Tally::Cell& cell) {
    const bool wanted = periods.empty() || std::ranges::find(periods, key.period) != periods.end();
    if (wanted) rows.push_back({key, cell.count});
  };
  dataset.tally.each(take);
  if (dataset.unions) dataset.unions->each(take);
  std::ranges::sort(rows, {}, [&](const TidyRow& row) {
    const bool is_force = RowId(row.key.force).is_force();
    const auto region = is_force ? RowId::region(dataset.forces[row.key.force].region).number() : row.key.force;
    return std::tuple(region, row.key.force, row.key.channel, row.key.period);
  });
  return rows;
}

std::string_view region_of(const Dataset& dataset, const TidyRow& row) {
  if (RowId(row.key.force).is_all()) return kUnion;
  const bool is_force = RowId(row.key.force).is_force();
  return dataset.regions[is_force ? dataset.forces[row.key.force].region : RowId(row.key.force).region_id()];
}

std::string_view force_of(const Dataset& dataset, const TidyRow& row) {
  return RowId(row.key.force).is_force() ? std::string_view(dataset.forces[row.key.force].name) : kUnion;
}

std::string_view channel_of(std::span<const std::string> channels, const TidyRow& row) {
  return row.key.channel == kAllChannels ? kUnion : std::string_view(channels[row.key.channel]);
}

std::string_view value_name(const Dataset& dataset) { return dataset.unions ? "distinct" : "count"; }

/// The channels, under names that read back as channels.
std::vector<std::string> channel_names(const Dataset& dataset) {
  std::vector<std::string> names;
  for (std::size_t at = 0; at < dataset.channels.size(); ++at) {
    names.push_back(write_channel_cell(dataset.channels[at],
                                       at < dataset.spellings.size() ? dataset.spellings[at] : ChannelSpelling::plain));
  }
  return names;
}

/// The markers that all figures have.
Markers common_markers(const Dataset& dataset, std::span<const TidyRow> rows) {
  std::optional<Markers> common;
  if (dataset.marked.empty()) return {};
  for (const TidyRow& row : rows) {
    if (row.count.is_missing()) continue;
    const Markers own = dataset.marked.of(row.key);
    common = common ? common->common(own) : own;
  }
  return common.value_or(Markers());
}

/// The code of the area of a row: of a union, none.
report::Cell code_of(const Dataset& dataset, const TidyRow& row) {
  if (!RowId(row.key.force).is_force()) return report::no_code();
  const Force& force = dataset.forces[row.key.force];
  return report::code_of_force(force.name, force.registry_number, dataset.codes);
}

std::string code_text(const report::Cell& code) {
  const auto* none = std::get_if<NoFigure>(&code);
  return std::string(none != nullptr ? to_text(none->symbol) : std::get<report::Name>(code).text);
}

std::string tidy_csv(const Dataset& dataset, const TidyStyle& style) {
  const auto channels = channel_names(dataset);
  const std::vector<TidyRow> rows = rows_of(dataset, style.periods);
  const Markers in_header = common_markers(dataset, rows);
  std::string out = fmt::format("region,force,{}channel,period,{}\n", style.codes ? "code," : "",
                                with_markers(std::string(value_name(dataset)), in_header));
  for (const TidyRow& row : rows) {
    const auto add = [&out](std::string_view name) {
      add_field(out, report::safe_name(name), ',');
      out += ',';
    };
    add(region_of(dataset, row));
    add(force_of(dataset, row));
    if (style.codes) add(code_text(code_of(dataset, row)));
    add(channel_of(channels, row));
    out += period_label(row.key.period);
    out += ',';
    out += row.count.is_missing()
               ? std::string(to_text(row.count.symbol()))
               : with_markers(fmt::format("{}", row.count.value()), dataset.marked.of(row.key).without(in_header));
    out += '\n';
  }
  return out;
}

Json json_of(const Dataset& dataset, const TidyRow& row, const TidyStyle& style) {
  const std::string value(value_name(dataset));
  Json json = {{"region", region_of(dataset, row)}, {"force", force_of(dataset, row)}};
  if (style.codes) {
    const report::Cell code = code_of(dataset, row);
    const bool has_code = std::holds_alternative<report::Name>(code);
    json["code"] = has_code ? Json(as_utf8(code_text(code))) : Json();
    if (!has_code) json["code_symbol"] = code_text(code);
  }
  json["channel"] = channel_of(dataset.channels, row);
  json["period"] = period_label(row.key.period);
  json[value] = nullptr;
  if (row.count.is_missing()) {
    json["symbol"] = to_text(row.count.symbol());
  } else {
    json[value] = row.count.value();
  }
  const Markers markers = row.count.is_missing() ? Markers() : dataset.marked.of(row.key);
  if (!markers.none()) json["markers"] = report::marker_letters(markers);
  return json;
}

std::string tidy_json(const Dataset& dataset, const TidyStyle& style) {
  JsonText out(false);
  out.open("", '{');
  out.add("schema_version", 1);
  if (dataset.set_aside > 0) out.add("rows_set_aside", dataset.set_aside);
  out.open("counts", '[');
  for (const TidyRow& row : rows_of(dataset, style.periods)) out.add("", json_of(dataset, row, style));
  out.close(']');
  out.close('}');
  return out.take_document();
}

std::string tidy_jsonl(const Dataset& dataset, const TidyStyle& style) {
  std::string out;
  for (const TidyRow& row : rows_of(dataset, style.periods)) out += json_of(dataset, row, style).dump() + '\n';
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
