#include "cli/read/sentence_of.hpp"

#include <algorithm>

#include "cli/read/reading.hpp"
#include "diagnostic/codes/documents.hpp"
#include "diagnostic/codes/sums.hpp"

namespace reach::cli {
namespace {

void refuse_sentence(std::string message, std::string hint, Diagnostics& findings) {
  findings.add(error(code::missing_figure, std::move(message)).hint(std::move(hint)));
}

/// False after refusing data with a doubt that a table would state in a note.
bool is_beyond_doubt(const std::optional<Diagnostic>& doubt, const Dataset& dataset, Diagnostics& findings) {
  if (!doubt && dataset.set_aside == 0) return true;
  const bool is_sum = doubt && doubt->code == code::hidden_total;
  refuse_sentence(
      "a sentence has no footnotes, and " + (doubt ? doubt->message : "rows of the data are set aside, not counted"),
      is_sum ? "say what it is, as the hint of that warning shows, or write the sentence yourself"
             : "compare periods that are complete, or write the sentence yourself",
      findings);
  return false;
}

/// What readers of the sentence should know about the options that the data was read with.
std::vector<std::string> caveats_of(const Dataset& dataset) {
  std::vector<std::string> caveats;
  if (dataset.empty_as_zero > 0) caveats.emplace_back("Empty cells in the data are counted as 0.");
  if (dataset.overlap_accepted) caveats.emplace_back("People may be counted in several rows.");
  return caveats;
}

std::optional<FigureRow> row_of(const Summary& summary, const FigureRows& rows, const std::string& name,
                                Diagnostics& findings) {
  if (!name.empty()) return rows.find(name, {}, findings);
  if (summary.regions.size() != 1) return FigureRow{FigureRowKind::overall, &summary.overall, nullptr};
  return FigureRow{FigureRowKind::region, &summary.regions.front().figures, &summary.regions.front()};
}

}  // namespace

OptionGroup sentence_options(SentenceWish& into) {
  return {"",
          {{"--noun", "TEXT",
            "what is counted (default: contacts, if the channels are website and helpline; otherwise the channel's "
            "name, or counts)",
            &into.noun},
           {"--place", "TEXT", "the name of the place, after `In` (default: the name of the row)", &into.place}}};
}

std::optional<report::Sentence> sentence_of(const Summary& summary, const Dataset& dataset, const SentenceWish& wish,
                                            const std::optional<Diagnostic>& doubt, Diagnostics& findings) {
  const FigureRows rows(summary);
  const auto row = row_of(summary, rows, wish.row, findings);
  const auto channel =
      wish.channel.empty() ? std::optional(summary.channels.size()) : rows.find_channel(wish.channel, {}, findings);
  if (!row || !channel || !is_beyond_doubt(doubt, dataset, findings)) return std::nullopt;
  auto made = report::make_sentence(summary, {*row, *channel, wish.noun, wish.place, caveats_of(dataset)});
  if (auto* sentence = std::get_if<report::Sentence>(&made)) return std::move(*sentence);
  auto& refusal = std::get<report::SentenceRefusal>(made);
  refuse_sentence(std::move(refusal.message), std::move(refusal.hint), findings);
  return std::nullopt;
}

}  // namespace reach::cli
