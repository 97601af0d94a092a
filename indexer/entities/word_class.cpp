#include "indexer/entities/word_class.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <utility>

namespace dateline {

namespace {

struct ClassWords {
  std::uint32_t classes;
  std::string_view words;  ///< folded, parted by single spaces
};

constexpr std::uint32_t kRole = WordClass::title | WordClass::role;
constexpr std::uint32_t kRegnal = WordClass::title | WordClass::regnal;

constexpr std::array kTable{
    ClassWords{WordClass::title | WordClass::male, "mr mister monsieur signor senor herr"},
    ClassWords{WordClass::title | WordClass::female, "mrs ms miss mme madame madam mademoiselle senora frau"},
    ClassWords{WordClass::title,
               "mx dr lord reverend rev rt hon honorable honourable bishop archbishop cardinal rabbi imam "
               "earl baron count marquis marquess viscount dean judge major maj chief marshal justice "
               "brother page rector abbot former acting late ex vice deputy under junior senior honor"},
    ClassWords{WordClass::title | WordClass::female, "baroness countess viscountess lady"},
    ClassWords{kRole,
               "prof professor doctor president minister premier chancellor secretary ambassador senator sen "
               "governor gov mayor general gen colonel col captain capt lieutenant lt sergeant sgt corporal "
               "admiral adm commander chairperson chair director spokesperson ceo cto cfo coo officer "
               "commissioner sheriff inspector detective constable representative rep councillor "
               "councilor lawyer attorney solicitor coach manager editor analyst economist researcher "
               "scientist author director-general treasurer speaker brigadier envoy counsel principal leader "
               "astronaut cosmonaut ayatollah caliph historian journalist fellow singer writer poet "
               "architect engineer philosopher biologist physicist linguist psychologist"},
    ClassWords{kRole | WordClass::male, "chairman spokesman congressman actor businessman"},
    ClassWords{kRole | WordClass::female, "chairwoman spokeswoman congresswoman actress businesswoman"},
    ClassWords{
        kRegnal | WordClass::male,
        "king prince tsar czar tzar tsarevich emperor pope sultan emir sheikh sheik shah duke sir archduke "
        "father kaiser pharaoh don"},
    ClassWords{kRegnal | WordClass::female,
               "queen princess tsarina czarina tsarevna empress duchess dame sister mother archduchess"},
    ClassWords{kRegnal, "saint regent blessed uncle aunt aunty"},
    ClassWords{WordClass::generation, "jr sr"},
    ClassWords{WordClass::degree, "phd md esq qc kc obe mbe cbe mp frs jd dphil"},
    ClassWords{
        WordClass::legal_form,
        "inc incorporated corp corporation ltd limited llc plc co company llp lp gmbh ag sa nv bv spa ab "
        "asa oyj holdings holding kk pty"},
    ClassWords{WordClass::function,
               "of for in on at to and de du des la le les di da del della von van der den"},
    ClassWords{WordClass::function | WordClass::article, "the a an"},
    ClassWords{
        WordClass::org_head,
        "court church university college school academy ministry department committee commission council "
        "party society association union government parliament senate congress house assembly army navy "
        "force forces police bank company group institute institution agency board bureau office service "
        "foundation fund club team league corps embassy consulate federation organization organisation "
        "centre center museum library hospital authority administration alliance front movement "
        "network news press times post journal magazine tribunal trust laboratory studio studios band "
        "orchestra faculty division cabinet coalition confederation institutes airlines airways state "
        "municipality federal national international american royal central global world"},
    ClassWords{WordClass::admin_area,
               "city town village state province region district island islands isle republic kingdom "
               "municipality prefecture oblast voivodship voivodeship governorate commune borough territory "
               "commonwealth emirate"},
    ClassWords{
        WordClass::site,
        "square park lodge hall museum station airport bridge tower castle palace church cathedral temple "
        "mosque market harbour harbor bay lake river island islands mountain mountains hotel stadium arena "
        "garden gardens zoo theatre theater library university beach valley canal port monument memorial "
        "county"},
    ClassWords{
        WordClass::creed,
        "christian catholic protestant anglican methodist baptist lutheran presbyterian calvinist mormon "
        "jew jewish muslim hindu buddhist sikh quaker atheist"},
    ClassWords{
        WordClass::demonym,
        "afghan african albanian algerian american angolan arab argentine argentinian armenian asian "
        "australian austrian azerbaijani bangladeshi belarusian belgian bolivian bosnian brazilian british "
        "bulgarian burmese cambodian cameroonian canadian catalan chechen chilean chinese colombian "
        "congolese croatian cuban cypriot czech danish dutch ecuadorian egyptian english eritrean estonian "
        "ethiopian european filipino finnish french georgian german ghanaian greek guatemalan haitian "
        "honduran hungarian icelandic indian indonesian iranian iraqi irish israeli italian jamaican "
        "japanese jordanian kazakh kenyan korean kosovar kurdish kuwaiti kyrgyz laotian latvian lebanese "
        "libyan lithuanian macedonian malaysian malian maltese mexican moldovan mongolian montenegrin "
        "moroccan mozambican namibian nepalese nepali nicaraguan nigerian norwegian omani pakistani "
        "palestinian panamanian paraguayan peruvian polish portuguese qatari romanian russian rwandan "
        "salvadoran saudi scottish senegalese serbian singaporean slovak slovenian somali spanish sudanese "
        "swedish swiss syrian taiwanese tajik tanzanian thai tibetan tunisian turkish turkmen ugandan "
        "ukrainian uruguayan uzbek venezuelan vietnamese welsh yemeni zambian zimbabwean"},
    ClassWords{
        WordClass::male,
        "james john robert michael william david richard joseph thomas charles christopher daniel matthew "
        "anthony mark donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy "
        "jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin "
        "samuel frank gregory raymond alexander patrick jack dennis jerry tyler aaron jose adam henry "
        "nathan douglas zachary peter walter harold carl arthur roger keith jeremy lawrence albert bruce "
        "bill tony mike jim bob tom joe dave steve boris vladimir ivan sergei mohammed ahmed ali juan "
        "carlos luis pedro miguel francois pierre jean-claude hans klaus giovanni marco antonio philip simon "
        "martin ian graham neil alan colin hugh"},
    ClassWords{
        WordClass::female,
        "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret "
        "sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca "
        "sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha "
        "katherine christine catherine debra rachel carolyn janet ruth maria heather diane virginia julie "
        "joyce victoria olivia kelly christina lauren joan evelyn judith megan andrea cheryl hannah "
        "jacqueline martha gloria teresa ann anne annabella augusta hillary theresa kate jane alice fatima "
        "isabel sofia sophie marie claire charlotte lucy julia diana camilla meghan"},
};

constexpr std::array<std::pair<std::string_view, std::string_view>, 15> kAbbreviations{{
    {"st", "saint"},
    {"ste", "saint"},
    {"mt", "mount"},
    {"ft", "fort"},
    {"intl", "international"},
    {"dept", "department"},
    {"univ", "university"},
    {"assn", "association"},
    {"natl", "national"},
    {"govt", "government"},
    {"bros", "brothers"},
    {"is", "island"},
    {"organisation", "organization"},
    {"centre", "center"},
    {"el", "al"},
}};

std::unordered_map<std::string_view, std::uint32_t> build_table() {
  std::unordered_map<std::string_view, std::uint32_t> table;
  for (const auto& entry : kTable) {
    auto rest = entry.words;
    while (!rest.empty()) {
      const auto word = rest.substr(0, rest.find(' '));
      rest.remove_prefix(std::min(word.size() + 1, rest.size()));
      table[word] |= entry.classes;
    }
  }
  return table;
}

}  // namespace

std::uint32_t word_classes(std::string_view folded) {
  static const auto table = build_table();
  const auto found = table.find(folded);
  return found == table.end() ? 0 : found->second;
}

std::string_view expand_abbreviation(std::string_view folded) {
  for (const auto& [abbreviation, expansion] : kAbbreviations) {
    if (folded == abbreviation) return expansion;
  }
  return folded;
}

}  // namespace dateline
