"""Judges many packages with verify.py in one process.
argv: path of verify.py. stdin: a JSON per line, {"files": {path: base64}} for a package, or
{"change": [path, offset, value], "sums": bool} for the package before it with one byte changed and,
with sums, SHA256SUMS made to fit. stdout: a JSON per line, [exit code, what was printed]."""
import base64, contextlib, hashlib, io, json, sys

with open(sys.argv[1], encoding='utf-8') as source:
    PROGRAM = compile(source.read(), 'verify.py', 'exec')

def verdict(files):
    # verify.py keeps what it knows in its module: each package gets a fresh one, and no disk.
    module = {'__name__': 'verify'}
    exec(PROGRAM, module)
    module['read'] = lambda path: files
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        code = module['main'](['.'])
    return [code, said.getvalue()]

def with_sums(files):
    lines = ['%s  %s\n' % (hashlib.sha256(files[name]).hexdigest(), name) for name in sorted(files) if name != 'SHA256SUMS']
    return {**files, 'SHA256SUMS': ''.join(lines).encode()}

package = {}
for line in sys.stdin:
    asked = json.loads(line)
    if 'files' in asked:
        package = {name: base64.b64decode(text) for name, text in asked['files'].items()}
        print(json.dumps(verdict(dict(package))))
        continue
    name, offset, value = asked['change']
    changed = bytearray(package[name])
    changed[offset] = value
    files = {**package, name: bytes(changed)}
    print(json.dumps(verdict(with_sums(files) if asked['sums'] else files)))
