// The outside world as strings: an Io whose streams a test can read. For the unit tests of cli.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command/run.hpp"
#include "cli/io/io.hpp"

namespace reach::cli {

/// Runs command lines in-process. Must outlive the Io that it returns.
struct Captured {
  std::string in;
  std::map<std::string, std::string> environment{{"LANG", "C.UTF-8"}};
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  std::size_t out_width = 0;

  std::string out;
  std::string err;
  int code = -1;

  Captured& run(const std::vector<std::string>& args) {
    Io io = make_io();
    code = cli::run(args, io);
    return *this;
  }

  Io make_io() {
    Io io;
    io.out = [this](std::string_view bytes) {
      out += bytes;
      return true;
    };
    io.err = [this](std::string_view bytes) {
      err += bytes;
      return true;
    };
    io.in = text_source("<stdin>", in);
    io.out_is_terminal = out_is_terminal;
    io.err_is_terminal = err_is_terminal;
    io.out_width = out_width;
    io.environment = [this](const char* name) { return environment[name]; };
    return io;
  }
};

inline Captured ran(const std::vector<std::string>& args) {
  Captured captured;
  captured.run(args);
  return captured;
}

}  // namespace reach::cli
