#include "cli/option/wording.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>

#include <fmt/core.h>

#include "cli/option/parse.hpp"
#include "diagnostic/codes/documents.hpp"
#include "diagnostic/suggest.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

constexpr std::string_view kWholeTotal = "total";

struct ChannelLabel {
  std::size_t channel = 0;
  std::string text;
};

/// Finds the channel before an equals sign; a name may contain one, too. Nothing after refusing it.
std::optional<ChannelLabel> label_of(std::string_view typed, const Summary& summary, Diagnostics& findings) {
  for (std::size_t at = typed.find('='); at != std::string_view::npos; at = typed.find('=', at + 1)) {
    const std::string name = fold_header(typed.substr(0, at));
    const auto found = std::ranges::find(summary.channels, name, [](const auto& each) { return fold_header(each); });
    const std::string_view text = trim(typed.substr(at + 1));
    if (found != summary.channels.end() && !text.empty())
      return ChannelLabel{static_cast<std::size_t>(found - summary.channels.begin()), std::string(text)};
  }
  const std::size_t end = typed.find('=');
  if (end == std::string_view::npos || trim(typed.substr(end + 1)).empty()) {
    refuse(findings, fmt::format("{} is not a label", in_backticks(typed)),
           "write the channel, an equals sign and its heading: --label website=\"Website users\"");
    return std::nullopt;
  }
  const std::string_view name = trim(typed.substr(0, end));
  findings.add(error(code::unknown_figure, fmt::format("there is no channel {}", in_backticks(name)))
                   .hint(suggestion(name, summary.channels, "the channels are")));
  return std::nullopt;
}

/// Refuses labels that would make two headings alike: nobody could tell which figure is which.
void check_headings(const Summary& summary, Diagnostics& findings) {
  std::vector<std::string> headings{std::string(kWholeTotal)};
  for (std::size_t channel = 0; channel < summary.channels.size(); ++channel) {
    std::string heading = fold_header(summary.label_of(channel));
    if (std::ranges::find(headings, heading) != headings.end()) {
      refuse(findings, fmt::format("two columns would be called {}", in_backticks(summary.label_of(channel))),
             "give each channel a label of its own");
    }
    headings.push_back(std::move(heading));
  }
}

void apply_labels(const std::vector<std::string>& typed, Summary& summary, Diagnostics& findings) {
  if (typed.empty()) return;
  std::vector<bool> is_labelled(summary.channels.size());
  summary.labels = summary.channels;
  for (const std::string& each : typed) {
    const auto label = label_of(each, summary, findings);
    if (!label) continue;
    if (is_labelled[label->channel]) {
      refuse(findings, fmt::format("`--label` names {} twice", in_backticks(summary.channels[label->channel])),
             "give each channel one label");
    }
    is_labelled[label->channel] = true;
    summary.labels[label->channel] = label->text;
  }
  check_headings(summary, findings);
}

}  // namespace

OptionGroup wording_options(PublisherText& into) {
  return {"",
          {{"--source", "TEXT", "where the figures come from, for readers", &into.source},
           {"--note", "TEXT", "a note below the figures; may be repeated", &into.notes},
           {"--label", "CHANNEL=TEXT", "a heading for a channel, instead of its name; may be repeated", &into.labels},
           {"--noun", "WORD", "what is counted, for titles: arrests (default: contacts)", &into.noun}}};
}

void apply_wording(const PublisherText& wording, Summary& summary, Diagnostics& findings) {
  summary.source = wording.source;
  summary.noun = wording.noun;
  summary.notes.insert(summary.notes.end(), wording.notes.begin(), wording.notes.end());
  apply_labels(wording.labels, summary, findings);
}

void refuse_idle_labels(const Summary& summary, const std::function<std::string(const Summary&)>& render,
                        Diagnostics& findings) {
  if (summary.labels.empty()) return;
  Summary plain = summary;
  plain.labels.clear();
  if (render(plain) == render(summary))
    refuse(findings, "`--label` changes nothing: no channel that it names is shown",
           "show the channel, or leave --label out");
}

}  // namespace reach::cli
