#include "cli/option/time_zone.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <ctime>
#include <new>
#include <string_view>
#include <vector>

#include <fmt/core.h>

#include <reach/period.hpp>

#include "cli/io/files.hpp"
#include "cli/option/parse.hpp"
#include "diagnostic/suggest.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

constexpr std::string_view kDatabase = "/usr/share/zoneinfo/";
constexpr std::int64_t kDay = 86'400;  // seconds

/// The C library's clock, set to one zone. The library supports one zone at a time, named by TZ, which is restored at
/// the end.
class LocalClock {
 public:
  explicit LocalClock(const std::string& zone) {
    if (const char* own = std::getenv("TZ")) own_ = own;
    if (setenv("TZ", fmt::format(":{}{}", kDatabase, zone).c_str(), 1) != 0) throw std::bad_alloc();
    errno = 0;
    tzset();  // without memory to read the zone it uses UTC, and only errno says so
    const bool unread = errno == ENOMEM;
    if (unread) give_back();
    if (unread) throw std::bad_alloc();
  }
  LocalClock(const LocalClock&) = delete;
  LocalClock& operator=(const LocalClock&) = delete;
  ~LocalClock() { give_back(); }

  [[nodiscard]] std::int32_t offset_at(std::int64_t utc) const {
    const std::time_t time = utc;
    std::tm parts{};
    localtime_r(&time, &parts);
    return static_cast<std::int32_t>(parts.tm_gmtoff);
  }

 private:
  void give_back() const {
    own_ ? setenv("TZ", own_->c_str(), 1) : unsetenv("TZ");
    tzset();
  }

  std::optional<std::string> own_;
};

/// Between two moments a day apart the offset changes at most once: tests/zones checks that for the whole database.
std::vector<TimeZone::Change> changes_of(const LocalClock& clock) {
  const std::int64_t begin = (first_day({PeriodKind::calendar_year, 1900}) - 1) * kDay;
  const std::int64_t end = (first_day({PeriodKind::calendar_year, 2200}) + 1) * kDay;
  std::vector<TimeZone::Change> changes{{begin, clock.offset_at(begin)}};
  for (std::int64_t day = begin; day < end; day += kDay) {
    const std::int32_t next = clock.offset_at(day + kDay);
    if (next == changes.back().offset) continue;
    std::int64_t before = day;
    std::int64_t after = day + kDay;
    while (after - before > 1) {
      const std::int64_t middle = before + (after - before) / 2;
      (clock.offset_at(middle) == next ? after : before) = middle;
    }
    changes.push_back({after, next});
  }
  return changes;
}

/// The names in the database's own list: zones (`Z NAME …`) and links (`L TARGET NAME`). Excludes `right/…`, whose
/// clocks count leap seconds, and `localtime`, which differs between machines.
std::vector<std::string> zone_names(Diagnostics& faults) {
  std::vector<std::string> names;
  const auto list = read_whole(std::string(kDatabase) + "tzdata.zi", {}, faults);
  std::string_view rest = list ? std::string_view(*list) : std::string_view();
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (!line.starts_with("Z ") && !line.starts_with("L ")) continue;
    const bool is_link = line.starts_with('L');
    line.remove_prefix(2);
    if (is_link) line.remove_prefix(std::min(line.find(' ') + 1, line.size()));
    names.emplace_back(line.substr(0, line.find(' ')));
  }
  return names;
}

/// `London` → `Europe/London`; otherwise the nearest name.
std::string zone_near(const std::string& text, const std::vector<std::string>& names) {
  std::string place = fold_name(text);
  std::ranges::replace(place, ' ', '_');
  for (const auto& name : names) {
    const std::string folded = fold_name(name);
    if (folded == place || folded.ends_with('/' + place)) return name;
  }
  return nearest(text, names);
}

}  // namespace

std::optional<TimeZone> read_time_zone(const std::string& name, Diagnostics& faults) {
  const auto names = zone_names(faults);
  if (names.empty()) return std::nullopt;
  if (std::ranges::find(names, name) != names.end()) return TimeZone{name, changes_of(LocalClock(name))};
  const std::string near = zone_near(name, names);
  refuse(faults, fmt::format("`--time-zone` cannot be {}", in_backticks(name)),
         near.empty() ? "give a name of the time zone database, such as Europe/London, America/New_York or UTC"
                      : fmt::format("did you mean `{}`?", near));
  return std::nullopt;
}

}  // namespace reach::cli
