// Lets a drawing in, and patches it into the one that is there, by id.

const TAGS = new Set(("svg g rect line path circle ellipse polygon polyline text tspan title desc " +
  "defs pattern clippath div span pre code br b i table thead tbody tr td th p ol li a").split(" "))

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

// Where Tab stops the stage decides, not the drawing.
const ROVING = "tabindex"

const patchAttributes = (from, to) => {
  const old = from.attributes
  const wanted = to.attributes
  let same = old.length === wanted.length
  for (let i = 0; same && i < wanted.length; i++) {
    const { name, value } = wanted[i]
    if (old[i].name !== name) same = false
    else if (old[i].value !== value && name !== ROVING) from.setAttribute(name, value)
  }
  if (same) return
  for (const { name } of [...old]) {
    const kept = name === ROVING && to.hasAttribute("data-edit")
    if (!kept && !to.hasAttribute(name)) from.removeAttribute(name)
  }
  for (const { name, value } of wanted) {
    const kept = name === ROVING && from.hasAttribute(name)
    if (!kept && from.getAttribute(name) !== value) from.setAttribute(name, value)
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
