// Documents in short: read, renewed and diffed, as texts that can be compared whole. For the unit tests of document.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include <reach/document.hpp>

namespace reach {

/// What marks should hold, by their arguments; for a mark that is not here, the figure is unknown.
using Truths = std::map<std::string, std::string>;

/// A line a mark: `3 value [South East / total] 4,776`, with its seal behind it, or the messages where it is refused.
/// Warnings stand below the marks.
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
