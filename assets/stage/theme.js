// Asks for a run when the browser turns dark or light: a chart has its colours from Python.
const dark = matchMedia("(prefers-color-scheme: dark)")

export default function ({ setStateValue }) {
  // Streamlit itself has to have turned first.
  const tell = () => setTimeout(() => setStateValue("dark", dark.matches), 300)
  dark.addEventListener("change", tell)
  return () => dark.removeEventListener("change", tell)
}
