#include "tests/unit/search/differential/varied_articles.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>
#include <utility>

#include "tests/unit/search/differential/decisions.hpp"

namespace dateline::differential {

const char* const kNames =
    "person\tVladimir Putin\tPutin|President Putin\n"
    "person\tSergei Shoigu\tShoigu|Sergey Shoygu\n"
    "person\tKim Jong Un\tKim|Kim Jong-un\n"
    "person\tKim Il Sung\n"
    "person\tVolodymyr Zelensky\tZelenskyy|Zelenský\n"
    "org\tUnited Nations\tUN|U.N.\n"
    "org\tWorld Health Organization\tWHO\n"
    "org\tBank of Korea\n"
    "place\tNorth Korea\tDPRK\n"
    "place\tKorea\n"
    "place\tMoscow\tМосква\n"
    "place\tUnited States\tUS|U.S.\n";

namespace {

using Words = std::vector<std::string_view>;

struct Tongue {
  std::string_view language;
  Words words;
};

const Words kNameWords{"Putin",
                       "Vladimir Putin",
                       "Shoigu",
                       "Sergei Shoigu",
                       "Kim",
                       "Kim Kim",
                       "Kim Jong-un",
                       "Kim Il Sung",
                       "Zelensky",
                       "Zelenský",
                       "UN",
                       "WHO",
                       "United Nations",
                       "Bank of Korea",
                       "North Korea",
                       "Korea",
                       "DPRK",
                       "Moscow",
                       "US",
                       "U.S."};

const std::vector<Tongue>& tongues() {
  static const std::vector<Tongue> all{
      {"en",
       {"the",      "the",      "of",       "of",      "and",      "a",         "to",           "is",
        "who",      "us",       "US",       "WHO",     "will",     "in",        "die",          "missile",
        "missiles", "Missile",  "mission",  "missing", "sanction", "sanctions", "treaty",       "treaties",
        "oil",      "oils",     "gas",      "price",   "prices",   "priced",    "cap",          "caps",
        "capital",  "minister", "ministry", "resign",  "resigned", "talk",      "talks",        "bank",
        "banks",    "banking",  "war",      "ship",    "warship",  "warships",  "co-operation", "F-16",
        "Tu-22M3",  "152 mm",   "152mm",    "152-mm",  "1,000",    "1000",      "12.5",         "3 km",
        "100",      "café",     "naïve",    "Kim's",   "Shoigu’s", "oil-rich",  "e-mail",       "x"}},
      {"de",
       {"der", "die",   "und",    "in",   "Minister", "Ministerium", "Rakete", "Raketen", "Größe",  "Straße",
        "Öl",  "Preis", "Preise", "über", "Bank",     "Krieg",       "war",    "Gas",     "152 mm", "1.000"}},
      {"fr",
       {"le", "la", "de", "l’homme", "d'État", "ministre", "missile", "missiles", "prix", "pétrole", "été",
        "et", "on", "banque", "gaz", "guerre", "café"}},
      {"ru", {"и", "в", "ракета", "ракеты", "министр", "Шойгу", "Москва", "банк", "нефть", "война"}},
      {"ja", {"日本の", "首相は", "東京で", "会談した", "ミサイル", "銀行"}},
      {"eo", {"la", "kaj", "misilo", "banko", "oil", "milito"}}};
  return all;
}

std::string sentence(Decisions& decisions, const Tongue& tongue, std::size_t longest) {
  const std::string_view space = tongue.language == "ja" ? "" : " ";
  const bool capitals = decisions.percent(4);
  std::string text;
  const auto words = 1 + decisions.below(longest);
  for (std::size_t i = 0; i < words; ++i) {
    if (i > 0) text += decisions.percent(6) ? std::string_view(", ") : space;
    std::string word(decisions.percent(18) ? decisions.pick(kNameWords) : decisions.pick(tongue.words));
    if ((i == 0 || capitals) && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 32);
    text += word;
  }
  return text + '.';
}

void add_fields(Decisions& decisions, Article& article) {
  constexpr std::array<std::string_view, 5> kSources{"", "Reuters", "Reuters News", "TASS",
                                                     "Agence France-Presse"};
  constexpr std::array<std::string_view, 4> kAuthors{"Ann Smith", "Al Smith", "José García", "C++ Team"};
  constexpr std::array<std::string_view, 3> kSections{"", "World", "World Business"};
  constexpr std::array<std::string_view, 4> kTopics{"arms", "oil", "oil price", "energy"};
  constexpr std::array<std::string_view, 6> kDates{"",           "2022-12-31", "2023-01-01",
                                                   "2023-01-31", "2023-09-13", "2023-09-30T23:30:00-05:00"};
  article.source = decisions.pick(kSources);
  article.section = decisions.pick(kSections);
  if (decisions.percent(60)) article.authors.emplace_back(decisions.pick(kAuthors));
  if (decisions.percent(20)) article.authors.emplace_back(decisions.pick(kAuthors));
  if (decisions.percent(60)) article.topics.emplace_back(decisions.pick(kTopics));
  if (decisions.percent(20)) article.topics.emplace_back(decisions.pick(kTopics));
  if (decisions.percent(50)) article.url = "https://example.org/" + article.id;
  article.date = parse_article_date(decisions.pick(kDates));
  if (decisions.percent(30)) article.entities.push_back({EntityKind::person, "Sergei Shoigu"});
  if (decisions.percent(20)) article.entities.push_back({EntityKind::place, "Pyongyang"});
  if (decisions.percent(10)) article.entities.push_back({EntityKind::org, "Bank of England"});
}

}  // namespace

std::vector<Article> varied_articles(std::uint64_t seed, std::size_t count) {
  Decisions decisions(seed);
  std::vector<Article> articles;
  articles.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    Article article;
    article.id = fmt::format("v{}", i);
    const auto& tongue = decisions.percent(60) ? tongues().front() : decisions.pick(tongues());
    article.language = tongue.language;
    const auto first = sentence(decisions, tongue, 8);
    article.body = first;
    for (auto more = decisions.below(4); more > 0; --more)
      article.body += ' ' + sentence(decisions, tongue, 14);
    if (decisions.percent(30)) {
      article.title = first;
      article.title_derived = true;
    } else if (decisions.percent(85)) {
      article.title = sentence(decisions, tongue, 6);
      article.title.pop_back();
    }
    add_fields(decisions, article);
    articles.push_back(std::move(article));
  }
  return articles;
}

}  // namespace dateline::differential
