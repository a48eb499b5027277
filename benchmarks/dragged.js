// Arms the page for one move of the pointer that drags a number: window.painted resolves with the
// milliseconds from the move to the end of the first frame that shows the new number in the
// picture, or null if none came within the time. Returns whether there is such a number.
([place, patience]) => {
  const root = [...document.querySelectorAll("*")]
    .map((node) => node.shadowRoot)
    .find((one) => one?.querySelector("svg.te-drawing"))
  const value = () => root.querySelector(`[data-edit="${CSS.escape(place)}"]`)?.dataset.value
  const before = root && value()
  if (before === undefined) return false
  window.painted = new Promise((resolve) => {
    const end = new AbortController()
    let moved = null
    const finish = (taken) => {
      clearTimeout(timer)
      observer.disconnect()
      end.abort()
      resolve(taken)
    }
    const timer = setTimeout(() => finish(null), patience)
    const note = (event) => (moved ??= event.timeStamp)
    addEventListener("pointermove", note, { capture: true, signal: end.signal })
    const frame = () => {
      // A message is delivered after the frame has been laid out and painted.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => finish(performance.now() - moved)
      port2.postMessage(null)
    }
    const observer = new MutationObserver(() => {
      if (moved === null || value() === before) return
      observer.disconnect()
      requestAnimationFrame(frame)
    })
    observer.observe(root, { subtree: true, childList: true, attributes: true })
  })
  return true
}
