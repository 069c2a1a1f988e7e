// Lets axe-core look at every page, light and dark, wide and narrow, and at a cell that is walked to.
"use strict";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

async function looked(view, found, state) {
  const known = new Set(view.axe.getRules().flatMap((rule) => rule.tags));
  const values = TAGS.filter((tag) => known.has(tag));
  const told = await view.axe.run(view.document, { runOnly: { type: "tag", values } });
  found.passes += told.passes.length;
  for (const kind of ["violations", "incomplete"]) {
    for (const rule of told[kind]) {
      for (const node of rule.nodes) {
        found[kind].push(`${state}: ${rule.id}: ${rule.help}: ${node.html.slice(0, 160)}: ${node.any.concat(node.all, node.none).map((one) => one.message).join("; ")}`);
      }
    }
  }
}

async function page(html, width, scheme) {
  const frame = document.createElement("iframe");
  frame.title = "page";
  frame.style.cssText = `color-scheme:${scheme};width:${width}px;height:900px;border:0`;
  frame.srcdoc = html;
  const loaded = new Promise((done) => { frame.onload = done; });
  document.body.append(frame);
  await loaded;
  const view = frame.contentWindow;
  await view.document.fonts.ready;
  const script = view.document.createElement("script");
  script.textContent = AXE.script;
  view.document.head.append(script);
  const found = { passes: 0, violations: [], incomplete: [], faint: [] };
  await looked(view, found, "as opened");
  const cell = view.document.querySelector("tbody td[tabindex='0']");
  if (cell) {
    cell.focus();
    cell.dispatchEvent(new view.KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true }));
    await looked(view, found, "at a cell");
    // What axe-core cannot tell: faint letters on the lines that are lit.
    const ink = view.getComputedStyle(view.document.body).color;
    found.faint = [...view.document.querySelectorAll("table .none")]
      .filter((faint) => view.getComputedStyle(faint).color !== ink).map((faint) => faint.outerHTML);
  }
  frame.remove();
  return found;
}

(async () => {
  const found = {};
  for (const [name, html] of Object.entries(AXE.pages)) {
    found[name] = {};
    for (const scheme of ["light", "dark"]) {
      for (const width of [1280, 320]) {
        found[name][`${scheme} ${width}`] = await page(html, width, scheme);
      }
    }
  }
  const bytes = new TextEncoder().encode(JSON.stringify(found));
  document.body.innerHTML = "<pre></pre>";
  document.querySelector("pre").textContent = btoa(Array.from(bytes, (b) => String.fromCharCode(b)).join(""));
})();
