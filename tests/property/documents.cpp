// What must hold for every document, tested on random ones: prose, code, quotations, marks and near-marks.
#include <array>
#include <string>
#include <string_view>

#include "catch.hpp"

#include <reach/document.hpp>

#include "diagnostic/print.hpp"
#include "sample.hpp"

namespace reach::property {
namespace {

constexpr std::uint64_t kDocuments = 4000;

/// `\n` stands for the line break of the document.
constexpr std::array kPieces = std::to_array<std::string_view>({
    "<!-- reach:value a -->383<!-- reach:end -->",
    "<!-- reach:value b -->old\nbody<!-- reach:end -->",
    "<!--reach:value a--><!--reach:end 0123456789abcdef-->",
    "<!-- reach:data counts.csv -->",
    "\n<!-- reach:table c -->\n| a |\n| b |\n<!-- reach:end -->\n",
    "\n<!-- reach:table d --><!-- reach:end\n-->\n",
    "\n<!-- reach:table c -->\n```\nx\n```\n<!-- reach:end -->\n",
    "<!-- reach:value tick -->1<!-- reach:end -->",
    "<!--",
    "-->",
    "<!-- ` -->",
    "<!-- reach:value a -->",
    "<!-- reach:end -->",
    "<!-- Reach:x -->",
    "`",
    "`",
    "``",
    "```\n",
    "\n```\n",
    "\n~~~\n",
    "\\",
    "\\`",
    "\n",
    "\n",
    "\n",
    "\n\n",
    "\n> ",
    "> ",
    "\n- ",
    "\n  ",
    "\n    ",
    "\n1. ",
    "\t",
    " ",
    "word ",
    "# ",
    "|",
    "caf\xC3\xA9",
    "\xFF",
    "\x1B[2J",
    "\xE2\x80\xAE",
    "\r",
    "\n",
    "---",
});

constexpr std::array<std::string_view, 4> kLineBreaks{"\n", "\r\n", "\r", "\n"};

std::string random_text(Random& random) {
  const std::string_view line_break = kLineBreaks.at(random.below(kLineBreaks.size()));
  const std::size_t sound = random.one_in(4) ? kPieces.size() : 8;  // whole marks only, to begin with
  std::string text = random.one_in(8) ? "\xEF\xBB\xBF" : "";
  for (std::size_t pieces = random.below(30); pieces > 0; --pieces) {
    const bool any = random.below(3) > 0;
    const std::size_t piece = any ? random.below(kPieces.size()) : random.below(sound);
    const bool breaks_marks = piece >= 8 && piece < 14 && sound == 8;
    if (breaks_marks) continue;
    for (const char c : kPieces.at(piece)) {
      if (c == '\n') {
        text += line_break;
      } else {
        text += c;
      }
    }
  }
  return text;
}

/// The same content for equal arguments. Those with backticks would break the marks of some documents.
std::optional<std::string> content(const Mark& mark) {
  if (mark.kind == MarkKind::data) return "";
  if (mark.kind == MarkKind::table) return mark.arguments == "c" ? "| a |\n\n| c |\n" : "```\nx\n```\n";
  return mark.arguments == "tick" ? "`" : "4,776";
}

std::optional<Document> read(const std::string& text, const Markup& markup) {
  Diagnostics findings;
  auto document = read_document("doc.md", text, markup, findings);
  INFO(print_text(findings, {}));
  CHECK(document.has_value() != findings.has_errors());
  return document;
}

std::optional<Renewal> renewal_of(const Document& document, const RenewOptions& options) {
  Diagnostics findings;
  auto renewal = renew(document, content, options, findings);
  INFO(print_text(findings, {}));
  CHECK(renewal.has_value() != findings.has_errors());
  return renewal;
}

/// The text with nothing in its bodies and seals.
std::string outside(const Document& document) {
  std::string out;
  std::size_t done = 0;
  for (const Mark& mark : document.marks) {
    out += document.text.substr(done, mark.body_begin - done);
    std::string closing = document.text.substr(mark.body_end, mark.end - mark.body_end);
    if (!mark.seal.empty()) closing.erase(closing.find(mark.seal) - 1, mark.seal.size() + 1);
    out += closing;
    done = mark.end;
  }
  return out + document.text.substr(done);
}

std::string take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  const std::string line(text.substr(0, end == std::string_view::npos ? end : end + 1));
  text.remove_prefix(line.size());
  return line;
}

/// What patch(1) does, for diffs that fit: lines end with LF, and every hunk must stand where it says.
std::string patched(std::string_view text, std::string_view diff) {
  std::string out;
  std::size_t line = 1;
  const auto pass = [&](bool keep) {
    const std::string passed = take_line(text);
    if (keep) out += passed;
    ++line;
    return passed;
  };
  take_line(diff);
  take_line(diff);
  while (!diff.empty()) {
    std::string change = take_line(diff);
    const bool unended = diff.starts_with("\\ No newline");
    if (unended) {
      take_line(diff);
      change.pop_back();
    }
    const std::string rest = change.substr(1);
    if (change.front() == '@') {
      const std::size_t begin = std::stoull(change.substr(4));
      while (line < begin) pass(true);
    } else if (change.front() == '+') {
      out += rest;
    } else {
      CHECK(pass(change.front() == ' ') == rest);
    }
  }
  return out.append(text);
}

void check_renewal(const Document& document, const Renewal& renewal, const RenewOptions& options) {
  const auto again = read(renewal.text, document.markup);
  REQUIRE(again.has_value());
  CHECK(again->marks.size() == document.marks.size());
  CHECK(outside(*again) == outside(document));
  for (const WordyMark& wordy : renewal.wordy) {
    CHECK(body(*again, again->marks[wordy.mark]) == body(document, document.marks[wordy.mark]));
  }
  if (options.force) CHECK(renewal.wordy.empty());

  const auto second = renewal_of(*again, options);
  REQUIRE(second.has_value());
  CHECK(second->text == renewal.text);
  CHECK(second->stale.empty());
  CHECK(second->contents == renewal.contents);
  CHECK(second->wordy.size() == renewal.wordy.size());
  CHECK(unified_diff(*again, *second, {}).empty());

  const bool changed = renewal.text != document.text;
  CHECK(unified_diff(document, renewal, {}).empty() != changed);
  const std::string diff = unified_diff(document, renewal, {false, true});
  INFO(diff);
  CHECK(patched(document.text, diff) == renewal.text);
}

}  // namespace

TEST_CASE("a renewed document is up to date, and differs from the original only in bodies and seals") {
  std::size_t marks = 0;
  std::size_t renewals = 0;
  std::size_t wordy = 0;
  for (std::uint64_t seed = 1; seed <= kDocuments; ++seed) {
    Random random(seed);
    const std::string text = random_text(random);
    const Markup markup{"<!--", "-->", random.one_in(4) ? Syntax::html : Syntax::markdown};
    const RenewOptions options{random.one_in(3), random.one_in(2)};
    CAPTURE(seed, text, markup.syntax, options.seal);
    const auto document = read(text, markup);
    if (!document) continue;
    CHECK(document->text == text);
    const auto renewal = renewal_of(*document, options);
    if (!renewal) continue;
    check_renewal(*document, *renewal, options);
    marks += document->marks.size();
    wordy += renewal->wordy.size();
    ++renewals;
  }
  CHECK(renewals > kDocuments / 2);
  CHECK(marks > renewals);
  CHECK(wordy > kDocuments / 100);
}

}  // namespace reach::property
