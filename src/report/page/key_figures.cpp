#include <fmt/core.h>

#include "report/figures/cell.hpp"
#include "report/figures/figures.hpp"
#include "report/figures/shown.hpp"
#include "report/finding.hpp"
#include "report/grid/html_table.hpp"
#include "report/markup.hpp"
#include "report/page/page_parts.hpp"

namespace reach::report {
namespace {

constexpr std::size_t kMostChannels = 6;                    // with more, channels are not key figures
constexpr std::size_t kMostLetters = 11, kMostMedium = 20;  // maximum lengths of a figure in large and in medium type

std::string count_text(Series series, std::size_t at) {
  const Count count = series[at];
  return count.is_missing() ? std::string(to_text(count.symbol()))
                            : with_markers(write(count.value(), kHtmlProse), series.markers(at));
}

/// Chooses a type size at which no number wraps, even on a phone.
std::string_view size_class(std::string_view value) {
  if (value.size() > kMostMedium) return "long";
  return value.size() > kMostLetters ? "medium" : "short";
}

std::string figure(std::string_view name, std::string_view value, std::string_view detail) {
  return fmt::format("<div>\n<dt>{}</dt>\n<dd class=\"{}\">{}</dd>\n<dd class=\"quiet\">{}</dd>\n</div>\n", name,
                     size_class(value), value, detail);
}

/// `2016`, `2,826`, `contacts`.
std::string count_figure(const Summary& summary, Series total, std::size_t at) {
  std::string detail = noun(summary, summary.channels.size());
  if (total[at].is_missing()) detail.append(", ").append(meaning(total[at].symbol()));
  return figure(period_label(summary.periods[at]), count_text(total, at), detail);
}

/// `1,950 more`, or the reason why there is no increase.
std::string difference_words(const Change& change, const Summary& summary) {
  const auto difference = change.difference();
  const auto* number = std::get_if<std::int64_t>(&difference);
  if (number == nullptr) return std::string(meaning(std::get<Symbol>(difference)));
  if (*number == 0) return summary.rounded_to > 0 ? "about the same" : "no change";
  return write(*number < 0 ? -*number : *number, kHtmlProse) + (*number < 0 ? " fewer" : " more");
}

/// `up 69%`, `no clear change`, or the symbol in its place.
std::string movement_text(const Line& line, std::size_t channel, const Summary& summary) {
  const Series series = line.figures(channel);
  const Change change = series.change();
  if (may_be_chance(change, summary.certainty)) return std::string(kNoClearChange);
  const Percentage increase = change.increase(summary.decimals);
  if (const auto* none = std::get_if<NoFigure>(&increase)) return std::string(to_text(none->symbol));
  return with_markers(escaped_markup(movement(change, summary)),
                      kind_of(Figure::increase).markers({series, {&line, &line}, summary}));
}

/// The channels among the key figures; empty if there is only one channel, or too many.
std::vector<std::size_t> key_channels(const Summary& summary) {
  std::vector<std::size_t> channels = shown_channels(summary);
  if (summary.channels.size() < 2 || channels.size() > kMostChannels) channels.clear();
  return channels;
}

}  // namespace

Symbols symbols_of_key_figures(const Summary& summary) {
  const Line& line = main_line(summary);
  Symbols symbols;
  use_movement(symbols, line, summary.channels.size(), summary);
  for (const std::size_t channel : key_channels(summary)) use_movement(symbols, line, channel, summary);
  return symbols;
}

std::string key_figures(const Summary& summary) {
  const Line& line = main_line(summary);
  const Series total = line.total();
  const std::size_t last = total.size() - 1;
  std::string out = "<dl class=\"key\">\n";
  out += count_figure(summary, total, 0);
  out += count_figure(summary, total, last);
  out += figure("Change", movement_text(line, summary.channels.size(), summary),
                difference_words(total.change(), summary));
  for (const std::size_t channel : key_channels(summary)) {
    const Series series = line.figures(channel);
    out += figure(html_name({summary.label_of(channel)}), movement_text(line, channel, summary),
                  fmt::format("from {} to {}", count_text(series, 0), count_text(series, last)));
  }
  return out + "</dl>\n";
}

}  // namespace reach::report
