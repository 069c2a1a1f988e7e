"""The colours of an SVG that stands in a page with others."""

from __future__ import annotations

_DARK = (
    "[data-md-color-scheme=slate]",  # Material for MkDocs
    "[data-theme=dark]",  # Furo, PyData and most themes of Sphinx
    "[data-bs-theme=dark]",  # Bootstrap: MkDocs
    ".quarto-dark",
    "[data-jp-theme-light=false]",  # JupyterLab
    ".vscode-dark",
    "[theme=dark]",  # Colab
)
"""What pages that have been switched to dark colours say of themselves."""
_BY_READER = "[data-theme=auto]"  # Furo leaves it to the reader's setting


def on_page(ids: str, light: str, dark: str) -> str:
    """Write the colours of a picture so that they touch no other one of its page.

    In the page it is dark where the page is, not where the reader likes dark pages: a page that
    knows no dark colours stays light as a whole. As a file of its own, and in an `img`, it follows
    the reader's setting as ever.

    Args:
        ids: its id in the page.
        light: rules for light colours, whose selectors begin with `.argmap`.
        dark: the same for dark ones.
    """
    light, rooted, dark = (
        rules.replace(".argmap ", f"{root} ")
        for rules, root in ((light, f"#{ids}"), (dark, f"#{ids}:root"), (dark, f"#{ids}"))
    )
    return (
        f"@media screen and (prefers-color-scheme:dark){{{rooted}{_BY_READER}{{{dark}}}}}"
        f"@media screen{{:is({','.join(_DARK)}){{{dark}}}}}"
        f"@media print{{{light}}}"
    )
