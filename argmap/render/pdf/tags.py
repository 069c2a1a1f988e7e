"""What a PDF tells to programs that read it aloud: which marks belong together, in which order."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase import pdfdoc


@dataclass(slots=True)
class Element:
    """Something that is read aloud as one.

    Attributes:
        role: what it is: `H1`, `P`, `Figure`.
        said: what is said in place of its marks; empty where they are texts.
        parts: where its marks are: page and number.
    """

    role: str
    said: str = ""
    parts: list[tuple[int, int]] = field(default_factory=list)


@dataclass(slots=True)
class Tags:
    """The elements of a document in the order in which they are read.

    Attributes:
        canvas: what is drawn on.
        elements: by name.
        pages: for each page the names of its elements, by the numbers of their marks.
        references: of the pages.
    """

    canvas: Any
    elements: dict[str, Element] = field(default_factory=dict)
    pages: list[list[str]] = field(default_factory=list)
    references: list[Any] = field(default_factory=list)

    def open_page(self) -> None:
        """Begin a page."""
        self.pages.append([])
        self.references.append(self.canvas._doc.thisPageRef())  # noqa: SLF001

    def close_page(self) -> None:
        """Give the page that was just ended its number in the list of marks."""
        page = self.canvas._doc.Pages.pages[-1]  # noqa: SLF001
        page.StructParents = len(self.pages) - 1
        page.Tabs = pdfdoc.PDFName("S")
        page.__NoDefault__ = [*type(page).__NoDefault__, "StructParents", "Tabs"]

    @contextmanager
    def mark(self, name: str | None) -> Iterator[None]:
        """Mark what is drawn as a part of an element, or as nothing that is read."""
        code = self.canvas._code  # noqa: SLF001
        if name is None:
            code.append("/Artifact BMC")
        else:
            element, marks = self.elements[name], self.pages[-1]
            element.parts.append((len(self.pages) - 1, len(marks)))
            code.append(f"/{element.role} <</MCID {len(marks)}>> BDC")
            marks.append(name)
        yield
        code.append("EMC")

    def finish(self) -> None:
        """Put the elements into the document."""
        document = self.canvas._doc  # noqa: SLF001
        root, whole = pdfdoc.PDFObjectReference("Tags"), pdfdoc.PDFObjectReference("Tags.whole")
        used = {name: element for name, element in self.elements.items() if element.parts}
        references = {name: pdfdoc.PDFObjectReference(f"Tag.{name}") for name in used}
        for name, element in used.items():
            document.Reference(self._described(element, whole), f"Tag.{name}")
        numbers: list[Any] = []
        for page, names in enumerate(self.pages):
            numbers += [page, pdfdoc.PDFArray([references[name] for name in names])]
        document.Reference(_element("Document", root, [*references.values()]), "Tags.whole")
        tree = {
            "Type": pdfdoc.PDFName("StructTreeRoot"),
            "K": whole,
            "ParentTree": pdfdoc.PDFDictionary({"Nums": pdfdoc.PDFArray(numbers)}),
            "ParentTreeNextKey": len(self.pages),
        }
        document.Reference(pdfdoc.PDFDictionary(tree), "Tags")
        document.Catalog.StructTreeRoot = root
        document.Catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})

    def _described(self, element: Element, whole: Any) -> Any:
        kids = [
            pdfdoc.PDFDictionary(
                {"Type": pdfdoc.PDFName("MCR"), "Pg": self.references[page], "MCID": mark}
            )
            for page, mark in element.parts
        ]
        made = _element(element.role, whole, kids)
        if element.said:
            made.dict["Alt"] = pdfdoc.PDFString(element.said)
        return made


def _element(role: str, parent: Any, kids: list[Any]) -> Any:
    return pdfdoc.PDFDictionary(
        {
            "Type": pdfdoc.PDFName("StructElem"),
            "S": pdfdoc.PDFName(role),
            "P": parent,
            "K": pdfdoc.PDFArray(kids),
        }
    )
