#include "report/area_code.hpp"
#include "report/json/json_figures.hpp"
#include "report/renderers.hpp"

namespace reach::report {
namespace {

/// `force` is null for a line about a region.
void add_line(std::string& text, const Summary& summary, const std::vector<std::string>& periods, const Line& region,
              const Line* force) {
  JsonText out(true);
  out.open("", '{');
  out.add("region", region.name);
  if (force != nullptr) out.add("force", force->name);
  if (summary.shows_codes) add_code(out, force != nullptr ? code_of_force(*force, summary) : code_of_region(region));
  out.add("baseline", period_label(summary.baseline()));
  out.add("comparison", period_label(summary.comparison()));
  if (summary.series) out.add("periods", periods);
  const Part part = force != nullptr ? Part{force, &region} : Part{&region, &summary.overall};
  add_figures(out, part, summary, periods, force != nullptr ? LineOf::force : LineOf::regions);
  out.close('}');
  text += out.take() + '\n';
}

}  // namespace

std::string render_jsonl(const Summary& summary, const Style&) {
  const std::vector<std::string> periods = series_periods(summary);
  std::string out;
  for (const RegionBlock& block : summary.regions) {
    if (block.forces.empty() && summary.hidden_forces == 0) add_line(out, summary, periods, block.figures, nullptr);
    for (const Line& force : block.forces) add_line(out, summary, periods, block.figures, &force);
  }
  return out;
}

}  // namespace reach::report
