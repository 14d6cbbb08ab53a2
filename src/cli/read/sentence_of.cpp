#include "cli/read/sentence_of.hpp"

#include "cli/read/reading.hpp"
#include "diagnostic/codes/documents.hpp"

namespace reach::cli {
namespace {

void refuse_sentence(std::string message, std::string hint, Diagnostics& findings) {
  findings.add(error(code::missing_figure, std::move(message)).hint(std::move(hint)));
}

/// Refuses data about which there are doubts that tables say in a note; false if there are.
bool is_beyond_doubt(const Summary& summary, const Dataset& dataset, Diagnostics& findings) {
  const Diagnostic* const gap = incomplete_period(summary.warnings);
  if (gap == nullptr && dataset.set_aside == 0) return true;
  refuse_sentence("a sentence has no footnotes, and " +
                      (gap != nullptr ? gap->message : std::string("rows of the data are set aside, not counted")),
                  "compare periods that are complete, or write the sentence yourself", findings);
  return false;
}

std::optional<FigureRow> row_of(const Summary& summary, const FigureRows& rows, const std::string& name,
                                Diagnostics& findings) {
  if (!name.empty()) return rows.find(name, {}, findings);
  if (summary.regions.size() != 1) return FigureRow{FigureRowKind::overall, &summary.overall, nullptr};
  return FigureRow{FigureRowKind::region, &summary.regions.front().figures, &summary.regions.front()};
}

}  // namespace

std::vector<Option> sentence_options(SentenceWish& into) {
  return {{"--noun", "TEXT",
           "what is counted (default: contacts, where the channels are website and helpline; else the channel's name, "
           "or counts)",
           &into.noun},
          {"--place", "TEXT", "the name of the place, after `In` (default: the name of the row)", &into.place}};
}

std::optional<report::Sentence> sentence_of(const Summary& summary, const Dataset& dataset, const SentenceWish& wish,
                                            Diagnostics& findings) {
  const FigureRows rows(summary);
  const auto row = row_of(summary, rows, wish.row, findings);
  const auto channel =
      wish.channel.empty() ? std::optional(summary.channels.size()) : rows.find_channel(wish.channel, {}, findings);
  if (!row || !channel || !is_beyond_doubt(summary, dataset, findings)) return std::nullopt;
  auto made = report::make_sentence(summary, {*row, *channel, wish.noun, wish.place});
  if (auto* sentence = std::get_if<report::Sentence>(&made)) return std::move(*sentence);
  auto& refusal = std::get<report::SentenceRefusal>(made);
  refuse_sentence(std::move(refusal.message), std::move(refusal.hint), findings);
  return std::nullopt;
}

}  // namespace reach::cli
