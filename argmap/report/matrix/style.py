"""Style and script of the matrix as a page."""

from __future__ import annotations

STYLE = """
body{max-width:max-content}
svg.argmap{position:absolute}
.scroll{overflow:auto;max-height:84vh;isolation:isolate;width:fit-content;max-width:100%;
margin:1rem 0 .5rem;
border:1px solid var(--line);scroll-padding:14rem 2rem 2rem 20rem}
.clip{overflow:clip;width:max-content}
table{border-collapse:separate;border-spacing:0;font-size:.875rem}
th,td{position:relative;padding:0;font-weight:400}
thead th,thead td{position:sticky;top:0;z-index:3;background:var(--page);vertical-align:bottom;
border-bottom:1px solid var(--line)}
tbody th,tfoot th,thead td:first-child{position:sticky;left:0;z-index:2;background:var(--page);
border-right:1px solid var(--line);text-align:start}
thead td:first-child{z-index:4}
th a{display:block;color:inherit;text-decoration:none}
th a:hover{text-decoration:underline}
.premise{width:1.8rem;min-width:1.8rem}
.premise a{min-height:13.5rem;display:flex;flex-direction:column;justify-content:flex-end;
align-items:center;padding:.25rem 0}
.premise span{writing-mode:vertical-rl;text-orientation:sideways;transform:rotate(180deg);
max-height:12rem;line-height:1.15;
overflow:hidden;text-overflow:ellipsis;white-space:nowrap;margin-bottom:.35rem}
.conclusion a{display:flex;gap:.6rem;width:20rem;padding:.3rem .6rem;line-height:1.25;
min-height:2rem;
align-items:center}
.conclusion b{min-width:1.6rem;text-align:end}
tbody tr:nth-child(even)>*{background:var(--band)}
tbody tr.thesis>*{background:var(--thesis)}
tbody tr.thesis>th{font-weight:700;box-shadow:inset 4px 0 var(--accent)}
tbody td,tfoot td{width:1.8rem;min-width:1.8rem;text-align:center;vertical-align:middle}
tbody td{border-left:1px solid var(--hair)}
td svg,.legend svg{width:1.25rem;height:1.25rem;display:block;margin:auto}
.sum{padding:.3rem .35rem;border-left:1px solid var(--line)!important}
.none{color:var(--muted)}
table:hover .none,table:focus-within .none{color:inherit}
tfoot>tr>*{border-top:1px solid var(--line);padding:.3rem 0}
tfoot th{padding:.3rem .6rem;color:var(--muted);text-align:end!important}
tbody tr:hover>*,tbody tr:focus-within>*{background-image:linear-gradient(var(--glow),var(--glow))}
tbody td:hover::after,tbody td:focus::after,.premise:hover::after,.premise:focus-within::after{
content:"";
position:absolute;inset:-9999rem 0;background:var(--glow);pointer-events:none;z-index:1}
thead th:hover::after{z-index:-1}
th.here{background-image:linear-gradient(var(--glow),var(--glow))}
td:focus-visible{outline-offset:-3px;z-index:1}
.told{position:sticky;bottom:0;z-index:1;min-height:2.9em;margin:0;padding:.4rem 0;
background:var(--page)}
.told:empty{display:none}
.legend{display:flex;flex-wrap:wrap;gap:.35rem 1.5rem;list-style:none;padding:0;margin:.75rem 0;
font-size:.875rem}
.legend li{display:flex;gap:.5rem;align-items:center}
.legend svg{flex:none;margin:0}
.claims{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.25rem .75rem;margin:0;
max-width:60rem}
.claims dt{font-weight:700;text-align:end}
.claims dd{margin:0}
.claims :target{background:var(--thesis)}
.mark{color:var(--muted);font-size:.8125rem}
@media(max-width:40rem){
.scroll{scroll-padding:14rem 1rem 1rem 9rem}
.conclusion a{width:8.5rem;padding:.3rem;gap:.35rem;font-size:.75rem}
.conclusion span{display:-webkit-box;-webkit-line-clamp:3;-webkit-box-orient:vertical;
overflow:hidden}
.conclusion b{min-width:1.1rem}
tfoot th{font-size:.75rem;width:8.5rem}}
@media(max-height:30rem){.premise a{min-height:7rem}.premise span{max-height:5.5rem}}
@media print{.scroll{overflow:visible;max-height:none;border:0}
.clip{overflow:visible}
thead th,thead td,tbody th,tfoot th{position:static!important}
.told{display:none}
tr{break-inside:avoid}
tfoot{display:table-row-group}
@page{size:landscape}}
"""

SCRIPT = """"use strict";
(() => {
  const table = document.querySelector("table"), told = document.querySelector(".told");
  const heads = [...table.querySelectorAll(".premise")];
  const rows = [...table.tBodies[0].rows].map((row) => [...row.querySelectorAll("td")]);
  if (!rows.length) return;
  let current = rows[0][0];
  const tell = (cell) => {
    const at = cell.cellIndex - 1;
    heads.forEach((head, place) => head.classList.toggle("here", place === at));
    told.textContent = cell.title || `${heads[at].title} has no bearing here.`;
  };
  const go = (row, column) => {
    const line = rows[Math.max(0, Math.min(rows.length - 1, row))];
    const cell = line[Math.max(0, Math.min(line.length - 1, column))];
    current.tabIndex = -1;
    current = cell;
    cell.tabIndex = 0;
    cell.focus();
  };
  told.textContent = "Point at a cell, or walk through the cells with the arrow keys.";
  table.setAttribute("role", "grid");
  rows.forEach((row) => row.forEach((cell) => { cell.tabIndex = -1; }));
  current.tabIndex = 0;
  table.addEventListener("focusin", (event) => {
    const cell = event.target.closest("tbody td");
    if (cell) tell(cell);
  });
  table.addEventListener("mouseover", (event) => {
    const cell = event.target.closest("tbody td");
    if (cell) tell(cell);
  });
  table.addEventListener("click", (event) => {
    const cell = event.target.closest("tbody td");
    if (cell) go(cell.parentNode.sectionRowIndex, cell.cellIndex - 1);
  });
  table.addEventListener("keydown", (event) => {
    const cell = event.target.closest("tbody td");
    if (!cell || event.altKey || event.metaKey) return;
    const row = cell.parentNode.sectionRowIndex, column = cell.cellIndex - 1;
    const far = event.ctrlKey;
    const to = {
      ArrowUp: [row - 1, column], ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1], ArrowRight: [row, column + 1],
      Home: [far ? 0 : row, 0], End: [far ? Infinity : row, Infinity],
      PageUp: [row - 10, column], PageDown: [row + 10, column],
    }[event.key];
    if (!to) return;
    event.preventDefault();
    go(...to);
  });
})();
"""
