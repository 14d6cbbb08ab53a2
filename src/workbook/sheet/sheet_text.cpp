// The second pass over a sheet: its text.
#include "workbook/sheet/sheet_text.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "workbook/sheet/sheet_reader.hpp"

namespace reach::workbook {
namespace {

constexpr std::string_view kLineSeparator = "\u2028";  // inside a cell: each row is one line

class SheetWriter : public CellSink {
 public:
  SheetWriter(const Vocabulary& words, Sheet& sheet, std::uint32_t last_column)
      : words_(words), sheet_(sheet), last_column_(last_column) {}

  std::string out;

  void row(std::uint32_t number, bool) override {
    out.append(number - line_, '\n');
    line_ = number;
    column_ = sheet_.first_column;
    filled_ = false;
  }
  void cell(const StoredCell& stored) override {
    const auto text = text_of(stored, words_);
    if (!text || text->text.empty()) return;
    move_to(stored.at.column);
    append_cell(out, text->text);
    filled_ = true;
    keep_merged(stored.at, text->text);
  }
  void row_end() override {
    if (filled_) move_to(last_column_);
  }

 private:
  void move_to(std::uint32_t column) {
    if (column <= column_) return;
    out.append(column - column_, kDelimiter);
    column_ = column;
  }

  void keep_merged(CellAt at, const std::string& text) {
    auto& merged = sheet_.merged;
    const auto before = [](const MergedCells& cells, CellAt cell) {
      return std::pair(cells.first.row, cells.first.column) < std::pair(cell.row, cell.column);
    };
    const auto found = std::lower_bound(merged.begin(), merged.end(), at, before);
    if (found != merged.end() && found->first == at) found->text = text;
  }

  const Vocabulary& words_;
  Sheet& sheet_;
  std::uint32_t last_column_;
  std::uint32_t line_ = 1;  ///< the current line of `out`
  std::uint32_t column_ = 1;
  bool filled_ = false;
};

class SheetText {
 public:
  SheetText(std::shared_ptr<const Archive> archive, const SheetEntry& entry, Vocabulary words,
            std::shared_ptr<Sheet> sheet, std::uint32_t last_column)
      : archive_(std::move(archive)),
        words_(std::move(words)),
        sheet_(std::move(sheet)),
        writer_(words_, *sheet_, last_column),
        reader_(sheet_reader(entry, writer_)),
        part_(*archive_, *entry.part, *reader_) {}

  std::ptrdiff_t read(std::span<char> room) {
    while (at_ == writer_.out.size() && step_ == XmlPart::Step::more) {
      writer_.out.clear();
      at_ = 0;
      Trouble why;
      step_ = part_.step(why);
    }
    if (step_ == XmlPart::Step::trouble) {  // the survey would have found it
      errno = EIO;
      return -1;
    }
    const std::size_t size = std::min(room.size(), writer_.out.size() - at_);
    std::memcpy(room.data(), writer_.out.data() + at_, size);
    at_ += size;
    return static_cast<std::ptrdiff_t>(size);
  }

 private:
  std::shared_ptr<const Archive> archive_;
  Vocabulary words_;
  std::shared_ptr<Sheet> sheet_;
  SheetWriter writer_;
  std::unique_ptr<Visitor> reader_;
  XmlPart part_;
  XmlPart::Step step_ = XmlPart::Step::more;
  std::size_t at_ = 0;
};

}  // namespace

void append_cell(std::string& out, std::string_view text) {
  const bool quoted = text.find_first_of("|\"") != std::string_view::npos;
  if (quoted) out += '"';
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const bool breaks = c == '\n' || c == '\r';
    if (c == '\r' && text.substr(at + 1).starts_with('\n')) continue;
    if (c == '"') out += '"';
    if (breaks)
      out += kLineSeparator;
    else
      out += c;
  }
  if (quoted) out += '"';
}

Source sheet_source(std::string name, std::shared_ptr<const Archive> archive, const SheetEntry& entry, Vocabulary words,
                    std::shared_ptr<Sheet> sheet, std::uint32_t last_column) {
  Source source;
  source.name = std::move(name);
  source.read = [text = std::make_shared<SheetText>(std::move(archive), entry, std::move(words), std::move(sheet),
                                                    last_column)](std::span<char> room) { return text->read(room); };
  return source;
}

}  // namespace reach::workbook
