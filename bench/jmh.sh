#!/bin/sh
# Measures the rooms of a request alone, in ns and bytes an operation: bench/jmh.sh [JMH OPTION]...
# Without options about four minutes; bench/jmh.sh -h lists JMH's options. Results: bench/target/jmh.json and jmh.md.
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
# Many short iterations: on a busy machine some of them are left in peace.
[ $# -gt 0 ] || set -- -f 2 -wi 6 -w 500ms -i 12 -r 250ms -v SILENT
rm -f "$target/jmh.json"
"$java" -cp "$target/classes:$target/lib/*" org.openjdk.jmh.Main -prof gc -rf json -rff "$target/jmh.json" "$@"
[ ! -s "$target/jmh.json" ] || "$java" -cp "$target/classes:$target/lib/*" dev.hubgate.bench.micro.Table \
    "$target/jmh.json" | tee "$target/jmh.md"
