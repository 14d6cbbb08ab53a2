#include "cli/read/progress.hpp"

#include <array>
#include <atomic>
#include <chrono>
#include <mutex>
#include <utility>

#include <fmt/core.h>

#include "text/grouped.hpp"
#include "text/listed.hpp"

namespace reach::cli {
namespace {

using Clock = std::chrono::steady_clock;

constexpr double kPatience = 0.5;  // seconds of work before progress is shown
constexpr double kPause = 0.1;     // seconds between two drawings

constexpr std::string_view kWipe = "\r\x1B[K";

}  // namespace

struct Progress::State {
  Writer err;
  Clock::time_point begin = Clock::now();
  std::atomic<std::uint64_t> read = 0;
  std::atomic<std::uint64_t> total = 0;  ///< bytes; 0 if a source does not know its size
  std::atomic<bool> unknown = false;     ///< some source does not know its size
  std::atomic<bool> shown = false;
  std::size_t files = 0;
  std::mutex drawing;
  double drawn = 0;  ///< seconds since the start

  [[nodiscard]] double seconds() const { return std::chrono::duration<double>(Clock::now() - begin).count(); }

  void count(std::uint64_t bytes) {
    read += bytes;
    const double now = seconds();
    if (now < kPatience) return;
    const std::unique_lock lock(drawing, std::try_to_lock);
    if (!lock || now - drawn < kPause) return;
    drawn = now;
    shown = true;
    err(std::string(kWipe) + progress_text(read, unknown ? 0 : total.load(), now));
  }
};

Progress::Progress(const MessageStyle& manner, const Io& io) : typed_(io.in_is_terminal) {
  if (!io.err_is_terminal || !understands_escapes(io) || manner.quiet || manner.json) return;
  state_ = std::make_shared<State>();
  state_->err = io.err;
}

Progress::~Progress() {
  if (state_ && state_->shown) state_->err(kWipe);
}

Source Progress::watch(Source source) {
  if (!state_ || (typed_ && source.name == kStandardInput)) return source;  // nobody needs progress while typing
  ++state_->files;
  state_->total += source.size;
  if (source.size == 0) state_->unknown = true;
  const auto counted = [state = state_](auto read) {
    return [state, read = std::move(read)](std::span<char> room) {
      const std::ptrdiff_t got = read(room);
      if (got > 0) state->count(static_cast<std::uint64_t>(got));
      return got;
    };
  };
  source.read = counted(std::move(source.read));
  if (source.part) {
    source.part = [counted, part = std::move(source.part)](std::uint64_t begin, std::uint64_t end) {
      Source piece = part(begin, end);
      piece.read = counted(std::move(piece.read));
      return piece;
    };
  }
  return source;
}

void Progress::close(std::uint64_t rows) {
  if (!state_ || !state_->shown.exchange(false)) return;
  const std::string files = plural(state_->files, "file");
  const std::uint64_t bytes = state_->unknown ? state_->read.load() : state_->total.load();
  state_->err(fmt::format("{}{} {}, {}, {} in {:.1f} s\n", kWipe, grouped(rows), rows == 1 ? "row" : "rows",
                          size_text(bytes), files, state_->seconds()));
}

std::string size_text(std::uint64_t bytes) {
  static constexpr std::array<const char*, 5> kUnits = {"bytes", "kB", "MB", "GB", "TB"};
  std::size_t unit = 0;
  auto amount = static_cast<double>(bytes);
  while (amount >= 999.5 && unit + 1 < kUnits.size()) {
    amount /= 1000;
    ++unit;
  }
  return amount < 9.95 && unit > 0 ? fmt::format("{:.1f} {}", amount, kUnits[unit])
                                   : fmt::format("{:.0f} {}", amount, kUnits[unit]);
}

std::string progress_text(std::uint64_t read, std::uint64_t total, double seconds) {
  const double rate = seconds > 0 ? static_cast<double>(read) / seconds : 0;
  const std::string speed = size_text(static_cast<std::uint64_t>(rate)) + "/s";
  if (read > total || rate <= 0) return fmt::format("{} read, {}", size_text(read), speed);
  const double exact = static_cast<double>(total - read) / rate;
  const auto whole = static_cast<std::uint64_t>(exact);
  const std::uint64_t left = static_cast<double>(whole) < exact ? whole + 1 : whole;
  return fmt::format("{} of {}, {}, {} s left", size_text(read), size_text(total), speed, left);
}

}  // namespace reach::cli
