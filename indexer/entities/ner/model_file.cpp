#include "indexer/entities/ner/model_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstring>
#include <fstream>
#include <future>
#include <iterator>

#include <xxhash.h>
#include <zstd.h>

#include "common/index/pack.hpp"

namespace dateline::ner {
namespace {

constexpr std::string_view kMagic = "DATELINE-NER\n";
constexpr std::uint64_t kFormatVersion = 1;
constexpr std::size_t kLargestPayload = std::size_t{256} << 20U;
constexpr int kCompressionLevel = 19;

void pack_u64(std::string& out, std::uint64_t value) {
  for (int byte = 0; byte < 8; ++byte) out += static_cast<char>(value >> (8 * byte) & 0xFFU);
}

std::uint64_t unpack_u64(Unpacker& in) {
  std::uint64_t value = 0;
  const std::string_view bytes = in.bytes(8);
  for (std::size_t i = bytes.size(); i-- > 0;) value = value << 8U | static_cast<unsigned char>(bytes[i]);
  return value;
}

void pack_float(std::string& out, float value) {
  pack_uint(out, std::bit_cast<std::uint32_t>(value));
}

float unpack_float(Unpacker& in) {
  return std::bit_cast<float>(static_cast<std::uint32_t>(in.uint()));
}

/// Sorted strings: bytes shared with the one before, then the rest.
void pack_next(std::string& out, std::string_view before, std::string_view text) {
  const auto shared = static_cast<std::size_t>(
      std::mismatch(before.begin(), before.end(), text.begin(), text.end()).first - before.begin());
  pack_uint(out, shared);
  pack_string(out, text.substr(shared));
}

std::string unpack_next(Unpacker& in, std::string_view before) {
  std::string text(before.substr(0, in.uint()));
  text += in.string();
  return text;
}

void pack_lists(std::string& out, const ModelData& data) {
  pack_uint(out, data.lists.size());
  for (const std::string& list : data.lists) pack_string(out, list);
  pack_uint(out, data.names.size());
  std::string_view before;
  for (const ListedName& name : data.names) {
    pack_next(out, before, name.phrase);
    before = name.phrase;
  }
  for (const ListedName& name : data.names) pack_uint(out, name.lists);
}

void unpack_lists(Unpacker& in, ModelData& data) {
  data.lists.resize(std::min<std::uint64_t>(in.uint(), NameLists::kMaxLists));
  for (std::string& list : data.lists) list = in.string();
  const std::uint64_t count = in.uint();
  std::string_view before;
  data.names.reserve(std::min<std::uint64_t>(count, 1'000'000));
  for (std::uint64_t i = 0; i < count && in.ok(); ++i) {
    data.names.push_back({unpack_next(in, before), 0});
    before = data.names.back().phrase;
  }
  for (ListedName& name : data.names) name.lists = static_cast<std::uint32_t>(in.uint());
}

void pack_clusters(std::string& out, const ModelData& data) {
  pack_uint(out, data.clusters.size());
  std::string_view before;
  for (const ClusteredWord& word : data.clusters) {
    pack_next(out, before, word.word);
    before = word.word;
  }
  for (const ClusteredWord& word : data.clusters) pack_uint(out, word.fine);
  for (const ClusteredWord& word : data.clusters) pack_uint(out, word.coarse);
}

void unpack_clusters(Unpacker& in, ModelData& data) {
  const std::uint64_t count = in.uint();
  std::string_view before;
  data.clusters.reserve(std::min<std::uint64_t>(count, 1'000'000));
  for (std::uint64_t i = 0; i < count && in.ok(); ++i) {
    data.clusters.push_back({unpack_next(in, before), 0, 0});
    before = data.clusters.back().word;
  }
  for (ClusteredWord& word : data.clusters) word.fine = static_cast<std::uint16_t>(in.uint());
  for (ClusteredWord& word : data.clusters) word.coarse = static_cast<std::uint16_t>(in.uint());
}

/// Both stages' features by key, each key once; a stage's weights are all 0 where it lacks the feature.
template <typename Visit>
void visit_keys(const std::array<StageWeights, 2>& stages, const Visit& visit) {
  static constexpr FeatureWeights kNone{};
  auto a = stages[0].features.begin();
  auto b = stages[1].features.begin();
  while (a != stages[0].features.end() || b != stages[1].features.end()) {
    const bool in_a = a != stages[0].features.end() && (b == stages[1].features.end() || a->key <= b->key);
    const bool in_b = b != stages[1].features.end() && (a == stages[0].features.end() || b->key <= a->key);
    visit(in_a ? a->key : b->key, in_a ? *a : kNone, in_b ? *b : kNone);
    if (in_a) ++a;
    if (in_b) ++b;
  }
}

std::uint32_t labels_with_weight(const FeatureWeights& feature) {
  std::uint32_t labels = 0;
  for (std::size_t l = 0; l < kLabels; ++l) labels |= feature.weights[l] != 0 ? 1U << l : 0;
  return labels;
}

/// Columns compress better than rows: all keys, then which labels have a weight, then the weights.
void pack_stages(std::string& out, const std::array<StageWeights, 2>& stages) {
  for (const StageWeights& stage : stages) {
    pack_float(out, stage.unit);
    for (const auto& row : stage.transitions)
      for (const float value : row) pack_float(out, value);
  }
  std::uint64_t count = 0;
  FeatureKey before = 0;
  std::string keys;
  std::array<std::string, 2> labels;
  std::array<std::string, 2> weights;
  visit_keys(stages, [&](FeatureKey key, const auto&... features) {
    ++count;
    pack_uint(keys, key - before);
    before = key;
    std::size_t stage = 0;
    const auto add = [&](const FeatureWeights& feature) {
      pack_uint(labels.at(stage), labels_with_weight(feature));
      for (const std::int8_t weight : feature.weights)
        if (weight != 0) weights.at(stage) += static_cast<char>(weight);
      ++stage;
    };
    (add(features), ...);
  });
  pack_uint(out, count);
  out += keys;
  for (const std::string& column : labels) out += column;
  for (const std::string& column : weights) out += column;
}

void unpack_stages(Unpacker& in, std::array<StageWeights, 2>& stages) {
  for (StageWeights& stage : stages) {
    stage.unit = unpack_float(in);
    for (auto& row : stage.transitions)
      for (float& value : row) value = unpack_float(in);
  }
  const std::uint64_t count = in.uint();
  if (!in.ok() || count > kLargestPayload / sizeof(FeatureWeights)) return;
  std::vector<FeatureKey> keys(count);
  FeatureKey before = 0;
  for (FeatureKey& key : keys) before = key = before + in.uint();
  std::array<std::vector<std::uint32_t>, 2> labels;
  for (auto& column : labels) {
    column.resize(count);
    for (std::uint32_t& mask : column) mask = static_cast<std::uint32_t>(in.uint());
  }
  for (std::size_t stage = 0; stage < stages.size(); ++stage) {
    auto& features = stages.at(stage).features;
    features.reserve(count);
    for (std::uint64_t i = 0; i < count && in.ok(); ++i) {
      const std::uint32_t mask = labels.at(stage)[i];
      if (mask == 0) continue;
      FeatureWeights& feature = features.emplace_back(FeatureWeights{keys[i], {}});
      const std::string_view weights = in.bytes(static_cast<std::uint64_t>(std::popcount(mask)));
      std::size_t next = 0;
      for (std::uint32_t rest = mask; rest != 0 && next < weights.size(); rest &= rest - 1) {
        const auto label = static_cast<std::size_t>(std::countr_zero(rest));
        if (label < kLabels) feature.weights[label] = static_cast<std::int8_t>(weights[next]);
        ++next;
      }
    }
  }
}

Error bad_model(const std::string& name, std::string_view what) {
  return {ErrorCode::bad_input, fmt::format("{}: {}", name, what)};
}

std::string pack_section(const std::string& payload) {
  std::string compressed(ZSTD_compressBound(payload.size()), '\0');
  const std::size_t size =
      ZSTD_compress(compressed.data(), compressed.size(), payload.data(), payload.size(), kCompressionLevel);
  assert(ZSTD_isError(size) == 0U);
  compressed.resize(size);
  std::string section;
  pack_uint(section, payload.size());
  pack_u64(section, XXH64(payload.data(), payload.size(), 0));
  pack_string(section, compressed);
  return section;
}

struct Section {
  std::uint64_t size = 0;
  std::uint64_t hash = 0;
  std::string_view compressed;
};

Section read_section(Unpacker& in) {
  Section section;
  section.size = in.uint();
  section.hash = unpack_u64(in);
  section.compressed = in.string();
  return section;
}

/// False where the section is damaged.
template <typename Parse>
bool unpack_section(const Section& section, const Parse& parse) {
  if (section.size > kLargestPayload) return false;
  std::string payload(section.size, '\0');
  const std::size_t got =
      ZSTD_decompress(payload.data(), payload.size(), section.compressed.data(), section.compressed.size());
  if (ZSTD_isError(got) != 0U || got != section.size) return false;
  if (XXH64(payload.data(), payload.size(), 0) != section.hash) return false;
  Unpacker in(payload);
  parse(in);
  return in.ok() && in.at_end();
}

}  // namespace

std::string pack_model(const ModelData& data) {
  std::string packed(kMagic);
  pack_uint(packed, kFormatVersion);
  pack_u64(packed, feature_table_hash());
  const auto add = [&](const auto& pack) {
    std::string payload;
    pack(payload);
    packed += pack_section(payload);
  };
  add([&](std::string& out) { pack_lists(out, data); });
  add([&](std::string& out) { pack_clusters(out, data); });
  add([&](std::string& out) { pack_stages(out, data.stages); });
  return packed;
}

Result<ModelData> unpack_model(std::string_view packed, const std::string& name) {
  constexpr std::string_view kDamaged = "the recogniser model is truncated or damaged";
  if (!packed.starts_with(kMagic)) return bad_model(name, "not a recogniser model");
  Unpacker in(packed.substr(kMagic.size()));
  const std::uint64_t version = in.uint();
  if (in.ok() && version != kFormatVersion)
    return bad_model(name, fmt::format("a recogniser model of version {}; this program reads version {}",
                                       version, kFormatVersion));
  const std::uint64_t features = unpack_u64(in);
  if (in.ok() && features != feature_table_hash())
    return bad_model(name, "a recogniser model trained for other features; train it again with this version");
  std::array<Section, 3> sections;
  for (Section& section : sections) section = read_section(in);
  if (!in.ok() || !in.at_end()) return bad_model(name, kDamaged);
  ModelData data;
  auto stages = std::async(std::launch::async, [&] {
    return unpack_section(sections[2], [&](Unpacker& from) { unpack_stages(from, data.stages); });
  });
  const bool lists = unpack_section(sections[0], [&](Unpacker& from) { unpack_lists(from, data); });
  const bool clusters = unpack_section(sections[1], [&](Unpacker& from) { unpack_clusters(from, data); });
  if (!stages.get() || !lists || !clusters) return bad_model(name, kDamaged);
  return data;
}

Result<ModelData> read_model(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return Error{ErrorCode::unreadable, fmt::format("{}: cannot be read", file.string())};
  const std::string packed((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  return unpack_model(packed, file.string());
}

}  // namespace dateline::ner
