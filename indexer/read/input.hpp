// One input, unpacked as often as needed, handed to the reader of its format.
#pragma once

#include <cstdint>
#include <string>

#include "indexer/read/byte_source.hpp"
#include "indexer/read/delivery.hpp"

namespace dateline {

/// What an input is called, and how much is left to guessing.
struct InputName {
  std::string label;  ///< for messages, and for ids once normalised: path as given, "!member" inside archives
  std::string origin;  ///< absolute path of the outermost file; empty for standard input
  bool id_from_content = false;
  enum class Selection {
    named,  ///< asked for by name: an unknown extension is no obstacle, the content decides
    found   ///< met in a directory or archive: passed over unless its extension is known or the format is
            ///< given
  } selection = Selection::named;
  unsigned archives_around = 0;  ///< how many archives it lies in
};

/// Whether a file met in a directory or an archive is to be read, by its name.
bool is_wanted(std::string_view path, const ReadOptions& options);

/// Reads everything that the source holds. Failures are reported; errors of the source too.
void read_input(ByteSource& source, const InputName& name, ReadRun& run);

/// The path that ids start with: lexically normalised, "./" and doubled slashes gone.
std::string normalised_path(const std::string& path);

}  // namespace dateline
