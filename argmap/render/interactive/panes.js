// The outline, the details, and the line that tells what has changed.
const outline = $("outline"), panel = $("panel"),
  row = all.map((at) => $(`o-${at}`)),
  bar = row.map((li) => li.firstElementChild),
  entry = row.map((li) => li.querySelector("a"));
let carried = null;

function list(shown, mark, hits) {
  const vivid = S.focus < 0 ? shown : focused();
  all.forEach((at) => {
    cls(row[at], "pale", S.focus >= 0 && !vivid.has(at));
    cls(row[at], "aim", at === S.focus);
    for (const thing of [row[at], card[at]]) cls(thing, "hit", hits.has(at));
    cls(row[at], "shut", S.fold.has(at));
    cls(row[at], "here", at === S.at);
    row[at].dataset.mark = mark[at];
    entry[at].firstChild.dataset.said = W[mark[at]] || "";
    for (const control of bar[at].querySelectorAll("a,button")) {
      control.tabIndex = card[at].tabIndex;
      if (control.matches(".twist")) set(control, { "aria-expanded": !S.fold.has(at) });
      if (control.matches(".cut")) set(control, { "aria-pressed": S.without.has(at) });
    }
  });
}

function line(said, some) {
  const p = document.createElement("p");
  p.className = "verdict";
  p.append(said, ...some.flatMap((at, place) => {
    const a = document.createElement("a");
    a.href = `#d-${at}`;
    a.textContent = D.names[at];
    return [place ? ", " : ": ", a];
  }));
  return p;
}

// Which premises each conclusion cannot do without.
function bearers(at) {
  if (!carried) {
    carried = all.map(() => []);
    if (all.length <= 3000) for (const one of all)
      for (const id of engine.loadBearingFor(D.ids[one])) if (id !== D.ids[one]) carried[place.get(id)].push(one);
  }
  return carried[at];
}

function detail(shown, found) {
  const at = S.at, id = D.ids[at];
  panel.hidden = !S.open || at < 0;
  cls(document.body, "reading", !panel.hidden);
  if (panel.hidden) return;
  const is = { away: S.without.has(at), focus: S.focus === at, fold: S.fold.has(at) };
  for (const button of panel.querySelectorAll("[data-does]")) {
    const does = button.dataset.does;
    if (does in is) set(button, { "aria-pressed": is[does] });
    button.disabled = does === "before" ? next(-1) < 0 : does === "after" ? next(1) < 0 : does === "fold" && !folds(at);
  }
  const copy = $(`d-${at}`).cloneNode(true), facts = [];
  copy.removeAttribute("id");
  copy.querySelector("h3").tabIndex = -1;
  const now = (found || stands).status[id], was = stands.status[id];
  facts.push(line(`${W.status}: ${now === was ? "" : `${W[`is ${was}`]} → `}${W[`is ${now}`]}`, []));
  if (!is.away) {
    const then = engine.whatIf([...ids(S.without), id]),
      more = (kind) => then[kind].filter((one) => !(found && found[kind].includes(one)) && same.get(one) !== same.get(id)).map((one) => place.get(one)),
      falls = more("falls"), weaker = more("weakened");
    facts.push(line(falls.length ? W["would fall"] : W["would not"], falls));
    if (weaker.length) facts.push(line(W["would weaken"], weaker));
  }
  if (bearers(at).length) facts.push(line(W["rests on"], bearers(at)));
  copy.querySelector(".words").after(...facts);
  $("detail").replaceChildren(copy);
  $("here").href = address();
}

// The claim before or behind, of those that are shown, in reading order; -1 for none.
function next(by) {
  let at = S.at + by;
  while (all[at] !== undefined && !shown.has(at)) at += by;
  return all[at] ?? -1;
}
