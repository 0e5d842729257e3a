"""Find the same copies with other programs, where they can be had.

    python3 peers.py texts.jsonl

Shingles are three folded words, as ours are; 128 permutations; thresholds as their users set them.
"""
import json
import re
import sys
import time

KINDS = ["prefix+trailer", "first 60 words", "first 30 words", "30 words+trailer", "edit 5%", "edit 15%",
         "edit 10%+trailer", "half the sentences", "shuffled"]


def shingles(text):
    words = re.findall(r"\w+", re.sub("[ʻʼ‘’`']", "", text.lower()))
    return {" ".join(words[i:i + 3]) for i in range(len(words) - 2)}


def report(name, find, sets, seconds):
    print(f"{name}  ({seconds:.1f} s for the index)")
    for language in ("en", "ru", "kk", "uz"):
        recalls, wrong, asked = [], 0, 0
        for kind in [*KINDS, "stranger"]:
            hits = total = 0
            for number, grams in sets[language, kind]:
                found = find(language, grams)
                hits += number in found
                total += 1
                wrong += len(found - {number} if kind != "stranger" else found)
            asked += total
            if kind != "stranger":
                recalls.append(f"{hits / total:.3f}")
        print(f"{language}        " + " | ".join([*recalls, f"{wrong} of {asked}"]))


def main():
    sets = {}
    for line in open(sys.argv[1], encoding="utf-8"):
        row = json.loads(line)
        sets.setdefault((row["language"], row["kind"]), []).append((row["number"], shingles(row["text"])))
    try:
        from datasketch import MinHash, MinHashLSH, MinHashLSHEnsemble

        def sketch(grams):
            minhash = MinHash(num_perm=128)
            minhash.update_batch([g.encode() for g in grams])
            return minhash
        for threshold in (0.5, 0.3):
            start, index = time.time(), {}
            for language in ("en", "ru", "kk", "uz"):
                index[language] = MinHashLSH(threshold=threshold, num_perm=128)
                for number, grams in sets[language, "original"]:
                    index[language].insert(number, sketch(grams))
            report(f"datasketch MinHashLSH {threshold}",
                   lambda language, grams: set(index[language].query(sketch(grams))), sets, time.time() - start)
        start, ensembles = time.time(), {}
        for language in ("en", "ru", "kk", "uz"):
            ensembles[language] = MinHashLSHEnsemble(threshold=0.5, num_perm=128, num_part=16)
            ensembles[language].index([(n, sketch(g), len(g)) for n, g in sets[language, "original"]])
        report("datasketch LSH Ensemble 0.5",
               lambda language, grams: set(ensembles[language].query(sketch(grams), len(grams))), sets,
               time.time() - start)
    except ImportError as error:
        print(f"datasketch is not measured: {error}")
    try:
        from rensa import RMinHash, RMinHashLSH

        def quick(grams):
            minhash = RMinHash(num_perm=128, seed=42)
            minhash.update(sorted(grams))
            return minhash
        start, index, kept = time.time(), {}, {}
        for language in ("en", "ru", "kk", "uz"):
            index[language] = RMinHashLSH(threshold=0.5, num_perm=128, num_bands=32)
            for number, grams in sets[language, "original"]:
                kept[language, number] = quick(grams)
                index[language].insert(number, kept[language, number])

        def find(language, grams):
            asked = quick(grams)
            return {n for n in index[language].query(asked) if asked.jaccard(kept[language, n]) >= 0.3}
        report("rensa RMinHashLSH, 32 bands, Jaccard 0.3", find, sets, time.time() - start)
    except ImportError as error:
        print(f"rensa is not measured: {error}")


if __name__ == "__main__":
    main()
