#include "workbook/written/docx_text.hpp"

#include <algorithm>
#include <charconv>

#include "workbook/archive/xml.hpp"
#include "workbook/written/block_builder.hpp"

namespace reach::workbook {
namespace {

/// The value of an attribute of WordprocessingML, transitional or strict.
std::string_view word_value(const Attributes& attributes, std::string_view name) {
  const std::string_view value = attributes.in(space::word, name);
  return value.empty() ? attributes.in(space::strict_word, name) : value;
}

/// Whether a property is on, which needs no value: `<w:vanish/>`, but not `<w:vanish w:val="0"/>`.
bool is_on(const Attributes& attributes) {
  const std::string_view value = word_value(attributes, "val");
  return value != "0" && value != "false" && value != "off";
}

bool names_heading(std::string_view style) {
  return style.starts_with("Heading") || style.starts_with("heading") || style == "Title" || style == "Subtitle" ||
         style == "Caption";
}

std::size_t small_number(std::string_view text, std::size_t otherwise) {
  std::from_chars(text.data(), text.data() + text.size(), otherwise);
  return std::min<std::size_t>(otherwise, 64);
}

/// Reads one part of the package: elements are told apart by name, whatever surrounds them, since content controls,
/// hyperlinks and fields may be around any of them.
class DocxReader : public Visitor {
 public:
  DocxReader(BlockBuilder& blocks, std::size_t& deletions) : blocks_(blocks), deletions_(deletions) {}

  void start(std::size_t depth, std::string_view name, const Attributes& attributes) override {
    if (aside_ > 0) return;
    if (name.ends_with("PrChange")) {  // properties before a tracked change
      aside_ = depth;
      return;
    }
    if (name == "Fallback" || name == "moveFrom" || name == "del" || name == "comment") return skip(depth, name);
    if (name == "p") return blocks_.begin_paragraph(BlockKind::paragraph);
    if (name == "r") hidden_ = false;
    if (name == "t") in_text_ = !hidden_;
    start_break(name, attributes);
    start_property(name, attributes);
    start_table(name);
    if (name == "txbxContent") blocks_.begin_apart(BlockKind::box);
    if (name == "footnote" || name == "endnote") start_note(depth, attributes);
  }

  void end(std::size_t depth, std::string_view name) override {
    if (aside_ > 0) {
      if (aside_ == depth) aside_ = 0;
      return;
    }
    if (name == "p") blocks_.end_paragraph();
    if (name == "t") in_text_ = false;
    if (name == "r") hidden_ = false;
    if (name == "tbl") blocks_.end_table();
    if (name == "tr") {
      blocks_.end_row(row_deleted_);
      row_deleted_ = false;
    }
    if (name == "tc") blocks_.end_cell(columns_, goes_on_);
    if (name == "txbxContent" || name == "footnote" || name == "endnote") blocks_.end_apart();
    if (name == "trPr") in_row_properties_ = false;
    if (name == "pPr") in_paragraph_properties_ = false;
  }

  void text(std::string_view some) override {
    if (aside_ == 0 && in_text_) add(some);
  }

 private:
  /// Skips what is not shown. A deletion among the properties of a row deletes the row; among those of a paragraph, its
  /// end.
  void skip(std::size_t depth, std::string_view name) {
    if (name == "del" || name == "moveFrom") ++deletions_;
    if (name == "del" && in_row_properties_) row_deleted_ = true;
    if ((name == "del" || name == "moveFrom") && in_paragraph_properties_) blocks_.join_next();
    aside_ = depth;
  }

  /// Page and column breaks split a paragraph; line breaks do not.
  void start_break(std::string_view name, const Attributes& attributes) {
    if (hidden_) return;
    if (name == "tab") add("\t");
    const std::string_view type = word_value(attributes, "type");
    if (name == "br" && (type.empty() || type == "textWrapping")) return blocks_.end_line();
    if (name == "br" || name == "cr") add("\n");
    if (name == "noBreakHyphen") add("-");
  }

