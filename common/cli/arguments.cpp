#include "common/cli/arguments.hpp"

#include <set>

#include <fmt/format.h>
#include <unicode/uversion.h>

#include "common/cli/options.hpp"
#include "common/cli/output.hpp"
#include "common/cli/version.hpp"
#include "common/index/program_versions.hpp"

namespace dateline {

namespace {

/// The only short options, so that everything else with a dash can be a query word.
bool is_short_option(const CLI::App& app, const std::string& argument) {
  return (argument == "-h" || argument == "-n") && app.get_option_no_throw(argument) != nullptr;
}

bool is_long_option(const std::string& argument) {
  return argument.size() > 2 && argument.compare(0, 2, "--") == 0;
}

}  // namespace

Result<SplitArguments> split_arguments(const CLI::App& app, const std::vector<std::string>& arguments,
                                       DashArgument dash) {
  SplitArguments split;
  std::set<const CLI::Option*> given;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const auto& argument = arguments[i];
    if (argument == "--") {
      split.words.insert(split.words.end(), arguments.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                         arguments.end());
      break;
    }
    if (!is_long_option(argument) && !is_short_option(app, argument)) {
      if (dash == DashArgument::error && argument.size() > 1 && argument.front() == '-')
        return Error{ErrorCode::usage,
                     fmt::format("no option {0}; a path that begins with a dash is written ./{0}", argument)};
      split.words.push_back(argument);
      continue;
    }
    const auto equals = argument.find('=');
    const auto name = argument.substr(0, equals);
    const auto* const option = app.get_option_no_throw(name);
    if (option == nullptr)
      return Error{ErrorCode::usage, fmt::format("no option {}; --help lists them", name)};
    const bool takes_value = option->get_items_expected_max() > 0;
    if (!takes_value && equals != std::string::npos)
      return Error{ErrorCode::usage, fmt::format("{} takes no value", name)};
    const bool single = takes_value && option->get_items_expected_max() == 1;
    if (!given.insert(option).second && single)
      return Error{ErrorCode::usage, fmt::format("{} is given twice; it takes one value", name)};
    if (!takes_value) {
      split.options.push_back(argument);
      continue;
    }
    const bool inside = equals != std::string::npos;
    if (!inside && ++i == arguments.size())
      return Error{ErrorCode::usage, fmt::format("{} needs a value", name)};
    const auto value = inside ? argument.substr(equals + 1) : arguments[i];
    if (value.empty())
      return Error{ErrorCode::usage, fmt::format("{} needs a value that is not empty", name)};
    split.options.push_back("--" + option->get_lnames().front() + "=" + value);
  }
  return split;
}

Result<std::vector<std::string>> parse_arguments(CLI::App& app, const std::vector<std::string>& arguments,
                                                 DashArgument dash) {
  auto split = split_arguments(app, arguments, dash);
  if (!split) return split.error();
  try {
    app.parse(std::vector<std::string>(split->options.rbegin(), split->options.rend()));
  } catch (const CLI::CallForHelp&) {
    print_out(app.help());
    return Error{ErrorCode::usage, {}};
  } catch (const CLI::ParseError& error) {
    return Error{ErrorCode::usage, error.what()};
  }
  return std::move(split->words);
}

void describe_words(CLI::App& app, const std::string& words, const std::string& help,
                    const std::string& examples) {
  // Words never reach CLI11 (parse_arguments takes them out): this only lets its help name them.
  app.add_option(words, help)->option_text(" ");
  app.footer("Examples:\n" + examples);
}

void add_database_option(CLI::App& app, std::string& path) {
  app.add_option("--db", path, "the database's directory (default: $DATELINE_DB, else news.db)")
      ->envname("DATELINE_DB")
      ->type_name("DIR");
}

void add_when_option(CLI::App& app, const std::string& name, When& when, const std::string& help) {
  add_choice_option<When>(
      app, name, when, {{"auto", When::automatic}, {"always", When::always}, {"never", When::never}}, help);
}

std::string version_line(const std::string& program) {
  return fmt::format("{} {} (Xapian {}, ICU {}, index schema {})", program, kVersion, xapian_version(),
                     U_ICU_VERSION, schema_version());
}

}  // namespace dateline
