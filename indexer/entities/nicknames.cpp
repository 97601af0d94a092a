#include "indexer/entities/nicknames.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace dateline {

namespace {

/// Groups of given names that stand for each other: short forms, and one name in several languages, as news
/// and histories write kings, popes and immigrants.
constexpr std::array<std::string_view, 84> kGroups{
    "william bill billy will willie liam",
    "robert bob bobby rob robbie bert",
    "richard dick rick ricky rich richie",
    "james jim jimmy jamie",
    "john johnny jack jon",
    "jonathan jon jonny",
    "joseph joe joey",
    "thomas tom tommy",
    "michael mike mick mickey mikey misha",
    "david dave davy",
    "edward ed eddie ted teddy ned",
    "edwin ed eddie",
    "theodore ted teddy theo",
    "charles charlie chuck chas",
    "daniel dan danny",
    "donald don donnie",
    "kenneth ken kenny",
    "ronald ron ronnie",
    "anthony tony",
    "antonio tony",
    "andrew andy drew",
    "steven steve",
    "stephen steve",
    "matthew matt",
    "christopher chris kit",
    "christine chris chrissie",
    "christina chris tina",
    "nicholas nick nicky",
    "benjamin ben benny",
    "samuel sam sammy",
    "samantha sam",
    "timothy tim",
    "gregory greg",
    "jeffrey jeff",
    "geoffrey geoff jeff",
    "lawrence larry laurie",
    "laurence larry",
    "peter pete pyotr",
    "patrick pat paddy",
    "patricia pat patty trish",
    "alexander alex sandy sasha alec aleksandr",
    "alexandra alex sandra sasha",
    "albert al bert",
    "alfred al alf fred",
    "frederick fred freddie",
    "francis frank",
    "franklin frank",
    "george georgie",
    "gerald gerry jerry",
    "gerard gerry",
    "harold harry hal",
    "henry harry hank hal",
    "leonard len lenny leo",
    "philip phil",
    "phillip phil",
    "raymond ray",
    "ronan ron",
    "vincent vince vinnie",
    "walter walt wally",
    "zachary zach zack",
    "elizabeth liz beth betty lizzie eliza elisabeth",
    "margaret maggie meg peggy",
    "katherine kate kathy katie kathryn",
    "catherine kate cathy katie",
    "susan sue susie",
    "deborah debbie deb debra",
    "jennifer jenny jen",
    "rebecca becky",
    "jessica jess jessie",
    "victoria vicky tori",
    "dmitry dima dmitri",
    "vladimir volodymyr vova",
    "peter pierre pedro pietro pyotr petr piotr pieter",
    "john jean juan giovanni johann johannes joao ivan jan",
    "charles carlos carlo karl carl karol",
    "william wilhelm guillaume guillermo willem",
    "henry henri heinrich enrique hendrik",
    "francis francois francesco francisco franz",
    "paul pablo paolo pavel",
    "michael michel miguel mikhail mikael michele",
    "nicholas nicolas nikolai nicola",
    "alexander alexandre alejandro alessandro aleksander",
    "joseph jose josef giuseppe iosif",
    "louis luis luigi ludwig ludovic",
};

using GroupIndex = std::unordered_map<std::string_view, std::vector<std::uint8_t>>;

GroupIndex build_index() {
  GroupIndex index;
  for (std::size_t group = 0; group < kGroups.size(); ++group) {
    auto rest = kGroups[group];  // NOLINT(cppcoreguidelines-pro-bounds-constant-array-index)
    while (!rest.empty()) {
      const auto name = rest.substr(0, rest.find(' '));
      rest.remove_prefix(std::min(name.size() + 1, rest.size()));
      index[name].push_back(static_cast<std::uint8_t>(group));
    }
  }
  return index;
}

}  // namespace

bool are_nicknames(std::string_view a, std::string_view b) {
  static const auto index = build_index();
  const auto found_a = index.find(a);
  if (found_a == index.end()) return false;
  const auto found_b = index.find(b);
  if (found_b == index.end()) return false;
  return std::any_of(found_a->second.begin(), found_a->second.end(), [&](std::uint8_t group) {
    return std::find(found_b->second.begin(), found_b->second.end(), group) != found_b->second.end();
  });
}

}  // namespace dateline
