// Reads a picture in the browser, makes it small on a canvas and hands over its numbers. What a file
// is, its first bytes say, never its name.
const KINDS = [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], [0xff, 0xd8, 0xff]]

const isPicture = async (file) => {
  const head = new Uint8Array(await file.slice(0, 8).arrayBuffer())
  return KINDS.some((kind) => kind.every((byte, i) => head[i] === byte))
}

// How many pixels a picture says it has, in its first bytes: a tiny file may unpack to gigabytes.
const HEAD = 1 << 18

const pixelsOf = async (file) => {
  const bytes = new DataView(await file.slice(0, HEAD).arrayBuffer())
  const last = bytes.byteLength - 10
  if (bytes.getUint8(0) === 0x89) return last < 14 ? 0 : bytes.getUint32(16) * bytes.getUint32(20)
  // A JPEG is a row of segments; the one that begins a frame (C0 to CF, three excepted) has the size.
  for (let at = 2; at < last && bytes.getUint8(at) === 0xff; at += 2 + bytes.getUint16(at + 2)) {
    const kind = bytes.getUint8(at + 1)
    if (kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind)) {
      return bytes.getUint16(at + 5) * bytes.getUint16(at + 7)
    }
  }
  return 0
}

const read = async (file, side) => {
  const bitmap = await createImageBitmap(file)
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height))
  const columns = Math.max(1, Math.round(bitmap.width * scale))
  const rows = Math.max(1, Math.round(bitmap.height * scale))
  const canvas = Object.assign(document.createElement("canvas"), { width: columns, height: rows })
  const context = canvas.getContext("2d", { willReadFrequently: true })
  // What is transparent looks as it would on paper.
  context.fillStyle = "white"
  context.fillRect(0, 0, columns, rows)
  context.imageSmoothingQuality = "high"
  context.drawImage(bitmap, 0, 0, columns, rows)
  bitmap.close()
  const pixels = context.getImageData(0, 0, columns, rows).data
  const numbers = [...pixels].filter((_, i) => i % 4 !== 3)
  return { rows, columns, numbers }
}

export default function ({ data, parentElement, setTriggerValue }) {
  const input = parentElement.querySelector("input")
  const status = parentElement.querySelector("p")
  parentElement.querySelector("span").textContent = data.label
  input.onchange = async () => {
    const [file] = input.files
    input.value = ""
    if (!file) return
    status.textContent = ""
    if (file.size > data.bytes) status.textContent = data.refuse_size
    else if (!(await isPicture(file))) status.textContent = data.refuse_type
    else if ((await pixelsOf(file)) > data.pixels) status.textContent = data.refuse_pixels
    else {
      try {
        setTriggerValue("photo", await read(file, data.side))
      } catch {
        status.textContent = data.refuse_broken
      }
    }
  }
}
