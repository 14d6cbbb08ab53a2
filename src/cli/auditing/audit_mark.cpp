#include "cli/auditing/audit_mark.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <utility>

#include <fmt/core.h>

#include "cli/auditing/figure_places.hpp"
#include "cli/auditing/said_figure.hpp"
#include "document/marks/new_marks.hpp"
#include "text/ascii.hpp"
#include "text/grouped.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

/// A figure that may become a mark.
struct MarkableFigure {
  std::size_t begin = 0, length = 0;
  std::uint64_t line = 0;
  std::string arguments;
  std::size_t mark = 0;  ///< where its mark begins in the marked document
};

constexpr const char* kSeen = "readers would see its mark";
constexpr const char* kUncertain = "its place in the line is not certain";

class FigureMarker {
 public:
  FigureMarker(const Document& document, const Page& page, const Audit& audit, const MarkTerms& terms)
      : document_(document),
        audit_(audit),
        terms_(terms),
        places_(document, page),
        head_(document::data_mark_place(document)) {}

  MarkedRelease mark() {
    take_prose();
    for (const TracedCell& cell : audit_.cells) take_cell(cell);
    std::ranges::sort(candidates_, {}, &MarkableFigure::begin);
    drop_shared();
    std::string text = with_marks();
    while (drop_unread(text)) text = with_marks();
    std::ranges::stable_sort(left_, {}, &LeftFigure::line);
    return {std::move(text), document_.text, candidates_.size(), std::move(left_)};
  }

 private:
  [[nodiscard]] bool is_number(const Finding& finding) const {
    return finding.verdict != Verdict::remark && finding.said().find_first_of("0123456789") != std::string::npos;
  }

  /// Takes the figures of the prose, grouping those of a line that are written alike.
  void take_prose() {
    std::map<std::pair<std::uint64_t, std::string>, std::vector<std::size_t>> alike;
    for (std::size_t at = 0; at < audit_.findings.size(); ++at) {
      const Finding& finding = audit_.findings[at];
      if (is_number(finding) && finding.figures == 1) alike[{finding.line, finding.said()}].push_back(at);
    }
    for (const auto& [key, findings] : alike) take_alike(key.first, key.second, findings);
  }

  void take_alike(std::uint64_t line, const std::string& said, const std::vector<std::size_t>& findings) {
    const NumberPlaces places = places_.in_line(line, said);
    const std::size_t count = places.in_text.size();
    const bool certain = count == findings.size() && count == places_.shown(line, said);
    for (std::size_t at = 0; at < findings.size(); ++at) {
      const std::string& path = audit_.paths[findings[at]];
      if (audit_.findings[findings[at]].verdict != Verdict::confirmed || are_marked(places)) continue;
      if (certain && places_.is_marked(places.in_text[at])) continue;
      if (path.empty()) {
        leave(line, said, "no single figure of the data is that");
      } else if (!certain) {
        leave(line, said, why_left(places));
      } else {
        take(line, said, path, places.in_text[at]);
      }
    }
  }

  /// Whether all places of a number are in marks already.
  [[nodiscard]] bool are_marked(const NumberPlaces& places) const {
    const auto is_marked = [this](std::size_t at) { return places_.is_marked(at); };
    return !places.in_text.empty() && std::ranges::all_of(places.in_text, is_marked);
  }

  /// Why none of these places becomes a mark.
  static const char* why_left(const NumberPlaces& places) {
    return places.in_text.empty() && places.in_markup ? kSeen : kUncertain;
  }

  /// Takes a figure of a table, if its row has it once, with or without separators.
  void take_cell(const TracedCell& cell) {
    std::string said = cell.said;
    NumberPlaces places = places_.in_row(cell.line, said);
    if (places.in_text.empty() && std::ranges::all_of(said, is_digit)) {
      said = grouped(said);
      places = places_.in_row(cell.line, said);
    }
    if (are_marked(places)) return;
    if (places.in_text.size() != 1) return leave(cell.line, said, why_left(places));
    take(cell.line, said, cell.path, places.in_text.front());
  }

