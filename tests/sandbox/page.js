// Runs the page's script on a document that only knows what the script may use, and prints the cards that it made.
import { readFileSync } from "node:fs";

const base = process.argv[2];

class Element {
  constructor(tag) { this.tag = tag; this.children = []; this.textContent = ""; this.className = ""; }
  append(child) { this.children.push(child); }
  replaceChildren() { this.children = []; }
  insertBefore(child, other) {
    this.children = this.children.filter((each) => each !== child);
    const index = other ? this.children.indexOf(other) : this.children.length;
    this.children.splice(index, 0, child);
  }
}

const places = { title: new Element("h1"), about: new Element("p"), tasks: new Element("main") };
globalThis.document = {
  title: "",
  createElement: (tag) => new Element(tag),
  getElementById: (id) => places[id],
};
const ask = globalThis.fetch;
globalThis.fetch = (path) => ask(`${base}/${path}`);
const later = globalThis.setTimeout;
globalThis.setTimeout = (action, ...rest) => {
  if (action.name !== "look") return later(action, ...rest);
  const cards = places.tasks.children.map((card) => {
    const [words, side] = card.children;
    return {
      first: words.children[0].textContent,
      state: words.children.find((child) => child.className.startsWith("state")).textContent,
      side: side.children.map((child) => child.tag),
    };
  });
  console.log(JSON.stringify(cards));
  process.exit(0);
};
(0, eval)(readFileSync(new URL("page.js", import.meta.url), "utf8"));
