#include "report/sentence/sentence.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

#include <fmt/core.h>

#include "report/figures/cell.hpp"
#include "report/figures/rate_figures.hpp"
#include "report/sentence/sentence_change.hpp"
#include "report/sentence/sentence_context.hpp"
#include "text/grouped.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"

namespace reach::report {
namespace {

/// Writes a sentence piece by piece.
class SentenceWriter {
 public:
  SentenceWriter(const Summary& summary, const SentenceSubject& subject) : summary_(summary), subject_(subject) {}

  Sentence write() {
    const ChangeInWords change(summary_, line().figures(subject_.channel).change());
    trace(change, subject_.channel);
    add(PieceKind::main, change.main(place(), noun()));
    if (change.has_pace()) trace_change(change.pace(), subject_.channel, "annual");
    add(PieceKind::pace, change.pace_text());
    add(PieceKind::parts, parts());
    add(PieceKind::sum, sum());
    for (std::string& text : scope_texts(summary_, subject_.row)) add(PieceKind::scope, std::move(text));
    for (std::string& text : quality_texts(summary_, subject_.row, subject_.channel))
      add(PieceKind::quality, std::move(text));
    for (const std::string& text : subject_.caveats) add(PieceKind::quality, text);
    add(PieceKind::rate, rates());
    return std::move(sentence_);
  }

 private:
  [[nodiscard]] const Line& line() const { return *subject_.row.line; }
  [[nodiscard]] bool is_total() const { return subject_.channel == summary_.channels.size(); }
  [[nodiscard]] std::string place() const { return subject_.place.empty() ? line().name : subject_.place; }

  /// Whether the counts of the channels may be called contacts.
  [[nodiscard]] bool are_contacts() const {
    constexpr std::array<std::string_view, 2> kContacts = {"helpline", "website"};
    std::vector<std::string> names;
    for (const std::string& channel : summary_.channels) names.push_back(fold_name(channel));
    std::ranges::sort(names);
    return std::ranges::equal(names, kContacts);
  }

  [[nodiscard]] std::string noun() const {
    if (!subject_.noun.empty()) return subject_.noun;
    if (summary_.distinct) return "people";
    if (!is_total()) return summary_.channels[subject_.channel] + (are_contacts() ? " contacts" : "");
    if (are_contacts()) return "contacts";
    return summary_.channels.size() == 1 ? summary_.channels.front() : "counts";
  }

  void add(PieceKind kind, std::string text) {
    if (!text.empty()) sentence_.pieces.push_back({kind, std::move(text)});
  }

  void trace(const ChangeInWords& change, std::size_t channel) {
    const auto count = [&](Period period, Count value) {
      sentence_.numbers.push_back({line().name, channel_name(channel), period_label(period), "count", value.value()});
    };
    count(summary_.baseline(), change.counts().baseline);
    count(summary_.comparison(), change.counts().comparison);
    if (change.has_percentage()) trace_change(change.increase(), channel, "increase");
  }

  void trace_change(std::int64_t value, std::size_t channel, std::string_view figure) {
    sentence_.numbers.push_back({line().name, channel_name(channel),
                                 period_label(summary_.baseline()) + " to " + period_label(summary_.comparison()),
                                 figure, value});
  }

  [[nodiscard]] std::string channel_name(std::size_t channel) const {
    return channel < summary_.channels.size() ? summary_.channels[channel] : "total";
  }

  /// How each channel changed; empty for a single channel, or for too many.
  std::string parts() {
    constexpr std::size_t kMost = 6;
    const std::size_t channels = summary_.channels.size();
    if (!is_total() || channels < 2 || channels > kMost) return {};
    std::string text;
    for (std::size_t channel = 0; channel < channels; ++channel) {
      const ChangeInWords change(summary_, line().figures(channel).change());
      trace(change, channel);
      text.append(text.empty() ? "" : "; ").append(change.part(summary_.channels[channel]));
    }
    return capitalised(text) + '.';
  }

