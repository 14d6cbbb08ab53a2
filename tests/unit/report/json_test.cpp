#include "catch.hpp"
#include "diagnostic/codes/counts.hpp"
#include "unit/report/sample.hpp"

using namespace sample;
using reach::Symbol;

namespace {

const reach::Style kCompact{"", false, true, false};

/// The measure of one change, as every JSON format writes it.
std::string measure(reach::Change figures, int decimals = 0) {
  reach::Summary summary = summary_of_one_line({"web"}, line("R", {figures}, figures));
  summary.decimals = decimals;
  const std::string text = render("jsonl", summary);
  const std::size_t begin = text.find(R"("total":)") + 8;
  return text.substr(begin, text.size() - begin - 2);
}

/// The text with `MEASURE` replaced by that of 580 and 1050, as deep as its line.
std::string written_out(std::string text) {
  constexpr std::string_view kMeasure = R"({
  "baseline": 580,
  "comparison": 1050,
  "change": 470,
  "increase": {
    "percent": 81.03448275862068,
    "rounded": 81,
    "text": "81%"
  }
})";
  constexpr std::string_view kPlaceholder = "MEASURE";
  for (std::size_t at = 0; (at = text.find(kPlaceholder, at)) != std::string::npos;) {
    const std::size_t line = text.rfind('\n', at) + 1;
    const std::string indent(text.find_first_not_of(' ', line) - line, ' ');
    std::string measure;
    for (const char c : kMeasure) {
      measure += c;
      if (c == '\n') measure += indent;
    }
    text.replace(at, kPlaceholder.size(), measure);
  }
  return text;
}

}  // namespace

TEST_CASE("json: a whole document, keys in order") {
  reach::Summary summary = single("Kent", change(580, 1050));
  summary.inputs.push_back({});
  summary.inputs[0].path = "a.csv";
  summary.inputs[0].layout = "wide";
  summary.inputs[0].rows = 1;
  CHECK(render("json", summary) == written_out(R"({
  "schema_version": 1,
  "generator": {
    "name": "reach",
    "version": ")" REACH_VERSION R"("
  },
  "inputs": [
    {
      "path": "a.csv",
      "layout": "wide",
      "rows": 1
    }
  ],
  "baseline": "2016",
  "comparison": "2018",
  "channels": [
    "website"
  ],
  "decimals": 0,
  "regions": [
    {
      "region": "Region",
      "channels": {
        "website": MEASURE
      },
      "total": MEASURE,
      "forces": [
        {
          "force": "Kent",
          "channels": {
            "website": MEASURE
          },
          "total": MEASURE
        }
      ]
    }
  ],
  "overall": {
    "channels": {
      "website": MEASURE
    },
    "total": MEASURE
  },
  "notes": [],
  "warnings": []
}
)"));
}

TEST_CASE("json: compact, with notes and warnings; without a place there are no place keys") {
  reach::Summary summary = summary_of_one_line({}, line("R", {}, change(1, 2)));
  summary.notes = {"plain"};
  reach::Diagnostic warning{reach::code::missing_count, "no figure", "", {}, ""};
  summary.warnings.push_back(warning);
  warning.place.file = "a.csv";
  summary.warnings.push_back(warning);
  warning.place.line = 5;
  warning.place.column = 12;
  summary.warnings.push_back(warning);
  warning.place.file = "b\xFF.csv";
  warning.place.column = 0;
  summary.warnings.push_back(warning);
  CHECK(render("json", summary, kCompact) ==
        R"({"schema_version":1,"generator":{"name":"reach","version":")" REACH_VERSION
        R"("},"inputs":[],"baseline":"2016",)"
        R"("comparison":"2018","channels":[],"decimals":0,"regions":[{"region":"R","channels":{},"total":)"
        R"({"baseline":1,"comparison":2,"change":1,"increase":{"percent":100.0,"rounded":100,"text":"100%"}},)"
        R"("forces":[]}],"overall":{"channels":{},"total":)"
        R"({"baseline":1,"comparison":2,"change":1,"increase":{"percent":100.0,"rounded":100,"text":"100%"}}},)"
        R"("notes":[{"text":"plain"}],"warnings":[)"
        R"({"code":"missing-count","message":"no figure"},)"
        R"({"code":"missing-count","message":"no figure","file":"a.csv"},)"
        R"({"code":"missing-count","message":"no figure","file":"a.csv","line":5,"column":12},)"
        R"({"code":"missing-count","message":"no figure","file":"b\\xFF.csv","line":5}]})"
        "\n");
}

