#!/bin/sh
# Measures the rooms of a request alone, in ns and bytes an operation: bench/jmh.sh [JMH OPTION]...
# Without options three forks of a few seconds each; bench/jmh.sh -h lists JMH's own.
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
[ $# -gt 0 ] || set -- -f 3 -wi 3 -w 1 -i 3 -r 1
exec "$java" -cp "$target/classes:$target/lib/*" org.openjdk.jmh.Main -prof gc \
    -rf csv -rff "$target/jmh.csv" "$@"
