// The same records wherever a window ends, and memory that is used again.
#include "catch.hpp"
#include "unit/load/scanned.hpp"

using namespace reach;

namespace {

/// The records of `text` scanned in two windows, the first of `size` bytes and what it leaves with the second.
Texts in_two(std::string_view text, std::size_t size) {
  Batch batch;
  scan_window(text.substr(0, size), 1, ',', false, batch);
  Texts all = shown(batch);
  const auto rest = text.substr(batch.consumed);
  scan_window(rest, 1, ',', true, batch);
  for (auto& record : shown(batch)) all.push_back(std::move(record));
  return all;
}

/// The records of `text` where every byte comes on its own.
Texts byte_by_byte(std::string_view text) {
  Texts all;
  std::size_t begin = 0;
  Batch batch;
  for (std::size_t end = 1; end <= text.size(); ++end) {
    scan_window(text.substr(begin, end - begin), 1, ',', false, batch);
    for (auto& record : shown(batch)) all.push_back(std::move(record));
    begin += batch.consumed;
  }
  scan_window(text.substr(begin), 1, ',', true, batch);
  for (auto& record : shown(batch)) all.push_back(std::move(record));
  return all;
}

}  // namespace

TEST_CASE("every split of a window returns the same records") {
  for (const std::string_view text :
       {"force,website_2016\nKent,449\nSurrey,483\n", "a,b\r\nc,d\r\n\r\ne,f", "a,b\rc,d\r\r\ne",
        "\"a,\"\"b\"\"\",\"c\r\nd\"\r\n\"\",\"\"\n\"\"\"\"\n,\n", "\"a\rb\"\r\"c\"\r\n", "a,\r\n,b\n\n\n"}) {
    Batch batch;
    scan_window(text, 1, ',', true, batch);
    const Texts whole = shown(batch);
    for (std::size_t size = 0; size <= text.size(); ++size) CHECK(in_two(text, size) == whole);
    CHECK(byte_by_byte(text) == whole);
  }
}

TEST_CASE("a window that ends between CR and LF waits for the LF") {
  Batch batch;
  scan_window("a,b\r", 1, ',', false, batch);
  CHECK(shown(batch) == Texts{});
  CHECK(batch.consumed == 0);
  scan_window("a,b\r\nc", 1, ',', false, batch);
  CHECK(shown(batch) == Texts{"[a][b]"});
  CHECK(batch.consumed == 5);
}

TEST_CASE("a window that ends after a quote waits for the next byte") {
  Batch batch;
  scan_window("a\n\"b\"", 1, ',', false, batch);
  CHECK(shown(batch) == Texts{"[a]"});
  CHECK(batch.consumed == 2);
  CHECK(batch.fields.size() == 1);  // the half record leaves nothing
  scan_window("a\n\"b", 1, ',', false, batch);
  CHECK(batch.consumed == 2);
}

TEST_CASE("every split of a faulty text finds the same faults") {
  const std::string_view text = "a,b\"c\r\n\"d\"e,f\r\ng,h\r\n";
  const Texts expected = {"stray quote", "text after quote", "[g][h]"};
  for (std::size_t size = 0; size <= text.size(); ++size) {
    Texts found = in_two(text, size);
    for (auto& record : found) record = record.substr(0, record.find(" at "));
    CHECK(found == expected);
  }
}

TEST_CASE("scanning a batch again takes no new memory") {
  std::string text;
  for (int row = 0; row < 1000; ++row) text += "Kent,\"449\",\"9 \"\"2\"\"\",695,97\n";
  Batch batch;
  scan_window(text, 1, ',', true, batch);
  const auto* fields = batch.fields.data();
  const auto* records = batch.records.data();
  for (int again = 0; again < 3; ++again) {
    scan_window(text, 1, ',', true, batch);
    CHECK(batch.fields.data() == fields);
    CHECK(batch.records.data() == records);
    CHECK(batch.fields.size() == 5000);
    CHECK(batch.records.size() == 1000);
  }
}
