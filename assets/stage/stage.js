// The stage: shows drawings, and answers hover, focus and keys without a trip to the server.
// patch.js, live.js and numbers.js stand before it.

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }
const NARROW = 560

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
    on("click", (e) => this.click(e))
    on("keydown", (e) => this.key(e))
    this.live = new Live(this)
    this.numbers = new Numbers(this)
    new ResizeObserver(() => {
      this.measure()
      if (this.root) this.follow(this.root)
    }).observe(holder)
  }

  get root() { return this.holder.firstElementChild }
  get stops() {
    const edits = this.numbers.editable ? ", [data-edit]" : ""
    return [...this.holder.querySelectorAll("[data-part][tabindex]" + edits)]
  }
  partAt(event) { return event.target.closest?.("[data-part]") ?? null }
  focused() { return this.holder.querySelector(":focus")?.closest("[data-part]") ?? null }

  show(markup) {
    this.numbers.answered()
    if (markup === this.shown) return
    const next = parse(markup)
    if (!next) return
    this.shown = markup
    const first = !this.root
    if (this.root && twins(this.root, next)) patch(this.root, next)
    else this.holder.replaceChildren(next)
    const fresh = this.root
    this.holder.classList.toggle("te-narrow", fresh.viewBox?.baseVal.width <= 420)
    this.rest = {
      lit: [...fresh.querySelectorAll(".te-lit")],
      focus: fresh.classList.contains("te-focus"),
      said: this.text("#readout-said"),
      result: this.text("#readout-result"),
    }
    const start = fresh.querySelector(".te-current") ?? this.stops[0]
    this.rove(this.holder.querySelector(":focus") ?? start)
    if (!this.pickable) {
      for (const part of fresh.querySelectorAll('[role="button"]')) part.setAttribute("role", "img")
      for (const part of fresh.querySelectorAll("[data-pick]")) part.removeAttribute("data-pick")
    }
    const sentence = this.rest.said + this.rest.result
    if (sentence && this.said.textContent !== sentence) this.said.textContent = sentence
    this.follow(fresh)
    if (!first) this.bringIntoSight(fresh)
    const pointed = this.pointed
    this.pointed = null
    if (pointed?.isConnected && this.holder.contains(pointed)) this.point(pointed)
  }

  // In a box of its own that is too low, what the drawing is about is brought into sight.
  follow(drawing) {
    const box = this.holder.getRootNode().host?.closest(".st-key-stage")
    const about = drawing.dataset.follow?.split(" ").map(Number)
    if (!about || !box || box.scrollHeight <= box.clientHeight + 1) return
    if (box !== this.box) box.addEventListener("scroll", () => this.pin(box))
    this.box = box
    const scale = drawing.getScreenCTM().a
    const above = drawing.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop
    const head = (drawing.querySelector("#head > rect")?.height.baseVal.value ?? 0) * scale
    const [top, bottom] = about.map((y) => above + y * scale)
    if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight
    if (top < box.scrollTop + head) box.scrollTop = top - head
    this.pin(box)
  }

  // While such a box is scrolled, the head of the drawing stays at its top.
  pin(box) {
    const head = this.root?.querySelector("#head")
    if (!head) return
    const hidden = box.getBoundingClientRect().top - this.root.getBoundingClientRect().top
    const down = Math.max(0, hidden) / this.root.getScreenCTM().a
    head.setAttribute("transform", `translate(0 ${down})`)
  }

  // On a page, what a new drawing is about is brought into sight if it is out of it: with the head
  // of the drawing where both have room, below what stays at the top of the window.
  bringIntoSight(drawing) {
    const stage = this.holder.getRootNode().host?.closest(".st-key-stage")
    const pane = stage?.closest(".stMain")
    const about = drawing.dataset.follow?.split(" ").map(Number)
    if (!about || !pane || getComputedStyle(stage).overflowY !== "visible") return
    const steps = document.querySelector(".st-key-steps")?.parentElement
    const roof = steps ? steps.clientHeight + Number.parseFloat(getComputedStyle(steps).top) : 0
    const box = drawing.getBoundingClientRect()
    const scale = drawing.getScreenCTM().a
    const [top, bottom] = about.map((y) => box.top + y * scale)
    const [low, high] = [pane.getBoundingClientRect().top + roof, pane.getBoundingClientRect().bottom]
    if (top >= low && bottom <= high) return
    const start = bottom - box.top <= high - low ? box.top : top
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches
    pane.scrollBy({ top: start - low - 8, behavior: still ? "instant" : "smooth" })
  }

  text(selector) { return this.holder.querySelector(selector)?.textContent ?? "" }

  // A phone gets the drawing that is made for its width. The observer calls when the browser has laid
  // the page out; asking at another time would make it do so once more.
  measure() {
    const width = this.holder.clientWidth
    const narrow = width > 0 && width < NARROW
    if (width === 0 || narrow === this.narrow) return
    const first = this.narrow === undefined
    this.narrow = narrow
    if (!first || narrow) this.reportNarrow?.(narrow)
  }

  // One Tab stop a stage; the arrows move inside it.
  rove(stop) {
    for (const other of this.stops) {
      const wanted = other === stop ? "0" : "-1"
      if (other.getAttribute("tabindex") !== wanted) other.setAttribute("tabindex", wanted)
    }
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

  click(event) {
    const number = this.numbers.at(event.target)
    if (number) this.numbers.type(number)
    else this.pick(this.partAt(event))
  }

  pick(part) {
    if (part?.matches('[role="button"], [data-pick]')) this.report(part.dataset.part)
  }

  key(event) {
    const stop = event.target.closest?.("[data-edit], [data-part]")
    if (!stop || event.altKey || event.ctrlKey || event.metaKey) return
    const number = this.numbers.at(stop) ?? this.numbers.in(stop)
    if (event.key === "Enter" && number) this.numbers.type(number)
    else if (event.key === "Enter" || event.key === " ") this.pick(this.partAt(event))
    else if (event.key === "Escape") stop.blur()
    else if (ARROWS[event.key]) this.move(stop, ARROWS[event.key])
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  // The nearest stop in a direction; drifting sideways counts double.
  move(stop, [dx, dy]) {
    const centre = (node) => {
      const box = node.getBoundingClientRect()
      return [box.x + box.width / 2, box.y + box.height / 2]
    }
    const [x, y] = centre(stop)
    let best = null
    let least = Infinity
    for (const other of this.stops) {
      const [ox, oy] = centre(other)
      const ahead = (ox - x) * dx + (oy - y) * dy
      const aside = Math.abs((ox - x) * dy) + Math.abs((oy - y) * dx)
      if (other !== stop && ahead > 1 && ahead + 2 * aside < least) {
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

export default function ({ data, parentElement, setTriggerValue, setStateValue }) {
  let stage = stages.get(parentElement)
  if (!stage) {
    stage = new Stage(
      parentElement.querySelector(".te-stage"),
      parentElement.querySelector(".te-said"),
    )
    stages.set(parentElement, stage)
  }
  stage.report = (part) => setTriggerValue("picked", part)
  stage.reportEdit = (edit) => setTriggerValue("edited", edit)
  stage.reportNarrow = (narrow) => setStateValue("narrow", narrow)
  stage.numbers.editable = Boolean(data.editable)
  stage.holder.classList.toggle("te-editable", stage.numbers.editable)
  stage.pickable = Boolean(data.pickable)
  stage.live.address = data.live ?? ""
  stage.show(data.markup)
}
