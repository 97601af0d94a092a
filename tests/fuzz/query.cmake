dateline_fuzzer(query_fuzz
  SOURCES query_fuzz.cpp "${PROJECT_SOURCE_DIR}/tests/unit/query/tree_text.cpp"
  LINK dateline_query)
