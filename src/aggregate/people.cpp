#include "aggregate/people.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "diagnostic/codes/population.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr std::size_t kMostLacking = 3;

/// The sum over forces, period by period.
class PeopleSum {
 public:
  explicit PeopleSum(std::size_t periods) : sums_(periods) {}
  void add(const Line& line) {
    for (std::size_t at = 0; at < sums_.size(); ++at) sums_[at].add(line.people[at]);
    ++parts_;
  }
  [[nodiscard]] std::vector<Count> result() const {
    std::vector<Count> people;
    for (const Sum& sum : sums_) people.push_back(parts_ == 0 ? Count() : sum.result().value_or(Count()));
    return people;
  }

 private:
  std::vector<Sum> sums_;
  std::size_t parts_ = 0;
};

/// `Kent, Surrey, Sussex and 2 more`.
std::string some_of(std::vector<std::string> names) {
  if (names.size() > kMostLacking) {
    const std::size_t more = names.size() - kMostLacking;
    names.resize(kMostLacking);
    names.push_back(fmt::format("{} more", more));
  }
  return listed(names, " and ");
}

void warn_of_lacking(const Summary& summary, Diagnostics& diagnostics) {
  for (std::size_t at = 0; at < summary.periods.size(); ++at) {
    std::vector<std::string> lacking;
    for (const RegionBlock& block : summary.regions) {
      for (const Line& force : block.forces) {
        if (force.people[at].is_missing()) lacking.push_back(in_backticks(force.name));
      }
    }
    if (lacking.empty()) continue;
    diagnostics.add(warning(code::no_population, fmt::format("there is no population of {} in {}", some_of(lacking),
                                                             period_label(summary.periods[at])))
                        .hint("add it to the file of --population; without it, the rate is [x]"));
  }
}

void warn_of_large(const Line& line, const Summary& summary, Diagnostics& diagnostics) {
  const Series total = line.total();
  for (std::size_t at = 0; at < summary.periods.size(); ++at) {
    if (total[at].is_missing() || line.people[at].is_missing()) continue;
    if (total[at].value() <= line.people[at].value()) continue;
    diagnostics.add(warning(code::rate_above_one,
                            fmt::format("{} has more counts in {} than people: {} and {}", in_backticks(line.name),
                                        period_label(summary.periods[at]), total[at].value(), line.people[at].value()))
                        .hint("check the unit of the populations: they are people, not thousands"));
  }
}

}  // namespace

void add_people(Summary& summary, const Dataset& dataset, Diagnostics& diagnostics) {
  if (!dataset.populations) return;
  PeopleSum overall(summary.periods.size());
  for (RegionBlock& block : summary.regions) {
    PeopleSum sum(summary.periods.size());
    for (Line& force : block.forces) {
      for (const Period period : summary.periods)
        force.people.push_back(dataset.populations->people(force.name, force.registry_number, period));
      warn_of_large(force, summary, diagnostics);
      if (force.left_out) continue;
      sum.add(force);
      overall.add(force);
    }
    block.figures.people = sum.result();
  }
  summary.overall.people = overall.result();
  summary.population_source = dataset.populations->source;
  summary.same_population = dataset.populations->all_periods;
  warn_of_lacking(summary, diagnostics);
}

}  // namespace reach
