#include "workbook/values/rich_text.hpp"
#include "text/ascii.hpp"

#include <algorithm>
#include <array>

namespace reach::workbook {
namespace {

constexpr std::string_view kBlanks = " \t\r\n\u00A0";  // spaces, byte by byte

bool is_blank(std::string_view text) { return text.find_first_not_of(kBlanks) == std::string_view::npos; }

std::string_view without_blanks(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

bool belongs_to_word(std::string_view before, std::string_view piece, std::string_view after) {
  constexpr auto kOrdinals = std::to_array<std::string_view>({"st", "nd", "rd", "th"});
  if (before.empty()) return false;
  if (is_digit(before.back())) return std::ranges::find(kOrdinals, without_blanks(piece)) != kOrdinals.end();
  return is_letter(before.back()) && !after.empty() && is_letter(after.front());
}

struct TextRun {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool raised = false;
};

/// The runs of a text, with adjacent runs of the same format joined.
std::vector<TextRun> pieces_of(const RichText& rich, bool cell_is_raised) {
  std::vector<TextRun> pieces;
  std::size_t begin = 0;
  for (const Run& run : rich.runs) {
    const bool raised = run.rise == Rise::as_cell ? cell_is_raised : run.rise == Rise::raised;
    if (!pieces.empty() && pieces.back().raised == raised)
      pieces.back().end = run.end;
    else
      pieces.push_back({begin, run.end, raised});
    begin = run.end;
  }
  return pieces;
}

/// A text from which notes are being removed.
class Remainder {
 public:
  void keep(std::string_view piece) {
    if (after_note_ && text_.ends_with(' ') && piece.starts_with(' ')) piece.remove_prefix(1);  // one space remains
    text_ += piece;
    after_note_ = false;
  }
  void leave_out(std::string_view note) {
    const bool spaced = note.starts_with(' ') || note.ends_with(' ');
    if (spaced && !text_.empty() && !text_.ends_with(' ')) text_ += ' ';
    notes_ += without_blanks(note);
    after_note_ = true;
  }
  NotesApart result() { return {std::move(text_), std::move(notes_), false}; }

 private:
  std::string text_;
  std::string notes_;
  bool after_note_ = false;
};

}  // namespace

bool is_raised(std::string_view vertical_alignment) {
  return vertical_alignment == "superscript" || vertical_alignment == "subscript";
}

void RichTextReader::begin_item() {
  text_.clear();
  piece_.clear();
  runs_.clear();
  rise_ = Rise::as_cell;
  aside_ = 0;
  in_text_ = false;
}

void RichTextReader::start(std::string_view name, const Attributes& attributes) {
  if (name == "rPh") ++aside_;
  if (name == "r") rise_ = Rise::as_cell;
  if (name == "rPr") rise_ = Rise::level;
  if (name == "vertAlign" && is_raised(attributes["val"])) rise_ = Rise::raised;
  in_text_ = name == "t" && aside_ == 0;
}

void RichTextReader::end(std::string_view name) {
  if (name == "rPh" && aside_ > 0) --aside_;
  if (in_text_) close_run();
  if (name == "r") rise_ = Rise::as_cell;
  in_text_ = false;
}

bool RichTextReader::add(std::string_view some) {
  if (in_text_) piece_ += some;
  return text_.size() + piece_.size() <= kMostText;
}

void RichTextReader::close_run() {
  text_ += unescaped(piece_);
  piece_.clear();
  const auto end = static_cast<std::uint32_t>(text_.size());
  const std::uint32_t begin = runs_.empty() ? 0 : runs_.back().end;
  if (end == begin) return;
  if (!runs_.empty() && runs_.back().rise == rise_)
    runs_.back().end = end;
  else
    runs_.push_back({end, rise_});
}

RichText RichTextReader::item() const {
  const bool plain = runs_.size() == 1 && runs_.front().rise == Rise::as_cell;
  return {text_, plain ? std::span<const Run>() : std::span<const Run>(runs_)};
}

NotesApart set_notes_apart(const RichText& rich, bool cell_is_raised) {
  const std::string_view text = rich.text;
  if (rich.runs.empty()) return {std::string(text), {}, cell_is_raised && !is_blank(text)};
  const auto pieces = pieces_of(rich, cell_is_raised);
  const auto all_of = [&](bool raised) {
    return std::ranges::all_of(pieces, [&](const TextRun& piece) {
      return piece.raised == raised || is_blank(text.substr(piece.begin, piece.end - piece.begin));
    });
  };
  if (all_of(false)) return {std::string(text), {}, false};
  if (all_of(true)) return {std::string(text), {}, true};
  Remainder remainder;
  for (const TextRun& each : pieces) {
    const auto piece = text.substr(each.begin, each.end - each.begin);
    const bool note =
        each.raised && !is_blank(piece) && !belongs_to_word(text.substr(0, each.begin), piece, text.substr(each.end));
    if (note)
      remainder.leave_out(piece);
    else
      remainder.keep(piece);
  }
  return remainder.result();
}

}  // namespace reach::workbook
