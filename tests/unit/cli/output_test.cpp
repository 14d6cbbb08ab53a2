#include "cli/io/output.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>

#include "captured.hpp"
#include "catch.hpp"
#include "cli/io/exit_code.hpp"
#include "cli/io/files.hpp"
#include "diagnostic/print.hpp"
#include "folder.hpp"

namespace reach::cli {
namespace {

struct Written {
  int code = -1;
  std::string findings;
};

Written written(const std::string& path, std::string_view bytes) {
  Captured captured;
  Diagnostics findings;
  const int code = write_output({path}, bytes, captured.make_io(), findings);
  return {code, print_text(findings, {})};
}

std::string checked(const std::string& path, const std::vector<FileId>& inputs = {}, Io io = {}) {
  Diagnostics findings;
  check_destination({path}, inputs, io, findings);
  return print_text(findings, {});
}

mode_t mode_of(const std::string& path) {
  struct stat status {};
  REQUIRE(stat(path.c_str(), &status) == 0);
  return status.st_mode & 07777;
}

}  // namespace

TEST_CASE("a new file gets the mode that the umask leaves") {
  const Folder folder;
  const mode_t before = umask(027);
  CHECK(written(folder.file("new"), "text\n").code == kDone);
  umask(before);
  CHECK(Folder::text(folder.file("new")) == "text\n");
  CHECK(mode_of(folder.file("new")) == 0640);
  CHECK(folder.size() == 1);
}

TEST_CASE("a file that is replaced keeps its mode, and readers of the old one keep it") {
  const Folder folder;
  const std::string path = folder.file("a", "old");
  chmod(path.c_str(), 0604);
  std::ifstream reader(path);
  CHECK(written(path, "new").code == kDone);
  CHECK(Folder::text(path) == "new");
  CHECK(mode_of(path) == 0604);
  CHECK(std::string(std::istreambuf_iterator<char>(reader), {}) == "old");
  CHECK(folder.size() == 1);
}

TEST_CASE("a symbolic link stays, and its target is written") {
  const Folder folder;
  std::filesystem::create_directory(folder.file("deep"));
  std::filesystem::create_symlink("deep/target", folder.file("link"));
  std::filesystem::create_symlink("link", folder.file("link2"));
  for (const std::string text : {"first", "second"}) {  // the target is made, then replaced
    CHECK(written(folder.file("link2"), text).code == kDone);
    CHECK(std::filesystem::is_symlink(folder.file("link")));
    CHECK(std::filesystem::is_symlink(folder.file("link2")));
    CHECK(Folder::text(folder.file("deep/target")) == text);
  }
}

TEST_CASE("an unwritable file is named, and nothing stays behind") {
  const Folder folder;
  const std::string path = folder.file("none/a.csv");
  const Written result = written(path, "x");
  CHECK(result.code == kTrouble);
  CHECK(result.findings == path + ": error: there is no such file or folder [cannot-write]\n");
  std::filesystem::create_symlink("circle", folder.file("circle"));
  CHECK(written(folder.file("circle"), "x").code == kTrouble);
  CHECK(folder.size() == 1);
}

TEST_CASE("a signal never leaves a temporary file or half a file behind") {
  const Folder folder;
  const std::string text(1 << 16, 'x');
  for (int round = 0; round < 30; ++round) {
    const pid_t writer = fork();
    REQUIRE(writer != -1);
    if (writer == 0) {
      std::signal(SIGTERM, SIG_DFL);  // in place of Catch's own
      alarm(30);                      // never outlives the test for long
      for (;;) written(folder.file("a"), text);
    }
    while (!file_id(folder.file("a"))) usleep(100);
    usleep(500);
    kill(writer, SIGTERM);
    int status = 0;
    waitpid(writer, &status, 0);
    CHECK((WIFSIGNALED(status) && WTERMSIG(status) == SIGTERM));
    CHECK(folder.size() == 1);
    CHECK(Folder::text(folder.file("a")) == text);
    std::filesystem::remove(folder.file("a"));  // so that the next round also waits until its writer is at work
  }
}

TEST_CASE("a file that is not regular is written in place") {  // a FIFO of its own: a device must not be at stake
  const Folder folder;
  const std::string path = folder.file("fifo");
  REQUIRE(mkfifo(path.c_str(), 0600) == 0);
  const int reader = open(path.c_str(), O_RDONLY | O_NONBLOCK);
  CHECK(written(path, "text").code == kDone);
  std::array<char, 8> bytes{};
  CHECK(read(reader, bytes.data(), bytes.size()) == 4);
  close(reader);
  CHECK(std::filesystem::is_fifo(path));
}

TEST_CASE("a destination is checked before anything is read") {
  const Folder folder;
  const std::string input = folder.file("a.csv", "x");
  std::filesystem::create_symlink(input, folder.file("link"));
  const std::vector<FileId> inputs{file_id(input).value()};
  const std::string same =
      "the output is one of the files that are read [cannot-write]\n      = hint: write to another file\n";
  CHECK(checked(input, inputs) == input + ": error: " + same);
  CHECK(checked(folder.file("link"), inputs) == folder.file("link") + ": error: " + same);
  Io io;
  io.out_file = inputs.front();
  CHECK(checked("-", inputs, io) == "<stdout>: error: " + same);
  CHECK(checked("", inputs, io) == "<stdout>: error: " + same);
  CHECK(checked("", inputs).empty());
  CHECK(checked(folder.file("b.csv"), inputs).empty());
  CHECK(checked(folder.file("")) == folder.file("") +
                                        ": error: this is a folder, not a file [cannot-write]\n"
                                        "      = hint: name a file in it\n");
}

}  // namespace reach::cli
