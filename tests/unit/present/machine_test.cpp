// The formats for programs: JSON, JSON lines, CSV, TREC.
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "common/text/utf8.hpp"
#include "searcher/present/render.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/present/sample.hpp"

using namespace dateline;
using namespace dateline::test;
using Json = nlohmann::ordered_json;

namespace {

const std::string kHead =
    R"-("query":{"text":"152mm russia)","understood":"\"152mm\" russia","match":"all","relaxed":false,)-"
    R"("warnings":[{"offset":12,"length":1,"message":"an unopened parenthesis"}],"correction":"152mm russian",)"
    R"("entities":[{"kind":"place","key":"russia","name":"Russia","count":1234}],)"
    R"("filters":[{"kind":"person","text":"Kim","negated":false,)"
    R"("matched":[{"kind":"person","key":"kim jong un","name":"Kim Jong-un","count":9},)"
    R"({"kind":"person","key":"kim il sung","name":"Kim Il-sung","count":1}]}]},)"
    R"("total":{"value":12,"exact":true},"collapsed":null,"took_ms":1.8,)";
const std::string kSummitHit =
    R"("rank":1,"id":"wire/2023-09-13-vostochny-summit.txt","score":12.4123,)"
    R"("title":"Leaders meet at spaceport in Russia's far east","title_derived":false,"title_highlights":[[29,35]],)"
    R"("date":"2023-09-13","datetime":"2023-09-13T14:20:00+10:00","source":"Meridian Wire",)"
    R"("author":["Ann Lee","Bo Ek"],"section":null,"topics":["diplomacy"],"url":null,"language":"en",)"
    R"("entities":{"person":[{"key":"vladimir putin","name":"Vladimir Putin"},)"
    R"({"key":"kim jong un","name":"Kim Jong-un"},{"key":"sergei shoigu","name":"Sergei Shoigu"},)"
    R"({"key":"jeon ha kyou","name":"Jeon Ha-kyou"}],"org":[],)"
    R"("place":[{"key":"russia","name":"Russia"},{"key":"north korea","name":"North Korea"}]},)"
    R"("snippets":[{"text":"artillery ammunition, for example, 152 mm shells, the Russian president said in a )"
    R"(mini-interview organized with the Rossiya 1 channel","highlights":[[35,38],[39,41],[42,48]],)"
    R"("starts_mid":true,"ends_mid":true},{"text":"Russia has no other options.","highlights":[[0,6]],)"
    R"("starts_mid":false,"ends_mid":false}],"hidden_duplicates":2,"near_duplicate":false})";
const std::string kBareHit =
    R"("rank":2,"id":"a b%,\"c\"","score":7.0,"title":"Said, \"so\"","title_derived":true,"title_highlights":[],)"
    R"("date":null,"datetime":null,"source":null,"author":[],"section":null,"topics":[],"url":null,)"
    R"("language":null,"entities":{"person":[],"org":[],"place":[]},"snippets":[],"hidden_duplicates":0,"near_duplicate":false})";
const std::string kFacets =
    R"("facets":{"person":{"values":[{"key":"vladimir putin","value":"Vladimir Putin","count":1019},)"
    R"({"key":"kim jong un","value":"金正恩","count":7}],"distinct":23,"exact":true},)"
    R"("year":{"values":[{"key":"2023","value":"2023","count":12}],"distinct":1,"exact":true},)"
    R"("org":{"values":[],"distinct":0,"exact":true}})";

std::string compact(const std::string& json) {
  return Json::parse(json).dump();
}

}  // namespace

TEST_CASE("json has every field of schema 1 in its order", "[present][json]") {
  CHECK(compact(render_json(sample_response(), {})) ==
        R"({"schema":1,)" + kHead + R"("hits":[{)" + kSummitHit + ",{" + kBareHit + "]," + kFacets + "}");
  CHECK(render_json(sample_response(), {}).starts_with("{\n  \"schema\": 1,\n  \"query\": {\n"));
  CHECK(render_json(sample_response(), {}).ends_with("\n}\n"));
}

TEST_CASE("json of an empty answer misses nothing", "[present][json]") {
  CHECK(
      compact(render_json(empty_response(), {})) ==
      R"({"schema":1,"query":{"text":"zebra","understood":"zebra","match":"all","relaxed":false,"warnings":[],)"
      R"("correction":null,"entities":[],"filters":[]},"total":{"value":0,"exact":true},"collapsed":null,"took_ms":0.25,)"
      R"("hits":[],"facets":{}})");
}

