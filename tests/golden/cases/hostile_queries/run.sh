indexer --no-entities --db news.db --quiet "$CORPUS/articles/wire"
# ask LABEL ARGUMENT...: the total, or the error, and the first warning.
ask() {
  label=$1; shift
  printf '%s: ' "$label"
  timeout 60 searcher search --db news.db --json "$@" > answer.json 2> error.txt; status=$?
  python3 - "$status" <<'P'
import json, sys
error = open("error.txt").read().strip()
try:
    answer = json.load(open("answer.json"))
    warnings = answer["query"]["warnings"]
    print("answered" if answer["total"]["value"] else "nothing found", "-", warnings[0]["message"] if warnings else "no warning")
except ValueError:
    print(error[:120] or "no answer")
print("  exit", sys.argv[1])
P
}
many() { python3 -c 'import sys; sys.stdout.write(sys.argv[1] * int(sys.argv[2]))' "$@"; }
ask "ten thousand words" "$(many 'the oil of ' 3333)"
ask "the same, any of them" --match any "$(many 'oil nosuchword ' 5000)"
ask "nothing but operators" "$(many 'AND OR NOT NEAR/3 ' 1000)"
ask "unbalanced" "$(many '(( "a ) -( +( " NOT (((^2 ~ ' 1000)"
ask "ill-formed bytes" "$(printf '\xff\xfe president \xc3( \x80\xf0\x9f')"
ask "patterns that everything fits" "$(many '*a* ' 1000)"
ask "patterns of nothing" "$(many '?* ' 50)"
ask "sixty fuzzy words" "$(for i in $(seq 60); do printf 'presiden%s~2 ' "$i"; done)"
ask "deep parentheses" "$(many '(' 50000)president$(many ')' 50000)"
ask "a chain of patterns" "$(many '*a* NEAR/1000 ' 49)*e*"
ask "a chain of one word" "$(many 'the NEAR/1000 ' 899)the"
ask "a chain of phrases" "$(many '"of the" NEAR/1000 ' 99)\"in the\""
ask "a phrase of 900 words" "\"$(many 'the of ' 450)\""
ask "an offset past the end" --offset 4294967295 president
ask "a limit of four billion" -n 4294967295 president
ask "a limit past all numbers" -n 99999999999999999999 president
ask "dates of no calendar" date:99999 date:0000 date:2023-99..2024-77 president
ask "huge boosts" 'president^99999999999999999999999 minister^1e300'
ask "symbols" "$(many "😀 " 900)president"
ask "a long word" "$(many a 100000)"
ask "a long pattern" "$(many 'a*' 50000)"
ask "a long fuzzy word" "$(many a 100000)~2"
ask "a thousand negations" "$(many '-zebra ' 1000)"
ask "facets of no name" --facets , president
printf 'president\0minister\npresident\n' > queries.txt
searcher batch --db news.db --format trec -n 1 queries.txt | wc -l
