#include "cli/command/audit_mark.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <fmt/core.h>

#include "cli/command/figure_places.hpp"
#include "cli/marks/figure_value.hpp"
#include "text/ascii.hpp"
#include "text/grouped.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

/// The options with which a mark writes a figure as it is said.
struct SaidStyle {
  ValueStyle style;
  std::string options;
};

SaidStyle style_of(std::string_view said) {
  SaidStyle found;
  const std::size_t dot = said.find('.');
  if (dot != std::string_view::npos) {
    while (dot + 1 + static_cast<std::size_t>(found.style.decimals) < said.size() &&
           is_digit(said[dot + 1 + static_cast<std::size_t>(found.style.decimals)]))
      ++found.style.decimals;
    found.options += fmt::format(" --decimals {}", found.style.decimals);
  }
  const std::string_view whole = said.substr(0, dot);
  const bool ungrouped = std::ranges::count_if(whole, is_digit) > 3 && said.find(',') == std::string_view::npos;
  found.style.plain = ungrouped || said.starts_with('-');
  found.style.sign = said.starts_with('+');
  found.style.absolute = is_digit(said[0]);
  return found;
}

/// A figure that may become a mark.
struct MarkableFigure {
  std::size_t begin = 0, length = 0;
  std::uint64_t line = 0;
  std::string arguments;
};

class FigureMarker {
 public:
  FigureMarker(const Document& document, const Page& page, const Audit& audit, const MarkTerms& terms)
      : document_(document), audit_(audit), terms_(terms), places_(document, page), head_(head_of(document)) {}

  MarkedRelease mark() {
    take_prose();
    for (const TracedCell& cell : audit_.cells) take_cell(cell);
    std::ranges::sort(candidates_, {}, &MarkableFigure::begin);
    std::string text = with_marks();
    if (drop_shown(text)) text = with_marks();
    std::ranges::stable_sort(left_, {}, &LeftFigure::line);
    return {std::move(text), document_.text, candidates_.size(), std::move(left_)};
  }

 private:
  [[nodiscard]] bool is_number(const Finding& finding) const {
    return finding.verdict != Verdict::remark && finding.said.find_first_of("0123456789") != std::string::npos;
  }

  /// The numbers of each line that are written alike, in the order of the line.
  void take_prose() {
    std::map<std::pair<std::uint64_t, std::string>, std::vector<std::size_t>> alike;
    for (std::size_t at = 0; at < audit_.findings.size(); ++at) {
      const Finding& finding = audit_.findings[at];
      if (is_number(finding) && finding.figures == 1) alike[{finding.line, finding.said}].push_back(at);
    }
    for (const auto& [key, findings] : alike) take_alike(key.first, key.second, findings);
  }

  void take_alike(std::uint64_t line, const std::string& said, const std::vector<std::size_t>& findings) {
    const std::vector<std::size_t> places = places_.in_text(line, said);
    const std::size_t shown = places_.shown(line, said);
    for (std::size_t at = 0; at < findings.size(); ++at) {
      const Finding& finding = audit_.findings[findings[at]];
      const std::string& path = audit_.paths[findings[at]];
      if (finding.verdict != Verdict::confirmed || is_marked(line, said, places.size())) continue;
      if (path.empty()) {
        leave(line, said, "no single figure of the data is that");
      } else if (places.size() != findings.size() || shown != places.size()) {
        leave(line, said, "its place in the line is not certain");
      } else {
        take(line, said, path, places[at]);
      }
    }
  }

  /// Whether a number is in marks only: it is kept true already.
  [[nodiscard]] bool is_marked(std::uint64_t line, std::string_view said, std::size_t places) const {
    return places == 0 && std::ranges::any_of(document_.marks, [&](const Mark& mark) {
             return mark.kind == MarkKind::value && mark.line == line && body(document_, mark) == said;
           });
  }

  /// A count of a table that the line says once, with or without separators.
  void take_cell(const TracedCell& cell) {
    const std::string plain = fmt::format("{}", cell.value), with_commas = grouped(cell.value);
    std::vector<std::size_t> places = places_.in_text(cell.line, plain);
    const bool is_plain = !places.empty();
    if (!is_plain) places = places_.in_text(cell.line, with_commas);
    if (places.size() == 1) return take(cell.line, is_plain ? plain : with_commas, cell.path, places.front());
    if (!places.empty()) leave(cell.line, plain, "its place in the line is not certain");
  }

