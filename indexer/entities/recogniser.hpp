// Running text → the entities that it names: tokens, the tagger, the resolver.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "common/article.hpp"
#include "common/result.hpp"
#include "indexer/entities/article_entities.hpp"
#include "indexer/entities/ner/model.hpp"
#include "indexer/entities/ner/tagger.hpp"
#include "indexer/entities/ner/tokenizer.hpp"
#include "indexer/entities/resolver.hpp"

namespace dateline {

/// A model for the recogniser, read-only and shared by threads.
struct RecogniserModel {
  std::shared_ptr<const ner::Model> model;
  std::uint64_t fingerprint = 0;  ///< changes with any byte of the model

  /// The model that is built into the program, unpacked once.
  static RecogniserModel built_in();
  /// Errors: unreadable, not a model, of another version, damaged.
  static Result<RecogniserModel> load(const std::filesystem::path& file);
};

/// Whether the recogniser knows the language: it was trained on English only.
bool recognises_language(std::string_view code);

/// Keeps what it learnt about words: one object per thread.
class Recogniser {
 public:
  explicit Recogniser(const RecogniserModel& model) : tagger_(model.model) {}

  /// The entities of title and body (of the body alone where the title is derived from it), with the places
  /// of their mentions. Linear time, but for the names of a part, which are compared with each other.
  std::vector<ArticleEntity> recognise(const Article& article);

 private:
  void tokenize_texts(const Article& article);
  void recognise_part(const Article& article, std::size_t first_sentence, std::size_t end_sentence,
                      std::vector<ArticleEntity>& out);
  [[nodiscard]] FieldRange range_of(std::uint32_t token, std::uint32_t count) const;
  [[nodiscard]] std::string name_of(const Article& article, const ResolvedEntity& entity,
                                    std::uint32_t offset) const;

  ner::Tagger tagger_;
  Resolver resolver_;
  ner::TokenizedText text_;
  std::uint32_t title_tokens_ = 0;
  std::vector<std::uint32_t> part_ends_;
  std::vector<ner::NameSpan> spans_;
  std::vector<TokenMention> mentions_;
};

/// Recognisers of English articles; those in other languages have no entities by it.
RecogniserFactory recogniser_factory(const RecogniserModel& model);

}  // namespace dateline
