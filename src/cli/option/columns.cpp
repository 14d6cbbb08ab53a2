#include "cli/option/columns.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <fmt/core.h>

#include <reach/keyed_hash.hpp>
#include "cli/option/choice.hpp"
#include "cli/option/column_options.hpp"
#include "diagnostic/codes/comparison.hpp"
#include "diagnostic/codes/documents.hpp"
#include "diagnostic/codes/options.hpp"
#include "diagnostic/codes/people.hpp"
#include "diagnostic/suggest.hpp"
#include "model/column_names.hpp"
#include "report/figures/columns.hpp"
#include "report/figures/figures.hpp"
#include "report/figures/shown.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

constexpr std::string_view kTotal = "total";

constexpr std::string_view kFigurePrefix = "figure:";

/// The columns that can be asked for, by name.
class Known {
 public:
  explicit Known(const Summary& summary) : total_(summary.channels.size()), series_(summary.series) {
    for (std::size_t at = 0; at < total_; ++at) {
      const std::string& channel = summary.channels[at];
      channels_.try_emplace(fold_header(channel), at);
      names_.push_back(channel);
      most_commas_ = std::max(most_commas_, std::ranges::count(channel, ','));
    }
    names_.emplace_back(kTotal);
    for (const report::FigureKind& kind : report::figure_kinds()) {
      const bool known = (series_ || !kind.series_only) && (summary.per > 0 || !kind.of_rates);
      if (known) names_.emplace_back(kind.name);
    }
  }

  [[nodiscard]] std::vector<Shown> meanings(std::string_view name) const {
    const std::string key = fold_header(name);
    std::vector<Shown> found;
    add_channel(found, key);
    add_figure(found, key);
    if (key.starts_with(kChannelPrefix)) add_channel(found, fold_header(key.substr(kChannelPrefix.size())));
    if (key.starts_with(kFigurePrefix)) add_figure(found, fold_header(key.substr(kFigurePrefix.size())));
    return found;
  }

  [[nodiscard]] std::ptrdiff_t most_commas() const { return most_commas_; }

  [[nodiscard]] std::string hint(std::string_view name) const { return suggestion(name, names_, "the columns are"); }

 private:
  void add_channel(std::vector<Shown>& found, const std::string& key) const {
    const auto channel = channels_.find(key);
    if (channel != channels_.end()) found.push_back({Figure::count, channel->second});
  }

  void add_figure(std::vector<Shown>& found, std::string_view key) const {
    if (key == kTotal) found.push_back({Figure::count, total_});
    for (const report::FigureKind& kind : report::figure_kinds()) {
      const bool meant = series_ || !kind.series_only || found.empty();  // else a channel may have its name
      if (fold_header(kind.name) == key && meant) found.push_back({kind.figure, total_});
    }
  }

  std::size_t total_;
  bool series_;
  TextMap<std::size_t> channels_;   // by folded name
  std::vector<std::string> names_;  // as written, for suggestions
  std::ptrdiff_t most_commas_ = 0;
};

void refuse_columns(Code code, std::string message, std::string hint, Diagnostics& findings) {
  findings.add({code, std::move(message), std::move(hint), {}, {}});
}

/// Takes the first name off `names`: the longest part that names a channel, or else the text before the first comma.
std::string_view take_name(std::string_view& names, const Known& known) {
  std::size_t end = std::min(names.find(','), names.size());
  std::size_t next = end;
  for (std::ptrdiff_t commas = 0; commas < known.most_commas() && next < names.size(); ++commas) {
    next = std::min(names.find(',', next + 1), names.size());
    if (!known.meanings(names.substr(0, next)).empty()) end = next;
  }
  const std::string_view name = trim(names.substr(0, end));
  names.remove_prefix(end);
  return name;
}

