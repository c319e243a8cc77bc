# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A terminal's screen as an SVG picture: as text, so that it can be read aloud and searched."""

from html import escape

import pyte

# Paper, frame, and what is written with: plain, faint, red, green.
THEMES = {
    "light": ("#ffffff", "#d0d7de", "#1f2328", "#59636e", "#a40e26", "#116329"),
    "dark": ("#0d1117", "#3d444d", "#f0f6fc", "#9198a1", "#ff7b72", "#7ee787"),
}
WIDTH, HEIGHT, EDGE = 8.4, 19, 16
FAINT = "faint"


class Faint(pyte.Screen):
    """pyte passes over faint letters; here they are told apart."""

    def select_graphic_rendition(self, *attrs, **kwargs):
        if attrs == (2,):
            self.cursor.attrs = self.cursor.attrs._replace(fg=FAINT)
        else:
            super().select_graphic_rendition(*attrs, **kwargs)


def drawn(screen: pyte.Screen, title: str, theme: str) -> str:
    """The written part of the screen."""
    paper, frame, plain, faint, red, green = THEMES[theme]
    inks = {"default": plain, FAINT: faint, "red": red, "green": green}
    last = max(number for number, line in enumerate(screen.display) if line.strip())
    width, height = screen.columns * WIDTH + 2 * EDGE, (last + 1) * HEIGHT + 2 * EDGE
    lines = []
    for number in range(last + 1):
        runs: list[tuple[tuple, str]] = []
        for column in range(len(screen.display[number].rstrip())):
            cell = screen.buffer[number][column]
            style = (inks.get(cell.fg, plain), cell.bold)
            if runs and runs[-1][0] == style:
                runs[-1] = (style, runs[-1][1] + cell.data)
            else:
                runs.append((style, cell.data))
        strong = {True: ' font-weight="bold"', False: ""}
        spans = "".join(
            f'<tspan fill="{ink}"{strong[bold]}>{escape(text)}</tspan>'
            for (ink, bold), text in runs)
        baseline = EDGE + number * HEIGHT + 14
        lines.append(f'<text x="{EDGE}" y="{baseline}" xml:space="preserve">{spans}</text>')
    return "\n".join([
        "<!--",
        # Put together, so that nobody takes it for the licence of this file.
        "SPDX-" + "FileCopyrightText: 2026 The oval authors",
        "SPDX-" + "License-Identifier: GPL-3.0-or-later",
        "-->",
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height}" '
        f'width="{width:.0f}" height="{height}" role="img">',
        f"<title>{escape(title)}</title>",
        f'<rect x="0.5" y="0.5" width="{width - 1:.0f}" height="{height - 1}" rx="8" '
        f'fill="{paper}" stroke="{frame}"/>',
        '<g font-family="ui-monospace, \'DejaVu Sans Mono\', Menlo, Consolas, monospace" '
        'font-size="14">',
        *lines, "</g>", "</svg>", ""])
