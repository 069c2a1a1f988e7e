// What the reader does: by mouse, by finger, by keys, by the address.
let shown = new Set(), hits = new Set(), found = null, last = "", late = 0, started = false;
const CLAIM = /^#[od]-(\d+)$/, body = document.body,
  held = (e) => e.ctrlKey || e.metaKey;

// Shows what has been chosen, and tells it.
function update(news) {
  shown = arrange();
  found = supposed();
  const mark = marks(found);
  paint(shown, mark);
  list(shown, mark, hits);
  detail(shown, found);
  $("undo").hidden = !found;
  $("clear").hidden = S.focus < 0;
  const parts = [found && told(mark), news];
  if (S.focus >= 0) {
    const count = focused().size - 1;
    parts.push(put(W[`said focus${[" alone", " one"][count] || ""}`], { claim: D.labels[S.focus], count }));
  }
  if (shown.size < all.length) parts.push(put(W["say shown"], [shown.size, all.length]));
  write($("told"), parts.filter(Boolean).join(" ") || (S.at < 0 && !kept ? W.hint : ""));
}

function address() {
  const parts = [], code = encodeURIComponent;
  if (S.at >= 0) parts.push(`claim=${code(D.ids[S.at])}`);
  if (S.without.size) parts.push(`without=${ids(S.without).map(code).join()}`);
  if (S.focus >= 0) parts.push(`focus=${code(D.ids[S.focus])}`);
  return `#${parts.join("&")}`;
}

// Writes the address (`last` is what was written last): as a step that the browser can go back, or in place of the last one.
function keep(step) {
  clearTimeout(late);
  const now = address();
  if (now === (location.hash || "#")) return;
  if (step) location.hash = last = now;
  else late = setTimeout(() => location.replace((last = now)), 300);
}

function follow() {
  const hash = location.hash || (started ? "#" : D.start);
  if (hash === last) return;
  clearTimeout(late);
  last = hash;
  const plain = hash.slice(1), asked = Object.fromEntries(plain.split("&").map((part) => part.split("=")));
  const strange = [];
  function get(text) {
    if (!text) return -1;
    try {
      text = decodeURIComponent(text);
    } catch {} // it is told as it stands
    if (!place.has(text)) strange.push(`\u2068${put(W.quote, { text: text.slice(0, 60) })}\u2069`);
    return place.get(text) ?? -1;
  }
  const direct = D.cards.includes(plain) ? D.cards.indexOf(plain) : all[(CLAIM.exec(hash) || [])[1]],
    at = direct ?? get(asked.claim);
  if (direct === undefined) {
    S.without = new Set((asked.without || "").split(",").map(get).filter((one) => one >= 0));
    S.focus = get(asked.focus);
  }
  S.at = -1;
  reveal(S.focus);
  const news = strange.length && put(W["say unknown"], [strange.slice(0, 3).join(", ")]);
  if (at >= 0) choose(at, { open: S.open || !started, middle: true, news });
  else {
    update(news);
    show(S.focus, true);
    reach(S.focus, "center");
  }
}

// Unfolds all that hides a claim.
function reveal(at) {
  while (at >= 0 && !opened().has(at)) {
    let up = D.hang[at];
    while (up >= 0 && !S.fold.has(up)) up = D.hang[up];
    if (!S.fold.delete(up)) return;
  }
}

function choose(at, { via = D.hang[at], open = S.open, step = false, middle = false, news } = {}) {
  if (!(at >= 0)) return;
  Object.assign(S, { at, via, open });
  reveal(at);
  update(news);
  if (step) from = null;
  if (started) keep(step);
  show(at, middle);
  reach(at);
}

function reach(at, block = "nearest") {
  if (at >= 0 && outline.clientWidth) bar[at].scrollIntoView({ block });
}

// Gives the focus to the chosen claim where the reader is: in the outline or in the picture.
function hold(there = !wide()) {
  const at = S.at < 0 ? roots[0] : S.at;
  if (at >= 0) (there ? entry : card)[at].focus({ preventScroll: true });
}

function fold(at, is = !S.fold.has(at)) {
  if (!folds(at)) return;
  const from = spot(at);
  S.fold[is ? "add" : "delete"](at);
  if (S.at >= 0 && !opened().has(S.at)) S.at = at;
  update(put(W[is ? "say folded" : "say unfolded"], [D.names[at]]));
  const to = spot(at);
  pan(to[0] - from[0], to[1] - from[1]);
}

function levels(count) {
  S.fold = new Set(all.filter((at) => folds(at) && D.depth[at] >= count));
  while (S.at >= 0 && !opened().has(S.at)) S.at = D.hang[S.at];
  update();
  fit(0.5);
  show(stand(), true);
}

function away(at) {
  if (!S.without.delete(at)) S.without.add(at);
  update();
  keep(true);
}

function focus(at) {
  S.focus = S.focus === at ? -1 : at;
  update();
  keep(true);
}

