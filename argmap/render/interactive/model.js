// What is on the map, what bears on what, and what the reader has chosen.
const $ = (id) => document.getElementById(id),
  D = JSON.parse($("data").textContent),
  W = D.words,
  engine = argmapEngine(D.program),
  all = [...D.ids.keys()],
  place = new Map(D.ids.map((id, at) => [id, at])),
  same = new Map(D.program.claims.map((id, at) => [id, D.program.propositions[at]])),
  roots = all.filter((at) => D.hang[at] < 0),
  parents = new Set(D.hang),
  folds = (at) => parents.has(at),
  stands = engine.whatIf([]),
  S = { at: -1, via: -1, without: new Set(), focus: -1, fold: new Set(D.fold), open: false };

const narrow = matchMedia("(max-width: 48rem)"),
  on = (thing, type, does, given) => thing.addEventListener(type, does, given),
  cls = (element, name, is) => element.classList.toggle(name, !!is),
  write = (element, text) => element.textContent === text || (element.textContent = text);
function set(element, given) {
  for (const name in given) element.setAttribute(name, given[name]);
}

function reached(starts, enter) {
  const found = new Set(starts);
  for (const at of found) if (enter(at)) for (const premise of D.below[at]) found.add(premise);
  return found;
}

const opened = () => reached(roots, (at) => !S.fold.has(at)),
  ids = (some) => [...some].map((at) => D.ids[at]),
  supposed = () => (S.without.size ? engine.whatIf(ids(S.without)) : null),
  focused = () => reached([S.focus], () => true);

// The one word for what has become of each claim, if anything has. Several claims may be one
// proposition: what happens to one happens to all its wordings.
function marks(found) {
  const mark = all.map(() => "");
  function put(names, word) {
    const meant = new Set(names.map((id) => same.get(id)));
    for (const at of all) if (meant.has(same.get(D.ids[at]))) mark[at] = mark[at] || word;
  }
  if (!found) return mark;
  put(ids(S.without), "without");
  put(found.falls, "falls");
  for (const id of found.changes) put([id], `now-${found.status[id]}`);
  put(found.weakened, "weaker");
  put(found.perhapsWeakened, "perhaps");
  return mark;
}

const put = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

function listed(some, names, most) {
  const shown = some.slice(0, most).map((at) => names[at]);
  return some.length > most ? [...shown, `+${some.length - most}`] : shown;
}

// What is told when premises are taken away: the thesis first, then how many of each kind. On a
// narrow screen several premises are told by their numbers, and the outline shows which claims change.
function told(mark) {
  const parts = [], thesis = D.theses.length === 1 ? D.theses[0] : -1, fate = mark[thesis],
    same = ["", "weaker", "perhaps"].includes(fate);
  if (same && stands.status[D.ids[thesis]] === "accepted") parts.push(W[`thesis ${fate || "stands"}`]);
  if (fate && !same && fate !== "without") parts.push(W[`thesis ${fate.replace("now-", "")}`]);
  const alone = parts.length;
  for (const state of D.states) {
    const some = all.filter((at) => mark[at] === state && !(alone && at === thesis)), count = some.length, s = count > 1 ? "s" : "";
    if (count) parts.push(put(W[`count${s} ${state}`], { count }) + (narrow.matches ? "" : ` (${W[`claim${s}`]} ${listed(some, D.names, 8).join(", ")})`));
  }
  if (parts.length < 2 && !mark.some((state) => state && state !== "without")) parts.push(W["nothing changes"]);
  const gone = listed(all.filter((at) => S.without.has(at)), narrow.matches && S.without.size > 1 ? D.names : D.labels, 3), last = gone.pop(),
    claims = gone.length ? put(W.and, { some: gone.join(", "), last }) : last;
  return put(W["said without"], { claims, told: parts.join(", ") });
}
