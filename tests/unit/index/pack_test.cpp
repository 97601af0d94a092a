#include "common/index/pack.hpp"

#include <limits>

#include "tests/support/catch.hpp"

namespace dateline {

TEST_CASE("numbers of every size survive packing", "[pack]") {
  for (const std::uint64_t value :
       {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{127}, std::uint64_t{128}, std::uint64_t{16'384},
        std::numeric_limits<std::uint64_t>::max()}) {
    std::string packed;
    pack_uint(packed, value);
    Unpacker in(packed);
    CHECK(in.uint() == value);
    CHECK(in.at_end());
    CHECK(in.ok());
  }
}

TEST_CASE("small numbers take one byte", "[pack]") {
  std::string packed;
  pack_uint(packed, 127);
  CHECK(packed == "\x7F");
  packed.clear();
  pack_uint(packed, 300);
  CHECK(packed == "\xAC\x02");
}

TEST_CASE("strings with NUL bytes survive packing", "[pack]") {
  const std::string text("a\0b", 3);
  std::string packed;
  pack_string(packed, text);
  pack_string(packed, "");
  Unpacker in(packed);
  CHECK(in.string() == text);
  CHECK(in.string().empty());
  CHECK(in.ok());
}

TEST_CASE("malformed bytes are noticed and read as nothing", "[pack]") {
  Unpacker cut("\x80");
  CHECK(cut.uint() == 0);
  CHECK_FALSE(cut.ok());
  Unpacker too_long(
      "\x05"
      "ab");
  CHECK(too_long.string().empty());
  CHECK_FALSE(too_long.ok());
  Unpacker endless("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF");
  CHECK(endless.uint() == 0);
  CHECK_FALSE(endless.ok());
}

TEST_CASE("ordinals are packed as gaps", "[pack]") {
  const std::vector<Ordinal> ordinals{0, 1, 2, 200, 70'000};
  CHECK(unpack_ordinals(pack_ordinals(ordinals)) == ordinals);
  CHECK(pack_ordinals({0, 1, 2}) == std::string(3, '\0'));
  CHECK(pack_ordinals({}).empty());
}

}  // namespace dateline
