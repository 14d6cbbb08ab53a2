#include "workbook/ods/ods_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace reach::workbook {
namespace {

/// Elements within a cell that are not part of its text. Those of other namespaces (shapes) have no name here.
constexpr auto kAside = std::to_array<std::string_view>({"", "annotation", "note", "ruby-text", "table", "detective"});

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

void OdsTextReader::begin(const OdsStyles& styles) {
  styles_ = &styles;
  text_.clear();
  runs_.clear();
  spans_.clear();
  aside_ = 0;
  in_paragraph_ = any_paragraph_ = after_space_ = false;
}

void OdsTextReader::start(std::size_t depth, std::string_view name, const Attributes& attributes) {
  if (aside_ > 0) return;
  if (std::ranges::find(kAside, name) != kAside.end()) {
    aside_ = depth;
  } else if (name == "p" || name == "h") {
    begin_paragraph();
  } else if (name == "span") {
    spans_.push_back(styles_->raised.contains(attributes.in(space::text, "style-name")) ? Rise::raised : rise());
  } else if (name == "s") {
    std::size_t count = 1;
    const auto given = attributes.in(space::text, "c");
    std::from_chars(given.data(), given.data() + given.size(), count);
    put(' ', std::min(count, kMostText));
  } else if (name == "tab") {
    put('\t');
  } else if (name == "line-break") {
    put('\n');
    after_space_ = true;
  }
}

void OdsTextReader::end(std::size_t depth, std::string_view name) {
  if (aside_ > 0) {
    if (aside_ == depth) aside_ = 0;
  } else if (name == "p" || name == "h") {
    end_paragraph();
  } else if (name == "span" && !spans_.empty()) {
    spans_.pop_back();
  }
}

bool OdsTextReader::add(std::string_view some) {
  if (aside_ > 0 || !in_paragraph_) return true;
  for (const char c : some) {
    const bool space = is_space(c);
    if (space && after_space_) continue;
    put(space ? ' ' : c);
    after_space_ = space;
  }
  return !too_long();
}

void OdsTextReader::put(char c, std::size_t times) {
  after_space_ = false;
  if (too_long()) return;
  text_.append(times, c);
  const auto end = static_cast<std::uint32_t>(text_.size());
  if (!runs_.empty() && runs_.back().rise == rise())
    runs_.back().end = end;
  else
    runs_.push_back({end, rise()});
}

void OdsTextReader::begin_paragraph() {
  if (any_paragraph_) put('\n');
  in_paragraph_ = any_paragraph_ = true;
  after_space_ = true;
  spans_.clear();
}

/// White space at the end of a paragraph is left out.
void OdsTextReader::end_paragraph() {
  if (after_space_ && text_.ends_with(' ')) {
    text_.pop_back();
    const auto end = static_cast<std::uint32_t>(text_.size());
    for (Run& run : runs_) run.end = std::min(run.end, end);
  }
  in_paragraph_ = false;
}

std::vector<Run> OdsTextReader::runs() const {
  const bool plain = std::ranges::all_of(runs_, [](const Run& run) { return run.rise == Rise::as_cell; });
  return plain ? std::vector<Run>() : runs_;
}

}  // namespace reach::workbook
