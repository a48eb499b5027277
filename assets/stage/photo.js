// Reads a picture in the browser, makes it small on a canvas and hands over its numbers. What a file
// is, its first bytes say, never its name.
const KINDS = [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], [0xff, 0xd8, 0xff]]

const isPicture = async (file) => {
  const head = new Uint8Array(await file.slice(0, 8).arrayBuffer())
  return KINDS.some((kind) => kind.every((byte, i) => head[i] === byte))
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
    else {
      try {
        setTriggerValue("photo", await read(file, data.side))
      } catch {
        status.textContent = data.refuse_broken
      }
    }
  }
}