function close() {
  const within = panel.contains(document.activeElement);
  S.open = false;
  update();
  if (within) hold();
}

// One step from card to card: in to premises, out to the conclusion, or to a sibling.
function walk(way) {
  const at = S.at, by = (via) => via >= 0 && D.below[via].includes(at) && shown.has(via);
  if (way === "in") return S.fold.has(at) ? fold(at) : choose(D.below[at].find((one) => shown.has(one)), { via: at });
  const via = by(S.via) ? S.via : D.hang[at];
  if (way === "out") return choose(via);
  const beside = (via < 0 ? roots : D.below[via]).filter((one) => shown.has(one)),
    one = beside[beside.indexOf(at) + way];
  if (one !== undefined) return choose(one, { via });
  const [a, b] = upright ? [0, 1] : [1, 0], far = (one) => (box[one][b] - box[at][b]) * way,
    row = all.filter((one) => shown.has(one) && far(one) > 0 && box[one][a] < box[at][a + 2] && box[one][a + 2] > box[at][a]);
  choose(row.sort((one, other) => far(one) - far(other))[0]);
}

// One step from row to row of the outline, as in a tree of folders.
function stroll(key) {
  const at = S.at, shut = S.fold.has(at),
    rows = all.filter((one) => entry[one].offsetParent), by = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (by) choose(rows[rows.indexOf(at) + by]);
  else if ((key === "ArrowRight") === shut && folds(at)) fold(at);
  else choose(key === "ArrowRight" ? D.below[at][0] : D.hang[at]);
}

const WAYS = upright
  ? { ArrowRight: "in", ArrowLeft: "out", ArrowDown: 1, ArrowUp: -1 }
  : { ArrowDown: "in", ArrowUp: "out", ArrowRight: 1, ArrowLeft: -1 };
const DOES = { away: () => away(S.at), focus: () => focus(S.at), fold: () => fold(S.at), close, before: () => choose(next(-1)), after: () => choose(next(1)) };
const KEYS = {
  f: DOES.focus, x: DOES.away, n: DOES.after, p: DOES.before,
  "/": () => $("q").focus(), "?": () => $("help").showModal(),
  "+": () => scale(1.25), "-": () => scale(0.8), 0: () => fit(),
};

function key(e) {
  const { key, target } = e, inMap = target.closest(".claim"), inRow = outline.contains(target) && target.tagName === "A",
    plain = KEYS[key] || /^[1-9]$/.test(key);
  if (held(e) || e.altKey || $("help").open) return;
  if (target.id === "q") {
    if (key === "Enter") hop(e.shiftKey ? -1 : 1);
    else if (key === "Escape") leave();
    else return;
  } else if (plain) {
    if (!$("letters").checked || ((key === "f" || key === "x") && S.at < 0)) return;
    if (KEYS[key]) KEYS[key]();
    else levels(+key);
    if ((inMap || inRow) && key !== "/" && key !== "?") hold(inRow);
  } else if (key === "Escape") {
    if (S.open) close();
    else if (S.focus >= 0) focus(S.focus);
  } else if (inMap || inRow) {
    if (S.at < 0) choose(roots[0]);
    else if (key === "Enter") choose(S.at, { via: S.via, open: true, step: true });
    else if (key === " ") fold(S.at);
    else if (!/^Arrow/.test(key)) return;
    else if (inMap) walk(WAYS[key]);
    else stroll(key);
    if (key === "Enter") panel.querySelector("h3").focus();
    else hold(!inMap);
  } else return;
  e.preventDefault();
}

// Search: in the words, quotes, voices, notes and ids of claims.
const simple = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase(),
  texts = all.map((at) => simple([...$(`d-${at}`).querySelectorAll(":scope>.words,:scope>blockquote q,:scope>dl dd,:scope>.note")].reduce((text, part) => `${text}\n${part.textContent}`, D.ids[at])));

// The search goes from the claim that was chosen when it began, and back to it where nothing is found.
let from = null;
function seek() {
  const wanted = simple($("q").value.trim());
  hits = new Set(wanted ? all.filter((at) => texts[at].includes(wanted)) : []);
  from ??= S.at;
  if (hits.size) choose([...hits].find((at) => at >= from) ?? [...hits][0]);
  else {
    if (wanted) S.at = from;
    update();
    keep();
  }
  if (!wanted) from = null;
  hop(0);
  reach(S.at);
}

function hop(by) {
  const some = [...hits], count = some.length;
  if (by && count) choose(some[(some.indexOf(S.at) + by + count) % count], { middle: true });
  $("hits").textContent = count ? put(W.found, [some.indexOf(S.at) + 1, count]) : $("q").value.trim() && W["nothing found"];
  for (const id of ["last", "next"]) $(id).hidden = count < 2;
}

function leave() {
  $("q").value = "";
  seek();
  hold();
}

