#!/bin/sh
# 核验一次“双随机”抽取的核验包（格式 SJDS-1）中，最要紧、也最容易用手工核对的部分。
# 只用 POSIX 的 sh、awk、sort、find 等命令，加上 sha256sum（或 shasum、openssl）；不联网，不改动核验包。
#
# 用法：sh verify.sh [核验包的文件夹]      不写参数时，核验本文件所在的文件夹。
#
# 核验什么：SHA256SUMS；各轮方案、种子、名单之间的摘要；第一轮 balance=none 的检查对象；抽查事项。
# 不核验什么：balance=region 的名额分配、第二轮（匹配人员、专家）、文字的 Unicode 规范形式。
# 退出码：0 这里能核验的全部相符，也没有别的要核验；1 有不符之处；
#         2 这里能核验的全部相符，但其余的要用 verify.html 或 verify.py；或者用法、环境不对。
set -u
LC_ALL=C
export LC_ALL

bad=0
rest=''
say() { printf '%s\n' "$*"; }
wrong() { printf '[错] %s\n' "$*"; bad=1; }
leave() { say "$*"; exit 2; }

case $# in
  0) folder=$(dirname "$0") ;;
  1) folder=$1 ;;
  *) leave '用法：sh verify.sh [核验包的文件夹]' ;;
esac
[ -d "$folder" ] || leave "没有“$folder”这个文件夹。压缩包请先解压。用法：sh verify.sh [核验包的文件夹]"
cd "$folder" || exit 2
[ -f 2-plan.txt ] || leave '没有 2-plan.txt，这不是核验包的文件夹。'

# 三者的每一行都是：64 位摘要、两个字符、文件名。
if command -v sha256sum > /dev/null 2>&1; then hash='sha256sum'
elif command -v shasum > /dev/null 2>&1; then hash='shasum -a 256'
elif command -v openssl > /dev/null 2>&1; then hash='openssl dgst -sha256 -r'
else leave '这台电脑上没有 sha256sum、shasum 或 openssl，不能核验。请用 verify.html。'
fi
digest() { $hash < "$1" | cut -c1-64; }

work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 2' HUP INT TERM

# ---- 文件：名字都认识，都在 SHA256SUMS 里，逐字节相符 ----

