// The picture: what is folded closes up, and it is moved and sized.
const POINT = /(-?[\d.]+),(-?[\d.]+)/g,
  map = $("map"), region = $("region"),
  card = D.cards.map($), link = (at) => $(`l-${at + 1}`),
  box = card.map((g) => bounds(points(g.querySelector(".outline").getAttribute("d")))),
  tags = card.map((g) => g.querySelector(".tag")),
  tagged = tags.map((tag) => tag.textContent),
  titles = card.map((g) => g.querySelector("title").textContent),
  lines = D.links.map((_, at) => shapes(link(at))),
  frames = [...map.querySelectorAll(".section")].map((g) => {
  const [rect, ...texts] = shapes(g),
    [[x, y]] = rect.at, [[X, Y]] = rect.to;
  return { g, rect, texts, holds: all.filter((at) => box[at][0] >= x && box[at][2] <= X && box[at][1] >= y && box[at][3] <= Y) };
});
const whole = [map.width.baseVal.value, map.height.baseVal.value],
  child = all.find((at) => D.hang[at] >= 0),
  upright = child === undefined || box[child][0] >= box[D.hang[child]][2],
  still = matchMedia("(prefers-reduced-motion: reduce)"),
  ring = make("rect", { id: "ring", rx: 12 }, map);
map.prepend(ring);
const twist = all.map((at) => folds(at) && pill(at)),
  as = (value) => value,
  behind = [];
let size = whole, zoom = 1, to = [as, as], arranged = null, acted = false;

function make(name, given, parent) {
  const made = parent.appendChild(document.createElementNS("http://www.w3.org/2000/svg", name));
  set(made, given);
  return made;
}

function points(d) {
  return [...d.matchAll(POINT)].map(([, x, y]) => [+x, +y]);
}

function bounds(some) {
  const xs = some.map((p) => p[0]), ys = some.map((p) => p[1]);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

// Each shape of a group with its points, and how it is drawn from others.
function shapes(g) {
  return [...g.children].filter((shape) => shape.tagName !== "title").map((shape) => {
    const get = (name) => +shape.getAttribute(name);
    if (shape.tagName === "path") {
      const d = shape.getAttribute("d"),
        move = (x, y) => shape.setAttribute("d", d.replace(POINT, (_, a, b) => `${x(+a)},${y(+b)}`));
      return { at: points(d), move };
    }
    const [a, b] = shape.tagName === "circle" ? ["cx", "cy"] : ["x", "y"],
      at = [get(a), get(b)], end = [at[0] + get("width"), at[1] + get("height")];
    function move(x, y) {
      set(shape, { [a]: x(at[0]), [b]: y(at[1]) });
      if (shape.tagName === "rect") set(shape, { width: x(end[0]) - x(at[0]), height: y(end[1]) - y(at[1]) });
    }
    return { at: [at], to: [end], move };
  });
}

function pill(at) {
  const [, y, x, Y] = box[at],
    g = make("g", { class: "twist", transform: `translate(${x - 24},${upright ? Y + 3 : y - 3})` }, card[at]);
  make("path", { class: "behind", d: `M${box[at][0] + 12},${Y + 4}L${x + 4},${Y + 4}L${x + 4},${y + 12}`, transform: `translate(${24 - x},${upright ? -3 - Y : 3 - y})` }, g);
  make("rect", { x: -18, y: -8, width: 36, height: 16, rx: 8 }, g);
  make("text", { y: 4, "text-anchor": "middle", "font-size": 11, "font-weight": 700 }, g);
  return g;
}

function merged(spans) {
  const found = [];
  for (const [from, end] of spans.sort((one, other) => one[0] - other[0])) {
    const last = found[found.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], end);
    else found.push([from, end]);
  }
  return found;
}

// Room that only hidden things take along an axis is taken out; what is left keeps its order, so
// that nothing comes to lie on anything and no line crosses another that it did not cross.
function closed(axis, shown, drawn) {
  const across = axis === (upright ? 1 : 0), room = across ? 10 : 27,
    keep = [], drop = [],
    take = (visible, from, end, by) => (visible ? keep : drop).push([from - by, end + by]);
  all.forEach((at) => take(shown.has(at), box[at][axis], box[at][axis + 2], shown.has(at) ? room : room + 4));
  lines.forEach((some, at) => {
    for (const shape of some) for (const p of shape.at) take(drawn[at], p[axis], p[axis], 8);
  });
  for (const { rect, texts, holds } of frames)
    for (const p of [...rect.at, ...rect.to, ...texts.flatMap((shape) => shape.at)]) take(holds.some((at) => shown.has(at)), p[axis], p[axis], 16);
  const kept = merged(keep), gone = [];
  let next = 0;
  for (let [from, end] of merged(drop)) {
    while (next < kept.length && kept[next][1] <= from) next++;
    for (let at = next; from < end; at++) {
      const [low, high] = at < kept.length ? kept[at] : [Infinity, Infinity];
      if (Math.min(low, end) > from) gone.push([from, Math.min(low, end)]);
      from = Math.max(from, high);
    }
  }
  const sum = [0];
  gone.forEach(([from, end], at) => sum.push(sum[at] + end - from));
  return (value) => {
    let low = 0, high = gone.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (gone[middle][0] < value) low = middle + 1;
      else high = middle;
    }
    return low ? value - sum[low] + Math.max(0, gone[low - 1][1] - value) : value;
  };
}

