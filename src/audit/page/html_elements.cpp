#include "audit/page/html_elements.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "text/ascii.hpp"
#include "text/code_point.hpp"

namespace reach::audit {
namespace {

/// Elements that divide the text, and the text that their opening tag becomes.
struct Block {
  std::string_view name;
  std::string_view opening;
};
constexpr auto kBlocks = std::to_array<Block>({
    {"p", "\f"},          {"div", "\f"},     {"hr", "\f"},         {"ul", "\f"},     {"ol", "\f"},
    {"li", "\f- "},       {"dt", "\f"},      {"dd", "\f"},         {"h1", "\f# "},   {"h2", "\f# "},
    {"h3", "\f# "},       {"h4", "\f# "},    {"h5", "\f# "},       {"h6", "\f# "},   {"title", "\f# "},
    {"body", "\f"},       {"section", "\f"}, {"article", "\f"},    {"header", "\f"}, {"footer", "\f"},
    {"blockquote", "\f"}, {"caption", "\f"}, {"figcaption", "\f"}, {"pre", "\f"},    {"figure", "\f"},
    {"summary", "\f"},    {"details", "\f"}, {"aside", "\f"},      {"main", "\f"},
});

/// Elements other than blocks that an attribute may hide.
constexpr auto kInline = std::to_array<std::string_view>(
    {"a", "b", "em", "i", "label", "small", "span", "strong", "table", "tbody", "td", "th", "thead", "tr"});

/// The closing tags of elements whose content is not read as text.
constexpr auto kUnread = std::to_array<std::string_view>(
    {"</script", "</style", "</template", "</sup", "</code", "</svg", "</del", "</s", "</strike", "</option"});

struct Entity {
  std::string_view name;
  std::string_view text;
};
constexpr auto kEntities = std::to_array<Entity>({
    {"amp", "&"},       {"lt", "<"},        {"gt", ">"},          {"quot", "\""}, {"apos", "'"},
    {"nbsp", "\u00A0"}, {"pound", "£"},     {"euro", "€"},        {"ndash", "–"}, {"mdash", "—"},
    {"minus", "−"},     {"lsquo", "‘"},     {"rsquo", "’"},       {"ldquo", "“"}, {"rdquo", "”"},
    {"hellip", "…"},    {"percnt", "%"},    {"thinsp", "\u2009"}, {"comma", ","}, {"period", "."},
    {"bull", "•"},      {"middot", "·"},    {"frac12", "½"},      {"num", "#"},   {"hairsp", "\u200A"},
    {"ensp", "\u2002"}, {"emsp", "\u2003"},
});

}  // namespace

std::optional<std::string_view> block_opening(std::string_view name) {
  const auto* const block = std::ranges::find(kBlocks, name, &Block::name);
  return block == kBlocks.end() ? std::nullopt : std::optional(block->opening);
}

std::string_view unread_end(std::string_view name) {
  const auto* const end = std::ranges::find(kUnread, name, [](std::string_view each) { return each.substr(2); });
  return end == kUnread.end() ? std::string_view() : *end;
}

bool may_be_hidden(std::string_view name) {
  return block_opening(name) || std::ranges::find(kInline, name) != kInline.end();
}

bool is_hiding(std::string_view tag) {
  std::string attributes;  // in lower case, without quotes and the blanks between them
  char quote = '\0';
  for (const char c : tag) {
    const bool opens = quote == '\0' && (c == '"' || c == '\'') && attributes.ends_with('=');
    if (opens || c == quote) {
      quote = opens ? c : '\0';
    } else if (c != ' ' && c != '\t' && c != '\n') {
      attributes += ascii_lower(c);
    } else if (quote == '\0') {
      attributes += ' ';
    }
  }
  attributes += ' ';
  const std::size_t style = attributes.find(" style=");
  const std::string_view rules =
      style == std::string::npos ? std::string_view()
                                 : std::string_view(attributes).substr(style, attributes.find(' ', style + 1) - style);
  return attributes.find(" hidden ") != std::string::npos || attributes.find(" hidden=") != std::string::npos ||
         rules.find("display:none") != std::string_view::npos ||
         rules.find("visibility:hidden") != std::string_view::npos;
}

std::string entity_text(std::string_view name) {
  if (!name.starts_with('#')) {
    const auto* const found = std::ranges::find(kEntities, name, &Entity::name);
    return found == kEntities.end() ? std::string() : std::string(found->text);
  }
  const bool hex = name.size() > 1 && ascii_lower(name[1]) == 'x';
  name.remove_prefix(hex ? 2 : 1);
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), value, hex ? 16 : 10);
  const bool valid = error == std::errc() && end == name.data() + name.size() && value >= 0x20 && value <= 0x10FFFF &&
                     (value < 0xD800 || value > 0xDFFF);
  std::string text;
  if (value == 0x2010 || value == 0x2011) value = '-';
  if (valid) append_code_point(text, value);
  return text;
}

}  // namespace reach::audit
