# A recogniser's model that is none, and options that exclude each other.
echo "Kim Jong-un was in Moscow." > a.txt
echo "nonsense" > wrong.model
indexer --db news.db --ner-model wrong.model a.txt; echo "exit $?"
indexer --db news.db --ner-model nosuch.model a.txt; echo "exit $?"
printf 'DATELINE-NER\n\x01\x40' > cut.model
indexer --db news.db --ner-model cut.model a.txt; echo "exit $?"
indexer --db news.db --ner-model cut.model --no-entities a.txt; echo "exit $?"
printf 'person\tKim\nplace\n' > broken.tsv
indexer --db news.db --gazetteer broken.tsv a.txt; echo "exit $?"
indexer --db news.db --quiet --no-entities a.txt; echo "exit $?"
searcher facets --db news.db place
