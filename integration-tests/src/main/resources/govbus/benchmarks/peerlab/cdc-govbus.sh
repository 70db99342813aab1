#!/bin/bash
# Govbus as a peer of the laboratory: CDC from src.resident into a base library, with merging, provenance and history.
#
#   PEERLAB=<the laboratory's directory> GOVBUS=<this project's directory> [ROWS=… CHANGES=…] bash cdc-govbus.sh
#
# The bus is the one that `./govbus serve` runs (deploy/target/govbus-exec.jar, built before). Its store is the target
# server; the library's SQL view stands there as tgt.resident. Settings: GOVBUS_PORT, GOVBUS_HEAP, GOVBUS_PARTITIONS,
# GOVBUS_READER (log or debezium), GOVBUS_JAVA_OPTIONS.
: "${PEERLAB:?}" "${GOVBUS:?}"
. "$PEERLAB/lib.sh"
exec 9>"$SCRATCH/lock"; flock 9          # one peer at a time, as the laboratory's own command does
PEER=cdc-govbus
PORT=${GOVBUS_PORT:-18080}
DATA="$SCRATCH/govbus-data"
TMPDIRS=("$DATA")
READER=${GOVBUS_READER:+, reader: $GOVBUS_READER}

# The view has no counters of its own in pg_stat_user_tables: the library's count of golden records stands in for them.
tgt() {
  local words=() word
  for word in "$@"; do
    case "$word" in
      *pg_stat_user_tables*) word="select coalesce(sum(entities),0) >= $ROWS from library.tally" ;;
      'vacuum analyze resident') word="vacuum analyze library.entity_1" ;;
    esac
    words+=("$word")
  done
  psql -qAtX -v ON_ERROR_STOP=1 -p "$PG_TGT_PORT" "${words[@]}"
}

api() { curl -s -f -u engineer:engineer-of-the-lab "$@"; }

declare_manifests() { # what is wrong with them is said
  local answer
  answer=$(curl -s --fail-with-body -u engineer:engineer-of-the-lab -X PUT -H 'Content-Type: application/yaml' \
    --data-binary @- "http://localhost:$PORT/api/v1/manifests") || { say "refused: $answer"; return 1; }
}

declare_source() { # published | suspended
  declare_manifests <<YAML
apiVersion: govbus/v1
kind: Source
metadata: {name: lab/resident}
spec: {resource: lab/resident, connection: lab/db, adapter: cdc, state: $1, properties: {table: resident$READER}}
YAML
}

