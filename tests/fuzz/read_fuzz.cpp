// Arbitrary bytes as a file of every format: no crash, and every article is valid.
#include <cstdlib>

#include "common/text/utf8.hpp"
#include "indexer/read/reader.hpp"

namespace {
struct CheckingSink final : dateline::ReadSink {
  Next article(dateline::Article&& a, const dateline::SourcePlace&, const std::string&) override {
    const bool valid = !a.id.empty() && !a.title.empty() && dateline::is_valid_utf8(a.id + a.title + a.body);
    if (!valid || (a.title + a.body).find('\0') != std::string::npos) std::abort();
    return Next::proceed;
  }
  Next rejected(dateline::Complaint, const std::string&) override { return Next::proceed; }
  Next failed(dateline::Complaint, const std::string&) override { return Next::proceed; }
  void warning(dateline::Complaint) override {}
  void skipped(const std::string&) override {}
};
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const char* const names[] = {"-", "a.txt", "a.md", "a.jsonl", "a.json", "a.csv", "a.tsv", "a.sgm"};
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  CheckingSink sink;
  for (const char* name : names) dateline::read_memory(bytes, name, {.max_record_bytes = 4096}, sink);
  return 0;
}
