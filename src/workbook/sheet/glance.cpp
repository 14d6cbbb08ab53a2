#include "workbook/sheet/glance.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "workbook/sheet/ods_content.hpp"
#include "workbook/sheet/sheet_reader.hpp"
#include "workbook/sheet/sheet_text.hpp"

namespace reach::workbook {
namespace {

constexpr std::size_t kMostGlanced = 60;                         // rows that are not empty
constexpr std::size_t kMostGlancedBytes = std::size_t{1} << 20;  // with delimiters
constexpr std::size_t kLongestGlanced = 500;                     // bytes of a cell

/// The first so many bytes, without a part of a character.
std::string_view head_of(std::string_view text) {
  if (text.size() <= kLongestGlanced) return text;
  std::size_t size = kLongestGlanced;
  while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
  return text.substr(0, size);
}

class Glance : public CellSink {
 public:
  explicit Glance(const Vocabulary& words) : words_(words) {}

  void row(std::uint32_t, bool) override { filled_ = false; }
  void cell(const StoredCell& stored) override {
    const auto text = text_of(stored, words_);
    if (!text) return stop();  // reading the sheet will say what is wrong
    if (text->text.empty()) return;
    if (!filled_) ++rows_;
    filled_ = true;
    first_ = cells_.empty() ? stored.at.column : std::min(first_, stored.at.column);
    last_ = std::max(last_, stored.at.column);
    cells_.push_back({stored.at, std::string(head_of(text->text))});
    bytes_ += cells_.back().text.size();
    if (bytes_ + rows_ * (last_ - first_) > kMostGlancedBytes) stop();
  }
  void row_end() override {
    if (rows_ == kMostGlanced) stop();
  }

  [[nodiscard]] std::string text() const {
    std::string out;
    CellAt at{1, first_};
    for (const GlancedCell& cell : cells_) {
      if (cell.at.row != at.row && !out.empty() && out.back() != '\n') out.append(last_ - at.column, kDelimiter);
      if (cell.at.row != at.row) {
        out.append(cell.at.row - at.row, '\n');
        at = {cell.at.row, first_};
      }
      out.append(cell.at.column - at.column, kDelimiter);
      at.column = cell.at.column;
      append_cell(out, cell.text);
    }
    if (!cells_.empty()) out.append(last_ - at.column, kDelimiter) += '\n';
    return out;
  }

 private:
  struct GlancedCell {
    CellAt at;
    std::string text;
  };
  const Vocabulary& words_;
  std::vector<GlancedCell> cells_;
  std::uint32_t first_ = 1;
  std::uint32_t last_ = 1;
  std::size_t rows_ = 0;
  std::size_t bytes_ = 0;
  bool filled_ = false;
};

void glance_at_parts(const Archive& archive, const Package& package, const Vocabulary& words, const SeeBeginning& see) {
  for (std::size_t at = 0; at < package.sheets.size(); ++at) {
    const SheetEntry& entry = package.sheets[at];
    if (entry.part == nullptr) continue;
    Glance glance(words);
    const auto reader = sheet_reader(entry, glance);
    Trouble unread;
    if (XmlPart(archive, *entry.part, *reader).read(unread)) see(at, glance.text());
  }
}

/// Sees the sheets of an .ods, which are one part, while it is read once.
void glance_at_content(const Archive& archive, const Package& package, const Vocabulary& words,
                       const SeeBeginning& see) {
  if (package.sheets.empty()) return;
  std::unique_ptr<Glance> glance;
  std::size_t next = 0;  // the sheet that comes next
  const auto finish = [&] {
    if (glance) see(next - 1, glance->text());
    glance.reset();
  };
  const auto sink_of = [&](std::size_t table) -> CellSink* {
    finish();
    if (next == package.sheets.size() || package.sheets[next].table != table) return nullptr;
    ++next;
    glance = std::make_unique<Glance>(words);
    return glance.get();
  };
  const SheetEntry& last = package.sheets.back();
  OdsContentReader reader(package.ods, last.table, sink_of);
  Trouble unread;
  if (XmlPart(archive, *last.part, reader).read(unread)) finish();
}

}  // namespace

void each_beginning(const Archive& archive, const Package& package, const Vocabulary& words, const SeeBeginning& see) {
  if (package.ods != nullptr) return glance_at_content(archive, package, words, see);
  glance_at_parts(archive, package, words, see);
}

}  // namespace reach::workbook
