// Asks for a run when pictures come into view that are older than the rest of the page.
const SOON = 150
const watched = new WeakMap()

export default function ({ parentElement, data, setTriggerValue }) {
  const host = parentElement.host ?? parentElement
  const place = host.closest(`.st-key-${data.place}`)
  if (!place) return
  const known = watched.get(place) ?? { seen: false }
  watched.set(place, known)
  clearTimeout(known.waiting)
  known.ask = () => {
    clearTimeout(known.waiting)
    if (known.seen && data.old) known.waiting = setTimeout(() => setTriggerValue("looked", true), SOON)
  }
  known.observer ??= new IntersectionObserver((entries) => {
    known.seen = entries.at(-1).isIntersecting
    known.ask()
  })
  known.observer.observe(place)
  known.ask()
}
