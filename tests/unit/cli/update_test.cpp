// A document that is edited while reach works on it is not replaced.
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "captured.hpp"
#include "catch.hpp"
#include "cli/io/exit_code.hpp"
#include "cli/io/file_state.hpp"
#include "cli/io/output.hpp"
#include "diagnostic/print.hpp"
#include "folder.hpp"

namespace reach::cli {
namespace {

const std::string kUpdateInput = "force,helpline_2016,helpline_2018\nKent,92,97\n";

std::string release(const std::string& says) {
  return "<!-- reach:data counts.csv --region \"South East\" -->\nIn 2018, <!-- reach:value Kent / helpline / 2018 "
         "-->" +
         says + "<!-- reach:end --> called.\n";
}

/// Runs `reach update FIRST - LAST`, and edits while the document on standard input is read: by then the first has been
/// read, and nothing has been written.
Captured updated_while(const Folder& folder, const std::function<void()>& edit) {
  Captured captured;
  captured.in = release("97");
  Io io = captured.make_io();
  const auto read = io.in.read;
  io.in.read = [&, read](std::span<char> into) {
    edit();
    return read(into);
  };
  const std::vector<std::string> args{"update", folder.file("a.md"), "-", folder.file("z.md")};
  captured.code = run(args, io);
  return captured;
}

}  // namespace

TEST_CASE("an editor that saves during the run keeps what it saved, and no document is written") {
  const Folder folder;
  folder.file("counts.csv", kUpdateInput);
  const std::filesystem::path before = std::filesystem::current_path();
  std::filesystem::current_path(folder.file(""));  // paths on standard input are relative to this folder
  const std::string path = folder.file("a.md");
  const std::string edited = release("90");
  for (const bool renames : {false, true}) {
    CAPTURE(renames);
    folder.file("a.md", release("91"));
    folder.file("z.md", release("91"));
    const Captured captured = updated_while(folder, [&] {
      const std::string saved = folder.file(renames ? "saved" : "a.md", edited);
      if (renames) std::filesystem::rename(saved, path);
    });
    CHECK(captured.code == kTrouble);
    CHECK(captured.out.empty());
    CHECK(captured.err == path +
                              ": error: this document was changed while reach worked it out [document-changed]\n"
                              "      = hint: save it where it is open, and run it again\n"
                              "1 error in " +
                              path + "; nothing was written\n");
    CHECK(Folder::text(path) == edited);
    CHECK(Folder::text(folder.file("z.md")) == release("91"));
    CHECK(folder.size() == 3);
  }
  const Captured undisturbed = updated_while(folder, [] {});
  std::filesystem::current_path(before);
  CHECK(undisturbed.code == kDone);
  CHECK(Folder::text(path) == release("97"));
  CHECK(Folder::text(folder.file("z.md")) == release("97"));
}

TEST_CASE("a last look can prevent replacing a file when everything is ready") {
  const Folder folder;
  const std::string path = folder.file("a", "old");
  bool written = false;
  const Filling fill = [&written](int descriptor) { return written = write_all(descriptor, "new"); };
  Diagnostics findings;
  bool ready = false;
  const LastLook forbid = [&] {
    ready = written;
    return false;
  };
  CHECK(write_file(path, fill, findings, forbid) == kTrouble);
  CHECK(print_text(findings, {}).empty());
  CHECK(Folder::text(path) == "old");
  CHECK(ready);
  CHECK(folder.size() == 1);
  CHECK(write_file(path, fill, findings, [] { return true; }) == kDone);
  CHECK(Folder::text(path) == "new");
}

TEST_CASE("a state reveals that a file was written, replaced or renamed over") {
  const Folder folder;
  const std::string path = folder.file("a", "old");
  const auto before = file_state(path);
  REQUIRE(before.has_value());
  CHECK(file_state(path) == before);
  folder.file("a", "older");
  CHECK(file_state(path) != before);
  folder.file("b", "old");
  std::filesystem::last_write_time(folder.file("b"), std::filesystem::last_write_time(path));
  const auto older = file_state(path);
  std::filesystem::rename(folder.file("b"), path);
  CHECK(file_state(path) != older);
  CHECK(file_state(path)->id != older->id);
  CHECK_FALSE(file_state(folder.file("none")).has_value());
}

}  // namespace reach::cli
