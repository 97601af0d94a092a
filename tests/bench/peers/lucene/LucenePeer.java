import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.apache.lucene.util.Version;

/**
 * Lucene as a peer of the query benchmark; query_bench.cpp states the protocol.
 *
 * <pre>
 *   LucenePeer load INDEX ARTICLES        ARTICLES: the tab-separated lines of reuters.py
 *   LucenePeer serve INDEX < queries
 *   LucenePeer once INDEX CLASS WORD...
 * </pre>
 *
 * EnglishAnalyzer, title and body in one field with positions, stored text, one segment, memory-mapped. The cache of
 * filters is off, so that repeated queries are answered each time.
 */
public final class LucenePeer {
  private static final int HITS = 10;
  private static final int FIELD_GAP = 2000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final String TEXT = "text";
  private static final Sort NEWEST = new Sort(LongField.newSortField("time", true, SortedNumericSelector.Type.MIN));

  /** English, with a gap between title and body that no phrase crosses. */
  private static Analyzer analyzer() {
    return new AnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
      private final EnglishAnalyzer english = new EnglishAnalyzer();

      @Override
      protected Analyzer getWrappedAnalyzer(String field) {
        return english;
      }

      @Override
      public int getPositionIncrementGap(String field) {
        return FIELD_GAP;
      }
    };
  }

  private static FacetsConfig facets() {
    FacetsConfig config = new FacetsConfig();
    config.setMultiValued("topic", true);
    config.setMultiValued("place", true);
    return config;
  }

  private static String unescaped(String text) {
    if (text.indexOf('\\') < 0) return text;
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ++i) {
      char c = text.charAt(i);
      if (c == '\\') {
        c = text.charAt(++i);
        c = c == 'n' ? '\n' : c == 't' ? '\t' : c;
      }
      plain.append(c);
    }
    return plain.toString();
  }

  private static Document document(String[] fields) {
    Document document = new Document();
    String title = unescaped(fields[1]);
    String body = unescaped(fields[2]);
    document.add(new StringField("id", fields[0], Field.Store.YES));
    document.add(new StoredField("title", title));
    document.add(new StoredField("body", body));
    document.add(new TextField(TEXT, title, Field.Store.NO));
    document.add(new TextField(TEXT, body, Field.Store.NO));
    if (!fields[3].isEmpty()) {
      document.add(new LongField("time", Long.parseLong(fields[3]), Field.Store.NO));
      document.add(new LongField("day", dayNumber(fields[4]), Field.Store.NO));
      document.add(new SortedSetDocValuesFacetField("month", fields[4].substring(0, 7)));
    }
    for (String topic : values(fields[5])) {
      document.add(new StringField("topic", topic, Field.Store.NO));
      document.add(new SortedSetDocValuesFacetField("topic", topic));
    }
    for (String place : values(fields[6])) document.add(new SortedSetDocValuesFacetField("place", place));
    return document;
  }

  private static List<String> values(String joined) {
    return joined.isEmpty() ? List.of() : Arrays.stream(joined.split(";")).distinct().toList();
  }

  private static long dayNumber(String day) {
    return Long.parseLong(day.replace("-", ""));
  }

  private static void load(Path index, Path articles) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(analyzer()).setRAMBufferSizeMB(256);
    FacetsConfig facets = facets();
    try (MMapDirectory directory = new MMapDirectory(index);
        IndexWriter writer = new IndexWriter(directory, config);
        BufferedReader in = Files.newBufferedReader(articles)) {
      for (String line; (line = in.readLine()) != null; ) writer.addDocument(facets.build(document(line.split("\t", -1))));
      writer.forceMerge(1);
    }
  }

  private final IndexSearcher searcher;
  private final SortedSetDocValuesReaderState facetState;
  private final QueryBuilder builder;
  private final UnifiedHighlighter highlighter;

  private LucenePeer(Path index) throws IOException {
    Analyzer analyzer = analyzer();
    DirectoryReader reader = DirectoryReader.open(new MMapDirectory(index));
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    facetState = new DefaultSortedSetDocValuesReaderState(reader, facets());
    builder = new QueryBuilder(analyzer);
    // The words of the query are those of the field "text"; the body is where they are shown.
    highlighter = UnifiedHighlighter.builder(searcher, analyzer).withFieldMatcher(field -> true).build();
  }

  private Query word(String word) {
    return builder.createBooleanQuery(TEXT, word);
  }

  private Query joined(String[] words, Occur occur) {
    BooleanQuery.Builder joined = new BooleanQuery.Builder();
    for (String word : words) joined.add(word(word), occur);
    return joined.build();
  }

  private Query filtered(String word, Query filter) {
    return new BooleanQuery.Builder().add(word(word), Occur.MUST).add(filter, Occur.FILTER).build();
  }

  private String stem(String word) {
    return ((TermQuery) word(word)).getTerm().text();
  }

  private Query query(String name, String[] words) {
    switch (name) {
      case "word":
      case "newest":
      case "facets":
        return word(words[0]);
      case "and":
      case "snippets":
        return joined(words, Occur.MUST);
      case "or":
        return joined(words, Occur.SHOULD);
      case "phrase":
        return builder.createPhraseQuery(TEXT, String.join(" ", words));
      case "near":
        // At most five positions apart: at most four words between.
        return new IntervalQuery(
            TEXT, Intervals.maxgaps(4, Intervals.unordered(Intervals.term(stem(words[0])), Intervals.term(stem(words[1])))));
      case "prefix":
        return new PrefixQuery(new Term(TEXT, words[0]));
      case "fuzzy":
        return new FuzzyQuery(new Term(TEXT, stem(words[0])), 1);
      case "topic":
        return filtered(words[0], new TermQuery(new Term("topic", words[1])));
      case "days":
        return filtered(words[0], LongField.newRangeQuery("day", dayNumber(words[1]), dayNumber(words[2])));
      case "facets-all":
        return new MatchAllDocsQuery();
      default:
        throw new IllegalArgumentException("no class of queries: " + name);
    }
  }

  private String countFacets(FacetsCollector collector) throws IOException {
    Facets facets = new SortedSetDocValuesFacetCounts(facetState, collector);
    StringBuilder counts = new StringBuilder();
    for (String facet : new String[] {"topic", "place", "month"}) {
      FacetResult top = facets.getTopChildren(facet.equals("month") ? 100 : HITS, facet);
      LabelAndValue[] values = top.labelValues;
      if (facet.equals("month")) {
        Arrays.sort(values, (a, b) -> b.label.compareTo(a.label));
        values = Arrays.copyOf(values, Math.min(HITS, values.length));
      }
      for (LabelAndValue value : values)
        counts.append(counts.length() == 0 ? "" : ";").append(facet).append('=').append(value.value);
    }
    return counts.toString();
  }

  private String answer(boolean check, String name, String[] words) throws IOException {
    String total = check ? Integer.toString(searcher.count(query(name, words))) : null;
    long start = System.nanoTime();
    long processorStart = THREADS.getCurrentThreadCpuTime();
    Query query = query(name, words);
    TopDocs found;
    String counts = "";
    if (name.startsWith("facets")) {
      FacetsCollectorManager.FacetsResult result = FacetsCollectorManager.search(searcher, query, HITS, new FacetsCollectorManager());
      found = result.topDocs();
      counts = countFacets(result.facetsCollector());
    } else if (name.equals("newest")) {
      found = searcher.search(query, HITS, NEWEST);
    } else {
      found = searcher.search(query, HITS);
    }
    long bytes = 0;
    StoredFields stored = searcher.storedFields();
    for (ScoreDoc hit : found.scoreDocs) {
      Document document = stored.document(hit.doc);
      bytes += document.get("id").length() + document.get("title").length() + document.get("body").length();
    }
    if (name.equals("snippets"))
      for (String snippet : highlighter.highlight("body", query, found)) bytes += snippet == null ? 0 : snippet.length();
    long processor = THREADS.getCurrentThreadCpuTime() - processorStart;
    long took = System.nanoTime() - start;
    return took + "\t" + processor + "\t" + (total == null ? Long.toString(found.totalHits.value) : total) + "\t" + found.scoreDocs.length + "\t" + bytes
        + "\t" + (check ? counts : "");
  }

  private void serve() throws IOException {
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line; (line = in.readLine()) != null; ) {
      String[] parts = line.split("\t");
      System.out.println(answer(parts[0].equals("check"), parts[1], Arrays.copyOfRange(parts, 2, parts.length)));
      System.out.flush();
    }
  }

  public static void main(String[] given) throws IOException {
    if (given.length == 1 && given[0].equals("version")) {
      System.out.println(Version.LATEST + " on Java " + Runtime.version().feature());
    } else if (given.length == 3 && given[0].equals("load")) {
      load(Path.of(given[1]), Path.of(given[2]));
    } else if (given.length == 2 && given[0].equals("serve")) {
      new LucenePeer(Path.of(given[1])).serve();
    } else if (given.length > 2 && given[0].equals("once")) {
      System.out.println(new LucenePeer(Path.of(given[1])).answer(false, given[2], Arrays.copyOfRange(given, 3, given.length)));
    } else {
      System.err.println("usage: LucenePeer load INDEX ARTICLES | serve INDEX | once INDEX CLASS WORD... | version");
      System.exit(2);
    }
  }
}
