indexer --no-entities --db news.db --quiet --gazetteer "$CORPUS/gazetteer.tsv" "$CORPUS/articles"
total() { searcher --db news.db -n 0 --exact --json "$@" | python3 -c 'import json,sys; print(json.load(sys.stdin)["total"]["value"])'; }
say() { printf '%s: ' "$*"; total "$@"; }
say; say --person shoigu; say --not-person shoigu
say --person Kim; say --person '=kim jong un'; say --person kim --person shoigu; say --person kim --not-person shoigu
say --person 'kim jong'; say --person 'jong kim'; say --person ki; say --entity russia; say --place russia --org nato
say --place 'North Korea' --place 'South Korea'; say --topic diplomacy; say --since 2023; say --until 2022
say --since 2023-09-13 --until 2023-09-13; say --since 2023-09 --until 2023-09; say --language en; say --not-language en
say missile --not-place Pyongyang; say missile -place:Pyongyang; say missile --since 2023-09 --person putin
echo "-- one-valued fields widen, many-valued narrow"
first=$(searcher facets --db news.db source --json | python3 -c 'import json,sys
v=json.load(sys.stdin)["facets"]["source"]["values"]
print(v[0]["value"], v[1]["value"], v[0]["count"]+v[1]["count"], sep="\n")')
mapfile -t two <<< "$first"
test "$(total --source "${two[0]}" --source "${two[1]}")" = "${two[2]}" && echo "two sources: the sum of both"
echo "-- following any value with count n yields n articles; with its negation, the rest"
python3 - <<'P'
import json, subprocess
def ask(*words):
    return json.loads(subprocess.run(["searcher", "--db", "news.db", "--json", "--exact", "-n", "0", *words], stdout=subprocess.PIPE).stdout)
kinds = ["person", "org", "place", "source", "author", "section", "topic", "language"]
everything = ask("--facets", ",".join(kinds + ["year", "month", "day"]), "--facet-size", "6")
whole = everything["total"]["value"]
followed = 0
for kind in kinds:
    for value in everything["facets"][kind]["values"]:
        got = ask("--" + kind, "=" + value["key"])["total"]["value"]
        rest = ask("--not-" + kind, "=" + value["key"])["total"]["value"]
        query = ask(f'{kind}:="{value["key"]}"')["total"]["value"]
        followed += 1
        if (got, rest, query) != (value["count"], whole - value["count"], value["count"]): print("WRONG", kind, value, got, rest, query)
for kind in ["year", "month", "day"]:
    for value in everything["facets"][kind]["values"]:
        followed += 1
        got = ask("--since", value["key"], "--until", value["key"])["total"]["value"]
        if got != value["count"]: print("WRONG", kind, value, got)
print(followed > 40)
P
echo "-- an ambiguous name, an unknown one, and one too many"
searcher --db news.db --person kim -n 1
searcher --db news.db --person nobody missile; echo "exit $?"
searcher --db news.db --person '=kim' missile; echo "exit $?"
searcher --db news.db --since 2024 --until 2023 missile; echo "exit $?"
