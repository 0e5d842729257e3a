#!/usr/bin/env python3
"""Pictures of a digest's HTML as a phone, a desktop and a printer show it, to look at.

    screenshots.py FOLDER FILE.html…
"""

import base64
import pathlib
import sys

import browser


def main(folder, files):
    program = browser.find()
    if not program:
        print("no Chromium here: no pictures are made")
        return 0
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    with browser.Browser(program) as page:
        for file in map(pathlib.Path, files):
            page.open(file)
            for device, width in (("phone", 360), ("desktop", 1280)):
                for scheme in ("light", "dark"):
                    page.show(width, dark=scheme == "dark")
                    picture = page.call("Page.captureScreenshot", captureBeyondViewport=True)
                    save(folder / f"{file.stem}-{device}-{scheme}.png", picture)
            # As wide as a sheet of A4 at 96 points an inch.
            page.show(794, medium="print")
            picture = page.call("Page.captureScreenshot", captureBeyondViewport=True)
            save(folder / f"{file.stem}-paper.png", picture)
            page.call("Emulation.clearDeviceMetricsOverride")
            page.call("Emulation.setEmulatedMedia", media="")
            paper = page.call("Page.printToPDF", paperWidth=8.27, paperHeight=11.69)
            save(folder / f"{file.stem}-paper.pdf", paper)
    return 0


def save(file, answer):
    file.write_bytes(base64.b64decode(answer["data"]))
    print(file)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
