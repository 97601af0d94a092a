# cmake -DOUTPUT=file.cpp -DTABLE=known_names.tsv -P embed.cmake: writes the table as C++ source.
file(READ "${TABLE}" text)
set(source "// Generated from known_names.tsv.\n#include \"common/entity/known_names.hpp\"\n\nnamespace dateline {\n\n")
string(APPEND source "std::string_view known_names_table() {\n  return R\"tsv(${text})tsv\";\n}\n\n}  // namespace dateline\n")
file(WRITE "${OUTPUT}" "${source}")
