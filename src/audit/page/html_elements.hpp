// What a reader sees of HTML's elements and entities. For audit/page.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace reach::audit {

/// What the opening tag of a block element is replaced by; nothing for other elements. O(elements).
std::optional<std::string_view> block_opening(std::string_view name);

/// The start of the closing tag of an element whose content is not read, `</script`; empty for others. O(elements).
std::string_view unread_end(std::string_view name);

/// Whether this is one of the elements that authors hide by an attribute. O(elements).
bool may_be_hidden(std::string_view name);

/// Whether a tag hides its element: `<p hidden`, `<div style="display: none"`. O(tag).
bool is_hiding(std::string_view tag);

/// The character that `&name;` or `&#39;` means; empty if it is not an entity. O(entities).
std::string entity_text(std::string_view name);

}  // namespace reach::audit
