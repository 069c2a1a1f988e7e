// Opens every picture twice, on a light and on a dark page, and writes down what it sees.
"use strict";

const wait = (ms) => new Promise((done) => setTimeout(done, ms));

async function opened(svg, scheme) {
  const frame = document.createElement("iframe");
  frame.style.cssText = `color-scheme:${scheme};width:4000px;height:4000px;border:0`;
  frame.srcdoc = `<!doctype html><meta charset="utf-8"><body style="margin:0">${svg}`;
  const loaded = new Promise((done) => { frame.onload = done; });
  document.body.append(frame);
  await loaded;
  const inside = frame.contentDocument;
  inside.body.offsetWidth; // Laying out starts the fonts.
  await inside.fonts.ready;
  return frame;
}

function textOf(frame, text) {
  const group = text.closest("[data-claim],.section,.link,.crowd,.title,.legend");
  const box = text.getBBox();
  const style = frame.contentWindow.getComputedStyle(text);
  const free = text.cloneNode(true);
  free.removeAttribute("textLength");
  text.parentNode.append(free);
  const natural = free.getComputedTextLength();
  free.remove();
  return {
    group: group.getAttribute("data-claim") ?? group.getAttribute("class"),
    cls: text.getAttribute("class") ?? "",
    text: text.textContent,
    left: box.x, right: box.x + box.width, baseline: Number(text.getAttribute("y")),
    size: parseFloat(style.fontSize), bold: Number(style.fontWeight) > 500,
    spacing: parseFloat(style.letterSpacing) || 0,
    forced: text.hasAttribute("textLength"), length: text.getComputedTextLength(), natural,
  };
}

function cardOf(group) {
  const box = group.querySelector(".outline").getBBox();
  return { id: group.getAttribute("data-claim"), left: box.x, top: box.y,
           right: box.x + box.width, bottom: box.y + box.height };
}

function coloursOf(frame) {
  return [...frame.contentDocument.querySelectorAll("svg rect,svg path,svg circle,svg text")].map((shape) => {
    const style = frame.contentWindow.getComputedStyle(shape);
    const classes = [];
    for (let at = shape.parentNode; at.tagName === "g"; at = at.parentNode) {
      classes.unshift(at.getAttribute("class"));
    }
    return { of: classes.join(" "), cls: shape.getAttribute("class") ?? "", tag: shape.tagName,
             fill: style.fill, stroke: style.stroke };
  });
}

async function pixelsOf(url, width, height) {
  const image = new Image();
  await new Promise((done, failed) => {
    image.onload = done; // `decode()` would not stop the virtual clock.
    image.onerror = failed;
    image.src = url;
  });
  await wait(300); // The fonts inside an SVG come after it.
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.drawImage(image, 0, 0);
  return { data: context.getImageData(0, 0, width, height).data, width: image.width, height: image.height };
}

async function compared(svg, png, width, height) {
  const drawn = await pixelsOf("data:image/svg+xml," + encodeURIComponent(svg), width, height);
  const made = await pixelsOf("data:image/png;base64," + png, width, height);
  let sum = 0, far = 0;
  for (let i = 0; i < drawn.data.length; i += 4) {
    const apart = Math.max(...[0, 1, 2].map((c) => Math.abs(drawn.data[i + c] - made.data[i + c])));
    sum += apart;
    far += apart > 96;
  }
  const count = drawn.data.length / 4;
  return { mean: sum / count, far: far / count, size: [made.width, made.height] };
}

async function seen({ svg, png }) {
  const light = await opened(svg, "light");
  const dark = await opened(svg, "dark");
  const page = light.contentDocument;
  const root = page.querySelector("svg");
  const size = ["width", "height"].map((name) => Number(root.getAttribute(name)));
  const found = {
    size,
    texts: [...page.querySelectorAll("svg text")].map((text) => textOf(light, text)),
    cards: [...page.querySelectorAll("[data-claim]")].map(cardOf),
    fonts: [...page.fonts].map((font) => [font.family, font.weight, font.status]),
    light: coloursOf(light), dark: coloursOf(dark),
    pixels: png ? await compared(svg, png, ...size) : null,
  };
  light.remove();
  dark.remove();
  return found;
}

(async () => {
  const found = {};
  for (const [name, picture] of Object.entries(PICTURES)) {
    found[name] = await seen(picture);
  }
  const bytes = new TextEncoder().encode(JSON.stringify(found));
  document.body.innerHTML = "<pre></pre>";
  document.querySelector("pre").textContent = btoa(Array.from(bytes, (b) => String.fromCharCode(b)).join(""));
})();
