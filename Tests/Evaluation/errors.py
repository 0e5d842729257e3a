"""What an export has wrong, one error at a time: for `evaluate.py --errors`.

An error is a dictionary with its `kind` and the articles it is about. Which errors there are, and how export
and labels meet, follows the scorer; `find` gets it as a module.
"""
from collections import Counter, defaultdict
from itertools import combinations

KINDS = (
    "article missing", "article doubled", "article not labelled", "title not the last one",
    "duplicate missed", "duplicate false", "story split", "story merged", "language wrong",
    "tag missed", "tag wrong", "citation missed", "citation wrong", "citation false",
)


def find(scorer, gold, export, vocabulary):
    """Every error; those of a kind stand together, the worst first."""
    return Finder(scorer, gold, export, vocabulary).errors()


class Finder:
    def __init__(self, scorer, gold, export, vocabulary):
        self.scorer, self.gold, self.vocabulary = scorer, gold, vocabulary
        self.labels = gold["articles"]
        self.by_id = {a["id"]: a for a in self.labels}
        self.rows, self.owner, self.unknown, _ = scorer.match(self.labels, export)
        self.export = export

    def errors(self):
        return [*self.articles(), *self.duplicates(), *self.stories(), *self.languages(), *self.tags(),
                *self.citations()]

    def about(self, identity):
        """An article, as far as a reader of the list needs it. `export_id` is what newswire calls it."""
        label, row = self.by_id[identity], self.rows.get(identity, {})
        return {"id": identity, "export_id": row.get("id"), "source": label["source"],
                "language": label["language"], "title": label["title"]}

    def articles(self):
        for identity in self.by_id:
            if identity not in self.rows:
                yield {"kind": "article missing", "articles": [self.about(identity)],
                       "url": self.by_id[identity]["url"], "guid": self.by_id[identity]["guid"]}
        several = defaultdict(list)
        for row in self.export:
            if row["id"] in self.owner:
                several[self.owner[row["id"]]].append(row)
        for identity, rows in several.items():
            if len(rows) > 1:
                yield {"kind": "article doubled", "articles": [self.about(identity)],
                       "rows": [{key: row.get(key) for key in ("id", "guid", "url", "title")} for row in rows]}
        for row in self.unknown:
            yield {"kind": "article not labelled", "articles": [],
                   "row": {key: row.get(key) for key in ("id", "source", "guid", "url", "title")}}
        for identity, row in self.rows.items():
            if not self.scorer.same_text(row.get("title"), self.by_id[identity]["title"]):
                yield {"kind": "title not the last one", "articles": [self.about(identity)],
                       "given": row.get("title")}

    def duplicates(self):
        wanted = [(a["id"], a["near_duplicate_of"]) for a in self.labels if a["near_duplicate_of"]]
        given = [(i, self.owner.get(row.get("duplicate_of"))) for i, row in self.rows.items()
                 if row.get("duplicate_of")]
        true = self.scorer.clusters(self.by_id, wanted)
        mine = self.scorer.clusters(self.by_id, given)
        for one, other in wanted:
            if mine[one] != mine[other]:
                yield {"kind": "duplicate missed", "articles": [self.about(other), self.about(one)],
                       "is": self.by_id[one]["kind"]}
        # Links that are wrong, and not all the pairs that follow from one of them.
        for one, other in given:
            if other and true[one] != true[other]:
                yield {"kind": "duplicate false", "articles": [self.about(other), self.about(one)],
                       "is": self.by_id[one]["kind"], "duplicate_kind": self.rows[one].get("duplicate_kind")}

    def stories(self):
        wanted = {a["id"]: a["story_id"] for a in self.labels}
        given = {i: self.rows.get(i, {}).get("story_id") for i in self.by_id}
        # Who has no story stands alone.
        given = {i: f"alone-{i}" if story is None else str(story) for i, story in given.items()}
        yield from self.partings("story split", wanted, given)
        hard = {frozenset(pair) for pair in self.gold["hard_negatives"]}
        for error in self.partings("story merged", given, wanted):
            inside = combinations((part["story"] for part in error["parts"]), 2)
            yield {**error, "hard_negative": any(frozenset(pair) in hard for pair in inside)}

    def partings(self, kind, whole, part):
        """Groups of `whole` whose articles are in several groups of `part`, those with the most pairs of
        articles that are parted first."""
        groups = defaultdict(lambda: defaultdict(list))
        for identity in self.by_id:
            groups[whole[identity]][part[identity]].append(identity)
        found = []
        for name, parts in groups.items():
            if len(parts) < 2:
                continue
            sizes = [len(members) for members in parts.values()]
            found.append({
                "kind": kind, "story": name, "pairs": (sum(sizes) ** 2 - sum(s * s for s in sizes)) // 2,
                "parts": [{"story": other.split("-")[0] if other.startswith("alone-") else other,
                           "articles": [self.about(i) for i in members]}
                          for other, members in sorted(parts.items(), key=lambda p: -len(p[1]))]})
        return sorted(found, key=lambda error: -error["pairs"])

    def languages(self):
        for identity, row in self.rows.items():
            wanted = self.by_id[identity]["language"]
            if self.scorer.language(row.get("language")) != self.scorer.language(wanted):
                yield {"kind": "language wrong", "articles": [self.about(identity)],
                       "given": row.get("language"), "wanted": wanted}

    def tags(self):
        known = {t for kind in ("organisations", "people") for t in self.vocabulary[kind]}
        found = []
        for label in self.labels:
            given = {t for t in self.rows.get(label["id"], {}).get("tags") or []
                     if t in known or not t.startswith(("org:", "person:"))} - set(label["tags_also_fine"])
            wanted = set(label["tags"])
            for kind, tags in (("tag missed", wanted - given), ("tag wrong", given - wanted)):
                for tag in sorted(tags):
                    found.append({"kind": kind, "tag": tag, "of": tag.split(":")[0] if ":" in tag else "topic",
                                  "trap": tag in label["tags_trap"], "articles": [self.about(label["id"])]})
        counts = Counter((error["kind"], error["tag"]) for error in found)
        return sorted(found, key=lambda e: (e["kind"], e["of"], -counts[e["kind"], e["tag"]], e["tag"]))

    def citations(self):
        for identity in self.by_id:
            label, given = self.by_id[identity], self.rows.get(identity, {}).get("cites")
            wanted = label["cites"]
            if given is not None and (given == wanted or given in label["cites_also_fine"]):
                continue
            if given is None and wanted is None:
                continue
            kind = "missed" if given is None else "false" if wanted is None else "wrong"
            yield {"kind": f"citation {kind}", "articles": [self.about(identity)], "given": given,
                   "wanted": wanted}


