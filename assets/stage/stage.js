// The stage: patches a new drawing into the old one by id, so that CSS transitions animate the
// difference, and answers hover, focus and keys without a trip to the server.

const TAGS = new Set(("svg g rect line path circle ellipse polygon polyline text tspan title desc " +
  "defs pattern clippath div span pre code br b i table thead tbody tr td th p ol li a").split(" "))
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

// Drawings come escaped from Python; this is the second lock on the same door. A text with nothing
// to suspect, which is every drawing of ours, is spared the walk through its nodes.
const SUSPECT = /\bon\w+\s*=|href|srcdoc|javascript:|url\((?!["']?#)|@import/i

const suspect = (markup) => {
  if (SUSPECT.test(markup)) return true
  for (const [, tag] of markup.matchAll(/<\/?([^\s<>/]+)/g)) {
    if (!TAGS.has(tag.toLowerCase())) return true
  }
  return false
}

const clean = (node) => {
  for (const child of [...node.children]) {
    if (TAGS.has(child.localName.toLowerCase())) clean(child)
    else child.remove()
  }
  for (const { name, value } of [...node.attributes]) {
    const risky = /^on/i.test(name) || /^(xlink:)?href$/i.test(name) || name === "srcdoc" ||
      /javascript:/i.test(value) || (/url\(/i.test(value) && !/url\(["']?#/.test(value))
    if (risky) node.removeAttribute(name)
  }
  return node
}

const parse = (markup) => {
  const parsed = new DOMParser().parseFromString(markup, "text/html")
  const root = parsed.body.firstElementChild
  if (!root || !TAGS.has(root.localName)) return null
  return document.adoptNode(suspect(markup) ? clean(root) : root)
}

const patchAttributes = (from, to) => {
  const old = from.attributes
  const wanted = to.attributes
  let same = old.length === wanted.length
  for (let i = 0; same && i < wanted.length; i++) {
    const { name, value } = wanted[i]
    if (old[i].name !== name) same = false
    else if (old[i].value !== value) from.setAttribute(name, value)
  }
  if (same) return
  for (const { name } of [...old]) if (!to.hasAttribute(name)) from.removeAttribute(name)
  for (const { name, value } of wanted) {
    if (from.getAttribute(name) !== value) from.setAttribute(name, value)
  }
}

// Two nodes that stand for the same thing: by id, or by kind where neither has one.
const twins = (one, other) => one.id || other.id
  ? one.id === other.id && one.nodeName === other.nodeName
  : one.nodeName === other.nodeName

const patch = (from, to) => {
  if (from.nodeType !== Node.ELEMENT_NODE) {
    if (from.data !== to.data) from.data = to.data
    return
  }
  patchAttributes(from, to)
  let keyed = null
  let cursor = from.firstChild
  for (let want = to.firstChild; want; ) {
    const later = want.nextSibling
    if (cursor && twins(cursor, want)) {
      const next = cursor.nextSibling
      patch(cursor, want)
      cursor = next
    } else {
      keyed ??= new Map([...from.children].filter((c) => c.id).map((c) => [c.id, c]))
      const match = want.id ? keyed.get(want.id) : null
      if (match && twins(match, want)) {
        from.insertBefore(match, cursor)
        patch(match, want)
      } else {
        from.insertBefore(want, cursor)
      }
    }
    want = later
  }
  while (cursor) {
    const next = cursor.nextSibling
    cursor.remove()
    cursor = next
  }
}

class Stage {
  constructor(holder, said) {
    this.holder = holder
    this.said = said
    this.pointed = null
    const on = (type, answer) => holder.addEventListener(type, answer)
    on("pointerover", (e) => this.point(this.partAt(e)))
    on("pointerleave", () => this.point(this.focused()))
    on("focusin", (e) => this.point(this.partAt(e)))
    on("focusout", () => this.point(null))
    on("click", (e) => this.pick(this.partAt(e)))
    on("keydown", (e) => this.key(e))
  }

  get root() { return this.holder.firstElementChild }
  get parts() { return [...this.holder.querySelectorAll("[data-part][tabindex]")] }
  partAt(event) { return event.target.closest?.("[data-part]") ?? null }
  focused() { return this.holder.querySelector("[data-part]:focus") }

  show(markup) {
    if (markup === this.shown) return
    const next = parse(markup)
    if (!next) return
    this.shown = markup
    if (this.root && twins(this.root, next)) patch(this.root, next)
    else this.holder.replaceChildren(next)
    const fresh = this.root
    this.rest = {
      lit: [...fresh.querySelectorAll(".te-lit")],
      focus: fresh.classList.contains("te-focus"),
      said: this.text("#readout-said"),
      result: this.text("#readout-result"),
    }
    const stop = this.focused() ?? this.parts[0]
    this.rove(stop)
    const sentence = this.rest.said + this.rest.result
    if (sentence && this.said.textContent !== sentence) this.said.textContent = sentence
    const pointed = this.pointed
    this.pointed = null
    if (pointed?.isConnected && this.holder.contains(pointed)) this.point(pointed)
  }

  text(selector) { return this.holder.querySelector(selector)?.textContent ?? "" }

  // One Tab stop a stage; the arrows move inside it.
  rove(stop) {
    for (const part of this.parts) part.setAttribute("tabindex", part === stop ? "0" : "-1")
  }

  point(part) {
    if (part === this.pointed) return
    this.pointed = part
    const root = this.root
    root.classList.toggle("te-pointed", part !== null)
    for (const node of root.querySelectorAll(".te-lit")) node.classList.remove("te-lit")
    if (!part) {
      for (const node of this.rest.lit) node.classList.add("te-lit")
      root.classList.toggle("te-focus", this.rest.focus)
      this.read(this.rest.said, this.rest.result)
      return
    }
    const name = part.dataset.part
    root.classList.add("te-focus")
    part.classList.add("te-lit")
    for (const node of root.querySelectorAll("[data-links]")) {
      if (node.dataset.links.split(" ").includes(name)) node.classList.add("te-lit")
    }
    for (let node = part.parentElement; node && node !== root; node = node.parentElement) {
      if (node.dataset.links) node.classList.add("te-lit")
    }
    if (part.dataset.readout) this.read(part.dataset.readout, part.dataset.result ?? "")
  }

  read(said, result) {
    const write = (selector, text) => {
      const node = this.holder.querySelector(selector)
      if (node && node.textContent !== text) node.textContent = text
    }
    write("#readout-said", said)
    write("#readout-result", result)
  }

  pick(part) {
    if (part?.getAttribute("role") === "button") this.report(part.dataset.part)
  }

  key(event) {
    const part = this.partAt(event)
    if (!part || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === "Enter" || event.key === " ") this.pick(part)
    else if (event.key === "Escape") part.blur()
    else if (ARROWS[event.key]) this.move(part, ARROWS[event.key])
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  // The nearest part in a direction; drifting sideways counts double.
  move(part, [dx, dy]) {
    const centre = (node) => {
      const box = node.getBoundingClientRect()
      return [box.x + box.width / 2, box.y + box.height / 2]
    }
    const [x, y] = centre(part)
    let best = null
    let least = Infinity
    for (const other of this.parts) {
      const [ox, oy] = centre(other)
      const ahead = (ox - x) * dx + (oy - y) * dy
      const aside = Math.abs((ox - x) * dy) + Math.abs((oy - y) * dx)
      if (other !== part && ahead > 1 && ahead + 2 * aside < least) {
        best = other
        least = ahead + 2 * aside
      }
    }
    if (!best) return
    this.rove(best)
    best.focus()
  }
}

const stages = new WeakMap()

export default function ({ data, parentElement, setTriggerValue }) {
  let stage = stages.get(parentElement)
  if (!stage) {
    stage = new Stage(
      parentElement.querySelector(".te-stage"),
      parentElement.querySelector(".te-said"),
    )
    stages.set(parentElement, stage)
  }
  stage.report = (part) => setTriggerValue("picked", part)
  stage.show(data.markup)
}