find . -type f -print | sed 's/^\.\///' | sort > "$work/found"
awk '
  function known(name) {
    if (name ~ /^(SHA256SUMS|README\.txt|tickets\.xlsx|verify\.html|verify\.py|verify\.sh)$/) return 1
    if (name ~ /^1-(frame|inspectors|posts|items)\.tsv$/ || name ~ /^(2-plan|3-seed)\.txt$/) return 1
    if (name ~ /^4-(targets|items)\.tsv$/) return 1
    sub(/^more\/[1-9][0-9]*\//, "", name)
    if (name ~ /^5-(inspectors|recusals|extra|experts)\.tsv$/ || name ~ /^(6-plan|7-seed)\.txt$/) return 1
    return name ~ /^8-(teams|assignment|leaders|experts)\.tsv$/
  }
  !known($0) { print $0 "：不认识这个文件" }
' "$work/found" > "$work/strange"

check_sums() {
  [ -f SHA256SUMS ] || { say 'SHA256SUMS：缺少这个文件'; return; }
  awk '
    !/^[0-9a-f]+  [^ ]/ || index($0, "  ") != 65 { print "SHA256SUMS 第 " NR " 行：写法不对"; next }
    { name = substr($0, 67) }
    seen[name]++ { print "SHA256SUMS 第 " NR " 行：重复列出了 " name }
  ' SHA256SUMS
  awk '{ print substr($0, 67) }' SHA256SUMS | sort > "$work/listed"
  grep -v '^SHA256SUMS$' "$work/found" > "$work/due"
  comm -23 "$work/listed" "$work/due" | sed 's/$/：SHA256SUMS 列出了它，文件夹里却没有/'
  comm -13 "$work/listed" "$work/due" | sed 's/$/：SHA256SUMS 没有列出它/'
  # 文件名都是认识的，没有空格，可以一次交给 xargs。
  xargs $hash < "$work/due" | awk '
    { name = substr($0, 67) }
    NR == FNR { listed[name] = substr($0, 1, 64); next }
    (name in listed) && listed[name] != substr($0, 1, 64) { print name "：内容与 SHA256SUMS 不符" }
  ' SHA256SUMS -
  [ -z "$(tail -c 1 SHA256SUMS)" ] || say 'SHA256SUMS：末行之后没有换行'
}

# 把一段检查说出来的每一行都记作不符。
judge() {
  while IFS= read -r line; do wrong "$line"; done < "$1"
}

judge "$work/strange"
if [ "$bad" -ne 0 ]; then
  say '核验结论：不通过'
  exit 1
fi
check_sums > "$work/sums"
judge "$work/sums"
[ "$bad" -ne 0 ] || say "SHA256SUMS 列出的 $(wc -l < SHA256SUMS | tr -d ' ') 个文件逐字节相符。"

# ---- 读方案和表 ----

value() { # 文件 键
  key="$2=" awk 'index($0, ENVIRON["key"]) == 1 { print substr($0, length(ENVIRON["key"]) + 1); exit }' "$1"
}

# 控制字符（制表符、换行除外）和末行换行。
plain() {
  [ -f "$1" ] || { wrong "$1：缺少这个文件"; return 1; }
  if [ "$(tr -d '\000-\010\013-\037\177' < "$1" | wc -c)" -ne "$(wc -c < "$1")" ]; then
    wrong "$1：有控制字符"
    return 1
  fi
  if [ -s "$1" ] && [ -n "$(tail -c 1 "$1")" ]; then
    wrong "$1：末行之后没有换行"
    return 1
  fi
}

# 一张表：每栏的规则（? 可以为空），前几栏合起来不能重复，各行按字节次序。
table() { # 文件 摘要 几栏不重复 规则…
  file=$1 expected=$2 unique=$3
  shift 3
  plain "$file" || return
  [ "$(digest "$file")" = "$expected" ] || wrong "$file：与方案中的摘要不符"
  awk -v file="$file" -v unique="$unique" -v rules="$*" '
    BEGIN { FS = "\t"; columns = split(rules, rule, " ") }
    function bad(words) { print file " 第 " NR " 行：" words; exit }
    function word(text) { return text != "" && text !~ /[\/=|,]/ && text !~ /^ | $/ }
    function words(text,   parts, count, at) {
      count = split(text, parts, ",")
      for (at = 1; at <= count; at++) if (!word(parts[at])) return 0
      return count > 0
    }
    function fits(text, name) {
      if (sub(/\?$/, "", name) && text == "") return 1
      if (text == "" || text ~ /^ | $/) return 0
      if (name == "id") return text ~ /^[0-9A-Z][0-9A-Z._-]*$/ && length(text) <= 64
      if (name == "mark") return text == "E" || text == "M" || text ~ /^X:./
      if (name == "status") return text == "E" || text ~ /^X:./
      if (name == "place") return text ~ /^[1-9][0-9]*$/ && length(text) < 16
      if (name == "word") return word(text)
      if (name == "words") return words(text)
      return 1
    }
    NF != columns { bad("应有 " columns " 栏") }
    {
      key = ""
      for (at = 1; at <= columns; at++) {
        if (!fits($at, rule[at])) bad("第 " at " 栏不合规则")
        if (at <= unique) key = key $at "\t"
      }
      if (NR > 1 && ($0 "") <= (before "")) bad("没有按字节次序排列，或重复")
      if (seen[key]++) bad("与前面的一行重复")
      before = $0
    }
  ' "$file" > "$work/table"
  judge "$work/table"
}

# 第一轮方案：首行、各键的次序和写法、END。
plan_one() {
  awk '
    function bad(words) { print "2-plan.txt 第 " NR " 行：" words; stopped = 1; exit }
    function hex(text) { return text ~ /^[0-9a-f]+$/ && length(text) == 64 }
    function count(text) { return text == "0" || (text ~ /^[1-9][0-9]*$/ && length(text) < 16) }
    function ratio(text,   parts) {
      if (split(text, parts, "/") != 2 || !count(parts[1]) || !count(parts[2])) return 0
      return parts[2] + 0 > 0 && parts[1] + 0 <= parts[2] + 0
    }
    function place(key) { return (key in at) ? at[key] : 0 }
    BEGIN {
      order = "draw title date program contributor. machine.commit frame.sha256 frame.rows inspectors.sha256"
      order = order " posts.sha256 teams. items.sha256 items.rate count. rate. balance"
      keys = split(order, key, " ")
      for (n = 1; n <= keys; n++) at[key[n]] = n
    }
    NR == 1 { if ($0 != "SJDS-1 PLAN 1") bad("首行应为 SJDS-1 PLAN 1"); next }
    ended { bad("END 之后不应再有内容") }
    $0 == "END" { ended = 1; next }
    {
      cut = index($0, "=")
      name = substr($0, 1, cut - 1)
      text = substr($0, cut + 1)
      if (cut < 2 || text == "" || text ~ /^[ \t]|[ \t]$/ || text ~ /\t/) bad("应为“键=值”")
      stem = name
      if (!place(name)) sub(/\..*$/, ".", stem)
      n = place(stem)
      if (!n || n < last) bad("不认识这一行，或次序不对")
      tail = substr(name, length(stem) + 1)
      if (stem !~ /\.$/ && n == last) bad("重复")
      if (stem == "contributor.") { if (tail != ++who "") bad("写号人应连续编号"); if (names[text]++) bad("写号人重复") }
      else if (stem ~ /\.$/) {
        if (tail == "" || tail ~ /[\/=|,]/ || tail ~ /^ | $/) bad("不合规则的词")
        if (n == last && (tail "") <= (before "")) bad("没有按字节次序排列，或重复")
        if (stem == "teams." && (text !~ /^[1-9][0-9]*$/ || length(text) > 4)) bad("检查组数不合规则")
        if (stem == "count." && !count(text)) bad("户数不合规则")
        if (stem == "rate." && !ratio(text)) bad("比例不合规则")
        if (stem != "teams." && quota[tail]++) bad("类别“" tail "”的抽取数写了两次")
      }
      else if (stem ~ /(sha256|commit)$/) { if (!hex(text)) bad("应为 64 位小写十六进制") }
      else if (stem == "frame.rows") { if (!count(text)) bad("行数不合规则") }
      else if (stem == "items.rate") { if (!ratio(text)) bad("比例不合规则") }
      else if (stem == "balance") { if (text != "none" && text != "region") bad("应为 none 或 region") }
      had[stem] = 1
      last = n
      before = tail
    }
    END {
      if (stopped) exit
      if (!ended) { print "2-plan.txt：没有以 END 结束"; exit }
      split("draw title date program machine.commit frame.sha256 frame.rows balance", must, " ")
      for (n in must) if (!(must[n] in had)) print "2-plan.txt：缺少 " must[n]
      if (who < 2) print "2-plan.txt：写号人至少要有两名"
      if (("inspectors.sha256" in had) != ("posts.sha256" in had)) print "2-plan.txt：检查人员和名额应成对"
      if (("teams." in had) && !("posts.sha256" in had)) print "2-plan.txt：没有名额，却有检查组"
      if (("items.sha256" in had) != ("items.rate" in had)) print "2-plan.txt：抽查事项和比例应成对"
    }
  ' 2-plan.txt > "$work/plan"
  judge "$work/plan"
}

# 种子文件与它的方案：首行、抽取编号、承诺码、机器的一份、每位写号人的数字。
seed() { # 文件夹 方案 种子 第几轮
  plain "$1$2" && plain "$1$3" || return
  code=$(digest "$1$2")
  say "$1$2 的承诺码，请与签字的承诺码核对："
  say "  $(printf '%s' "$code" | sed 's/..../& /g')"
  who=$(grep -c '^contributor\.[1-9][0-9]*=' "$1$2")
  draw=$(value "$1$2" draw)
  draw=$draw code=$code awk -v file="$1$3" -v round="$4" -v who="$who" '
    function bad(words) { print file " 第 " NR " 行：" words; stopped = 1; exit }
    NR == 1 { if ($0 != "SJDS-1 SEED " round) bad("首行应为 SJDS-1 SEED " round); next }
    NR == 2 { if ($0 != "draw=" ENVIRON["draw"]) bad("抽取编号与方案不一致"); next }
    NR == 3 { if ($0 != "commit=" ENVIRON["code"]) bad("承诺码与方案的不一致"); next }
    NR == 4 { if ($0 !~ /^machine=[0-9a-f]+$/ || length($0) != 72) bad("machine 不合规则"); next }
    NR <= 4 + who {
      text = $0
      if (sub("^" (NR - 4) "=", "", text) != 1 || text !~ /^[0-9]+$/) bad("应为第 " (NR - 4) " 名写号人的数字")
      if (length(text) < 6 || length(text) > 20) bad("数字应为 6 至 20 位")
      next
    }
    NR == 5 + who { if ($0 != "END") bad("这里应为 END"); next }
    { bad("END 之后不应再有内容") }
    END { if (!stopped && NR < 5 + who) print file "：不完整" }
  ' "$1$3" > "$work/seed"
  judge "$work/seed"
  share=$(value "$1$3" machine | tr -d '\n' | $hash | cut -c1-64)
  [ "$share" = "$(value "$1$2" machine.commit)" ] || wrong "$1$3：machine 与方案的 machine.commit 不符"
  value "$1$3" machine >> "$work/shares"
}

# ---- 签号：每个编号一个小文件，一次算完，比每个编号起一个进程快上百倍 ----

# 输入：分组 制表符 编号。输出：分组 制表符 签号 制表符 编号，按分组、签号排序。
tickets() { # 标签
  rm -rf "$work/lots"
  mkdir "$work/lots"
  cat > "$work/drawn-from"
  seed=$(digest 3-seed.txt) draw=$(value 2-plan.txt draw) dir="$work/lots" awk -v label="$1" '
    BEGIN { FS = "\t" }
    {
      file = ENVIRON["dir"] "/" NR
      printf "%s\n%s/%s\n%s", ENVIRON["seed"], ENVIRON["draw"], label, $2 > file
      close(file)
    }
  ' "$work/drawn-from"
  (cd "$work/lots" && find . -type f -print | sed 's/^\.\///' | xargs -n 500 $hash) |
    awk 'BEGIN { FS = "\t" }
      NR == FNR { ticket[substr($0, 67)] = substr($0, 1, 64); next }
      { print $1 "\t" ticket[FNR] "\t" $2 }
    ' - "$work/drawn-from" | sort
}

# ⌈n·p/q⌉ − 必查，不小于 0；户数多于 n 的，取 n。太大的数 awk 算不准，交给别的程序。
seats() { # n 抽取数（户数或 p/q） 必查
  awk -v n="$1" -v quota="$2" -v must="$3" 'BEGIN {
    if (split(quota, part, "/") == 2) {
      product = n * part[1] + part[2] - 1
      if (product >= 9007199254740992) { print "?"; exit }
      k = (product - product % part[2]) / part[2]
    } else k = (quota + 0 < n) ? quota + 0 : n
    k -= must
    print (k > 0) ? k : 0
  }'
}

