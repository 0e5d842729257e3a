#!/usr/bin/env python3
"""Asserts how a digest's HTML looks and behaves in a real browser (Chromium, headless).

    layout.py FILE.html…

No scrolling sideways from 320 to 1280 pixels, no request but for the file itself, contrast of at
least 4.5 for all text in both schemes (WCAG 2.2, 1.4.3), headings in order, languages where they
belong, and a keyboard that gets everywhere. Prints what is wrong and exits with 1; where there is no
Chromium, it says so and asserts nothing.
"""

import pathlib
import sys

import browser

WIDTHS = (320, 360, 414, 600, 768, 1024, 1280)

# Measures the colours of every text that is shown, against what lies behind it.
CONTRAST = r"""(() => {
  const parse = c => (c.match(/[\d.]+/g) || []).map(Number);
  const channel = v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const behind = e => {
    for (; e; e = e.parentElement) {
      const c = parse(getComputedStyle(e).backgroundColor);
      if (c.length === 3 || c[3] > 0) return c;
    }
    return [255, 255, 255];
  };
  const found = {};
  for (const e of document.querySelectorAll('body *')) {
    const hasText = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
    if (!hasText || ['title', 'desc'].includes(e.localName)) continue;
    const style = getComputedStyle(e);
    const colour = parse(e.localName === 'text' ? style.fill : style.color);
    const pair = [light(colour), light(behind(e))].sort((a, b) => b - a);
    const ratio = (pair[0] + 0.05) / (pair[1] + 0.05);
    const name = e.localName + (e.className.baseVal ?? e.className ? '.' + (e.className.baseVal ?? e.className) : '');
    found[name] = Math.min(found[name] ?? 99, ratio);
  }
  return found;
})()"""

# Anything that sticks out of the page at the right, by name.
SIDEWAYS = r"""(() => {
  const wide = document.documentElement.clientWidth;
  const out = [...document.querySelectorAll('body *')].filter(e =>
    !e.classList.contains('skip') && !e.closest('svg') && e.getBoundingClientRect().right > wide + 0.5);
  const inside = [...document.querySelectorAll('svg text')].filter(t => {
    const box = t.getBoundingClientRect(), svg = t.closest('svg').getBoundingClientRect();
    return box.right > svg.right + 1 || box.left < svg.left - 1;
  });
  return {page: document.documentElement.scrollWidth - wide,
          out: out.map(e => e.localName + ': ' + e.textContent.slice(0, 40)),
          cut: inside.map(t => t.textContent),
          smallest: Math.min(...[...document.querySelectorAll('svg text')].map(t =>
            t.getBoundingClientRect().height), 99)};
})()"""

HEADINGS = "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => Number(h.localName[1]))"

# The language that each shown text is in, where its letters tell.
LANGUAGES = r"""[...document.querySelectorAll('body *')].flatMap(e =>
  [...e.childNodes].filter(n => n.nodeType === 3 && n.textContent.trim()).map(n =>
    [e.closest('[lang]').lang, n.textContent.trim()]))"""

FOCUS = r"""(() => { const e = document.activeElement, s = getComputedStyle(e), b = e.getBoundingClientRect();
  return {name: e.localName, text: e.textContent, hash: location.hash, seen: b.left >= 0 && b.width > 0,
          outline: parseFloat(s.outlineWidth) > 0 && s.outlineStyle !== 'none'}; })()"""

INERT = """({scripts: document.scripts.length,
  handlers: [...document.querySelectorAll('*')].flatMap(e => [...e.attributes])
    .filter(a => a.name.startsWith('on')).length,
  foreign: document.querySelectorAll('img,iframe,object,embed,link,base,form,video,audio,source,use,image').length,
  schemes: [...new Set([...document.links].map(a => a.protocol))]})"""


