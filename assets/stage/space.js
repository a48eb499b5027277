// In projector view Space uncovers the results, unless it means something where the focus is.
const TAKEN = "button, a, summary, input, textarea, select, [contenteditable], [data-part]," +
  "[role=button], [role=link], [role=slider], [role=radio], [role=checkbox], [role=switch]," +
  "[role=tab], [role=combobox], [role=listbox], [role=option], [role=menuitem], [role=textbox]"

const press = (event) => {
  if (event.key !== " " || event.repeat || event.defaultPrevented) return
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  if (event.composedPath()[0].closest?.(TAKEN)) return
  const reveal = document.querySelector(".st-key-reveal button")
  if (!reveal || reveal.disabled) return
  event.preventDefault()
  reveal.click()
}

let calls = 0

export default function () {
  // Streamlit also calls the clean-up of a call that a newer one has overtaken.
  const call = ++calls
  document.addEventListener("keydown", press)
  return () => {
    if (call === calls) document.removeEventListener("keydown", press)
  }
}