# 标签 名单 各组的抽取数（分组 制表符 户数）→ 结果文件应有的样子
winners() { # 标签；名单（分组 制表符 编号）从标准输入；"$work/quotas" 里是各组的名额
  tickets "$1" | awk '
    BEGIN { FS = "\t" }
    NR == FNR { seats[$1] = $2; next }
    ++rank[$1] <= seats[$1] { print "E\t" $0 }
  ' "$work/quotas" -
}

compare() { # 结果文件 应有的样子
  plain "$1" || return
  cmp -s "$1" "$2" && { say "$1 与重新计算的逐字相同，共 $(wc -l < "$1" | tr -d ' ') 行。"; return; }
  awk -v file="$1" '
    NR == FNR { right[FNR] = $0; lines = FNR; next }
    ($0 "") != (right[FNR] "") || FNR > lines { print file " 第 " FNR " 行：与重新计算的不同，应为：" right[FNR]; told = 1; exit }
    END { if (!told) print file "：比重新计算的少" }
  ' "$2" "$1" > "$work/compared"
  judge "$work/compared"
}

draw_targets() {
  awk -F'\t' '$2 == "M" { print "M\t\t\t" $1 }' 1-frame.tsv > "$work/targets"
  awk -F'\t' '$2 == "E" { count[$3]++ } END { for (name in count) print name "\t" count[name] }' 1-frame.tsv |
    sort > "$work/classes"
  : > "$work/quotas"
  while IFS='	' read -r name total; do
    quota=$(value 2-plan.txt "count.$name")$(value 2-plan.txt "rate.$name")
    [ -n "$quota" ] || { wrong "2-plan.txt：类别“$name”没有写抽取数"; return; }
    k=$(seats "$total" "$quota" 0)
    [ "$k" != '?' ] || { rest="$rest
  检查对象：方案中的比例数字太大，这个小程序算不准；"; return; }
    printf '%s\t%s\n' "$name" "$k" >> "$work/quotas"
    say "  $name：$total 户中抽取 $k 户（$quota）"
  done < "$work/classes"
  awk -F'\t' '$2 == "E" { print $3 "\t" $1 }' 1-frame.tsv | winners target >> "$work/targets"
  compare 4-targets.tsv "$work/targets"
}

draw_items() {
  awk -F'\t' '$2 == "E" || $2 == "M" { all[$3]++; if ($2 == "M") must[$3]++ }
    END { for (group in all) print group "\t" all[group] "\t" must[group] + 0 }' 1-items.tsv | sort > "$work/groups"
  : > "$work/quotas"
  while IFS='	' read -r group total must; do
    k=$(seats "$total" "$(value 2-plan.txt items.rate)" "$must")
    [ "$k" != '?' ] || { rest="$rest
  抽查事项：方案中的比例数字太大，这个小程序算不准；"; return; }
    printf '%s\t%s\n' "$group" "$k" >> "$work/quotas"
  done < "$work/groups"
  awk -F'\t' '$2 == "E" { print $3 "\t" $1 }' 1-items.tsv | winners item > "$work/drawn"
  # 每组必查的在前，抽中的在后；先加一栏，排好再去掉。
  {
    awk -F'\t' '$2 == "M" { print $3 "\t1\tM\t" $3 "\t\t" $1 }' 1-items.tsv
    awk -F'\t' '{ print $2 "\t2\t" $0 }' "$work/drawn"
  } | sort | cut -f3- > "$work/items"
  compare 4-items.tsv "$work/items"
}

# ---- 第一轮 ----

: > "$work/shares"
named() { # 方案 键 文件：方案写了摘要就要有文件，没有写就不能有
  [ -n "$(value "$1" "$2")" ] || { [ ! -f "$3" ] || wrong "$3：方案没有写它的摘要"; return 1; }
}

plain 2-plan.txt && plan_one
if [ "$bad" -eq 0 ]; then
  seed '' 2-plan.txt 3-seed.txt 1
  table 1-frame.tsv "$(value 2-plan.txt frame.sha256)" 1 id mark word word 'word?' text
  [ "$bad" -ne 0 ] || [ "$(wc -l < 1-frame.tsv | tr -d ' ')" = "$(value 2-plan.txt frame.rows)" ] ||
    wrong '2-plan.txt：frame.rows 与 1-frame.tsv 的行数不符'
  if named 2-plan.txt inspectors.sha256 1-inspectors.tsv; then
    table 1-inspectors.tsv "$(value 2-plan.txt inspectors.sha256)" 1 id status word 'words?' text
  fi
  if named 2-plan.txt posts.sha256 1-posts.tsv; then
    table 1-posts.tsv "$(value 2-plan.txt posts.sha256)" 3 word word place 'word?'
  fi
  if named 2-plan.txt items.sha256 1-items.tsv; then
    table 1-items.tsv "$(value 2-plan.txt items.sha256)" 1 id mark word text
  elif [ -f 4-items.tsv ]; then
    wrong '4-items.tsv：没有抽查事项的名单，却有结果'
  fi
fi
if [ "$bad" -eq 0 ]; then
  say "抽取编号 $(value 2-plan.txt draw)　$(value 2-plan.txt title)　$(value 2-plan.txt date)"
  if [ "$(value 2-plan.txt balance)" = none ]; then
    draw_targets
  else
    plain 4-targets.tsv
    rest="$rest
  检查对象：名额分到各区域（balance=region），要用 verify.html 或 verify.py；"
  fi
  [ -z "$(value 2-plan.txt items.sha256)" ] || draw_items
fi

# ---- 第二轮：只核对摘要 ----

digest_named() { # 方案 键 文件
  named "$1" "$2" "$3" || return
  [ -f "$3" ] || { wrong "$3：缺少这个文件"; return; }
  [ "$(digest "$3")" = "$(value "$1" "$2")" ] || wrong "$3：与 $1 中的摘要不符"
}

round_two() { # 文件夹
  plan=${1}6-plan.txt
  plain "$plan" || return
  [ "$(head -n 1 "$plan")" = 'SJDS-1 PLAN 2' ] || wrong "$plan 第 1 行：首行应为 SJDS-1 PLAN 2"
  [ "$(tail -n 1 "$plan")" = END ] || wrong "$plan：没有以 END 结束"
  [ "$(value "$plan" draw)" = "$(value 2-plan.txt draw)" ] || wrong "$plan：抽取编号与 2-plan.txt 不一致"
  seed "$1" 6-plan.txt 7-seed.txt 2
  for pair in targets:4-targets drawnitems:4-items inspectors:${1}5-inspectors recusals:${1}5-recusals \
    extra:${1}5-extra experts:${1}5-experts; do
    digest_named "$plan" "${pair%%:*}.sha256" "${pair#*:}.tsv"
  done
  [ -f "${1}8-teams.tsv" ] || wrong "${1}8-teams.tsv：缺少这个文件"
}

if [ "$bad" -eq 0 ] && grep '^more/\|^[5-8]-' "$work/found" > "$work/later"; then
  [ ! -f 6-plan.txt ] && wrong '6-plan.txt：有第二轮的文件，却缺少方案'
  number=0 folder=''
  while [ -f "${folder}6-plan.txt" ]; do
    round_two "$folder"
    number=$((number + 1)) folder=more/$((number))/
  done
  # 前面的一轮缺了，后面的就没有着落。
  sed -n 's/^\(more\/[1-9][0-9]*\/\).*/\1/p' "$work/later" | sort -u > "$work/folders"
  while IFS= read -r later; do
    of=${later#more/}
    [ "${of%/}" -lt "$number" ] || wrong "$later：缺少它的 6-plan.txt，或者前面的一轮"
  done < "$work/folders"
  rest="$rest
  第二轮（匹配检查人员、专家）：只核对了承诺码、种子和名单的摘要，匹配的过程要用 verify.html 或 verify.py；"
fi
[ -z "$(sort "$work/shares" | uniq -d)" ] || wrong '机器的一份（machine）在两轮中用了同一个'

# ---- 结论 ----

if [ "$bad" -ne 0 ]; then
  say '核验结论：不通过'
  exit 1
fi
say '没有核验：文字的 Unicode 规范形式（NFC）和看不见的字符。'
if [ -n "$rest" ]; then
  say "没有核验：$rest"
  say '核验结论：上面核验过的全部相符；其余的请用 verify.html 或 verify.py 核验。承诺码还须与签字的核对。'
  exit 2
fi
say '核验结论：全部相符（承诺码还须与签字的核对）'
