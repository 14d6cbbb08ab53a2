// Any bytes through the scanner: its spans are inside the window, in order, and windows of any size give the same
// records.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "load/csv/scanner.hpp"
#include "require.hpp"

namespace {

using namespace reach;

using Cells = std::vector<std::string>;

Cells cells(const Batch& batch, const Record& record) {
  Cells texts;
  if (record.fault != RecordFault::none) return {"fault", std::to_string(static_cast<int>(record.fault))};
  for (std::size_t i = 0; i < record.field_count; ++i) {
    const Field& field = batch.fields.at(record.first_field + i);
    require(std::size_t{field.begin} + field.length <= batch.window.size(), "a field is inside its window");
    texts.emplace_back(batch.raw(field));
  }
  return texts;
}

void append(const Batch& batch, std::vector<Cells>& all) {
  std::size_t before = 0;
  for (const Record& record : batch.records) {
    require(record.begin >= before, "records come in order");
    before = record.begin;
    all.push_back(cells(batch, record));
  }
  require(batch.consumed <= batch.window.size(), "no more is consumed than there is");
}

std::vector<Cells> scan_whole(std::string_view text, char delimiter) {
  std::vector<Cells> all;
  Batch batch;
  scan_window(text, 1, delimiter, true, batch);
  require(batch.consumed == text.size(), "at the end everything is consumed");
  append(batch, all);
  return all;
}

/// As a stream would: windows that grow by `step` bytes until a whole record is in them.
std::vector<Cells> scan_stepwise(std::string_view text, char delimiter, std::size_t step) {
  std::vector<Cells> all;
  Batch batch;
  std::size_t held = 0;
  while (!text.empty()) {
    held = std::min(held + step, text.size());
    scan_window(text.substr(0, held), 1, delimiter, held == text.size(), batch);
    append(batch, all);
    require(held < text.size() || batch.consumed == held, "at the end everything is consumed");
    text.remove_prefix(batch.consumed);
    held -= batch.consumed;
  }
  return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 1 || size > 4096) return 0;
  const char delimiter = ",;\t|"[data[0] & 3];
  const std::size_t step = 1 + (data[0] >> 2);
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  require(scan_whole(text, delimiter) == scan_stepwise(text, delimiter, step),
          "windows of any size give the same records");
  return 0;
}
