// Command lines by the rules that both programs share; CLI11 does the parsing proper.
#pragma once

#include <string>
#include <vector>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include "common/result.hpp"

namespace dateline {

/// Exit statuses of both programs.
enum class ExitStatus {
  success = 0,
  partial = 1,        ///< indexer: some articles rejected; searcher: nothing found
  failure = 2,        ///< usage, database, no readable input
  interrupted = 130,  ///< by SIGINT, as shells count it
};

/// What an argument with a single dash is (other than -h, -n, and "-" alone, which is a word).
enum class DashArgument {
  word,  ///< part of the query: `-nuclear`
  error,
};

struct SplitArguments {
  std::vector<std::string> options;  ///< "--name" or "--name=value", in order
  std::vector<std::string> words;    ///< everything else, in order
};

/// Parts options from words. An option that takes a value takes the next argument whatever it looks like;
/// "--" ends the options.
Result<SplitArguments> split_arguments(const CLI::App& app, const std::vector<std::string>& arguments,
                                       DashArgument dash);

/// Splits and parses; the words are left for the caller. On `--help` prints to stdout and returns an error
/// with an empty message.
Result<std::vector<std::string>> parse_arguments(CLI::App& app, const std::vector<std::string>& arguments,
                                                 DashArgument dash);

/// Lets the help of a command name its words, and show examples (lines that end in a line break).
void describe_words(CLI::App& app, const std::string& words, const std::string& help,
                    const std::string& examples);

/// --db with its environment variable and default.
void add_database_option(CLI::App& app, std::string& path);

/// When terminals' features are used.
enum class When { automatic, always, never };
void add_when_option(CLI::App& app, const std::string& name, When& when, const std::string& help);

/// "indexer 0.1.0 (Xapian 1.4.22, ICU 72.1, index schema 1)".
std::string version_line(const std::string& program);

}  // namespace dateline
