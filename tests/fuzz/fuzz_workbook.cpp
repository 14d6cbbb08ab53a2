// Any bytes as a workbook: nothing crashes, nothing is refused without a word, and what a sheet gives is lines that the
// scanner reads without a fault, all as wide as the first. The first byte says whether the rest is an archive, or the
// parts of one (sheet, shared texts, styles, parted by NUL), which is then packed so that they are reached at all.
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include <reach/load.hpp>

#include "load/csv/scanner.hpp"
#include "require.hpp"
#include "workbook/workbook.hpp"

namespace {

using namespace reach;

void put(std::string& out, std::uint64_t value, int size) {
  for (; size > 0; --size, value >>= 8) out += static_cast<char>(value & 0xFF);
}

/// A zip archive of members that are stored as they are.
class Zip {
 public:
  void add(std::string_view name, std::string_view text) {
    const std::size_t begin = bytes_.size();
    put(bytes_, 0x04034B50, 4);
    const std::string shared = head(name, text);
    bytes_ += shared;
    bytes_ += name;
    bytes_ += text;
    put(directory_, 0x02014B50, 4);
    put(directory_, 20, 2);
    directory_ += shared;
    put(directory_, 0, 10);
    put(directory_, begin, 4);
    directory_ += name;
    ++count_;
  }
  std::string finish() {
    const std::size_t begin = bytes_.size();
    bytes_ += directory_;
    put(bytes_, 0x06054B50, 4);
    put(bytes_, 0, 4);
    put(bytes_, count_, 2);
    put(bytes_, count_, 2);
    put(bytes_, directory_.size(), 4);
    put(bytes_, begin, 4);
    put(bytes_, 0, 2);
    return std::move(bytes_);
  }

 private:
  static std::string head(std::string_view name, std::string_view text) {
    std::string out;
    put(out, 20, 2);  // version
    put(out, 0, 2);   // flags
    put(out, 0, 2);   // stored
    put(out, 0, 4);   // time
    put(out, crc32(0, reinterpret_cast<const Bytef*>(text.data()), static_cast<uInt>(text.size())), 4);
    put(out, text.size(), 4);
    put(out, text.size(), 4);
    put(out, name.size(), 2);
    put(out, 0, 2);  // no further fields
    return out;
  }

  std::string bytes_, directory_;
  std::uint64_t count_ = 0;
};

std::string take_part(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\0'), rest.size());
  std::string part(rest.substr(0, end));
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return part;
}

constexpr std::string_view kLinks =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="r1" Type="x/officeDocument" Target="xl/workbook.xml"/>)"
    R"(<Relationship Id="r2" Type="x/worksheet" Target="sheet.xml"/>)"
    R"(<Relationship Id="r3" Type="x/sharedStrings" Target="strings.xml"/>)"
    R"(<Relationship Id="r4" Type="x/styles" Target="styles.xml"/></Relationships>)";

std::string packed(std::string_view parts, bool from_1904, bool stale) {
  std::string book =
      R"(<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" )"
      R"(xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904=")";
  book += from_1904 ? "1" : "0";
  book += R"("/><sheets><sheet name="Counts" sheetId="1" r:id="r2"/></sheets><calcPr fullCalcOnLoad=")";
  book += stale ? "1" : "0";
  book += R"("/></workbook>)";
  Zip zip;
  zip.add("_rels/.rels", kLinks);
  zip.add("xl/_rels/workbook.xml.rels", kLinks);
  zip.add("xl/workbook.xml", book);
  for (const char* name : {"xl/sheet.xml", "xl/strings.xml", "xl/styles.xml"}) zip.add(name, take_part(parts));
  return zip.finish();
}

void check_lines(const Source& text) {
  std::string all;
  std::array<char, 1000> room{};
  for (;;) {
    const std::ptrdiff_t got = text.read(room);
    require(got >= 0, "a sheet that was read once is read again");
    if (got == 0) break;
    all.append(room.data(), static_cast<std::size_t>(got));
  }
  Batch batch;
  scan_window(all, 1, workbook::kDelimiter, true, batch);
  std::uint32_t width = 0;
  for (const Record& record : batch.records) {
    require(record.fault == RecordFault::none, "the text of a sheet is sound");
    const bool blank = record.field_count == 1 && batch.fields[record.first_field].length == 0;
    if (blank) continue;
    if (width == 0) width = record.field_count;
    require(record.field_count == width, "its rows are alike");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 1 || size > 4096) return 0;
  const std::uint8_t choice = data[0];
  std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  if ((choice & 1) != 0) bytes = packed(bytes, (choice & 2) != 0, (choice & 4) != 0);

  Diagnostics findings;
  const auto opened = workbook::open(text_source("counts.xlsx", bytes), {}, findings);
  require(opened || findings.has_errors(), "nothing is refused without a word");
  if (opened) check_lines(opened->text);

  Diagnostics of_load;
  std::vector<Input> inputs;
  inputs.push_back({text_source("counts.xlsx", std::move(bytes)), std::nullopt});
  const Dataset dataset = load(std::move(inputs), {}, of_load);
  require(opened || of_load.has_errors(), "what cannot be opened is not loaded");
  return 0;
}
