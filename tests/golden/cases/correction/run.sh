indexer --no-entities --db news.db --quiet --gazetteer "$CORPUS/gazetteer.tsv" "$CORPUS/articles"
echo "== one word"
searcher --db news.db Pyonyang; echo "exit $?"
searcher --db news.db pyonyang -n 0; echo "exit $?"
searcher --db news.db Pyongyang -n 0; echo "exit $?"
echo "== several together"
searcher --db news.db Sergei Shoygu missle -n 0; echo "exit $?"
searcher --db news.db '"Sergei Shoygu" -zebra missle^2' -n 0
echo "== words that exist are left alone"
searcher --db news.db merkel cosmodrome -n 0
echo "== split and joined"
searcher --db news.db northkorea -n 0
searcher --db news.db 'cosmo drome' -n 0
echo "== fields"
searcher --db news.db 'person:Shoiguh' -n 0; echo "exit $?"
searcher --db news.db 'source:Meridan Wire' -n 0
searcher --db news.db 'person:"Sergey Shoygu"' -n 0
echo "== filters count"
searcher --db news.db pyonyang --person Merkel -n 0; echo "exit $?"
echo "== formats"
searcher --db news.db Pyonyang --format ndjson; echo "exit $?"
searcher --db news.db Pyonyang --format csv; echo "exit $?"
searcher --db news.db Pyonyang --format trec; echo "exit $?"
searcher --db news.db Pyonyang --json | grep correction
