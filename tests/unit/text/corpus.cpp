#include "tests/unit/text/corpus.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <memory>

namespace dateline::test {
namespace {

std::filesystem::path data_folder() {
  const char* const folder =
      std::getenv("DATELINE_DATA");  // NOLINT(concurrency-mt-unsafe): tests are single-threaded
  return folder != nullptr ? std::filesystem::path(folder)
                           : std::filesystem::path(DATELINE_SOURCE_DIR) / "../shared/data";
}

std::string read_entry(archive* reader) {
  std::string content;
  std::array<char, 1 << 16> buffer{};
  for (;;) {
    const la_ssize_t got = archive_read_data(reader, buffer.data(), buffer.size());
    if (got <= 0) return content;
    content.append(buffer.data(), static_cast<std::size_t>(got));
  }
}

}  // namespace

bool for_each_file(std::string_view archive,
                   const std::function<void(const std::string& name, const std::string& content)>& visit) {
  const std::filesystem::path path = data_folder() / archive;
  const std::unique_ptr<::archive, int (*)(::archive*)> reader(archive_read_new(), archive_read_free);
  archive_read_support_format_tar(reader.get());
  archive_read_support_filter_xz(reader.get());
  constexpr std::size_t kBlock = std::size_t{1} << 16;
  if (archive_read_open_filename(reader.get(), path.c_str(), kBlock) != ARCHIVE_OK) return false;
  archive_entry* entry = nullptr;
  while (archive_read_next_header(reader.get(), &entry) == ARCHIVE_OK) {
    if (archive_entry_filetype(entry) == AE_IFREG)
      visit(archive_entry_pathname(entry), read_entry(reader.get()));
  }
  return true;
}

}  // namespace dateline::test