// On a narrow screen there is room for the picture or the outline, on a wide one for both.
function see(one) {
  const now = body.dataset.see, other = one === "picture" ? "outline" : "picture";
  body.dataset.see = narrow.matches ? one : now === "both" || now === one ? other : "both";
  for (const pane of ["picture", "outline"]) set($(`see-${pane}`), { "aria-pressed": [pane, "both"].includes(body.dataset.see) });
  if (!seen) settle();
}

// The claim that the reader looks at: the chosen one, else that in focus, else the thesis.
const stand = () => [S.at, S.focus, ...D.theses, roots[0]].find((at) => shown.has(at));

// Places the picture when it is first seen, and anew when its room changes before the reader has done anything.
let seen = false;
function settle() {
  if (!wide()) return;
  seen = true;
  fit(0.75, 1);
  show(stand(), true);
}

function turned() {
  body.dataset.see = "picture";
  see("outline");
}

// Printed is the whole picture, whatever is folded.
let kept = null;
function printing(is) {
  if (is === !!kept) return;
  [S.fold, kept] = is ? [new Set(), S.fold] : [kept, null];
  update();
}

// Moving by mouse; a finger moves the region by itself. Two fingers change the size.
let drag = null, moved = false, pinch = null;
function chosen(e) {
  const { target } = e, a = target.closest("a"), button = target.closest("button"), at = button ? row.indexOf(button.closest("li")) : -1;
  if (button && button.dataset.does) DOES[button.dataset.does]();
  if (at >= 0) (button.matches(".twist") ? fold : away)(at);
  const near = a && CLAIM.exec(a.getAttribute("href"));
  if (!near || held(e) || e.shiftKey) return;
  e.preventDefault();
  if (moved) return;
  if (target.closest(".twist")) return fold(+near[1]);
  const jumps = panel.contains(a);
  choose(+near[1], { open: true, step: true, middle: jumps });
  if (jumps) panel.querySelector("h3").focus();
}

on(region, "pointerdown", (e) => {
  moved = false;
  if (e.pointerType === "mouse" && !e.button) drag = [e.clientX, e.clientY];
});
on(window, "pointermove", (e) => {
  if (!drag || !(e.buttons & 1)) return;
  const x = e.clientX - drag[0], y = e.clientY - drag[1];
  if (!moved && Math.hypot(x, y) < 5) return;
  moved = true;
  pan(-x, -y);
  drag = [e.clientX, e.clientY];
});
on(window, "pointerup", () => (drag = null));
on(region, "dragstart", (e) => e.preventDefault());
const inRegion = (x, y) => {
  const { left, top } = region.getBoundingClientRect();
  return [x - left, y - top];
};
on(region, "wheel", (e) => {
  if (!held(e)) return;
  e.preventDefault();
  scale(Math.exp(-e.deltaY / 300), ...inRegion(e.clientX, e.clientY));
}, { passive: false });
const fingers = ({ touches: [{ clientX: a, clientY: b }, { clientX: c, clientY: d }] }) => [Math.hypot(a - c, b - d), ...inRegion((a + c) / 2, (b + d) / 2)];
on(region, "touchstart", (e) => (pinch = e.touches.length === 2 && fingers(e)), { passive: true });
on(region, "touchmove", (e) => {
  if (!pinch || e.touches.length !== 2) return;
  e.preventDefault();
  const now = fingers(e);
  scale(now[0] / pinch[0], now[1], now[2]);
  pan(pinch[1] - now[1], pinch[2] - now[2]);
  pinch = now;
}, { passive: false });

for (const type of ["pointerdown", "click", "keydown", "wheel", "hashchange"])
  on(window, type, () => (acted = true), { capture: true, passive: true });
new ResizeObserver(() => acted || settle()).observe(region);
on(document, "click", chosen);
on(document, "keydown", key);
on(map, "focusin", ({ target }) => {
  const at = card.indexOf(target);
  if (!target.matches(":focus-visible")) return;
  if (at !== S.at) choose(at);
  show(at); // Firefox scrolls to where no card is
});
for (const [id, does] of Object.entries({
  in: KEYS["+"], out: KEYS["-"], fit: KEYS[0], ask: KEYS["?"],
  least: () => levels(1), most: () => levels(Infinity), last: () => hop(-1), next: () => hop(1),
  undo: () => (S.without.clear(), update(), keep(true), hold()),
  clear: () => (focus(S.focus), hold()),
  "see-picture": () => see("picture"), "see-outline": () => see("outline"),
})) $(id).onclick = does;
$("q").oninput = seek;
on(window, "hashchange", follow);
on(window, "beforeprint", () => printing(true));
on(window, "afterprint", () => printing(false));
on(matchMedia("print"), "change", (e) => printing(e.matches));
on(narrow, "change", () => (turned(), update()));
cls(document.documentElement, "js", true);
for (const signs of document.querySelectorAll(".signs")) signs.open = innerHeight > 800 && !narrow.matches;
turned();
follow();
if (!last) update();
settle();
hop(0);
started = true;
