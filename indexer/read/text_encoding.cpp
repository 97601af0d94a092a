#include "indexer/read/text_encoding.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "common/text/utf8.hpp"

namespace dateline {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using ConverterHandle = std::unique_ptr<UConverter, CloseConverter>;

ConverterHandle open_converter(const char* name) {
  UErrorCode status = U_ZERO_ERROR;
  ConverterHandle converter(ucnv_open(name, &status));
  if (U_FAILURE(status)) converter.reset();
  return converter;
}

std::size_t continuation_bytes(unsigned char lead) {
  if (lead >= 0xC2 && lead <= 0xDF) return 1;
  if (lead >= 0xE0 && lead <= 0xEF) return 2;
  if (lead >= 0xF0 && lead <= 0xF4) return 3;
  return 0;
}

bool has_multibyte_sequence(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const std::size_t more = continuation_bytes(static_cast<unsigned char>(bytes[i]));
    if (more > 0 && is_valid_utf8(bytes.substr(i, more + 1)) && i + more < bytes.size()) return true;
  }
  return false;
}

/// The 128 upper characters of Windows-1252 as UTF-8; the five that it leaves open are C1 controls, as on the
/// web.
std::array<std::string, 128> windows_1252_table() {
  std::array<std::string, 128> table;
  const ConverterHandle from = open_converter("windows-1252");
  const ConverterHandle to = open_converter("UTF-8");
  for (std::size_t i = 0; i < table.size(); ++i) {
    const char byte = static_cast<char>(128 + i);
    table[i] = "\xEF\xBF\xBD";
    if (!from || !to) continue;
    std::array<char, 8> utf8{};
    char* target = utf8.data();
    const char* source = &byte;
    UErrorCode status = U_ZERO_ERROR;
    ucnv_convertEx(to.get(), from.get(), &target, utf8.data() + utf8.size(), &source, &byte + 1, nullptr,
                   nullptr, nullptr, nullptr, true, true, &status);
    if (U_SUCCESS(status)) table[i].assign(utf8.data(), target);
  }
  return table;
}

std::string from_windows_1252(std::string_view bytes) {
  static const std::array<std::string, 128> kTable = windows_1252_table();
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 128) {
      text += c;
    } else {
      text += kTable[byte - 128U];
    }
  }
  return text;
}

/// ICU calls this for what it cannot convert: counts it and writes U+FFFD.
void count_and_replace(const void* context, UConverterToUnicodeArgs* args, const char* /*units*/,
                       std::int32_t /*length*/, UConverterCallbackReason reason, UErrorCode* status) {
  if (reason > UCNV_IRREGULAR) return;                       // resets and the like need nothing
  ++*static_cast<std::size_t*>(const_cast<void*>(context));  // NOLINT(cppcoreguidelines-pro-type-const-cast)
  *status = U_ZERO_ERROR;
  constexpr UChar kReplacement = 0xFFFD;
  ucnv_cbToUWriteUChars(args, &kReplacement, 1, 0, status);
}

}  // namespace

std::size_t decode_undeclared(std::string& bytes) {
  if (is_valid_utf8(bytes)) return 0;
  if (has_multibyte_sequence(bytes)) return repair_utf8(bytes);
  bytes = from_windows_1252(bytes);
  return 0;
}

std::string_view announced_encoding(std::string_view front) {
  if (front.starts_with(std::string_view("\xFF\xFE\0\0", 4))) return "UTF-32LE";
  if (front.starts_with(std::string_view("\0\0\xFE\xFF", 4))) return "UTF-32BE";
  if (front.starts_with("\xFF\xFE")) return "UTF-16LE";
  if (front.starts_with("\xFE\xFF")) return "UTF-16BE";
  return {};
}

struct UnicodeSource::Converter {
  ConverterHandle from;
  ConverterHandle to;
  std::array<UChar, 4096> pivot{};
  UChar* pivot_source = nullptr;
  UChar* pivot_target = nullptr;
  std::array<char, 16384> input{};
  const char* input_begin = nullptr;
  const char* input_end = nullptr;
  bool source_ended = false;
  bool finished = false;
  std::size_t replaced = 0;
};

UnicodeSource::UnicodeSource(PeekSource& source) : source_(source) {
  const std::string_view front = source_.peek(4);
  if (front.starts_with(kUtf8Mark)) {
    skip_ = kUtf8Mark.size();
    return;
  }
  const std::string_view name = announced_encoding(front);
  if (name.empty()) return;
  auto converter = std::make_unique<Converter>();
  converter->from = open_converter(std::string(name).c_str());
  converter->to = open_converter("UTF-8");
  if (!converter->from || !converter->to) return;
  skip_ = name.starts_with("UTF-32") ? 4 : 2;
  converter->pivot_source = converter->pivot_target = converter->pivot.data();
  converter->input_begin = converter->input_end = converter->input.data();
  UErrorCode status = U_ZERO_ERROR;
  ucnv_setToUCallBack(converter->from.get(), count_and_replace, &converter->replaced, nullptr, nullptr,
                      &status);
  converter_ = std::move(converter);
}

UnicodeSource::~UnicodeSource() = default;

std::size_t UnicodeSource::replaced() const {
  return converter_ ? converter_->replaced : 0;
}

Result<std::size_t> UnicodeSource::read(std::span<char> into) {
  while (skip_ > 0) {
    std::array<char, 4> mark{};
    auto got = source_.read(std::span(mark).first(skip_));
    if (!got || *got == 0) return got;
    skip_ -= *got;
  }
  if (!converter_) return source_.read(into);

  Converter& c = *converter_;
  char* target = into.data();
  while (target == into.data() && !c.finished && !into.empty()) {
    if (c.input_begin == c.input_end && !c.source_ended) {
      auto got = source_.read(c.input);
      if (!got) return got;
      c.source_ended = *got == 0;
      c.input_begin = c.input.data();
      c.input_end = c.input_begin + *got;
    }
    UErrorCode status = U_ZERO_ERROR;
    ucnv_convertEx(c.to.get(), c.from.get(), &target, into.data() + into.size(), &c.input_begin, c.input_end,
                   c.pivot.data(), &c.pivot_source, &c.pivot_target, c.pivot.data() + c.pivot.size(), false,
                   static_cast<UBool>(c.source_ended ? 1 : 0), &status);
    if (status == U_BUFFER_OVERFLOW_ERROR) continue;
    if (U_FAILURE(status)) {
      return Error{ErrorCode::bad_input, std::string("cannot be converted to UTF-8: ") + u_errorName(status)};
    }
    c.finished = c.source_ended;
  }
  return static_cast<std::size_t>(target - into.data());
}

}  // namespace dateline