TEST_CASE("json lines are the answer without hits, then a hit a line", "[present][ndjson]") {
  CHECK(render_ndjson(sample_response(), {}) ==
        R"({"schema":1,)" + kHead + kFacets + "}\n{" + kSummitHit + "\n{" + kBareHit + "\n");
}

TEST_CASE("a topic stands in every line of a batch", "[present][ndjson]") {
  const RenderOptions options{.topic_column = "t1"};
  CHECK(render_ndjson(sample_response(), options) == R"({"schema":1,"topic":"t1",)" + kHead + kFacets +
                                                         "}\n{\"topic\":\"t1\"," + kSummitHit +
                                                         "\n{\"topic\":\"t1\"," + kBareHit + "\n");
  CHECK(Json::parse(render_json(sample_response(), options))["topic"] == "t1");
}

TEST_CASE("explanations are there only when asked for", "[present][json]") {
  SearchResponse response = sample_response();
  response.explanation = "tree";
  response.hits[0].explanation = "weights";
  const Json json = Json::parse(render_json(response, {}));
  CHECK(json["explanation"] == "tree");
  CHECK(json["hits"][0]["explanation"] == "weights");
  CHECK_FALSE(json["hits"][1].contains("explanation"));
}

TEST_CASE("json is valid whatever the strings and numbers are", "[present][json]") {
  SearchResponse response = sample_response();
  response.hits[0].article.title = "bad \xFF\xC3 bytes \x1B\"\\";
  response.hits[0].score = std::numeric_limits<double>::quiet_NaN();
  response.hits[1].score = -0.00001;
  response.query.text = "\xE2\x82";
  for (const std::string& text : {render_json(response, {}), render_ndjson(response, {})})
    CHECK(is_valid_utf8(text));
  const Json json = Json::parse(render_json(response, {}));
  CHECK(json["hits"][0]["score"] == 0);
  CHECK_FALSE(std::signbit(json["hits"][1]["score"].get<double>()));
}

TEST_CASE("facets alone are the same object without hits", "[present][json]") {
  CHECK(compact(render_facets_json(sample_response())) == R"({"schema":1,)" + kHead + kFacets + "}");
}

TEST_CASE("csv quotes what has commas, quotes or line breaks", "[present][csv]") {
  SearchResponse response = sample_response();
  response.hits[1].article.url = "a\nb";
  response.hits[1].article.source = "c\rd";
  const std::string rows =
      "1,wire/2023-09-13-vostochny-summit.txt,12.4123,2023-09-13,Leaders meet at spaceport in Russia's far "
      "east,"
      "Meridian Wire,,\"artillery ammunition, for example, 152 mm shells, the Russian president said in a "
      "mini-interview organized with the Rossiya 1 channel … Russia has no other options.\"\n"
      "2,\"a b%,\"\"c\"\"\",7,,\"Said, \"\"so\"\"\",\"c\rd\",\"a\nb\",\n";
  CHECK(csv_header({}) == "rank,id,score,date,title,source,url,snippet\n");
  CHECK(render_csv(response, {}) == rows);
  CHECK(csv_header({.topic_column = "x"}) == "topic,rank,id,score,date,title,source,url,snippet\n");
  CHECK(render_csv(response, {.topic_column = "a,b"}).starts_with("\"a,b\",1,wire/"));
}

TEST_CASE("facets as csv have a row a value", "[present][csv]") {
  CHECK(render_facets_csv(sample_response()) ==
        "kind,key,value,count\nperson,vladimir putin,Vladimir Putin,1019\nperson,kim jong un,金正恩,7\n"
        "year,2023,2023,12\n");
}

TEST_CASE("trec encodes what would break its columns", "[present][trec]") {
  SearchResponse response = sample_response();
  CHECK(render_trec(response, {.topic = "401"}) ==
        "401 Q0 wire/2023-09-13-vostochny-summit.txt 1 12.412345 dateline\n"
        "401 Q0 a%20b%25,\"c\" 2 7.000000 dateline\n");
  response.hits.pop_back();
  response.hits[0].article.id = "é\u00A0\t\x7F\xFFz";
  CHECK(render_trec(response, {.topic = "a b"}) == "a%20b Q0 é%C2%A0%09%7F%FFz 1 12.412345 dateline\n");
  CHECK(render_trec(empty_response(), {}).empty());
}

