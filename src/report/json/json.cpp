#include <utility>

#include "diagnostic/print.hpp"
#include "report/area_code.hpp"
#include "report/figures/chance_figures.hpp"
#include "report/figures/column_notes.hpp"
#include "report/figures/shown.hpp"
#include "report/json/generator.hpp"
#include "report/json/json_figures.hpp"
#include "report/marker_notes.hpp"
#include "report/renderers.hpp"
#include "report/symbols.hpp"
#include "text/json.hpp"
#include "text/unicode.hpp"

namespace reach::report {
namespace {

Json inputs_json(const Summary& summary) {
  Json inputs = Json::array();
  for (const InputInfo& input : summary.inputs) {
    Json json = {{"path", as_utf8(input.path)}, {"layout", input.layout}};
    if (input.rows > 0) json["rows"] = input.rows;
    if (!input.sheet.empty()) json["sheet"] = as_utf8(input.sheet);
    if (!input.sha256.empty()) json["sha256"] = input.sha256;
    inputs.push_back(std::move(json));
  }
  return inputs;
}

/// Records the symbols of missing codes.
void use_codes(Symbols& symbols, const Summary& summary) {
  const auto use = [&](const Cell& code) {
    if (const auto* none = std::get_if<NoFigure>(&code)) symbols.use(*none);
  };
  for (const RegionBlock& block : summary.regions) {
    use(code_of_region(block.figures));
    for (const Line& force : block.forces) use(code_of_force(force, summary));
  }
}

Json notes_json(const Summary& summary) {
  Symbols symbols;
  if (summary.shows_codes) use_codes(symbols, summary);
  for (const RegionBlock& block : summary.regions) {
    use_symbols(symbols, {&block.figures, &summary.overall}, summary);
    for (const Line& force : block.forces) use_symbols(symbols, {&force, &block.figures}, summary);
  }
  use_symbols(symbols, {&summary.overall, &summary.overall}, summary);
  Json notes = Json::array();
  for (const SymbolNote& note : symbols.notes(summary)) {
    notes.push_back({{"symbol", to_text(note.symbol)}, {"text", note.text}});
  }
  for (const std::string& note : marker_notes(summary, symbols.markers())) notes.push_back({{"text", as_utf8(note)}});
  for (const std::string& note : column_notes(summary)) notes.push_back({{"text", note}});
  for (const std::string& note : summary.area_notes) notes.push_back({{"text", note}});
  for (const std::string& note : summary.notes) notes.push_back({{"text", as_utf8(note)}});
  return notes;
}

Json warnings_json(const Summary& summary) {
  Json warnings = Json::array();
  for (const Diagnostic& warning : summary.warnings) {
    Json json = {{"code", warning.code.name()}, {"message", as_utf8(warning.message)}};
    add_place(json, warning.place);
    warnings.push_back(std::move(json));
  }
  return warnings;
}

Json channel_names(const Summary& summary) {
  Json names = Json::array();
  for (const std::size_t channel : shown_channels(summary)) names.push_back(summary.channels[channel]);
  return names;
}

Json like_for_like_json(const LikeForLike& alike) {
  Json left_out = Json::array();
  for (const std::string& name : alike.left_out) left_out.push_back(name);
  return {{"of", static_cast<std::int64_t>(alike.forces)},
          {"in", static_cast<std::int64_t>(alike.forces - alike.left_out.size())},
          {"left_out", std::move(left_out)}};
}

void add_head(JsonText& out, const Summary& summary, const std::vector<std::string>& periods, const Style& style) {
  out.add("schema_version", 1);
  out.add("generator", generator_json());
  if (!style.title.empty()) out.add("title", as_utf8(style.title));
  if (!summary.source.empty()) out.add("source", as_utf8(summary.source));
  out.add("inputs", inputs_json(summary));
  out.add("baseline", period_label(summary.baseline()));
  out.add("comparison", period_label(summary.comparison()));
  if (summary.series) out.add("periods", periods);
  if (!summary.not_shown.empty()) out.add("periods_not_shown", period_labels(summary.not_shown));
  if (summary.like_for_like) out.add("like_for_like", like_for_like_json(*summary.like_for_like));
  out.add("channels", channel_names(summary));
  out.add("decimals", summary.decimals);
  if (summary.small_counts > 0) out.add("small_counts", summary.small_counts);
}

void add_region(JsonText& out, const Summary& summary, const std::vector<std::string>& periods,
                const RegionBlock& block) {
  out.open("", '{');
  out.add("region", block.figures.name);
  if (summary.shows_codes) add_code(out, code_of_region(block.figures));
  add_figures(out, {&block.figures, &summary.overall}, summary, periods, LineOf::regions);
  const auto differ = is_chosen(summary, Figure::verdict) ? forces_differ(block, summary) : std::nullopt;
  if (differ)
    out.add("forces_differ", {{"chi_squared", differ->chi_squared}, {"df", differ->freedom}, {"p", differ->p}});
  out.open("forces", '[');
  for (const Line& force : block.forces) {
    out.open("", '{');
    out.add("force", force.name);
    const auto code = summary.codes.find(force.name);
    if (summary.shows_codes)
      add_code(out, code_of_force(force, summary));
    else if (code != summary.codes.end())
      out.add("code", as_utf8(code->second));
    add_figures(out, {&force, &block.figures}, summary, periods, LineOf::force);
    out.close('}');
  }
  out.close(']');
  out.close('}');
}

/// About how many bytes the figures of a series take; others are few.
std::size_t expected_size(const Summary& summary) {
  constexpr std::size_t kBytesOfCount = 256;
  std::size_t lines = 1;
  for (const RegionBlock& block : summary.regions) lines += 1 + block.forces.size();
  return summary.series ? lines * (shown_channels(summary).size() + 1) * summary.periods.size() * kBytesOfCount : 0;
}

}  // namespace

std::string render_json(const Summary& summary, const Style& style) {
  const std::vector<std::string> periods = series_periods(summary);
  JsonText out(style.compact, expected_size(summary));
  out.open("", '{');
  add_head(out, summary, periods, style);
  out.open("regions", '[');
  for (const RegionBlock& block : summary.regions) add_region(out, summary, periods, block);
  out.close(']');
  out.open("overall", '{');
  add_figures(out, {&summary.overall, &summary.overall}, summary, periods, LineOf::regions);
  out.close('}');
  out.add("notes", notes_json(summary));
  out.add("warnings", warnings_json(summary));
  out.close('}');
  return out.take_document();
}

}  // namespace reach::report
