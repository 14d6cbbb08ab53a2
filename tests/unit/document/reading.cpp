#include "reading.hpp"

#include <fmt/core.h>

#include "catch.hpp"

#include "diagnostic/codes/documents.hpp"
#include "diagnostic/print.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

std::string_view name(MarkKind kind) {
  switch (kind) {
    case MarkKind::data:
      return "data";
    case MarkKind::value:
      return "value";
    case MarkKind::table:
      return "table";
    case MarkKind::sentence:
      return "sentence";
  }
  return {};
}

std::string line_of(const Document& document, const Mark& mark) {
  std::string line = fmt::format("{} {} [{}]", mark.line, name(mark.kind), mark.arguments);
  const std::string_view text = body(document, mark);
  if (!text.empty()) line += ' ' + printable(text);
  if (!mark.seal.empty()) line += " sealed " + mark.seal;
  return line + '\n';
}

}  // namespace

std::string marks(std::string_view text, const Markup& markup) {
  Diagnostics diagnostics;
  const auto document = read_document("doc.md", std::string(text), markup, diagnostics);
  CHECK(document.has_value() != diagnostics.has_errors());
  std::string out;
  if (document) {
    for (const Mark& mark : document->marks) out += line_of(*document, mark);
  }
  return out + print_text(diagnostics, {});
}

Document must_read(std::string_view text, const Markup& markup, std::string_view name) {
  Diagnostics diagnostics;
  const auto document = read_document(std::string(name), std::string(text), markup, diagnostics);
  INFO(print_text(diagnostics, {}));
  REQUIRE(document.has_value());
  return *document;
}

Content content_of(const Truths& truths, Diagnostics& diagnostics, const Document& document) {
  return [&](const Mark& mark) -> std::optional<std::string> {
    if (mark.kind == MarkKind::data) return "";
    const auto found = truths.find(mark.arguments);
    if (found != truths.end()) return found->second;
    diagnostics.add({code::unknown_figure, "unknown", "", place_of(document, mark), ""});
    return std::nullopt;
  };
}

std::string renewed(std::string_view text, const Truths& truths, const RenewOptions& options, const Markup& markup) {
  const Document document = must_read(text, markup);
  Diagnostics diagnostics;
  const auto renewal = renew(document, content_of(truths, diagnostics, document), options, diagnostics);
  CHECK(renewal.has_value() != diagnostics.has_errors());
  return renewal ? renewal->text : print_text(diagnostics, {});
}

std::string diffed(std::string_view text, const Truths& truths, const DiffStyle& style, const RenewOptions& options,
                   std::string_view name) {
  const Document document = must_read(text, {}, name);
  Diagnostics diagnostics;
  const auto renewal = renew(document, content_of(truths, diagnostics, document), options, diagnostics);
  INFO(print_text(diagnostics, {}));
  REQUIRE(renewal.has_value());
  return unified_diff(document, *renewal, style);
}

}  // namespace reach
