#include "workbook/written/odt_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "workbook/archive/unpacking.hpp"
#include "workbook/archive/xml.hpp"
#include "workbook/sheet/ods_package.hpp"
#include "workbook/written/block_builder.hpp"

namespace reach::workbook {
namespace {

constexpr std::string_view kMimeType = "application/vnd.oasis.opendocument.text";

std::size_t number_in(std::string_view text) {
  std::size_t number = 1;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return std::clamp<std::size_t>(number, 1, 64);
}

class OdtReader : public Visitor {
 public:
  OdtReader(BlockBuilder& blocks, std::size_t& deletions) : blocks_(blocks), deletions_(deletions) {}

  void start(std::size_t depth, std::string_view name, const Attributes& attributes) override {
    if (aside_ > 0) {
      deletions_ += name == "deletion" ? 1U : 0U;
      return;
    }
    start_style(name, attributes);
    if (name == "tracked-changes" || name == "annotation" || name == "note-citation" || is_raised(name, attributes)) {
      aside_ = depth;
      return;
    }
    if (name == "header" || name == "footer" || name == "text") ++shown_;
    if (name == "header" || name == "footer") blocks_.begin_apart(BlockKind::margin);
    if (name == "note-body") blocks_.begin_apart(BlockKind::note);
    if (name == "list") ++lists_;
    start_text(name, attributes);
    start_table(name, attributes);
  }

  void end(std::size_t depth, std::string_view name) override {
    if (aside_ > 0) {
      if (aside_ == depth) aside_ = 0;
      return;
    }
    if (name == "p" || name == "h") {
      blocks_.end_paragraph();
      --paragraphs_;
    }
    if (name == "list") --lists_;
    if (name == "note-body" || name == "header" || name == "footer") blocks_.end_apart();
    if (name == "header" || name == "footer" || name == "text") --shown_;
    if (name == "table") blocks_.end_table();
    if (name == "table-row") blocks_.end_row();
    if (name == "table-cell") end_cells();
  }

  void text(std::string_view some) override {
    if (aside_ == 0 && paragraphs_ > 0) add(some);
  }

 private:
  /// Styles that raise their text, as marks of notes are.
  void start_style(std::string_view name, const Attributes& attributes) {
    if (name == "style") style_ = attributes.in(space::style, "name");
    if (name == "text-properties" && attributes.in(space::style, "text-position").starts_with("super"))
      raised_.insert(style_);
  }

  [[nodiscard]] bool is_raised(std::string_view name, const Attributes& attributes) const {
    return name == "span" && raised_.contains(std::string(attributes.in(space::text, "style-name")));
  }

  void start_text(std::string_view name, const Attributes& attributes) {
    if (shown_ == 0) return;
    if (name == "p" || name == "h") {
      const BlockKind kind = lists_ > 0 ? BlockKind::item : BlockKind::paragraph;
      blocks_.begin_paragraph(name == "h" ? BlockKind::heading : kind);
      if (lists_ > 0) blocks_.set_level(lists_ - 1);
      ++paragraphs_;
    }
    if (paragraphs_ == 0) return;
    if (name == "tab") add("\t");
    if (name == "line-break") blocks_.end_line();
    if (name == "s") add(std::string(number_in(attributes.in(space::text, "c")), ' '));
  }

  void start_table(std::string_view name, const Attributes& attributes) {
    if (name == "table") blocks_.begin_table();
    if (name == "table-row") blocks_.begin_row();
    if (name == "covered-table-cell" && covered_ > 0) {
      --covered_;
      return;
    }
    if (name == "covered-table-cell") {  // by the row above
      blocks_.begin_cell();
      blocks_.end_cell(number_in(attributes.in(space::table, "number-columns-repeated")), true);
    }
    if (name != "table-cell") return;
    blocks_.begin_cell();
    columns_ = number_in(attributes.in(space::table, "number-columns-spanned"));
    repeated_ = number_in(attributes.in(space::table, "number-columns-repeated"));
    covered_ = 0;
  }

  void end_cells() {
    blocks_.end_cell(columns_ * repeated_, false);
    covered_ = columns_ - 1;  // the elements for them add nothing
  }

  void add(std::string_view text) {
    if (!blocks_.add(text)) give_up(damaged("the document has more text than can be read: over 64 MB"));
  }

  BlockBuilder& blocks_;
  std::size_t& deletions_;
  std::size_t aside_ = 0;  ///< the depth of an element that is skipped; 0: none
  std::size_t shown_ = 0, lists_ = 0, paragraphs_ = 0;
  std::size_t columns_ = 1, repeated_ = 1, covered_ = 0;
  std::string style_;
  std::set<std::string> raised_;
};

}  // namespace

bool is_odt(const Archive& archive) {
  const Member* const type = archive.find("mimetype");
  if (type == nullptr || archive.find("content.xml") == nullptr || type->size != kMimeType.size()) return false;
  std::array<char, kMimeType.size()> bytes{};
  return Unpacking(archive, *type).read(bytes) == static_cast<std::ptrdiff_t>(bytes.size()) &&
         std::string_view(bytes.data(), bytes.size()) == kMimeType;
}

std::optional<WrittenText> read_odt(const Archive& archive, Trouble& why) {
  if (has_encrypted_parts(archive)) {
    why = {"this document is encrypted: it opens only with its password",
           "open it with its password and save it without one"};
    return std::nullopt;
  }
  WrittenText text;
  BlockBuilder blocks;
  for (const std::string_view part : {"content.xml", "styles.xml"}) {
    const Member* const member = archive.find(part);
    if (member == nullptr) continue;
    OdtReader reader(blocks, text.deletions);
    if (!XmlPart(archive, *member, reader).read(why)) return std::nullopt;
    while (blocks.is_apart()) blocks.end_apart();
  }
  text.blocks = blocks.take();
  return text;
}

}  // namespace reach::workbook
