#include "cli/io/files.hpp"

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

TEST_CASE("an unreadable file is named, with a suggestion") {
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

TEST_CASE("a misspelt path is corrected folder by folder") {
  const Folder folder;
  std::filesystem::create_directory(folder.file("data"));
  const std::string counts = folder.file("data/counts.csv", "x");
  CHECK(nearest_path(folder.file("data/countz.csv")) == counts);
  CHECK(nearest_path(folder.file("dta/counts.csv")) == counts);
  CHECK(nearest_path(folder.file("dta/countz.csv")) == counts);
  CHECK(nearest_path(folder.file("elsewhere/counts.csv")).empty());
  CHECK(nearest_path(folder.file("data/other.txt")).empty());
}

TEST_CASE("two paths of one file have the same id") {
  const Folder folder;
  const std::string path = folder.file("a", "x");
  std::filesystem::create_symlink(path, folder.file("link"));
  CHECK(file_id(path).has_value());
  CHECK(file_id(path) == file_id(folder.file("link")));
  CHECK(file_id(path) != file_id(folder.file("b", "x")));
  CHECK_FALSE(file_id(folder.file("none")));
}

}  // namespace reach::cli
