// Draws each flowchart as GitHub does and writes down what stands on it.
const seen = {};

const textOf = (html) => {
  const plain = document.createElement("textarea");
  plain.innerHTML = html.replace(/<br\/?>/g, "\n").replace(/<\/?strong>/g, "");
  return plain.value;
};

const read = (place) => {
  const nodes = {};
  for (const node of place.querySelectorAll(".node")) {
    const name = /(?:^|-)flowchart-(\w+)-/.exec(node.id)[1];
    nodes[name] = [...node.querySelectorAll("p")].map((p) => textOf(p.innerHTML)).join("\n");
  }
  return {
    nodes,
    edges: place.querySelectorAll("path.flowchart-link").length,
    title: place.querySelector("svg > title")?.textContent ?? "",
    heading: place.querySelector(".flowchartTitleText")?.textContent ?? "",
    sections: [...place.querySelectorAll(".cluster-label")].map((one) => one.textContent.trim()),
    active: place.querySelectorAll("script, a, img, iframe").length,
    error: "",
  };
};

const nothing = { nodes: {}, edges: 0, title: "", heading: "", sections: [], active: 0 };

const draw = async () => {
  mermaid.initialize({ startOnLoad: false, securityLevel: "strict" });
  const place = document.getElementById("place");
  let count = 0;
  for (const [name, text] of Object.entries(CHARTS)) {
    try {
      place.innerHTML = (await mermaid.render(`m${(count += 1)}`, text)).svg;
      seen[name] = read(place);
    } catch (error) {
      seen[name] = { ...nothing, error: String(error) };
    }
  }
  if (window.__ran) seen.trap = true;
  const bytes = new TextEncoder().encode(JSON.stringify(seen));
  const out = document.createElement("pre");
  out.textContent = btoa([...bytes].map((byte) => String.fromCharCode(byte)).join(""));
  document.body.replaceChildren(out);
};
draw();
