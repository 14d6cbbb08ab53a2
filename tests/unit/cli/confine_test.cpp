#include "cli/marks/confine.hpp"

#include <filesystem>

#include "catch.hpp"
#include "unit/cli/folder.hpp"

namespace reach::cli {
namespace {

namespace fs = std::filesystem;

/// `site/docs`, `site/data/counts.csv` and, outside, `secret.csv`; the paths of links followed.
struct Site {
  Folder folder;
  std::string outside = real_folder(folder.file(""));
  std::string root = outside + "/site";
  std::string docs = root + "/docs/";

  Site() {
    fs::create_directories(root + "/docs/deep");
    fs::create_directories(root + "/data");
    (void)folder.file("secret.csv", "x");
    (void)folder.file("site/data/counts.csv", "x");
    fs::create_directories(outside + "/site-of-others");
    (void)folder.file("site-of-others/counts.csv", "x");
  }
};

}  // namespace

TEST_CASE("a real folder is absolute, with links resolved") {
  const Site site;
  fs::create_directory_symlink("site/docs", site.outside + "/link");
  CHECK(real_folder(site.outside + "/link") == site.root + "/docs");
  CHECK(real_folder(site.docs + "../docs/deep/..") == site.root + "/docs");
  CHECK(real_folder("") == fs::current_path().string());
  CHECK(real_folder("./") == fs::current_path().string());
  CHECK(real_folder(site.outside + "/none").empty());
  CHECK(real_folder(site.outside + "/secret.csv").empty());
}

TEST_CASE("a repository is the nearest folder that holds .git, a folder or, in a worktree, a file") {
  const Site site;
  CHECK(repository_of(site.root + "/docs/deep").empty());
  fs::create_directory(site.root + "/.git");
  CHECK(repository_of(site.root + "/docs/deep") == site.root);
  CHECK(repository_of(site.root) == site.root);
  CHECK(repository_of(site.outside).empty());
  (void)site.folder.file("site/docs/.git", "gitdir: elsewhere\n");
  CHECK(repository_of(site.root + "/docs/deep") == site.root + "/docs");
  CHECK(repository_of("").empty());
}

TEST_CASE("a file is in a folder whichever way its path takes") {
  const Site site;
  CHECK(lies_in(site.docs + "../data/counts.csv", site.root));
  CHECK(lies_in(site.docs + "deep/../../../site/data/counts.csv", site.root));
  CHECK(lies_in(site.root, site.root));
  CHECK_FALSE(lies_in(site.docs + "../../secret.csv", site.root));
  CHECK_FALSE(lies_in(site.docs + "../../site-of-others/counts.csv", site.root));
  CHECK_FALSE(lies_in(site.outside, site.root));
  CHECK(lies_in("/etc", "/"));
}

TEST_CASE("links out of a folder, and into it, are followed") {
  const Site site;
  fs::create_symlink("../../secret.csv", site.root + "/data/out.csv");
  CHECK_FALSE(lies_in(site.docs + "../data/out.csv", site.root));
  fs::create_directory_symlink("..", site.root + "/up");
  CHECK_FALSE(lies_in(site.root + "/up/secret.csv", site.root));
  CHECK(lies_in(site.root + "/up/site/data/counts.csv", site.root));
  fs::create_symlink("site/data/counts.csv", site.outside + "/in.csv");
  CHECK(lies_in(site.outside + "/in.csv", site.root));
}

TEST_CASE("for a missing file, its existing folders decide") {
  const Site site;
  CHECK(lies_in(site.docs + "none.csv", site.root));
  CHECK(lies_in(site.docs + "none/deeper/none.csv", site.root));
  CHECK_FALSE(lies_in(site.outside + "/none.csv", site.root));
  CHECK_FALSE(lies_in(site.docs + "../../none/none.csv", site.root));
  fs::create_directory_symlink("..", site.root + "/up");
  CHECK_FALSE(lies_in(site.root + "/up/none.csv", site.root));
  CHECK(lies_in("none.csv", fs::current_path().string()));
  CHECK_FALSE(lies_in("none.csv", site.root));
}

TEST_CASE("nothing is inside an empty root") { CHECK_FALSE(lies_in("/etc", "")); }

TEST_CASE("a file is hidden by its own name or by any below the root, with links resolved") {
  const Site site;
  fs::create_directories(site.root + "/.git");
  fs::create_directories(site.root + "/data/.old");
  (void)site.folder.file("site/.env", "x");
  (void)site.folder.file("site/data/.old/counts.csv", "x");
  fs::create_symlink("../.env", site.root + "/data/link.csv");
  (void)site.folder.file("site/.git/config", "x");
  for (const char* path : {"../.env", "../.none", "../.git/config", "../data/.old/counts.csv", "../data/link.csv"}) {
    CAPTURE(path);
    CHECK(is_hidden_in(site.docs + path, site.root));
  }
  CHECK_FALSE(is_hidden_in(site.docs + "../data/counts.csv", site.root));
  CHECK_FALSE(is_hidden_in(site.docs + "../data/none.csv", site.root));
  CHECK_FALSE(is_hidden_in(site.root + "/data/.old/counts.csv", site.root + "/data/.old"));
}

TEST_CASE("a path leads out of its repository by a link, not by ..") {
  const Site site;
  fs::create_directory(site.root + "/.git");
  fs::create_symlink("../../secret.csv", site.root + "/docs/out.md");
  fs::create_symlink("../data/counts.csv", site.root + "/docs/in.md");
  fs::create_directory_symlink("../site-of-others", site.root + "/others");
  CHECK(leads_out(site.docs + "out.md"));
  CHECK(leads_out(site.docs + "deep/../out.md"));
  CHECK(leads_out(site.root + "/others/counts.csv"));
  CHECK_FALSE(leads_out(site.docs + "in.md"));
  CHECK_FALSE(leads_out(site.docs + "none.md"));
  CHECK_FALSE(leads_out(site.docs + "../../site-of-others/counts.csv"));
  CHECK_FALSE(leads_out(site.outside + "/site-of-others/counts.csv"));
}

}  // namespace reach::cli
