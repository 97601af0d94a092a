// A response with something of everything, for the renderers.
#pragma once

#include "searcher/search/entity_answer.hpp"
#include "searcher/search/response.hpp"

namespace dateline::test {

SearchResponse sample_response();
SearchResponse empty_response();
ArticleView sample_article();
EntityAnswer sample_entity();

}  // namespace dateline::test
