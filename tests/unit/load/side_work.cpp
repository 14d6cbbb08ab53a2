#include "load/csv/side_work.hpp"

#include <new>
#include <thread>

#include "catch.hpp"

using namespace reach;

TEST_CASE("side work runs beside the first thread, and waiting for it rethrows its exceptions") {
  std::thread::id where;
  auto sound = begin_beside([&where] { where = std::this_thread::get_id(); });
  auto short_of_memory = begin_beside([] { throw std::bad_alloc(); });
  sound.get();
  CHECK(where != std::this_thread::get_id());
  CHECK_THROWS_AS(short_of_memory.get(), std::bad_alloc);
}

TEST_CASE("a future that is dropped waits for its work") {
  bool done = false;
  {
    const auto dropped = begin_beside([&done] { done = true; });
  }
  CHECK(done);
}
