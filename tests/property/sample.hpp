// A random data set, and its text in each layout. For the property tests.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace reach::property {

/// Random numbers that depend only on the seed, unlike the distributions of <random>, which differ between machines.
class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}
  /// 0 to below - 1.
  std::size_t below(std::size_t below) { return static_cast<std::size_t>(engine_() % below); }
  bool one_in(std::size_t n) { return below(n) == 0; }
  template <typename T>
  void shuffle(std::vector<T>& items) {
    for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[below(i)]);
  }

 private:
  std::mt19937_64 engine_;
};

/// Counts by force, channel and period; texts, so that they can be symbols.
struct Sample {
  std::vector<std::string> forces;
  std::vector<std::string> channels;
  std::vector<int> years;
  std::vector<std::string> counts;  ///< forces × channels × years

  [[nodiscard]] const std::string& count(std::size_t force, std::size_t channel, std::size_t year) const {
    return counts[(force * channels.size() + channel) * years.size() + year];
  }
};

/// Up to nine forces and four channels, two years; with `symbols`, one count in twenty is a symbol.
Sample random_sample(Random& random, bool symbols);
/// The same with every number multiplied.
Sample scaled(Sample sample, std::int64_t factor);

/// How a file is written, but not what it says.
struct Dialect {
  char delimiter = ',';
  std::string line_end = "\n";
  bool quote_all = false;
  bool byte_order_mark = false;
  bool final_line_end = true;
  bool blank_lines = false;
};
Dialect random_dialect(Random& random);

/// Header and rows of one file.
using Rows = std::vector<std::vector<std::string>>;

Rows wide_rows(const Sample& sample);
Rows long_rows(const Sample& sample);
/// Each year's count, split over its twelve months; a symbol goes to one month.
Rows dated_rows(const Sample& sample, Random& random);
Rows yearly_rows(const Sample& sample, std::size_t year);

std::string written(const Rows& rows, const Dialect& dialect = {});

}  // namespace reach::property
