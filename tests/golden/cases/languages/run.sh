cat > a.jsonl <<'J'
{"id": "en", "language": "en", "body": "The governments discussed houses and children."}
{"id": "de", "language": "de", "body": "Die Regierungen sprachen über Häuser, Straßen und Kinder."}
{"id": "fr", "language": "fr", "body": "Les gouvernements ont parlé des élèves et des chevaux."}
{"id": "ru", "language": "ru", "body": "Министр обороны России посетил заводы снарядов."}
{"id": "ja", "language": "ja", "body": "東京で首相が記者会見を開いた。"}
{"id": "zh", "language": "zh", "body": "国防部长访问平壤。"}
{"id": "el", "language": "el", "body": "Η κυβέρνηση της Ελλάδας στην Αθήνα."}
{"id": "ar", "language": "ar", "body": "زار الوزير العاصمة."}
J
indexer --no-entities --db news.db --quiet a.jsonl
ask() { printf '> %s:' "$*"; searcher --db news.db "$@" --format trec -n 50 | cut -d' ' -f3 | tr '\n' ' '; echo; }
ask house; ask Haus; ask Häuser; ask hauser; ask Strasse; ask straßen; ask Regierung; ask gouvernement; ask élève; ask eleves; ask cheval
ask заводы; ask завод; ask снаряд; ask Министр; ask 東京; ask 首相; ask 国防; ask 平壤; ask Αθήνα; ask αθηνα; ask κυβέρνηση; ask العاصمة
ask 'Kind*'; ask --language de; ask language:ru; ask --not-language en --match any government Regierung
searcher --db news.db заводы
searcher --db news.db 首相
searcher facets --db news.db language
indexer check --db news.db
