// Any bytes through the document reader, renewal and diff: marks are in the order of the text, a renewed document is up
// to date and stays so, a person's words in a mark are kept, and terminal output has no control sequences.
#include <cstdint>
#include <string>
#include <string_view>

#include <reach/document.hpp>

#include "diagnostic/print.hpp"
#include "require.hpp"

namespace {

using namespace reach;

bool is_safe(std::string_view text) {
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7F) return false;
  }
  return true;
}

std::optional<std::string> content(const Mark& mark) {
  if (mark.kind == MarkKind::value) return mark.arguments.size() % 5 == 4 ? "`" : "4,776";
  return mark.arguments.empty() ? "```\na\n```\n" : "| a |\n\n| b |\n";
}

void check_marks(const Document& document) {
  std::size_t done = 0;
  for (const Mark& mark : document.marks) {
    const bool in_order = done <= mark.begin && mark.begin < mark.body_begin && mark.body_begin <= mark.body_end &&
                          mark.body_end <= mark.end && mark.end <= document.text.size();
    require(in_order, "marks lie in the text, in order");
    require(place_of(document, mark).line == mark.line, "a mark's place is on its line");
    done = mark.end;
  }
}

std::optional<Renewal> renewal_of(const Document& document, const RenewOptions& options) {
  Diagnostics findings;
  auto renewal = renew(document, content, options, findings);
  require(renewal.has_value() != findings.has_errors(), "a renewal or errors, never both or neither");
  return renewal;
}

void check_renewal(const Document& document, const RenewOptions& options) {
  const auto renewal = renewal_of(document, options);
  if (!renewal) return;
  require(is_safe(unified_diff(document, *renewal, {})), "a diff holds no control characters");
  const bool differs = !unified_diff(document, *renewal, {false, true}).empty();
  require(differs == (renewal->text != document.text), "there is a diff where there is a difference");

  Diagnostics findings;
  const auto again = read_document(document.name, renewal->text, document.markup, findings);
  require(again.has_value(), "a renewed document can be read", print_text(findings, {}));
  require(!options.force || renewal->wordy.empty(), "with --force nothing is kept");
  for (const WordyMark& wordy : renewal->wordy) {
    require(body(*again, again->marks[wordy.mark]) == body(document, document.marks[wordy.mark]), "words are kept");
    require(document.marks[wordy.mark].line <= wordy.line && wordy.line <= wordy.end, "words are within their mark");
  }
  const auto second = renewal_of(*again, options);
  require(second && second->stale.empty() && second->text == renewal->text, "a renewed document is true");
}

}  // namespace

/// The first byte chooses how the document is read and renewed; the rest is the document.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const Syntax syntax = (data[0] & 1) == 0 ? Syntax::markdown : Syntax::html;
  const RenewOptions options{(data[0] & 2) != 0, (data[0] & 8) != 0};
  const bool is_plain = (data[0] & 4) != 0;
  const Markup markup = is_plain ? Markup{"{{", "}}", syntax} : Markup{"<!--", "-->", syntax};
  Diagnostics findings;
  const auto document = read_document("doc.md", {reinterpret_cast<const char*>(data) + 1, size - 1}, markup, findings);
  require(is_safe(print_text(findings, {})), "messages hold no control characters");
  require(document.has_value() != findings.has_errors(), "marks or errors, never both or neither");
  if (!document) return 0;
  check_marks(*document);
  check_renewal(*document, options);
  return 0;
}
