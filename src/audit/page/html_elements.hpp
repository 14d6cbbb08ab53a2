// What elements and entities of HTML are to a reader. For audit/page.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace reach::audit {

/// What a reader sees in place of an element that divides the text; nothing for all others. O(elements).
std::optional<std::string_view> block_opening(std::string_view name);

/// How an element ends whose content is not the document's text: `</script`; empty for all others. O(elements).
std::string_view unread_end(std::string_view name);

/// Whether this is one of the elements that authors hide by an attribute. O(elements).
bool may_be_hidden(std::string_view name);

/// Whether a tag hides its element: `<p hidden`, `<div style="display: none"`. O(tag).
bool is_hiding(std::string_view tag);

/// The character that `&name;` or `&#39;` means; empty if it is not an entity. O(entities).
std::string entity_text(std::string_view name);

}  // namespace reach::audit
