#include "cli/files.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "catch.hpp"
#include "diagnostic/print.hpp"
#include "folder.hpp"

namespace reach::cli {
namespace {

std::string why_not(const std::string& path) {
  Diagnostics findings;
  const bool readable = check_readable(path, findings);
  CHECK(readable == !findings.has_errors());
  return print_text(findings, {});
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

TEST_CASE("a file that is not there gives errno at its first read") {
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

TEST_CASE("what cannot be read is named, with what was meant") {
  const Folder folder;
  const std::string counts = folder.file("counts.csv", "x");
  CHECK(why_not(counts).empty());
  CHECK(why_not(folder.file("conuts.csv")) == folder.file("conuts.csv") +
                                                  ": error: there is no such file or folder [cannot-read]\n"
                                                  "      = hint: did you mean `" +
                                                  counts + "`?\n");
  CHECK(why_not(folder.file("")) == folder.file("") +
                                        ": error: this is a folder, not a file [cannot-read]\n"
                                        "      = hint: name the files in it one by one\n");
  CHECK(why_not(counts + "/x") == counts + "/x: error: a part of this path is a file, not a folder [cannot-read]\n");
}

TEST_CASE("a misspelt path is mended folder by folder") {
  const Folder folder;
  std::filesystem::create_directory(folder.file("data"));
  const std::string counts = folder.file("data/counts.csv", "x");
  CHECK(nearest_path(folder.file("data/countz.csv")) == counts);
  CHECK(nearest_path(folder.file("dta/counts.csv")) == counts);
  CHECK(nearest_path(folder.file("dta/countz.csv")) == counts);
  CHECK(nearest_path(folder.file("elsewhere/counts.csv")).empty());
  CHECK(nearest_path(folder.file("data/other.txt")).empty());
}

TEST_CASE("two paths of one file have one id") {
  const Folder folder;
  const std::string path = folder.file("a", "x");
  std::filesystem::create_symlink(path, folder.file("link"));
  CHECK(file_id(path).has_value());
  CHECK(file_id(path) == file_id(folder.file("link")));
  CHECK(file_id(path) != file_id(folder.file("b", "x")));
  CHECK_FALSE(file_id(folder.file("none")));
}

}  // namespace reach::cli
