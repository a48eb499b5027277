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
    const [path, search] = this.address.split("?")
    const query = new URLSearchParams(search)
    const edit = `${place.replace("]", "").replace(/[[,]/g, ".")}:${value.toFixed(4)}`
    query.set("edit", [query.get("edit"), edit].filter(Boolean).join("~"))
    try {
      const answer = await fetch(`${path}?${query}`)
      if (answer.headers.get("content-type")?.startsWith("image/svg+xml")) return await answer.text()
    } catch { /* The server is gone; the page itself says so. */ }
    this.missing = true
    return null
  }
}
