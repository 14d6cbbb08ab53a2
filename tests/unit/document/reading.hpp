// Documents as short texts that can be compared as a whole: read, renewed and diffed. For the unit tests of document.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include <reach/document.hpp>

namespace reach {

/// The contents of marks by their arguments; for other marks, the figure is unknown.
using Truths = std::map<std::string, std::string>;

/// One line per mark: `3 value [South East / total] 4,776`, followed by its seal; or the messages if the document is
/// refused. Warnings are below the marks.
std::string marks(std::string_view text, const Markup& markup = {});

/// The renewed text, or the messages.
std::string renewed(std::string_view text, const Truths& truths, const RenewOptions& options = {},
                    const Markup& markup = {});

/// The diff of a text and its renewal, with --force.
std::string diffed(std::string_view text, const Truths& truths, const DiffStyle& style = {},
                   const RenewOptions& options = {false, true}, std::string_view name = "doc.md");

/// A document that must be read without an error.
Document must_read(std::string_view text, const Markup& markup = {}, std::string_view name = "doc.md");
Content content_of(const Truths& truths, Diagnostics& diagnostics, const Document& document);

}  // namespace reach
