#!/bin/sh
# Measures the rooms of a request alone, in time and bytes an operation:
#   bench/jmh.sh                  all but translation, about four minutes
#   bench/jmh.sh translation      requests, streams and replies in each dialect beside copying and parsing, under five
#   bench/jmh.sh firewall         what reading a text for personal data, secrets and attacks costs, and an event of a reply,
#                                 under four minutes
#   bench/jmh.sh JMH-OPTION...    whatever JMH can do; -h lists it
# Results: bench/target/jmh.json and jmh.md, or translation.json and translation.md, or firewall.json and firewall.md.
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
target=$home/bench/target
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
major=$("$java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p')
if [ "${major:-0}" -lt 21 ]; then
    echo "jmh.sh: JAVA_HOME must name a JDK 21 or newer (found Java ${major:-none})" >&2
    exit 1
fi
[ -d "$target/lib" ] || (cd "$home" && ./mvnw -B -q package -DskipTests -pl bench -am)
results=jmh
table=micro.Table
# Many short iterations: on a busy machine some of them are left in peace.
case ${1:-} in
    translation)
        results=translation
        table=translation.Ratios
        shift
        set -- 'dev\.hubgate\.bench\.translation\.' -v SILENT "$@"
        ;;
    firewall)
        results=firewall
        shift
        set -- 'dev\.hubgate\.bench\.firewall\.' -f 1 -wi 4 -w 700ms -i 4 -r 500ms -v SILENT "$@"
        ;;
    '') set -- 'dev\.hubgate\.bench\.micro\.' -f 2 -wi 6 -w 500ms -i 12 -r 250ms -v SILENT ;;
esac
rm -f "$target/$results.json"
"$java" -cp "$target/classes:$target/lib/*" org.openjdk.jmh.Main -prof gc -rf json -rff "$target/$results.json" "$@"
[ ! -s "$target/$results.json" ] || "$java" -cp "$target/classes:$target/lib/*" "dev.hubgate.bench.$table" \
    "$target/$results.json" | tee "$target/$results.md"
