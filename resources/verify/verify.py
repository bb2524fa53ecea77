#!/usr/bin/env python3
"""核验一次“双随机”抽取的核验包（格式 SJDS-1）。只用 Python 3.6 以上自带的库，不联网，不改动任何文件。
用法：python3 verify.py [核验包的文件夹或 zip]    不写参数时，核验本文件所在的文件夹。
退出码：0 全部相符，1 有不符之处，2 用法不对。各文件的含义和手工核验的办法见 README.txt。"""
import hashlib, io, itertools, os, re, sys, unicodedata, zipfile
from collections import Counter, defaultdict

ID, WORD, N = '[0-9A-Z][0-9A-Z._-]{0,63}', r'[^\s/=|,](?:[^\t/=|,]*[^\s/=|,])?', '[1-9][0-9]{0,14}'
RULES = {'id': ID, 'word': WORD, 'words': '%s(?:,%s)*' % (WORD, WORD), 'text': r'\S(?:[^\t]*\S)?', 'place': N,
         'count': '0|' + N, 'teams': '[1-9][0-9]{0,3}', 'cap': 'none|' + N, 'ratio': '(?:0|%s)/%s' % (N, N),
         'status': r'E|X:[^\t]*\S', 'mark': r'E|M|X:[^\t]*\S', 'digits': '[0-9]{6,20}', 'hex': '[0-9a-f]{64}',
         'balance': 'none|region', 'refill': r'%s\|%s\|%s\|\S(?:[^\t]*\S)?' % (ID, WORD, N)}
# Tables: how many leading columns are unique together, then the rule of each column (? may be empty).
TABLES = {'frame': '1 id mark word word word? text', 'inspectors': '1 id status word words? text',
          'posts': '3 word word place word?', 'items': '1 id mark word text', 'recusals': '2 id id',
          'extra': '3 id word place word? text', 'experts': '1 id status word text'}
# Plans and seeds: the keys in order (? optional, # numbered from 1, * any number, sorted by bytes).
PLANS = ('draw=text title=text date=text program=text contributor.#=text machine.commit=hex frame.sha256=hex '
         'frame.rows=count inspectors.sha256?=hex posts.sha256?=hex teams.*=teams items.sha256?=hex '
         'items.rate?=ratio count.*=count rate.*=ratio balance=balance',
         'draw=text contributor.#=text machine.commit=hex targets.sha256=hex drawnitems.sha256?=hex '
         'departments=words inspectors.sha256=hex recusals.sha256=hex extra.sha256?=hex cap=cap '
         r'experts.sha256?=hex experts.(?!sha256\W\d)*=count teams.sha256?=hex refill.#=refill')
BESIDE = {'SHA256SUMS', 'README.txt', 'tickets.xlsx', 'verify.html', 'verify.py', 'verify.sh'}
files, named, notes, used = {}, set(BESIDE), [], set()  # used: machine shares and departments
in_force, extra = {}, defaultdict(dict)  # 8-teams.tsv by digest; {(target, department): {place: specialty}}
sent = {}  # {(department, target): team}

