dateline_fuzzer(snippet_fuzz SOURCES snippet_fuzz.cpp ../unit/search/snippet_check.cpp LINK dateline_snippet)
