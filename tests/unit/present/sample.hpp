// A response with something of everything, for the renderers.
#pragma once

#include "searcher/search/response.hpp"

namespace dateline::test {

SearchResponse sample_response();
SearchResponse empty_response();
ArticleView sample_article();

}  // namespace dateline::test
