/*
 * What follows from a map, and what no longer does when claims are given up.
 *
 * argmapEngine(program) takes what program.py beside this file writes, and gives three functions:
 *   whatIf(ids)         what giving up all these claims at once changes: `status`, `reasons` and
 *                       `links` afterwards, `changes`, `falls`, `rises`, `weakened` and
 *                       `perhapsWeakened`, each as argmap.analysis.what_if has it
 *   loadBearingFor(id)  the conclusions that cannot do without a premise, as `argmap depends`
 *   restsOn(id)         the `claims` and `links` that bear on a claim, however remotely, and it
 *                       itself, as pictures with a focus show them
 * Lists of ids are in file order; objects with ids as keys have no prototype. An id that no claim
 * has is a RangeError.
 *
 * All answers are the library's, but for one: whether a claim loses a set of premises and keeps
 * another is NP-complete. What is not found out in WORK steps is in `perhapsWeakened`; the library
 * has more time, and may know. Random maps of up to 70 claims need less than a fifth of that; it
 * can be too little where some hundred claims support each other in circles.
 * The rest is linear, but for status in circles that mix support and attack: size × rounds.
 */
function argmapEngine(program) {
  "use strict";
  const WORK = 2e6; // atoms looked at
  const TRUE = 1, FALSE = 2, WORDS = ["undecided", "accepted", "rejected"];
  const LOST = 1, PERHAPS = 2, NEVER = 3; // sets of premises
  const ASSUMED = -1, NO = -2; // instead of the rule from which an atom comes
  const { claims, propositions, names, theses, size, rules, links, fires } = program;
  const { relations, starts, leads } = program;
  const all = names.length; // the first atoms are the propositions
  const every = [...names.keys()];
  const head = rules.map((rule) => rule[0]);
  const needs = rules.map((rule) => rule.slice(1).filter((atom) => atom >= 0));
  const bars = rules.map((rule) => rule.filter((atom) => atom < 0).map((atom) => ~atom));
  const own = byAtom(head.map((atom) => [atom])), users = byAtom(needs), barred = byAtom(bars);
  const lengths = Int32Array.from(needs, (body) => body.length);
  const sizes = lengths.map((length, rule) => length + bars[rule].length);
  const always = [...head.keys()].filter((rule) => head[rule] >= all && !lengths[rule]);

  const outright = (rule) => head[rule] < all && !lengths[rule];
  const leaf = every.map((at) => own[at].every(outright));
  const asserted = every.filter((at) => own[at].some(outright));
  const free = every.filter((at) => leaf[at] || own[at].some(outright));
  const place = new Map(claims.map((id, at) => [id, propositions[at]]));
  const onto = new Map(leads.map((thing) => [thing, []]));
  leads.forEach((thing, relation) => onto.get(thing).push(~relation));
  const nothing = new Uint8Array(size), before = judged(nothing);

  function byAtom(atoms) {
    const found = Array.from({ length: size }, () => []);
    atoms.forEach((some, rule) => some.forEach((atom) => found[atom].push(rule)));
    return found;
  }

  function number(id) {
    if (!place.has(id)) throw new RangeError(`no claim has the id ${id}`);
    return place.get(id);
  }

  function named(found) {
    return found.map((at) => claims[names[at]]);
  }

  function keyed(ids, value) {
    const found = Object.create(null);
    ids.forEach((id, at) => (found[id] = value(at)));
    return found;
  }

  // The strongly connected components of some atoms, each before what it rests on (Kosaraju).
  function components(atoms) {
    const state = new Uint8Array(size), order = [], found = [];
    const rests = (atom) => own[atom].flatMap((rule) => [...needs[rule], ...bars[rule]]);
    const bears = (atom) => [...users[atom], ...barred[atom]].map((rule) => head[rule]);
    const walk = (start, onward, fresh, leave) => {
      state[start] = fresh - 1;
      const path = [[start, onward(start).values()]];
      while (path.length) {
        const { done, value } = path[path.length - 1][1].next();
        if (done) leave.push(path.pop()[0]);
        else if (state[value] === fresh) {
          state[value] = fresh - 1;
          path.push([value, onward(value).values()]);
        }
      }
      return leave;
    };
    for (const atom of atoms) state[atom] = 2;
    for (const atom of atoms) if (state[atom] === 2) walk(atom, rests, 2, order);
    for (const atom of order.reverse()) if (state[atom]) found.push(walk(atom, bears, 1, []));
    return found;
  }

  // The well-founded model, without the rules for what is off: for each atom 0, TRUE or FALSE.
  // What counters leave open is taken component by component: is there what rests on itself alone?
  function model(off) {
    const value = new Uint8Array(size), queue = [];
    const missing = sizes.slice(), lacks = new Int32Array(head.length);
    const dead = Uint8Array.from(head, (atom) => off[atom]);
    const left = Int32Array.from(own, (mine, atom) => (off[atom] ? 0 : mine.length));
    const decide = (atom, now) => {
      if (!value[atom]) {
        value[atom] = now;
        queue.push(atom);
      }
    };
    const propagate = () => {
      while (queue.length) {
        const atom = queue.pop(), holds = value[atom] === TRUE;
        for (const rule of holds ? users[atom] : barred[atom])
          if (!--missing[rule] && !dead[rule]) decide(head[rule], TRUE);
        for (const rule of holds ? barred[atom] : users[atom])
          if (!dead[rule]) {
            dead[rule] = 1;
            if (!--left[head[rule]]) decide(head[rule], FALSE);
          }
      }
    };
    const founded = (part) => {
      const found = new Set(), inside = new Set(part), ready = [];
      const lack = (rule) => needs[rule].filter((atom) => inside.has(atom)).length;
      for (const atom of part)
        for (const rule of own[atom])
          if (!dead[rule] && !(lacks[rule] = lack(rule))) ready.push(atom);
      while (ready.length) {
        const atom = ready.pop();
        if (found.has(atom)) continue;
        found.add(atom);
        for (const rule of users[atom])
          if (!dead[rule] && inside.has(head[rule]) && !--lacks[rule]) ready.push(head[rule]);
      }
      return found;
    };
    head.forEach((atom, rule) => !missing[rule] && !dead[rule] && decide(atom, TRUE));
    left.forEach((rest, atom) => !rest && decide(atom, FALSE));
    propagate();
    const open = (atom) => !value[atom];
    const stack = components([...value.keys()].filter(open));
    while (stack.length) {
      const part = stack.pop().filter(open), found = founded(part);
      if (found.size < part.length) {
        for (const atom of part) if (!found.has(atom)) decide(atom, FALSE);
        propagate();
        stack.push(...components(part.filter(open)));
      }
    }
    return value;
  }

  // The false atoms that are false without a circle: each rule for one of them is barred by what
  // holds, or needs another of them.
  function founded(off, value) {
    const found = new Set(), left = new Int32Array(size), stopped = new Set();
    const counts = head.map((at, rule) => !off[at] && bars[rule].every((a) => value[a] !== TRUE));
    head.forEach((atom, rule) => (left[atom] += counts[rule]));
    value.forEach((now, atom) => now === FALSE && !left[atom] && found.add(atom));
    for (const atom of found) // grows on the way
      for (const rule of users[atom])
        if (counts[rule] && value[head[rule]] === FALSE && !stopped.has(rule)) {
          stopped.add(rule);
          if (!--left[head[rule]]) found.add(head[rule]);
        }
    return found;
  }

  // The undecided atoms whose component, among undecided atoms, has a negative edge.
  function fighting(value) {
    return new Set(components([...value.keys()].filter((atom) => !value[atom])).filter((part) => {
      const inside = new Set(part);
      return part.some((a) => own[a].some((rule) => bars[rule].some((b) => inside.has(b))));
    }).flat());
  }

  // Statuses and why they are so, and what follows from what is asserted, objections left aside.
  function judged(off) {
    const value = model(off), sound = founded(off, value), fights = fighting(value);
    const holds = (atom) => value[atom] === TRUE, fails = (atom) => value[atom] === FALSE;
    const reason = (at) => {
      const mine = off[at] ? [] : own[at];
      if (holds(at))
        return mine.some((r) => outright(r) && bars[r].every(fails)) ? "asserted" : "supported";
      if (!fails(at)) return fights.has(at) ? "attack-cycle" : "rests-on-undecided";
      if (mine.some((rule) => bars[rule].some(holds))) return "rebutted";
      if (off[at]) return "retracted";
      return leaf[at] ? "hypothesis" : sound.has(at) ? "unsupported" : "circular";
    };
    const firing = (atom) => {
      if (!fails(atom)) return holds(atom) ? "fires" : "undecided";
      if (atom < all || needs[own[atom][0]].some((a) => a < all && fails(a))) return "premise";
      return bars[own[atom][0]].some(holds) ? "undercut" : "unbacked";
    };
    return {
      status: keyed(claims, (at) => WORDS[value[propositions[at]]]),
      reasons: keyed(claims, (at) => reason(propositions[at])),
      links: keyed(links, (at) => firing(fires[at])),
      from: least(asserted.filter((at) => !off[at]), off).from,
    };
  }

  // The least model, negation left aside, in which some propositions are assumed: for each atom
  // the rule that it first came from; for each rule how much it still lacks; and the rules that
  // would conclude what is off.
  function least(assumed, off) {
    const from = new Int32Array(size).fill(NO), missing = lengths.slice(), queue = [], idle = [];
    const put = (atom, rule) => {
      if (from[atom] === NO) {
        from[atom] = rule;
        queue.push(atom);
      }
    };
    for (const atom of assumed) put(atom, ASSUMED);
    for (const rule of always) put(head[rule], rule);
    for (const atom of queue) // grows on the way
      for (const rule of users[atom])
        if (!--missing[rule])
          if (off[head[rule]]) idle.push(rule);
          else put(head[rule], rule);
    return { from, missing, queue, idle };
  }

  // For each proposition whether some set of premises carries it only with what is given up: LOST
  // or, if that is not known, PERHAPS; only those are asked that follow in both cases.
  function losing(off, both) {
    let work = 0, limit;
    const found = new Uint8Array(size), gone = free.filter((at) => off[at]);
    const premises = free.filter((at) => !off[at]);

    // What follows from some premises; and what has a derivation from them by way of what is gone:
    // for each such atom the last rule of one, and the atom that completed it.
    function look(some) {
      const { from, missing, queue: plain, idle } = least(some, off);
      const via = new Int32Array(size).fill(NO), last = new Int32Array(size), queue = [];
      const put = (atom, rule, by) => {
        if (via[atom] === NO && found[atom] !== NEVER) {
          via[atom] = rule;
          last[atom] = by;
          queue.push(atom);
        }
      };
      for (const at of gone) put(at, ASSUMED, NO);
      for (const rule of idle) put(head[rule], rule, NO);
      for (const atom of queue) // grows on the way
        for (const rule of users[atom]) {
          if (from[atom] === NO) missing[rule] -= 1;
          if (!missing[rule]) put(head[rule], rule, atom);
        }
      for (const atom of queue) if (from[atom] === NO) found[atom] = LOST;
      work += size / 16 + plain.length + queue.length;
      return { from, via, last, queue };
    }

    // The premises that such derivations of some atoms use, or those without what is gone.
    function used({ from, via, last }, atoms, across) {
      const found = [], ahead = new Set(atoms.map((atom) => (across ? ~atom : atom)));
      for (const node of ahead) { // grows on the way
        const over = node < 0, atom = over ? ~node : node, rule = over ? via[atom] : from[atom];
        if (rule !== ASSUMED)
          for (const need of needs[rule])
            ahead.add(over && (need === last[atom] || from[need] === NO) ? ~need : need);
        else if (!over) found.push(atom);
      }
      work += ahead.size;
      return found;
    }

    // Whether a claim is shown with some of these premises, among them all that are kept. If those
    // that one derivation needs carry the claim without what is gone, one of them has to be left
    // out: each in turn, and then kept (after Reiter's tree of hitting sets, 1987).
    function search(claim, some, kept) {
      if (work > limit) return;
      const wide = look(some);
      if (found[claim] || wide.via[claim] === NO) return;
      const narrow = look(used(wide, [claim], true));
      if (found[claim]) return;
      kept = new Set(kept);
      for (const atom of used(narrow, [claim], false))
        if (!kept.has(atom)) {
          search(claim, some.filter((other) => other !== atom), kept);
          if (found[claim]) return;
          kept.add(atom);
        }
    }

    const start = look(premises), asked = start.queue.filter((atom) => atom < all && both(atom));
    look(used(start, asked, true));
    for (const claim of asked.slice().reverse())
      if (!found[claim] && work < WORK / 2) look(used(start, [claim], true));
    for (const share of [WORK / 16, WORK])
      for (const claim of asked) {
        limit = Math.min(WORK, work + share);
        if (!found[claim]) search(claim, premises, []);
        // What never loses a set is on no way by which another claim does.
        if (!found[claim] && work <= limit) found[claim] = NEVER;
      }
    for (const claim of asked) found[claim] ||= PERHAPS;
    return found;
  }

  function whatIf(ids) {
    const off = nothing.slice();
    for (const id of ids) off[number(id)] = 1;
    const { from, status, reasons, links: works } = judged(off);
    const was = (at) => before.from[at] !== NO, is = (at) => from[at] !== NO;
    const both = (at) => was(at) && is(at), which = (test) => named(every.filter(test));
    const lost = losing(off, both);
    return {
      status,
      reasons,
      links: works,
      changes: claims.filter((id) => before.status[id] !== status[id]),
      falls: which((at) => was(at) && !is(at)),
      rises: which((at) => is(at) && !was(at)),
      weakened: which((at) => both(at) && lost[at] === LOST),
      perhapsWeakened: which((at) => both(at) && lost[at] === PERHAPS),
    };
  }

  function loadBearingFor(id) {
    const at = number(id), { from } = least(free, nothing);
    const without = least(free.filter((other) => other !== at), nothing).from;
    const asked = every.filter((other) => !leaf[other] || theses.includes(other));
    return named(asked.filter((other) => from[other] !== NO && without[other] === NO));
  }

  function restsOn(id) {
    number(id);
    const found = new Set([claims.indexOf(id)]); // claims c, and relations r as -1 - r
    for (const thing of found) // grows on the way
      for (const other of [...(onto.get(thing) || []), ...(starts[~thing] || [])]) found.add(other);
    return {
      claims: claims.filter((_, at) => found.has(at)),
      links: relations.filter((_, at) => found.has(~at)),
    };
  }

  return { whatIf, loadBearingFor, restsOn };
}
