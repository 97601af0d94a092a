// The real corpora beside the source tree, which tests read where they are present.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace dateline::test {

/// Calls `visit` with the content of every file in an archive of the data folder ("bbc-news.tar.xz"):
/// DATELINE_DATA, or
/// ../shared/data beside the source tree. False where the archive is missing or unreadable.
bool for_each_file(std::string_view archive,
                   const std::function<void(const std::string& name, const std::string& content)>& visit);

}  // namespace dateline::test