  void start_property(std::string_view name, const Attributes& attributes) {
    if (name == "pStyle") set_style(word_value(attributes, "val"));
    if (name == "numPr") blocks_.set_kind(BlockKind::item);
    if (name == "ilvl") blocks_.set_level(small_number(word_value(attributes, "val"), 0));
    if (name == "vanish" && is_on(attributes)) hidden_ = true;
    // The mark of a note: `1,050` and a small 2 is not 10502.
    if (name == "vertAlign" && word_value(attributes, "val") == "superscript") hidden_ = true;
    if (name == "trPr") in_row_properties_ = true;
    if (name == "pPr") in_paragraph_properties_ = true;
    if (name == "vMerge") goes_on_ = word_value(attributes, "val") != "restart";
    if (name == "gridSpan") columns_ = small_number(word_value(attributes, "val"), columns_);
  }

  /// Headings; and the items of lists whose level is in their style: `ListBullet2`.
  void set_style(std::string_view style) {
    if (names_heading(style)) return blocks_.set_kind(BlockKind::heading);
    for (const std::string_view list : {"ListBullet", "ListNumber"}) {
      if (!style.starts_with(list)) continue;
      blocks_.set_kind(BlockKind::item);
      blocks_.set_level(std::max<std::size_t>(small_number(style.substr(list.size()), 1), 1) - 1);
    }
  }

  void start_table(std::string_view name) {
    if (name == "tbl") blocks_.begin_table();
    if (name == "tr") blocks_.begin_row();
    if (name != "tc") return;
    blocks_.begin_cell();
    columns_ = 1;
    goes_on_ = false;
  }

  /// Notes with a type are the lines that separate notes from the text.
  void start_note(std::size_t depth, const Attributes& attributes) {
    if (const std::string_view type = word_value(attributes, "type"); !type.empty() && type != "normal") {
      aside_ = depth;
      return;
    }
    blocks_.begin_apart(BlockKind::note);
  }

  void add(std::string_view text) {
    if (!blocks_.add(text)) give_up(damaged("the document has more text than can be read: over 64 MB"));
  }

  BlockBuilder& blocks_;
  std::size_t& deletions_;
  std::size_t aside_ = 0;  ///< the depth of an element that is skipped; 0: none
  std::size_t columns_ = 1;
  bool in_text_ = false, hidden_ = false, goes_on_ = false, row_deleted_ = false, in_row_properties_ = false,
       in_paragraph_properties_ = false;
};

/// The parts of headers and footers, in the order of their names.
std::vector<const Member*> margins_of(const Archive& archive) {
  std::vector<const Member*> margins;
  for (const Member& member : archive.members()) {
    const bool margin = member.name.starts_with("word/header") || member.name.starts_with("word/footer");
    if (margin && member.name.ends_with(".xml")) margins.push_back(&member);
  }
  return margins;
}

}  // namespace

std::optional<WrittenText> read_docx(const Archive& archive, Trouble& why) {
  WrittenText text;
  BlockBuilder blocks;
  const auto read = [&](const Member* part, BlockKind kind) {
    if (part == nullptr) return true;
    DocxReader reader(blocks, text.deletions);
    if (kind != BlockKind::paragraph) blocks.begin_apart(kind);
    const bool whole = XmlPart(archive, *part, reader).read(why);
    while (blocks.is_apart()) blocks.end_apart();
    return whole;
  };
  if (!read(archive.find(kDocxPart), BlockKind::paragraph)) return std::nullopt;
  for (const std::string_view notes : {"word/footnotes.xml", "word/endnotes.xml"}) {
    if (!read(archive.find(notes), BlockKind::note)) return std::nullopt;
  }
  for (const Member* margin : margins_of(archive)) {
    if (!read(margin, BlockKind::margin)) return std::nullopt;
  }
  text.blocks = blocks.take();
  return text;
}

}  // namespace reach::workbook
