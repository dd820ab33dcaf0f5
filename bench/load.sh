#!/bin/sh
# Measures Hubgate under load: bench/load.sh [OPTION VALUE]... See usage below and docs/benchmarks.md.
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
target=$home/bench/target
run=$target/load
port=18350
seconds=5
warmup=10
repeat=3
connections="1 8 32 64"
scenarios="direct pass badkey models sandbox chat one-wallet direct-stream pass-stream stream"
events=50
pace=0
tenants=16
body=2048
label=load
profile=

usage() {
    cat <<TEXT
Usage: bench/load.sh [OPTION VALUE]...
  --port N            first of two ports: Hubgate and the upstream behind it ($port)
  --seconds N         length of a run ($seconds)
  --warmup N          seconds of each kind of request before anything is measured ($warmup)
  --repeat N          runs of each kind at each number of connections ($repeat)
  --connections "N…"  ($connections)
  --scenarios "KIND…" ($scenarios)
  --events N          chunks of a streamed reply ($events)
  --pace MS           pause of the upstream between two chunks ($pace)
  --tenants N         wallets that the requests are spread over ($tenants)
  --body BYTES        length of the prompt ($body)
  --label NAME        the results go to bench/target/NAME.tsv and NAME.md ($label)
  --profile SECONDS   instead of measuring, record the JVM under the first scenario to bench/target/NAME.jfr
Environment: JAVA_HOME (a JDK 21 or newer), HUBGATE_JAVA_OPTS.
TEXT
}

fail() {
    echo "load.sh: $1" >&2
    exit 1
}

while [ $# -gt 0 ]; do
    case $1 in
        --port | --seconds | --warmup | --repeat | --connections | --scenarios | --events | --pace | --tenants | --body | \
            --label | --profile)
            [ $# -gt 1 ] || fail "$1 needs a value"
            eval "${1#--}=\$2"
            shift 2
            ;;
        -h | --help) usage; exit 0 ;;
        *) usage >&2; fail "there is no option $1" ;;
    esac
done

command -v wrk >/dev/null || fail "wrk is needed: the package is called wrk on Debian, Ubuntu, Fedora, Alpine and Homebrew"
command -v curl >/dev/null || fail "curl is needed"
[ -r /proc/self/stat ] || fail "this reads CPU times from /proc, which only Linux has"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
major=$("$java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p')
[ "${major:-0}" -ge 21 ] || fail "JAVA_HOME must name a JDK 21 or newer (found Java ${major:-none})"

[ -f "$home/launcher/target/hubgate/.complete" ] || "$home/hubgate" build
[ -f "$target/pass-through.war" ] ||
    (cd "$home" && ./mvnw -B -q package -DskipTests -pl bench -am) || fail "the build failed"

upstream_port=$((port + 1))
hubgate=http://127.0.0.1:$port
upstream=http://127.0.0.1:$upstream_port
pids=

stop() {
    for pid in $pids; do
        kill "$pid" 2>/dev/null || true
        wait "$pid" 2>/dev/null || true
    done
}
trap stop EXIT
trap 'exit 130' INT TERM

tool() {
    class=$1
    shift
    "$java" -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$target/classes" "dev.hubgate.bench.$class" "$@"
}

# ---- everything that runs

rm -rf "$run"
mkdir -p "$run"
# The pass-through takes the console's place, so that it runs in the very same server as the gateway.
cp -r "$home/launcher/target/hubgate" "$run/hubgate"
cp "$target/pass-through.war" "$run/hubgate/apps/console.war"

"$java" -Xms64m -Xmx64m -XX:+UseSerialGC -cp "$target/classes" dev.hubgate.bench.upstream.Upstream \
    "$upstream_port" "$events" "$pace" >"$run/upstream.txt" 2>&1 &
upstream_pid=$!
pids=$upstream_pid

HUBGATE_OPERATOR_TOKEN=$(head -c 30 /dev/urandom | od -An -tx1 | tr -d ' \n')
export HUBGATE_OPERATOR_TOKEN
# The options of ./hubgate run, and deep stacks for --profile.
# shellcheck disable=SC2086
"$java" -XX:+UseG1GC -XX:MaxRAMPercentage=25 -XX:+ExitOnOutOfMemoryError -XX:-CreateCoredumpOnCrash \
    -XX:FlightRecorderOptions:stackdepth=256 -Djava.awt.headless=true \
    "-Dhubgate.bench.upstream=$upstream/v1/chat/completions" ${HUBGATE_JAVA_OPTS:-} \
    -jar "$run/hubgate/hubgate.jar" run --port "$port" --data "$run/data" >"$run/hubgate.txt" 2>&1 &
hubgate_pid=$!
pids="$hubgate_pid $pids"

i=0
until curl -sf "$hubgate/health/ready" >/dev/null && grep -q 'Hubgate is ready' "$run/hubgate.txt"; do
    i=$((i + 1))
    [ "$i" -lt 240 ] && kill -0 "$hubgate_pid" 2>/dev/null || fail "Hubgate did not start: $(cat "$run/hubgate.txt")"
    sleep 0.5
done
postmaster=$(head -n 1 "$(find "$run/data" -name postmaster.pid | head -n 1)")

# ---- accounts

admin() {
    curl -sf -X "$1" "$hubgate/admin/v1/$2" -H "Authorization: Bearer $HUBGATE_OPERATOR_TOKEN" \
        -H 'Content-Type: application/json' -d "$3" || fail "$1 $2 was refused"
}

field() {
    sed -n "s/.*\"$1\":\"\($2[^\"]*\)\".*/\1/p"
}

admin PUT providers/openai "{\"base_url\":\"$upstream\",\"secret\":{\"api_key\":\"sk-bench\"}}" >/dev/null
: >"$run/keys"
i=0
while [ "$i" -lt "$tenants" ]; do
    i=$((i + 1))
    made=$(admin POST tenants "{\"name\":\"Bench $i\",\"owner_email\":\"owner$i@bench.example\"}")
    tenant=$(echo "$made" | field id ten_)
    wallet=$(echo "$made" | field id wal_)
    admin POST "wallets/$wallet/top-ups" '{"credits":100000000000,"reference":"bench"}' >/dev/null
    project=$(admin POST projects "{\"tenant_id\":\"$tenant\",\"name\":\"bench\"}" | field id prj_)
    key=$(admin POST keys "{\"project_id\":\"$project\",\"name\":\"bench\"}" | field key oah_)
    [ -n "$wallet" ] && [ -n "$key" ] || fail "the admin API answered in a shape that is not known here"
    echo "$key" >>"$run/keys"
done
head -n 1 "$run/keys" >"$run/one-key"
sleep 1

# ---- readings

# CPU ticks of process $1.
ticks() {
    awk '{ print $14 + $15 }' "/proc/$1/stat"
}

# CPU ticks of PostgreSQL: its first process, those it has and those it had.
postgres_ticks() {
    cat /proc/[0-9]*/stat 2>/dev/null |
        awk -v p="$postmaster" '$1 == p { s += $14 + $15 + $16 + $17 } $4 == p { s += $14 + $15 } END { print s + 0 }'
}

# Memory of PostgreSQL in kB; what its processes share counts once.
postgres_kb() {
    for pid in "$postmaster" $(cat /proc/[0-9]*/stat 2>/dev/null | awk -v p="$postmaster" '$4 == p { print $1 }'); do
        cat "/proc/$pid/smaps_rollup" 2>/dev/null || true
    done | awk '/^Pss:/ { s += $2 } END { print s + 0 }'
}

resident_kb() {
    sed -n 's/^VmRSS:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$1/status"
}

# Runs wrk: scenario $1, connections $2, seconds $3.
load() {
    keys=$run/keys
    kind=chat
    path=/v1/chat/completions
    url=$hubgate
    case $1 in
        direct) url=$upstream ;;
        direct-stream) url=$upstream kind=stream ;;
        pass) url=$hubgate/console ;;
        pass-stream) url=$hubgate/console kind=stream ;;
        one-wallet) keys=$run/one-key ;;
        models) kind=models path=/v1/models ;;
        chat | stream | sandbox | badkey) kind=$1 ;;
        *) fail "there is no scenario $1" ;;
    esac
    wrk -t1 -c"$2" -d"${3}s" --timeout 30s -s "$home/bench/wrk/api.lua" "$url$path" -- "$kind" "$keys" "$body" |
        sed -n 's/^RESULT//p'
}

