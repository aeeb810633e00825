#!/usr/bin/env python3
"""Verifies exports of Draftguard's audit log (NDJSON), with nothing but Python's standard library.

    python3 verify.py FILE... [--kept HEAD]... [--device KEY]
    python3 verify.py --strings < LINES     one export a line, each as a JSON string; prints one report a line

Written from the description in README.md beside it, apart from the extension's own code, so that the two can check
each other. Prints one JSON report for each export; README.md says what its codes mean. Reads NDJSON in clear: open a
sealed export with `age -d` first. Exit code 0: all are whole. 2: one is not. 64: wrong usage. 65: one cannot be read.
"""

import functools
import hashlib
import hmac
import json
import re
import sys

MAX_PROBLEMS = 100

# ---------------------------------------------------------------- JSON and hashes

def canonical(value):
    """RFC 8785 for what an export holds: texts, whole numbers, lists and objects with ASCII keys."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def utf8(text):
    return text.encode("utf-8", "surrogatepass")


def sha256(data):
    return hashlib.sha256(data).digest()


def hash_of(value):
    return sha256(utf8(canonical(value))).hex()


def pick(line, *keys):
    return {key: line[key] for key in keys}


# ---------------------------------------------------------------- Ed25519 (RFC 8032)

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def add(a, b):
    x1, y1, z1, t1 = a
    x2, y2, z2, t2 = b
    e = (y1 - x1) * (y2 - x2) % P
    f = (y1 + x1) * (y2 + x2) % P
    g = 2 * t1 * t2 * D % P
    h = 2 * z1 * z2 % P
    p, q, r, s = f - e, h - g, h + g, f + e
    return (p * q % P, r * s % P, q * r % P, p * s % P)


def times(scalar, point):
    result = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            result = add(result, point)
        point = add(point, point)
        scalar >>= 1
    return result


def point_of(data):
    """The point that 32 bytes stand for; None for none, also when they are not the one canonical spelling."""
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return (x, y, 1, x * y % P)


BASE = point_of(bytes.fromhex("58" + "66" * 31))


@functools.lru_cache(maxsize=4096)
def is_signed(purpose, text, signature, key):
    """`text`: the canonical JSON of what is signed; signature and key in hex."""
    message = b"draftguard/" + purpose.encode() + b"\n" + utf8(text)
    signature, key = bytes.fromhex(signature), bytes.fromhex(key)
    r, a = point_of(signature[:32]), point_of(key)
    s = int.from_bytes(signature[32:], "little")
    if r is None or a is None or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    x1, y1, z1, _ = times(s, BASE)
    x2, y2, z2, _ = add(r, times(h, a))
    return (x1 * z2 - x2 * z1) % P == 0 and (y1 * z2 - y2 * z1) % P == 0


# ---------------------------------------------------------------- XChaCha20-Poly1305

CONSTANTS = (0x61707865, 0x3320646E, 0x79622D32, 0x6B206574)
ROUNDS = ((0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15),
          (0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14))


def words(data):
    return [int.from_bytes(data[i:i + 4], "little") for i in range(0, len(data), 4)]


def from_words(values):
    return b"".join((value & 0xFFFFFFFF).to_bytes(4, "little") for value in values)


def twenty_rounds(state):
    x = list(state)
    for _ in range(10):
        for a, b, c, d in ROUNDS:
            x[a] = (x[a] + x[b]) & 0xFFFFFFFF
            t = x[d] ^ x[a]
            x[d] = ((t << 16) | (t >> 16)) & 0xFFFFFFFF
            x[c] = (x[c] + x[d]) & 0xFFFFFFFF
            t = x[b] ^ x[c]
            x[b] = ((t << 12) | (t >> 20)) & 0xFFFFFFFF
            x[a] = (x[a] + x[b]) & 0xFFFFFFFF
            t = x[d] ^ x[a]
            x[d] = ((t << 8) | (t >> 24)) & 0xFFFFFFFF
            x[c] = (x[c] + x[d]) & 0xFFFFFFFF
            t = x[b] ^ x[c]
            x[b] = ((t << 7) | (t >> 25)) & 0xFFFFFFFF
    return x


def chacha_block(key, counter, nonce):
    state = [*CONSTANTS, *words(key), counter, *words(nonce)]
    return from_words(a + b for a, b in zip(state, twenty_rounds(state)))


def hchacha(key, nonce):
    x = twenty_rounds([*CONSTANTS, *words(key), *words(nonce)])
    return from_words(x[:4] + x[12:])


def poly1305(key, data):
    r = int.from_bytes(key[:16], "little") & 0x0FFFFFFC0FFFFFFC0FFFFFFC0FFFFFFF
    total = 0
    for i in range(0, len(data), 16):
        total = (total + int.from_bytes(data[i:i + 16] + b"\x01", "little")) * r % (2**130 - 5)
    return ((total + int.from_bytes(key[16:], "little")) % 2**128).to_bytes(16, "little")


def padded(data):
    return data + bytes(-len(data) % 16)


@functools.lru_cache(maxsize=4096)
def open_box(key, nonce, aad, box):
    """All in hex but `aad`, which is text; the payload, or None."""
    key, nonce, box = bytes.fromhex(key), bytes.fromhex(nonce), bytes.fromhex(box)
    text, tag = box[:-16], box[-16:]
    sub, short = hchacha(key, nonce[:16]), bytes(4) + nonce[16:]
    aad = utf8(aad)
    lengths = len(aad).to_bytes(8, "little") + len(text).to_bytes(8, "little")
    if not hmac.compare_digest(poly1305(chacha_block(sub, 0, short)[:32], padded(aad) + padded(text) + lengths), tag):
        return None
    stream = b"".join(chacha_block(sub, 1 + i, short) for i in range((len(text) + 63) // 64))
    return bytes(a ^ b for a, b in zip(text, stream))


# ---------------------------------------------------------------- Merkle tree (RFC 9162)

class Tree:
    """Keeps the roots of the complete subtrees, the largest first."""

    def __init__(self):
        self.size, self.roots = 0, []

    def append(self, entry):
        root, rest = sha256(b"\x00" + entry), self.size
        while rest & 1:
            root, rest = sha256(b"\x01" + self.roots.pop() + root), rest >> 1
        self.roots.append(root)
        self.size += 1

    def root(self):
        if not self.roots:
            return sha256(b"")
        root = self.roots[-1]
        for left in reversed(self.roots[:-1]):
            root = sha256(b"\x01" + left + root)
        return root


# ---------------------------------------------------------------- lines

def is_hex(size):
    pattern = re.compile("[0-9a-f]{%d}" % (2 * size))
    return lambda value: isinstance(value, str) and pattern.fullmatch(value) is not None


def is_count(value):
    return type(value) is int and 0 <= value < 2**53


def is_text(longest):
    return lambda value: isinstance(value, str) and len(value) <= longest


def is_one(value):
    return type(value) is int and value == 1


def empty_or(check):
    return lambda value: value == "" or check(value)


def is_box(value):
    return value is None or (
        isinstance(value, str) and len(value) <= 1000000 and re.fullmatch("(?:[0-9a-f]{2}){16,}", value) is not None
    )


HASH = is_hex(32)
SIG = is_hex(64)
EPOCH = is_hex(16)
KINDS = {
    "export": {"format": lambda v: v == "draftguard-audit", "v": is_one},
    "epoch": {
        "v": is_one, "epoch": EPOCH, "time": is_count, "prev": empty_or(HASH), "extensionVersion": is_text(100),
        "readers": lambda v: isinstance(v, list) and len(v) <= 100 and all(map(is_text(4000), v)),
        "sealed": is_text(500000), "signer": HASH, "sig": SIG,
    },
    "record": {
        "v": is_one, "epoch": EPOCH, "seq": lambda v: is_count(v) and v <= 1000000, "time": is_count,
        "class": is_text(100), "prev": HASH, "nonce": is_hex(24), "box": is_box, "boxHash": HASH, "hash": HASH,
    },
    "anchor": {
        "v": is_one, "epoch": EPOCH, "size": lambda v: is_count(v) and 1 <= v <= 1000001, "root": HASH, "link": HASH,
        "time": is_count, "reason": is_text(100), "sig": SIG,
    },
    "end": {
        "v": is_one, "epochs": is_count, "records": is_count, "anchors": is_count, "purged": is_count,
        "disclosed": is_count, "head": empty_or(HASH), "time": is_count, "sig": empty_or(SIG),
    },
}
OPTIONAL = {"record": {"key": HASH, "event": lambda v: isinstance(v, dict)}}


@functools.lru_cache(maxsize=65536)
def read_line(text):
    """The object in a line of the one canonical spelling, with exactly the keys of its kind; None for any other."""
    try:
        line = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(line, dict) or not isinstance(line.get("kind"), str) or line["kind"] not in KINDS:
        return None
    needed, allowed = KINDS[line["kind"]], OPTIONAL.get(line["kind"], {})
    keys = set(line) - {"kind"}
    if not set(needed) <= keys <= set(needed) | set(allowed):
        return None
    if not all((needed.get(key) or allowed[key])(line[key]) for key in keys):
        return None
    return line if canonical(line) == text else None


# ---------------------------------------------------------------- the log

ANCHORED = {"anchor", "policy", "end"}
EPOCH_BODY = ("v", "epoch", "time", "prev", "extensionVersion", "readers", "sealed", "signer")
HEADER = ("v", "epoch", "seq", "time", "class", "prev")
ANCHOR_BODY = ("v", "epoch", "size", "root", "link", "time", "reason")
END_BODY = ("v", "epochs", "records", "anchors", "purged", "disclosed", "head", "time")


def encode_event(event):
    """Canonical JSON, filled up with spaces to a multiple of 256 bytes."""
    data = utf8(canonical(event))
    return data + b" " * (-len(data) % 256)


class Log:
    def __init__(self, kept=(), device=None):
        self.missing, self.wanted = set(kept), device
        self.lines = self.records = self.epochs = self.anchors = 0
        self.purged = self.opened = self.disclosed = 0
        self.head = self.device = self.signer = self.current = ""
        self.known, self.problems = set(), []
        self.next, self.closed, self.owed, self.ended = 0, True, False, False
        self.tree = Tree()

    def say(self, code):
        self.problems.append({"line": self.lines, "code": code})

    def settle(self):
        if self.owed:
            self.say("anchor-missing")
        self.owed = False

    def take(self, text):
        """`text`: the next line; None for one that no line feed ends."""
        self.lines += 1
        line = None if text is None else read_line(text)
        kind = line and line["kind"]
        if self.ended:
            self.say("after-end-line")
        if self.lines == 1 and kind != "export":
            self.say("head-missing")
        if line is None or (self.lines > 1 and kind == "export"):
            self.say("line")
        elif kind != "export":
            getattr(self, "take_" + kind)(line)

    def take_epoch(self, line):
        first = self.signer == ""
        self.settle()
        if first and line["prev"] != "":
            self.say("start")
        elif line["prev"] != self.head:
            self.say("epoch-link")
        if not self.closed:
            self.say("epoch-open")
        if line["epoch"] in self.known:
            self.say("epoch-twice")
        body = canonical(pick(line, *EPOCH_BODY))
        if not is_signed("epoch", body, line["sig"], line["signer"] if first else self.signer):
            own = is_signed("epoch", body, line["sig"], line["signer"])
            self.say("epoch-recovered" if own else "epoch-sig")
        self.known.add(line["epoch"])
        self.epochs += 1
        self.head = hash_of(pick(line, *EPOCH_BODY, "sig"))
        self.signer, self.current = line["signer"], line["epoch"]
        self.device = self.device or self.signer
        self.next, self.closed, self.tree = 0, False, Tree()

    def take_record(self, line):
        self.records += 1
        self.settle()
        if line["epoch"] != self.current:
            self.say("no-epoch")
        elif self.closed:
            self.say("after-end")
        if line["seq"] != self.next:
            self.say("sequence")
        if line["prev"] != self.head:
            self.say("link")
        if hash_of(pick(line, *HEADER, "nonce", "boxHash")) != line["hash"]:
            self.say("hash")
        if line["box"] is None:
            self.purged += 1
        elif sha256(bytes.fromhex(line["box"])).hex() != line["boxHash"]:
            self.say("payload")
        if line["epoch"] == self.current:
            self.open(line)
        self.missing.discard(line["hash"])
        self.head, self.next = line["hash"], line["seq"] + 1
        self.tree.append(bytes.fromhex(line["hash"]))
        self.owed = line["class"] in ANCHORED
        self.closed = self.closed or line["class"] == "end"

    def open(self, line):
        shows = "event" in line or "key" in line
        self.disclosed += "event" in line
        if not shows:
            return
        if line["box"] is None or "key" not in line:
            return self.say("event")
        payload = open_box(line["key"], line["nonce"], canonical(pick(line, *HEADER)), line["box"])
        if payload is None:
            return self.say("seal")
        self.opened += 1
        if "event" not in line or encode_event(line["event"]) != payload:
            self.say("event")

    def take_anchor(self, line):
        self.anchors += 1
        fits = (
            line["epoch"] == self.current and line["size"] == self.tree.size
            and line["link"] == self.head and line["root"] == self.tree.root().hex()
        )
        if not fits or not self.owed:
            self.say("anchor")
        key = self.signer
        if not key or not is_signed("anchor", canonical(pick(line, *ANCHOR_BODY)), line["sig"], key):
            self.say("anchor-sig")
        self.owed = False

    def take_end(self, line):
        self.settle()
        counts = ("epochs", "records", "anchors", "purged", "head")
        if any(line[key] != getattr(self, key) for key in counts) or line["disclosed"] > self.disclosed:
            self.say("end-differs")
        if self.epochs == 0:
            good = line["sig"] == ""
        else:
            good = line["sig"] != "" and is_signed("end", canonical(pick(line, *END_BODY)), line["sig"], self.signer)
        if not good:
            self.say("end-sig")
        self.ended = True

    def report(self):
        self.settle()
        if not self.ended:
            self.say("end-missing")
        for _ in self.missing:
            self.say("not-kept")
        if self.wanted is not None and self.wanted != self.device:
            self.say("other-device")
        names = ("records", "epochs", "anchors", "purged", "opened", "disclosed", "head", "device")
        return {
            "ok": not self.problems,
            **{name: getattr(self, name) for name in names},
            "problems": self.problems[:MAX_PROBLEMS],
        }


def verify(pieces, kept=(), device=None):
    """`pieces`: the text of an export, in pieces of any size."""
    log, rest = Log(kept, device), ""
    for piece in pieces:
        *lines, rest = (rest + piece).split("\n")
        for line in lines:
            log.take(line)
    if rest:
        log.take(None)
    return log.report()


def pieces_of(path):
    with open(path, encoding="utf-8", errors="replace", newline="") as file:
        while piece := file.read(1 << 20):
            yield piece


def verify_strings():
    whole = True
    for line in sys.stdin:
        report = verify([json.loads(line)])
        whole = whole and report["ok"]
        print(json.dumps(report), flush=True)
    return 0 if whole else 2


def usage(sentence):
    print("%s\n\n%s" % (sentence, __doc__), file=sys.stderr)
    return 64


def other_form(start):
    """What a file is that is no NDJSON in clear, and what to do; None for one that may be."""
    if start.startswith(("age-encryption.org/", "-----BEGIN AGE")):
        return "is sealed: open it with age -d first"
    if start.startswith("time,"):
        return "is CSV, which this verifier does not read: export NDJSON"
    return None


def report_of(path, kept, device):
    """The report, or None after saying why there is none."""
    try:
        with open(path, encoding="utf-8", errors="replace", newline="") as file:
            wrong = other_form(file.read(64))
        if not wrong:
            return verify(pieces_of(path), kept, device)
    except OSError as error:
        wrong = "cannot be read: %s" % error.strerror
    print("%s %s." % (path, wrong), file=sys.stderr)
    return None


def main(args):
    if args == ["--strings"]:
        return verify_strings()
    files, kept, device = [], [], None
    args = iter(args)
    for arg in args:
        if arg in ("--kept", "--device"):
            value = next(args, "").lower()
            if not HASH(value):
                return usage("%s takes 64 hexadecimal digits." % arg)
            if arg == "--kept":
                kept.append(value)
            else:
                device = value
        elif arg.startswith("-"):
            return usage("There is no option %s." % arg)
        else:
            files.append(arg)
    if not files:
        return usage("No export was named.")
    whole, unread = True, False
    for path in files:
        report = report_of(path, kept, device)
        if report is None:
            unread = True
        else:
            whole = whole and report["ok"]
            print(json.dumps({"file": path, **report}))
    return 2 if not whole else 65 if unread else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
