dateline_fuzzer(read_fuzz SOURCES read_fuzz.cpp LINK dateline_read)