TEST_CASE("an article as json has its own fields, the body whole", "[present][json]") {
  const ArticleView view = sample_article();
  const Json json = Json::parse(render_article_json(view));
  CHECK(json["body"] == view.article.body);
  Json rest = json;
  rest["body"] = "";
  CHECK(rest.dump() ==
        R"({"id":"wire/2023-09-13-vostochny-summit.txt","url":"https://wire.example/1",)"
        R"("title":"Leaders meet at spaceport in Russia's far east","title_derived":false,"body":"",)"
        R"("date":"2023-09-13T14:20:00+10:00","source":"Meridian Wire","author":["Ann Lee","Bo Ek"],)"
        R"("section":"World","language":"en","topics":["diplomacy"],)"
        R"("entities":[{"name":"Vladimir Putin","kind":"person","key":"vladimir putin"},)"
        R"({"name":"Kim Jong-un","kind":"person","key":"kim jong un"},)"
        R"({"name":"Sergei Shoigu","kind":"person","key":"sergei shoigu"},)"
        R"({"name":"Jeon Ha-kyou","kind":"person","key":"jeon ha kyou"},)"
        R"({"name":"Russia","kind":"place","key":"russia"},)"
        R"({"name":"North Korea","kind":"place","key":"north korea"}],)"
        R"("mentions":[{"field":"title","start":29,"end":35,"kind":"place","key":"russia"},)"
        R"({"field":"body","start":4,"end":11,"kind":"person","key":"vladimir putin"},)"
        R"({"field":"body","start":23,"end":33,"kind":"place","key":"russia"}]})");
  CHECK(parse_article_date(json["date"].get<std::string>()) == view.article.date);
}

TEST_CASE("an entity as json has its profile, and what else the name fits", "[present][json][entity]") {
  const Json json = Json::parse(render_entity_json(sample_entity()));
  CHECK(
      json.dump() ==
      R"({"schema":1,"query":{"name":"kim","kind":null},)"
      R"("entity":{"kind":"person","key":"kim jong un","name":"Kim Jong-un","count":1013,)"
      R"("forms":{"values":[{"name":"Kim Jong-un","articles":1000,"short_forms":2},)"
      R"({"name":"Kim","articles":0,"short_forms":900},{"name":"Kim III","articles":0,"short_forms":0}],)"
      R"("distinct":4},)"
      R"("first":"2023-07-01","last":"2023-09-14","undated":3,)"
      R"("months":[{"month":"2023-07","count":3},{"month":"2023-08","count":0},{"month":"2023-09","count":1007}],)"
      R"("sources":{"values":[{"key":"wire","value":"Wire","count":7}],"distinct":2},)"
      R"("companions":{"measure":"discounted npmi","least_shared":21,)"
      R"("values":[{"kind":"place","key":"north korea","name":"North Korea","count":1200,"shared":990,"score":0.9123},)"
      R"({"kind":"org","key":"un","name":"United Nations","count":80,"shared":21,"score":-0.1}]},)"
      R"("newest":[{"id":"a/1","title":"A \u001btitle","date":"2023-09-14","source":"Wire"},)"
      R"({"id":"b","title":"","date":null,"source":null}]},)"
      R"("candidates":{"values":[{"kind":"person","key":"kim jong un","name":"Kim Jong-un","count":1013},)"
      R"({"kind":"person","key":"kim il sung","name":"Kim Il-sung","count":2}],"distinct":2},"similar":[]})");
}

TEST_CASE("json of a name that fits no entity misses nothing", "[present][json][entity]") {
  EntityAnswer answer;
  answer.request = {.name = "shoygu", .kind = EntityKind::person};
  answer.similar = {{FacetKind::person, "sergei shoigu", "Sergei Shoigu", 4}};
  CHECK(Json::parse(render_entity_json(answer)).dump() ==
        R"({"schema":1,"query":{"name":"shoygu","kind":"person"},"entity":null,)"
        R"("candidates":{"values":[],"distinct":0},)"
        R"("similar":[{"kind":"person","key":"sergei shoigu","name":"Sergei Shoigu","count":4}]})");
}

TEST_CASE("every format has its renderer, and csv alone a header", "[present]") {
  const SearchResponse response = sample_response();
  const RenderOptions options{.topic = "7"};
  CHECK(render(response, OutputFormat::text, options) == render_text(response, options));
  CHECK(render(response, OutputFormat::json, options) == render_json(response, options));
  CHECK(render(response, OutputFormat::ndjson, options) == render_ndjson(response, options));
  CHECK(render(response, OutputFormat::csv, options) == render_csv(response, options));
  CHECK(render(response, OutputFormat::trec, options) == render_trec(response, options));
  CHECK(render_header(OutputFormat::csv, options) == csv_header(options));
  CHECK(render_header(OutputFormat::trec, options).empty());
}
