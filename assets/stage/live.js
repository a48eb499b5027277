// The picture of a number that is being dragged, asked from the server without a run of the page.
// Where there is no such address (another server, a page that failed) it says so once.

class Live {
  constructor(stage) {
    this.stage = stage
    this.address = ""
    this.missing = false
    this.asking = false
    this.next = null
  }

  get ready() { return this.address !== "" && !this.missing }

  // One request under way; what comes meanwhile waits, and only the latest of it is asked for.
  async ask(place, value) {
    if (this.asking) {
      this.next = [place, value]
      return
    }
    this.asking = true
    const markup = await this.fetch(place, value)
    this.asking = false
    if (markup && this.stage.numbers.dragging) this.stage.show(markup)
    const next = this.next
    this.next = null
    if (next && this.ready && this.stage.numbers.dragging) this.ask(...next)
  }

  async fetch(place, value) {
    const drag = `${place.replace("]", "").replace(/[[,]/g, ".")}:${value.toFixed(4)}`
    try {
      const answer = await fetch(`${this.address}&drag=${encodeURIComponent(drag)}`)
      if (answer.headers.get("content-type")?.startsWith("image/svg+xml")) {
        // A server that is busy says so in a picture; the next number is asked for all the same.
        return answer.ok ? await answer.text() : null
      }
    } catch { /* The server is gone; the page itself says so. */ }
    this.missing = true
    return null
  }
}
