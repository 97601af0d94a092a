#include "indexer/read/archive.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <utility>

#include "tests/support/catch.hpp"
#include "tests/unit/read/collecting_sink.hpp"
#include "tests/unit/read/temporary_folder.hpp"

namespace dateline {
namespace {

using Texts = std::vector<std::string>;
using Members = std::vector<std::pair<std::string, std::string>>;

enum class Container { tar, zip, raw };
enum class Packing { none, gzip, xz, zstd, bzip2 };

std::string pack(Container container, Packing packing, const Members& members,
                 const char* password = nullptr) {
  std::string bytes(4 << 20, '\0');
  std::size_t used = 0;
  archive* writer = archive_write_new();
  if (container == Container::tar) archive_write_set_format_pax_restricted(writer);
  if (container == Container::zip) archive_write_set_format_zip(writer);
  if (container == Container::raw) archive_write_set_format_raw(writer);
  if (packing == Packing::gzip) archive_write_add_filter_gzip(writer);
  if (packing == Packing::xz) archive_write_add_filter_xz(writer);
  if (packing == Packing::zstd) archive_write_add_filter_zstd(writer);
  if (packing == Packing::bzip2) archive_write_add_filter_bzip2(writer);
  if (password != nullptr) {
    archive_write_set_options(writer, "zip:encryption=traditional");
    archive_write_set_passphrase(writer, password);
  }
  archive_write_open_memory(writer, bytes.data(), bytes.size(), &used);
  for (const auto& [name, content] : members) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
    archive_entry_set_filetype(entry, name.ends_with('/') ? AE_IFDIR : AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_write_header(writer, entry);
    archive_write_data(writer, content.data(), content.size());
    archive_entry_free(entry);
  }
  archive_write_close(writer);
  archive_write_free(writer);
  bytes.resize(used);
  return bytes;
}

TEST_CASE("every compression of a single file is read", "[read][archive]") {
  const std::vector<std::pair<Packing, const char*>> cases = {{Packing::gzip, "a.jsonl.gz"},
                                                              {Packing::xz, "a.jsonl.xz"},
                                                              {Packing::zstd, "a.jsonl.zst"},
                                                              {Packing::bzip2, "a.jsonl.bz2"}};
  for (const auto& [packing, name] : cases) {
    INFO(name);
    CollectingSink sink;
    read_into(sink, name, pack(Container::raw, packing, {{"x", "{\"title\": \"A\"}\n{\"title\": \"B\"}\n"}}));
    REQUIRE(sink.is_clean());
    CHECK(sink.ids() == Texts{std::string(name) + "#1", std::string(name) + "#2"});
    CHECK(sink.places[1] == SourcePlace{name, 2});
  }
}

TEST_CASE("compression is told by content, whatever the name", "[read][archive]") {
  CollectingSink sink;
  read_into(sink, "-",
            pack(Container::raw, Packing::gzip, {{"x", "{\"title\": \"A\"}\n{\"title\": \"B\"}\n"}}));
  read_into(sink, "plain.txt.gz", "Not compressed at all.");
  read_into(sink, "b.txt", pack(Container::raw, Packing::zstd, {{"x", "Compressed."}}));
  REQUIRE(sink.is_clean());
  CHECK(sink.articles.size() == 4);
}

TEST_CASE("archives are read member by member, in order", "[read][archive]") {
  const Members members{
      {"./2023/", ""},        {"./2023/b.txt", "Bee."}, {"a.jsonl", "{\"title\": \"A\"}\n{\"title\":\n"},
      {"pic.png", "\x89PNG"}, {".hidden/c.txt", "no"},  {"caf\xC3\xA9.md", "# Caf\xC3\xA9"}};
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"n.tar", pack(Container::tar, Packing::none, members)},
      {"n.tar.zst", pack(Container::tar, Packing::zstd, members)},
      {"n.tgz", pack(Container::tar, Packing::gzip, members)},
      {"n.zip", pack(Container::zip, Packing::none, members)},
      {"unnamed", pack(Container::tar, Packing::xz, members)},
  };
  const TemporaryFolder folder;
  for (const auto& [name, bytes] : cases) {
    INFO(name);
    CollectingSink sink;
    read_into(sink, name, bytes);
    CHECK(sink.ids() == Texts{name + "!2023/b.txt", name + "!a.jsonl#1", name + "!caf\xC3\xA9.md"});
    REQUIRE(sink.rejections.size() == 1);
    CHECK(sink.rejections[0].find(name + "!a.jsonl:2: not JSON") == 0);
    CHECK(sink.skips == Texts{name + "!pic.png", name + "!.hidden/c.txt"});
    CHECK(sink.failures.empty());

    CollectingSink from_file;  // through a file descriptor that can seek
    const std::string path = folder.write(name, bytes);
    read_inputs({path}, {}, from_file);
    CHECK(from_file.titles() == sink.titles());
    CHECK(from_file.origins == Texts(3, path));
  }
}