  /// How the channels make up a total of contacts; different people are not added up.
  [[nodiscard]] std::string sum() const {
    if (!is_total() || summary_.channels.size() < 2 || summary_.distinct) return {};
    return fmt::format("{} are the sum of {}: anyone who used {} is counted in each.", capitalised(noun()),
                       reach::listed(summary_.channels, " and "), summary_.channels.size() == 2 ? "both" : "several");
  }

  /// The rates of a total, where the populations are known.
  std::string rates() {
    if (summary_.per == 0 || !is_total()) return {};
    const Part part{&line(), &line()};
    const auto rate = [&](std::size_t period) {
      return rate_value({line().total(), part, summary_, period}, summary_.decimals);
    };
    const FigureValue before = rate(0), after = rate(summary_.periods.size() - 1);
    if (std::holds_alternative<NoFigure>(before) || std::holds_alternative<NoFigure>(after)) return {};
    const auto say = [&](const FigureValue& value, Period period) {
      const auto& exact = std::get<Decimal>(value);
      sentence_.numbers.push_back({line().name, "total", period_label(period), "rate",
                                   static_cast<std::int64_t>(exact.digits), exact.decimals});
      return reach::report::write(cell_of(value, Unit::index), kProse);
    };
    const std::string first = say(before, summary_.baseline());
    return fmt::format("Per {} people that is {} and {}.", grouped(summary_.per), first,
                       say(after, summary_.comparison()));
  }

  const Summary& summary_;
  const SentenceSubject& subject_;
  Sentence sentence_;
};

/// The first figure that the sentence needs and that is missing, as a refusal.
std::optional<SentenceRefusal> missing_figure(const Summary& summary, const SentenceSubject& subject) {
  const std::size_t total = summary.channels.size();
  std::vector<std::size_t> needed{subject.channel};
  for (std::size_t channel = 0; subject.channel == total && channel < total; ++channel) needed.push_back(channel);
  for (const std::size_t channel : needed) {
    const Series series = subject.row.line->figures(channel);
    for (const Period period : {summary.baseline(), summary.comparison()}) {
      const Count count = period == summary.baseline() ? series.change().baseline : series.change().comparison;
      if (!count.is_missing()) continue;
      return SentenceRefusal{
          fmt::format("{} {} {} is {} {}, and a sentence has no footnotes", subject.row.line->name,
                      channel == total ? "total" : summary.channels[channel], period_label(period),
                      to_text(count.symbol()), meaning(count.symbol())),
          "write the sentence yourself, name a row or channel that is complete, or fill in the data"};
    }
  }
  return std::nullopt;
}

}  // namespace

std::string_view name_of(PieceKind kind) {
  constexpr std::array<std::string_view, 7> kNames = {"main", "pace", "parts", "sum", "scope", "quality", "rate"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string Sentence::text() const {
  std::string text;
  for (const SentencePiece& piece : pieces) text.append(text.empty() ? "" : " ").append(piece.text);
  return text;
}

std::variant<Sentence, SentenceRefusal> make_sentence(const Summary& summary, const SentenceSubject& subject) {
  if (auto refusal = missing_figure(summary, subject)) return *std::move(refusal);
  const Barrier barrier = subject.row.line->figures(subject.channel).change().barrier;
  if (barrier == Barrier::uneven_periods) {
    return SentenceRefusal{"the dates cover the two periods differently, and a sentence has no footnotes",
                           "cut them to the part that both have: --to-date, or write the sentence yourself"};
  }
  if (barrier == Barrier::break_in_series || has_break(subject.row, subject.channel)) {
    return SentenceRefusal{
        fmt::format("the series of {} has a break, and a sentence has no footnotes", subject.row.line->name),
        "compare periods on the same side of the break, or write the sentence yourself"};
  }
  return SentenceWriter(summary, subject).write();
}

}  // namespace reach::report
