// The file that the precompiled header of all tests is compiled with.
#include "catch.hpp"
