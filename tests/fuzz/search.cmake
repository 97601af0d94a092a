set(differential ../unit/search/differential)
dateline_fuzzer(search_fuzz
  SOURCES search_fuzz.cpp ${differential}/comparison.cpp ${differential}/naive_evaluator.cpp
          ${differential}/naive_filters.cpp ${differential}/naive_near.cpp ${differential}/naive_news.cpp
          ${differential}/naive_words.cpp ${differential}/query_generator.cpp ${differential}/varied_articles.cpp
  LINK dateline_search dateline_build)