# --------------------------------------------------------------------------------------- for people

def show(found, limit):
    by_kind = defaultdict(list)
    for error in found:
        by_kind[error["kind"]].append(error)
    for kind in KINDS:
        if not by_kind[kind]:
            continue
        if kind.startswith("tag "):
            show_tags(kind, by_kind[kind], limit)
        else:
            print(f"\n{kind.capitalize()}: {len(by_kind[kind])}")
            for error in by_kind[kind][:limit]:
                show_error(error)
            show_rest(len(by_kind[kind]) - limit, "  ")


def show_tags(kind, found, limit):
    """By the kind of tag, then by tag, the most frequent first."""
    by_group = defaultdict(lambda: defaultdict(list))
    for error in found:
        by_group[error["of"]][error["tag"]].append(error)
    for group, tags in by_group.items():
        print(f"\n{kind.capitalize()}, {group}: {sum(map(len, tags.values()))}")
        for tag, list_of_errors in list(tags.items())[:limit]:
            traps = sum(error["trap"] for error in list_of_errors)
            print(f"  {len(list_of_errors):>3}  {tag}{f'   ({traps} of them traps)' if traps else ''}")
            for error in list_of_errors[:limit]:
                print(line(error["articles"][0], "         "))
            show_rest(len(list_of_errors) - limit, "         ")
        show_rest(len(tags) - limit, "  ", "tags")


def show_error(error):
    if "parts" in error:
        hard = ", a pair that must not be merged" if error.get("hard_negative") else ""
        print(f"  {error['story']}: {error['pairs']} pairs{hard}")
        for part in error["parts"]:
            first, *others = part["articles"]
            print(line(first, f"    {part['story']:<8} "))
            for article in others:
                print(line(article, " " * 13))
        return
    facts = [f"{key} {error[key]}" for key in ("given", "wanted", "is", "duplicate_kind", "url", "guid")
             if error.get(key) is not None]
    for index, article in enumerate(error["articles"]):
        print(line(article, "  " if index == 0 else "    = "))
    for row in error.get("rows", [error["row"]] if "row" in error else []):
        print("      " + "  ".join(str(row[key]) for key in row))
    if facts:
        print("      " + ", ".join(facts))


def line(article, indent):
    title = article["title"] or ""
    shown = title if len(title) <= 80 else title[:79] + "…"
    number = f"#{article['export_id']}" if article["export_id"] is not None else "–"
    return f"{indent}{article['id']:<8} {number:<5} {article['language']:<8} {article['source']:<11} {shown}"


def show_rest(count, indent, what="more"):
    if count > 0:
        print(f"{indent}… and {count} {'more' if what == 'more' else 'more ' + what}")