TEST_CASE("packed files inside archives are read as well, down to a limit", "[read][archive]") {
  std::string bytes = pack(Container::zip, Packing::none, {{"c.txt", "Deep."}});
  const std::string gz = pack(Container::raw, Packing::gzip, {{"x", "{\"title\": \"A\"}\n"}});
  bytes = pack(Container::tar, Packing::none, {{"b.zip", bytes}, {"a.jsonl.gz", gz}});
  CollectingSink sink;
  read_into(sink, "o.tar", bytes);
  REQUIRE(sink.is_clean());
  CHECK(sink.ids() == Texts{"o.tar!b.zip!c.txt", "o.tar!a.jsonl.gz#1"});
  for (int i = 0; i < 4; ++i) bytes = pack(Container::tar, Packing::none, {{"d.tar", bytes}});
  CollectingSink nested;
  read_into(nested, "o.tar", bytes);
  CHECK(nested.articles.empty());
  REQUIRE(nested.failures.size() == 1);
  CHECK(nested.failures[0].find("archives inside archives are read only 3 deep") != std::string::npos);
}

TEST_CASE("a cut-off file keeps the articles before the cut", "[read][archive]") {
  std::string lines;
  std::uint32_t noise = 1;
  for (int i = 0; i < 20000; ++i) {
    noise = noise * 1664525 + 1013904223;
    lines += R"({"title": "Number )" + std::to_string(noise) + "\"}\n";
  }
  std::string gz = pack(Container::raw, Packing::gzip, {{"x", lines}});
  CollectingSink sink;
  read_into(sink, "a.jsonl.gz", gz.substr(0, gz.size() / 2));
  CHECK(sink.rejections.empty());
  CHECK(sink.articles.size() > 100);
  REQUIRE(sink.failures.size() == 1);
  CHECK(sink.failures[0].find("a.jsonl.gz: cut off or damaged: ") == 0);
  CHECK(sink.failures[0].find("; the " + std::to_string(sink.articles.size()) +
                              " articles before it are kept") != std::string::npos);

  const std::string tar =
      pack(Container::tar, Packing::none, {{"a.txt", "One."}, {"b.txt", std::string(9000, 'x')}});
  CollectingSink truncated;
  read_into(truncated, "n.tar", tar.substr(0, 4000));
  CHECK(truncated.ids() == Texts{"n.tar!a.txt"});
  REQUIRE(truncated.failures.size() == 1);
  CHECK(truncated.failures[0].find("n.tar!b.txt: cut off or damaged: ") == 0);
  CHECK(truncated.failures[0].find("; the article before it is kept") != std::string::npos);
}

TEST_CASE("encrypted, false and empty archives are named", "[read][archive]") {
  CollectingSink sink;
  read_into(sink, "e.zip", pack(Container::zip, Packing::none, {{"a.txt", "Secret."}}, "password"));
  CHECK(sink.failures == Texts{"e.zip!a.txt: is encrypted and cannot be read"});
  read_into(sink, "f.zip", "not a zip at all");
  read_into(sink, "g.tar.gz", pack(Container::raw, Packing::gzip, {{"x", "no tar"}}));
  CHECK(sink.failures.size() == 3);
  CHECK(sink.articles.empty());
  read_into(sink, "h.txt.gz", pack(Container::raw, Packing::gzip, {{"x", ""}}));
  CHECK(sink.rejections == Texts{"h.txt.gz: empty file: no title and no body"});
}

TEST_CASE("a given format is taken for every member", "[read][archive]") {
  ReadOptions options;
  options.format = InputFormat::text;
  CollectingSink sink;
  read_into(sink, "n.tar", pack(Container::tar, Packing::none, {{"49960", "Words."}, {"b.json", "{}"}}),
            options);
  CHECK(sink.ids() == Texts{"n.tar!49960", "n.tar!b.json"});
}

}  // namespace
}  // namespace dateline