# One run, one line of the results.
measure() {
    allocated=$(tool load.Gauge "$hubgate_pid")
    h=$(ticks "$hubgate_pid") p=$(postgres_ticks) u=$(ticks "$upstream_pid")
    result=$(load "$2" "$3" "$seconds")
    h=$(($(ticks "$hubgate_pid") - h)) p=$(($(postgres_ticks) - p)) u=$(($(ticks "$upstream_pid") - u))
    printf '%s\t%s\t%s%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$1" "$2" "$3" "$result" "$h" "$p" "$u" \
        "$allocated" "$(tool load.Gauge "$hubgate_pid")" "$(resident_kb "$hubgate_pid")" "$(postgres_kb)" \
        "$(cut -d ' ' -f 1 /proc/loadavg)" | tr ' ' '\t' >>"$target/$label.tsv"
}

# ---- runs

for scenario in $scenarios; do
    load "$scenario" 16 "$warmup" >/dev/null
done

: >"$target/$label.tsv"
if [ -n "$profile" ]; then
    jcmd=${JAVA_HOME:+$JAVA_HOME/bin/}jcmd
    # Java 25 and newer sample CPU time itself; an older one ignores what it does not know.
    "$jcmd" "$hubgate_pid" JFR.start name=bench settings=profile +jdk.CPUTimeSample#enabled=true \
        +jdk.CPUTimeSample#throttle=2ms jdk.ObjectAllocationSample#throttle=1000/s >/dev/null
    seconds=$profile
    measure 1 "${scenarios%% *}" "${connections%% *}"
    "$jcmd" "$hubgate_pid" JFR.dump name=bench "filename=$target/$label.jfr" >/dev/null
    tail -n 1 "$target/$label.tsv" | awk -v tick="$(getconf CLK_TCK)" \
        '{ print $10 / tick * 1000000 / $4, ($15 - $13) / $4 / 1024 }' >"$run/per-request"
    # shellcheck disable=SC2046
    tool profile.Hotspots "$target/$label.jfr" $(cat "$run/per-request")
    exit 0
fi

i=0
while [ "$i" -lt "$repeat" ]; do
    i=$((i + 1))
    for count in $connections; do
        for scenario in $scenarios; do
            measure "$i" "$scenario" "$count"
        done
    done
    echo "run $i of $repeat done" >&2
done
tool load.Report "$target/$label.tsv" "$(getconf CLK_TCK)" | tee "$target/$label.md"
