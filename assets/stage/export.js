// Makes files in the browser: the program as it is, the drawing with every colour and font spelled
// out, so that it looks the same where this page's variables do not exist.
const KEEP = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "opacity",
  "font-family", "font-size", "font-weight", "text-anchor", "paint-order", "stroke-linejoin"]
const DROP = /^(class|style|tabindex|role|aria-.*|data-.*)$/
const SCALE = 2

// Any colour the browser knows, as #rrggbb, which every program knows.
const plain = (() => {
  const known = new Map()
  const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true })
  return (colour) => {
    if (!known.has(colour)) {
      context.clearRect(0, 0, 1, 1)
      context.fillStyle = colour
      context.fillRect(0, 0, 1, 1)
      const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data
      const digits = [r, g, b].map((channel) => channel.toString(16).padStart(2, "0"))
      known.set(colour, a === 0 ? "none" : "#" + digits.join(""))
    }
    return known.get(colour)
  }
})()

const spellOut = (from, to) => {
  const style = getComputedStyle(from)
  if (style.display === "none") return to.remove()
  for (const { name } of [...to.attributes]) if (DROP.test(name)) to.removeAttribute(name)
  for (const name of KEEP) {
    let value = style.getPropertyValue(name)
    if (/^(color|oklab|oklch|rgb)/.test(value)) value = plain(value)
    if (value) to.setAttribute(name, value)
  }
  // Two spaces stand between a name and its shape. Browsers no longer heed xml:space, others do.
  if (to.localName === "text") to.setAttribute("style", "white-space: pre")
  const children = [...to.children]
  ;[...from.children].forEach((child, i) => spellOut(child, children[i]))
}

const standalone = (svg) => {
  const copy = svg.cloneNode(true)
  const [, , width, height] = svg.getAttribute("viewBox").split(" ").map(Number)
  spellOut(svg, copy)
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg")
  copy.setAttribute("width", width)
  copy.setAttribute("height", height)
  const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect")
  ground.setAttribute("width", "100%")
  ground.setAttribute("height", "100%")
  const page = getComputedStyle(document.querySelector("[data-testid=stApp]")).backgroundColor
  ground.setAttribute("fill", plain(page))
  copy.prepend(ground)
  return { text: new XMLSerializer().serializeToString(copy), width, height }
}

const picture = ({ text, width, height }) => new Promise((resolve, reject) => {
  const image = new Image()
  image.onload = () => {
    const canvas = Object.assign(document.createElement("canvas"), {
      width: width * SCALE, height: height * SCALE,
    })
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height)
    canvas.toBlob(resolve, "image/png")
  }
  image.onerror = reject
  image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(text)
})

const save = (blob, name) => {
  const address = URL.createObjectURL(blob)
  Object.assign(document.createElement("a"), { href: address, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

export default function ({ data, parentElement }) {
  const drawing = () => {
    const host = [...document.querySelectorAll(`.st-key-${data.stage} *`)].find((n) => n.shadowRoot)
    return standalone(host.shadowRoot.querySelector("svg.te-drawing"))
  }
  const make = {
    py: () => new Blob([data.program], { type: "text/x-python" }),
    ipynb: () => new Blob([data.notebook], { type: "application/x-ipynb+json" }),
    svg: () => new Blob([drawing().text], { type: "image/svg+xml" }),
    png: () => picture(drawing()),
  }
  const row = parentElement.querySelector(".files")
  row.replaceChildren(...Object.keys(make).map((kind) => {
    const button = document.createElement("button")
    button.type = "button"
    button.textContent = data[`label_${kind}`]
    button.onclick = async () => save(await make[kind](), `${data.name}.${kind}`)
    return button
  }))
}
