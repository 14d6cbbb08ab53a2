// The text of progress.
#include "cli/read/progress.hpp"

#include "catch.hpp"

using namespace reach::cli;

TEST_CASE("sizes have two or three digits and a unit") {
  CHECK(size_text(0) == "0 bytes");
  CHECK(size_text(999) == "999 bytes");
  CHECK(size_text(1000) == "1.0 kB");
  CHECK(size_text(9'940) == "9.9 kB");
  CHECK(size_text(9'960) == "10 kB");
  CHECK(size_text(999'499) == "999 kB");
  CHECK(size_text(999'500) == "1.0 MB");
  CHECK(size_text(3'100'000'000) == "3.1 GB");
  CHECK(size_text(18'446'744'073'709'551'615U) == "18446744 TB");
}

TEST_CASE("progress shows the time left only if the size is known") {
  CHECK(progress_text(1'200'000'000, 3'100'000'000, 2) == "1.2 GB of 3.1 GB, 600 MB/s, 4 s left");
  CHECK(progress_text(3'100'000'000, 3'100'000'000, 2) == "3.1 GB of 3.1 GB, 1.6 GB/s, 0 s left");
  CHECK(progress_text(1'200'000'000, 0, 2) == "1.2 GB read, 600 MB/s");
  CHECK(progress_text(4'000'000'000, 3'100'000'000, 2) == "4.0 GB read, 2.0 GB/s");
  CHECK(progress_text(0, 3'100'000'000, 2) == "0 bytes read, 0 bytes/s");
}
