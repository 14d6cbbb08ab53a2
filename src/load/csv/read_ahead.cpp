#include "load/csv/read_ahead.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <condition_variable>
#include <cstring>
#include <exception>
#include <memory>
#include <mutex>
#include <utility>

#include "load/csv/side_work.hpp"

namespace reach {
namespace {

constexpr std::size_t kBlock = std::size_t{256} << 10;
constexpr std::size_t kBlocks = 4;

/// The bytes of several reads.
struct ReadBlock {
  std::unique_ptr<char[]> bytes = std::make_unique_for_overwrite<char[]>(kBlock);
  std::size_t size = 0;
  bool last = false;  ///< the source ended or failed
  int error = 0;      ///< errno of the failed read
  std::exception_ptr thrown;
};

void fill(ReadBlock& block, const Source& source) {
  block.size = 0;
  while (block.size < kBlock && !block.last) {
    const std::ptrdiff_t got = source.read({block.bytes.get() + block.size, kBlock - block.size});
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) block.error = errno;
    if (got > 0) block.size += static_cast<std::size_t>(got);
    block.last = got <= 0;
  }
}

/// Blocks that circulate between the thread that fills them and the thread that uses their contents.
class Ring {
 public:
  /// Fills blocks until the source ends or the reader stops. Throws nothing: exceptions are passed to the reader.
  void fill_from(const Source& source) {
    for (std::size_t number = 0; await_room(number); ++number) {
      ReadBlock& block = blocks_[number % kBlocks];
      try {
        fill(block, source);
      } catch (...) {
        block.thrown = std::current_exception();
        block.last = true;
      }
      const bool last = block.last;  // after the next line, another thread owns the block
      tell(filled_, number + 1);
      if (last) return;
    }
  }

  /// The block with this number, once it is filled.
  const ReadBlock& await(std::size_t number) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return filled_ > number; });
    return blocks_[number % kBlocks];
  }
  /// Allows all blocks before this one to be filled again.
  void release(std::size_t number) { tell(released_, number); }
  void stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    changed_.notify_all();
  }

 private:
  bool await_room(std::size_t number) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return stopped_ || number < released_ + kBlocks; });
    return !stopped_;
  }
  void tell(std::size_t& count, std::size_t value) {
    const std::lock_guard lock(mutex_);
    count = value;
    changed_.notify_all();
  }

  std::array<ReadBlock, kBlocks> blocks_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t filled_ = 0;
  std::size_t released_ = 0;
  bool stopped_ = false;
};

class ReadAhead {
 public:
  explicit ReadAhead(Source source) : source_(std::move(source)) {}
  ReadAhead(const ReadAhead&) = delete;
  ReadAhead& operator=(const ReadAhead&) = delete;
  ~ReadAhead() {
    if (ring_) ring_->stop();  // then the thread ends, and `thread_` joins it
  }

  std::ptrdiff_t read(std::span<char> room) {
    if (!ring_ && (alone_ || !begin())) return read_alone(room);
    const ReadBlock* block = &ring_->await(number_);
    if (at_ == block->size && !block->last) {
      ring_->release(++number_);
      at_ = 0;
      block = &ring_->await(number_);
    }
    return take(*block, room);
  }

 private:
  /// Starts the thread once enough has been read without it. Returns false if there is no thread, or not yet.
  bool begin() {
    if (read_alone_ < kBlock) return false;
    auto ring = std::make_unique<Ring>();
    thread_ = begin_thread([this, into = ring.get()] { into->fill_from(source_); });
    alone_ = !thread_.valid();
    if (!alone_) ring_ = std::move(ring);
    return !alone_;
  }

  std::ptrdiff_t read_alone(std::span<char> room) {
    const std::ptrdiff_t got = source_.read(room);
    if (got > 0) read_alone_ += static_cast<std::size_t>(got);
    return got;
  }

  std::ptrdiff_t take(const ReadBlock& block, std::span<char> room) {
    const std::size_t size = std::min(room.size(), block.size - at_);
    if (size > 0) {
      std::memcpy(room.data(), block.bytes.get() + at_, size);
      at_ += size;
      return static_cast<std::ptrdiff_t>(size);
    }
    if (block.thrown) std::rethrow_exception(block.thrown);
    if (block.error == 0 || room.empty()) return 0;
    errno = block.error;
    return -1;
  }

  Source source_;
  std::size_t read_alone_ = 0;  ///< bytes that the reader has read itself
  bool alone_ = false;          ///< no thread could be started
  std::unique_ptr<Ring> ring_;
  std::size_t number_ = 0;  ///< the current block
  std::size_t at_ = 0;      ///< position in it
  std::future<void> thread_;
};

}  // namespace

Source read_ahead(Source source) {
  std::string name = source.name;
  auto ahead = std::make_shared<ReadAhead>(std::move(source));
  return {std::move(name), [ahead = std::move(ahead)](std::span<char> room) { return ahead->read(room); }};
}

}  // namespace reach