TEST_CASE("json: indented and compact have the same content") {
  std::string squeezed;
  bool quoted = false;
  for (const char c : render("json", two_regions())) {
    if (c == '"') quoted = !quoted;
    if (quoted || (c != ' ' && c != '\n')) squeezed += c;
  }
  CHECK(squeezed + '\n' == render("json", two_regions(), kCompact));
}

TEST_CASE("json: an empty list stays on its line") {
  const std::string document = render("json", without_forces(single("-", change(1, 2))));
  CHECK(document.find("\n      \"forces\": []\n    }\n  ],\n  \"overall\"") != std::string::npos);
}

TEST_CASE("json: every null has its symbol, every missing increase its reason") {
  const auto is_missing = [](Symbol symbol) { return reach::Change{known(3), missing(symbol)}; };
  CHECK(measure(is_missing(Symbol::not_available)) ==
        R"({"baseline":3,"comparison":null,"change":null,)"
        R"("increase":{"percent":null,"rounded":null,"text":"[x]","reason":"not_available"},)"
        R"("symbols":{"comparison":"[x]","change":"[x]"}})");
  CHECK(measure({missing(Symbol::confidential), missing(Symbol::low)}) ==
        R"({"baseline":null,"comparison":null,"change":null,)"
        R"("increase":{"percent":null,"rounded":null,"text":"[c]","reason":"confidential"},)"
        R"("symbols":{"baseline":"[c]","comparison":"[low]","change":"[c]"}})");
  CHECK(measure(change(0, 0)) ==
        R"({"baseline":0,"comparison":0,"change":0,)"
        R"("increase":{"percent":null,"rounded":null,"text":"[z]","reason":"zero_baseline"}})");
  const auto reason = [&](Symbol symbol) {
    const std::string text = measure(is_missing(symbol));
    const std::size_t begin = text.find(R"("text")");
    return text.substr(begin, text.find('}', begin) - begin);
  };
  CHECK(reason(Symbol::not_applicable) == R"("text":"[z]","reason":"not_applicable")");
  CHECK(reason(Symbol::unreliable) == R"("text":"[u]","reason":"not_available")");
  CHECK(reason(Symbol::low) == R"("text":"[low]","reason":"not_available")");
  CHECK(reason(Symbol::rounds_to_zero) == R"("text":"[k]","reason":"not_available")");
}

TEST_CASE("json: big figures are exact; the rounded one is an integer if it fits 64 bits") {
  CHECK(measure(change(9007199254740993, 9223372036854775807)) ==
        R"({"baseline":9007199254740993,"comparison":9223372036854775807,"change":9214364837600034814,)"
        R"("increase":{"percent":102299.99999999999,"rounded":102300,"text":"102300%"}})");
  CHECK(measure(change(1, 9223372036854775807)) ==
        R"({"baseline":1,"comparison":9223372036854775807,"change":9223372036854775806,)"
        R"("increase":{"percent":9.223372036854776e+20,"rounded":9.223372036854776e+20,)"
        R"("text":"922337203685477580600%"}})");
  CHECK(measure(change(3, 2), 2) == R"({"baseline":3,"comparison":2,"change":-1,)"
                                    R"("increase":{"percent":-33.333333333333336,"rounded":-33.33,"text":"-33.33%"}})");
  CHECK(measure(change(3, 0)) ==
        R"({"baseline":3,"comparison":0,"change":-3,"increase":{"percent":-100.0,"rounded":-100,"text":"-100%"}})");
}

TEST_CASE("jsonl: one force per line, each complete; one region per line without forces") {
  const std::string figures =
      R"("baseline":"2016","comparison":"2018","channels":{"a \"b\"":{"baseline":1,"comparison":2,"change":1,)"
      R"("increase":{"percent":100.0,"rounded":100,"text":"100%"}}},"total":{"baseline":1,"comparison":2,"change":1,)"
      R"("increase":{"percent":100.0,"rounded":100,"text":"100%"}}})";
  const reach::Summary summary = single("Kent\\", change(1, 2), "ÉR", "a \"b\"");
  CHECK(render("jsonl", summary) == R"({"region":"ÉR","force":"Kent\\",)" + figures + "\n");
  CHECK(render("jsonl", without_forces(summary)) == R"({"region":"ÉR",)" + figures + "\n");
}