/// The column that a name means, or nothing after refusing it.
std::optional<Shown> find_column(std::string_view name, const Known& known, Diagnostics& findings) {
  if (name.empty()) {
    refuse_columns(code::usage, "`--columns` has an empty name", "separate names by one comma", findings);
    return std::nullopt;
  }
  const std::vector<Shown> found = known.meanings(name);
  if (found.size() == 1) return found.front();
  if (found.empty()) {
    refuse_columns(code::unknown_figure, fmt::format("there is no column {}", in_backticks(name)), known.hint(name),
                   findings);
    return std::nullopt;
  }
  refuse_columns(code::unknown_figure, fmt::format("{} is the name of a channel and of a figure", in_backticks(name)),
                 fmt::format("say which: `{0}{2}` or `{1}{2}`", kChannelPrefix, kFigurePrefix, printable(name)),
                 findings);
  return std::nullopt;
}

std::vector<Shown> find_columns(std::string_view names, const Known& known, Diagnostics& findings) {
  std::vector<Shown> shown;
  for (bool more = true; more;) {
    const std::string_view name = take_name(names, known);
    const auto column = find_column(name, known, findings);
    if (column && std::ranges::find(shown, *column) != shown.end()) {
      refuse_columns(code::usage, fmt::format("`--columns` names {} twice", in_backticks(name)),
                     "name each column once", findings);
    } else if (column) {
      shown.push_back(*column);
    }
    more = !names.empty();
    if (more) names.remove_prefix(1);  // the comma
  }
  return shown;
}

std::string names_of_figures(bool series_only) {
  std::string names;
  for (const report::FigureKind& kind : report::figure_kinds()) {
    if (kind.series_only == series_only) names.append(names.empty() ? "" : ", ").append(kind.name);
  }
  return names;
}

}  // namespace

std::string not_of_people(const report::FigureKind& kind) {
  return fmt::format("there is no {}: different people do not add up, so what each part adds is not known", kind.name);
}

std::string figure_names() { return names_of_figures(false); }
std::string series_figure_names() { return names_of_figures(true); }

void check_period_count(const Format& format, const Summary& summary, Diagnostics& findings) {
  const std::size_t periods = summary.periods.size();
  if (format.most_periods == 0 || periods <= format.most_periods) return;
  findings.add(error(code::too_many_periods, fmt::format("{} periods are too many for {}, which shows {} at most",
                                                         periods, format.name, format.most_periods))
                   .hint("sum them into longer ones: --period quarter or calendar-year; or write csv, which has no "
                         "limit"));
}

void choose_columns(const ColumnWish& wish, const Format& format, Summary& summary, Diagnostics& findings) {
  summary.no_channels = wish.no_channels;
  if (wish.names.empty() && summary.series) summary.shown = report::series_figures(summary);
  if (!wish.names.empty()) summary.shown = find_columns(wish.names, Known(summary), findings);
  refuse_idle_options(wish, format, summary, findings);
  if (report::shows_rates(summary) && summary.per == 0)
    refuse_columns(code::usage, "a rate needs the populations of the forces", "add --population PEOPLE.csv", findings);
  for (const report::FigureKind& kind : report::figure_kinds()) {
    if (kind.series_only && !summary.series && report::is_chosen(summary, kind.figure)) {
      refuse_columns(code::unknown_figure, fmt::format("{} is a figure of every period", in_backticks(kind.name)),
                     "add --series", findings);
    }
    if (kind.of_people || !summary.distinct || !report::is_chosen(summary, kind.figure)) continue;
    refuse_columns(code::not_additive, not_of_people(kind), fmt::format("leave {} out of --columns", kind.name),
                   findings);
  }
}

