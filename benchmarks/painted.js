// Arms the page for one key press: window.painted resolves with the milliseconds from the press to
// the end of the first frame that shows its result, or null if the result stays the same. The
// result: the text of the container "output" and the readout of the stage; on a page whose output
// is the same for every seed, all that is written on the stage.
// Returns how many places are watched.
(shown) => {
  const inStage = (part) => [...document.querySelectorAll(".st-key-stage *")]
    .map((node) => node.shadowRoot)
    .find((root) => root?.querySelector(part))
  const whole = shown === "stage"
  const part = whole ? "svg.te-drawing" : "svg #readout-result"
  const output = whole ? null : document.querySelector(".st-key-output")
  const stage = inStage(part)
  const texts = () => [output, stage?.querySelector(part)].map((n) => n?.textContent)
  const before = texts()
  const places = [output, stage].filter(Boolean)
  window.painted = new Promise((resolve) => {
    let pressed = null
    addEventListener("keydown", (event) => (pressed = event.timeStamp), { capture: true, once: true })
    const frame = () => {
      // A message is delivered after the frame has been laid out and painted.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve(performance.now() - pressed)
      port2.postMessage(null)
    }
    const observer = new MutationObserver(() => {
      if (texts().some((text, i) => text !== undefined && text === before[i])) return
      observer.disconnect()
      requestAnimationFrame(frame)
    })
    const all = { subtree: true, childList: true, characterData: true }
    for (const place of places) observer.observe(place, all)
    setTimeout(() => {
      observer.disconnect()
      resolve(null)
    }, 3000)
  })
  return places.length
}
