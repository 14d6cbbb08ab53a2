// Archives unpacked as they are read: whole ones, several in one, and damaged or hostile ones.
#include "source/gunzip.hpp"

#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "gzip_archive.hpp"
#include "unit/source/sources.hpp"

using namespace reach;

namespace {

/// A library that unpacks, with its name for failures. Every test here holds for each.
struct Library {
  const char* name;
  std::function<std::unique_ptr<Inflater>()> inflater;
};

/// The libraries that this machine has.
std::vector<Library> libraries() {
  std::vector<Library> found{{"zlib", zlib_inflater}};
  if (isal_inflater()) found.push_back({"ISA-L", isal_inflater});
  return found;
}

std::string rows(int count) {
  std::string text;
  for (int at = 0; at < count; ++at) text += "2018-01-01,Kent,website," + std::to_string(at * 7919 % 1000) + "\n";
  return text;
}

Everything unpacked(const Library& library, const std::string& bytes, std::size_t chunk = 4096,
                    std::size_t room = 4096) {
  return read_all(gunzip(chunked(bytes, chunk), library.inflater()), room);
}

/// The content of an archive, read in chunks of every size.
void check_unpacks(const Library& library, const std::string& archive, const std::string& text) {
  for (const std::size_t chunk : {std::size_t{1}, std::size_t{7}, std::size_t{4096}, archive.size()}) {
    for (const std::size_t room : {std::size_t{13}, std::size_t{4096}, text.size() + 1}) {
      const Everything all = unpacked(library, archive, chunk, room);
      CHECK(all.error == 0);
      CHECK(all.text == text);
    }
  }
}

}  // namespace

TEST_CASE("an archive is unpacked, however its bytes come") {
  const std::string text = rows(3000);
  for (const Library& library : libraries()) {
    INFO(library.name);
    for (const int level : {0, 1, 6, 9}) check_unpacks(library, tests::gzip_archive(text, level), text);
    check_unpacks(library, tests::gzip_archive(""), "");
    check_unpacks(library, tests::gzip_archive("a"), "a");
  }
}

TEST_CASE("several archives in one are one text, and zeros after them are ignored") {
  const std::string archive = tests::gzip_archive("a\n") + tests::gzip_archive("") + tests::gzip_archive("b\n");
  const std::string text = rows(3000);
  for (const Library& library : libraries()) {
    INFO(library.name);
    check_unpacks(library, archive, "a\nb\n");
    check_unpacks(library, archive + std::string(512, '\0'), "a\nb\n");
    check_unpacks(library, tests::gzip_archive(text) + archive + tests::gzip_archive(text, 0), text + "a\nb\n" + text);
  }
}

TEST_CASE("everything that a header may contain is skipped") {
  std::string name = "counts.csv";
  std::string comment = "as sent";
  std::string extra(300, 'x');
  gz_header header{};
  header.name = reinterpret_cast<Bytef*>(name.data());
  header.comment = reinterpret_cast<Bytef*>(comment.data());
  header.extra = reinterpret_cast<Bytef*>(extra.data());
  header.extra_len = static_cast<uInt>(extra.size());
  header.hcrc = 1;
  const std::string archive = tests::gzip_archive("a\n", 6, &header);
  for (const Library& library : libraries()) {
    INFO(library.name);
    check_unpacks(library, archive, "a\n");
    for (const std::size_t at : {std::size_t{2}, std::size_t{3}, std::size_t{40}}) {  // method, flags, extra
      std::string damaged = archive;
      damaged[at] = static_cast<char>(damaged[at] ^ 0x40);
      CHECK(unpacked(library, damaged).error == EBADMSG);
    }
  }
}

TEST_CASE("an archive that is cut short, damaged or followed by something else is an error") {
  const std::string text = rows(50);
  const std::string archive = tests::gzip_archive(text);
  for (const Library& library : libraries()) {
    INFO(library.name);
    for (std::size_t size = 0; size < archive.size(); ++size) {
      CHECK(unpacked(library, archive.substr(0, size)).error == EBADMSG);
    }
    for (const std::string& tail : {std::string("x"), std::string("\x1F\x8B"), std::string("\0x", 2)}) {
      CHECK(unpacked(library, archive + tail).error == EBADMSG);
      CHECK(unpacked(library, archive + tail, 1).error == EBADMSG);
    }
    for (std::size_t at = 10; at < archive.size(); ++at) {  // data, check sum and length
      for (const int bit : {0, 3, 7}) {
        std::string damaged = archive;
        damaged[at] = static_cast<char>(damaged[at] ^ 1 << bit);
        const Everything all = unpacked(library, damaged);
        CHECK((all.error == EBADMSG || all.text == text));  // the last byte of the data has bits without a meaning
      }
    }
  }
}