def wrong_language(language, text):
    """Whether letters stand in a text that its language does not have."""
    kinds = {"cyrillic": 0, "latin": 0, "han": 0}
    for letter in text:
        if "\u0400" <= letter <= "\u052f":
            kinds["cyrillic"] += 1
        elif letter.isalpha() and letter < "\u0250":
            kinds["latin"] += 1
        elif "\u4e00" <= letter <= "\u9fff":
            kinds["han"] += 1
    kazakh = sum(letter in "әғқңұіһӘҒҚҢҰІҺ" for letter in text)
    script = max(kinds, key=kinds.get)
    if language == "zh":
        return script != "han"
    if script == "han":
        return True
    if language in ("ru", "kk", "uz-Cyrl") and kinds["cyrillic"] == 0 and kinds["latin"] > 3:
        return True
    if language in ("en", "uz") and kinds["cyrillic"] > kinds["latin"]:
        return True
    return language == "ru" and kazakh > 0


def look(page, file):
    wrong = []
    asked = page.open(file)
    if asked != [file.resolve().as_uri()]:
        wrong.append(f"it asks for {asked[1:]}")
    inert = page.run(INERT)
    if inert["scripts"] or inert["handlers"] or inert["foreign"]:
        wrong.append(f"it holds what acts or loads: {inert}")
    if not set(inert["schemes"]) <= {"http:", "https:", "file:"}:
        wrong.append(f"it links to {inert['schemes']}")
    for width in WIDTHS:
        page.show(width)
        at = page.run(SIDEWAYS)
        if at["page"] > 0 or at["out"]:
            wrong.append(f"at {width} pixels it scrolls sideways by {at['page']}: {at['out'][:3]}")
        if at["cut"]:
            wrong.append(f"at {width} pixels a picture cuts off {at['cut'][:3]}")
        if at["smallest"] < 9.5:
            wrong.append(f"at {width} pixels the pictures' words are {at['smallest']} high")
    least = {}
    for scheme, dark, medium in (("light", False, "screen"), ("dark", True, "screen"),
                                 ("paper", False, "print")):
        page.show(1280, dark=dark, medium=medium)
        found = page.run(CONTRAST)
        least[scheme] = min(found.values())
        wrong += [f"{scheme}: {name} has a contrast of {ratio:.2f}"
                  for name, ratio in found.items() if ratio < 4.5]
    headings = page.run(HEADINGS)
    if headings[:1] != [1] or headings.count(1) != 1:
        wrong.append(f"its headings begin with {headings[:2]}")
    wrong += [f"a heading {after} stands under a {before}"
              for before, after in zip(headings, headings[1:]) if after > before + 1]
    texts = page.run(LANGUAGES)
    of_stories = {language for language, _ in texts}
    if page.run("document.documentElement.lang") != file.stem.split("-")[0]:
        wrong.append("the page's language is not that of its name")
    # Headlines and teasers are of one language, and told by their letters.
    wrong += [f"“{text[:40]}” is not {language}" for language, text in page.run(
        "[...document.querySelectorAll('h3,article p[dir]')].map(e => [e.lang, e.textContent])")
              if language and wrong_language(language, text)]
    page.show(1280)
    page.run("window.scrollTo(0, 0), document.activeElement.blur()")
    page.press("Tab", 9)
    first = page.run(FOCUS)
    if not (first["name"] == "a" and first["seen"] and first["outline"]):
        wrong.append(f"the first key shows no way past the contents: {first}")
    page.press("Enter", 13)
    if page.run("location.hash") != "#stories":
        wrong.append("the way past the contents leads nowhere")
    page.press("Tab", 9)
    second = page.run(FOCUS)
    inside = page.run("document.activeElement.closest('main') !== null")
    if not (inside and second["outline"]):
        wrong.append(f"behind it the keyboard is not in the stories: {second}")
    summary = ", ".join(f"{scheme} {ratio:.1f}" for scheme, ratio in least.items())
    return wrong, f"contrast {summary}; languages {' '.join(sorted(filter(None, of_stories)))}"


def main(files):
    program = browser.find()
    if not program:
        print("no Chromium here: layout is not looked at")
        return 0
    failed = False
    with browser.Browser(program) as page:
        for name in files:
            wrong, summary = look(page, pathlib.Path(name))
            failed = failed or bool(wrong)
            print(f"{name}: {'; '.join(wrong) if wrong else 'well; ' + summary}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
