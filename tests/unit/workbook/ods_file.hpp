// .ods files made of a few cells, and what is read of them. For the unit tests of workbook.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "workbook/archive/files.hpp"
#include "workbook/ods/ods_format.hpp"
#include "workbook/workbook.hpp"
#include "zip_archive.hpp"

namespace reach::workbook {

inline constexpr std::string_view kSpaces =
    R"( xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0")"
    R"( xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0")"
    R"( xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0")"
    R"( xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0")"
    R"( xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0")"
    R"( xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0")"
    R"( xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0")";

inline std::string content(const std::string& tables, const std::string& styles = "") {
  return "<office:document-content" + std::string(kSpaces) + "><office:automatic-styles>" + styles +
         "</office:automatic-styles><office:body><office:spreadsheet>" + tables +
         "</office:spreadsheet></office:body></office:document-content>";
}

inline std::string table(const std::string& rows, const std::string& name = "Counts") {
  return "<table:table table:name=\"" + name + "\">" + rows + "</table:table>";
}

inline std::string row(const std::string& cells, const std::string& attributes = "") {
  return "<table:table-row " + attributes + ">" + cells + "</table:table-row>";
}

inline std::string cell(const std::string& text, const std::string& attributes = "") {
  return "<table:table-cell office:value-type=\"string\" " + attributes + "><text:p>" + text +
         "</text:p></table:table-cell>";
}

inline std::string number(const std::string& value, const std::string& attributes = "") {
  return "<table:table-cell office:value-type=\"float\" office:value=\"" + value + "\" " + attributes +
         "><text:p>shown</text:p></table:table-cell>";
}

inline std::string archive_of(const std::string& content_part, const std::string& styles_part = "") {
  tests::ZipArchive zip;
  zip.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
  zip.add("content.xml", content_part, tests::ZipArchive::Method::deflated);
  if (!styles_part.empty()) zip.add("styles.xml", styles_part);
  return zip.finish();
}

struct ReadSheet {
  std::string text;
  std::shared_ptr<Sheet> sheet;
  std::vector<PartInfo> seen;
  std::vector<Diagnostic> findings;
};

inline bool is_mark(std::string_view text) { return text == "[c]"; }

inline ReadSheet read(std::string bytes, const OpenOptions& options = {"", {}, is_mark}) {
  ReadSheet result;
  Diagnostics findings;
  const auto archive = read_archive(text_source("counts.ods", std::move(bytes)), findings);
  if (archive) {
    auto opened = open("counts.ods", archive, options, result.seen, findings);
    if (opened) {
      result.sheet = opened->sheet;
      std::array<char, 4096> room{};
      for (std::ptrdiff_t got = 1; got > 0;) {
        got = opened->text.read(room);
        REQUIRE(got >= 0);
        result.text.append(room.data(), static_cast<std::size_t>(got));
      }
    }
  }
  result.findings = findings.all();
  return result;
}

inline ReadSheet read_rows(const std::string& rows, const std::string& styles = "") {
  return read(archive_of(content(table(rows), styles)));
}

/// The text of one cell, and its fault.
inline std::pair<std::string, CellFault> read_cell(const std::string& written, const std::string& styles = "") {
  const ReadSheet result = read_rows(row(cell("left") + written + cell("right")), styles);
  REQUIRE(result.sheet);
  std::string text = result.text;
  REQUIRE(text.starts_with("left|"));
  REQUIRE(text.ends_with("|right"));
  text = text.substr(5, text.size() - 11);
  const auto faults = result.sheet->faulty_in(1);
  return {text, faults.empty() ? CellFault::none : faults.front().fault};
}

using Read = std::pair<std::string, CellFault>;

}  // namespace reach::workbook
