dateline_fuzzer(analyzer_fuzz SOURCES analyzer_fuzz.cpp LINK dateline_text)
dateline_fuzzer(text_fuzz SOURCES text_fuzz.cpp LINK dateline_text)
