#include "indexer/entities/recogniser.hpp"

#include <algorithm>
#include <cassert>
#include <fstream>
#include <iterator>
#include <span>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <xxhash.h>

#include "indexer/entities/generic_names.hpp"
#include "indexer/entities/ner/embedded_model.hpp"
#include "indexer/entities/ner/model_file.hpp"

namespace dateline {
namespace {

/// A longer article is read in parts of about so many tokens, each a document by itself: what the tagger
/// remembers of a document stays bounded.
constexpr std::uint32_t kPartTokens = 20'000;

Result<RecogniserModel> unpacked(std::string_view packed, const std::string& name) {
  auto data = ner::unpack_model(packed, name);
  if (!data) return data.error();
  return RecogniserModel{.model = std::make_shared<const ner::Model>(*data),
                         .fingerprint = XXH3_64bits(packed.data(), packed.size())};
}

std::optional<EntityKind> kind_of(ner::NameClass name_class) {
  switch (name_class) {
    case ner::NameClass::person:
      return EntityKind::person;
    case ner::NameClass::place:
      return EntityKind::place;
    case ner::NameClass::org:
      return EntityKind::org;
    case ner::NameClass::other:
      return std::nullopt;
  }
  return std::nullopt;
}

/// Whether the last token stands alone on the text's last line, or alone behind its last sentence: it signs
/// the text off, as agencies do.
bool ends_with_signature(const ner::TokenizedText& tokens, std::string_view text) {
  const std::size_t count = tokens.tokens.size();
  const ByteRange between{tokens.bytes[count - 2].end, tokens.bytes[count - 1].begin};
  const auto& ends = tokens.sentence_ends;
  const bool own_sentence = ends.size() > 1 && ends.back() - ends[ends.size() - 2] == 1;
  return own_sentence || between.of(text).find('\n') != std::string_view::npos;
}

/// A name that a line break parts is still one name.
std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool space = c == ' ' || (c >= '\t' && c <= '\r');
    if (!space)
      line += c;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  }
  return line;
}

}  // namespace

RecogniserModel RecogniserModel::built_in() {
  static const RecogniserModel model = [] {
    auto unpacked_model = unpacked(ner::embedded_model(), "the built-in model");
    assert(unpacked_model.has_value());
    return std::move(*unpacked_model);
  }();
  return model;
}

Result<RecogniserModel> RecogniserModel::load(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return Error{ErrorCode::unreadable, fmt::format("{}: cannot be read", file.string())};
  const std::string packed((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  return unpacked(packed, file.string());
}

bool recognises_language(std::string_view code) {
  return code == "en";
}

void Recogniser::tokenize_texts(const Article& article) {
  text_.clear();
  // A derived title is the beginning of the body.
  if (!article.title_derived) ner::tokenize(article.title, text_);
  title_tokens_ = static_cast<std::uint32_t>(text_.tokens.size());
  ner::tokenize(article.body, text_);
  const std::size_t in_body = text_.tokens.size() - title_tokens_;
  if (in_body < 2 || !ends_with_signature(text_, article.body)) return;
  text_.tokens.pop_back();
  text_.bytes.pop_back();
  auto& ends = text_.sentence_ends;
  --ends.back();
  if (ends.size() > 1 && ends.back() == ends[ends.size() - 2]) ends.pop_back();
}

std::vector<ArticleEntity> Recogniser::recognise(const Article& article) {
  tokenize_texts(article);
  std::vector<ArticleEntity> entities;
  std::size_t first = 0;
  std::uint32_t first_token = 0;
  for (std::size_t sentence = 0; sentence < text_.sentence_ends.size(); ++sentence) {
    const bool last = sentence + 1 == text_.sentence_ends.size();
    if (!last && text_.sentence_ends[sentence] - first_token < kPartTokens) continue;
    recognise_part(article, first, sentence + 1, entities);
    first = sentence + 1;
    first_token = text_.sentence_ends[sentence];
  }
  return entities;
}

void Recogniser::recognise_part(const Article& article, std::size_t first_sentence, std::size_t end_sentence,
                                std::vector<ArticleEntity>& out) {
  const std::uint32_t begin = first_sentence == 0 ? 0 : text_.sentence_ends[first_sentence - 1];
  const std::uint32_t end = text_.sentence_ends[end_sentence - 1];
  part_ends_.clear();
  for (std::size_t s = first_sentence; s < end_sentence; ++s)
    part_ends_.push_back(text_.sentence_ends[s] - begin);
  const auto tokens = std::span<const std::string_view>(text_.tokens).subspan(begin, end - begin);
  spans_.clear();
  tagger_.tag(tokens, part_ends_, spans_);
  mentions_.clear();
  for (const ner::NameSpan& span : spans_)
    if (const auto kind = kind_of(span.name_class)) mentions_.push_back({*kind, span.first, span.count});
  for (const ResolvedEntity& resolved : resolver_.resolve(tokens, mentions_)) {
    ArticleEntity entity;
    entity.kind = resolved.kind;
    entity.name = name_of(article, resolved, begin);
    for (const std::uint32_t mention : resolved.mentions)
      entity.mentions.push_back(range_of(begin + mentions_[mention].first, mentions_[mention].count));
    if (!entity.name.empty() && !is_generic_name(entity.kind, entity.name)) out.push_back(std::move(entity));
  }
}

FieldRange Recogniser::range_of(std::uint32_t token, std::uint32_t count) const {
  return {.field = token < title_tokens_ ? ArticleField::title : ArticleField::body,
          .bytes = {text_.bytes[token].begin, text_.bytes[token + count - 1].end}};
}

std::string Recogniser::name_of(const Article& article, const ResolvedEntity& entity,
                                std::uint32_t offset) const {
  if (!entity.known_name.empty()) return entity.known_name;
  const FieldRange range = range_of(offset + entity.first, entity.count);
  return on_one_line(range.bytes.of(range.field == ArticleField::title ? article.title : article.body));
}

RecogniserFactory recogniser_factory(const RecogniserModel& model) {
  return [model]() -> Recognise {
    auto recogniser = std::make_shared<Recogniser>(model);
    return [recogniser](const Article& article) {
      return recognises_language(article.language) ? recogniser->recognise(article)
                                                   : std::vector<ArticleEntity>();
    };
  };
}

}  // namespace dateline