  void take(std::uint64_t line, const std::string& said, const std::string& path, std::size_t place) {
    SaidStyle style = style_of(said);
    const auto parts = split_path(path);
    Diagnostics unheard;
    const auto value = [&] { return figure_value(terms_.data, *parts, style.style, terms_.prefer, unheard); };
    std::optional<std::string> written = parts ? value() : std::nullopt;
    // An option that changes nothing is not written.
    if (written && style.style.absolute) {
      style.style.absolute = false;
      if (value() != written) style.options += " --absolute";
    }
    if (style.style.plain) style.options += " --plain";
    if (style.style.sign) style.options += " --sign";
    if (!written) return leave(line, said, "a mark cannot name its figure");
    if (*written != said) return leave(line, said, fmt::format("a mark would write {}", in_backticks(*written)));
    if (document_.markup.syntax == Syntax::markdown && places_.begins_line(place))
      return leave(line, said, "it begins its line, where Markdown would take the mark for HTML");
    if (place < head_) return leave(line, said, "readers would see its mark");
    candidates_.push_back({place, said.size(), line, path + style.options});
  }

  void leave(std::uint64_t line, std::string said, std::string why) {
    left_.push_back({line, std::move(said), std::move(why)});
  }

  /// A name for the data, where the document has marks of its own; empty otherwise.
  [[nodiscard]] std::string data_name() const {
    if (document_.marks.empty()) return {};
    std::string name = "audit";
    const auto taken = [&] {
      return std::ranges::any_of(document_.marks, [&](const Mark& mark) {
        return mark.kind == MarkKind::data && mark.arguments.starts_with(name + '=');
      });
    };
    for (int number = 2; taken(); ++number) name = fmt::format("audit{}", number);
    return name;
  }

  /// Where the data mark goes: after a byte order mark and front matter, or the opening of the body.
  static std::size_t head_of(const Document& document) {
    const std::string_view text = document.text;
    if (document.markup.syntax == Syntax::html) {
      constexpr std::size_t kMost = 65'536;  // what comes before the body
      const std::string folded = ascii_lower(text.substr(0, kMost));
      const std::size_t body = folded.find("<body");
      const std::size_t end = body == std::string::npos ? body : folded.find('>', body);
      if (end != std::string::npos) return end + 1;
    }
    const std::size_t begin = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    if (!text.substr(begin).starts_with("---")) return begin;
    for (const std::string_view close : {"\n---\n", "\n---\r\n", "\n...\n", "\n...\r\n"}) {
      const std::size_t end = text.find(close, begin);
      if (end != std::string_view::npos) return end + close.size();
    }
    return begin;
  }

  [[nodiscard]] std::string with_marks() const {
    const std::string name = data_name(), option = name.empty() ? "" : " --data " + name;
    const std::string end_of_line = document_.text.find("\r\n") != std::string::npos ? "\r\n" : "\n";
    const bool html = document_.markup.syntax == Syntax::html && head_ > 0;
    const std::string words = name.empty() ? terms_.words : ' ' + name + '=' + terms_.words.substr(1);
    std::string text = document_.text.substr(0, head_);
    text +=
        fmt::format("{}<!-- reach:data{} -->{}", html ? end_of_line : "", words, html ? "" : end_of_line + end_of_line);
    std::size_t at = head_;
    for (const MarkableFigure& each : candidates_) {
      text.append(document_.text, at, each.begin - at);
      text += fmt::format("<!-- reach:value {}{} -->{}<!-- reach:end -->", each.arguments, option,
                          document_.text.substr(each.begin, each.length));
      at = each.begin + each.length;
    }
    return text.append(document_.text, at);
  }

  /// Drops what readers would see as text: marks in a title, or in code. True if there was any.
  bool drop_shown(const std::string& text) {
    Diagnostics warnings;
    read_document(document_.name, text, document_.markup, warnings);
    const auto added =
        static_cast<std::uint64_t>(std::ranges::count(text, '\n') - std::ranges::count(document_.text, '\n'));
    std::set<std::uint64_t> lines;
    for (const Diagnostic& each : warnings.all()) lines.insert(each.place.line - added);
    const auto shown = std::stable_partition(candidates_.begin(), candidates_.end(),
                                             [&](const MarkableFigure& each) { return !lines.contains(each.line); });
    for (auto each = shown; each != candidates_.end(); ++each)
      leave(each->line, document_.text.substr(each->begin, each->length), "readers would see its mark");
    const bool any = shown != candidates_.end();
    candidates_.erase(shown, candidates_.end());
    return any;
  }

  const Document& document_;
  const Audit& audit_;
  const MarkTerms& terms_;
  FigurePlaces places_;
  std::size_t head_;  ///< where the data mark goes
  std::vector<MarkableFigure> candidates_;
  std::vector<LeftFigure> left_;
};

}  // namespace

MarkedRelease mark_figures(const Document& document, const Page& page, const Audit& audit, const MarkTerms& terms) {
  return FigureMarker(document, page, audit, terms).mark();
}

std::string marked_text(const MarkedRelease& marked, const std::string& path) {
  std::string text = fmt::format("{}: marked {} of {}\n", printable(path), marked.marked,
                                 plural(marked.marked + marked.left.size(), "confirmed figure"));
  for (const LeftFigure& each : marked.left)
    text += fmt::format("  line {}  {} is left: {}\n", each.line, in_backticks(each.said), each.why);
  return text;
}

}  // namespace reach::cli
