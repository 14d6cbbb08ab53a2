// `reach audit --json`: an object with the keys below. Several documents become one object with schema_version,
// generator, and documents: an array of such objects.
//   schema_version  1
//   generator       name and version
//   document        its path
//   data            paths of the files it was compared with
//   verdict         "true" (nothing is contradicted), "contradicted", or "not judged" (no figure or claim could be)
//   figures         numbers of: checked, confirmed, contradicted, untraceable, remarks
//   tables          kind, first_line, last_line, forces, stated_checked; trouble: why it could not be read, or null;
//                   left_out: columns of figures that could not be read, each with its reason
//   findings        verdict ("contradicted", "untraceable", "remark", "confirmed"), line, said, message,
//                   figures: how many figures it covers; place: in a document without lines, `paragraph 3`
//   typed           line and said of each confirmed figure outside the marks of a document that has marks
#include "cli/auditing/audit.hpp"
#include "report/json/generator.hpp"
#include "text/json.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

constexpr std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::contradicted:
      return "contradicted";
    case Verdict::untraceable:
      return "untraceable";
    case Verdict::remark:
      return "remark";
    case Verdict::confirmed:
      return "confirmed";
  }
  return "";
}

Json tables_json(const Audit& audit) {
  Json tables = Json::array();
  for (const AuditedTable& table : audit.tables) {
    Json left_out = Json::array();
    for (const std::string& reason : table.left_out) left_out.push_back(json_safe(reason));
    tables.push_back({{"kind", table.kind},
                      {"first_line", table.first_line},
                      {"last_line", table.last_line},
                      {"forces", table.rows},
                      {"stated_checked", table.checked},
                      {"trouble", table.trouble.empty() ? Json(nullptr) : Json(json_safe(table.trouble))},
                      {"left_out", std::move(left_out)}});
  }
  return tables;
}

Json findings_json(const Audit& audit) {
  Json findings = Json::array();
  for (const Finding& finding : audit.findings) {
    Json one = {{"verdict", name_of(finding.verdict)},
                {"line", finding.line},
                {"said", json_safe(finding.said())},
                {"message", json_safe(finding.message())},
                {"figures", finding.figures}};
    if (finding.line > 0 && finding.line <= audit.places.size())
      one.append("place", json_safe(audit.places[finding.line - 1]));
    findings.push_back(std::move(one));
  }
  return findings;
}

Json typed_json(const Audit& audit) {
  Json typed = Json::array();
  for (const TypedFigure& each : audit.typed) typed.push_back({{"line", each.line}, {"said", json_safe(each.said)}});
  return typed;
}

Json document_json(const Audit& audit) {
  const std::uint64_t confirmed = audit.figures(Verdict::confirmed);
  const std::uint64_t contradicted = audit.figures(Verdict::contradicted);
  const std::uint64_t untraceable = audit.figures(Verdict::untraceable);
  Json data = Json::array();
  for (const std::string& path : audit.data) data.push_back(json_safe(path));
  return {{"schema_version", 1},
          {"generator", report::generator_json()},
          {"document", json_safe(audit.document)},
          {"data", std::move(data)},
          {"verdict", !audit.judged()    ? "not judged"
                      : contradicted > 0 ? "contradicted"
                                         : "true"},
          {"figures",
           {{"checked", confirmed + contradicted + untraceable},
            {"confirmed", confirmed},
            {"contradicted", contradicted},
            {"untraceable", untraceable},
            {"remarks", audit.figures(Verdict::remark)}}},
          {"tables", tables_json(audit)},
          {"findings", findings_json(audit)},
          {"typed", typed_json(audit)}};
}

}  // namespace

std::string audit_json(const std::vector<Audit>& audits) {
  if (audits.size() == 1) return document_json(audits.front()).indented() + '\n';
  Json documents = Json::array();
  for (const Audit& audit : audits) documents.push_back(document_json(audit));
  const Json all = {
      {"schema_version", 1}, {"generator", report::generator_json()}, {"documents", std::move(documents)}};
  return all.indented() + '\n';
}

}  // namespace reach::cli
