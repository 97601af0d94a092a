#include "indexer/entities/ner/model_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <fstream>
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

/// Columns compress better than rows: all keys, then which labels have a weight, then the weights.
void pack_stage(std::string& out, const StageWeights& stage) {
  pack_float(out, stage.unit);
  for (const auto& row : stage.transitions)
    for (const float value : row) pack_float(out, value);
  pack_uint(out, stage.features.size());
  FeatureKey before = 0;
  for (const FeatureWeights& feature : stage.features) {
    pack_uint(out, feature.key - before);
    before = feature.key;
  }
  for (const FeatureWeights& feature : stage.features) {
    std::uint32_t labels = 0;
    for (std::size_t l = 0; l < kLabels; ++l) labels |= feature.weights[l] != 0 ? 1U << l : 0;
    pack_uint(out, labels);
  }
  for (const FeatureWeights& feature : stage.features)
    for (const std::int8_t weight : feature.weights)
      if (weight != 0) out += static_cast<char>(weight);
}

void unpack_stage(Unpacker& in, StageWeights& stage) {
  stage.unit = unpack_float(in);
  for (auto& row : stage.transitions)
    for (float& value : row) value = unpack_float(in);
  const std::uint64_t count = in.uint();
  if (!in.ok() || count > kLargestPayload / sizeof(FeatureWeights)) return;
  stage.features.resize(count);
  FeatureKey before = 0;
  for (FeatureWeights& feature : stage.features) before = feature.key = before + in.uint();
  std::vector<std::uint32_t> labels(count);
  for (std::uint32_t& mask : labels) mask = static_cast<std::uint32_t>(in.uint());
  for (std::uint64_t i = 0; i < count && in.ok(); ++i) {
    const std::string_view weights = in.bytes(static_cast<std::uint64_t>(std::popcount(labels[i])));
    std::size_t next = 0;
    for (std::size_t l = 0; l < kLabels && next < weights.size(); ++l)
      if ((labels[i] >> l & 1U) != 0)
        stage.features[i].weights[l] = static_cast<std::int8_t>(weights[next++]);
  }
}

Error bad_model(const std::string& name, std::string_view what) {
  return {ErrorCode::bad_input, fmt::format("{}: {}", name, what)};
}

Result<std::string> decompress(std::string_view packed, std::uint64_t size, const std::string& name) {
  if (size > kLargestPayload) return bad_model(name, "not a recogniser model: its stated size is impossible");
  std::string payload(size, '\0');
  const std::size_t got = ZSTD_decompress(payload.data(), payload.size(), packed.data(), packed.size());
  if (ZSTD_isError(got) != 0U || got != size)
    return bad_model(name, "the recogniser model is truncated or damaged");
  return payload;
}

}  // namespace

std::string pack_model(const ModelData& data) {
  std::string payload;
  pack_lists(payload, data);
  pack_clusters(payload, data);
  for (const StageWeights& stage : data.stages) pack_stage(payload, stage);
  std::string packed(kMagic);
  pack_uint(packed, kFormatVersion);
  pack_uint(packed, payload.size());
  pack_u64(packed, feature_table_hash());
  pack_u64(packed, XXH64(payload.data(), payload.size(), 0));
  std::string compressed(ZSTD_compressBound(payload.size()), '\0');
  const std::size_t size =
      ZSTD_compress(compressed.data(), compressed.size(), payload.data(), payload.size(), kCompressionLevel);
  assert(ZSTD_isError(size) == 0U);
  return packed.append(compressed, 0, size);
}

Result<ModelData> unpack_model(std::string_view packed, const std::string& name) {
  if (!packed.starts_with(kMagic)) return bad_model(name, "not a recogniser model");
  Unpacker header(packed.substr(kMagic.size()));
  const std::uint64_t version = header.uint();
  if (header.ok() && version != kFormatVersion)
    return bad_model(name, fmt::format("a recogniser model of version {}; this program reads version {}",
                                       version, kFormatVersion));
  const std::uint64_t size = header.uint();
  const std::uint64_t features = unpack_u64(header);
  const std::uint64_t hash = unpack_u64(header);
  if (!header.ok()) return bad_model(name, "the recogniser model is truncated or damaged");
  if (features != feature_table_hash())
    return bad_model(name, "a recogniser model trained for other features; train it again with this version");
  auto payload = decompress(header.rest(), size, name);
  if (!payload) return payload.error();
  if (XXH64(payload->data(), payload->size(), 0) != hash)
    return bad_model(name, "the recogniser model is truncated or damaged");
  Unpacker in(*payload);
  ModelData data;
  unpack_lists(in, data);
  unpack_clusters(in, data);
  for (StageWeights& stage : data.stages) unpack_stage(in, stage);
  if (!in.ok() || !in.at_end()) return bad_model(name, "the recogniser model contradicts itself");
  return data;
}

Result<ModelData> read_model(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return Error{ErrorCode::unreadable, fmt::format("{}: cannot be read", file.string())};
  const std::string packed((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  return unpack_model(packed, file.string());
}

}  // namespace dateline::ner
