#include "tests/support/catch.hpp"
#include "tests/unit/entities/marked_article.hpp"

namespace dateline {

namespace {

using Entities = std::vector<std::string>;

}  // namespace

TEST_CASE("a surname joins the full name, before it or behind", "[resolver][person]") {
  CHECK(resolved("[p Shoigu ] spoke . [p Sergei Shoigu ] said so , and [p Shoigu ] left .") ==
        Entities{"Sergei Shoigu=Shoigu|Sergei Shoigu|Shoigu"});
}

TEST_CASE("a given name joins the full name", "[resolver][person]") {
  CHECK(resolved("[p Daniel Montalvo ] ran . [p Daniel ] is 19 .") ==
        Entities{"Daniel Montalvo=Daniel Montalvo|Daniel"});
}

TEST_CASE("titles, degrees and possessives are no part of a name", "[resolver][person]") {
  CHECK(resolved("[p U.S. President Donald Trump 's ] plan , said [p Mr. Trump ] .") ==
        Entities{"Donald Trump=U.S. President Donald Trump 's|Mr. Trump"});
  CHECK(resolved("[p Prof. Ann Lee PhD ] and [p Dr Lee ]") == Entities{"Ann Lee=Prof. Ann Lee PhD|Dr Lee"});
}

TEST_CASE("a title that may be a surname is stripped in front only", "[resolver][person]") {
  CHECK(resolved("[p Martin Luther King ] marched . [p King ] spoke .") ==
        Entities{"Martin Luther King=Martin Luther King|King"});
}

TEST_CASE("of three Kims, Kim is the one the article is about", "[resolver][person]") {
  CHECK(resolved("[p Kim Jong - un ] , grandson of [p Kim Il - sung ] and son of [p Kim Jong - il ] . [p Kim "
                 "Jong - un ] "
                 "left . [p Kim ] smiled .") ==
        Entities{"Kim Jong - un=Kim Jong - un|Kim Jong - un|Kim", "Kim Il - sung", "Kim Jong - il"});
}

TEST_CASE("people of one surname and different given names stay apart", "[resolver][person]") {
  CHECK(resolved("[p Bill Clinton ] and [p Hillary Clinton ]") ==
        Entities{"Bill Clinton", "Hillary Clinton"});
  CHECK(resolved("[p John A. Smith ] and [p John B. Smith ]") == Entities{"John A. Smith", "John B. Smith"});
}

TEST_CASE("Mr and Mrs go to the one of their gender", "[resolver][person]") {
  CHECK(resolved("[p Bill Clinton ] spoke , [p Bill Clinton ] left . [p Hillary Clinton ] stayed . [p Mrs. "
                 "Clinton ] won . "
                 "[p Mr. Clinton ] lost .") == Entities{"Bill Clinton=Bill Clinton|Bill Clinton|Mr. Clinton",
                                                        "Hillary Clinton=Hillary Clinton|Mrs. Clinton"});
}

TEST_CASE("numbers behind a name tell people apart", "[resolver][person]") {
  CHECK(resolved("[p Charles I ] lost his head , [p Charles II ] his patience .") ==
        Entities{"Charles I", "Charles II"});
  CHECK(resolved("[p George Bush Sr. ] and [p George Bush Jr. ]") ==
        Entities{"George Bush Sr.", "George Bush Jr."});
}

TEST_CASE("initials, nicknames and married names are one person's", "[resolver][person]") {
  CHECK(resolved("[p Eugene A. Nida ] , or [p E. Nida ]") ==
        Entities{"Eugene A. Nida=Eugene A. Nida|E. Nida"});
  CHECK(resolved("[p Lawrence Lessig ] , called [p Larry Lessig ]") ==
        Entities{"Lawrence Lessig=Lawrence Lessig|Larry Lessig"});
  CHECK(resolved("[p Hillary Rodham Clinton ] , once [p Hillary Rodham ]") ==
        Entities{"Hillary Rodham Clinton=Hillary Rodham Clinton|Hillary Rodham"});
  CHECK(resolved("[p John F. Kennedy ] . [p JFK ] .") == Entities{"John F. Kennedy=John F. Kennedy|JFK"});
}

TEST_CASE("initials make no better name", "[resolver][person]") {
  CHECK(resolved("[p E. A. Nida ] is [p Eugene Nida ]") == Entities{"Eugene Nida=E. A. Nida|Eugene Nida"});
}

TEST_CASE("spellings of one name are one person's", "[resolver][person]") {
  CHECK(resolved("[p Sergei Shoigu ] alias [p Sergey Shoygu ]") ==
        Entities{"Sergei Shoigu=Sergei Shoigu|Sergey Shoygu"});
  CHECK(resolved("[p Kim Jong Un ] is [p Kim Jong - un ]") ==
        Entities{"Kim Jong Un=Kim Jong Un|Kim Jong - un"});
  CHECK(resolved("[p Yoon Suk - yeol ] , in the West [p Suk - yeol Yoon ]") ==
        Entities{"Yoon Suk - yeol=Yoon Suk - yeol|Suk - yeol Yoon"});
  CHECK(resolved("[p Bashar al - Assad ] and again [p Assad ]") ==
        Entities{"Bashar al - Assad=Bashar al - Assad|Assad"});
}

TEST_CASE("a lone royal title's name goes to royalty only", "[resolver][person]") {
  CHECK(resolved("[p Peter Smith ] met [p Tsar Peter ] .") == Entities{"Peter Smith", "Peter=Tsar Peter"});
  CHECK(resolved("[p Queen Elizabeth II ] ; the [p Queen ] ; [p Elizabeth ]") ==
        Entities{"Elizabeth II=Queen Elizabeth II|Queen|Elizabeth"});
}

TEST_CASE("a lone title names the one who holds it", "[resolver][person]") {
  CHECK(resolved("[p President Macron ] and [p Chancellor Scholz ] ; the [p President ] left , the [p "
                 "Chancellor ] stayed .") ==
        Entities{"Macron=President Macron|President", "Scholz=Chancellor Scholz|Chancellor"});
  CHECK(resolved("[p Nick Clegg ] , the [p Deputy Prime Minister ] , spoke .") ==
        Entities{"Nick Clegg=Nick Clegg|Deputy Prime Minister"});
  CHECK(resolved("[p L'Enfant ] was promoted to [p Major ] .") == Entities{"L'Enfant=L'Enfant|Major"});
}

TEST_CASE("a lone title of nobody named is no entity", "[resolver][person]") {
  CHECK(resolved("The [p President ] spoke .") == Entities{});
  CHECK(resolved("[p Sunak ] spoke . The [p Chancellor ] left .") == Entities{"Sunak"});
}

TEST_CASE("another name that the article announces joins", "[resolver][person]") {
  CHECK(resolved("[p Jerome ] ( Latin : [p Eusebius Hieronymus ] ) wrote .") ==
        Entities{"Jerome=Jerome|Eusebius Hieronymus"});
  CHECK(resolved("[p Cher ] ( born [p Cherilyn Sarkisian ] ) sings .") ==
        Entities{"Cher=Cher|Cherilyn Sarkisian"});
  CHECK(resolved("[p Lady Gray ] , better known as [p Annabel Lee ] , sings .") ==
        Entities{"Gray=Lady Gray|Annabel Lee"});
  CHECK(resolved("[p Ichiyo ] is the pen name of [p Natsuko Higuchi ] .") ==
        Entities{"Ichiyo=Ichiyo|Natsuko Higuchi"});
  CHECK(resolved("[p Jenna Marbles ] [p Jenna Nicole Mourey ] is a star .") ==
        Entities{"Jenna Marbles=Jenna Marbles|Jenna Nicole Mourey"});
  CHECK(resolved("[p Rooney ] ( [p Ronaldo ] )") == Entities{"Rooney", "Ronaldo"});
}

TEST_CASE("a surname one letter off joins the frequent one", "[resolver][person]") {
  CHECK(resolved("[p Lydia Buchtmann ] spoke . [p Buchtmann ] left . [p Ms Buchtman ] was there .") ==
        Entities{"Lydia Buchtmann=Lydia Buchtmann|Buchtmann|Ms Buchtman"});
  CHECK(resolved("[p Lydia Buchtmann ] spoke . [p Ms Bauchtman ] was there .").size() == 1);
  CHECK(resolved("[p Ann Smith ] spoke . [p Smith ] left . [p Smyt ] was there .") ==
        Entities{"Ann Smith=Ann Smith|Smith", "Smyt"});
}

}  // namespace dateline
