#include "cli/io/file_source.hpp"

#include <sys/resource.h>
#include <sys/stat.h>

#include <array>
#include <atomic>
#include <cerrno>

#include <reach/load.hpp>

#include "catch.hpp"
#include "diagnostic/codes/files.hpp"
#include "folder.hpp"

namespace reach::cli {
namespace {

/// The next bytes, at most three; or, in brackets, the error that errno names.
std::string next(const Source& source) {
  std::array<char, 3> bytes{};
  errno = 0;
  const std::ptrdiff_t got = source.read(bytes);
  if (got >= 0) return {bytes.data(), static_cast<std::size_t>(got)};
  return errno == ESTALE ? "(changed)" : "(" + std::to_string(errno) + ")";
}

/// Overwrites the beginning of a file, in place.
void overwrite(const std::string& path, const std::string& text) {
  std::fstream stream(path, std::ios::binary | std::ios::in | std::ios::out);
  stream << text;
}

/// Puts another file in its place, as programs that save do.
void replace(const Folder& folder, const std::string& path, const std::string& text) {
  std::filesystem::rename(folder.file("new", text), path);
}

std::string dated_rows(int count) {
  std::string text = "date,force,channel,count\n";
  for (int row = 0; row < 4000; ++row) {
    text += "20" + std::to_string(10 + row / 1000) + "-0" + std::to_string(1 + row % 9) + "-" +
            std::to_string(10 + row / 9 % 19) + ",Force " + std::to_string(row % 97) + ",calls," +
            std::to_string(count) + "\n";
  }
  return text;
}

std::int64_t sum_of(const Source& source, unsigned threads, Diagnostics& findings) {
  LoadOptions options;
  options.schedule.threads = threads;
  options.schedule.least_piece = 2000;
  options.schedule.window = 4096;
  options.period = PeriodKind::day;
  const Dataset dataset = load({{source, {}}}, options, findings);
  std::int64_t sum = 0;
  dataset.tally.each([&](const Key&, const Tally::Cell& cell) { sum += cell.count.value(); });
  return sum;
}

/// The same source; `act` is called before the second time that anything is read, of it or of a part.
Source interrupted(Source source, std::function<void()> act) {
  const auto reads = std::make_shared<std::atomic<int>>(0);
  const auto counted = [reads, act = std::move(act)](auto read) {
    return [reads, act, read = std::move(read)](std::span<char> room) {
      if (++*reads == 2) act();
      return read(room);
    };
  };
  source.read = counted(source.read);
  source.part = [counted, part = source.part](std::uint64_t begin, std::uint64_t end) {
    Source piece = part(begin, end);
    piece.read = counted(piece.read);
    return piece;
  };
  return source;
}

}  // namespace

TEST_CASE("a file is read from beginning to end, once") {
  const Folder folder;
  const Source source = file_source(folder.file("a.csv", "abcde"));
  std::array<char, 3> bytes{};
  CHECK(source.read(bytes) == 3);
  CHECK(std::string(bytes.data(), 3) == "abc");
  CHECK(source.read(bytes) == 2);
  CHECK(source.read(bytes) == 0);
  CHECK(source.read(bytes) == 0);
  CHECK(source.name == folder.file("a.csv"));
}

TEST_CASE("a missing file sets errno at the first read") {
  const Folder folder;
  const Source source = file_source(folder.file("none"));
  std::array<char, 3> bytes{};
  errno = 0;
  CHECK(source.read(bytes) == -1);
  CHECK(errno == ENOENT);
}

TEST_CASE("more files can be named than a process may have open") {
  const Folder folder;
  const std::string path = folder.file("a", "x");
  rlimit before{};
  REQUIRE(getrlimit(RLIMIT_NOFILE, &before) == 0);
  const rlimit few{32, before.rlim_max};
  REQUIRE(setrlimit(RLIMIT_NOFILE, &few) == 0);
  std::vector<Source> sources(100, text_source("", ""));
  for (Source& source : sources) source = file_source(path);
  std::array<char, 8> bytes{};
  for (const Source& source : sources) {
    CHECK(source.read(bytes) == 1);
    CHECK(source.read(bytes) == 0);
  }
  setrlimit(RLIMIT_NOFILE, &before);
}

TEST_CASE("a file that is replaced while open is read to its end by all its readers") {
  const Folder folder;
  const std::string path = folder.file("a", "abcdef");
  const Source source = file_source(path);
  CHECK(next(source) == "abc");
  replace(folder, path, "ABCDEFGH");
  const Source part = source.part(1, kToTheEnd);
  CHECK(next(source) == "def");
  CHECK(next(part) == "bcd");
  CHECK(next(source.part(4, 6)) == "ef");
  CHECK(next(part) == "ef");
  CHECK(next(part).empty());
  CHECK(next(source).empty());
  CHECK(next(source.part(0, 3)) == "ABC");  // nobody reads it any more
}

TEST_CASE("a file may be moved, linked and made read-only while it is read") {
  const Folder folder;
  const std::string path = folder.file("a", "abcdef");
  const Source source = file_source(path);
  CHECK(next(source) == "abc");
  std::filesystem::rename(path, folder.file("b"));
  std::filesystem::create_hard_link(folder.file("b"), folder.file("c"));
  REQUIRE(chmod(folder.file("b").c_str(), 0400) == 0);
  CHECK(next(source) == "def");
  CHECK(next(source).empty());
}

TEST_CASE("reading a file fails once it is written to, at any position") {
  const Folder folder;
  const std::string path = folder.file("a");
  using Change = void (*)(const Folder&);
  constexpr Change kChanges[] = {
      [](const Folder& here) { overwrite(here.file("a"), "A"); }, [](const Folder& here) { here.file("a", ""); },
      [](const Folder& here) { std::ofstream(here.file("a"), std::ios::app) << "jkl"; },
      [](const Folder& here) { here.file("a", "abcdefghi"); },  // the same again, after a while
  };
  for (std::size_t number = 0; number < std::size(kChanges); ++number) {
    CAPTURE(number);
    folder.file("a", "abcdefghi");
    const Source source = file_source(path);
    const Source part = source.part(3, kToTheEnd);
    CHECK(next(source) == "abc");
    kChanges[number](folder);
    CHECK(next(source) == "(changed)");
    CHECK(next(part) == "(changed)");
    CHECK(next(source) == "(changed)");
  }
}

TEST_CASE("a second write right after the first is detected") {
  const Folder folder;
  for (int round = 0; round < 20; ++round) {  // most would share one tick of the file system's clock
    const std::string path = folder.file("a", "abcdef");
    const Source source = file_source(path);
    CHECK(next(source) == "abc");
    overwrite(path, "abcdeF");
    CHECK(next(source) == "(changed)");
  }
}

TEST_CASE("an empty file that is written to, and a pseudo-file") {
  const Folder folder;
  const std::string path = folder.file("a", "");
  const Source source = file_source(path);
  CHECK_FALSE(source.part);
  CHECK(next(source).empty());
  CHECK(next(file_source("/proc/self/stat")).size() == 3);
}

TEST_CASE("further readings are held to the version of the first") {
  const Folder folder;
  const std::string path = folder.file("a", "abc");
  FileVersions versions;
  CHECK(next(file_source(path, &versions)) == "abc");
  CHECK(next(file_source(path, &versions)) == "abc");
  replace(folder, path, "ABC");
  CHECK(next(file_source(path, &versions)) == "(changed)");
  CHECK(next(file_source(path)) == "ABC");
}

TEST_CASE("figures come from one version of a file, with any number of threads") {
  const Folder folder;
  for (const unsigned threads : {1U, 4U}) {
    CAPTURE(threads);
    const std::string path = folder.file("a.csv", dated_rows(1));
    Diagnostics findings;
    const auto swap = [&] { replace(folder, path, dated_rows(1000)); };
    CHECK(sum_of(interrupted(file_source(path), swap), threads, findings) == 4000);
    CHECK(findings.all().empty());
    CHECK(sum_of(file_source(path), threads, findings) == 4'000'000);
  }
}

TEST_CASE("a file that is written to while it is loaded is refused, or read again") {
  const Folder folder;
  const std::string path = folder.file("a.csv", dated_rows(1));
  const auto write = [&] { overwrite(path, dated_rows(2)); };
  Diagnostics findings;
  sum_of(interrupted(file_source(path), write), 1, findings);
  REQUIRE(findings.has_errors());
  CHECK(findings.all().back().code == code::cannot_read);
  CHECK(findings.all().back().message == "the file changed while it was read");
}

}  // namespace reach::cli