  void take(std::uint64_t line, const std::string& said, const std::string& path, std::size_t place) {
    SaidFigure figure = said_figure(said, path, terms_);
    if (figure.arguments.empty()) return leave(line, said, std::move(figure.trouble));
    const std::size_t length = number_of(said).size();
    if (const auto why = places_.obstacle(place, length); !why.empty()) return leave(line, said, std::string(why));
    if (place < head_) return leave(line, said, "it comes before the place for the mark of its data");
    candidates_.push_back({place, length, line, std::move(figure.arguments)});
  }

  void leave(std::uint64_t line, std::string said, std::string why) {
    left_.push_back({line, std::move(said), std::move(why)});
  }

  /// A new name for the data, if the document already has marks; otherwise empty.
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

  /// The mark that names the data: right after the body's tag, or on a line of its own. In Markdown a blank line
  /// follows it, because the HTML goes on up to there.
  [[nodiscard]] std::string data_mark(const std::string& name) const {
    const std::string end_of_line = document_.text.find("\r\n") != std::string::npos ? "\r\n" : "\n";
    const std::string words = name.empty() ? terms_.words : ' ' + name + '=' + terms_.words.substr(1);
    const std::string mark = fmt::format("<!-- reach:data{} -->", words);
    const bool after_tag = head_ > 0 && document_.text[head_ - 1] == '>';
    if (after_tag) return mark;
    return mark + end_of_line + (document_.markup.syntax == Syntax::html ? "" : end_of_line);
  }

  /// The document with the candidates as marks; sets the place of each in it.
  [[nodiscard]] std::string with_marks() {
    const std::string name = data_name(), option = name.empty() ? "" : " --data " + name;
    std::string text = document_.text.substr(0, head_) + data_mark(name);
    std::size_t at = head_;
    for (MarkableFigure& each : candidates_) {
      text.append(document_.text, at, each.begin - at);
      each.mark = text.size();
      text += fmt::format("<!-- reach:value {}{} -->{}<!-- reach:end -->", each.arguments, option,
                          document_.text.substr(each.begin, each.length));
      at = each.begin + each.length;
    }
    return text.append(document_.text, at);
  }

  /// The places of the marks in a text that readers do not see; empty if the data mark is not one of them.
  [[nodiscard]] std::set<std::size_t> unseen_marks(const std::string& text) const {
    Diagnostics warnings;
    const auto read = read_document(document_.name, text, document_.markup, warnings);
    std::set<std::pair<std::uint64_t, std::uint64_t>> seen;
    for (const Diagnostic& each : warnings.all()) seen.emplace(each.place.line, each.place.column);
    std::set<std::size_t> places;
    for (const Mark& mark : read ? read->marks : std::vector<Mark>()) {
      if (!seen.contains({mark.line, mark.column})) places.insert(mark.begin);
    }
    const std::size_t data = text.find("<!--", head_);
    return places.contains(data) ? places : std::set<std::size_t>();
  }

  /// Keeps the candidates whose marks in `text` are read as marks and not seen by readers. True if any were dropped.
  bool drop_unread(const std::string& text) {
    const std::set<std::size_t> unseen = unseen_marks(text);
    return keep([&](const MarkableFigure& each) { return unseen.contains(each.mark); }, kSeen);
  }

  /// Drops figures that share a place in the text: it is unclear which of them is meant.
  void drop_shared() {
    std::map<std::size_t, std::size_t> figures;
    for (const MarkableFigure& each : candidates_) ++figures[each.begin];
    keep([&](const MarkableFigure& each) { return figures[each.begin] == 1; }, kUncertain);
  }

  /// Drops the candidates for which `is_kept` is false, with the reason `why`. True if any were dropped.
  bool keep(const std::function<bool(const MarkableFigure&)>& is_kept, const char* why) {
    const auto dropped = std::stable_partition(candidates_.begin(), candidates_.end(), is_kept);
    for (auto each = dropped; each != candidates_.end(); ++each)
      leave(each->line, document_.text.substr(each->begin, each->length), why);
    const bool any = dropped != candidates_.end();
    candidates_.erase(dropped, candidates_.end());
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
