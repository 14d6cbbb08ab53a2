// Rows that are totals of some channels: `Total online` below `Website` and `App`, beside `Helpline`.
#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include <fmt/core.h>

#include "diagnostic/codes/totals.hpp"
#include "diagnostic/suggest.hpp"
#include "load/checks/total_parts.hpp"
#include "load/dataset/partial_total.hpp"
#include "load/rows/input_reader.hpp"
#include "load/sums/sum_text.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// A figure that a force states about its own channels.
struct OwnedFigure {
  StatedRow* row;
  StatedFigure* figure;
};

/// All totals with one name.
class NamedTotal {
 public:
  NamedTotal(InputReader& file, const std::string& name, std::size_t position, const PartsOfFigure& parts_of)
      : file_(file), name_(name), position_(position), parts_of_(parts_of) {}

  void settle(const Tally& tally) {
    collect(tally);
    if (equations_.empty() || std::ranges::all_of(equations_, [this](const auto& each) { return is_of_all(each); }))
      return;
    if (const auto partial = find_partial_total(equations_, position_)) return take(partial->parts);
    const bool ever = std::ranges::any_of(equations_, [this](const auto& each) { return is_of_all(each); });
    if (!ever && equations_.size() > 1) refuse();
  }

 private:
  using PartList = std::vector<std::size_t>;

  template <typename Visit>
  void each_figure(Visit visit) {
    for (StatedRow& row : file_.stated.rows) {
      for (StatedFigure& figure : row.figures) {
        if (figure.total == name_) visit(row, figure);
      }
    }
  }

  void collect(const Tally& tally) {
    std::set<std::uint32_t> channels;
    each_figure([&](const StatedRow&, const StatedFigure& figure) {
      for (const std::uint32_t slot : parts_of_(figure)) channels.insert(file_.slots[slot].channel);
    });
    channels_.assign(channels.begin(), channels.end());
    each_figure([&](StatedRow& row, StatedFigure& figure) {
      const auto total = figure.sum.result();
      if (!row.force || figure.value || !total || total->is_missing()) return;
      std::vector<Sum> sums(channels_.size());
      for (const std::uint32_t slot : parts_of_(figure)) {
        sums[index_of(file_.slots[slot].channel)].add(count_at(tally, *row.force, file_.slots[slot]));
      }
      TotalEquation equation{total->value(), {}};
      for (const Sum& sum : sums) {
        const auto count = sum.result();
        equation.parts.push_back(count && !count->is_missing() ? std::optional<Int128>(count->value()) : std::nullopt);
      }
      equations_.push_back(std::move(equation));
      figures_.push_back({&row, &figure});
    });
  }
  [[nodiscard]] std::size_t index_of(std::uint32_t channel) const {
    return static_cast<std::size_t>(std::ranges::lower_bound(channels_, channel) - channels_.begin());
  }

  /// Whether all channels add up to the total, or may do so because a part is missing.
  [[nodiscard]] bool is_of_all(const TotalEquation& equation) const {
    const auto sum = sum_of_parts(equation, all());
    if (!sum) return true;
    const Int128 off = *sum < equation.total ? equation.total - *sum : *sum - equation.total;
    return off == 0 || may_be_rounded(equation.total, off, file_.all.options.rounded_totals, channels_.size());
  }
  [[nodiscard]] PartList all() const {
    PartList parts;
    for (std::size_t part = 0; part < channels_.size(); ++part) parts.push_back(part);
    return parts;
  }

  /// Checks the totals against these channels rather than all, and reports those that differ.
  void take(const PartList& parts) {
    bool all_equal = true;
    std::set<const StatedFigure*> differing;
    for (std::size_t at = 0; at < equations_.size(); ++at) {
      const auto sum = sum_of_parts(equations_[at], parts);
      if (!sum || *sum == equations_[at].total) continue;
      report_difference(at, parts, *sum);
      differing.insert(figures_[at].figure);
      all_equal = false;
    }
    if (all_equal) {
      file_.all.diagnostics.add(note(code::stated_total, fmt::format("{} is taken as the sum of {}: checked, not added",
                                                                     in_backticks(name_), names_of(parts)))
                                    .at(figures_.front().figure->place));
    }
    each_figure([&](StatedRow&, StatedFigure& figure) {
      std::vector<std::uint32_t> slots = parts_of_(figure);
      std::erase_if(slots, [&](std::uint32_t slot) {
        return std::ranges::find(parts, index_of(file_.slots[slot].channel)) == parts.end();
      });
      figure.formulas = {Formula{Role::total, {}, std::move(slots)}};
    });
    for (StatedRow& row : file_.stated.rows)
      std::erase_if(row.figures, [&](const StatedFigure& figure) { return differing.contains(&figure); });
  }

  void report_difference(std::size_t at, const PartList& parts, Int128 sum) {
    const auto& [row, figure] = figures_[at];
    const auto of_all = sum_of_parts(equations_[at], all());
    const std::string period = figure->period ? ' ' + period_label(*figure->period) : "";
    const std::string also = of_all ? fmt::format(", and all channels {}", static_cast<std::int64_t>(*of_all)) : "";
    file_.all.diagnostics.add(
        error(code::stated_mismatch, fmt::format("{}{} of {} is {}, but {} give {}{}", in_backticks(name_), period,
                                                 in_backticks(row->row.name), in_backticks(figure->shown),
                                                 names_of(parts), static_cast<std::int64_t>(sum), also))
            .hint(fmt::format("correct the figure or its parts; if it is a channel of its own, add --as-channel {}",
                              as_argument(name_)))
            .at(figure->place));
  }

  /// Reports once that no channels add up to these totals.
  void refuse() {
    const auto& [row, figure] = figures_.front();
    file_.all.diagnostics.add(
        error(code::stated_mismatch,
              fmt::format("{} of {} is {}, and no channels add up to it in every row", in_backticks(name_),
                          in_backticks(row->row.name), in_backticks(figure->shown)))
            .hint(fmt::format("correct the figures; if it is a channel of its own, add --as-channel {}",
                              as_argument(name_)))
            .at(figure->place));
    for (StatedRow& each : file_.stated.rows)
      std::erase_if(each.figures, [&](const StatedFigure& stated) { return stated.total == name_; });
  }

  [[nodiscard]] std::string names_of(const PartList& parts) const {
    std::vector<std::string> names;
    for (const std::size_t part : parts) names.push_back(in_backticks(file_.all.channels.all()[channels_[part]]));
    return listed_names(names);
  }

  InputReader& file_;
  const std::string& name_;
  std::size_t position_;  ///< how many channels are above the first
  const PartsOfFigure& parts_of_;
  std::vector<std::uint32_t> channels_;  ///< those that it may be the total of
  std::vector<TotalEquation> equations_;
  std::vector<OwnedFigure> figures_;  ///< of the equations
};

}  // namespace

void settle_channel_totals(InputReader& file, const PartsOfFigure& parts_of, const Tally& tally) {
  for (const auto& [name, position] : file.stated.channel_totals)
    NamedTotal(file, name, position, parts_of).settle(tally);
}

}  // namespace reach
