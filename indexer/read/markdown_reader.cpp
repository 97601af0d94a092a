#include "indexer/read/markdown_reader.hpp"

#include <fmt/format.h>

#include <string>

#include "indexer/read/clean_text.hpp"
#include "indexer/read/front_matter.hpp"
#include "indexer/read/markdown_text.hpp"
#include "indexer/read/whole_file.hpp"

namespace dateline {
void read_markdown(InputBuffer& in, Delivery& out) {
  const auto text = read_whole_text(in, out);
  if (!text) return;
  YamlFields fields;
  std::string_view markdown = *text;
  if (const auto block = find_front_matter(*text)) {
    if (const auto error = fields.parse(block->yaml)) {
      out.reject(block->first_line + error->line,
                 fmt::format("front matter is not YAML: {}", clean_line(error->reason)));
      return;
    }
    if (fields.is_mapping()) markdown.remove_prefix(block->body_begin);
  }
  Record record{.fields = &fields, .own_body = {}, .own_title = {}, .own_date = {}};
  if (!out.builder().gives(fields, Field::title)) record.own_title = take_heading(markdown);
  record.own_body = markdown_to_text(markdown);
  out.record(record);
}

}  // namespace dateline
