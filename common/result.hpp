// Expected failures as values: Result<T> holds a T or an Error (shaped like std::expected, which GCC 12
// lacks).
#pragma once

#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace dateline {

/// What went wrong, by what a user can do about it.
enum class ErrorCode {
  usage,            ///< the command line, a query option or a configuration file is wrong
  not_found,        ///< a path, id or name does not exist
  unreadable,       ///< the system refused to open or read it
  bad_input,        ///< the content is not what its format promises
  too_large,        ///< a record exceeds a stated limit
  no_database,      ///< there is no database at that place yet
  not_a_database,   ///< something else stands at that place
  schema_mismatch,  ///< a database of another schema version
  locked,           ///< another process is writing
  corrupt,          ///< the database contradicts itself
  no_space,         ///< the disk is full
  interrupted,      ///< the user asked to stop
  internal,         ///< a library failed in a way that has no better name
};

/// One line for the user: the place, what was wrong, and what to do.
struct Error {
  ErrorCode code = ErrorCode::internal;
  std::string message;

  friend bool operator==(const Error&, const Error&) = default;
};

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}      // NOLINT(google-explicit-constructor)
  Result(Error error) : state_(std::move(error)) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool has_value() const { return std::holds_alternative<T>(state_); }
  explicit operator bool() const { return has_value(); }

  T& operator*() & { return *get(); }
  const T& operator*() const& { return *get(); }
  T&& operator*() && { return std::move(*get()); }
  T* operator->() { return get(); }
  const T* operator->() const { return get(); }

  [[nodiscard]] const Error& error() const {
    assert(!has_value());
    return *std::get_if<Error>(&state_);
  }

 private:
  T* get() {
    assert(has_value());
    return std::get_if<T>(&state_);
  }
  const T* get() const {
    assert(has_value());
    return std::get_if<T>(&state_);
  }

  std::variant<T, Error> state_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : error_(std::move(error)) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool has_value() const { return !error_.has_value(); }
  explicit operator bool() const { return has_value(); }

  [[nodiscard]] const Error& error() const {
    assert(error_.has_value());
    return *error_;
  }

 private:
  std::optional<Error> error_;
};

}  // namespace dateline
