// `reach check --json`, one object:
//   schema_version  1
//   generator       name and version
//   verdict         "true", "stale", or "not judged" if a document could not be checked
//   documents       document: its path; verdict: the same for this document, or "no marks"; marks: how many hold
//                   figures; stale: line, column, says, truth and edited (by hand) of each stale mark; other_text: line
//                   and column of each mark that a person wrote in
//   to_fix          the command that updates what is stale, or null
#include "cli/command/check_json.hpp"

#include <algorithm>
#include <string_view>

#include "report/json/generator.hpp"
#include "text/json.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

bool is_judged(const Renewed& renewed) { return renewed.renewal && !is_wordy(renewed); }

std::string_view verdict_on(const Renewed& renewed) {
  if (!is_judged(renewed)) return "not judged";
  if (renewed.renewal->contents == 0) return "no marks";
  return is_stale(renewed) ? "stale" : "true";
}

Json place_json(const Renewed& renewed, std::size_t mark) {
  const Place place = place_of(renewed.document, renewed.document.marks[mark]);
  return {{"line", place.line}, {"column", place.column}};
}

Json document_json(const Renewed& renewed) {
  Json stale = Json::array();
  Json other = Json::array();
  if (renewed.renewal) {
    for (const StaleMark& each : renewed.renewal->stale) {
      Json mark = place_json(renewed, each.mark);
      mark.append("says", json_safe(each.says));
      mark.append("truth", json_safe(each.truth));
      mark.append("edited", each.edited);
      stale.push_back(std::move(mark));
    }
    for (const WordyMark& each : renewed.renewal->wordy) other.push_back(place_json(renewed, each.mark));
  }
  return {{"document", json_safe(renewed.document.name)},
          {"verdict", verdict_on(renewed)},
          {"marks", renewed.renewal ? Json(renewed.renewal->contents) : Json(nullptr)},
          {"stale", std::move(stale)},
          {"other_text", std::move(other)}};
}

}  // namespace

std::string check_json(const std::vector<Renewed>& all, const std::string& remedy) {
  Json documents = Json::array();
  for (const Renewed& renewed : all) documents.push_back(document_json(renewed));
  const bool judged = std::ranges::all_of(all, is_judged);
  const bool stale = std::ranges::any_of(all, is_stale);
  const Json out = {{"schema_version", 1},
                    {"generator", report::generator_json()},
                    {"verdict", !judged ? "not judged"
                                : stale ? "stale"
                                        : "true"},
                    {"documents", std::move(documents)},
                    {"to_fix", remedy.empty() ? Json(nullptr) : Json(remedy)}};
  return out.indented() + '\n';
}

}  // namespace reach::cli
