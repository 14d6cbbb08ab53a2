#include "cli/io/render_apart.hpp"

#include <unistd.h>

#include <csignal>
#include <new>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "cli/io/io.hpp"

using namespace reach::cli;

namespace {

void say(std::string_view text) { write_all(STDERR_FILENO, text); }

}  // namespace

TEST_CASE("output rendered in another process comes back complete") {
  const std::string large(3'000'000, 'x');
  CHECK(render_apart([&] { return large; }) == large);
  CHECK(render_apart([] { return std::string("\0+", 2); }) == std::string("\0+", 2));
  CHECK(render_apart([] { return std::string(); }).empty());
}

TEST_CASE("a renderer that prints has failed, and its message is not shown") {
  CHECK(render_apart([] { return say("[ERROR] no space"), std::string("bytes"); }).empty());
  CHECK(render_apart([] { return say("+"), std::string("bytes"); }).empty());
  CHECK(render_apart([] { return say(std::string(200'000, 'x')), std::string("bytes"); }).empty());
}

TEST_CASE("a renderer that runs out of memory throws, whatever it does next") {
  CHECK_THROWS_AS(render_apart([]() -> std::string { throw std::bad_alloc(); }), std::bad_alloc);
  CHECK_THROWS_AS(render_apart([] { return say("[ERROR]: Memory allocation failed.\n"), std::string("bytes"); }),
                  std::bad_alloc);
  CHECK_THROWS_AS(render_apart([]() -> std::string { _exit(kill(getpid(), SIGKILL)); }), std::bad_alloc);
}

TEST_CASE("a renderer changes memory only in its own process") {
  int calls = 0;
  CHECK(render_apart([&] { return std::string(static_cast<std::size_t>(++calls), 'x'); }) == "x");
  CHECK(calls == 0);
}
