// The names that `-o` accepts, and the formats that they select.
#include "catch.hpp"
#include "cli/option/command_output.hpp"

namespace reach::cli {
namespace {

/// `command [format] path → form`; `-` if it is refused.
std::string form_of(std::string_view command, const std::string& format, const std::string& path) {
  Diagnostics faults;
  const FormatFlags flags{format == "--json" ? "" : format, format == "--json", path};
  const std::string_view form = check_form(command, flags, faults);
  CHECK(form.empty() == faults.has_errors());
  return form.empty() ? "-" : std::string(form);
}

struct FormSample {
  std::string_view command;
  std::string format, path;
  std::string_view form;
};

}  // namespace

TEST_CASE("the ending of the output selects the format, or is refused") {
  const std::vector<FormSample> samples{
      {"report", "", "a.csv", "csv"},
      {"report", "", "a.CSV", "csv"},
      {"report", "", "x.xlsx/a.md", "markdown"},
      {"report", "", "a.html", "html"},
      {"report", "", "a.txt", "text"},
      {"report", "", "a", "-"},
      {"report", "", "a.svg", "-"},
      {"report", "", "a.pdf", "-"},
      {"chart", "", "a.PNG", "png"},
      {"chart", "", "a.xlsx", "-"},
      {"tally", "", "a.jsonl", "jsonl"},
      {"tally", "", "a.xlsx", "-"},
      {"tally", "", "a.tsv", "-"},
      {"tally", "", "a.dat", "-"},
      {"inspect", "", "a.json", "json"},
      {"inspect", "", "a.csv", "-"},
      {"explain", "", "a.json", "json"},
      {"explain", "", "a.md", "-"},
      {"audit", "", "a.json", "json"},
      {"audit", "", "a.docx", "-"},
      {"sql", "", "a.sql", "sql"},
      {"sql", "", "a.csv", "-"},
      {"schema", "", "a.schema.json", "json"},
      {"schema", "", "a.xlsx", "-"},
  };
  for (const FormSample& sample : samples) {
    CAPTURE(sample.command, sample.path);
    CHECK(form_of(sample.command, sample.format, sample.path) == sample.form);
  }
}

TEST_CASE("a name without a telling ending gets the command's first format") {
  for (const std::string path :
       {"", "-", "out", "2016.figures/out", ".out", "out.txt", "out.TXT", "/dev/null", "/dev/stdout", "/dev/fd/1"}) {
    CAPTURE(path);
    CHECK(form_of("tally", "", path) == "csv");
    CHECK(form_of("inspect", "", path) == "text");
    CHECK(form_of("explain", "", path) == "text");
    CHECK(form_of("audit", "", path) == "text");
    CHECK(form_of("sql", "", path) == "sql");
    CHECK(form_of("schema", "", path) == "json");
  }
  for (const std::string path : {"", "-", "/dev/null", "/dev/stdout", "/dev/fd/1"}) {
    CAPTURE(path);
    CHECK(form_of("report", "", path) == "text");
    CHECK(form_of("chart", "", path) == "text");
  }
}

TEST_CASE("a named format may have any ending except that of another format") {
  const std::vector<FormSample> samples{
      {"report", "csv", "a.dat", "csv"},      {"report", "csv", "a", "csv"},
      {"report", "csv", "a.txt", "csv"},      {"report", "markdown", "a.txt", "markdown"},
      {"report", "page", "a.html", "page"},   {"report", "xlsx", "a.XLSX", "xlsx"},
      {"report", "--json", "a.json", "json"}, {"report", "xlsx", "/dev/null", "xlsx"},
      {"tally", "csv", "a.dat", "csv"},       {"chart", "svg", "a.txt", "svg"},
      {"inspect", "--json", "a.txt", "json"}, {"report", "csv", "a.xlsx", "-"},
      {"report", "xlsx", "a.txt", "-"},       {"report", "text", "a.csv", "-"},
      {"report", "csv", "a.png", "-"},        {"report", "page", "a.md", "-"},
      {"tally", "csv", "a.xlsx", "-"},        {"tally", "json", "a.csv", "-"},
      {"chart", "svg", "a.png", "-"},         {"chart", "png", "a.txt", "-"},
      {"inspect", "--json", "a.csv", "-"},    {"report", "--json", "a.csv", "-"},
      {"report", "csv", "a.XLS", "-"},        {"report", "--json", "a.pdf", "-"},
      {"tally", "csv", "a.csv.gz", "-"},      {"report", "html", "a.docx", "-"},
      {"report", "html", "a.htm", "html"},    {"report", "markdown", "a.markdown", "markdown"},
  };
  for (const FormSample& sample : samples) {
    CAPTURE(sample.command, sample.format, sample.path);
    CHECK(form_of(sample.command, sample.format, sample.path) == sample.form);
  }
}

TEST_CASE("rejected rows are not written to a file with the ending of another format") {
  const auto is_refused = [](const std::string& path) {
    Diagnostics faults;
    check_rows_ending("--rejects", path, faults);
    return faults.has_errors();
  };
  for (const std::string path : {"bad.csv", "bad.TSV", "bad.txt", "bad", "bad.dat", "bad.rows", "", "/dev/null"}) {
    CAPTURE(path);
    CHECK_FALSE(is_refused(path));
  }
  for (const std::string path : {"bad.xlsx", "bad.XLS", "bad.json", "bad.csv.gz", "bad.html"}) {
    CAPTURE(path);
    CHECK(is_refused(path));
  }
}

TEST_CASE("no two forms of a command have the same name") {
  for (const CommandOutput& output : command_outputs()) {
    std::vector<std::string> names = form_names(output.command);
    std::ranges::sort(names);
    CHECK(std::ranges::adjacent_find(names) == names.end());
    CHECK_FALSE(names.empty());
  }
}

}  // namespace reach::cli
