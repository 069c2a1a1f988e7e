// Opens every page and picture as a reader would, and writes down what it sees.
"use strict";

const box = (element) => {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return [left, top, right, bottom];
};

async function opened(page, width, scheme, scripts) {
  const frame = document.createElement("iframe");
  frame.style.cssText = `color-scheme:${scheme};width:${width}px;height:900px;border:0`;
  if (!scripts) frame.setAttribute("sandbox", "allow-same-origin");
  frame.srcdoc = page;
  const loaded = new Promise((done) => { frame.onload = done; });
  document.body.append(frame);
  await loaded;
  frame.contentDocument.body.offsetWidth; // Laying out starts the fonts.
  await frame.contentDocument.fonts.ready;
  return frame;
}

const glyphColours = (frame) => ["g-solid", "g-ring", "g-cross"].map((name) => {
  const shape = frame.contentDocument.querySelector("." + name);
  const style = shape && frame.contentWindow.getComputedStyle(shape);
  return style ? [style.fill, style.stroke] : null;
});

async function picture(svg) {
  const frame = await opened(`<!doctype html><meta charset="utf-8"><body style="margin:0">${svg}`, 3000, "light", false);
  const page = frame.contentDocument;
  const texts = [...page.querySelectorAll("svg text")].map((text) => ({
    group: text.closest("g").getAttribute("class"), cls: text.getAttribute("class"),
    text: text.textContent, box: box(text), turned: text.hasAttribute("transform"),
    size: parseFloat(frame.contentWindow.getComputedStyle(text).fontSize),
    length: text.getComputedTextLength(), bold: text.getAttribute("font-weight") === "700",
    forced: text.hasAttribute("textLength"),
  }));
  const found = {
    size: ["width", "height"].map((name) => Number(page.querySelector("svg").getAttribute(name))),
    texts, fonts: [...page.fonts].map((font) => font.status),
    lines: [...page.querySelectorAll(".ground path")].map(box),
    cells: [...page.querySelectorAll(".cell")].map(box),
    colours: glyphColours(frame),
  };
  frame.remove();
  return found;
}

async function pageSeen(html, width, scheme, scripts) {
  const frame = await opened(html, width, scheme, scripts);
  const page = frame.contentDocument, view = frame.contentWindow;
  const root = page.documentElement;
  const style = view.getComputedStyle(root);
  const found = {
    title: page.title, width: root.scrollWidth, client: root.clientWidth,
    scripts: page.querySelectorAll("script").length,
    strangers: page.querySelectorAll("img,iframe,link,b b,h1 *").length,
    ground: style.backgroundColor, ink: style.color, colours: glyphColours(frame),
    spilling: [...page.querySelectorAll("th,td,dd,dt,p,h1,h2,li")]
      .filter((element) => !(element.closest("thead")?.clientWidth <= 1)) // For screen readers only.
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth)
      .map((element) => element.outerHTML.slice(0, 200)),
    hidden: [...page.querySelectorAll("tbody th,tbody td")]
      .filter((cell) => !cell.getClientRects().length && cell.textContent).length,
    told: page.querySelector(".told")?.textContent ?? null,
    walked: null,
  };
  const scroll = page.querySelector(".scroll");
  if (scroll) {
    const first = page.querySelector("tbody th"), head = page.querySelector(".premise");
    const before = box(first)[0];
    scroll.scrollLeft = 100;
    scroll.scrollTop = 40;
    await new Promise((done) => setTimeout(done, 50));
    found.stuck = [box(first)[0] - before, head ? box(head)[1] - box(scroll)[1] : 0];
  }
  const cells = page.querySelectorAll("tbody td");
  if (scripts && scroll && cells.length > 4) {
    const stops = [...page.querySelectorAll("tbody td[tabindex='0']")];
    stops[0].focus();
    const press = (key) => page.activeElement.dispatchEvent(
      new view.KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    press("ArrowRight");
    press("ArrowDown");
    press("ArrowDown");
    press("ArrowUp");
    const at = page.activeElement;
    found.walked = {
      stops: stops.length, row: at.parentNode.sectionRowIndex, column: at.cellIndex,
      told: page.querySelector(".told").textContent, title: at.title,
      head: page.querySelector(".premise.here b").textContent,
      lit: view.getComputedStyle(at, "::after").content !== "none",
      row_lit: view.getComputedStyle(at.parentNode.cells[0]).backgroundImage !== "none",
    };
  }
  frame.remove();
  return found;
}

(async () => {
  const found = { pictures: {}, pages: {} };
  for (const [name, svg] of Object.entries(REPORTS.pictures)) {
    found.pictures[name] = await picture(svg);
  }
  for (const [name, html] of Object.entries(REPORTS.pages)) {
    found.pages[name] = {
      wide: await pageSeen(html, 1200, "light", true), narrow: await pageSeen(html, 320, "dark", true),
      still: await pageSeen(html, 800, "light", false),
    };
  }
  const bytes = new TextEncoder().encode(JSON.stringify(found));
  document.body.innerHTML = "<pre></pre>";
  document.querySelector("pre").textContent = btoa(Array.from(bytes, (b) => String.fromCharCode(b)).join(""));
})();