def sha(data): return hashlib.sha256(data).hexdigest()
def number(ticket): return int(ticket[:10], 16)
def share_of(ratio, total): return -(-total * int(ratio.split('/')[0]) // int(ratio.split('/')[1]))
def refuse(bad, name, words, line=0):
    if bad:
        what = '%s%s：%s' % (name, ' 第 %d 行' % line if line else '', words)
        raise ValueError(re.sub(r'[\0-\x08\x0a-\x1f\x7f-\x9f]', '?', what))  # a file's name may hold anything

def lines_of(name):
    refuse(name not in files, name, '缺少这个文件')
    named.add(name)
    return files[name].decode('utf-8', 'surrogateescape').split('\n')

def rows_of(name, patterns, unique=1):
    """The fields of each line. A pattern starts with how often it may occur: 1, ?, * sorted, # numbered."""
    *lines, last = lines_of(name)
    rows, times = [], 0
    for at, line in enumerate(lines + [last] if last else lines, 1):  # category Cs: bytes that are not UTF-8
        odd = {unicodedata.category(c) for c in line if c != '\t'} & {'Cc', 'Cf', 'Cs', 'Zl', 'Zp'}
        refuse(odd or unicodedata.normalize('NFC', line) != line, name, '不是 UTF-8 NFC，或有看不见的字符', at)
        while patterns and not re.fullmatch(patterns[0][1:].replace('\0', str(times + 1)), line):
            refuse(patterns[0][0] == '1', name, '内容或次序不合规则，或前面少了一行：' + line, at)
            patterns, times = patterns[1:], 0
        refuse(not patterns, name, '内容不合规则，或多余：' + line, at)
        rows.append(line.split('\t') if name.endswith('.tsv') else line.split('=', 1))
        disorder = times and patterns[0][0] == '*' and rows[-1][:unique] <= rows[-2][:unique]
        refuse(disorder, name, '没有按字节排序，或重复', at)
        patterns, times = (patterns, times + 1) if patterns[0][0] in '*#' else (patterns[1:], 0)
    refuse(last or '1' in [pattern[0] for pattern in patterns], name, '不完整，或末行之后没有换行', len(rows))
    return rows

def committed(folder, which, draw=None):
    """The plan of round `which`, its tickets and its tables, if they are what plan and seed say."""
    plan_name, seed_name = folder + '%d-plan.txt' % (4 * which - 2), folder + '%d-seed.txt' % (4 * which - 1)
    patterns, tables = ['1SJDS-1 PLAN %d' % which], defaultdict(list)
    for key, rule in [part.split('=') for part in PLANS[which - 1].split()]:
        times, key = key[-1] if key[-1] in '?*#' else '1', key.rstrip('?*#').replace('.', r'\.')
        patterns.append('%s%s%s=(?:%s)' % (times, key, {'*': WORD, '#': '\0'}.get(times, ''), RULES[rule]))
    plan = dict(rows_of(plan_name, patterns + ['1END'])[1:-1])
    code, seed_code = sha(files[plan_name]), sha(files.get(seed_name, b''))
    notes.append('%s 的承诺码，请与签字的承诺码核对：\n  %s' % (plan_name, ' '.join(re.findall('....', code))))
    who = [plan[name] for name in plan if name.startswith('contributor.')]
    refuse(not 2 <= len(set(who)) == len(who), plan_name, '应有至少两名不同的写号人')
    refuse(plan['draw'] != (draw or plan['draw']), plan_name, '抽取编号与 2-plan.txt 不一致')
    digits = ['1%d=[0-9]{6,20}' % n for n in range(1, len(who) + 1)]
    seed = rows_of(seed_name, ['1SJDS-1 SEED %d' % which, '1draw=' + re.escape(plan['draw']),
                               '1commit=' + code, '1machine=[0-9a-f]{64}'] + digits + ['1END'])
    machine = seed[3][1]
    refuse(sha(machine.encode()) != plan['machine.commit'], seed_name, 'machine 与方案的 machine.commit 不符', 4)
    refuse(machine in used, seed_name, 'machine 已在别的一轮用过', 4)
    used.add(machine)
    for table in [key for key in TABLES if key + '.sha256' in plan]:
        name, (unique, *rules) = '%s%d-%s.tsv' % (folder, 4 * which - 3, table), TABLES[table].split()
        fields = ['(?:%s)%s' % (RULES[rule.rstrip('?')], '?' * rule.endswith('?')) for rule in rules]
        tables[table] = rows_of(name, ['*' + '\t'.join(fields)], int(unique))
        refuse(sha(files[name]) != plan[table + '.sha256'], name, '与方案中的摘要不符')
    return plan, lambda label, i: sha('\n'.join([seed_code, plan['draw'] + '/' + label, i]).encode()), tables

def result(name, rows):
    right = ['\t'.join(map(str, row)) for row in rows] + ['']
    for at, (line, anew) in enumerate(itertools.zip_longest(lines_of(name), right), 1):
        refuse(line != anew, name, '与重新计算的不同，应为：%s' % anew, at)

def assign(tick, label, wanted, skills, barred, cap, kept=(), refill=False):
    """Gives the places {target: {place: specialty}} to people {id: skills}; a refill is step 1 alone."""
    holder, vacant, frozen = dict(kept), [], set()
    rank = sorted(skills, key=lambda i: tick(label + '/rank', i))
    def fit(slot, i):
        return wanted[slot[0]][slot[1]] in skills[i] and (i, slot[0]) not in barred
    def search(start, seen, most):
        parent, queue, held = dict.fromkeys(start), list(start), defaultdict(list)
        for slot in sorted(holder):
            held[holder[slot]].append(slot)
        for slot, i in ((s, i) for s in queue for i in rank if fit(s, i)):  # the queue grows meanwhile
            if i in seen or i == holder.get(slot):
                continue
            same, step = [other for other in held[i] if other[0] == slot[0]], (slot, i)
            if not same and len(held[i]) <= most:
                while step:
                    holder[step[0]], step = step[1], parent[step[0]]
                return set()
            seen |= set() if same else {i}
            fresh = [other for other in same or held[i] if other not in parent]
            parent.update(dict.fromkeys(fresh, step))
            queue += fresh
        return seen
    load, crew = Counter(holder.values()), {(slot[0], i) for slot, i in holder.items()}
    for target in sorted(wanted, key=lambda t: tick(label + '/order', t)):
        for slot in [(target, place) for place in sorted(wanted[target])]:
            free = sorted((load[i], i) for i in skills
                          if load[i] < cap and (target, i) not in crew and fit(slot, i))
            least = [i for n, i in free if n == free[0][0]]
            if least:
                holder[slot] = least[number(tick(label + '/pick', '%s#%d' % slot)) % len(least)]
                load[holder[slot]] += 1
                crew.add((target, holder[slot]))
            else:
                vacant.append(slot)
    for slot in [] if refill else vacant:
        search([slot], set(), cap - 1)
    while not refill and len(frozen) < len(rank):
        load, free = Counter(holder.values()), [i for i in rank if i not in frozen]
        a = max(free, key=lambda i: load[i])  # the first of them in rank
        if load[a] - min(load[i] for i in free) <= 1:
            break
        frozen |= search(sorted(s for s in holder if holder[s] == a), frozen | {a}, load[a] - 2)
    return {(t, place): holder.get((t, place), '-') for t in wanted for place in wanted[t]}

def round_1():
    name, won, chosen = '2-plan.txt', [], []
    plan, tick, tables = committed('', 1)
    frame, items, posts = tables['frame'], tables['items'], tables['posts']
    classes = sorted({row[2] for row in frame if row[1] == 'E'})
    quotas = [key.partition('.')[2] for key in plan if key.startswith(('count.', 'rate.'))]
    rates = [plan[key] for key in plan if key.startswith(('rate.', 'items.rate'))]
    refuse(plan['frame.rows'] != str(len(frame)), name, 'frame.rows 与 1-frame.tsv 的行数不符')
    refuse(('inspectors.sha256' in plan) != ('posts.sha256' in plan), name, '检查人员与名额应成对')
    refuse('posts.sha256' not in plan and any(key[:6] == 'teams.' for key in plan), name, '没有名额，却有检查组')
    refuse(('items.sha256' in plan) != ('items.rate' in plan), name, '抽查事项与比例应成对')
    refuse(any(share_of(rate, 1) > 1 for rate in rates), name, '比例大于 1')
    refuse(set(classes) - set(quotas) or len(set(quotas)) < len(quotas), name, '类别没有抽取数，或有两个')
    for cls in classes:
        mine, quota = [row for row in frame if row[1:3] == ['E', cls]], plan.get('rate.' + cls)
        seats = share_of(quota, len(mine)) if quota else min(int(plan['count.' + cls]), len(mine))
        regions, passed = {row[3] for row in mine}, number(tick('start', cls)) % len(mine)
        regions = sorted(regions, key=lambda region: tick('region', cls + '/' + region))
        for region in regions if plan['balance'] == 'region' else ['']:  # an undivided class is one region
            stratum, before = cls + '/' + region if region else cls, passed // len(mine)
            inside = [row[0] for row in mine if region in ('', row[3])]
            lots = sorted(['E', stratum, tick('target', i), i] for i in inside)
            passed += seats * len(lots)
            won += lots[:passed // len(mine) - before]
            notes.append('  %s：%d 户中抽取 %d 户' % (stratum, len(lots), passed // len(mine) - before))
    won = [['M', '', '', row[0]] for row in frame if row[1] == 'M'] + sorted(won)
    result('4-targets.tsv', won)
    for group in sorted({row[2] for row in items if row[1] in ('E', 'M')}):
        must, lots = [sorted([mark, group, '' if mark == 'M' else tick('item', row[0]), row[0]]
                             for row in items if row[1:3] == [mark, group]) for mark in 'ME']
        chosen += must + lots[:max(0, share_of(plan['items.rate'], len(must + lots)) - len(must))]
    if 'items.sha256' in plan:
        result('4-items.tsv', chosen)
    notes.insert(0, '抽取编号 %s　%s　%s　名单 %d 户，抽中 %d 户，抽查事项 %d 项' % (
        plan['draw'], plan['title'], plan['date'], len(frame), len(won), len(chosen)))
    rule = {tuple(row[:2]): {int(p): s for k, d, p, s in posts if [k, d] == row[:2]} for row in posts}
    kinds = {row[0]: row[4] for row in frame}
    return plan, {lot[3]: kinds[lot[3]] for lot in won}, rule

def round_2(folder, first, drawn, rule):
    name, table, going, leaders, chosen = folder + '6-plan.txt', {}, [], [], []
    plan, tick, tables = committed(folder, 2, first['draw'])
    people, extras, departments = tables['inspectors'], tables['extra'], plan['departments'].split(',')
    barred = {(i, t) for i, t in tables['recusals']}  # (inspector, target)
    again = [value.split('|')[:3] for key, value in plan.items() if key.startswith('refill.')]
    refills = {(t, d, int(p)) for t, d, p in again}
    fields = [key[8:] for key in plan if key.startswith('experts.') and key != 'experts.sha256']
    base = in_force.pop(plan.get('teams.sha256'), {})
    crewed = {d for d in departments if 'teams.' + d in first}
    items = sha(files['4-items.tsv']) if '4-items.tsv' in files else None
    def places(t, d):
        return rule.get(('*' if d in crewed else drawn[t], d)) or rule.get(('*', d), {})
    refuse(plan['targets.sha256'] != sha(files['4-targets.tsv']), name, '与 4-targets.tsv 不符')
    refuse(plan.get('drawnitems.sha256') != items, name, '与 4-items.tsv 不符')
    refuse(set(departments) - {d for _, d in rule} or len(set(departments)) < len(departments), name, '部门不对')
    refuse(not again and used & set(departments), name, '有部门已在前面的一轮匹配过')
    refuse('teams.sha256' in plan and not again or len(refills) < len(again) or refills - set(base)
           or {d for _, d, _ in refills} - set(departments), name, '补派的名额重复，或不在现行的名单中')
    refuse(fields and 'experts.sha256' not in plan, name, '没有专家名单')
    refuse({i for i, _ in barred} - {row[0] for row in people} or {t for _, t in barred} - set(drawn),
           folder + '5-recusals.tsv', '回避的人或对象不在名单中')
    refuse(any(t not in drawn or d not in departments or d in crewed or int(p) in places(t, d)
               for t, d, p, *_ in extras), folder + '5-extra.tsv', '增派的对象、部门或名额不合规则')
    refuse(again and 'extra.sha256' in plan, folder + '5-extra.tsv', '补派时不能增派')
    for t, d, p, specialty, _ in extras:
        extra[t, d][int(p)] = specialty
    table.update(base)
    for d in departments:
        cap, label = sys.maxsize if plan['cap'] == 'none' else int(plan['cap']), 'inspector/' + d
        skills = {row[0]: set(row[3].split(',')) | {''} for row in people if row[1:3] == ['E', d]}
        ids = ['T%02d' % n for n in range(1, int(first['teams.' + d]) + 1)] if d in crewed else list(drawn)
        ids = {t for t, e, _ in refills if e == d} if again else ids
        wanted = {t: {p: s for p, s in list(places(t, d).items()) + list(extra[t, d].items())
                      if not again or (t, d, p) in refills} for t in ids}
        kept = {(t, p): i for (t, e, p), i in base.items() if e == d and (t, e, p) not in refills}
        # a team is formed without recusals; whoever joins it later must have none where it goes
        apart = {(i, sent.get((d, t))) for i, t in barred if again} if d in crewed else barred
        seats = assign(tick, label, wanted, skills, apart, cap, kept, bool(again))
        table.update({(t, d, p): i for (t, p), i in seats.items()})
        crews = {t: set() for t in ids}
        for t, i in [(t, i) for (t, e, _), i in table.items() if e == d and i in skills and t in crews]:
            crews[t].add(i)
        for t in ids:
            chiefs = sorted((tick(label + '/lead', t + '#' + i), i) for i in crews[t] if '组长' in skills[i])
            leaders += [[t, d, i] for _, i in chiefs[:1]]
        if d in crewed and not again:
            mixed = {t: set().union(*[skills[i] for i in crews[t]]) for t in ids if crews[t]}
            apart = {(t, target) for t in ids for i, target in barred if i in crews[t]}
            wanted = {t: {1: rule.get((kind, d), {}).get(1, '')} for t, kind in drawn.items()}
            seats = assign(tick, 'team/' + d, wanted, mixed, apart, sys.maxsize)
            going += [[t, d, team] for (t, _), team in seats.items()]
            sent.update({(d, t): team for (t, _), team in seats.items()})
    for field in fields:
        able = [row[0] for row in tables['experts'] if row[1:3] == ['E', field]]
        chosen += sorted([field, tick('expert', i), i] for i in able)[:int(plan['experts.' + field])]
    result(folder + '8-teams.tsv', [[t, d, p, i] for (t, d, p), i in sorted(table.items())])
    for needed, part, rows in [(crewed and not again, 'assignment', sorted(going)),
                               (leaders, 'leaders', sorted(leaders)),
                               ('experts.sha256' in plan, 'experts', chosen)]:
        if needed:
            result(folder + '8-%s.tsv' % part, rows)
    in_force[sha(files[folder + '8-teams.tsv'])] = table
    used.update([] if again else departments)
    vacant = [seat for seat in table if table[seat] == '-']
    notes.append('  %s：名额 %d 个，其中空缺 %d 个' % (plan['departments'], len(table), len(vacant)))

def draws():
    first, folders = round_1(), [''] + ['more/%d/' % n for n in range(1, len(files))]
    for folder in itertools.takewhile(lambda folder: folder + '6-plan.txt' in files, folders):
        round_2(folder, *first)
    for name in sorted(files):
        refuse(name not in named, name, '没有方案或摘要引用，或不认识这个文件')

def sums():
    rows = rows_of('SHA256SUMS', ['#[0-9a-f]{64}  [^ =].*'])
    listed = {row[0][66:]: row[0][:64] for row in rows}
    due = set(listed) | set(files) - {'SHA256SUMS'}
    bad = sorted(name for name in due if name not in files or sha(files[name]) != listed.get(name))
    refuse(bad or len(listed) < len(rows), 'SHA256SUMS', '不符、没有列出或重复列出：' + '、'.join(bad))

def read(path):
    if os.path.isdir(path):  # never read a whole disk because this file was moved there
        refuse(not os.path.isfile(os.path.join(path, '2-plan.txt')), path, '没有 2-plan.txt，不是核验包')
        names = [os.path.relpath(os.path.join(at, n), path) for at, _, found in os.walk(path) for n in found]
        return {n.replace(os.sep, '/'): open(os.path.join(path, n), 'rb').read() for n in names}
    with zipfile.ZipFile(path) as packed:
        names = [n for n in packed.namelist() if not n.endswith('/')]
        refuse(len(set(names)) < len(names), path, '压缩包中有重名的文件')
        top = len(''.join(os.path.commonprefix(names).rpartition('/')[:2]))
        return {name[top:]: packed.read(name) for name in names}

def main(arguments):
    path, wrong = (arguments or [os.path.dirname(os.path.abspath(__file__))])[0], []
    if len(arguments) > 1 or not (os.path.isdir(path) or zipfile.is_zipfile(path)):
        return print(__doc__) or 2
    for step in (lambda: files.update(read(path)), sums, draws):
        try:
            step()
        except Exception as error:  # whatever a forged package makes fail, it is not verified
            wrong.append('[错] %s' % (error if isinstance(error, ValueError) else repr(error)))
    print('\n'.join(notes + wrong + ['核验结论：' + ('不通过' if wrong else '全部相符（承诺码还须与签字的核对）')]))
    return 1 if wrong else 0

if __name__ == '__main__':  # a console that lacks a character must not stop the verification
    sys.stdout = io.TextIOWrapper(sys.stdout.buffer, sys.stdout.encoding, 'backslashreplace')
    sys.exit(main(sys.argv[1:]))
