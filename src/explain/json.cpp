// `reach explain --json`, one object:
//   schema_version     1
//   generator          name and version
//   row, kind          a name; "force", "region" or "all_regions"
//   region             the region of a force; else absent
//   channel            a name, or "total"
//   decimals           of the increase
//   baseline           period, and a PART
//   comparison         period, and a PART
//   periods            of a series: [period, and a PART] for each, from the baseline to the comparison
//   steps              of a series: [from, to, increase (a text), division (as below)], from each period to the next
//   markers            of the increase, if it has any
//   figures            as in `report --json`: baseline, comparison, change, increase, symbols, additive
//   division           of 100 × numerator by denominator: quotient (a text: truncated, not rounded) and whether it
//                      is exact; null if there is none
//   mean_of_increases  of ("forces", "regions" or "channels"), increases [texts], without (number of parts without
//                      one), text (null if it could not be rounded with certainty); null if there is no mean to
//                      compare with
//   notes              texts
// PART has name, count (null with a symbol if missing) and markers, if it has any (["p"]); and either its parts
// [PART], with left_out [PART] under --like-for-like, or the place of the count: rows, first_date and last_date of
// dated rows, and lines [{file, ranges [[first, last]]}]. A union of different people that a row states has given
// {file, line}. For workbooks there is also the sheet, and lines are its rows.
#include "text/json.hpp"
#include "explain/arithmetic.hpp"
#include "explain/working.hpp"
#include "report/json/generator.hpp"
#include "report/json/json_figures.hpp"
#include "text/unicode.hpp"

namespace reach::explain {
namespace {

constexpr int kQuotientDigits = 18;  // of a quotient

Json file_json(std::uint32_t input, const Working& working) {
  Json json = {{"file", json_safe(working.files[input])}};
  if (!working.sheets[input].empty()) json["sheet"] = working.sheets[input];
  return json;
}

Json lines_json(const SourceLines& lines, const Working& working) {
  Json files = Json::array();
  for (const FileLines& file : lines.files) {
    files.push_back(file_json(file.input, working));
    files.back()["ranges"] = file.ranges;
  }
  return files;
}

void add_part(Json& json, const ExplainedPart& part, const Working& working);

Json parts_json(const std::vector<ExplainedPart>& parts, const Working& working) {
  Json array = Json::array();
  for (const ExplainedPart& part : parts) {
    array.push_back(Json::object());
    add_part(array.back(), part, working);
  }
  return array;
}

void add_part(Json& json, const ExplainedPart& part, const Working& working) {
  json["name"] = part.name;
  if (part.count.is_missing()) {
    json["count"] = nullptr;
    json["symbol"] = to_text(part.count.symbol());
  } else {
    json["count"] = part.count.value();
  }
  if (!part.markers.none()) json["markers"] = letters_of(part.markers);
  const bool is_sum = !part.parts.empty() || !part.left_out.empty();
  if (is_sum) {
    json["parts"] = parts_json(part.parts, working);
    if (!part.left_out.empty()) json["left_out"] = parts_json(part.left_out, working);
    if (part.given) {
      json["given"] = file_json(part.given->input, working);
      json["given"]["line"] = std::uint64_t{part.given->line};
    }
    return;
  }
  const SourceLines lines = part.sources.lines();
  json["rows"] = lines.rows;
  if (part.sources.first) {
    json["first_date"] = period_label(*part.sources.first);
    json["last_date"] = period_label(*part.sources.last);
  }
  json["lines"] = lines_json(lines, working);
}

Json side_json(const ExplainedPeriod& side, const Working& working) {
  Json json = {{"period", period_label(side.period)}};
  add_part(json, side.figure, working);
  return json;
}

Json division_json(const Change& from_to) {
  const auto difference = from_to.difference();
  const auto* change = std::get_if<std::int64_t>(&difference);
  if (change == nullptr || from_to.baseline.value() == 0) return nullptr;
  const std::int64_t baseline = from_to.baseline.value();
  const Quotient quotient = divide(Int128{100} * *change, baseline, kQuotientDigits);
  return {{"numerator", *change}, {"denominator", baseline}, {"quotient", quotient.digits}, {"exact", quotient.exact}};
}

Json steps_json(const Working& working) {
  Json steps = Json::array();
  for (std::size_t at = 1; at < working.periods.size(); ++at) {
    const Change& step = working.steps[at - 1];
    steps.push_back({{"from", period_label(working.periods[at - 1].period)},
                     {"to", period_label(working.periods[at].period)},
                     {"increase", increase_text(step, working.decimals)},
                     {"division", division_json(step)}});
  }
  return steps;
}

Json mean_json(const Working& working) {
  if (!working.mean) return nullptr;
  Json increases = Json::array();
  for (const Decimal& increase : working.mean->increases) increases.push_back(to_text(increase) + '%');
  Json json = {{"of", std::string(working.part_noun) + 's'},
               {"increases", std::move(increases)},
               {"without", working.mean->without},
               {"text", nullptr}};
  if (working.mean->mean) json["text"] = to_text(*working.mean->mean) + '%';
  return json;
}

constexpr std::string_view kind_name(FigureRowKind kind) {
  switch (kind) {
    case FigureRowKind::force:
      return "force";
    case FigureRowKind::region:
      return "region";
    case FigureRowKind::overall:
      return "all_regions";
  }
  return "";
}

}  // namespace

std::string working_json(const Working& working) {
  Json json = {{"schema_version", 1},
               {"generator", report::generator_json()},
               {"row", working.row},
               {"kind", kind_name(working.kind)}};
  if (!working.region.empty()) json["region"] = working.region;
  json["channel"] = working.channel;
  json["decimals"] = working.decimals;
  json["baseline"] = side_json(working.baseline(), working);
  json["comparison"] = side_json(working.comparison(), working);
  if (!working.steps.empty()) {
    Json periods = Json::array();
    for (const ExplainedPeriod& each : working.periods) periods.push_back(side_json(each, working));
    json["periods"] = std::move(periods);
    json["steps"] = steps_json(working);
  }
  json["figures"] =
      report::measure(working.change, working.decimals, !(working.united && !working.baseline().figure.parts.empty()));
  if (!working.markers.none()) json["markers"] = letters_of(working.markers);
  json["division"] = division_json(working.change);
  json["mean_of_increases"] = mean_json(working);
  json["notes"] = working.notes;
  return json.indented() + '\n';
}

}  // namespace reach::explain