// Hides what is folded, closes up the rest, and says how many claims are behind each card.
function arrange() {
  const shown = opened(), state = ids(S.fold).join();
  if (state === arranged) return shown;
  arranged = state;
  const drawn = [];
  D.links.forEach(([premises, target], at) => {
    const ends = target < 0 ? drawn[~target] : target === null || (shown.has(target) && (premises.length || !S.fold.has(target)));
    drawn[at] = ends && premises.every((one) => shown.has(one));
  });
  to = shown.size < all.length ? [0, 1].map((axis) => closed(axis, shown, drawn)) : [as, as];
  const [x, y] = to;
  size = [x(whole[0]), y(whole[1])];
  set(map, { viewBox: `0 0 ${size[0]} ${size[1]}` });
  all.forEach((at) => {
    card[at].style.display = shown.has(at) ? "" : "none";
    if (!shown.has(at)) return;
    set(card[at], { transform: `translate(${x(box[at][0]) - box[at][0]},${y(box[at][1]) - box[at][1]})` });
    if (!twist[at]) return;
    behind[at] = S.fold.has(at) && [...reached([at], () => true)].filter((one) => one !== at && !shown.has(one)).length;
    cls(twist[at], "folded", behind[at]);
    twist[at].lastChild.textContent = behind[at] ? `+${behind[at]}` : "−";
  });
  lines.forEach((some, at) => {
    link(at).style.display = drawn[at] ? "" : "none";
    if (drawn[at]) for (const shape of some) shape.move(x, y);
  });
  for (const { g, rect, texts, holds } of frames) {
    g.style.display = holds.some((at) => shown.has(at)) ? "" : "none";
    for (const shape of [rect, ...texts]) shape.move(x, y);
  }
  resize();
  return shown;
}

function resize() {
  set(map, { width: size[0] * zoom, height: size[1] * zoom });
}

// Where the picture begins in the region, in its pixels.
function corner() {
  const inner = map.getBoundingClientRect(), outer = region.getBoundingClientRect();
  return [inner.left - outer.left, inner.top - outer.top];
}

// Where a card stands in the region, in its pixels.
function spot(at) {
  const [x, y, X, Y] = box[at], [left, top] = corner(), a = left + to[0](x) * zoom, b = top + to[1](y) * zoom;
  return [a, b, a + (X - x) * zoom, b + (Y - y) * zoom];
}

const wide = () => region.clientWidth,
  pan = (left, top, behavior = "instant") => region.scrollBy({ left, top, behavior });

// Changes the size; what is at (x, y) in the region stays there.
function scale(by, x = wide() / 2, y = region.clientHeight / 2) {
  const [a, b] = corner(), old = zoom;
  zoom = Math.min(4, Math.max(0.01, zoom * by));
  resize();
  const [c, d] = corner(), grown = zoom / old;
  pan(c + (x - a) * grown - x, d + (y - b) * grown - y);
}

function fit(least = 0.01, most = 1.5) {
  const fitting = Math.min((wide() - 12) / size[0], (region.clientHeight - 12) / size[1]);
  zoom = Math.min(most, Math.max(least, fitting));
  resize();
}

// Brings a card into sight, if it is not.
function show(at, middle) {
  if (!wide() || !box[at]) return;
  const [x, y, X, Y] = spot(at), w = wide(), h = region.clientHeight,
    by = (low, high, room) => {
    if (!middle && low >= 8 && high <= room - 8) return 0;
    return high - low > room - 24 ? low - 12 : (low + high - room) / 2;
  };
  pan(by(x, X, w), by(y, Y, h), still.matches || !acted ? "instant" : "smooth");
}

// Says on the cards what has become of them, and makes pale what is not in focus.
function paint(shown, mark) {
  const vivid = S.focus < 0 ? shown : focused(), bright = [], stop = shown.has(S.at) ? S.at : roots[0];
  all.forEach((at) => {
    const word = W[mark[at]] || "", g = card[at];
    const name = D.theses.includes(at) ? `${tagged[at]} · ` : `${D.numbers[at]}\u00a0\u00a0`;
    write(tags[at], word ? `${name}${mark[at] === "without" ? "× " : ""}${word}`.trim() : tagged[at]);
    write(g.firstElementChild, [titles[at], word, behind[at] && put(W.behind, [behind[at]])].filter(Boolean).join(" · "));
    for (const state of ["without", "falls"]) cls(g, state, mark[at] === state);
    cls(g, "marked", word);
    cls(g, "pale", !vivid.has(at));
    cls(g, "here", at === S.at);
    g.tabIndex = at === stop ? 0 : -1;
  });
  D.links.forEach(([premises, target, works], at) => {
    bright[at] = premises.every((one) => vivid.has(one)) && (target < 0 ? bright[~target] : vivid.has(target ?? S.focus));
    cls(link(at), "pale", !bright[at]);
    cls(link(at), "near", target === S.at || premises.includes(S.at));
    cls(link(at), "dead", works && premises.some((one) => ["without", "falls"].includes(mark[one])));
  });
  ring.style.display = shown.has(S.at) ? "" : "none";
  if (S.at < 0) return;
  const [x, y, X, Y] = box[S.at];
  set(ring, { x: to[0](x) - 5, y: to[1](y) - 5, width: X - x + 10, height: Y - y + 10 });
}
