#include "tests/unit/ner/small_model.hpp"

#include <string>
#include <vector>

#include "indexer/entities/training/model_trainer.hpp"
#include "indexer/entities/training/resources.hpp"

namespace dateline::ner {
namespace {

/// "Mr. Adams met them in Lima ." with many names.
std::vector<TaggedDocument> documents() {
  const std::vector<std::string> persons = {"Adams", "Baker",   "Cohen",  "Diaz",
                                            "Evans", "Fischer", "Garcia", "Hansen"};
  const std::vector<std::string> places = {"Lima",  "Oslo",  "Rome",  "Cairo",
                                           "Delhi", "Paris", "Tokyo", "Quito"};
  std::vector<TaggedDocument> documents;
  for (std::size_t i = 0; i < persons.size(); ++i) {
    TaggedDocument document{.name = persons[i], .sentences = {}};
    TaggedSentence meeting;
    meeting.tokens = {"Minister", persons[i], "met", "the", "workers", "in", places[i], "."};
    meeting.labels = labels_of({{1, 1, NameClass::person}, {6, 1, NameClass::place}}, meeting.tokens.size());
    TaggedSentence bank;
    bank.tokens = {"The",   "Bank", "of", places[(i + 3) % places.size()], "said", "that",
                   "rates", "rose", "."};
    bank.labels = labels_of({{1, 3, NameClass::org}}, bank.tokens.size());
    TaggedSentence nothing;
    nothing.tokens = {"Prices", "fell", "on", "Monday", "."};
    nothing.labels = labels_of({}, nothing.tokens.size());
    document.sentences = {meeting, bank, nothing};
    documents.push_back(document);
  }
  return documents;
}

}  // namespace

const ModelData& small_model() {
  static const ModelData model = [] {
    ModelData data;
    data.lists = {"FIRST", "TITL", "ORGK", "CTRY"};
    data.names = {{"Minister", 2}, {"Bank", 4}, {"South Korea", 8}, {"South Sandwich Islands", 8}};
    data.clusters = {{"lima", 3, 31}, {"oslo", 3, 31}, {"met", 5, 50}};
    settle_resources(data);
    ModelTrainingOptions options;
    options.crf.epochs = 20;
    options.crf.averaged_epochs = 1;
    options.crf.smallest_count = 1;
    train_stages(documents(), options, data);
    return data;
  }();
  return model;
}

}  // namespace dateline::ner
