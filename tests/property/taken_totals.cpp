// Stated totals of confidential counts: in random tables with totals of some channels, columns that are left out, rows
// that are set aside, and rows of totals anywhere, every figure of a report is right or missing.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"

#include <reach/aggregate.hpp>

#include "diagnostic/codes/doubtful_totals.hpp"
#include "property/sample.hpp"
#include "property/sanitized.hpp"
#include "unit/load/loaded.hpp"

using namespace reach;

namespace {

constexpr std::size_t kPeriods = 2;

/// A table of forces in two regions, and the true figures.
class PublishedTable {
 public:
  explicit PublishedTable(std::uint64_t seed) : random_(seed) {
    channels_.resize(1 + random_.below(4));
    for (std::size_t at = 0; at < channels_.size(); ++at) channels_[at] = std::string(1, "ABCD"[at]) + "-line";
    first_region_ = 1 + random_.below(3);
    forces_ = first_region_ + 1 + random_.below(3);
    hidden_in_ = 2 + random_.below(12);
    counts_.resize(forces_ * channels_.size() * kPeriods);
    for (auto& count : counts_) count = random_.one_in(5) ? 0 : 1 + random_.below(40);
    if (channels_.size() > 1 && random_.one_in(3)) left_out_ = random_.below(channels_.size());
    if (random_.one_in(4)) set_aside_ = random_.below(forces_);
    choose_totals();
    write();
  }

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] LoadOptions options() const {
    LoadOptions options;
    for (const std::string_view period : {" 2016", " 2018"}) {
      if (left_out_) options.ignore_columns.push_back(channels_[*left_out_] + std::string(period));
    }
    if (given_) options.total_rows = {"North", "South"};
    if (set_aside_) options.rejects = Rejects{9, "rejects.csv", [](std::string_view) {}, [] {}};
    return options;
  }
  /// The sum of the forces from `begin` to `end` that are counted: of a channel by its name, or of all that are.
  [[nodiscard]] std::int64_t truth(std::size_t begin, std::size_t end, const std::string& channel,
                                   std::size_t period) const {
    std::size_t sum = 0;
    for (std::size_t force = begin; force < end; ++force) {
      for (std::size_t at = 0; at < channels_.size(); ++at) {
        const bool is_counted = channel.empty() ? at != left_out_ : channels_[at] == channel;
        if (is_counted && force != set_aside_) sum += count(force, at, period);
      }
    }
    return static_cast<std::int64_t>(sum);
  }
  /// The forces that a row covers, by its name.
  [[nodiscard]] std::pair<std::size_t, std::size_t> covered(const std::string& name) const {
    if (name.starts_with("F")) return {std::stoul(name.substr(1)), std::stoul(name.substr(1)) + 1};
    if (name == "North") return {0, first_region_};
    return {name == "South" ? first_region_ : 0, forces_};
  }

 private:
  [[nodiscard]] std::size_t count(std::size_t force, std::size_t channel, std::size_t period) const {
    return counts_[(force * channels_.size() + channel) * kPeriods + period];
  }

  void choose_totals() {
    has_total_column_ = !random_.one_in(3);
    const bool is_of_all = channels_.size() < 3 || random_.one_in(2);
    total_of_ = is_of_all ? channels_.size() : 2 + random_.below(channels_.size() - 2);
    const bool is_beside = random_.one_in(2);  // its parts; then its name need not say more
    total_at_ = is_beside ? total_of_ : channels_.size();
    total_name_ = is_beside || is_of_all ? "Total" : "Total online";
    given_ = random_.one_in(3);
    region_rows_ = static_cast<Rows>(random_.below(3));
    whole_row_ = static_cast<Rows>(random_.below(3));
  }

