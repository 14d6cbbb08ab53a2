#include "sample.hpp"

#include <algorithm>
#include <array>

#include <fmt/core.h>

namespace reach::property {
namespace {

constexpr std::array kSampleForces = {"Kent",
                                      "Avon, and Somerset",
                                      "Ynys Môn",
                                      "O'Neill \"West\"",
                                      "北京",
                                      "  Surrey",
                                      "Dyfed-Powys",
                                      "نجد",
                                      "City; of|London",
                                      "Côte",
                                      "A+B",
                                      "Sussex"};
constexpr std::array kSampleChannels = {"website", "Self Help", "helpline", "outreach (evening)", "e‑mail"};
constexpr std::array kSymbols = {"[x]", "[c]", "[z]", "", "..", "*"};

bool is_number(const std::string& text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

template <std::size_t N>
std::vector<std::string> some_of(const std::array<const char*, N>& words, std::size_t count, Random& random) {
  std::vector<std::string> chosen(words.begin(), words.end());
  random.shuffle(chosen);
  chosen.resize(count);
  return chosen;
}

/// `total` as twelve parts that add up to it.
std::array<std::int64_t, 12> split(std::int64_t total, Random& random) {
  std::array<std::int64_t, 12> parts{};
  for (std::size_t month = 0; month < 11; ++month) {
    parts[month] = static_cast<std::int64_t>(random.below(static_cast<std::size_t>(total / 6 + 1)));
    parts[month] = std::min(parts[month], total);
    total -= parts[month];
  }
  parts[11] = total;
  return parts;
}

std::string quoted_cell(const std::string& cell, const Dialect& dialect) {
  if (!dialect.quote_all && cell.find_first_of("\",;\t|") == std::string::npos) return cell;
  std::string text = "\"";
  for (const char c : cell) text += c == '"' ? "\"\"" : std::string(1, c);
  return text + '"';
}

}  // namespace

Sample random_sample(Random& random, bool symbols) {
  Sample sample;
  sample.forces = some_of(kSampleForces, 1 + random.below(9), random);
  sample.channels = some_of(kSampleChannels, 1 + random.below(4), random);
  sample.years = {2016, 2018};
  const std::size_t cells = sample.forces.size() * sample.channels.size() * sample.years.size();
  for (std::size_t i = 0; i < cells; ++i) {
    const bool symbol = symbols && random.one_in(20);
    sample.counts.push_back(symbol ? kSymbols[random.below(kSymbols.size())] : std::to_string(random.below(5000)));
  }
  return sample;
}

Sample scaled(Sample sample, std::int64_t factor) {
  for (std::string& count : sample.counts) {
    if (is_number(count)) count = std::to_string(std::stoll(count) * factor);
  }
  return sample;
}

Dialect random_dialect(Random& random) {
  Dialect dialect;
  dialect.delimiter = ",;\t|"[random.below(4)];
  dialect.line_end = std::array{"\n", "\r\n", "\r"}[random.below(3)];
  dialect.quote_all = random.one_in(2);
  dialect.byte_order_mark = random.one_in(2);
  dialect.final_line_end = random.one_in(2);
  dialect.blank_lines = random.one_in(2);
  return dialect;
}

Rows wide_rows(const Sample& sample) {
  Rows rows(1, {"force"});
  for (const std::string& channel : sample.channels) {
    for (const int year : sample.years) rows[0].push_back(fmt::format("{} {}", channel, year));
  }
  for (std::size_t f = 0; f < sample.forces.size(); ++f) {
    rows.push_back({sample.forces[f]});
    for (std::size_t c = 0; c < sample.channels.size(); ++c) {
      for (std::size_t y = 0; y < sample.years.size(); ++y) rows.back().push_back(sample.count(f, c, y));
    }
  }
  return rows;
}

Rows long_rows(const Sample& sample) {
  Rows rows(1, {"force", "channel", "year", "count"});
  for (std::size_t f = 0; f < sample.forces.size(); ++f) {
    for (std::size_t c = 0; c < sample.channels.size(); ++c) {
      for (std::size_t y = 0; y < sample.years.size(); ++y) {
        rows.push_back({sample.forces[f], sample.channels[c], std::to_string(sample.years[y]), sample.count(f, c, y)});
      }
    }
  }
  return rows;
}

Rows dated_rows(const Sample& sample, Random& random) {
  Rows rows(1, {"date", "force", "channel", "count"});
  const Rows annual = long_rows(sample);
  for (std::size_t i = 1; i < annual.size(); ++i) {
    const std::vector<std::string>& row = annual[i];
    const bool number = is_number(row[3]);
    const auto parts = split(number ? std::stoll(row[3]) : 0, random);
    for (std::size_t month = 0; month < parts.size(); ++month) {
      const std::string count = !number && month == 5 ? row[3] : std::to_string(parts[month]);
      rows.push_back({fmt::format("{}-{:02}", row[2], month + 1), row[0], row[1], count});
    }
  }
  return rows;
}

Rows yearly_rows(const Sample& sample, std::size_t year) {
  Rows rows(1, {"force"});
  rows[0].insert(rows[0].end(), sample.channels.begin(), sample.channels.end());
  for (std::size_t f = 0; f < sample.forces.size(); ++f) {
    rows.push_back({sample.forces[f]});
    for (std::size_t c = 0; c < sample.channels.size(); ++c) rows.back().push_back(sample.count(f, c, year));
  }
  return rows;
}

std::string written(const Rows& rows, const Dialect& dialect) {
  std::string text = dialect.byte_order_mark ? "\uFEFF" : "";
  for (const std::vector<std::string>& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) text += dialect.delimiter;
      text += quoted_cell(row[i], dialect);
    }
    text += dialect.line_end;
    if (dialect.blank_lines) text += dialect.line_end;
  }
  if (!dialect.final_line_end) text.resize(text.find_last_not_of("\r\n") + 1);
  return text;
}

}  // namespace reach::property