peer_boot() {
  rm -rf "$DATA"; mkdir -p "$DATA/secrets"; printf lab >"$DATA/secrets/lab"; chmod 700 "$DATA" "$DATA/secrets"
  cat >"$DATA/accounts.json" <<JSON
{"clients": {}, "users": {"engineer": {"name": "engineer", "password": "engineer-of-the-lab"}}}
JSON
  chmod 600 "$DATA/accounts.json" "$DATA/secrets/lab"
  tgt -c 'drop table resident'
  # the word splitting of the options is wanted
  SPRING_DATASOURCE_PASSWORD=lab bg govbus "$JAVA_HOME/bin/java" "-Xmx${GOVBUS_HEAP:-1g}" ${GOVBUS_JAVA_OPTIONS:-} \
    -jar "$GOVBUS/deploy/target/govbus-exec.jar" --server.port="$PORT" \
    --spring.datasource.url="jdbc:postgresql://127.0.0.1:$PG_TGT_PORT/lab" --spring.datasource.username=lab \
    --govbus.data-dir="$DATA" --govbus.broker.port="$((PORT + 1))" --govbus.security.accounts-file="$DATA/accounts.json" \
    --govbus.secrets.dir="$DATA/secrets" --govbus.secrets.key-file="$DATA/secret.key" --govbus.files.dir="$DATA/files" \
    --govbus.catalog.allow-loopback=true
  GPID=$LAST
  for _ in $(seq 900); do api "http://localhost:$PORT/actuator/health/readiness" >/dev/null 2>&1 && break; sleep 0.2; done
  declare_manifests <<YAML
apiVersion: govbus/v1
kind: Department
metadata: {name: lab}
spec: {title: 测量, code: "12320500000000078Y"}
---
apiVersion: govbus/v1
kind: Connection
metadata: {name: lab/db}
spec: {title: 源库, type: postgresql, host: 127.0.0.1, port: $PG_SRC_PORT, database: lab, user: lab, password: {secretRef: "file:lab"}}
---
apiVersion: govbus/v1
kind: Resource
metadata: {name: lab/resident}
spec:
  title: 居民
  summary: 用于测量的合成居民
  sharing: {type: unconditional}
  updateCycle: realtime
  grade: general
  key: [id_no]
  timestamp: updated_at
  partitions: ${GOVBUS_PARTITIONS:-2}
  items:
    - {name: id_no, title: 公民身份号码, type: text, required: true}
    - {name: name, title: 姓名, type: text, required: true}
    - {name: sex, title: 性别, type: integer, required: true}
    - {name: birth_date, title: 出生日期, type: date, required: true}
    - {name: nation, title: 民族, type: text, required: true}
    - {name: region_code, title: 区划, type: text, required: true}
    - {name: address, title: 地址, type: text, required: true}
    - {name: household_id, title: 户号, type: integer, required: true}
    - {name: phone, title: 电话, type: text}
    - {name: marital_status, title: 婚姻状况, type: integer}
    - {name: status, title: 状态, type: integer, required: true}
    - {name: updated_at, title: 更新时间, type: datetime, required: true}
---
apiVersion: govbus/v1
kind: Library
metadata: {name: resident}
spec:
  title: 居民库
  keyType: text
  keys: {lab/resident: id_no}
  retention: {history: 3650}
  facts:
    - {name: name, title: 姓名, authority: lab, compare: name, from: [{resource: lab/resident, item: name}]}
    - {name: sex, title: 性别, authority: lab, from: [{resource: lab/resident, item: sex}]}
    - {name: birth-date, title: 出生日期, authority: lab, from: [{resource: lab/resident, item: birth_date}]}
    - {name: nation, title: 民族, authority: lab, from: [{resource: lab/resident, item: nation}]}
    - {name: region-code, title: 区划, authority: lab, from: [{resource: lab/resident, item: region_code}]}
    - {name: address, title: 地址, authority: lab, compare: address, from: [{resource: lab/resident, item: address}]}
    - {name: household-id, title: 户号, authority: lab, from: [{resource: lab/resident, item: household_id}]}
    - {name: phone, title: 电话, authority: lab, from: [{resource: lab/resident, item: phone}]}
    - {name: marital-status, title: 婚姻状况, authority: lab, from: [{resource: lab/resident, item: marital_status}]}
    - {name: status, title: 状态, authority: lab, from: [{resource: lab/resident, item: status}]}
    - {name: updated-at, title: 更新时间, authority: lab, from: [{resource: lab/resident, item: updated_at}]}
---
apiVersion: govbus/v1
kind: Subscription
metadata: {name: resident-into-library}
spec:
  subscriber: library/resident
  resource: lab/resident
  items: [id_no, name, sex, birth_date, nation, region_code, address, household_id, phone, marital_status, status, updated_at]
  purpose: 测量
  basis: 测量
  delivery: {adapter: library}
YAML
  wait_sql tgt "select count(*) from pg_views where schemaname = 'library' and viewname = 'resident'" 1 60
  tgt -c 'create view resident as select key as id_no, name, sex::smallint, "birth-date"::date as birth_date, nation,
    "region-code" as region_code, address, "household-id"::bigint as household_id, phone,
    "marital-status"::smallint as marital_status, status::smallint, "updated-at"::timestamptz as updated_at
    from library.resident'
}
peer_start()  { declare_source published; }
peer_pause()  { declare_source suspended; wait_sql src "select count(*) from pg_replication_slots where active" 0 60; }
peer_resume() { declare_source published; }
peer_pids()   { echo "$GPID"; }
. "$PEERLAB/peers/_cdc.sh"
