// Play presses the page's own Next button; the arrow keys press Back and Next.
const PACE = 1400
const button = (key) => document.querySelector(`.st-key-${key} button`)
const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches
const TYPING = "input, textarea, select, [contenteditable], [role=slider], [role=radio], [role=tab]," +
  "[role=combobox], [role=listbox], [data-part]"

class Player {
  constructor(play) {
    this.play = play
    this.timer = null
    play.onclick = () => (this.timer ? this.stop() : this.start())
    const stopOn = (event) => {
      const toggles = event.type !== "wheel" && event.composedPath().includes(play)
      if (event.isTrusted && !toggles) this.stop()
    }
    for (const type of ["pointerdown", "keydown", "wheel"]) {
      document.addEventListener(type, stopOn, { capture: true, passive: true, signal: this.end.signal })
    }
    document.addEventListener("keydown", (event) => this.key(event), { signal: this.end.signal })
  }

  end = new AbortController()

  start() {
    if (still()) return
    if (button("step_next")?.disabled) this.restart()
    this.timer = setInterval(() => this.tick(), PACE)
    this.label()
  }

  stop() {
    clearInterval(this.timer)
    this.timer = null
    this.label()
  }

  tick() {
    const busy = document.querySelector("[data-testid=stApp]")?.dataset.testScriptState === "running"
    if (busy) return
    const next = button("step_next")
    if (!next || next.disabled) this.stop()
    else next.click()
  }

  label() {
    const text = this.timer ? this.words.pause : this.words.play
    if (this.play.textContent !== text) this.play.textContent = text
  }

  key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return
    const clicker = this.words.clicker ? { PageUp: "step_back", PageDown: "step_next" } : {}
    const key = { ArrowLeft: "step_back", ArrowRight: "step_next", ...clicker }[event.key]
    if (!key || event.composedPath()[0].closest?.(TYPING)) return
    const target = button(key)
    if (!target || target.disabled) return
    event.preventDefault()
    target.click()
  }

  close() {
    this.stop()
    this.end.abort()
  }
}

const players = new WeakMap()

export default function ({ data, parentElement, setTriggerValue }) {
  let player = players.get(parentElement)
  if (!player) {
    player = new Player(parentElement.querySelector(".play"))
    players.set(parentElement, player)
  }
  player.words = data
  player.play.disabled = data.waits
  if (data.waits) player.stop()
  player.restart = () => setTriggerValue("restart", true)
  player.label()
  // Streamlit also calls the clean-up of a call that a newer one has overtaken.
  const call = (player.calls = (player.calls ?? 0) + 1)
  return () => {
    if (call !== player.calls) return
    player.close()
    players.delete(parentElement)
  }
}
