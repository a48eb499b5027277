// Brings a part of the page into sight that was just asked for somewhere else.
export default function ({ data }) {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches
  const part = document.querySelector(`.st-key-${data.to}`)
  requestAnimationFrame(() => part?.scrollIntoView({ behavior: still ? "auto" : "smooth" }))
}