  void write() {
    text_ = "Force";
    for (const std::string period : {" 2016", " 2018"}) {
      for (std::size_t at = 0; at <= channels_.size(); ++at) {
        if (has_total_column_ && at == total_at_) text_ += ',' + total_name_ + period;
        if (at < channels_.size()) text_ += ',' + channels_[at] + period;
      }
    }
    text_ += '\n';
    if (whole_row_ == Rows::above) write_row("Total", 0, forces_);
    write_region(given_ ? "North" : "North total", 0, first_region_);
    write_region(given_ ? "South" : "South total", first_region_, forces_);
    if (whole_row_ == Rows::below) write_row("Total", 0, forces_);
  }
  void write_region(const std::string& name, std::size_t begin, std::size_t end) {
    if (region_rows_ == Rows::above) write_row(name, begin, end);
    for (std::size_t force = begin; force < end; ++force) write_row("F" + std::to_string(force), force, force + 1);
    if (region_rows_ == Rows::below) write_row(name, begin, end);
  }
  void write_row(const std::string& name, std::size_t begin, std::size_t end) {
    text_ += name;
    const bool is_force = name.starts_with("F");
    for (std::size_t period = 0; period < kPeriods; ++period) {
      for (std::size_t at = 0; at <= channels_.size(); ++at) {
        if (has_total_column_ && at == total_at_) text_ += ',' + std::to_string(sum(begin, end, 0, total_of_, period));
        if (at == channels_.size()) continue;
        const bool is_hidden = random_.one_in(is_force ? hidden_in_ : 12);
        const bool is_faulty = is_force && begin == set_aside_ && at == (left_out_ == 0 ? 1 : 0) && period == 0;
        text_ += ',' + (is_faulty ? "1O" : is_hidden ? "[c]" : std::to_string(sum(begin, end, at, at + 1, period)));
      }
    }
    text_ += '\n';
  }
  /// A sum over these forces and channels, including those that load does not count.
  [[nodiscard]] std::size_t sum(std::size_t begin, std::size_t end, std::size_t first, std::size_t last,
                                std::size_t period) const {
    std::size_t sum = 0;
    for (std::size_t force = begin; force < end; ++force) {
      for (std::size_t at = first; at < last; ++at) sum += count(force, at, period);
    }
    return sum;
  }

  enum class Rows { none, above, below };

  property::Random random_;
  std::vector<std::string> channels_;
  std::size_t forces_ = 0;
  std::size_t first_region_ = 0;  ///< how many forces it has
  std::size_t hidden_in_ = 0;     ///< one count in so many is confidential
  std::vector<std::size_t> counts_;
  std::optional<std::size_t> left_out_;   ///< a channel
  std::optional<std::size_t> set_aside_;  ///< a force
  bool has_total_column_ = false;
  std::size_t total_of_ = 0;  ///< so many of the first channels
  std::size_t total_at_ = 0;
  std::string total_name_;
  bool given_ = false;  ///< rows of totals are called by --total-row
  Rows region_rows_ = Rows::none;
  Rows whole_row_ = Rows::none;
  std::string text_;
};

/// How many totals of confidential counts a report has; each figure is checked.
class FigureCheck {
 public:
  FigureCheck(const PublishedTable& table, const Summary& summary) : table_(table), summary_(summary) {
    for (const RegionBlock& block : summary.regions) {
      look_at(block.figures);
      for (const Line& line : block.forces) look_at(line);
    }
    look_at(summary.overall);
  }
  [[nodiscard]] std::size_t taken() const { return taken_; }

 private:
  void look_at(const Line& line) {
    const auto [begin, end] = table_.covered(line.name);
    const std::size_t channels = summary_.channels.size();
    for (std::size_t period = 0; period < line.periods; ++period) {
      bool hides = false;
      for (std::size_t channel = 0; channel <= channels; ++channel) {
        const Count count = line.counts[channel * line.periods + period];
        hides = hides || count.is_missing();
        if (count.is_missing()) continue;
        const std::string name = channel == channels ? std::string() : summary_.channels[channel];
        INFO(line.name << ' ' << name << ' ' << period_label(summary_.periods[period]));
        REQUIRE(count.value() == table_.truth(begin, end, name, period));
        if (channel == channels && hides) ++taken_;
      }
    }
  }

  const PublishedTable& table_;
  const Summary& summary_;
  std::size_t taken_ = 0;
};

}  // namespace

TEST_CASE("totals of confidential counts are right or missing, whatever a table states") {
  std::size_t reports = 0;
  std::size_t taken_totals = 0;
  for (std::uint64_t seed = 0; seed < draws(2000); ++seed) {
    const PublishedTable table(seed);
    INFO("seed " << seed << '\n' << table.text());
    auto [dataset, diagnostics] = loaded(table.text(), table.options());
    const Code doubtful = code::doubtful_total;  // `Total online` is counted as a channel, with a warning
    if (diagnostics.has_mistakes() || std::ranges::count(diagnostics.all(), doubtful, &Diagnostic::code) > 0) continue;
    const auto summary = aggregate(dataset, {}, diagnostics);
    if (!summary || diagnostics.has_mistakes()) continue;
    ++reports;
    taken_totals += FigureCheck(table, *summary).taken();
  }
  CHECK(reports > draws(2000) / 4);
  CHECK(taken_totals > reports / 4);
}
