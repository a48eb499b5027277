// Numbers that the reader may change: by typing, by dragging sideways, by the keys Up and Down.
const PIXELS_A_UNIT = 50
const PIXELS_A_WHOLE = 10
const PATIENCE = 500

// A number without a point stands in a tensor that holds only whole ones.
const isWhole = (digits) => /^-?\d+$/.test(digits)

class Numbers {
  constructor(stage) {
    this.stage = stage
    this.editable = false
    this.waiting = null
    this.next = null
    this.dragging = false
    stage.holder.addEventListener("pointerdown", (e) => this.grab(e))
  }

  at(node) { return this.editable ? node.closest?.("[data-edit]") ?? null : null }
  in(node) { return this.editable ? node.querySelector("[data-edit]") : null }

  // One request under way; what comes meanwhile waits, and only the latest of it is sent.
  send(place, value) {
    const edit = { place, value: Math.round(value * 1e4) / 1e4 }
    if (this.waiting) {
      this.next = edit
      return
    }
    this.waiting = setTimeout(() => this.answered(), PATIENCE)
    this.stage.reportEdit(edit)
  }

  answered() {
    clearTimeout(this.waiting)
    this.waiting = null
    const next = this.next
    this.next = null
    if (next) this.send(next.place, next.value)
  }

  grab(event) {
    const number = this.at(event.target)
    if (!number || event.button !== 0) return
    const place = number.dataset.edit
    const start = Number(number.dataset.value)
    const moved = isWhole(number.dataset.value)
      ? (pixels) => Math.round(pixels / PIXELS_A_WHOLE)
      : (pixels) => Math.round(pixels * 100 / PIXELS_A_UNIT) / 100
    const from = event.clientX
    const end = new AbortController()
    let dragging = false
    let value = start
    let sent = start
    const listen = (type, answer) =>
      document.addEventListener(type, answer, { signal: end.signal, capture: true })
    listen("pointermove", (e) => {
      if (e.pointerId !== event.pointerId) return
      if (!dragging && Math.abs(e.clientX - from) < 4) return
      dragging = this.dragging = true
      this.stage.holder.classList.add("te-dragging")
      value = start + moved(e.clientX - from)
      if (this.stage.live.ready) this.stage.live.ask(place, value)
      else this.send(place, sent = value)
    })
    // The click that ends a drag is no click.
    listen("click", (e) => {
      if (dragging) e.stopPropagation()
      end.abort()
    })
    for (const type of ["pointerup", "pointercancel"]) {
      listen(type, () => {
        // What was shown live becomes part of the program.
        if (value !== sent) this.send(place, sent = value)
        this.dragging = false
        this.stage.holder.classList.remove("te-dragging")
        setTimeout(() => end.abort())
      })
    }
  }

  type(number) {
    const place = number.dataset.edit
    const before = number.dataset.value
    const box = number.getBoundingClientRect()
    const frame = this.stage.holder.getBoundingClientRect()
    const field = document.createElement("input")
    Object.assign(field, { className: "te-field", type: "number", step: isWhole(before) ? "1" : "0.1", value: Number(Number(before).toFixed(4)) })
    field.setAttribute("aria-label", place)
    field.style.left = `${box.x + box.width / 2 - frame.x + this.stage.holder.scrollLeft}px`
    field.style.top = `${box.y + box.height / 2 - frame.y}px`
    this.stage.holder.append(field)
    field.focus()
    field.select()
    const commit = () => {
      if (field.validity.badInput) this.send(place, NaN)
      else if (field.value !== "" && Number.isFinite(field.valueAsNumber)) this.send(place, field.valueAsNumber)
    }
    const leave = () => {
      field.onblur = null
      field.remove()
      this.stage.holder.querySelector(`[data-edit="${CSS.escape(place)}"]`)?.focus()
    }
    field.onkeydown = (e) => {
      e.stopPropagation()
      if (e.key === "Enter") commit()
      if (e.key === "Escape") this.send(place, Number(before))
      if (e.key === "Enter" || e.key === "Escape") leave()
    }
    field.oninput = (e) => { if (!(e instanceof InputEvent && e.inputType?.startsWith("insert"))) commit() }
    field.onblur = () => { commit(); field.remove() }
    for (const type of ["pointerdown", "click"]) field.addEventListener(type, (e) => e.stopPropagation())
  }
}