namespace {

/// Whether the counts of a report say that a break comes before them: all of its period and channel have the marker.
bool is_marked(const SeriesBreak& each, const Summary& summary) {
  const auto found = std::ranges::find(summary.periods, each.from);
  if (found == summary.periods.end()) return false;
  const auto period = static_cast<std::size_t>(found - summary.periods.begin());
  const auto says_so = [&](const Line& line) {
    for (std::size_t channel = 0; channel < line.channel_count(); ++channel) {
      const Series series = line.figures(channel);
      const bool is_its = each.channel.value_or(channel) == channel && !series[period].is_missing();
      if (is_its && !series.markers(period).has(Marker::break_in_series)) return false;
    }
    return true;
  };
  return std::ranges::all_of(summary.regions,
                             [&](const RegionBlock& block) { return std::ranges::all_of(block.forces, says_so); });
}

/// Whether the counts that are read back do not tell which periods may not be compared. Of a series in JSON, they are
/// those of the baseline and the comparison.
bool hides_barriers(const Summary& summary, LoadsBack loads_back) {
  if (summary.barriers == nullptr) return false;
  const auto is_read = [&](const SeriesBreak& each) {
    const bool has_period = loads_back == LoadsBack::figures || each.from == summary.comparison();
    return has_period && is_marked(each, summary);
  };
  return summary.barriers->uneven || !std::ranges::all_of(summary.breaks, is_read);
}

/// Whether a count of a region does not follow from those of its forces: it was stated, or the counts are hidden.
bool has_totals_of_hidden(const Summary& summary) {
  const auto is_lost = [](const RegionBlock& block, std::size_t at) {
    return !block.figures.counts[at].is_missing() && std::ranges::any_of(block.forces, [at](const Line& force) {
      return !force.left_out && force.counts[at].is_missing();
    });
  };
  return std::ranges::any_of(summary.regions, [&](const RegionBlock& block) {
    for (std::size_t at = 0; at < block.figures.counts.size(); ++at) {
      if (is_lost(block, at)) return true;
    }
    return false;
  });
}

/// Why a table would not load back to the same figures: it lacks counts, or has figures that load does not check.
std::vector<std::string> faults_of_table(const Summary& summary) {
  std::vector<std::string> reasons;
  std::vector<bool> is_shown(summary.channels.size());
  for (const std::size_t channel : report::shown_channels(summary)) is_shown[channel] = true;
  std::vector<std::string> lacking;
  for (std::size_t at = 0; at < summary.channels.size(); ++at) {
    if (!is_shown[at]) lacking.push_back(in_backticks(summary.channels[at]));
  }
  if (summary.hidden_forces > 0) lacking.push_back(plural(summary.hidden_forces, "force"));
  if (!lacking.empty()) reasons.push_back("it lacks " + listed(lacking, " and "));
  std::vector<std::string> unread;
  for (const Shown& shown : report::shown_figures(summary, false)) {
    const auto* kind = shown.figure == Figure::count ? nullptr : &report::kind_of(shown.figure);
    if (kind == nullptr || kind->loads_back) continue;
    unread.push_back(in_backticks(kind->per_period || kind->ends != nullptr ? std::string(kind->name)
                                                                            : report::machine_name(*kind)));
  }
  if (!unread.empty()) reasons.push_back(listed(unread, " and ") + (unread.size() == 1 ? " is" : " are") + " not read");
  if (summary.distinct) reasons.emplace_back("totals of different people are not the sums of their parts");
  return reasons;
}

}  // namespace

void note_unloadable(LoadsBack loads_back, const Summary& summary, Diagnostics& findings) {
  if (loads_back == LoadsBack::nothing) return;
  std::vector<std::string> reasons;
  if (loads_back == LoadsBack::figures) reasons = faults_of_table(summary);
  if (loads_back == LoadsBack::forces && has_totals_of_hidden(summary))
    reasons.emplace_back("it lacks the totals of regions, which do not follow from the counts of their forces");
  if (!summary.covered.empty()) reasons.emplace_back("its periods are read as whole ones");
  if (hides_barriers(summary, loads_back)) reasons.emplace_back("which periods are not compared is not read");
  if (reasons.empty()) return;
  findings.add({code::not_loadable,
                fmt::format("this {} does not load back to the same figures: {}",
                            loads_back == LoadsBack::figures ? "table" : "JSON", listed(reasons, ", and ")),
                {},
                {},
                {}});
}

}  // namespace reach::cli
