#!/usr/bin/env python3
"""Makes model.bin, the table by which languages are told apart, out of counts of n-grams.

    make_model.py NGRAMS.tsv words.txt model.bin

NGRAMS.tsv has the columns language, n-gram (1 to 4 characters, `_` for a word's boundary) and how
often it stands in that language's translation of the Universal Declaration of Human Rights, with a
line of names above. words.txt says for itself what it is. Only figures get into the table.

The table is a trie: a node is an n-gram, its children are the n-grams that are longer by a letter.
All numbers are little-endian, all logarithms in sixteenths of a nat:

    "NWL1"
    u16 languages, u16 symbols, u32 nodes, u32 nodes that may have children, u32 entries
    languages   each a u8 length and its BCP 47 tag
    floors      i16 of each language and length 1 to 4: an n-gram that the language does not have
    symbols     u32 scalars; the first is the boundary. They are the first nodes, in this order
    u8 [nodes]  the node's last symbol; nodes of one parent are neighbours, in order of symbols
    u32[.. + 1] the node's first child, for nodes that may have children
    u32[.. + 1] the node's first entry
    u8 [entries] the language
    u8 [entries] how much more likely the n-gram is than the language's floor
"""

import collections
import math
import struct
import sys

# What is added to every count, so that what a short text lacks is not impossible.
SMOOTHING = 0.2
UNIT = 16
LONGEST = 4
# How often each of our own words counts.
WEIGHT = 3
# Kazakh in the alphabet of 2021.
LATIN = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшыәғқңөұүһі",
        "a b v g d e j z i i k l m n o p r s t u f h ts tş ş y ä ğ q ñ ö ū ü h ı".split(),
    )
)
DOT_ABOVE = "\u0307"  # What lower case leaves of a Turkish İ; the reader of texts drops it too.


def read(path):
    counts = collections.defaultdict(lambda: collections.defaultdict(dict))
    with open(path, encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            language, ngram, count = line.rstrip("\n").split("\t")
            if DOT_ABOVE not in ngram:
                counts[language][len(ngram)][ngram] = int(count)
    return counts


def add_words(path, counts):
    words = collections.defaultdict(list)
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("#"):
                language, text = line.split(": ", 1)
                words[language] += text.lower().split()
    words["kk-Latn"] = ["".join(LATIN.get(letter, "") for letter in word) for word in words["kk"]]
    for language, list_of_words in words.items():
        for word in list_of_words:
            text = f"_{word}_"
            for length in range(1, LONGEST + 1):
                grams = counts[language][length]
                # A boundary is shared by two words.
                for start in range(1 if length == 1 else 0, len(text) - length + 1):
                    ngram = text[start : start + length]
                    grams[ngram] = grams.get(ngram, 0) + WEIGHT


def main():
    counts = read(sys.argv[1])
    add_words(sys.argv[2], counts)
    languages = sorted(counts)
    floors = {}
    entries = collections.defaultdict(list)
    for length in range(1, LONGEST + 1):
        kinds = len(set().union(*(counts[language][length] for language in languages)))
        for number, language in enumerate(languages):
            found = counts[language][length]
            total = sum(found.values()) + SMOOTHING * kinds
            floors[language, length] = round(math.log(SMOOTHING / total) * UNIT)
            for ngram, count in found.items():
                weight = round(math.log((count + SMOOTHING) / SMOOTHING) * UNIT)
                entries[ngram].append((number, min(weight, 255)))

    letters = sorted({letter for ngram in entries for letter in ngram} - {"_"})
    symbols = {letter: number for number, letter in enumerate(["_"] + letters)}
    assert len(symbols) < 255, "a symbol is a byte, and 255 is no symbol"
    levels = [[] for _ in range(LONGEST)]
    for ngram in entries:
        levels[len(ngram) - 1].append(ngram)
        assert len(ngram) == 1 or ngram[:-1] in entries, ngram
    for level in levels:
        level.sort(key=lambda ngram: [symbols[letter] for letter in ngram])
    nodes = [ngram for level in levels for ngram in level]
    parents = len(nodes) - len(levels[-1])
    first_child = [len(levels[0])]
    children = collections.Counter(ngram[:-1] for ngram in nodes[len(levels[0]):])
    for ngram in nodes[:parents]:
        first_child.append(first_child[-1] + children[ngram])
    first_entry = [0]
    for ngram in nodes:
        first_entry.append(first_entry[-1] + len(entries[ngram]))
    flat = [entry for ngram in nodes for entry in sorted(entries[ngram])]

    table = bytearray(b"NWL1")
    table += struct.pack("<HHIII", len(languages), len(symbols), len(nodes), parents, len(flat))
    for language in languages:
        table += bytes([len(language)]) + language.encode()
    for language in languages:
        table += struct.pack("<4h", *(floors[language, length] for length in range(1, 5)))
    table += struct.pack(f"<{len(symbols)}I", *(ord(letter) for letter in symbols))
    table += bytes(symbols[ngram[-1]] for ngram in nodes)
    table += struct.pack(f"<{len(first_child)}I", *first_child)
    table += struct.pack(f"<{len(first_entry)}I", *first_entry)
    table += bytes(number for number, _ in flat) + bytes(weight for _, weight in flat)
    with open(sys.argv[3], "wb") as file:
        file.write(table)
    print(f"{len(languages)} languages, {len(nodes)} n-grams, {len(table)} bytes")


if __name__ == "__main__":
    main()
