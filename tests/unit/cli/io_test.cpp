#include "cli/io/io.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <thread>

#include "catch.hpp"
#include "folder.hpp"

namespace reach::cli {

TEST_CASE("everything is written, even to a stream that would block") {
  std::array<int, 2> ends{};
  REQUIRE(pipe(ends.data()) == 0);
  REQUIRE(fcntl(ends[1], F_SETFL, O_NONBLOCK) == 0);
  std::size_t received = 0;
  std::thread reader([&] {
    std::array<char, 1000> bytes{};
    for (ssize_t got = 1; got > 0; received += static_cast<std::size_t>(got)) {
      got = read(ends[0], bytes.data(), bytes.size());
    }
  });
  CHECK(write_all(ends[1], std::string(1 << 20, 'x')));
  close(ends[1]);
  reader.join();
  close(ends[0]);
  CHECK(received == 1 << 20);
}

TEST_CASE("a closed descriptor is an error, with errno") {
  errno = 0;
  CHECK_FALSE(write_all(-1, "x"));
  CHECK(errno == EBADF);
  CHECK(write_all(-1, ""));
}

TEST_CASE("only a regular file has an id") {
  const Folder folder;
  const int file = open(folder.file("a", "x").c_str(), O_RDONLY);
  const int device = open("/dev/null", O_RDONLY);
  CHECK(regular_file(file).has_value());
  CHECK_FALSE(regular_file(device));
  CHECK_FALSE(regular_file(-1));
  close(file);
  close(device);
}

}  // namespace reach::cli
