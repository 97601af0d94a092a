# cmake -DOUTPUT=file.cpp -DFOLDER=folder -P embed.cmake: writes the lists of a folder as C++ source.
# "english_contractions.stop" is added to the list "english": the name ends at the first underscore.
file(GLOB lists LIST_DIRECTORIES false "${FOLDER}/*.stop")
list(SORT lists)

set(names)
foreach(list IN LISTS lists)
  get_filename_component(stem "${list}" NAME_WE)
  string(REGEX REPLACE "_.*" "" name "${stem}")
  file(READ "${list}" words)
  string(APPEND words_${name} "${words}")
  list(APPEND names "${name}")
endforeach()
list(REMOVE_DUPLICATES names)

set(source "// Generated from stopwords/*.stop.\n#include \"common/text/stop_words.hpp\"\n\nnamespace dateline {\n\n")
string(APPEND source "std::string_view stop_word_list(std::string_view name) {\n")
foreach(name IN LISTS names)
  string(APPEND source "  if (name == \"${name}\") return R\"(${words_${name}})\";\n")
endforeach()
string(APPEND source "  return {};\n}\n\n}  // namespace dateline\n")
file(WRITE "${OUTPUT}" "${source}")