TEST_CASE("bytes unpacked before the damage are returned, and the error stays") {
  std::string archive = tests::gzip_archive(rows(5000), 0);
  archive[archive.size() - 1000] = '!';
  for (const Library& library : libraries()) {
    INFO(library.name);
    const Source source = gunzip(chunked(archive, 4096), library.inflater());
    const Everything all = read_all(source);
    CHECK(all.error == EBADMSG);
    CHECK(all.text.size() > 100'000);
    CHECK(read_all(source).error == EBADMSG);
  }
}

TEST_CASE("an error of the archive's own source is passed on, and a signal is not an error") {
  const std::string archive = tests::gzip_archive(rows(5000));
  for (const Library& library : libraries()) {
    INFO(library.name);
    const std::string half = archive.substr(0, archive.size() / 2);
    CHECK(read_all(gunzip(stepped({{half, 0}, {"", ESTALE}}), library.inflater())).error == ESTALE);
    CHECK(read_all(gunzip(stepped({{archive, 0}, {"", ESTALE}}), library.inflater())).error == ESTALE);
    const Everything all =
        read_all(gunzip(stepped({{"", EINTR}, {half, 0}, {"", EINTR}, {archive.substr(half.size()), 0}, {"", EINTR}}),
                        library.inflater()));
    CHECK(all.error == 0);
    CHECK(all.text == rows(5000));
  }
}

namespace {

/// Unpacks to any number of bytes, without making them: their check sum is 0.
class Enormous : public Inflater {
 public:
  explicit Enormous(std::uint64_t size) : size_(size) {}
  void reset() override { left_ = size_; }
  Step step(std::span<const char>, std::span<char> room) override {
    const std::uint64_t made = std::min<std::uint64_t>(left_, room.size());
    left_ -= made;
    return {0, static_cast<std::size_t>(made), left_ == 0 ? State::ended : State::more};
  }
  std::uint32_t crc(std::uint32_t so_far, std::span<const char>) override { return so_far; }

 private:
  std::uint64_t size_;
  std::uint64_t left_ = 0;
};

}  // namespace

TEST_CASE("lengths above 4 GB are compared as in archives, in 32 bits") {
  const std::uint64_t size = (std::uint64_t{1} << 32) + 5;
  for (const char length : {'\x04', '\x05', '\x06'}) {
    const std::string archive =
        std::string("\x1F\x8B\x08\0\0\0\0\0\0\0", 10) + std::string(4, '\0') + length + std::string(3, '\0');
    const Source source = gunzip(chunked(archive, 4096), std::make_unique<Enormous>(size));
    std::string room(std::size_t{64} << 20, '\0');
    std::uint64_t total = 0;
    std::ptrdiff_t got = 0;
    while ((got = source.read(room)) > 0) total += static_cast<std::uint64_t>(got);
    CHECK(total == size);
    CHECK(got == (length == '\x05' ? 0 : -1));
  }
}

namespace {

/// Takes all bytes, then gives half of a trailer back once more have come.
class ReadsAhead : public Inflater {
 public:
  void reset() override {}
  Step step(std::span<const char> packed, std::span<char> room) override {
    ++steps_;
    if (steps_ > 2) return {-4, 0, State::ended};
    if (steps_ == 2) return {0, 0, State::more};
    room.front() = 'a';
    return {static_cast<std::ptrdiff_t>(packed.size()), 1, State::more};
  }
  std::uint32_t crc(std::uint32_t, std::span<const char>) override { return 0x04030201; }

 private:
  int steps_ = 0;
};

}  // namespace

TEST_CASE("a library gives back surplus bytes, even from an earlier read") {
  const std::string begin = std::string("\x1F\x8B\x08\0\0\0\0\0\0\0", 10) + "D" + "\x01\x02\x03\x04";
  const Everything all =
      read_all(gunzip(stepped({{begin, 0}, {std::string("\x01\0\0\0", 4), 0}}), std::make_unique<ReadsAhead>()));
  CHECK(all.text == "a");
  CHECK(all.error == 0);
}
