#!/usr/bin/env bash
# Tables and spreadsheets: no cell of `export --csv` becomes a formula in gnumeric or LibreOffice, the table that they make of it is
# the same, and a workbook that they turn into a table is imported as the table that it was made of.
#   PROGRAM, ROOT: from tests/clients/run
set -euo pipefail
for tool in ssconvert soffice jq; do command -v $tool >/dev/null || { echo "there is no $tool: .ci/install nightly" >&2; exit 2; }; done
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
export HOME=$work XDG_STATE_HOME=$work/state FOLLOWUP_NOW=2026-11-23T08:00:00-05:00 TZ=America/New_York LC_ALL=C.UTF-8
cd "$work"
say() { echo "not ok  $*" >&2; exit 1; }
followup() { FOLLOWUP_FILE=$work/$1.json "$PROGRAM" "${@:2}"; }
# What a file has, but for the moments at which things were recorded.
record() { jq -S 'del(.applications[].created)' "$1.json"; }
# To gnumeric, an apostrophe that begins a text is a mark of its own, which it takes off.
unmarked() { record "$1" | jq '(.applications[].interviews[].notes | select(.)) |= sub("^\u0027+"; "")'; }
office() { soffice --headless --convert-to "$1" --infilter="$2" "$3" >/dev/null 2>&1; }
formulas() { # of a workbook
  local sheets; sheets=$(unzip -p "$1" 'xl/worksheets/*.xml') || say "$1 is no workbook"
  { grep -o '<f[ >]' <<<"$sheets" || true; } | wc -l
}

# --- ours in theirs ---
values=("=cmd|'/c calc'!A1" '=1+1' '=HYPERLINK("http://x.example";"y")' '+1 555 0100' '-2+3' '@SUM(1)' "'=1+1" "''=x" ' =1' '＝1+1'
        "O'Neil" "'quoted'" 'a;b' $'a\nb' 'say "no"' '-' '%1' '#REF!')
followup ours add Initech Clerk --on 2026-11-20 --quiet >/dev/null
for value in "${values[@]}"; do followup ours add Initech Clerk --new --on 2026-11-20 --note "$value" --quiet >/dev/null; done
followup ours export --csv >ours.csv
ssconvert ours.csv gnumeric.xlsx >/dev/null 2>&1
cp ours.csv office.csv; office xlsx 'CSV:44,34,76,1' office.csv
for sheet in gnumeric office; do
  count=$(formulas $sheet.xlsx)
  [ "$count" = 0 ] || say "$count formulas in $sheet.xlsx"
  ssconvert $sheet.xlsx $sheet-back.csv >/dev/null 2>&1
  followup $sheet import $sheet-back.csv --quiet >/dev/null
  same=record; [ $sheet = office ] || same=unmarked
  diff <($same ours) <($same $sheet) >&2 || say "the record comes back changed from $sheet.xlsx"
done
echo "ok      0 formulas in gnumeric and LibreOffice, of $((${#values[@]} + 1)) rows; all of them come back the same"

# --- the check can fail ---
printf 'a\n=1+1\n' >bare.csv; cp bare.csv bare-office.csv
ssconvert bare.csv bare.xlsx >/dev/null 2>&1; office xlsx 'CSV:44,34,76,1' bare-office.csv
for sheet in bare bare-office; do [ "$(formulas $sheet.xlsx)" -gt 0 ] || say "a formula in $sheet.xlsx is not seen"; done

# --- theirs in ours ---
# Of these, gnumeric reads the dates as they are meant; others it takes for months first.
tables=0
for table in excel-us excel-de-semicolon-cp1252 repeat-interviews header-late; do
  cp "$ROOT/tests/commands/tables/$table.csv" "$table.csv"
  followup $table-text import $table.csv --quiet >/dev/null
  case $table in
    excel-de*) iconv -f cp1252 -t UTF-8 $table.csv | tr ';' , >plain.csv ;;
    *) cp $table.csv plain.csv ;;
  esac
  ssconvert plain.csv $table.xlsx >/dev/null 2>&1
  followup refused import $table.xlsx >/dev/null 2>said && say "$table.xlsx is imported"
  grep -q 'ssconvert FILE.xlsx FILE.csv' said || say "no hint for $table.xlsx"
  ssconvert $table.xlsx $table-sheet.csv >/dev/null 2>&1
  followup $table-sheet import $table-sheet.csv --quiet >/dev/null || say "$table-sheet.csv is not imported"
  diff <(record $table-text) <(record $table-sheet) >&2 || say "$table comes in changed"
  tables=$((tables + 1))
done
echo "ok      $tables workbooks come in, by way of ssconvert, as the tables that they were made of"
